// Goes through what is selected, and gives each thing its first reason to be talked about.
#include "render/agenda.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "render/links.hpp"
#include "render/words.hpp"
#include "score/due.hpp"

namespace okr::render {
namespace {

class Agenda {
 public:
  Agenda(const Workspace& workspace, const Scores& scores) : workspace_(workspace), scores_(scores) {}

  std::vector<AgendaItem> run(const Selection& selection) && {
    for (const auto& item : selection.objectives) {
      for (const std::uint32_t k : item.key_results) key_result({Ref::To::key_result, item.objective, k});
      objective({Ref::To::objective, item.objective, 0});
    }
    for (const std::uint32_t k : selection.kpis) kpi({Ref::To::kpi, k, 0});
    std::ranges::stable_sort(items_, {}, &AgendaItem::topic);
    return std::move(items_);
  }

 private:
  void add(Topic topic, Ref ref, std::string reason, std::string_view command) {
    items_.push_back({topic, ref, std::move(reason), fmt::format(fmt::runtime(command), workspace_.id(ref))});
  }

  void key_result(Ref ref) {
    const KeyResult& key_result = workspace_.key_result(ref);
    const KeyResultScore& score = scores_.objectives[ref.index].key_results[ref.key_result];
    if (!workspace_.objective(ref).is(State::active) || score.dropped) return;
    if (!score.broken_guardrails.empty()) {
      return add(Topic::guardrail, ref, guardrail_words(score.broken_guardrails.front()), "okr show {}");
    }
    if (score.status && score.spread >= wide_spread) return add(Topic::votes, ref, votes_words(score), "okr show {}");
    if (score.status == Status::at_risk)
      return add(Topic::at_risk, ref, pace_words(key_result, score), "okr explain {}");
    if (score.status == Status::behind) return add(Topic::behind, ref, pace_words(key_result, score), "okr explain {}");
    if (!scoring::is_due(workspace_, scores_, ref)) return;
    const bool judged = key_result.measure.kind == MeasureKind::judged;
    add(Topic::due, ref, due_words(score.last_check_in),
        judged ? "okr checkin {} --score SCORE" : "okr checkin {} VALUE");
  }

  void objective(Ref ref) {
    const Objective& objective = workspace_.objective(ref);
    if (!objective.time) return;
    if (objective.is(State::active) && objective.time->last < scores_.today) {
      const auto days = static_cast<std::size_t>(days_between(objective.time->last, scores_.today));
      const std::string score = score_words(scores_.objectives[ref.index].score, false, workspace_.config, signs_);
      add(Topic::close, ref,
          fmt::format("{} ended {} ago; its score is {}", objective.time->name, counted(days, "day"), score),
          "okr close {} --learned TEXT");
    }
    const bool waits = objective.is(State::proposed) && objective.time->contains(scores_.today);
    if (waits) add(Topic::decide, ref, "proposed, and its cycle runs already", "okr activate {}");
  }

  void kpi(Ref ref) {
    const Kpi& kpi = workspace_.kpi(ref);
    const KpiScore& score = scores_.kpis[ref.index];
    const auto users = measured_by(workspace_, ref);
    const bool is_worked_on = std::ranges::any_of(users, [&](Ref user) {
      const Objective& objective = workspace_.objective(user);
      return !objective.is(State::closed) && !objective.is(State::dropped);
    });
    if (score.healthy == false && !is_worked_on) {
      return add(
          Topic::kpi, ref,
          fmt::format("{}, {} is healthy", amount(*score.current, kpi.unit), range_words(kpi.min, kpi.max, kpi.unit)),
          "okr promote {}");
    }
    if (scoring::is_due(workspace_, scores_, ref)) {
      add(Topic::due, ref, due_words(score.last_check_in), "okr checkin {} VALUE");
    }
  }

  std::string guardrail_words(Ref guardrail) const {
    const Kpi& kpi = workspace_.kpi(guardrail);
    const auto& current = scores_.kpis[guardrail.index].current;
    return fmt::format("its guardrail {} is outside its range: {}, {} is healthy", kpi.id.value,
                       current ? amount(*current, kpi.unit) : std::string(signs_.dash),
                       range_words(kpi.min, kpi.max, kpi.unit));
  }

  static std::string votes_words(const KeyResultScore& score) {
    const auto [low, high] = std::ranges::minmax(score.votes, {}, &Vote::confidence);
    const auto name = [](const Vote& vote) { return vote.who.empty() ? "" : vote.who + " "; };
    return fmt::format("the votes lie {} apart: {}{} and {}{}", score.spread.to_string(), name(low),
                       low.confidence.to_string(), name(high), high.confidence.to_string());
  }

  std::string pace_words(const KeyResult& key_result, const KeyResultScore& score) const {
    std::string words = way_words(key_result, score, scores_.today, signs_);
    if (score.score) words += fmt::format(", {}", score_words(score.score, score.judged, workspace_.config, signs_));
    const std::vector<std::string> beside = beside_score(key_result, score, workspace_.config);
    if (!beside.empty()) words += fmt::format(" ({})", fmt::join(beside, ", "));
    if (score.expected)
      words += fmt::format(" where {} is expected by now", score_text(*score.expected, workspace_.config));
    if (score.confidence) words += fmt::format(", confidence {}", score.confidence->to_fixed(2));
    return words;
  }

  std::string due_words(const std::optional<Date>& last) const {
    if (!last) return "no check-in yet";
    return fmt::format("last check-in {} ago",
                       counted(static_cast<std::size_t>(days_between(*last, scores_.today)), "day"));
  }

  const Workspace& workspace_;
  const Scores& scores_;
  Glyphs signs_ = glyphs(Terminal{.width = 80, .color = false, .utf8 = false});
  std::vector<AgendaItem> items_;
};

}  // namespace

std::string_view to_string(Topic topic) {
  switch (topic) {
    case Topic::guardrail:
      return "guardrail";
    case Topic::votes:
      return "votes";
    case Topic::at_risk:
      return "at-risk";
    case Topic::behind:
      return "behind";
    case Topic::due:
      return "due";
    case Topic::kpi:
      return "kpi";
    case Topic::close:
      return "close";
    case Topic::decide:
      return "decide";
  }
  return "";
}

std::vector<AgendaItem> agenda(const Workspace& workspace, const Scores& scores, const Selection& selection) {
  return Agenda(workspace, scores).run(selection);
}

}  // namespace okr::render
