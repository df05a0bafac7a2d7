// Objectives and above: weighted means, supporters, bands, status, and what the summaries say.
#include <random>

#include "score/alignment.hpp"
#include "unit/catch.hpp"
#include "unit/score/builders.hpp"

namespace okr::test {
namespace {

constexpr const char* last_day = "2026-06-30";

KeyResult arrived_at(std::string_view current) { return metric("0", "1", {value("2026-04-01", current)}); }

TEST_CASE("an objective's score is the weighted mean of its scored key results") {
  CHECK(text(scored(objective({arrived_at("0.4"), arrived_at("1")})).score) == "0.7");
  CHECK(text(scored(objective({weighing("3", arrived_at("0.4")), arrived_at("1")})).score) == "0.55");
  CHECK(text(scored(objective({arrived_at("0.4"), metric("0", "1")})).score) == "0.4");
  CHECK(text(scored(objective({arrived_at("0.4"), dropped("2026-05-15", arrived_at("1"))})).score) == "0.4");
  CHECK(text(scored(objective({arrived_at("-2"), arrived_at("2")})).score) == "0.5");
  CHECK(text(scored(objective({weighing("0", arrived_at("0.4")), arrived_at("1")})).score) == "1");
  CHECK(text(scored(objective({weighing("-2", arrived_at("0.4")), arrived_at("1")})).score) == "1");
  CHECK(text(scored(objective({weighing("0", arrived_at("0.4"))})).score) == "none");
  CHECK(text(scored(objective({metric("0", "1")})).score) == "none");
  CHECK(text(scored(objective({})).score) == "none");
}

TEST_CASE("scored, of and dropped count key results") {
  const auto result = scored(objective({arrived_at("0.4"), metric("0", "1"), dropped("2026-05-01", arrived_at("1")),
                                        dropped("2026-05-16", arrived_at("1"))}));
  CHECK(result.scored == 2);
  CHECK(result.of == 3);
  CHECK(result.dropped == 1);
  CHECK(result.key_results.size() == 4);
}

TEST_CASE("bands are half-open on the exact score") {
  const auto band = [](const char* at) { return text(scored(objective({arrived_at(at)})).band); };
  CHECK(band("0") == "red");
  CHECK(band("0.399999999") == "red");
  CHECK(band("0.4") == "yellow");
  CHECK(band("0.699999999") == "yellow");
  CHECK(band("0.7") == "green");
  CHECK(band("1") == "green");
  Config own;
  own.yellow_from = number("0.5");
  own.green_from = number("0.9");
  CHECK(band_of(own, number("0.499999999")) == Band::red);
  CHECK(band_of(own, number("0.5")) == Band::yellow);
  CHECK(band_of(own, number("0.9")) == Band::green);
}

TEST_CASE("readings for under half of the weight tell nothing of the whole") {
  const auto with_weights = [](const char* of_scored, const char* of_unscored) {
    return scored(objective({weighing(of_scored, arrived_at("0.7")), weighing(of_unscored, metric("0", "1"))}));
  };
  CHECK(text(with_weights("1", "1").status) == "on-track");
  CHECK(text(with_weights("1", "1").band) == "green");
  CHECK(text(with_weights("1", "1.000000001").status) == "no-data");
  CHECK(text(with_weights("1", "1.000000001").band) == "none");
  CHECK(text(with_weights("1", "1.000000001").score) == "0.7");
  CHECK(text(scored(objective({})).status) == "no-data");
}

TEST_CASE("an objective's status is told by the mean gap and the mean confidence") {
  const auto status = [](std::vector<KeyResult> key_results) {
    return text(scored(objective(std::move(key_results)), last_day).status);
  };
  CHECK(status({arrived_at("0.7"), arrived_at("0.5")}) == "on-track");
  CHECK(status({arrived_at("0.7"), arrived_at("0.499999998")}) == "behind");
  CHECK(status({weighing("3", arrived_at("0.5")), arrived_at("0.7")}) == "behind");
  CHECK(status({arrived_at("0.45"), arrived_at("0.45")}) == "behind");
  CHECK(status({arrived_at("0.449999999"), arrived_at("0.449999999")}) == "at-risk");
  KeyResult sure = arrived_at("0.7");
  sure.check_ins.push_back(votes("2026-04-01", {"0.98"}));
  KeyResult unsure = arrived_at("0.7");
  unsure.check_ins.push_back(votes("2026-04-01", {"0.3"}));
  CHECK(status({sure, unsure}) == "on-track");
  CHECK(status({sure, unsure, unsure, unsure}) == "behind");
  const auto means = scored(objective({sure, weighing("3", unsure), arrived_at("0.5")}), last_day);
  CHECK(text(means.confidence) == "0.47");
  CHECK(text(means.expected) == "0.7");
  CHECK(text(means.gap) == "0.04");
  const Objective half_read = objective({arrived_at("0.3"), due("2026-05-16", metric("0", "1"))});
  CHECK(text(scored(half_read, "2026-05-16").expected) == "0.35");
  CHECK(text(scored(objective({yes_or_no({})}), "2026-05-01").status) == "no-data");
}

TEST_CASE("one key result at risk is named, and holds its objective back") {
  const auto result = scored(objective({arrived_at("1"), arrived_at("1"), arrived_at("0.4")}), last_day);
  CHECK(text(result.gap) == "-0.1");
  CHECK(text(result.status) == "behind");
  CHECK(result.at_risk == std::vector<std::uint32_t>{2});
  const auto missed = scored(objective({yes_or_no({})}), last_day);
  CHECK(text(missed.status) == "behind");
  CHECK(missed.at_risk == std::vector<std::uint32_t>{0});
  CHECK(text(scored(objective({arrived_at("0.4")}), last_day).status) == "at-risk");
  CHECK(scored(objective({arrived_at("1"), dropped("2026-05-01", arrived_at("0.4"))}), last_day).at_risk.empty());
}

TEST_CASE("state, cycle and line decide before the means") {
  const Objective of = objective({arrived_at("0.7")});
  CHECK(text(scored(of, "2026-03-31").status) == "upcoming");
  for (const State state : {State::draft, State::proposed, State::dropped}) {
    CHECK(text(scored(in_state(state, of)).status) == "none");
    CHECK(text(scored(in_state(state, of)).score) == "0.7");
  }
  CHECK(text(scored(in_state(State::closed, of)).status) == "met");
  CHECK(text(scored(in_state(State::closed, objective({arrived_at("0.699999999")}))).status) == "not-met");
  CHECK(text(scored(in_state(State::closed, committed(of))).status) == "not-met");
  CHECK(text(scored(in_state(State::closed, committed(objective({arrived_at("1")})))).status) == "met");
  CHECK(text(scored(in_state(State::closed, objective({}))).status) == "no-data");
}

TEST_CASE("alignment changes a score only where the objective asks for it") {
  const auto score_from = [](ScoreFrom from) {
    Objective second = supporting({to_objective(0)}, objective({arrived_at("0.4")}));
    second.weight = at(Decimal(2));
    return score(workspace({scored_from(from, objective({arrived_at("1")})),
                            supporting({to_key_result(0, 0)}, objective({arrived_at("0.7")})), second,
                            in_state(State::draft, supporting({to_objective(0)}, objective({arrived_at("0")})))}),
                 day(last_day))
        .objectives[0];
  };
  CHECK(text(score_from(ScoreFrom::key_results).score) == "1");
  CHECK(text(score_from(ScoreFrom::supporting).score) == "0.5");
  CHECK(text(score_from(ScoreFrom::supporting).gap) == "0.2");
  CHECK(text(score_from(ScoreFrom::supporting).status) == "behind");
  CHECK(text(score_from(ScoreFrom::both).score) == "0.625");
  CHECK(score_from(ScoreFrom::supporting).of == 1);
}

TEST_CASE("a supporter counts once, whichever ways lead from it") {
  const auto scores = score(
      workspace({scored_from(ScoreFrom::supporting, objective({})),
                 supporting({to_objective(0), to_key_result(0, 0), to_objective(0)}, objective({arrived_at("1")})),
                 supporting({to_objective(0)}, objective({arrived_at("0.4")}))}),
      day(last_day));
  CHECK(text(scores.objectives[0].score) == "0.7");
  // Two paths to the top are two parts of it, each with its own share.
  const auto diamond =
      score(workspace({scored_from(ScoreFrom::supporting, objective({})),
                       scored_from(ScoreFrom::both, supporting({to_objective(0)}, objective({arrived_at("0")}))),
                       scored_from(ScoreFrom::both, supporting({to_objective(0)}, objective({arrived_at("0.4")}))),
                       supporting({to_objective(1), to_objective(2)}, objective({arrived_at("0.8")}))}),
            day(last_day));
  CHECK(text(diamond.objectives[1].score) == "0.4");
  CHECK(text(diamond.objectives[2].score) == "0.6");
  CHECK(text(diamond.objectives[0].score) == "0.5");
}

TEST_CASE("loops end, and a long chain needs no stack") {
  const auto both = [](std::uint32_t index, const char* arrived) {
    return scored_from(ScoreFrom::both, supporting({to_objective(index)}, objective({arrived_at(arrived)})));
  };
  const auto itself = score(workspace({both(0, "0.4")}), day(last_day));
  CHECK(text(itself.objectives[0].score) == "0.4");
  const auto pair = score(workspace({both(1, "0.4"), both(0, "0.8")}), day(last_day));
  CHECK(text(pair.objectives[1].score) == "0.8");
  CHECK(text(pair.objectives[0].score) == "0.6");
  constexpr std::uint32_t length = 100'000;
  scoring::Supporters chain(length);
  for (std::uint32_t i = 0; i + 1 < length; ++i) chain[i] = {i + 1};
  const auto order = scoring::bottom_up(chain);
  REQUIRE(order.size() == length);
  CHECK(order.front() == length - 1);
  CHECK(order.back() == 0);
}

TEST_CASE("an objective's score is in [0, 1] whatever the weights") {
  std::mt19937 random(11);
  const auto draw = [&](int low, int high) {
    return std::to_string(low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1)));
  };
  for (int i = 0; i < 500; ++i) {
    std::vector<KeyResult> key_results;
    for (int k = 0; k < 5; ++k) {
      key_results.push_back(
          weighing(draw(-2, 9), metric(draw(-9, 9), draw(-9, 9), {value("2026-04-01", draw(-30, 30))})));
    }
    const auto result = scored(objective(key_results));
    if (result.score) CHECK((*result.score >= 0 && *result.score <= 1));
  }
}

TEST_CASE("a KPI has its latest value, its day and its health") {
  const auto at_value = [](std::vector<CheckIn> check_ins) {
    const Kpi of = between(quantity("80"), quantity("90"), kpi(std::move(check_ins), "%"));
    return score(workspace({}, {of}), day("2026-05-15")).kpis[0];
  };
  const auto result = at_value({value("2026-05-02", "84", "%"), value("2026-05-01", "70"), value("2026-05-16", "95")});
  CHECK(text(result.current) == "84");
  CHECK(text(result.last_check_in) == "2026-05-02");
  CHECK(result.healthy == true);
  CHECK(at_value({value("2026-05-02", "80")}).healthy == true);
  CHECK(at_value({value("2026-05-02", "79.999999999")}).healthy == false);
  CHECK(at_value({value("2026-05-02", "90")}).healthy == true);
  CHECK(at_value({value("2026-05-02", "90.000000001")}).healthy == false);
  CHECK_FALSE(at_value({}).healthy.has_value());
  CHECK_FALSE(score(workspace({}, {kpi({value("2026-05-02", "1")})}), day("2026-05-15")).kpis[0].healthy.has_value());
}

TEST_CASE("a mean of objectives counts the active and closed that have a score") {
  Objective heavy = objective({arrived_at("0.4")});
  heavy.weight = at(Decimal(2));
  const Workspace of =
      workspace({heavy, in_state(State::closed, objective({arrived_at("1")})),
                 in_state(State::dropped, objective({arrived_at("1")})), objective({metric("0", "1")})});
  const Scores scores = score(of, day(last_day));
  CHECK(text(mean_score(of, scores, {0, 1, 2, 3})) == "0.6");
  CHECK(text(mean_score(of, scores, {2, 3})) == "none");
  CHECK(text(mean_score(of, scores, {})) == "none");
}

TEST_CASE("running cycles contain today, or ended with objectives still active") {
  const auto in = [](const char* name, const char* first, const char* last, State state) {
    Objective of = in_state(state, objective({}));
    of.time = Cycle{name, day(first), day(last), {}};
    return of;
  };
  const Workspace of = workspace({in("2026", "2026-01-01", "2026-12-31", State::active),
                                  in("2026-Q2", "2026-04-01", "2026-06-30", State::draft),
                                  in("2026-Q1", "2026-01-01", "2026-03-31", State::closed),
                                  in("spring", "2026-03-01", "2026-06-30", State::active),
                                  in("2026-Q2", "2026-04-01", "2026-06-30", State::active),
                                  in("2026-Q3", "2026-07-01", "2026-09-30", State::active),
                                  in("2025-Q4", "2025-10-01", "2025-12-31", State::active)});
  const auto names = [&](const char* today) {
    std::string joined;
    for (const Cycle& cycle : running_cycles(of, day(today))) joined += cycle.name + " ";
    return joined;
  };
  CHECK(names("2026-05-15") == "2025-Q4 2026-Q2 spring 2026 ");
  CHECK(names("2026-06-30") == "2025-Q4 2026-Q2 spring 2026 ");
  CHECK(names("2026-03-31") == "2025-Q4 2026-Q1 spring 2026 ");
}

TEST_CASE("a printed score stays on its side of every line") {
  struct Row {
    const char *score, *printed, *yellow_from = "0.4";
  };
  const auto row = GENERATE(values<Row>({{"0", "0.00"},
                                         {"1", "1.00"},
                                         {"0.7", "0.70"},
                                         {"0.6996", "0.699"},
                                         {"0.69996", "0.699"},
                                         {"0.695", "0.695"},
                                         {"0.694999999", "0.69"},
                                         {"0.7003", "0.70"},
                                         {"0.999999999", "0.999"},
                                         {"0.395", "0.395"},
                                         {"0.705882353", "0.71"},
                                         {"0.555", "0.56"},
                                         {"-0.1", "-0.10"},
                                         {"-0.0004", "-0.001"},
                                         {"1.5", "1.50"},
                                         {"0.33349", "0.33", "0.3335"},
                                         {"0.33351", "0.3335", "0.3335"}}));
  CAPTURE(row.score, row.yellow_from);
  Config config;
  config.yellow_from = number(row.yellow_from);
  CHECK(score_text(number(row.score), config) == row.printed);
}

TEST_CASE("a number beyond all that can be read is printed too") {
  CHECK(score_text(number("900000000000000") * 1000, {}) == "900000000000000000.00");
}

TEST_CASE("statuses, bands and lines have their names and numbers") {
  CHECK(to_string(Status::no_data) == "no-data");
  CHECK(to_string(Status::not_met) == "not-met");
  CHECK(to_string(Band::yellow) == "yellow");
  CHECK(success_line(Kind::aspirational) == number("0.7"));
  CHECK(success_line(Kind::committed) == 1);
}

}  // namespace
}  // namespace okr::test
