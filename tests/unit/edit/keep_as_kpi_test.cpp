// KPIs that go on where key results ended.
#include "edit/keep_as_kpi.hpp"

#include "unit/catch.hpp"
#include "unit/edit/changed_text.hpp"

namespace {

using namespace okr;

/// What stands below `kpis` once the key results of `o`, each a line, are kept.
std::string kept(const std::vector<std::string>& key_results, const std::string& more = "") {
  std::string text = "cycle: 2026-Q2\nobjectives:\n  - id: o\n    title: O\n    key_results:\n";
  for (const std::string& key_result : key_results) text += "      - {" + key_result + "}\n";
  const std::string result = tests::changed(text + more, "a.yaml", [](auto& draft, auto& workspace, auto& scores) {
    edit::keep_as_kpis(draft, workspace, scores, workspace.find("o"));
  });
  const std::size_t kpis = result.find("\nkpis:\n");
  return kpis == std::string::npos ? "" : result.substr(kpis + 7);
}

std::string reading(const std::string& value) { return ", check_ins: [{date: 2026-05-01, value: " + value + "}]"; }

/// The title of the KPI that such a sentence becomes.
std::string title_of(const std::string& sentence) {
  const std::string kpi = kept({"id: k, title: '" + sentence + "', min: 1" + reading("2")});
  const std::size_t begin = kpi.find("title: ") + 7;
  return kpi.substr(begin, kpi.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("what was met is kept at its target, what was not at its last reading", "[edit]") {
  CHECK(kept({"id: nps, title: Increase NPS from 60 to 75" + reading("77")}) ==
        "  - id: nps\n    title: NPS\n    min: 75\n    check_ins:\n      - {date: 2026-05-01, value: 77}\n");
  CHECK(kept({"id: nps, title: Increase NPS from 60 to 75" + reading("75")}).find("min: 75") != std::string::npos);
  CHECK(kept({"id: nps, title: Increase NPS from 60 to 75" + reading("72")}).find("min: 72") != std::string::npos);
  CHECK(
      kept({"id: t, title: Reduce the time to settlement from 3 days to 1 day" + reading("2 days")}) ==
      "  - id: t\n    title: Time to settlement\n    max: 2 days\n    check_ins:\n      - {date: 2026-05-01, value: 2 "
      "days}\n");
  CHECK(kept({"id: r, title: R, min: 2, max: 5, owner: bo" + reading("9")}) ==
        "  - id: r\n    title: R\n    owner: bo\n    min: 2\n    max: 5\n    check_ins:\n      - {date: 2026-05-01, "
        "value: 9}\n");
}

TEST_CASE("the last reading by today is the KPI's first", "[edit]") {
  const std::string kpi =
      kept({"id: k, title: K, max: 5, check_ins: [{date: 2026-05-03, value: 3}, {date: 2026-05-01, value: 1}, {date: "
            "2026-05-09, confidence: 0.5}, {date: 2026-05-16, value: 9}]"});
  CHECK(kpi.ends_with("      - {date: 2026-05-03, value: 3}\n"));
}

TEST_CASE("what has no reading of its own with a day becomes no KPI", "[edit]") {
  CHECK(kept({"id: k, title: Increase NPS from 60 to 75"}).empty());
  CHECK(kept({"id: k, title: Increase NPS from 60 to 75, current: 72"}).empty());
  CHECK(kept({"id: k, title: Increase NPS from 60 to 75, current: 72, check_ins: [{date: 2026-05-01, confidence: "
              "0.7}]"})
            .empty());
  CHECK(kept({"id: k, title: T, done: true, check_ins: [{date: 2026-05-01, value: 1}]"}).empty());
  CHECK(kept({"id: k, title: T, max: 5, dropped: {date: 2026-05-01, reason: R}" + reading("1")}).empty());
  CHECK(kept({"id: k, title: T, change: -25%" + reading("1")}).empty());
  CHECK(kept({"id: k, title: T, max: 5, check_ins: [{date: 2026-05-16, value: 1}]"}).empty());
  const std::string there = "kpis:\n  - {id: csat, title: C, min: 1, check_ins: [{date: 2026-05-01, value: 5}]}\n";
  CHECK(kept({"id: k, title: Increase it from 1 to 9, kpi: csat" + reading("1")}, there) == there.substr(6));
}

TEST_CASE("an id that is taken gets its objective's before it", "[edit]") {
  CHECK(kept({"id: csat, title: T, max: 5" + reading("4")}, "kpis:\n  - {id: csat, title: C, min: 1}\n") ==
        "  - {id: csat, title: C, min: 1}\n  - id: o-csat\n    title: T\n    max: 5\n    check_ins:\n      - {date: "
        "2026-05-01, value: 4}\n");
}

TEST_CASE("a KPI is called by what its sentence is about", "[edit]") {
  const std::pair<std::string, std::string> rows[] = {
      {"Increase NPS from 60 to 75", "NPS"},
      {"Keep the error rate of the checkout below 1%", "Error rate of the checkout"},
      {"Improve our NPS (60 → 75)", "NPS"},
      {"NPS: 60 → 75", "NPS"},
      {"Churn", "Churn"},
      {"Lift it from 2 to 3", "Lift it from 2 to 3"},  // `it` says nothing
      {"churn of fleets", "Churn of fleets"},
      {"25% fewer calls", "25% fewer calls"},
  };
  for (const auto& [sentence, title] : rows) {
    CAPTURE(sentence);
    CHECK(title_of(sentence) == title);
  }
}
