// Mending ends on any bytes; doing it again changes nothing, and no file that can be read becomes one that can't.
#include "okr/check.hpp"
#include "okr/edit.hpp"
#include "okr/read.hpp"
#include "target.hpp"

namespace {

using namespace okr;

Findings find_all(const SourceTree& files) {
  ReadResult read = read_workspace(files);
  const Scores scores = score(read.workspace, Date{std::chrono::year(2026) / 5 / 15});
  return check(read.workspace, scores, std::move(read.findings));
}

Findings all_of(const Findings& findings) { return findings; }

}  // namespace

void okr::fuzz::run(std::string_view bytes) {
  SourceTree files;
  files.files = {{"a.yaml", std::string(bytes)}, {"okr.yaml", "okr: 1\nteams: [{id: a}]\npeople: [{id: ana}]\n"}};
  Findings findings = find_all(files);
  const std::size_t count = findings.size();
  const Mended once = mend(files, std::move(findings), find_all, all_of);
  if (once.mended.empty()) {
    require(once.files.files[0].bytes == bytes && once.findings.size() == count, "nothing mended is nothing changed");
    return;
  }
  const Mended twice = mend(once.files, once.findings, find_all, all_of);
  require(twice.mended.empty() && twice.files.files[0].bytes == once.files.files[0].bytes, "mending again is nothing");
}
