// Key results that bring a KPI back.
#include "edit/promote.hpp"

#include "unit/catch.hpp"
#include "unit/containing.hpp"
#include "unit/edit/changed_text.hpp"

namespace {

using namespace okr;
using edit::PromoteWords;

/// `2026-Q3/objectives.yaml`, or the file at `path`, once the KPI `k`, a line of entries, is promoted.
std::string promoted(const std::string& kpi, PromoteWords words = {},
                     const std::string& path = "2026-Q3/objectives.yaml", const std::string& objectives = "") {
  words.cycle = "2026-Q3";
  return tests::changed(objectives + "kpis:\n  - {id: k, " + kpi + "}\n", path,
                        [&](auto& draft, auto& workspace, auto& scores) {
                          edit::promote(draft, workspace, scores, workspace.find("k"), words);
                        });
}

std::string at(const std::string& value) { return ", check_ins: [{date: 2026-05-01, value: " + value + "}]"; }

PromoteWords to(const std::string& target) {
  PromoteWords words;
  words.target = target;
  return words;
}

}  // namespace

TEST_CASE("a KPI outside its range goes back to the end of it that it missed", "[edit]") {
  CHECK(
      promoted("title: Open claims, max: 900" + at("1200")) ==
      "cycle: 2026-Q3\n\nobjectives:\n  - id: k-again\n    title: Open claims, back where it should be\n    state: "
      "draft\n    key_results:\n      - id: k\n        title: Reduce open claims from 1,200 to 900\n        kpi: k\n");
  CHECK_THAT(promoted("title: NPS, min: 60, max: 90" + at("50")), tests::containing("Raise NPS from 50 to 60"));
  CHECK_THAT(promoted("title: Time, unit: days, max: 1 week" + at("9")),
             tests::containing("time from 9 days to 7 days"));
  CHECK_THAT(promoted("title: Calls from 9 to 5, min: 99%" + at("98%")),
             tests::containing("title: Calls from 9 to 5\n        baseline: 98%\n        target: 99%\n        kpi: k"));
}

TEST_CASE("a KPI within its range needs a target", "[edit]") {
  for (const std::string value : {"60", "90", "75"}) {
    CHECK_THAT(promoted("title: NPS, min: 60, max: 90" + at(value)), tests::containing("`k` is good enough: " + value));
  }
  CHECK_THAT(promoted("title: NPS, min: 60" + at("75"), to("80")), tests::containing("Raise NPS from 75 to 80"));
  CHECK_THAT(promoted("title: NPS, min: 60" + at("75"), to("70")), tests::containing("Reduce NPS from 75 to 70"));
  CHECK_THAT(promoted("title: NPS, unit: days, min: 60" + at("75"), to("$7")),
             tests::containing("`$7` is no value of `k`"));
  CHECK_THAT(promoted("title: NPS, min: 60" + at("75"), to("soon")), tests::containing("`soon` is no value of `k`"));
  CHECK(promoted("title: NPS, min: 60") == "`k` has no reading: check one in first: it is where the way begins");
}

TEST_CASE("the objective has the KPI's team, owner and pillar, unless others are named", "[edit]") {
  const std::string kpi = "title: NPS, min: 60, team: claims, owner: ana, pillar: customer" + at("50");
  CHECK_THAT(promoted(kpi, {}, "2026-Q3/claims.yaml"),
             tests::containing("cycle: 2026-Q3\nteam: claims\nowner: ana\n\nobjectives:\n  - id: k-again\n"));
  CHECK_THAT(promoted(kpi, {}, "2026-Q3/claims.yaml"), tests::containing("    pillar: customer\n"));
  PromoteWords words;
  words.team = "sales";
  words.owner = "bo";
  words.title = "Customers come back";
  CHECK_THAT(
      promoted(kpi, words, "2026-Q3/sales.yaml"),
      tests::containing("team: sales\nowner: bo\n\nobjectives:\n  - id: customers-come-back\n    title: Customers "
                        "come back\n"));
}

TEST_CASE("an objective that is there gets the key result", "[edit]") {
  PromoteWords words;
  words.objective = "o";
  const std::string objectives =
      "cycle: 2026-Q2\nobjectives:\n  - id: o\n    title: O\n    key_results:\n      - id: a\n"
      "        title: A\n";
  CHECK_THAT(
      promoted("title: NPS, min: 60" + at("50"), words, "a.yaml", objectives),
      tests::containing("        title: A\n      - id: k\n        title: Raise NPS from 50 to 60\n        kpi: k\n"
                        "kpis:"));
}
