// Reads CSV: quotes as RFC 4180 says, and what programs make of it.
#include "exchange/csv_table.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "exchange/given.hpp"
#include "measure/ascii.hpp"
#include "okr/failure.hpp"
#include "text/line_index.hpp"

namespace okr::exchange {
namespace {

char most_frequent_separator(std::string_view bytes) {
  char most = ',';
  std::ptrdiff_t highest = 0;
  bool is_quoted = false;
  std::string line;
  for (const char c : bytes) {
    if (c == '"') is_quoted = !is_quoted;
    if (c == '\n' && !is_quoted) break;
    if (!is_quoted) line += c;
  }
  for (const char separator : {',', ';', '\t'}) {
    const auto count = std::ranges::count(line, separator);
    if (count > highest) most = separator;
    highest = std::max(highest, count);
  }
  return most;
}

/// A cell without what a program put around it.
std::string cell(std::string_view text) {
  text = measure::trimmed(text);
  const bool is_guarded = text.size() > 1 && text[0] == '\'' && std::string_view("=+-@").find(text[1]) != text.npos;
  if (is_guarded) text.remove_prefix(1);
  return std::string(text);
}

class Table {
 public:
  explicit Table(std::string_view bytes) : rest_(bytes) {
    if (rest_.starts_with(text::byte_order_mark)) rest_.remove_prefix(text::byte_order_mark.size());
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    std::string_view first = rest_.substr(0, end);
    if (first.ends_with('\r')) first.remove_suffix(1);
    const bool is_named = first.size() == 5 && first.starts_with("sep=");
    separator_ = is_named ? first[4] : most_frequent_separator(rest_);
    if (!is_named) return;
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++line_;
  }

  std::vector<CsvRow> rows() {
    std::vector<CsvRow> rows;
    while (!rest_.empty()) {
      CsvRow row{line_, {}};
      while (read_field(row)) {
      }
      const bool is_empty = std::ranges::all_of(row.fields, [](const std::string& field) { return field.empty(); });
      if (!is_empty) rows.push_back(std::move(row));
      if (rows.size() > most_rows) throw Failure(fmt::format("it has over {} rows", most_rows), "import it in parts");
    }
    return rows;
  }

 private:
  /// Adds a field to the row; false where the row ends behind it.
  bool read_field(CsvRow& row) {
    std::string text;
    while (!rest_.empty()) {
      const char c = rest_.front();
      if (c == '"' && measure::trimmed(text).empty()) {
        text.clear();
        read_quoted(text);
        continue;
      }
      rest_.remove_prefix(1);
      const bool is_end = c == '\n' || c == '\r';
      if (c == '\r' && rest_.starts_with('\n')) rest_.remove_prefix(1);
      if (is_end) ++line_;
      if (c == separator_ || is_end) {
        row.fields.push_back(cell(text));
        return !is_end;
      }
      text += c;
    }
    row.fields.push_back(cell(text));
    return false;
  }

  void read_quoted(std::string& text) {
    const int line = line_;
    for (rest_.remove_prefix(1); !rest_.empty(); rest_.remove_prefix(1)) {
      const char c = rest_.front();
      if (c == '"' && !rest_.starts_with("\"\"")) {
        rest_.remove_prefix(1);
        return;
      }
      if (c == '"') rest_.remove_prefix(1);
      if (c == '\n') ++line_;
      if (c != '\r' || !rest_.starts_with("\r\n")) text += c == '\r' ? '\n' : c;
    }
    throw Failure(fmt::format("line {}: a quote is never closed", line), "nothing was written: put a `\"` at its end");
  }

  std::string_view rest_;
  char separator_ = ',';
  int line_ = 1;
};

}  // namespace

std::vector<CsvRow> read_csv(std::string_view bytes) { return Table(bytes).rows(); }

}  // namespace okr::exchange
