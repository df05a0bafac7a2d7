// The minutes of a meeting to begin with: their title, and what moved where it is a check-in.
#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "model/title.hpp"
#include "render/agenda.hpp"
#include "render/dashboard.hpp"
#include "render/explain_readings.hpp"
#include "render/markdown.hpp"
#include "render/report_minutes.hpp"
#include "render/words.hpp"
#include "score/pace.hpp"

namespace okr::render {
namespace {

/// The last reading of a key result, beside the one before it.
struct Move {
  Date day{};
  Ref ref;
  std::string before, after;  ///< safe to print; before is empty where it is the first
  const CheckIn* check_in = nullptr;
};

/// Nothing where the last reading is older than the next one may wait.
std::optional<Move> move_of(const Workspace& workspace, const Scores& scores, Ref ref) {
  const Objective& objective = workspace.objective(ref);
  const KeyResult& key_result = workspace.key_result(ref);
  if (!objective.is(State::active) || key_result.is_dropped(scores.today)) return {};
  const scoring::Readings readings = readings_that_count(workspace, key_result);
  const auto past = scoring::until(readings, scores.today);
  if (past.empty() || days_between(past.back()->date.value, scores.today) > check_in_every(workspace.config, objective))
    return {};
  const Unit& unit = key_result.measure.unit.empty() ? readings.unit : key_result.measure.unit;
  const auto in_words = [&](const CheckIn* each) {
    const auto value = scoring::amount_in(unit, each->value->value, readings.unit);
    return value ? amount(*value, unit) : "";
  };
  Move move{past.back()->date.value, ref, {}, in_words(past.back()), past.back()};
  if (past.size() > 1) move.before = in_words(past[past.size() - 2]);
  return move;
}

std::vector<Move> moves_of(const Workspace& workspace, const Scores& scores, const Selection& selection) {
  std::vector<Move> moves;
  for (const auto& item : selection.objectives) {
    for (const std::uint32_t k : item.key_results) {
      auto move = move_of(workspace, scores, {Ref::To::key_result, item.objective, k});
      if (move) moves.push_back(std::move(*move));
    }
  }
  std::ranges::stable_sort(moves, std::ranges::greater{}, &Move::day);
  return moves;
}

void print_moves(std::ostream& out, const Workspace& workspace, const Scores& scores, const std::vector<Move>& moves) {
  if (moves.empty()) {
    out << "\nNo check-in is fresh.\n";
    return;
  }
  const Glyphs& signs = glyphs(Terminal{});
  out << "\n| day | key result | before | now | score | note |\n|---|---|--:|--:|--:|---|\n";
  for (const Move& move : moves) {
    const KeyResultScore& score = scores.objectives[move.ref.index].key_results[move.ref.key_result];
    out << "| " << okr::to_string(move.day) << " | " << markdown(title_of(workspace, move.ref)) << " | "
        << (move.before.empty() ? std::string(signs.dash) : markdown(move.before)) << " | " << markdown(move.after)
        << " | " << markdown(score_words(score.score, score.judged, workspace.config, signs)) << " | "
        << (move.check_in->note ? markdown(move.check_in->note->value) : "") << " |\n";
  }
}

void print_cycles(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection) {
  const Dashboard board = dashboard(workspace, scores, selection);
  out << "\n| cycle | | objectives | mean score |\n|---|---|--:|--:|\n";
  for (const CyclePart& part : board.cycles) {
    std::vector<std::uint32_t> objectives;
    for (const TeamPart& team : part.teams) {
      for (const auto& item : team.objectives) objectives.push_back(item.objective);
    }
    const auto mean = mean_score(workspace, scores, objectives);
    out << "| " << markdown(part.cycle.name) << " | " << time_words(part.cycle, scores.today) << " | "
        << objectives.size() << " | " << markdown(score_words(mean, false, workspace.config, glyphs(Terminal{})))
        << " |\n";
  }
}

}  // namespace

std::string_view name_of(Meeting meeting) {
  return meeting == Meeting::planning ? "planning" : meeting == Meeting::review ? "review" : "check-in";
}

void check_in_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores,
                       const Selection& selection) {
  print_cycles(out, workspace, scores, selection);
  out << "\n## What moved\n";
  print_moves(out, workspace, scores, moves_of(workspace, scores, selection));
  const std::vector<AgendaItem> items = agenda(workspace, scores, selection);
  out << "\n## What needs a word\n";
  if (items.empty()) out << "\nNothing.\n";
  agenda_points_markdown(out, workspace, items, "###");
  out << "\n## Agreed\n\n- [ ]\n";
}

void report_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
                     Meeting meeting) {
  const auto& name = workspace.config.name;
  out << "# " << (name ? markdown(name->value) : "OKRs") << ": " << name_of(meeting) << ", "
      << okr::to_string(scores.today) << '\n';
  if (meeting == Meeting::planning) planning_markdown(out, workspace, scores, selection);
  if (meeting == Meeting::check_in) check_in_markdown(out, workspace, scores, selection);
  if (meeting == Meeting::review) review_markdown(out, workspace, scores, selection);
}

}  // namespace okr::render
