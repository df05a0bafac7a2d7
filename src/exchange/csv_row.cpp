// Looks cells up, and knows the words in them.
#include "exchange/csv_row.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "measure/ascii.hpp"
#include "okr/failure.hpp"
#include "read/meant.hpp"
#include "text/utf8.hpp"

namespace okr::exchange {
namespace {

/// Far more than any table has.
constexpr std::size_t most_columns = 1000;

bool is_one_of(std::string_view word, std::string_view words) {
  return words.find(fmt::format(" {} ", word)) != std::string_view::npos;
}

/// Words and numbers alone, joined: `On Track` and `on-track` are `ontrack`.
std::string joined(std::string_view text) {
  std::string result;
  for (const char c : text::fold(text)) {
    if (measure::is_letter(c) || measure::is_digit(c)) result += c;
  }
  return result;
}

/// Why a cell was not taken that its row could have had.
std::string_view why_not(Column column) {
  switch (column) {
    case Column::state:
    case Column::status:
      return "an objective is a draft, proposed, active, closed or dropped";
    case Column::progress:
    case Column::score:
      return "okr works it out of a reading, and there is none";
    case Column::confidence:
    case Column::note:
      return "a check-in needs its day";
    case Column::date:
      return "write the day like `2026-05-15`";
    default:
      return "it has no place in this row";
  }
}

}  // namespace

std::string CsvCells::get(Column column) const {
  const auto cell = cells.find(column);
  return cell == cells.end() ? std::string() : cell->second.text;
}

std::string CsvCells::take(Column column) {
  const auto cell = cells.find(column);
  return cell == cells.end() ? std::string() : std::exchange(cell->second.text, {});
}

void CsvCells::put(Column column, std::string text) {
  if (!text.empty()) cells[column].text = std::move(text);
}

void CsvCells::leave_aside(Column column) {
  if (!take(column).empty()) left_aside->insert(column);
}

void CsvCells::report_rest(Log& log) const {
  for (const auto& [column, cell] : cells) {
    if (cell.text.empty()) continue;
    log.lose(line, fmt::format("`{}` in `{}` is not taken: {}", cell.text, cell.heading, why_not(column)));
  }
}

CsvHead::CsvHead(const CsvRow& row, Log& log) : line_(row.line), headings_(row.fields) {
  if (headings_.size() > most_columns) throw Failure(fmt::format("it has over {} columns", most_columns));
  for (const std::string& heading : headings_) {
    std::optional<Column> column = column_named(heading);
    const bool is_second = column && column != Column::worked_out && has(*column);
    if (is_second) log.lose(line_, fmt::format("the column `{}` is not taken: another says the same", heading));
    columns_.push_back(is_second ? Column::worked_out : column);
  }
}

bool CsvHead::has(Column column) const { return std::ranges::find(columns_, column) != columns_.end(); }

CsvCells CsvHead::cells(const CsvRow& row, Log& log) const {
  CsvCells cells{row.line, {}, &left_aside_};
  for (std::size_t i = 0; i < row.fields.size(); ++i) {
    if (row.fields[i].empty()) continue;
    if (i >= columns_.size()) {
      log.lose(row.line, fmt::format("`{}` stands behind the last column", row.fields[i]));
    } else if (!columns_[i]) {
      const bool is_new = reported_.insert(i).second;
      if (is_new) log.lose(line_, fmt::format("the column `{}` has no place in a workspace", headings_[i]));
    } else if (*columns_[i] != Column::worked_out) {
      cells.cells[*columns_[i]] = {headings_[i], row.fields[i]};
    }
  }
  return cells;
}

void CsvHead::report(Log& log) const {
  std::string names;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i] && left_aside_.contains(*columns_[i])) {
      names += fmt::format("{}`{}`", names.empty() ? "" : ", ", headings_[i]);
    }
  }
  if (!names.empty()) log.aside.push_back({line_, fmt::format("okr works these out itself: {}", names)});
}

StateWord state_word(std::string_view text, bool is_own) {
  const std::string word = joined(text);
  if (word.empty()) return {};
  if (is_one_of(word, " active open current inprogress ongoing started running ")) return {"active"};
  for (const std::string_view state : {"draft", "proposed", "closed", "dropped"}) {
    if (word == state) return {state};
  }
  constexpr std::string_view health =
      " ontrack atrisk offtrack behind nodata upcoming met notmet notstarted pending green yellow amber red ahead ";
  if (is_one_of(word, health)) return {{}, true};
  if (is_own && is_one_of(word, " complete completed finished archived done ")) return {"closed"};
  if (is_own && is_one_of(word, " cancelled canceled abandoned ")) return {"dropped"};
  if (is_own && is_one_of(word, " planned planning ")) return {"draft"};
  return {};
}

std::string owner_of(std::string_view name, int line, Names& names, Log& log) {
  const bool is_list = name.find_first_of(",;/&\n") != std::string_view::npos;
  if (is_list || name.find(" and ") != std::string_view::npos) {
    log.lose(line, fmt::format("`{}` is no owner: that is one person", name));
    return {};
  }
  std::string id = names.person(name);
  if (id.empty()) log.lose(line, fmt::format("no id can be made of the owner `{}`", name));
  return id;
}

Given list_of(std::string_view text, int line) {
  Given list = list_given(line);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(",;|\n"), text.size());
    const std::string_view item = measure::trimmed(text.substr(0, end));
    if (!item.empty()) list.items.push_back(text_given(item, line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return list;
}

std::string plain_number(const std::string& text) {
  std::string meant = read::meant_number(text);
  return meant.empty() ? text : meant;
}

}  // namespace okr::exchange
