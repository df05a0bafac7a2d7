// The steps of a score, printed.
#include "render/explain.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "model/title.hpp"
#include "render/json_objects.hpp"
#include "render/origin.hpp"
#include "render/places.hpp"
#include "render/wrap.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

constexpr int label_columns = 14;
constexpr int narrowest = 40, widest = 100;

void print_label(std::ostream& out, std::string_view label, const Terminal& terminal) {
  out << inked(text::pad(label, label_columns), Ink::dim, terminal);
}

/// Where the numbers of the steps stand, and who wrote them.
struct Sources {
  Places places;
  Origins* origins;  ///< null: nobody asked
};

std::string source_words(const Step& step, Sources& sources) {
  if (!step.place) return "";
  std::string words = sources.places.path(*step.place) + ":" + std::to_string(sources.places.begin(*step.place).line);
  if (sources.origins != nullptr) words += "  " + origin_words(sources.origins->of(*step.place));
  return words;
}

/// The place stands at the right, on a line of its own where it does not fit behind the words.
void print_step(std::ostream& out, const Step& step, Sources& sources, const Terminal& terminal) {
  const int room = std::clamp(terminal.width, narrowest, widest) - label_columns;
  std::vector<std::string> lines = wrapped(step.words, room);
  std::string place = text::printable(source_words(step, sources));
  const int free = room - (lines.empty() ? 0 : text::display_width(lines.back())) - text::display_width(place);
  const bool fits = !lines.empty() && free >= 2;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    print_label(out, i == 0 ? step.name : "", terminal);
    out << lines[i];
    if (fits && !place.empty() && i + 1 == lines.size()) {
      out << std::string(static_cast<std::size_t>(free), ' ') << inked(place, Ink::dim, terminal);
    }
    out << '\n';
  }
  if (fits) return;
  for (const std::string& line : wrapped(place, room)) {
    print_label(out, "", terminal);
    out << text::pad_left("", room - text::display_width(line)) << inked(line, Ink::dim, terminal) << '\n';
  }
}

Json value_json(const Step::Value& value) {
  if (const Decimal* number = std::get_if<Decimal>(&value)) return json_of(*number);
  if (const std::string* word = std::get_if<std::string>(&value)) return Json(*word);
  return {};
}

Json step_json(const Step& step, Sources& sources) {
  Json json = {{"step", step.name},
               {"value", value_json(step.value)},
               {"unit", json_or_null(step.unit)},
               {"words", step.words},
               {"path", step.place ? Json(sources.places.path(*step.place)) : Json()},
               {"line", step.place ? Json(sources.places.begin(*step.place).line) : Json()}};
  if (sources.origins != nullptr) json["origin"] = step.place ? origin_json(sources.origins->of(*step.place)) : Json();
  return json;
}

}  // namespace

Step::Value value_of(const std::optional<Decimal>& number) {
  return number ? Step::Value(*number) : Step::Value(std::monostate{});
}

std::string exact(const std::optional<Decimal>& number) { return number ? number->to_string() : "-"; }

Steps steps_of(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& glyphs) {
  return ref.to == Ref::To::objective ? objective_steps(workspace, scores, ref)
                                      : key_result_steps(workspace, scores, ref, glyphs);
}

void explain_text(std::ostream& out, const Workspace& workspace, const Scores& scores, Ref ref,
                  const Terminal& terminal, Origins* origins) {
  Sources sources{Places(workspace.files), origins};
  for (const std::string& line : wrapped(title_of(workspace, ref), std::clamp(terminal.width, narrowest, widest))) {
    out << inked(line, Ink::bold, terminal) << '\n';
  }
  const std::string_view kind = ref.to == Ref::To::objective ? "objective" : "key result";
  print_step(out, {kind, {}, workspace.id(ref), workspace.place(ref)}, sources, terminal);
  for (const Step& step : steps_of(workspace, scores, ref, glyphs(terminal))) print_step(out, step, sources, terminal);
}

void explain_json(std::ostream& out, const Workspace& workspace, const Scores& scores, Ref ref, Origins* origins) {
  Sources sources{Places(workspace.files), origins};
  Json steps = Json::array();
  for (const Step& step : steps_of(workspace, scores, ref, glyphs(Terminal{}))) {
    steps.push_back(step_json(step, sources));
  }
  Json document = document_json(workspace, scores);
  document["id"] = workspace.id(ref);
  document["steps"] = std::move(steps);
  write_json(out, document);
}

}  // namespace okr::render
