// A small workspace with its scores, made by hand.
#include "unit/render/northwind.hpp"

namespace okr::render {
namespace {

Text text(std::string value) { return {std::move(value), {0, 0, 1}}; }

Cycle quarter() { return {"2026-Q2", day("2026-04-01"), day("2026-06-30"), {}}; }
Cycle year() { return {"2026", day("2026-01-01"), day("2026-12-31"), {}}; }

Objective objective(std::string id, std::string title, std::string team, const Cycle& cycle) {
  Objective result;
  result.id = {std::move(id), {}, true};
  result.title = text(std::move(title));
  result.team = text(std::move(team));
  result.cycle = text(cycle.name);
  result.time = cycle;
  return result;
}

KeyResult key_result(std::string id, std::string title) {
  KeyResult result;
  result.id = {std::move(id), {}, true};
  result.title = text(std::move(title));
  return result;
}

Measure metric(std::optional<Decimal> baseline, Decimal target, Unit unit) {
  Measure measure;
  measure.kind = MeasureKind::metric;
  measure.baseline = baseline;
  measure.target = target;
  measure.unit = std::move(unit);
  return measure;
}

CheckIn check_in(std::string_view date, Quantity value) {
  CheckIn result;
  result.date.value = day(date);
  result.value = {std::move(value), {}};
  return result;
}

KeyResultScore scored(Decimal current, Decimal score, Status status) {
  KeyResultScore result;
  result.current = current;
  result.progress = result.score = result.computed = score;
  result.status = status;
  return result;
}

void add(Example& example, Objective objective, ObjectiveScore score) {
  score.of = score.of == 0 ? static_cast<int>(objective.key_results.size()) : score.of;
  score.key_results.resize(objective.key_results.size());
  example.workspace.objectives.push_back(std::move(objective));
  example.scores.objectives.push_back(std::move(score));
}

void add_settlement(Objective& claims, ObjectiveScore& score) {
  KeyResult settlement =
      key_result("settlement", "Reduce the time from claim notification to settlement from 3 days to 1 day");
  settlement.measure = metric(3_d, 1_d, "day");
  settlement.check_ins = {check_in("2026-04-14", {2.5_d, "day"}), check_in("2026-05-12", {1.6_d, "day"})};
  settlement.check_ins[0].note = text("Triage bot is live in two regions");
  settlement.check_ins[1].votes = {{"ana", 0.7_d}, {"bo", 0.3_d}};
  settlement.check_ins[1].by = text("ana");
  settlement.drives = {{text("exceptional-cx/csat"), {Ref::To::key_result, 0, 1}}};
  settlement.guardrails = {{text("reopened-claims"), {Ref::To::kpi, 1, 0}}};
  claims.key_results.push_back(settlement);
  KeyResultScore scores = scored(1.6_d, 0.7_d, Status::on_track);
  scores.elapsed = 0.488888889_d;
  scores.expected = 0.342222222_d;
  scores.gap = -0.357777778_d;
  scores.confidence = 0.5_d;
  scores.votes = settlement.check_ins[1].votes;
  scores.spread = 0.4_d;
  scores.last_check_in = day("2026-05-12");
  score.key_results.push_back(scores);
}

void add_claims(Example& example) {
  Objective claims = objective("record-time", "We are satisfying customers' needs in record time", "claims", quarter());
  claims.owner = text("ana");
  claims.supports = {{text("exceptional-cx"), {Ref::To::objective, 0, 0}}};
  claims.initiatives = {{text("Triage bot"), text("https://example.org/42"), {}, {}}};
  ObjectiveScore score;
  add_settlement(claims, score);
  claims.key_results.push_back(key_result("post-claim-csat", "Achieve a post-claim CSAT of 95%"));
  claims.key_results[1].measure = metric({}, 95_d, "%");
  KeyResultScore csat = scored(88_d, 0_d, Status::at_risk);
  csat.last_check_in = day("2026-04-25");
  csat.stale = true;
  csat.broken_guardrails = {{Ref::To::kpi, 1, 0}};
  score.key_results.push_back(csat);
  score.score = 0.35_d;
  score.band = Band::red;
  score.status = Status::behind;
  score.expected = 0.342222222_d;
  score.confidence = 0.5_d;
  score.scored = 2;
  score.at_risk = {1};
  add(example, std::move(claims), std::move(score));
}

void add_company(Example& example) {
  Objective company =
      objective("exceptional-cx", "Exceptional customer experiences at every interaction", "northwind", year());
  company.kind = {Kind::committed, {}};
  company.pillar = text("customer");
  company.description = text("What people say about us\nwhen we are not there.");
  company.key_results = {
      key_result("nps", "Increase NPS from 60 to 75"), key_result("csat", "Increase our CSAT from 82% to 90%"),
      key_result("retention", "Improve our customer retention rate"), key_result("old", "Open a second call centre")};
  company.key_results[0].measure = metric(60_d, 75_d, "");
  company.key_results[1].measure = metric(82_d, 90_d, "%");
  company.key_results[1].measure.kind = MeasureKind::kpi;
  company.key_results[1].kpi = {Ref::To::kpi, 0, 0};
  company.key_results[2].measure.kind = MeasureKind::judged;
  company.key_results[3].dropped = Dropped{{}, {day("2026-03-01"), {}}, text("not needed")};
  ObjectiveScore score;
  KeyResultScore judged;
  judged.score = judged.progress = 0.55_d;
  judged.judged = true;
  judged.status = Status::on_track;
  KeyResultScore unscored;
  unscored.status = Status::no_data;
  KeyResultScore dropped;
  dropped.dropped = true;
  score.key_results = {unscored, scored(84_d, 0.25_d, Status::behind), judged, dropped};
  score.score = 0.4_d;
  score.band = Band::yellow;
  score.status = Status::behind;
  score.expected = 0.37_d;
  score.scored = 2;
  score.of = 3;
  score.dropped = 1;
  add(example, std::move(company), std::move(score));
}

void add_kpis(Example& example) {
  Kpi csat;
  csat.id.value = "csat";
  csat.title = text("Customer satisfaction");
  csat.unit = "%";
  csat.min = {{80_d, "%"}, {}};
  csat.check_ins = {check_in("2026-03-31", {84_d, "%"})};
  Kpi reopened;
  reopened.id.value = "reopened-claims";
  reopened.title = text("Claims reopened within 30 days");
  reopened.unit = "%";
  reopened.max = {{4_d, "%"}, {}};
  example.workspace.kpis = {csat, reopened};
  example.scores.kpis = {{84_d, true, day("2026-03-31")}, {4.5_d, false, day("2026-03-31")}};
}

void configure(Example& example) {
  Config& config = example.workspace.config;
  config.name = text("Northwind Insurance");
  Team northwind, claims;
  northwind.id.value = "northwind";
  northwind.title = text("Northwind Insurance");
  claims.id.value = "claims";
  claims.title = text("Claims");
  claims.parent = text("northwind");
  config.teams = {northwind, claims};
  config.index_teams();
  config.people = {{{"ana", {}, true}, text("Ana Ruiz"), {}}};
  example.workspace.files.files = {{"2026-Q2/claims.yaml", "cycle: 2026-Q2\nteam: claims\n", false}};
  example.scores.today = day("2026-05-15");
}

}  // namespace

Date day(std::string_view text) { return parse_date(text).value(); }

Example northwind() {
  Example example;
  configure(example);
  add_company(example);
  add_claims(example);
  Objective proposal = objective("paperless", "Nobody prints anything any more", "claims", quarter());
  proposal.state = {State::proposed, {}};
  add(example, std::move(proposal), {});
  Objective closed =
      objective("old-quarter", "A quarter long gone", "claims", {"2025-Q4", day("2025-10-01"), day("2025-12-31"), {}});
  closed.state = {State::closed, {}};
  closed.review = Review{{}, {{day("2026-01-09"), {}}}, text("Start with the hardest part"), {}};
  ObjectiveScore not_met;
  not_met.status = Status::not_met;
  not_met.score = 0.5_d;
  not_met.band = Band::yellow;
  add(example, std::move(closed), std::move(not_met));
  add_kpis(example);
  example.workspace.index();
  return example;
}

Example many(std::size_t count) {
  Example example;
  configure(example);
  for (std::size_t i = 0; i < count; ++i) {
    Objective each =
        objective("objective-" + std::to_string(i), "Objective number " + std::to_string(i), "claims", quarter());
    each.key_results = {key_result("a", "From 0 to 10"), key_result("b", "From 0 to 100")};
    each.key_results[0].measure = metric(0_d, 10_d, "");
    each.key_results[1].measure = metric(0_d, 100_d, "");
    ObjectiveScore score;
    score.key_results = {scored(5_d, 0.5_d, Status::on_track),
                         scored(10_d, 0.1_d, i % 10 == 0 ? Status::behind : Status::on_track)};
    score.score = 0.3_d;
    score.scored = 2;
    score.status = Status::on_track;
    add(example, std::move(each), std::move(score));
  }
  example.workspace.index();
  return example;
}

Example hostile(const std::string& words) {
  Example example = northwind();
  Workspace& workspace = example.workspace;
  const auto spoil = [&](auto& field) {
    if (field) field->value = words;
  };
  spoil(workspace.config.name);
  for (Team& team : workspace.config.teams) spoil(team.title);
  for (Person& person : workspace.config.people) spoil(person.name);
  for (Objective& each : workspace.objectives) {
    each.title.value = words;
    spoil(each.description);
    for (auto* field : {&each.team, &each.owner, &each.pillar}) spoil(*field);
    for (Reference& reference : each.supports) reference.name.value = words;
    for (Initiative& initiative : each.initiatives) initiative.title.value = words, spoil(initiative.url);
    if (each.review) spoil(each.review->learned);
    for (KeyResult& inner : each.key_results) {
      inner.title.value = words;
      inner.measure.unit = words;
      if (inner.dropped) spoil(inner.dropped->reason);
      for (CheckIn& reading : inner.check_ins) {
        spoil(reading.note);
        spoil(reading.by);
        Votes spoilt;
        for (const Vote& vote : reading.votes) spoilt.push_back({words, vote.confidence});
        reading.votes = spoilt;
      }
    }
  }
  for (Kpi& kpi : workspace.kpis) kpi.title.value = words;
  workspace.files.files[0].path = words;
  return example;
}

}  // namespace okr::render
