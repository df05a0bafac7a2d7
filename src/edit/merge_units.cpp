// Cuts values of the block style into lines.
#include "edit/merge_units.hpp"

#include <algorithm>

#include "edit/merge_blank_lines.hpp"
#include "text/lines.hpp"

namespace okr::edit {
namespace {

using read::NodeKind;

constexpr std::string_view white = " \t\r\n";

std::uint32_t narrow(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// Where the line after the one that `at` stands in begins.
std::uint32_t next_line(std::string_view bytes, std::size_t at) {
  const std::size_t feed = bytes.find('\n', at);
  return narrow(feed == std::string_view::npos ? bytes.size() : feed + 1);
}

/// Where the last line of what ends at `end` has its end.
std::uint32_t end_of_lines(std::string_view bytes, std::size_t end) {
  return end > 0 && bytes[end - 1] == '\n' ? narrow(end) : next_line(bytes, end);
}

std::size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// Lines moved to the right by `shift`; blank ones stay.
std::string moved(std::string_view text, std::ptrdiff_t shift) {
  if (shift == 0) return std::string(text);
  std::string out;
  while (!text.empty()) {
    std::string_view line = text.substr(0, next_line(text, 0));
    text.remove_prefix(line.size());
    if (shift > 0 && !trimmed(line).empty()) out.append(static_cast<std::size_t>(shift), ' ');
    if (shift < 0) line.remove_prefix(std::min(indentation(line), static_cast<std::size_t>(-shift)));
    out += line;
  }
  return out;
}

/// The container's bytes from `begin` to `end`, with a blank in place of its dash; `begin` is a line's.
std::string lines_of(const Unit& container, std::size_t begin, std::size_t end, std::ptrdiff_t shift) {
  std::string text = container.side->bytes.substr(begin, end - begin);
  if (container.dash && *container.dash >= begin && *container.dash < end) text[*container.dash - begin] = ' ';
  return moved(text, shift);
}

/// The end of the comments from `begin` to `end` that stand deeper than `column`.
std::uint32_t deeper_comments(std::string_view bytes, std::uint32_t begin, std::uint32_t end, std::size_t column) {
  std::uint32_t found = begin;
  for (std::uint32_t line = begin; line < end; line = next_line(bytes, line)) {
    const std::string_view text = bytes.substr(line, next_line(bytes, line) - line);
    if (trimmed(text).empty()) continue;
    if (indentation(text) <= column) break;
    found = line + narrow(text.size());
  }
  return found;
}

/// The first dash at `column` on a line from `begin` on.
std::uint32_t dash_from(std::string_view bytes, std::uint32_t begin, std::size_t column) {
  std::uint32_t line = begin;
  while (line + column < bytes.size() && (indentation(bytes.substr(line)) != column || bytes[line + column] != '-')) {
    line = next_line(bytes, line);
  }
  return narrow(line + column);
}

/// One entry or item: where its key or dash stands, and where its value ends.
struct Child {
  const Tree* value;
  std::string_view key;
  std::uint32_t mark, end;
};

std::vector<Child> children_of(const Unit& container, std::size_t column) {
  const Side& side = *container.side;
  std::vector<Child> children;
  for (const Entry& entry : container.value->entries) {
    children.push_back({&entry.value, entry.key, side.key_node(entry).span.begin, side.node(entry.value).span.end});
  }
  std::uint32_t from = container.begin;
  for (const Tree& item : container.value->items) {
    const std::uint32_t end = side.node(item).span.end;
    children.push_back({&item, {}, dash_from(side.bytes, from, column), end});
    from = end_of_lines(side.bytes, end);
  }
  return children;
}

/// Says where the value stands in the body, which begins at `start`.
void place_value(const Unit& container, const Child& child, std::uint32_t start, Unit& unit) {
  const std::string_view bytes = container.side->bytes;
  const read::Node& node = container.side->node(*child.value);
  const bool nested_list = child.key.empty() && child.value->kind == NodeKind::sequence;
  unit.has_lines = node.style == read::Style::block && !nested_list;
  std::size_t begin = node.span.begin, end = child.end;
  if (unit.has_lines) {
    begin = unit.begin = child.key.empty() ? start : next_line(bytes, child.mark);
    end = unit.end;
    if (child.key.empty()) unit.dash = child.mark;
  }
  unit.at = lines_of(container, start, begin, unit.shift).size();
  unit.size = lines_of(container, start, end, unit.shift).size() - unit.at;
}

/// As they stand on lines of their own.
Units units_of_block(const Unit& container, std::size_t column) {
  const std::string_view bytes = container.side->bytes;
  const std::ptrdiff_t from = static_cast<std::ptrdiff_t>(column_of(container)) - container.shift;
  const std::ptrdiff_t shift = static_cast<std::ptrdiff_t>(column) - from;
  std::vector<Child> children = children_of(container, static_cast<std::size_t>(from));
  Units units;
  std::uint32_t begin = container.begin;
  for (std::size_t i = 0; i < children.size(); ++i) {
    Child& child = children[i];
    const std::uint32_t start = narrow(text::line_start(bytes, child.mark));
    const std::uint32_t limit =
        i + 1 < children.size() ? narrow(text::line_start(bytes, children[i + 1].mark)) : container.end;
    std::uint32_t below = end_of_lines(bytes, child.end);
    if (keeps_blank_lines(*container.side, *child.value)) {
      below += narrow(blank_lines(bytes.substr(below, limit - below)));
      child.end = below - 1;
    }
    Unit unit{.side = container.side, .value = child.value, .key = child.key};
    unit.shift = shift;
    unit.end = deeper_comments(bytes, below, limit, static_cast<std::size_t>(from));
    unit.lead = lines_of(container, begin, start, shift);
    unit.body = lines_of(container, start, unit.end, shift);
    place_value(container, child, start, unit);
    begin = unit.end;
    units.units.push_back(std::move(unit));
  }
  units.foot = lines_of(container, begin, container.end, shift);
  return units;
}

/// The comments among `text`, each on a line at `column`.
std::string comment_lines(std::string_view text, std::size_t column) {
  std::string out;
  for (std::size_t line = 0; line < text.size(); line = next_line(text, line)) {
    const std::string_view comment = trimmed(text.substr(line, next_line(text, line) - line));
    if (!comment.empty()) out += std::string(column, ' ') + std::string(comment) + '\n';
  }
  return out;
}

/// Puts on lines what stands between brackets.
Units units_of_brackets(const Unit& container, NodeKind kind, std::size_t column) {
  Bracketed bracketed = units_in_brackets(container, kind);
  // An item of a list has no line of a key that could keep the comment behind it.
  if (container.key.empty() && !bracketed.units.empty()) bracketed.units[0].behind += container.after();
  const std::string mark = std::string(column, ' ') + (kind == NodeKind::sequence ? "- " : "");
  for (Unit& unit : bracketed.units) {
    const std::string_view comment = trimmed(unit.behind);
    unit.lead = comment_lines(unit.lead, column);
    unit.body.insert(0, mark);
    unit.at += mark.size();
    if (!comment.empty()) unit.body.append(" ").append(comment);
    unit.body += '\n';
    unit.behind.clear();
  }
  return {std::move(bracketed.units), comment_lines(bracketed.rest, column)};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(white);
  return begin == std::string_view::npos ? "" : text.substr(begin, text.find_last_not_of(white) + 1 - begin);
}

Unit unit_of(const Side& side) {
  const std::string_view bytes = side.bytes;
  const read::Node& root = side.document.nodes[0];
  const std::uint32_t first = narrow(text::line_start(bytes, root.span.begin));
  // What stands above the last blank line speaks of the file, not of its first entry.
  std::uint32_t head = 0;
  for (std::uint32_t line = 0; line < first; line = next_line(bytes, line)) {
    const std::string_view text = trimmed(bytes.substr(line, next_line(bytes, line) - line));
    if (text.empty() || text[0] != '#') head = next_line(bytes, line);
  }
  Unit unit{.side = &side, .value = &side.tree};
  unit.has_lines = root.style == read::Style::block;
  unit.begin = head;
  unit.end = narrow(bytes.size());
  unit.lead = bytes.substr(0, head);
  unit.body = bytes.substr(head);
  unit.at = unit.has_lines ? 0 : root.span.begin - head;
  unit.size = unit.has_lines ? unit.body.size() : root.span.end - root.span.begin;
  return unit;
}

std::size_t column_of(const Unit& container) {
  const std::uint32_t mark = container.side->node(*container.value).span.begin;
  const std::size_t column = mark - text::line_start(container.side->bytes, mark);
  return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(column) + container.shift);
}

Units units_on_lines(const Unit& container, NodeKind kind, std::size_t column) {
  return container.has_lines ? units_of_block(container, column) : units_of_brackets(container, kind, column);
}

}  // namespace okr::edit
