// Reads the marks that a line of Markdown begins with.
#include "exchange/markdown_lines.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "exchange/given.hpp"
#include "measure/ascii.hpp"
#include "okr/failure.hpp"
#include "text/line_index.hpp"

namespace okr::exchange {
namespace {

using Kind = OutlineLine::Kind;
using Box = OutlineLine::Box;

bool is_only(std::string_view text, char c, std::size_t least) {
  const auto is_c = [c](char other) { return other == c; };
  return text.size() >= least && std::ranges::all_of(text, is_c);
}

bool is_rule(std::string_view text) { return is_only(text, '-', 3) || is_only(text, '*', 3) || is_only(text, '_', 3); }

/// Bytes of `- `, `* `, `+ `, `1. ` or `1) `; 0 where there is none.
std::size_t bullet_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && length < 9 && measure::is_digit(text[length])) ++length;
  const std::string_view marks = length > 0 ? ".)" : "-*+";
  if (length >= text.size() || marks.find(text[length]) == std::string_view::npos) return 0;
  ++length;
  return measure::space_length(text.substr(length)) > 0 ? length + 1 : 0;
}

void take_box(OutlineLine& line, std::string_view& text) {
  if (text.size() < 4 || text[0] != '[' || text[2] != ']' || text[3] != ' ') return;
  const bool checked = text[1] == 'x' || text[1] == 'X';
  if (!checked && text[1] != ' ') return;
  line.box = checked ? Box::checked : Box::open;
  text = measure::trimmed(text.substr(4));
}

OutlineLine read_line(std::string_view raw, int number) {
  OutlineLine line;
  line.line = number;
  std::string_view text = measure::skip_spaces(raw);
  for (const char c : raw.substr(0, raw.size() - text.size())) line.depth += c == '\t' ? 4 : 1;
  text = measure::trimmed(text);
  const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
  const std::size_t bullet = bullet_length(text);
  if (hashes >= 1 && hashes <= 6 && (hashes == text.size() || text[hashes] == ' ')) {
    line.kind = Kind::heading;
    line.depth = static_cast<int>(hashes);
    text = measure::trimmed(text.substr(hashes));
    const std::string_view open = text.substr(0, text.find_last_not_of('#') + 1);
    if (open.ends_with(' ')) text = measure::trimmed(open);
  } else if (bullet > 0) {
    line.kind = Kind::bullet;
    text = measure::trimmed(text.substr(bullet));
    take_box(line, text);
  }
  line.text = without_emphasis(text);
  return line;
}

/// Whether `next` goes on with the item above it: it is indented below its dash and no item itself.
bool continues(const OutlineLine& above, const OutlineLine& next, int blank_before) {
  return above.kind == Kind::bullet && next.kind == Kind::text && next.depth > above.depth && blank_before == 0;
}

}  // namespace

std::string without_emphasis(std::string_view text) {
  for (const std::string_view mark : {"**", "__", "*", "_"}) {
    if (!text.starts_with(mark)) continue;
    const std::size_t end = text.find(mark, mark.size());
    if (end == std::string_view::npos || end == mark.size()) return std::string(text);
    const std::string_view inner = text.substr(mark.size(), end - mark.size());
    const std::string_view behind = text.substr(end + mark.size());
    const bool is_label = inner.ends_with(':') || behind.starts_with(':') || behind.empty();
    const bool is_short = inner.size() <= 24;
    if (!is_label && !is_short) return std::string(text);
    return std::string(inner) + std::string(behind);
  }
  return std::string(text);
}

std::vector<OutlineLine> read_outline(std::string_view bytes) {
  if (bytes.starts_with(text::byte_order_mark)) bytes.remove_prefix(text::byte_order_mark.size());
  std::vector<OutlineLine> lines;
  int blank_before = 0;
  for (int number = 1; !bytes.empty(); ++number) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view raw = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (raw.ends_with('\r')) raw.remove_suffix(1);
    const std::string_view text = measure::trimmed(raw);
    const bool under_text = blank_before == 0 && !lines.empty() && lines.back().kind == Kind::text;
    if (under_text && (is_only(text, '=', 2) || is_only(text, '-', 3))) {
      lines.back().kind = Kind::heading;
      lines.back().depth = text[0] == '=' ? 1 : 2;
      continue;
    }
    if (text.empty() || is_rule(text)) {
      ++blank_before;
      continue;
    }
    OutlineLine line = read_line(raw, number);
    if (!lines.empty() && continues(lines.back(), line, blank_before)) {
      lines.back().text += " " + line.text;
    } else {
      lines.push_back(std::move(line));
    }
    if (lines.size() > most_rows) throw Failure(fmt::format("it has over {} lines", most_rows), "import it in parts");
    blank_before = 0;
  }
  return lines;
}

}  // namespace okr::exchange
