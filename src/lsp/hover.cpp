// What is known of the thing at the cursor: the score and its arithmetic, a key of the format, a rule, a team.
#include <algorithm>
#include <fmt/format.h>

#include "lsp/completion_items.hpp"
#include "lsp/features.hpp"
#include "lsp/names.hpp"
#include "okr/check.hpp"
#include "read/tables.hpp"
#include "render/dashboard.hpp"
#include "render/explain.hpp"
#include "render/markdown.hpp"
#include "render/measure.hpp"
#include "render/sheet.hpp"
#include "text/text_stream.hpp"
#include "text/utf8.hpp"

namespace okr::lsp {
namespace {

using edit::Named;

/// A text that is written as Markdown, or plainly for editors that show it as it is.
class Page {
 public:
  explicit Page(bool markdown) : markdown_(markdown) {}

  void title(std::string_view words) { block(markdown_ ? "**" + safe(words) + "**" : safe(words)); }
  void line(std::string_view words) { block(safe(words)); }
  /// What this program says itself, which has Markdown in it.
  void own_words(std::string_view words) { block(std::string(words)); }
  void fact(std::string_view label, std::string_view words) {
    if (!in_list_) text_ += text_.empty() ? "" : "\n";
    in_list_ = true;
    text_ += (markdown_ ? "- **" : "- ") + std::string(label) + (markdown_ ? "**: " : ": ") + safe(words) + '\n';
  }
  /// Lines that are safe to print, whose columns matter.
  void code(const std::string& lines) { block(markdown_ ? fence(lines) : lines); }

  const std::string& text() const { return text_; }

 private:
  std::string safe(std::string_view words) const {
    return markdown_ ? render::markdown(words) : text::printable(words);
  }

  void block(const std::string& text) {
    text_ += (text_.empty() ? "" : "\n") + text + '\n';
    in_list_ = false;
  }

  /// Longer than any run of backticks among the lines.
  static std::string fence(const std::string& lines) {
    std::size_t longest = 2, run = 0;
    for (const char c : lines) {
      run = c == '`' ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    const std::string mark(longest + 1, '`');
    return (mark + "text\n").append(lines).append(mark);
  }

  bool markdown_;
  bool in_list_ = false;
  std::string text_;
};

constexpr std::string_view facts_of_use[] = {"measure", "score", "pace", "confidence", "remarks", "now", "range"};
/// What the sheet says better, or says already.
constexpr std::string_view steps_left_out[] = {"measure", "baseline", "target", "confidence", "line", "status"};

bool is_in(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::string_view noun_of(Ref ref) {
  return ref.to == Ref::To::objective ? "objective" : ref.to == Ref::To::kpi ? "KPI" : "key result";
}

/// How a key result's sentence is read, where the sentence matters.
void add_reading(const KeyResult& key_result, Page& page) {
  if (key_result.sentence.kind == MeasureKind::none && key_result.measure.kind != MeasureKind::none) return;
  text::TextStream reading;
  render::measure_text(reading, key_result.title.value, read_sentence(key_result.title.value), render::Terminal{});
  page.code(reading.str());
}

void add_arithmetic(const View& view, Ref ref, Page& page) {
  for (const render::Step& step : render::steps_of(view.workspace, view.scores, ref, render::glyphs({}))) {
    const bool is_said = is_in(steps_left_out, step.name) || (ref.to == Ref::To::key_result && step.name == "score");
    if (!is_said) page.fact(step.name, step.words);
  }
}

void add_object(const View& view, Ref ref, Page& page) {
  const render::Sheet sheet = render::sheet_of(view.workspace, view.scores, ref, render::glyphs({}));
  page.title(sheet.title);
  page.line(fmt::format("{} {}", noun_of(ref), view.workspace.id(ref)));
  for (const render::Fact& fact : sheet.facts) {
    if (!is_in(facts_of_use, fact.label)) continue;
    for (const std::string& line : fact.lines) page.fact(fact.label, line);
  }
  if (ref.to != Ref::To::kpi) add_arithmetic(view, ref, page);
  if (ref.to == Ref::To::key_result) add_reading(view.workspace.key_result(ref), page);
}

void add_cycle(const View& view, const std::string& id, Page& page) {
  const auto cycle = cycle_named(view.workspace.config, id);
  if (!cycle) return;
  page.title(cycle->name);
  page.line(fmt::format("{} to {}, {}", to_string(cycle->first), to_string(cycle->last),
                        render::time_words(*cycle, view.scores.today)));
}

template <class Declared, class Title>
void add_declared(const std::vector<Declared>& declared, const std::string& id, Title title, Page& page) {
  for (const Declared& each : declared) {
    if (each.id.value != id) continue;
    const auto& words = each.*title;
    page.title(words ? words->value : id);
  }
}

void add_team(const Config& config, const std::string& id, Page& page) {
  add_declared(config.teams, id, &Team::title, page);
  const Team* const team = config.team(id);
  if (team == nullptr) return;
  if (team->parent) page.fact("part of", team->parent->value);
  if (team->lead) page.fact("lead", team->lead->value);
}

void add_name(const View& view, const Name& name, Page& page) {
  const Config& config = view.workspace.config;
  switch (name.kind) {
    case Named::object:
      if (const Ref ref = view.workspace.find(name.id)) add_object(view, ref, page);
      return;
    case Named::team:
      return add_team(config, name.id, page);
    case Named::person:
      return add_declared(config.people, name.id, &Person::name, page);
    case Named::pillar:
      return add_declared(config.pillars, name.id, &Pillar::title, page);
    case Named::cycle:
      return add_cycle(view, name.id, page);
  }
}

void add_rule(std::string_view name, Page& page) {
  const Rule* const rule = rule_named(name);
  if (rule == nullptr) return;
  page.title(rule->name);
  page.own_words(fmt::format("{} ({}, {} if left out)", rule->summary, rule->group, to_string(rule->severity)));
  for (const RuleOption& option : rule->options) {
    page.fact(option.name, fmt::format("{} ({} if left out)", option.summary, option.value.to_string()));
  }
}

void add_key(const read::Map& map, const read::Key& key, Page& page) {
  page.title(fmt::format("{}: {} of {}", key.name, shape_words(key), map.noun));
  page.own_words(key.summary);
  if (key.words != nullptr) page.own_words(fmt::format("`{}`", fmt::join(key.words(), "`, `")));
  if (!key.example.empty()) page.own_words(fmt::format("`{}: {}`", key.name, key.example));
}

Page page_at(Question& question, const FileSpot& place, std::uint32_t offset) {
  Page page(question.client.markdown_hover);
  const Spot& spot = *place.spot;
  if (spot.key == nullptr) return page;
  const std::string_view text = place.document.nodes[spot.node].text;
  if (spot.on_key) {
    add_key(*spot.map, *spot.key, page);
  } else if (spot.key->shape == read::Shape::rules || spot.map == &read::map_of<Allow>()) {
    add_rule(text, page);
  } else if (const auto name = name_at(question.view, place, offset)) {
    add_name(question.view, *name, page);
  }
  return page;
}

}  // namespace

Json hover(Question& question) {
  const std::uint32_t offset = question.offset();
  const FileSpot place = spot_at(question.view, question.file, offset);
  if (!place.spot) return nullptr;
  const Page page = page_at(question, place, offset);
  if (page.text().empty()) return nullptr;
  return {{"contents", {{"kind", question.client.markdown_hover ? "markdown" : "plaintext"}, {"value", page.text()}}},
          {"range", question.places.range(place.document.nodes[place.spot->node].span)}};
}

}  // namespace okr::lsp
