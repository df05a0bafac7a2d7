// A line of source, as much of it as fits.
#include "render/excerpt.hpp"

#include <algorithm>
#include <vector>

#include "text/utf8.hpp"

namespace okr::render {
namespace {

struct Piece {
  std::size_t at = 0;  ///< in the line
  std::string text;
  int width = 0;
};

/// Whether the whole line would have a backslash between the two colons at `at`.
bool begins_log_command(std::string_view line, std::size_t at) {
  const bool is_first = line.substr(at, 2) == "::" && line.substr(0, at).find(':') == std::string_view::npos;
  return is_first && text::printable(line.substr(0, at + 2)).ends_with(":\\:");
}

std::string visible(std::string_view line, std::size_t at, std::size_t bytes) {
  if (line[at] == '\t') return "    ";
  if (text::starts_log_command(line.substr(at))) return "#\\";
  if (begins_log_command(line, at)) return ":\\";
  return text::printable(line.substr(at, bytes));
}

/// The characters of `line` from `from` on, as they are printed, until they are wider than `columns`.
std::vector<Piece> pieces(std::string_view line, std::size_t from, int columns) {
  std::vector<Piece> result;
  for (int width = 0; from < line.size() && width <= columns;) {
    const std::size_t bytes = text::code_point_at(line, from).bytes;
    Piece piece{from, visible(line, from, bytes), 0};
    piece.width = text::display_width(piece.text);
    width += piece.width;
    from += bytes;
    result.push_back(std::move(piece));
  }
  return result;
}

int width_of(const std::vector<Piece>& shown) {
  int width = 0;
  for (const Piece& piece : shown) width += piece.width;
  return width;
}

/// Where the text begins that leaves a third of the columns in front of `begin`; an escaped character takes several.
std::size_t start_before(std::string_view line, std::size_t begin, int columns) {
  std::size_t at = begin;
  for (int width = 0; at > 0;) {
    std::size_t previous = at - 1;
    while (previous > 0 && (static_cast<unsigned char>(line[previous]) & 0xc0) == 0x80 && at - previous < 4) --previous;
    width += std::max(1, text::display_width(visible(line, previous, at - previous)));
    if (width > columns / 3) break;
    at = previous;
  }
  return at;
}

}  // namespace

Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end, int columns, std::string_view ellipsis) {
  begin = std::min(begin, line.size());
  const int mark = text::display_width(ellipsis);
  std::vector<Piece> shown = pieces(line, 0, columns);
  const auto fits = [&](std::size_t offset) { return shown.back().at >= offset; };
  std::string_view front;
  if (width_of(shown) > columns && !fits(end)) {
    const std::size_t from = start_before(line, begin, columns);
    if (from > 0) front = ellipsis;
    shown = pieces(line, from, columns - (from > 0 ? mark : 0));
  }
  Excerpt result{std::string(front), front.empty() ? 0 : mark, 0};
  const bool cut = result.before + width_of(shown) > columns;
  int used = result.before;
  for (const Piece& piece : shown) {
    if (cut && used + piece.width > columns - mark) break;
    used += piece.width;
    result.text += piece.text;
    if (piece.at < begin) {
      result.before += piece.width;
    } else if (piece.at < end) {
      result.width += piece.width;
    }
  }
  if (cut) result.text += ellipsis;
  result.width = std::max(1, result.width);
  return result;
}

}  // namespace okr::render
