// Reading, scoring and checking end on any bytes, and every finding stands within them.
#include "okr/check.hpp"

#include "okr/read.hpp"
#include "okr/score.hpp"
#include "target.hpp"

void okr::fuzz::run(std::string_view bytes) {
  SourceTree tree;
  tree.files.push_back({"okr.yaml", "okr: 1\nname: Fuzz\n"});
  tree.files.push_back({"team.yaml", std::string(bytes)});
  ReadResult read = read_workspace(std::move(tree));
  const Scores scores = score(read.workspace, Date{std::chrono::year(2026) / 5 / 15});
  for (const Finding& finding : check(read.workspace, scores, std::move(read.findings))) {
    const std::size_t length = read.workspace.files.files[finding.span.file].bytes.size();
    require(finding.span.begin <= finding.span.end && finding.span.end <= length, "a finding stands within its file");
  }
}
