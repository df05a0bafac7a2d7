// The alignment tree as a nested Markdown list.
#include <fmt/format.h>
#include <ostream>

#include "model/title.hpp"
#include "render/alignment_tree.hpp"
#include "render/markdown.hpp"
#include "render/tree.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

constexpr int deepest = 32;

/// `: claims, 2026-Q2, on track, 0.70`.
std::string facts(const Workspace& workspace, const Objective& objective, const ObjectiveScore& score) {
  std::vector<std::string> words;
  if (objective.team) words.push_back(markdown(team_words(workspace.config, objective.team->value)));
  if (objective.cycle) words.push_back(markdown(objective.cycle->value));
  words.emplace_back(score.status ? render::words(*score.status) : to_string(objective.state_or_active()));
  if (score.score) words.push_back(score_text(*score.score, workspace.config));
  return fmt::format(": {}", fmt::join(words, ", "));
}

void print_key_results(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection::Item& item,
                       const std::string& indent) {
  const Terminal page;
  for (const auto index : item.key_results) {
    const KeyResult& key_result = workspace.objectives[item.objective].key_results[index];
    const KeyResultScore& score = scores.objectives[item.objective].key_results[index];
    out << indent << "- _key result_ " << markdown(title_of(key_result)) << ": "
        << markdown(score_words(score.score, score.judged, workspace.config, glyphs(page)));
    for (const std::string& words : beside_score(key_result, score, workspace.config)) out << ", " << markdown(words);
    out << '\n';
  }
}

}  // namespace

void tree_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
                   const TreeOptions& options) {
  for (const TreeNode& node : alignment_tree(workspace, selection, deepest)) {
    const Selection::Item& item = selection.objectives[node.item];
    const Objective& objective = workspace.objectives[item.objective];
    const std::string indent(2 * static_cast<std::size_t>(node.depth), ' ');
    out << indent << "- **" << markdown(title_of(objective)) << "**"
        << (node.again ? ": see above" : facts(workspace, objective, scores.objectives[item.objective])) << '\n';
    if (options.key_results && !node.again) print_key_results(out, workspace, scores, item, indent + "  ");
  }
}

}  // namespace okr::render
