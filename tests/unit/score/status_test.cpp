// Pace, status and staleness of key results: each row of the table of docs/scoring.md at, below and above its edges.
#include "unit/catch.hpp"
#include "unit/score/builders.hpp"

namespace okr::test {
namespace {

constexpr const char* first_day = "2026-04-01";
constexpr const char* last_day = "2026-06-30";

/// A metric from 0 to 1 with one value.
KeyResult arrived_at(std::string_view current, std::string_view date = first_day) {
  return metric("0", "1", {value(date, current)});
}

std::string status(KeyResult of, std::string_view today = last_day) {
  return text(scored(std::move(of), today).status);
}

std::string status_when(Objective of, std::string_view today = last_day, std::vector<Kpi> kpis = {}) {
  return text(scored(std::move(of), today, std::move(kpis)).key_results.front().status);
}

TEST_CASE("elapsed is the share of the time that has passed") {
  struct Row {
    const char *today, *due, *elapsed, *expected;
  };
  const auto row = GENERATE(values<Row>({{"2026-03-31", "", "0", "0"},
                                         {"2026-04-01", "", "0", "0"},
                                         {"2026-05-15", "", "0.488888889", "0.342222222"},
                                         {"2026-05-16", "", "0.5", "0.35"},
                                         {"2026-06-30", "", "1", "0.7"},
                                         {"2026-07-01", "", "1", "0.7"},
                                         {"2026-04-06", "2026-04-11", "0.5", "0.35"},
                                         {"2026-04-11", "2026-04-11", "1", "0.7"},
                                         {"2026-03-31", "2026-04-01", "0", "0"},
                                         {"2026-04-01", "2026-04-01", "1", "0.7"}}));
  CAPTURE(row.today, row.due);
  KeyResult of = arrived_at("0");
  if (*row.due) of = due(row.due, of);
  const auto result = scored(of, row.today);
  CHECK(text(result.elapsed) == row.elapsed);
  CHECK(text(result.expected) == row.expected);
}

TEST_CASE("a committed objective expects 1, an unknown cycle nothing") {
  CHECK(text(scored(committed(objective({arrived_at("0")})), "2026-05-16").key_results[0].expected) == "0.5");
  Objective timeless = objective({arrived_at("0"), due("2026-05-01", arrived_at("0"))});
  timeless.time.reset();
  for (const auto& result : scored(timeless).key_results) {
    CHECK(text(result.elapsed) == "none");
    CHECK(text(result.expected) == "none");
    CHECK(text(result.gap) == "none");
    CHECK(text(result.status) == "no-data");
  }
}

TEST_CASE("a gap has edges at 0.10 and 0.25") {
  struct Row {
    const char *current, *gap, *status;
  };
  const auto row = GENERATE(values<Row>({{"1.5", "-0.3", "on-track"},
                                         {"0.7", "0", "on-track"},
                                         {"0.600000001", "0.099999999", "on-track"},
                                         {"0.6", "0.1", "on-track"},
                                         {"0.599999999", "0.100000001", "behind"},
                                         {"0.450000001", "0.249999999", "behind"},
                                         {"0.45", "0.25", "behind"},
                                         {"0.449999999", "0.250000001", "at-risk"},
                                         {"-0.5", "1.2", "at-risk"},
                                         {"-3", "1.7", "at-risk"}}));
  CAPTURE(row.current);
  const auto result = scored(arrived_at(row.current), last_day);
  CHECK(text(result.gap) == row.gap);
  CHECK(text(result.status) == row.status);
}

TEST_CASE("going backwards counts in the gap") {
  CHECK(text(scored(arrived_at("-0.2"), first_day).gap) == "0.2");
  CHECK(text(scored(arrived_at("-0.2"), first_day).status) == "behind");
}

TEST_CASE("confidence has edges at 0.7 and 0.4 of the success line") {
  struct Row {
    const char *confidence, *aspirational, *committed;
  };
  const auto row = GENERATE(values<Row>({{"1", "on-track", "on-track"},
                                         {"0.7", "on-track", "on-track"},
                                         {"0.699999999", "on-track", "behind"},
                                         {"0.49", "on-track", "behind"},
                                         {"0.489999999", "behind", "behind"},
                                         {"0.4", "behind", "behind"},
                                         {"0.399999999", "behind", "at-risk"},
                                         {"0.28", "behind", "at-risk"},
                                         {"0.279999999", "at-risk", "at-risk"},
                                         {"0", "at-risk", "at-risk"}}));
  CAPTURE(row.confidence);
  KeyResult of = metric("0", "1", {votes(first_day, {row.confidence})});
  CHECK(status(of) == row.aspirational);
  CHECK(status_when(committed(objective({of}))) == row.committed);
  // The worst that applies, whichever of the two tells it.
  of.check_ins.push_back(value(first_day, "1"));
  CHECK(status(of) == row.aspirational);
  of.check_ins.push_back(value(first_day, "0.1"));
  CHECK(status(of) == "at-risk");
}

TEST_CASE("without reading and confidence there is no data") {
  CHECK(status(metric("0", "1")) == "no-data");
  CHECK(status(key_result(MeasureKind::none)) == "no-data");
  CHECK(status(arrived_at("1", "2026-07-01")) == "no-data");
}

TEST_CASE("all or nothing has no pace until it is met") {
  const auto open = yes_or_no({});
  CHECK(text(scored(open).expected) == "none");
  CHECK(text(scored(open).gap) == "none");
  CHECK(status(open, "2026-06-29") == "no-data");
  CHECK(status(open, "2026-06-30") == "at-risk");
  CHECK(status(open, "2026-07-01") == "at-risk");
  CHECK(status(due("2026-05-01", open), "2026-04-30") == "no-data");
  CHECK(status(due("2026-05-01", open), "2026-05-01") == "at-risk");
  KeyResult sure = open;
  sure.check_ins = {votes(first_day, {"0.9"})};
  CHECK(status(sure, "2026-06-29") == "on-track");
  CHECK(status(sure, "2026-06-30") == "at-risk");
  const auto met = scored(yes_or_no({true, {}}), last_day);
  CHECK(text(met.gap) == "-0.3");
  CHECK(text(met.status) == "on-track");
}

TEST_CASE("a target without a baseline is all or nothing, and without a reading unknown") {
  CHECK(status(reach("95", {value(first_day, "94")}), "2026-06-29") == "no-data");
  CHECK(status(reach("95", {value(first_day, "94")})) == "at-risk");
  CHECK(status(reach("95", {value(first_day, "95")})) == "on-track");
  CHECK(status(reach("95")) == "no-data");
}

TEST_CASE("milestones and judged scores have pace") {
  CHECK(status(milestones({{{}, ""}, {{}, ""}})) == "at-risk");
  CHECK(status(milestones({{{}, ""}, {{true, {}}, ""}})) == "behind");
  KeyResult shipped = yes_or_no({});
  shipped.check_ins = {judged(first_day, "0.6")};
  CHECK(text(scored(shipped, last_day).expected) == "0.7");
  CHECK(status(shipped) == "on-track");
  CHECK(status(key_result(MeasureKind::judged, {judged(first_day, "0.5")})) == "behind");
}

TEST_CASE("a limit expects its line throughout, and outside of it is behind at least") {
  const auto kept = scored(at_most("4", {value(first_day, "4")}), first_day);
  CHECK(text(kept.expected) == "0.7");
  CHECK(text(kept.status) == "on-track");
  KeyResult lost = at_most("4");
  for (int i = 0; i < 9; ++i) lost.check_ins.push_back(value(first_day, "4"));
  CHECK(status(lost, first_day) == "on-track");
  lost.check_ins.push_back(value(first_day, "5"));
  CHECK(text(scored(lost, first_day).score) == "0.9");
  CHECK(status(lost, first_day) == "behind");
  CHECK(status(at_most("4", {value(first_day, "5")}), first_day) == "at-risk");
  lost.check_ins.push_back(judged(first_day, "0.9"));
  CHECK(text(scored(lost, first_day).expected) == "0");
  CHECK(status(lost, first_day) == "on-track");
}

TEST_CASE("a broken guardrail is a risk") {
  const Quantity two = quantity("2", "week");
  const auto guarded = [&](std::optional<Quantity> min, std::optional<Quantity> max, const char* current) {
    const Kpi guardrail = between(min, max, kpi({value("2026-05-01", current, "day")}, "day"));
    return scored(guarded_by(0, arrived_at("1")), last_day, {guardrail});
  };
  CHECK(text(guarded({}, two, "14").status) == "on-track");
  CHECK(text(guarded({}, two, "14.000000001").status) == "at-risk");
  CHECK(guarded({}, two, "15").broken_guardrails == std::vector<Ref>{{Ref::To::kpi, 0, 0}});
  CHECK(text(guarded(two, {}, "14").status) == "on-track");
  CHECK(text(guarded(two, {}, "13").status) == "at-risk");
  CHECK(text(guarded({}, {}, "15").status) == "on-track");
  const Kpi later = between({}, quantity("4"), kpi({value("2026-05-02", "5"), value("2026-05-01", "3")}));
  CHECK(status_when(objective({guarded_by(0, metric("0", "1"))}), "2026-05-01", {later}) == "no-data");
  CHECK(status_when(objective({guarded_by(0, metric("0", "1"))}), "2026-05-02", {later}) == "at-risk");
}

TEST_CASE("the state of the objective comes before any reading") {
  const Objective of = objective({arrived_at("0.7", "2026-03-01")});
  CHECK(status_when(of, "2026-03-31") == "upcoming");
  CHECK(status_when(of, first_day) == "on-track");
  for (const State state : {State::draft, State::proposed, State::dropped}) {
    CHECK(status_when(in_state(state, of)) == "none");
    CHECK(text(scored(in_state(state, of)).score) == "0.7");
  }
  CHECK(status_when(in_state(State::closed, of)) == "met");
  CHECK(status_when(in_state(State::closed, objective({arrived_at("0.699999999")}))) == "not-met");
  CHECK(status_when(in_state(State::closed, objective({metric("0", "1")}))) == "no-data");
  CHECK(status_when(in_state(State::closed, committed(of))) == "not-met");
  CHECK(status_when(in_state(State::closed, committed(objective({arrived_at("1")})))) == "met");
}

TEST_CASE("pace of a closed objective stands still at its review") {
  CHECK(text(scored(closed("2026-05-16", objective({arrived_at("0")})), last_day).key_results[0].elapsed) == "0.5");
}

TEST_CASE("a dropped key result counts nowhere from its date on") {
  const KeyResult of = dropped("2026-05-10", arrived_at("0.7"));
  CHECK_FALSE(scored(of, "2026-05-09").dropped);
  CHECK(status(of, "2026-05-09") == "on-track");
  CHECK(scored(of, "2026-05-10").dropped);
  CHECK(status(of, "2026-05-10") == "none");
}

bool stale(KeyResult of, std::string_view today = "2026-05-15", std::vector<Kpi> kpis = {}) {
  return scored(std::move(of), today, std::move(kpis)).stale;
}

TEST_CASE("a key result is stale when its last reading is older than check_in_every") {
  CHECK_FALSE(stale(arrived_at("0", "2026-05-01")));
  CHECK(stale(arrived_at("0", "2026-04-30")));
  CHECK_FALSE(stale(metric("0", "1")));
  CHECK_FALSE(stale(metric("0", "1", {value("2026-04-02", "0"), votes("2026-05-02", {"0.5"})})));
  CHECK_FALSE(stale(metric("0", "1", {value("2026-04-02", "0"), check_in("2026-05-02")})));
  CHECK(stale(metric("0", "1", {value("2026-04-02", "0"), value("2026-05-16", "0")})));
  CHECK_FALSE(stale(dropped("2026-05-01", arrived_at("0"))));
  CHECK_FALSE(stale(due("2026-05-14", arrived_at("0"))));
  CHECK(stale(due("2026-05-15", arrived_at("0"))));
  CHECK_FALSE(stale(arrived_at("0"), "2026-07-15"));
  CHECK_FALSE(stale(arrived_at("0", "2026-03-01"), "2026-03-31"));
}

TEST_CASE("an interval can be the objective's own, and only what is active grows stale") {
  Objective of = objective({arrived_at("0", "2026-05-01")});
  of.check_in_every = 13;
  CHECK(scored(of).key_results[0].stale);
  CHECK_FALSE(scored(in_state(State::draft, of)).key_results[0].stale);
  CHECK_FALSE(scored(in_state(State::closed, of)).key_results[0].stale);
  of.time.reset();
  CHECK_FALSE(scored(of).key_results[0].stale);
}

TEST_CASE("KPI readings and milestone days are readings too, and what is done needs none") {
  const std::vector<Kpi> kpis{kpi({value("2026-05-02", "1")})};
  CHECK_FALSE(stale(measured_by(0, "0", "1", "", {votes("2026-04-01", {"0.5"})}), "2026-05-15", kpis));
  CHECK(stale(measured_by(0, "0", "1"), "2026-05-17", kpis));
  const Done early{true, day("2026-04-02")};
  const Done recent{true, day("2026-05-02")};
  CHECK(stale(milestones({{early, ""}, {{}, ""}})));
  CHECK_FALSE(stale(milestones({{recent, ""}, {early, ""}, {{}, ""}})));
  CHECK_FALSE(stale(milestones({{early, ""}, {early, ""}})));
  CHECK(text(scored(milestones({{early, ""}, {{true, {}}, ""}})).last_check_in) == "2026-04-02");
  CHECK_FALSE(stale(yes_or_no(early)));
  CHECK(text(scored(yes_or_no(early)).last_check_in) == "2026-04-02");
  KeyResult open = yes_or_no({});
  open.check_ins = {votes("2026-04-02", {"0.5"})};
  CHECK(stale(open));
}

}  // namespace
}  // namespace okr::test
