// Too many and too few: each limit from both sides, per team or person and cycle.
#include <fmt/format.h>

#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using okr::tests::every_finding_of;

namespace {

using Lines = std::vector<std::string>;

/// `count` objectives, one a line, each with its own owner and `fields`.
std::string objectives(int count, const std::string& fields = "") {
  std::string lines;
  for (int i = 0; i < count; ++i) {
    lines +=
        fmt::format("  - {{id: o{0}, title: T{0}, owner: p{0}, {1}key_results: [NPS from 6 to 7, CSAT from 6 to 7]}}\n",
                    static_cast<char>('a' + i), fields);
  }
  return lines;
}

/// One objective (line 4) with the lines `fields`, `count` key results and the lines `more` below these.
Lines key_results(int count, const std::string& fields = "", const std::string& more = "") {
  std::string lines;
  for (int i = 0; i < count; ++i) lines += fmt::format("      - {{id: k{}, title: NPS from 6 to 7}}\n", i);
  return every_finding_of("cycle: 2026-Q2\nowner: ana\nobjectives:\n  - title: Delight\n" + fields +
                          "    key_results:\n" + lines + more);
}

const std::string q2 = "cycle: 2026-Q2\nobjectives:\n";

}  // namespace

TEST_CASE("too-many-objectives begins with the sixth") {
  CHECK(every_finding_of(q2 + objectives(5)) == Lines{});
  CHECK(every_finding_of(q2 + objectives(6)) == Lines{"a.yaml:8:10 too-many-objectives"});
  CHECK(every_finding_of(q2 + objectives(9)) == Lines{"a.yaml:8:10 too-many-objectives"});
}

TEST_CASE("too-many-objectives says how many, and shows the others") {
  const auto findings = okr::tests::check_text("team: claims\n" + q2 + objectives(7));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "team `claims` has 7 active objectives in 2026-Q2, over 5");
  CHECK(findings[0].object == "of");
  CHECK(findings[0].notes.size() == 6);
}

TEST_CASE("too-many-objectives counts each team and cycle apart") {
  CHECK(every_finding_of(q2 + objectives(5) + "--- b.yaml\ncycle: 2026-Q2\nteam: claims\nobjectives:\n" +
                         "  - {title: One, owner: x, key_results: [NPS from 6 to 7, CSAT from 6 to 7]}\n") == Lines{});
  CHECK(every_finding_of(q2 + objectives(5) + "--- b.yaml\ncycle: 2026\nobjectives:\n" +
                         "  - {title: One, owner: x, key_results: [NPS from 6 to 7, CSAT from 6 to 7]}\n") == Lines{});
}

TEST_CASE("too-many-objectives counts a range in each of its parts, and reports once") {
  const auto with_range = [](const std::string& range) {
    return every_finding_of(q2 + objectives(5) + "--- b.yaml\ncycle: " + range + "\nobjectives:\n" +
                            "  - {title: One, owner: x, key_results: [NPS from 6 to 7, CSAT from 6 to 7]}\n");
  };
  CHECK(with_range("2026-Q2..2026-Q3") == Lines{"b.yaml:3:13 too-many-objectives"});
  CHECK(with_range("2026-Q3..2026-Q4") == Lines{});
  CHECK(every_finding_of("cycle: 2026-Q2..2026-Q3\nobjectives:\n" + objectives(6)) ==
        Lines{"a.yaml:8:10 too-many-objectives"});
}

TEST_CASE("too-many-objectives counts what is active alone") {
  for (const std::string state : {"draft", "proposed"}) {
    CHECK(every_finding_of(q2 + objectives(9, "state: " + state + ", ")) == Lines{});
  }
  CHECK(every_finding_of(q2 + objectives(9, "state: dropped, review: {date: 2026-04-08, reason: So}, ")) == Lines{});
}

TEST_CASE("okr.yaml sets the limits and the severities") {
  const std::string files =
      "--- okr.yaml\nokr: 1\nrules: {too-many-objectives: {max: 3, severity: error}}\n--- a.yaml\n";
  CHECK(every_finding_of(files + q2 + objectives(3)) == Lines{});
  const auto findings = okr::tests::check_text(files + q2 + objectives(4));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == okr::Severity::error);
  CHECK(every_finding_of("--- okr.yaml\nokr: 1\nrules: {too-many-objectives: off}\n--- a.yaml\n" + q2 +
                         objectives(6)) == Lines{});
  CHECK(every_finding_of("--- okr.yaml\nokr: 1\nrules: {too-few-key-results: {min: 3}}\n--- a.yaml\n" + q2 +
                         objectives(1)) == Lines{"a.yaml:3:10 too-few-key-results"});
}

TEST_CASE("too-many-key-results begins with the sixth, too-few-key-results ends with the second") {
  CHECK(key_results(1) == Lines{"a.yaml:4:12 too-few-key-results"});
  CHECK(key_results(2) == Lines{});
  CHECK(key_results(5) == Lines{});
  CHECK(key_results(6) == Lines{"a.yaml:4:12 too-many-key-results"});
}

TEST_CASE("what was dropped or could not be read makes no objective full or empty") {
  const std::string dropped = "      - {id: d, title: CSAT from 6 to 7, dropped: {date: 2026-04-10, reason: So}}\n";
  CHECK(key_results(5, "", dropped) == Lines{});
  CHECK(key_results(1, "", dropped) == Lines{"a.yaml:4:12 too-few-key-results"});
  CHECK(key_results(0, "", dropped) == Lines{});
  CHECK(key_results(1, "", "      - [CSAT from 6 to 7]\n") == Lines{"a.yaml:7:9 wrong-type"});
  CHECK(key_results(5, "", "      - {id: d, title: CSAT from 6 to 7, weight: much}\n") ==
        Lines{"a.yaml:4:12 too-many-key-results", "a.yaml:11:50 invalid-value"});
}

TEST_CASE("too-few-key-results lets supporters help out") {
  CHECK(key_results(1, "    score_from: both\n") == Lines{});
  CHECK(key_results(1, "    score_from: supporting\n") == Lines{});
}

TEST_CASE("drafts, proposals and what is over may have any number of key results") {
  for (const int count : {1, 6}) {
    CHECK(key_results(count, "    state: draft\n") == Lines{});
    CHECK(key_results(count, "    state: proposed\n") == Lines{});
    CHECK(key_results(count, "    state: dropped\n    review: {date: 2026-04-08, reason: So}\n") == Lines{});
  }
}

TEST_CASE("owner-overload begins with the ninth key result") {
  const auto owned = [](int last, const std::string& more = "") {
    std::string lines = "cycle: 2026-Q2\nowner: ana\nobjectives:\n";
    for (const auto& [title, count] : {std::pair("A", 4), std::pair("B", last)}) {
      lines += fmt::format("  - title: {}\n    key_results:\n", title);
      for (int i = 0; i < count; ++i) lines += fmt::format("      - {{id: k{}, title: NPS from 6 to 7}}\n", i);
    }
    return every_finding_of(lines + more);
  };
  CHECK(owned(4) == Lines{});
  CHECK(owned(5) == Lines{"a.yaml:16:14 owner-overload"});
  CHECK(owned(4, "      - {id: k, title: NPS from 6 to 7, owner: bo}\n") == Lines{});
  CHECK(owned(4, "      - {id: k, title: NPS from 6 to 7, dropped: {date: 2026-04-10, reason: So}}\n") == Lines{});
  const std::string other = "  - {title: C, cycle: 2026, key_results: [NPS from 6 to 7, CSAT from 6 to 7]}\n";
  CHECK(owned(4, other) == Lines{});
}
