// The score beside each title: as an inlay hint, or above it as a code lens.
#include <algorithm>
#include <vector>

#include "lsp/features.hpp"
#include "render/terminal.hpp"
#include "render/words.hpp"

namespace okr::lsp {
namespace {

/// A score, and the title that it belongs to.
struct Hint {
  Span title;
  std::string score;   ///< `0.70`, `~0.40`, `–`
  std::string status;  ///< `on track`; empty where it has none
};

std::string status_words(const std::optional<Status>& status) {
  return status ? std::string(render::words(*status)) : std::string();
}

void add_objective(const View& view, const Objective& objective, const ObjectiveScore& scores,
                   std::vector<Hint>& hints) {
  const render::Glyphs& signs = render::glyphs({});
  const Config& config = view.workspace.config;
  hints.push_back(
      {objective.title.span, render::score_words(scores.score, false, config, signs), status_words(scores.status)});
  for (std::size_t k = 0; k < objective.key_results.size(); ++k) {
    const KeyResultScore& score = scores.key_results[k];
    if (score.dropped) continue;
    hints.push_back({objective.key_results[k].title.span, render::score_words(score.score, score.judged, config, signs),
                     status_words(score.status)});
  }
}

std::vector<Hint> hints_in(const View& view, Span range) {
  std::vector<Hint> hints;
  const auto& objectives = view.workspace.objectives;
  const auto first = std::ranges::lower_bound(objectives, range.file, {},
                                              [](const Objective& objective) { return objective.span.file; });
  for (auto o = first; o != objectives.end() && o->span.file == range.file; ++o) {
    add_objective(view, *o, view.scores.objectives[static_cast<std::size_t>(o - objectives.begin())], hints);
  }
  std::erase_if(hints, [&](const Hint& hint) {
    return hint.title == Span{} || hint.title.end < range.begin || hint.title.begin > range.end;
  });
  return hints;
}

Span whole(const Question& question) { return {question.file, 0, static_cast<std::uint32_t>(question.bytes().size())}; }

}  // namespace

Json inlay_hints(Question& question) {
  Json list = Json::array();
  for (const Hint& hint : hints_in(question.view, question.range())) {
    Json json = {{"position", json_of(question.places.lines(question.file).position(hint.title.end))},
                 {"label", hint.score},
                 {"paddingLeft", true}};
    if (!hint.status.empty()) json["tooltip"] = hint.status;
    list.push_back(std::move(json));
  }
  return list;
}

Json code_lenses(Question& question) {
  Json list = Json::array();
  for (const Hint& hint : hints_in(question.view, whole(question))) {
    const std::string title = hint.status.empty() ? hint.score : hint.score + "  " + hint.status;
    list.push_back({{"range", question.places.range(hint.title)}, {"command", {{"title", title}, {"command", ""}}}});
  }
  return list;
}

}  // namespace okr::lsp
