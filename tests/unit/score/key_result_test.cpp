// Readings and scores of key results: the worked values of docs/scoring.md and each kind of measure.
#include <random>

#include "unit/catch.hpp"
#include "unit/score/builders.hpp"
#include "unit/workspace_text.hpp"

namespace okr::test {
namespace {

struct Worked {
  const char *baseline, *target, *current, *progress, *score;
};

TEST_CASE("progress is the way made from baseline to target, its score held in [0, 1]") {
  const auto row = GENERATE(values<Worked>({{"3", "1", "1.5", "0.75", "0.75"},
                                            {"3", "1", "1.6", "0.7", "0.7"},
                                            {"60", "75", "70.5", "0.7", "0.7"},
                                            {"85", "95", "92", "0.7", "0.7"},
                                            {"85", "95", "84", "-0.1", "0"},
                                            {"82", "90", "87.6", "0.7", "0.7"},
                                            {"520", "350", "400", "0.705882353", "0.705882353"},
                                            {"0", "3", "1", "0.333333333", "0.333333333"},
                                            {"3", "1", "3", "0", "0"},
                                            {"3", "1", "1", "1", "1"},
                                            {"3", "1", "0.5", "1.25", "1"},
                                            {"-10", "10", "0", "0.5", "0.5"},
                                            {"5", "5", "5", "none", "none"}}));
  CAPTURE(row.baseline, row.target, row.current);
  const auto result = scored(metric(row.baseline, row.target, {value("2026-05-01", row.current)}));
  CHECK(text(result.current) == row.current);
  CHECK(text(result.progress) == row.progress);
  CHECK(text(result.score) == row.score);
  CHECK(result.computed == result.score);
  CHECK_FALSE(result.judged);
}

TEST_CASE("durations are not rounded on the way") {
  struct Row {
    const char *key_result, *score;
  };
  const auto row = GENERATE(values<Row>({
      {"title: Cut lead time from 10 days to 1 week, current: 7.9 days", "0.7"},
      {"title: Cut lead time from 20 min to 0.25 hours, current: 16.5 min", "0.7"},
      {"title: Cut lead time from 20 min to 10 min, unit: hours, current: 13 min", "0.7"},
      {"title: T, baseline: 10 min, target: 20 min, unit: days, current: 17 min", "0.7"},
      {"title: T, baseline: 3 months, target: 1 year, current: 5 months", "0.222222222"},
      {"title: T, baseline: 3 weeks, target: 1 week, current: 11.2 days", "0.7"},
      {"title: T, baseline: 3 months, target: 1 week, current: 5 weeks", "none"},
      {"title: Keep churn below 3%, target: 3%, current: 2%", "1"},
      {"title: Keep churn below 3%, target: 3%, current: 4%", "0"},
      {"title: Bring down churn to 3%, current: 2%", "1"},
  }));
  CAPTURE(row.key_result);
  const std::string file =
      std::string("cycle: 2026-Q2\nobjectives:\n  - title: O\n    key_results: [{") + row.key_result + "}]\n";
  const Workspace workspace = read_workspace(tests::files_of(file)).workspace;
  CHECK(text(score(workspace, day("2026-05-15")).objectives[0].key_results[0].score) == row.score);
}

TEST_CASE("87.6 on the way from 82 to 90 is in the top band") {
  CHECK(text(scored(objective({metric("82", "90", {value("2026-05-01", "87.6")})})).band) == "green");
}

TEST_CASE("a target without a baseline is met or not met") {
  const auto score_at = [](const char* current, bool falling) {
    KeyResult of = reach("95", {value("2026-05-01", current)});
    of.measure.falling = falling;
    return text(scored(of).score);
  };
  CHECK(score_at("88", false) == "0");
  CHECK(score_at("94.999999999", false) == "0");
  CHECK(score_at("95", false) == "1");
  CHECK(score_at("96", false) == "1");
  CHECK(score_at("95.000000001", true) == "0");
  CHECK(score_at("95", true) == "1");
  CHECK(score_at("94", true) == "1");
  CHECK(text(scored(reach("95")).score) == "none");
}

TEST_CASE("without a way to measure there is no score") {
  KeyResult change_alone = key_result(MeasureKind::relative, {value("2026-05-01", "5")});
  change_alone.measure.change = Change{Change::Kind::percent, quantity("-25", "%")};
  CHECK(text(scored(change_alone).score) == "none");
  CHECK(text(scored(change_alone).current) == "5");
  CHECK(text(scored(key_result(MeasureKind::none, {value("2026-05-01", "5")})).score) == "none");
  CHECK(text(scored(key_result(MeasureKind::judged, {value("2026-05-01", "5")})).score) == "none");
  CHECK(text(scored(metric("60", "75")).score) == "none");
  CHECK(text(scored(metric("60", "75")).progress) == "none");
}

TEST_CASE("the reading is the latest on or before today, of two on one day the lower") {
  const auto current = [](std::vector<CheckIn> check_ins, const char* today = "2026-05-15") {
    return text(scored(metric("0", "10", std::move(check_ins)), today).current);
  };
  CHECK(current({value("2026-05-10", "2"), value("2026-04-20", "1")}) == "2");
  CHECK(current({value("2026-05-10", "2"), value("2026-05-10", "3"), value("2026-05-01", "1")}) == "3");
  CHECK(current({value("2026-05-15", "2"), value("2026-05-16", "3")}) == "2");
  CHECK(current({value("2026-05-15", "2"), value("2026-05-16", "3")}, "2026-05-16") == "3");
  CHECK(current({value("2026-05-01", "2"), votes("2026-05-10", {"0.5"})}) == "2");
  CHECK(current({value("2026-05-16", "3")}) == "none");
}

TEST_CASE("values convert into the unit of the measure, and those that do not are no readings") {
  KeyResult weeks = metric("0", "14", {value("2026-05-01", "1", "week"), value("2026-05-02", "5", "$")});
  weeks.measure.unit = "day";
  CHECK(text(scored(weeks).current) == "7");
  CHECK(text(scored(weeks).score) == "0.5");
  weeks.check_ins.push_back(judged("2026-05-03", "0.3"));
  weeks.check_ins.push_back(value("2026-05-04", "5", "$"));
  CHECK(scored(weeks).judged);
}

TEST_CASE("`current` holds only while no check-in has a value") {
  KeyResult of = metric("0", "10");
  of.current = at(quantity("4"));
  CHECK(text(scored(of).score) == "0.4");
  CHECK(text(scored(of).last_check_in) == "none");
  of.check_ins = {votes("2026-05-01", {"0.5"}), value("2026-05-20", "6")};
  CHECK(text(scored(of).score) == "0.4");
  CHECK(text(scored(of, "2026-05-20").score) == "0.6");
}

TEST_CASE("a limit is the share within it, counted from the first that was") {
  struct Row {
    std::vector<const char*> values;
    const char* score;
  };
  const auto row = GENERATE(values<Row>({{{"5", "4", "3", "6"}, "0.666666667"},
                                         {{"5", "6"}, "0"},
                                         {{"4"}, "1"},
                                         {{"4.000000001"}, "0"},
                                         {{"3", "5"}, "0.5"},
                                         {{}, "none"}}));
  KeyResult of = at_most("4");
  for (const char* amount : row.values) of.check_ins.push_back(value("2026-05-01", amount));
  const auto result = scored(of);
  CHECK(text(result.score) == row.score);
  CHECK(text(result.progress) == row.score);
}

TEST_CASE("a limit counts in the order of the days, both bounds, and none after today") {
  KeyResult of = at_most(
      "4", {value("2026-05-10", "5"), value("2026-05-03", "3"), value("2026-05-01", "9"), value("2026-05-20", "3")});
  CHECK(text(scored(of).score) == "0.5");
  CHECK(text(scored(of, "2026-05-20").score) == "0.666666667");
  of.measure.min = number("3.5");
  CHECK(text(scored(of).score) == "0");
  of.measure.min = 3;
  CHECK(text(scored(of).score) == "0.5");
}

TEST_CASE("a limit with `current` alone is kept or not") {
  KeyResult of = at_most("4");
  of.current = at(quantity("4"));
  CHECK(text(scored(of).score) == "1");
  of.current = at(quantity("5"));
  CHECK(text(scored(of).score) == "0");
}

TEST_CASE("milestones are the weight that is done") {
  const Done open{};
  const Done done{true, {}};
  const Done done_later{true, day("2026-05-16")};
  CHECK(text(scored(milestones({{open, ""}, {done, ""}, {open, ""}})).score) == "0.333333333");
  CHECK(text(scored(milestones({{open, "3"}, {done, ""}})).score) == "0.25");
  CHECK(text(scored(milestones({{open, "1"}, {done, "0"}})).score) == "0");
  CHECK(text(scored(milestones({{done, "0"}})).score) == "none");
  CHECK(text(scored(milestones({{done, "-1"}, {done, "1"}, {open, "1"}})).score) == "0.5");
  CHECK(text(scored(milestones({{done_later, ""}, {open, ""}})).score) == "0");
  CHECK(text(scored(milestones({{done_later, ""}, {open, ""}}), "2026-05-16").score) == "0.5");
}

TEST_CASE("yes or no is 1 or 0, from its day on") {
  CHECK(text(scored(yes_or_no({})).score) == "0");
  CHECK(text(scored(yes_or_no({true, {}})).score) == "1");
  CHECK(text(scored(yes_or_no({true, day("2026-05-15")})).score) == "1");
  CHECK(text(scored(yes_or_no({true, day("2026-05-16")})).score) == "0");
}

TEST_CASE("a KPI's readings are the values of its key result") {
  const std::vector<Kpi> kpis{kpi({value("2026-05-10", "87.6"), value("2026-05-01", "84", "%")}, "%")};
  const auto result = scored(measured_by(0, "82", "90", "%", {value("2026-05-12", "90")}), "2026-05-15", kpis);
  CHECK(text(result.current) == "87.6");
  CHECK(text(result.score) == "0.7");
  CHECK(text(result.last_check_in) == "2026-05-12");
  CHECK(text(scored(measured_by(0, "82", "90", "%"), "2026-05-05", kpis).current) == "84");
  CHECK(text(scored(measured_by(0, "82", "90", "$"), "2026-05-15", kpis).current) == "none");
  Kpi undated = kpi({}, "week");
  undated.current = at(quantity("2"));
  CHECK(text(scored(measured_by(0, "0", "28", "day"), "2026-05-15", {undated}).score) == "0.5");
}

TEST_CASE("a judgement overrides the arithmetic, until a later value ends it") {
  const auto first = value("2026-05-01", "5");
  auto both = value("2026-05-10", "6");
  both.score = at(number("0.9"));
  struct Row {
    std::vector<CheckIn> check_ins;
    const char *score, *computed;
    bool judged;
  };
  const auto row = GENERATE_COPY(values<Row>({
      {{judged("2026-05-10", "0.8")}, "0.8", "none", true},
      {{first, judged("2026-05-10", "0.8")}, "0.8", "0.5", true},
      {{judged("2026-05-10", "0.8"), first}, "0.8", "0.5", true},
      {{first, judged("2026-05-10", "0.8"), value("2026-05-11", "6")}, "0.6", "0.6", false},
      {{judged("2026-05-10", "0.8"), value("2026-05-10", "6")}, "0.6", "0.6", false},
      {{value("2026-05-10", "6"), judged("2026-05-10", "0.8")}, "0.8", "0.6", true},
      {{judged("2026-05-10", "0.8"), value("2026-05-16", "6")}, "0.8", "none", true},
      {{first, both}, "0.9", "0.6", true},
  }));
  const auto result = scored(metric("0", "10", row.check_ins));
  CHECK(text(result.score) == row.score);
  CHECK(text(result.progress) == row.score);
  CHECK(text(result.computed) == row.computed);
  CHECK(result.judged == row.judged);
}

TEST_CASE("a judgement scores what nothing measures") {
  for (const MeasureKind kind : {MeasureKind::judged, MeasureKind::none}) {
    const auto result = scored(key_result(kind, {judged("2026-05-01", "0.55"), value("2026-05-02", "3")}));
    CHECK(text(result.score) == "0.55");
    CHECK(text(result.computed) == "none");
    CHECK(result.judged);
  }
}

TEST_CASE("a KPI's later value and a later done day end a judgement") {
  const std::vector<Kpi> kpis{kpi({value("2026-05-10", "5")})};
  const auto judged_on = [&](const char* date) {
    return scored(measured_by(0, "0", "10", "", {judged(date, "0.9")}), "2026-05-15", kpis).judged;
  };
  CHECK_FALSE(judged_on("2026-05-09"));
  CHECK(judged_on("2026-05-10"));
  CHECK(judged_on("2026-05-11"));
  const auto own_value_later = {judged("2026-05-11", "0.9"), value("2026-05-12", "5")};
  CHECK(scored(measured_by(0, "0", "10", "", own_value_later), "2026-05-15", kpis).judged);
  KeyResult shipped = yes_or_no({true, day("2026-05-10")});
  shipped.check_ins = {judged("2026-05-09", "0.5")};
  CHECK(text(scored(shipped).score) == "1");
  shipped.check_ins = {judged("2026-05-10", "0.5")};
  CHECK(text(scored(shipped).score) == "0.5");
}

TEST_CASE("readings after the review of a closed objective do not count") {
  const std::vector<Kpi> kpis{kpi({value("2026-05-01", "5"), value("2026-05-11", "9")})};
  const Objective of = closed(
      "2026-05-10",
      objective({metric("0", "10", {value("2026-05-10", "4"), value("2026-05-11", "8")}), measured_by(0, "0", "10"),
                 yes_or_no({true, day("2026-05-11")}), milestones({{{true, day("2026-05-11")}, ""}})}));
  const auto result = scored(of, "2026-05-15", kpis);
  CHECK(text(result.key_results[0].score) == "0.4");
  CHECK(text(result.key_results[0].last_check_in) == "2026-05-10");
  CHECK(text(result.key_results[1].score) == "0.5");
  CHECK(text(result.key_results[2].score) == "0");
  CHECK(text(result.key_results[3].score) == "0");
  CHECK(text(scored(of, "2026-05-09", kpis).key_results[0].score) == "none");
}

TEST_CASE("confidence is the mean of the latest votes") {
  KeyResult of = metric("0", "10",
                        {votes("2026-05-10", {"0.7", "0.3", "0.5"}), votes("2026-05-01", {"1"}),
                         value("2026-05-12", "1"), votes("2026-05-16", {"0"})});
  const auto result = scored(of);
  CHECK(text(result.confidence) == "0.5");
  CHECK(result.spread == number("0.4"));
  CHECK(result.votes.size() == 3);
  CHECK(text(scored(metric("0", "10")).confidence) == "none");
}

TEST_CASE("any score is in [0, 1], and a rising target is a falling one in the mirror") {
  std::mt19937 random(7);
  const auto draw = [&] { return std::to_string(static_cast<int>(random() % 2001) - 1000); };
  for (int i = 0; i < 2000; ++i) {
    const std::string baseline = draw(), target = draw(), current = draw();
    CAPTURE(baseline, target, current);
    const auto mirrored = [](const std::string& amount) { return (-number(amount)).to_string(); };
    const auto up = scored(metric(baseline, target, {value("2026-05-01", current)}));
    const auto down = scored(metric(mirrored(baseline), mirrored(target), {value("2026-05-01", mirrored(current))}));
    CHECK(up.progress == down.progress);
    CHECK(up.gap == down.gap);
    CHECK(up.score.has_value() == (baseline != target));
    if (up.score) CHECK((*up.score >= 0 && *up.score <= 1));
  }
}

}  // namespace
}  // namespace okr::test
