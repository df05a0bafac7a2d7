// Objectives, key results and KPIs, and what okr.yaml declares, as an outline.
#include <algorithm>

#include "lsp/features.hpp"
#include "model/title.hpp"
#include "render/terminal.hpp"
#include "render/words.hpp"
#include "text/utf8.hpp"

namespace okr::lsp {
namespace {

enum class Kind : int { namespace_ = 3, class_ = 5, field = 8, constant = 14, number = 16, object = 19 };

struct Symbol {
  std::string name, detail;
  Kind kind = Kind::object;
  Span span, own;
  std::vector<Symbol> children = {};
};

std::string with_score(const std::string& id, const std::string& score) { return id + "  " + score; }

Symbol symbol_of(const View& view, const Objective& objective, const ObjectiveScore& scores) {
  const render::Glyphs& signs = render::glyphs({});
  const Config& config = view.workspace.config;
  Symbol symbol{title_of(objective),
                with_score(objective.id.value, render::score_words(scores.score, false, config, signs)), Kind::object,
                objective.span, objective.id.span};
  for (std::size_t k = 0; k < objective.key_results.size(); ++k) {
    const KeyResult& key_result = objective.key_results[k];
    const KeyResultScore& score = scores.key_results[k];
    symbol.children.push_back(
        {title_of(key_result),
         with_score(key_result.id.value, render::score_words(score.score, score.judged, config, signs)), Kind::field,
         key_result.span, key_result.id.span});
  }
  return symbol;
}

template <class Declared, class Title>
void add_declared(const std::vector<Declared>& declared, Title title, Kind kind, std::vector<Symbol>& symbols) {
  for (const Declared& each : declared) {
    const auto& words = each.*title;
    symbols.push_back({words ? words->value : each.id.value, each.id.value, kind, each.id.span, each.id.span});
  }
}

/// The first of a list, which is in the order of the files, that stands in this file or behind it.
template <class T>
std::size_t first_in(const std::vector<T>& all, std::uint32_t file) {
  const auto first = std::ranges::lower_bound(all, file, {}, [](const T& each) { return each.span.file; });
  return static_cast<std::size_t>(first - all.begin());
}

std::vector<Symbol> symbols_in(const View& view, std::uint32_t file) {
  std::vector<Symbol> symbols;
  const auto& objectives = view.workspace.objectives;
  for (std::size_t o = first_in(objectives, file); o < objectives.size() && objectives[o].span.file == file; ++o) {
    symbols.push_back(symbol_of(view, objectives[o], view.scores.objectives[o]));
  }
  const auto& kpis = view.workspace.kpis;
  for (std::size_t k = first_in(kpis, file); k < kpis.size() && kpis[k].span.file == file; ++k) {
    const std::string health(render::health_words(view.scores.kpis[k]));
    symbols.push_back(
        {title_of(kpis[k]), with_score(kpis[k].id.value, health), Kind::number, kpis[k].span, kpis[k].id.span});
  }
  const Workspace& workspace = view.workspace;
  if (!view.is_config(file)) return symbols;
  add_declared(workspace.config.pillars, &Pillar::title, Kind::namespace_, symbols);
  add_declared(workspace.config.teams, &Team::title, Kind::class_, symbols);
  add_declared(workspace.config.people, &Person::name, Kind::constant, symbols);
  return symbols;
}

/// Every editor wants a name, and its place within the whole.
std::string shown_name(const Symbol& symbol) {
  const std::string name = text::printable(symbol.name);
  return name.find_first_not_of(' ') == std::string::npos ? "(no title)" : name;
}

Span own_within(const Symbol& symbol) {
  const bool is_within = symbol.own.begin >= symbol.span.begin && symbol.own.end <= symbol.span.end;
  return is_within ? symbol.own : symbol.span;
}

Json nested(const Symbol& symbol, Places& places) {
  Json json = {{"name", shown_name(symbol)},
               {"detail", text::printable(symbol.detail)},
               {"kind", static_cast<int>(symbol.kind)},
               {"range", places.range(symbol.span)},
               {"selectionRange", places.range(own_within(symbol))}};
  for (const Symbol& child : symbol.children) json["children"].push_back(nested(child, places));
  return json;
}

Json flat(const Symbol& symbol, const std::string& container, Places& places) {
  Json json = {{"name", shown_name(symbol)},
               {"kind", static_cast<int>(symbol.kind)},
               {"location", places.location(symbol.span)}};
  if (!container.empty()) json["containerName"] = container;
  return json;
}

bool has_text(const Symbol& symbol, const std::string& folded) {
  return text::fold(symbol.name).find(folded) != std::string::npos ||
         text::fold(symbol.detail).find(folded) != std::string::npos;
}

}  // namespace

Json document_symbols(Question& question) {
  Json list = Json::array();
  for (const Symbol& symbol : symbols_in(question.view, question.file)) {
    if (question.client.nested_symbols) {
      list.push_back(nested(symbol, question.places));
      continue;
    }
    list.push_back(flat(symbol, {}, question.places));
    for (const Symbol& child : symbol.children) list.push_back(flat(child, shown_name(symbol), question.places));
  }
  return list;
}

void add_workspace_symbols(const View& view, const Client& client, const std::string& text, Json& symbols) {
  constexpr std::size_t most = 500;
  Places places(view, client.encoding);
  const std::string folded = text::fold(text);
  for (std::uint32_t file = 0; file < view.workspace.files.files.size() && symbols.size() < most; ++file) {
    for (const Symbol& symbol : symbols_in(view, file)) {
      if (has_text(symbol, folded)) symbols.push_back(flat(symbol, {}, places));
      for (const Symbol& child : symbol.children) {
        if (has_text(child, folded)) symbols.push_back(flat(child, shown_name(symbol), places));
      }
    }
  }
}

}  // namespace okr::lsp
