// The export as CSV: what a spreadsheet needs, under headings that `okr import` knows.
#include <array>
#include <ostream>
#include <string>
#include <string_view>

#include "render/csv.hpp"
#include "render/export.hpp"

namespace okr::render {
namespace {

struct Row {
  const Objective& objective;
  const KeyResult* key_result;  ///< null in the row of an objective without any
  const KeyResultScore* score;
};

std::string field(const std::optional<Decimal>& number) { return number ? number->to_string() : ""; }
std::string field(Said<Decimal> number) { return number ? number->value.to_string() : ""; }
std::string field(Maybe<Text> text) { return text ? csv(text->value) : ""; }
std::string field(const std::optional<Date>& date) { return date ? to_string(*date) : ""; }

std::string list(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) joined += (joined.empty() ? "" : "; ") + text;
  return csv(joined);
}

std::string supports(const Objective& objective) {
  std::vector<std::string> names;
  for (const Reference& reference : objective.supports) names.push_back(reference.name.value);
  return list(names);
}

std::string tags(const Objective& objective) {
  std::vector<std::string> names;
  for (const Text& tag : objective.tags) names.push_back(tag.value);
  return list(names);
}

/// `[x] Maps on the device; [ ] Field week`.
std::string milestones(const KeyResult& key_result) {
  std::vector<std::string> titles;
  if (key_result.fields.milestones) {
    for (const Milestone& milestone : key_result.fields.milestones->value) {
      titles.push_back((milestone.done.done ? "[x] " : "[ ] ") + milestone.title.value);
    }
  }
  return list(titles);
}

std::string done(const KeyResult& key_result) {
  if (!key_result.fields.done) return {};
  const Done& done = key_result.fields.done->value;
  return done.on ? to_string(*done.on) : done.done ? "true" : "false";
}

std::string change(const KeyResult& key_result) {
  return key_result.measure.change ? csv(to_string(*key_result.measure.change)) : "";
}

std::string owner(const Row& row) {
  const Text* owner = owner_of(row.objective, *row.key_result);
  return owner == nullptr ? "" : csv(owner->value);
}

std::string status(const Row& row) { return row.score->status ? std::string(to_string(*row.score->status)) : ""; }

/// The note of the latest check-in.
std::string note(const Row& row) {
  const CheckIn* latest = nullptr;
  for (const CheckIn& check_in : row.key_result->check_ins) {
    if (row.score->last_check_in && check_in.date.value == *row.score->last_check_in) latest = &check_in;
  }
  return latest == nullptr ? "" : field(latest->note);
}

struct Column {
  std::string_view name;
  std::string (*field)(const Row&);
};

constexpr std::array of_objectives = {
    Column{"objective_id", [](const Row& r) { return csv(r.objective.id.value); }},
    Column{"objective", [](const Row& r) { return csv(r.objective.title.value); }},
    Column{"team", [](const Row& r) { return field(r.objective.team); }},
    Column{"cycle", [](const Row& r) { return field(r.objective.cycle); }},
    Column{"objective_owner", [](const Row& r) { return field(r.objective.owner); }},
    Column{"pillar", [](const Row& r) { return field(r.objective.pillar); }},
    Column{"kind", [](const Row& r) { return std::string(to_string(r.objective.kind_or_aspirational())); }},
    Column{"state", [](const Row& r) { return std::string(to_string(r.objective.state_or_active())); }},
    Column{"supports", [](const Row& r) { return supports(r.objective); }},
    Column{"tags", [](const Row& r) { return tags(r.objective); }},
    Column{"objective_weight", [](const Row& r) { return field(r.objective.weight); }},
};

constexpr std::array of_key_results = {
    Column{"key_result_id", [](const Row& r) { return csv(r.key_result->id.value); }},
    Column{"key_result", [](const Row& r) { return csv(r.key_result->title.value); }},
    Column{"owner", owner},
    Column{"due", [](const Row& r) { return r.key_result->due ? to_string(r.key_result->due->value) : ""; }},
    Column{"weight", [](const Row& r) { return field(r.key_result->weight); }},
    Column{"measure", [](const Row& r) { return std::string(to_string(r.key_result->measure.kind)); }},
    Column{"baseline", [](const Row& r) { return field(r.key_result->measure.baseline); }},
    Column{"target", [](const Row& r) { return field(r.key_result->measure.target); }},
    Column{"min", [](const Row& r) { return field(r.key_result->measure.min); }},
    Column{"max", [](const Row& r) { return field(r.key_result->measure.max); }},
    Column{"change", [](const Row& r) { return change(*r.key_result); }},
    Column{"unit", [](const Row& r) { return csv(r.key_result->measure.unit); }},
    Column{"kpi", [](const Row& r) { return field(r.key_result->fields.kpi); }},
    Column{"milestones", [](const Row& r) { return milestones(*r.key_result); }},
    Column{"done", [](const Row& r) { return done(*r.key_result); }},
    Column{"current", [](const Row& r) { return field(r.score->current); }},
    Column{"progress", [](const Row& r) { return field(r.score->progress); }},
    Column{"score", [](const Row& r) { return field(r.score->score); }},
    Column{"judged", [](const Row& r) { return std::string(r.score->judged ? "true" : "false"); }},
    Column{"computed", [](const Row& r) { return field(r.score->computed); }},
    Column{"status", status},
    Column{"confidence", [](const Row& r) { return field(r.score->confidence); }},
    Column{"last_check_in", [](const Row& r) { return field(r.score->last_check_in); }},
    Column{"note", note},
    Column{"dropped",
           [](const Row& r) { return r.key_result->dropped ? to_string(r.key_result->dropped->date.value) : ""; }},
    Column{"dropped_reason",
           [](const Row& r) { return r.key_result->dropped ? field(r.key_result->dropped->reason) : ""; }},
};

void write_row(std::ostream& out, const Row& row) {
  std::string_view comma;
  for (const Column& column : of_objectives) {
    out << comma << column.field(row);
    comma = ",";
  }
  for (const Column& column : of_key_results) out << ',' << (row.key_result == nullptr ? "" : column.field(row));
  out << '\n';
}

}  // namespace

void export_csv(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection) {
  std::string_view comma;
  for (const Column& column : of_objectives) {
    out << comma << column.name;
    comma = ",";
  }
  for (const Column& column : of_key_results) out << ',' << column.name;
  out << '\n';
  for (const auto& [index, key_results] : selection.objectives) {
    const Objective& objective = workspace.objectives[index];
    if (objective.key_results.empty()) write_row(out, {objective, nullptr, nullptr});
    for (const std::uint32_t inner : key_results) {
      write_row(out, {objective, &objective.key_results[inner], &scores.objectives[index].key_results[inner]});
    }
  }
}

}  // namespace okr::render
