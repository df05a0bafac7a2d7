// The dashboard as Markdown.
#include <fmt/format.h>
#include <ostream>

#include "model/title.hpp"
#include "render/dashboard.hpp"
#include "render/markdown.hpp"
#include "render/status.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

std::string joined(const std::vector<Remark>& notes) {
  std::vector<std::string> texts;
  for (const Remark& note : notes) texts.push_back(markdown(note.text));
  return fmt::format("{}", fmt::join(texts, ", "));
}

class StatusMarkdown {
 public:
  StatusMarkdown(std::ostream& out, const Workspace& workspace, const Scores& scores)
      : out_(out), workspace_(workspace), scores_(scores), signs_(glyphs(Terminal{})) {}

  void print(const Selection& selection) {
    const Dashboard board = dashboard(workspace_, scores_, selection);
    const auto& name = workspace_.config.name;
    out_ << "# " << (name ? markdown(name->value) : "OKRs") << ", " << to_string(scores_.today) << '\n';
    for (const CyclePart& part : board.cycles) print_cycle(part);
    if (!selection.kpis.empty()) print_kpis(selection.kpis);
    const std::vector<std::string> words = board.attention.words();
    out_ << '\n'
         << (words.empty() ? "Nothing needs a word." : fmt::format("What needs a word: {}.", fmt::join(words, ", ")))
         << '\n';
  }

 private:
  void print_cycle(const CyclePart& part) {
    out_ << "\n## " << markdown(part.cycle.name) << "\n\n" << time_words(part.cycle, scores_.today) << '\n';
    for (const TeamPart& team : part.teams) {
      out_ << "\n### " << (team.team.empty() ? "No team" : markdown(team_words(workspace_.config, team.team))) << ": "
           << score(team.mean, false) << '\n';
      for (const auto& item : team.objectives) print_objective(item);
    }
    if (part.apart.empty()) return;
    out_ << "\n### Not counted\n\n";
    for (const auto& item : part.apart) {
      const Objective& objective = workspace_.objectives[item.objective];
      out_ << "- " << to_string(objective.state_or_active()) << ": " << markdown(title_of(objective)) << '\n';
    }
  }

  void print_objective(const Selection::Item& item) {
    const Objective& objective = workspace_.objectives[item.objective];
    const ObjectiveScore& scores = scores_.objectives[item.objective];
    std::vector<Remark> notes = remarks(objective, scores);
    if (scores.status) notes.insert(notes.begin(), {std::string(words(*scores.status))});
    out_ << "\n**" << markdown(title_of(objective)) << "** " << score(scores.score, false) << "  \n"
         << joined(notes) << '\n';
    if (item.key_results.empty()) return;
    out_ << "\n| key result | so far | confidence | score | |\n|---|---|--:|--:|---|\n";
    for (const auto index : item.key_results) print_key_result(objective.key_results[index], scores.key_results[index]);
  }

  void print_key_result(const KeyResult& key_result, const KeyResultScore& scores) {
    std::vector<Remark> notes = remarks(workspace_, key_result, scores, scores_.today);
    if (scores.status) notes.insert(notes.begin(), {std::string(words(*scores.status))});
    out_ << "| " << markdown(title_of(key_result)) << " | "
         << markdown(way_words(key_result, scores, scores_.today, signs_)) << " | "
         << (scores.confidence ? scores.confidence->to_fixed(2) : "") << " | " << score(scores.score, scores.judged)
         << " | " << joined(notes) << " |\n";
  }

  void print_kpis(const std::vector<std::uint32_t>& kpis) {
    out_ << "\n## KPIs\n\n| KPI | now | range | |\n|---|--:|---|---|\n";
    for (const auto index : kpis) {
      const Kpi& kpi = workspace_.kpis[index];
      const KpiScore& scores = scores_.kpis[index];
      out_ << "| " << markdown(title_of(kpi)) << " | "
           << (scores.current ? markdown(amount(*scores.current, kpi.unit)) : std::string(signs_.dash)) << " | "
           << markdown(range_words(kpi.min, kpi.max, kpi.unit)) << " | " << health_words(scores) << " |\n";
    }
  }

  std::string score(const std::optional<Decimal>& value, bool judged) const {
    return markdown(score_words(value, judged, workspace_.config, signs_));
  }

  std::ostream& out_;
  const Workspace& workspace_;
  const Scores& scores_;
  const Glyphs& signs_;
};

}  // namespace

void status_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection) {
  StatusMarkdown(out, workspace, scores).print(selection);
}

}  // namespace okr::render
