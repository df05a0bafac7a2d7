// Uses the installed library through its public headers alone: exit code 0 where a workspace is read and scored.
#include <okr/check.hpp>
#include <okr/read.hpp>
#include <okr/score.hpp>

int main() {
  okr::SourceTree files;
  files.files.push_back({"okr.yaml", "okr: 1\n"});
  files.files.push_back({"a.yaml",
                         "cycle: 2026\n"
                         "objectives:\n"
                         "  - title: Exceptional customer experiences\n"
                         "    key_results:\n"
                         "      - title: Increase NPS from 60 to 75\n"
                         "        check_ins: [{date: 2026-03-31, value: 70.5}]\n"});
  const okr::ReadResult result = okr::read_workspace(std::move(files));
  const okr::Scores scores = okr::score(result.workspace, *okr::parse_date("2026-05-15"));
  const okr::Findings findings = okr::check(result.workspace, scores, result.findings);
  const bool is_read = result.findings.empty() && !findings.empty();
  return is_read && scores.objectives.at(0).score == okr::Decimal::parse("0.7") ? 0 : 1;
}
