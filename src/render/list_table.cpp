// The columns of the list of key results, and its cells.
#include "render/list_table.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "okr/failure.hpp"
#include "render/places.hpp"
#include "render/words.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

struct Row {
  const Workspace& workspace;
  const Objective& objective;
  const KeyResult& key_result;
  const KeyResultScore& score;
  Ref ref;
  Places& places;
};

Cell text_cell(std::string_view text) { return {{}, std::string(text), text::printable(text)}; }
Cell text_cell(Maybe<Text> text) { return text ? text_cell(text->value) : Cell{}; }
Cell date_cell(const std::optional<Date>& date) { return date ? text_cell(to_string(*date)) : Cell{}; }

Cell number_cell(const std::optional<Decimal>& value) {
  return value ? Cell{value, value->to_string(), value->to_fixed(2)} : Cell{};
}

Cell amount_cell(const std::optional<Decimal>& value, const Row& row) {
  return value ? Cell{value, value->to_string(), amount(*value, row.key_result.measure.unit)} : Cell{};
}

Cell score_cell(const std::optional<Decimal>& score, bool judged, const Row& row) {
  return score ? Cell{score, score->to_string(), (judged ? "~" : "") + score_text(*score, row.workspace.config)}
               : Cell{};
}

/// In JSON and CSV the status alone, as what stands beside the score has columns of its own.
Cell status_cell(const Row& row) {
  const std::string_view status = row.score.status ? to_string(*row.score.status) : std::string_view();
  return {{}, std::string(status), status_words(row.key_result, row.score, row.workspace.config)};
}

Cell owner_cell(const Row& row) {
  const Text* owner = owner_of(row.objective, row.key_result);
  return owner != nullptr ? text_cell(owner->value) : Cell{};
}

Cell change_cell(const Row& row) {
  const auto& change = row.key_result.measure.change;
  return change ? text_cell(to_string(*change)) : Cell{};
}

struct Column : TableColumn {
  Cell (*cell)(const Row&);
};

constexpr bool number = true, usual = true, prose = true;

constexpr std::array<Column, 29> all_columns{{
    {{"id", false, usual}, [](const Row& r) { return text_cell(r.workspace.id(r.ref)); }},
    {{"title", false, usual, prose}, [](const Row& r) { return text_cell(r.key_result.title.value); }},
    {{"objective", false, false, prose}, [](const Row& r) { return text_cell(r.objective.title.value); }},
    {{"team"}, [](const Row& r) { return text_cell(r.objective.team); }},
    {{"cycle", false, usual}, [](const Row& r) { return text_cell(r.objective.cycle); }},
    {{"owner"}, owner_cell},
    {{"pillar"}, [](const Row& r) { return text_cell(r.objective.pillar); }},
    {{"kind"}, [](const Row& r) { return text_cell(to_string(r.objective.kind_or_aspirational())); }},
    {{"state"}, [](const Row& r) { return text_cell(to_string(r.objective.state_or_active())); }},
    {{"measure"}, [](const Row& r) { return text_cell(to_string(r.key_result.measure.kind)); }},
    {{"baseline", number}, [](const Row& r) { return amount_cell(r.key_result.measure.baseline, r); }},
    {{"current", number, usual}, [](const Row& r) { return amount_cell(r.score.current, r); }},
    {{"target", number, usual}, [](const Row& r) { return amount_cell(r.key_result.measure.target, r); }},
    {{"min", number}, [](const Row& r) { return amount_cell(r.key_result.measure.min, r); }},
    {{"max", number}, [](const Row& r) { return amount_cell(r.key_result.measure.max, r); }},
    {{"change"}, change_cell},
    {{"unit"}, [](const Row& r) { return text_cell(r.key_result.measure.unit); }},
    {{"progress", number}, [](const Row& r) { return score_cell(r.score.progress, false, r); }},
    {{"score", number, usual}, [](const Row& r) { return score_cell(r.score.score, r.score.judged, r); }},
    {{"computed", number}, [](const Row& r) { return score_cell(r.score.computed, false, r); }},
    {{"judged"}, [](const Row& r) { return text_cell(r.score.judged ? "true" : "false"); }},
    {{"elapsed", number}, [](const Row& r) { return number_cell(r.score.elapsed); }},
    {{"expected", number}, [](const Row& r) { return number_cell(r.score.expected); }},
    {{"status", false, usual}, status_cell},
    {{"confidence", number}, [](const Row& r) { return number_cell(r.score.confidence); }},
    {{"last_check_in"}, [](const Row& r) { return date_cell(r.score.last_check_in); }},
    {{"stale"}, [](const Row& r) { return text_cell(r.score.stale ? "true" : "false"); }},
    {{"path"}, [](const Row& r) { return text_cell(r.places.path(r.key_result.span)); }},
    {{"line", number}, [](const Row& r) { return number_cell(Decimal(r.places.begin(r.key_result.span).line)); }},
}};

const Column& column_named(std::string_view name) {
  const auto found =
      std::find_if(all_columns.begin(), all_columns.end(), [&](const Column& column) { return column.name == name; });
  if (found != all_columns.end()) return *found;
  const std::vector<std::string_view> names = list_columns();
  const std::string_view meant = text::nearest(name, names);
  throw Failure(
      fmt::format("there is no column `{}`", text::printable(name)),
      meant.empty() ? fmt::format("columns: {}", fmt::join(names, ", ")) : fmt::format("did you mean `{}`?", meant));
}

std::vector<const Column*> chosen_columns(const ListOptions& options, bool only_usual) {
  std::vector<const Column*> chosen;
  for (const std::string& name : options.columns) chosen.push_back(&column_named(name));
  if (!chosen.empty()) return chosen;
  for (const Column& column : all_columns) {
    if (!only_usual || column.is_usual) chosen.push_back(&column);
  }
  return chosen;
}

std::string_view sort_name(const ListOptions& options) {
  const std::string_view name = options.sort;
  return name.starts_with('-') ? name.substr(1) : name;
}

/// Unknown values come last, whichever way the rows are sorted.
std::vector<Row> sorted(const std::vector<Row>& rows, const ListOptions& options) {
  if (options.sort.empty()) return rows;
  const Column& column = column_named(sort_name(options));
  const bool falling = options.sort.starts_with('-');
  std::vector<std::pair<Cell, const Row*>> keyed;
  for (const Row& row : rows) keyed.emplace_back(column.cell(row), &row);
  std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
    const Cell &first = falling ? b.first : a.first, &second = falling ? a.first : b.first;
    if (first.text.empty() || second.text.empty()) return !a.first.text.empty() && b.first.text.empty();
    return column.is_number ? first.number < second.number : first.text < second.text;
  });
  std::vector<Row> result;
  for (const auto& [cell, row] : keyed) result.push_back(*row);
  return result;
}

std::vector<Row> selected_rows(const Workspace& workspace, const Scores& scores, const Selection& selection,
                               Places& places) {
  std::vector<Row> rows;
  for (const auto& [index, key_results] : selection.objectives) {
    const Objective& objective = workspace.objectives[index];
    for (const auto inner : key_results) {
      rows.push_back({workspace, objective, objective.key_results[inner], scores.objectives[index].key_results[inner],
                      Ref{Ref::To::key_result, index, inner}, places});
    }
  }
  return rows;
}

}  // namespace

std::vector<std::string_view> list_columns() {
  std::vector<std::string_view> names;
  for (const Column& column : all_columns) names.push_back(column.name);
  return names;
}

void check_list_options(const ListOptions& options) {
  chosen_columns(options, true);
  if (!options.sort.empty()) column_named(sort_name(options));
}

Table list_table(const Workspace& workspace, const Scores& scores, const Selection& selection,
                 const ListOptions& options, bool only_usual) {
  const std::vector<const Column*> columns = chosen_columns(options, only_usual);
  Places places(workspace.files);
  Table table;
  for (const Column* column : columns) table.columns.push_back(*column);
  for (const Row& row : sorted(selected_rows(workspace, scores, selection, places), options)) {
    auto& cells = table.rows.emplace_back();
    for (const Column* column : columns) cells.push_back(column->cell(row));
  }
  return table;
}

}  // namespace okr::render
