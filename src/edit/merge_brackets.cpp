// Cuts lists in brackets and maps in braces into their items and entries.
#include <algorithm>

#include "edit/merge_units.hpp"

namespace okr::edit {
namespace {

using read::NodeKind;

/// Where the comma, or else the closing bracket, stands behind an item that ends at `at`.
std::size_t mark_from(std::string_view bytes, std::size_t at) {
  while (bytes.at(at) != ',' && bytes[at] != ']' && bytes[at] != '}') {
    at = bytes[at] == '#' ? bytes.find('\n', at) : at + 1;
  }
  return at;
}

/// The length of a comment at the front of `text`, with the blanks before it; 0 where there is none.
std::size_t comment_size(std::string_view text) {
  const std::size_t mark = text.find_first_not_of(" \t");
  if (mark == std::string_view::npos || text[mark] != '#') return 0;
  return std::min(text.find_first_of("\r\n"), text.size());
}

/// A unit whose bytes are those of a node, of its key and value where it has one.
Unit unit_at(const Side& side, const Tree& value, std::uint32_t begin, std::string_view key) {
  const Span span = side.node(value).span;
  Unit unit{.side = &side, .value = &value, .key = key};
  unit.body = side.bytes.substr(begin, span.end - begin);
  unit.at = span.begin - begin;
  unit.size = span.end - span.begin;
  return unit;
}

/// A text as the map or the list that it is short for.
Bracketed spelt_out(const Unit& text, NodeKind kind) {
  Unit unit = unit_at(*text.side, *text.value, text.side->node(*text.value).span.begin, {});
  if (kind == NodeKind::mapping) {
    unit.key = "title";
    unit.body = "title: " + unit.body;
    unit.at = unit.body.size() - unit.size;
  }
  return {{std::move(unit)}, "", false};
}

/// What stands on lines, without them.
Bracketed off_lines(const Unit& container, NodeKind kind) {
  Bracketed found{units_on_lines(container, kind, 0).units, "", false};
  for (Unit& unit : found.units) {
    if (unit.has_lines) continue;
    const std::size_t begin = unit.key.empty() ? unit.at : 0;
    unit.body = unit.body.substr(begin, unit.at + unit.size - begin);
    unit.at -= begin;
    unit.lead.clear();
  }
  return found;
}

}  // namespace

Bracketed units_in_brackets(const Unit& container, NodeKind kind) {
  if (container.is(NodeKind::scalar)) return spelt_out(container, kind);
  if (container.has_lines) return off_lines(container, kind);
  const Side& side = *container.side;
  const std::string_view bytes = side.bytes;
  const Span span = side.node(*container.value).span;
  Bracketed found;
  for (const Entry& entry : container.value->entries) {
    found.units.push_back(unit_at(side, entry.value, side.key_node(entry).span.begin, entry.key));
  }
  for (const Tree& item : container.value->items) {
    found.units.push_back(unit_at(side, item, side.node(item).span.begin, {}));
  }
  std::size_t from = span.begin + 1;
  for (Unit& unit : found.units) {
    const std::size_t end = side.node(*unit.value).span.end, begin = end - unit.body.size();
    const std::size_t mark = mark_from(bytes, end);
    found.comma = bytes[mark] == ',';
    unit.lead = bytes.substr(from, begin - from);
    from = found.comma ? mark + 1 : end;
    const std::size_t comment = comment_size(bytes.substr(from));
    unit.behind = std::string(bytes.substr(end, from - end));
    if (found.comma) unit.behind.pop_back();
    unit.behind += bytes.substr(from, comment);
    from += comment;
  }
  found.rest = bytes.substr(from, span.end - 1 - from);
  return found;
}

}  // namespace okr::edit
