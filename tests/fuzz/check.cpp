// Reading, scoring and checking end on any bytes, and every finding stands within them.
#include "okr/check.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

#include "okr/read.hpp"
#include "okr/score.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace okr;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  SourceTree tree;
  tree.files.push_back({"okr.yaml", "okr: 1\nname: Fuzz\n"});
  tree.files.push_back({"team.yaml", bytes});
  ReadResult read = read_workspace(std::move(tree));
  const Scores scores = score(read.workspace, Date{std::chrono::year(2026) / 5 / 15});
  for (const Finding& finding : check(read.workspace, scores, std::move(read.findings))) {
    const std::size_t length = read.workspace.files.files[finding.span.file].bytes.size();
    if (finding.span.begin > finding.span.end || finding.span.end > length) std::abort();
  }
  return 0;
}
