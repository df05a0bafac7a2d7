// Owners, kinds and confidence: said or not, and how far apart.
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using okr::tests::every_finding_of;

namespace {

using Lines = std::vector<std::string>;

const std::string two = "    key_results: [NPS from 6 to 7, CSAT from 6 to 7]\n";

/// An objective of 2026-Q2 (title on line 3, column 12) with `lines`.
Lines objective(const std::string& lines) {
  return every_finding_of("cycle: 2026-Q2\nobjectives:\n  - title: Delight\n" + lines + two);
}

/// A key result (id on line 9, column 13) with these check-ins, from line 12, while `rules` hold.
Lines check_ins(const std::string& lines, const std::string& rules = "{}", const std::string& fields = "",
                const char* today = "2026-04-20") {
  return every_finding_of("--- okr.yaml\nokr: 1\nrules: " + rules +
                              "\n--- a.yaml\n"
                              "cycle: 2026-Q2\nowner: ana\nobjectives:\n  - title: Delight\n    kind: aspirational\n" +
                              fields +
                              "    key_results:\n      - CSAT from 6 to 7\n      - id: nps\n"
                              "        title: NPS from 6 to 7\n        check_ins:\n" +
                              lines,
                          today);
}

std::string votes(const std::string& confidence) {
  return "          - {date: 2026-04-14, value: 6.5, confidence: " + confidence + "}\n";
}

}  // namespace

TEST_CASE("missing-owner") {
  CHECK(objective("") == Lines{"a.yaml:3:12 missing-owner"});
  CHECK(objective("    id: x\n") == Lines{"a.yaml:4:9 missing-owner"});
  CHECK(objective("    owner: ana\n") == Lines{});
  CHECK(every_finding_of("cycle: 2026-Q2\nowner: ana\nobjectives:\n  - title: Delight\n" + two) == Lines{});
  CHECK(objective("    owner: [ana, bo]\n") == Lines{"a.yaml:4:12 wrong-type"});
  CHECK(every_finding_of("cycle: 2026-Q2\nowner: @ana\nobjectives:\n  - title: Delight\n" + two) ==
        Lines{"a.yaml:2:8 invalid-yaml"});
  CHECK(objective("    state: draft\n") == Lines{});
  CHECK(objective("    state: proposed\n") == Lines{});
  CHECK(objective("    state: dropped\n    review: {date: 2026-04-08, reason: So}\n") == Lines{});
}

TEST_CASE("missing-kind is off until it is wanted") {
  const auto wanted = [](const std::string& lines) {
    return every_finding_of(
        "--- okr.yaml\nokr: 1\nrules: {missing-kind: warning}\n--- a.yaml\ncycle: 2026-Q2\n"
        "owner: ana\nobjectives:\n  - title: Delight\n" +
        lines + two);
  };
  CHECK(wanted("") == Lines{"a.yaml:4:12 missing-kind"});
  CHECK(wanted("    kind: committed\n") == Lines{});
  CHECK(wanted("    kind: aspirational\n") == Lines{});
  CHECK(wanted("    kind: big\n") == Lines{"a.yaml:5:11 invalid-value"});
  CHECK(wanted("    state: draft\n") == Lines{});
  CHECK(objective("    owner: ana\n") == Lines{});
}

TEST_CASE("confidence-split begins with 0.4") {
  const Lines split = {"a.yaml:8:13 confidence-split"};
  CHECK(check_ins(votes("{ana: 0.7, bo: 0.31}")) == Lines{});
  CHECK(check_ins(votes("{ana: 0.7, bo: 0.3}")) == split);
  CHECK(check_ins(votes("[0.7, 0.5, 0.3]")) == split);
  CHECK(check_ins(votes("0.3")) == Lines{});
  CHECK(check_ins(votes("{ana: 0.7, bo: 0.3}"), "{confidence-split: {min: 0.5}}") == Lines{});
  CHECK(check_ins(votes("{ana: 0.7, bo: 0.2}"), "{confidence-split: {min: 0.5}}") == split);
  CHECK(check_ins(votes("{ana: 0.7, bo: 0.2}"), "{confidence-split: off}") == Lines{});
}

TEST_CASE("confidence-split looks at the latest votes") {
  const std::string old = votes("{ana: 0.9, bo: 0.1}");
  CHECK(check_ins(old + "          - {date: 2026-04-16, value: 6.5, confidence: {ana: 0.6, bo: 0.5}}\n") == Lines{});
  CHECK(check_ins(old + "          - {date: 2026-04-16, value: 6.5}\n") == Lines{"a.yaml:8:13 confidence-split"});
}

TEST_CASE("confidence-split is a matter of those who are at it") {
  const std::string far = votes("{ana: 0.9, bo: 0.1}");
  CHECK(check_ins(far, "{}", "    state: draft\n") == Lines{});
  CHECK(check_ins(far, "{}", "", "2026-07-01") == Lines{});
}

TEST_CASE("missing-confidence is off until it is wanted, and looks at the latest check-in") {
  const std::string wanted = "{missing-confidence: info}";
  const std::string without = "          - {date: 2026-04-15, value: 6.5}\n";
  CHECK(check_ins(without) == Lines{});
  CHECK(check_ins(without, wanted) == Lines{"a.yaml:11:20 missing-confidence"});
  CHECK(check_ins(votes("0.5") + without, wanted) == Lines{"a.yaml:12:20 missing-confidence"});
  CHECK(check_ins(without + "          - {date: 2026-04-16, value: 6.5, confidence: 0.5}\n", wanted) == Lines{});
  CHECK(check_ins(votes("high"), wanted) == Lines{"a.yaml:11:56 invalid-value"});
  CHECK(check_ins(without, wanted, "    state: proposed\n") == Lines{});
}
