// Follows the indentation line by line down to the cursor.
#include "lsp/cursor.hpp"

#include <algorithm>

#include "read/scalar.hpp"
#include "read/source_text.hpp"
#include "text/line_index.hpp"

namespace okr::lsp {
namespace {

using read::SourceText;

/// The keys of one map, or the dashes of one list, in a column of the file.
struct Level {
  std::uint32_t column = 0;
  bool is_list = false;
  std::string key;                ///< of a map: the last one
  std::vector<std::string> keys;  ///< of a map: all of them
};

/// Brackets or braces that are open.
struct Flow {
  bool is_map = false;
  bool behind_colon = false;
  std::uint32_t begin = 0;  ///< of the key or value
  std::string key;
  std::vector<std::string> keys;
};

bool is_word(char c) {
  return !read::is_space(c) && !read::is_flow_mark(c) && c != ':' && c != '"' && c != '\'' && c != '#';
}

class Scan {
 public:
  Scan(std::string_view bytes, std::uint32_t offset)
      : text_{bytes}, offset_(std::min(offset, static_cast<std::uint32_t>(bytes.size()))) {}

  std::optional<Cursor> run() {
    std::uint32_t line = text_.bytes.starts_with(text::byte_order_mark) ? 3 : 0;
    while (!found_ && !nowhere_) {
      line_ = line;
      line = read_line();
      if (line <= line_) break;
    }
    return found_;
  }

 private:
  std::uint32_t column(std::uint32_t pos) const { return pos - line_; }
  bool at_line_end(std::uint32_t pos) const { return read::is_line_end(text_.at(pos)); }
  bool is_dash(std::uint32_t pos) const { return text_.at(pos) == '-' && read::is_space(text_.at(pos + 1)); }
  bool is_key(std::uint32_t pos) const { return read::scan_plain(text_, pos, false).why == read::Stop::colon; }

  /// Returns the start of the next line to read.
  std::uint32_t read_line() {
    std::uint32_t pos = text_.after_blanks(line_);
    const bool is_here = offset_ <= text_.line_end(line_);
    if (offset_ < line_) return nowhere_ = true, line_;
    if (is_here && offset_ <= pos) return place_item(offset_), line_;
    if (at_line_end(pos)) return next(pos);
    if (text_.at(pos) == '#') return comment(pos);
    while (is_dash(pos)) {
      dash(column(pos));
      pos = text_.after_blanks(pos + 1);
      if (is_here && offset_ <= pos) return place_item(offset_), line_;
      if (at_line_end(pos)) return next(pos);
      if (text_.at(pos) == '#') return comment(pos);
    }
    if (text_.at(pos) == '[' || text_.at(pos) == '{')
      return read_flow(pos, levels_.empty() ? 0 : levels_.back().column);
    return is_key(pos) ? read_entry(pos) : read_item(pos);
  }

  std::uint32_t next(std::uint32_t pos) const { return text_.next_line(pos); }

  std::uint32_t comment(std::uint32_t pos) {
    nowhere_ = offset_ > pos && offset_ <= text_.line_end(pos);
    return next(pos);
  }

  void pop_deeper(std::uint32_t column) {
    while (!levels_.empty() && levels_.back().column > column) levels_.pop_back();
  }

  void dash(std::uint32_t column) {
    pop_deeper(column);
    if (levels_.empty() || !levels_.back().is_list || levels_.back().column != column) {
      levels_.push_back({column, true, {}, {}});
    }
  }

  /// Leaves the map of that column on top, if there is one.
  void leave_to(std::uint32_t column) {
    pop_deeper(column);
    while (!levels_.empty() && levels_.back().is_list && levels_.back().column == column) levels_.pop_back();
  }

  bool is_in_map(std::uint32_t column) const {
    return !levels_.empty() && !levels_.back().is_list && levels_.back().column == column;
  }

  std::uint32_t read_entry(std::uint32_t pos) {
    const read::PlainLine key = read::scan_plain(text_, pos, false);
    if (offset_ >= pos && offset_ <= key.end) return place_item(pos), line_;
    leave_to(column(pos));
    if (!is_in_map(column(pos))) levels_.push_back({column(pos), false, {}, {}});
    levels_.back().key = std::string(text_.slice(pos, key.end));
    levels_.back().keys.push_back(levels_.back().key);
    return read_value(pos, text_.after_blanks(key.stop + 1), key.stop + 1);
  }

  /// The value from `begin` on, of the key at `key`.
  std::uint32_t read_value(std::uint32_t key, std::uint32_t begin, std::uint32_t colon) {
    const std::uint32_t end = text_.line_end(begin);
    if (offset_ < colon && offset_ >= key) return nowhere_ = true, line_;
    if (offset_ >= colon && offset_ <= begin) return place_value(offset_), line_;
    if (at_line_end(begin)) return next(begin);
    if (text_.at(begin) == '#') return comment(begin);
    if (text_.at(begin) == '[' || text_.at(begin) == '{') return read_flow(begin, column(key));
    if (read::scan_block_header(text_, begin)) return pass_over_block(key, next(end));
    if (text_.at(begin) == '"' || text_.at(begin) == '\'') return read_quoted(begin, static_cast<int>(column(key)));
    const read::PlainLine plain = read::scan_plain(text_, begin, false);
    if (plain.why == read::Stop::comment && offset_ > plain.stop) return comment(plain.stop);
    if (offset_ > begin && offset_ <= end) place_value(begin);
    return next(end);
  }

  std::uint32_t read_quoted(std::uint32_t begin, int parent) {
    const read::QuotedScan scan = read::scan_quoted(text_, begin, parent);
    const std::uint32_t end = scan.closed ? scan.end : text_.line_end(begin);
    if (offset_ > begin && offset_ <= end) place_value(begin + 1);
    nowhere_ = !found_ && offset_ > begin && offset_ <= text_.line_end(end);
    return next(end);
  }

  /// A text of several lines goes on as long as they stand deeper than its key.
  std::uint32_t pass_over_block(std::uint32_t key, std::uint32_t pos) {
    const std::uint32_t column_of_key = column(key);
    while (pos < text_.end()) {
      const std::uint32_t first = text_.after_spaces(pos), end = text_.line_end(pos);
      const bool is_blank = at_line_end(text_.after_blanks(pos));
      const bool is_cursor_outside = is_blank && offset_ >= pos && offset_ <= end && offset_ - pos <= column_of_key;
      if (is_cursor_outside || (!is_blank && first - pos <= column_of_key)) return pos;
      if (offset_ >= pos && offset_ <= end) return nowhere_ = true, line_;
      if (end == text_.end()) break;
      pos = next(end);
    }
    return pos;
  }

  /// A word that is no key yet, or an item of a list of texts.
  std::uint32_t read_item(std::uint32_t pos) {
    const std::uint32_t end = text_.line_end(pos);
    const bool is_quoted = text_.at(pos) == '"' || text_.at(pos) == '\'';
    if (offset_ >= pos && offset_ <= end) place_item(is_quoted ? pos + 1 : pos, column(pos));
    return next(end);
  }

  void place_item(std::uint32_t begin) { place_item(begin, column(begin)); }

  void place_item(std::uint32_t begin, std::uint32_t column) {
    leave_to(column);
    Cursor cursor = made(begin);
    const bool in_map = is_in_map(column);
    if (in_map) cursor.keys = levels_.back().keys;
    if (in_map) levels_.pop_back();
    cursor.path = path();
    add_keys_below(column, cursor);
    found_ = std::move(cursor);
  }

  void place_value(std::uint32_t begin) {
    Cursor cursor = made(begin);
    cursor.path = path();
    cursor.is_value = true;
    found_ = std::move(cursor);
  }

  Cursor made(std::uint32_t begin) const {
    Cursor cursor;
    cursor.begin = std::min(begin, offset_);
    cursor.end = offset_;
    while (is_word(text_.at(cursor.end))) ++cursor.end;
    cursor.has_colon = text_.at(cursor.end) == ':';
    return cursor;
  }

  std::vector<std::string> path() const {
    std::vector<std::string> keys;
    for (const Level& level : levels_) {
      if (!level.is_list) keys.push_back(level.key);
    }
    return keys;
  }

  /// The keys of the same map on the lines below.
  void add_keys_below(std::uint32_t column, Cursor& cursor) const {
    for (std::uint32_t line = text_.next_line(offset_); line < text_.end(); line = text_.next_line(line)) {
      const std::uint32_t pos = text_.after_blanks(line);
      const bool is_empty = at_line_end(pos) || text_.at(pos) == '#';
      if (is_empty || pos - line > column) continue;
      if (pos - line < column || is_dash(pos)) return;
      if (is_key(pos)) cursor.keys.emplace_back(text_.slice(pos, read::scan_plain(text_, pos, false).end));
    }
  }

  /// Brackets that nobody has closed yet end where a line, or the cursor on an empty one, stands no deeper than what
  /// they belong to.
  bool is_left(std::uint32_t line, std::uint32_t column) const {
    const std::uint32_t pos = text_.after_blanks(line);
    if (at_line_end(pos)) return offset_ >= line && offset_ <= pos && offset_ - line <= column;
    return pos - line <= column && text_.at(pos) != ']' && text_.at(pos) != '}';
  }

  std::uint32_t read_flow(std::uint32_t pos, std::uint32_t column);
  void read_in_flow(std::uint32_t pos);
  void place_in_flow(bool is_quoted);
  void end_of_key(std::uint32_t pos);
  std::string trimmed(std::uint32_t begin, std::uint32_t end) const;

  SourceText text_;
  std::uint32_t offset_;
  std::uint32_t line_ = 0;
  std::vector<Level> levels_;
  std::vector<Flow> flows_;
  std::optional<Cursor> found_;
  bool nowhere_ = false;
};

std::string Scan::trimmed(std::uint32_t begin, std::uint32_t end) const {
  std::string_view text = text_.slice(begin, end);
  constexpr std::string_view around = " \t\r\n\"'";
  text.remove_prefix(std::min(text.find_first_not_of(around), text.size()));
  return std::string(text.substr(0, text.find_last_not_of(around) + 1));
}

/// Reads on from an opening bracket to behind the one that closes it, and once the cursor is found for the keys that
/// come after it.
std::uint32_t Scan::read_flow(std::uint32_t pos, std::uint32_t column) {
  flows_.clear();
  std::size_t depth_of_cursor = 0;
  for (; pos < text_.end(); ++pos) {
    const char c = text_.at(pos);
    if (!found_ && !flows_.empty() && offset_ <= pos) {
      place_in_flow(false);
      depth_of_cursor = flows_.size();
    }
    if (c == '\n' && is_left(pos + 1, column)) break;
    if (c == '#' && pos > 0 && read::is_space(text_.at(pos - 1))) {
      if (offset_ > pos && offset_ <= text_.line_end(pos)) return nowhere_ = true, pos;
      pos = text_.line_end(pos) - 1;
    } else if ((c == '"' || c == '\'') && !flows_.empty() && trimmed(flows_.back().begin, pos).empty()) {
      const read::QuotedScan scan = read::scan_quoted(text_, pos, static_cast<int>(column));
      const std::uint32_t end = scan.closed ? scan.end : text_.line_end(pos);
      if (!found_ && offset_ > pos && offset_ <= end) {
        flows_.back().begin = pos + 1;
        place_in_flow(true);
        depth_of_cursor = flows_.size();
      }
      pos = std::max(end, pos + 1) - 1;
    } else {
      read_in_flow(pos);
      if (found_ && flows_.size() == depth_of_cursor && !flows_.back().keys.empty()) found_->keys = flows_.back().keys;
      if (found_ && flows_.size() < depth_of_cursor) return pos;
    }
    if (flows_.empty()) return found_ ? pos : text_.next_line(pos);
  }
  if (!found_ && !flows_.empty() && offset_ <= pos) place_in_flow(false);
  return text_.next_line(pos);
}

void Scan::read_in_flow(std::uint32_t pos) {
  const char c = text_.at(pos);
  if (c == '[' || c == '{') {
    flows_.push_back({c == '{', false, pos + 1, {}, {}});
  } else if (c == ']' || c == '}') {
    if (!flows_.empty()) flows_.pop_back();
  } else if (c == ',') {
    flows_.back().begin = pos + 1;
    flows_.back().behind_colon = false;
  } else if (c == ':' && flows_.back().is_map && !flows_.back().behind_colon && read::is_space(text_.at(pos + 1))) {
    end_of_key(pos);
  }
}

void Scan::end_of_key(std::uint32_t pos) {
  Flow& flow = flows_.back();
  flow.key = trimmed(flow.begin, pos);
  // The word at the cursor is not a key that is there already.
  const bool is_at_cursor = found_ && found_->begin >= flow.begin && found_->begin <= pos;
  if (!is_at_cursor) flow.keys.push_back(flow.key);
  flow.behind_colon = true;
  flow.begin = pos + 1;
}

void Scan::place_in_flow(bool is_quoted) {
  const Flow& flow = flows_.back();
  // What stands on the lines before is another word.
  std::uint32_t begin = flow.begin;
  const std::size_t feed = text_.slice(begin, std::max(begin, offset_)).rfind('\n');
  if (feed != std::string_view::npos) begin += static_cast<std::uint32_t>(feed) + 1;
  while (!is_quoted && begin < offset_ && read::is_space(text_.at(begin))) ++begin;
  Cursor cursor = made(begin);
  cursor.in_flow = true;
  cursor.path = path();
  for (std::size_t i = 0; i + 1 < flows_.size(); ++i) {
    if (flows_[i].is_map) cursor.path.push_back(flows_[i].key);
  }
  cursor.is_value = flow.is_map && flow.behind_colon;
  if (cursor.is_value) cursor.path.push_back(flow.key);
  cursor.keys = flow.keys;
  found_ = std::move(cursor);
}

}  // namespace

std::optional<Cursor> cursor_at(std::string_view bytes, std::uint32_t offset) { return Scan(bytes, offset).run(); }

}  // namespace okr::lsp
