// A history as a table: CSV and Markdown.
#include <ostream>

#include "render/csv.hpp"
#include "render/history.hpp"
#include "render/markdown.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

/// A number for a spreadsheet, without its unit.
std::string csv_of(const EventValue& value) {
  if (const Quantity* quantity = std::get_if<Quantity>(&value)) return quantity->amount.to_string();
  const std::string* words = std::get_if<std::string>(&value);
  return words == nullptr ? "" : csv(*words);
}

std::string unit_of(const EventValue& value) {
  const Quantity* quantity = std::get_if<Quantity>(&value);
  return quantity == nullptr ? "" : csv(quantity->unit);
}

std::string author_of(const HistoryRow& row) { return row.commit == nullptr ? "" : row.commit->author; }

}  // namespace

void history_csv(std::ostream& out, const History& history) {
  out << "date,id,field,before,before_unit,after,after_unit,by,author,commit\n";
  for (const Series& series : history.series) {
    for (const HistoryRow& row : rows_of(history, series)) {
      out << (row.day ? to_string(*row.day) : "") << ',' << csv(row.id) << ',' << row.field << ',' << csv_of(row.before)
          << ',' << unit_of(row.before) << ',' << csv_of(row.after) << ',' << unit_of(row.after) << ',' << csv(row.by)
          << ',' << csv(author_of(row)) << ',' << (row.commit == nullptr ? "" : row.commit->id) << '\n';
    }
  }
}

void history_markdown(std::ostream& out, const Workspace& workspace, const History& history) {
  const Config& config = workspace.config;
  const Glyphs& signs = glyphs(Terminal{});
  out << "# " << markdown(history.title) << '\n';
  for (const Series& series : history.series) {
    if (series.id.empty() && series.cycle) {
      out << "\n## " << markdown(series.cycle->name) << ", " << counted(series.refs.size(), "objective") << '\n';
    }
    out << "\n| date | id | what | before | after | by | commit |\n|---|---|---|--:|--:|---|---|\n";
    for (const HistoryRow& row : rows_of(history, series)) {
      out << "| " << (row.day ? to_string(*row.day) : "") << " | " << markdown(row.id) << " | " << what_words(row)
          << " | " << markdown(words_of(row, &HistoryRow::before, config, signs)) << " | "
          << markdown(words_of(row, &HistoryRow::after, config, signs)) << " | "
          << markdown(row.by.empty() ? author_of(row) : row.by) << " | " << commit_words(row) << " |\n";
    }
  }
}

}  // namespace okr::render
