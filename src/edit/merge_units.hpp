// Cutting maps and lists into the bytes of their entries and items, so that no byte belongs to two.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/merge_side.hpp"

namespace okr::edit {

/// An entry of a map, an item of a list, or a whole file, with all bytes that are its own.
struct Unit {
  const Side* side = nullptr;
  const Tree* value = nullptr;
  std::string_view key = {};  ///< of an entry
  /// On lines: comments and blank lines above. Between brackets: all behind the last comma.
  std::string lead = {};
  /// On lines: all others, whole and moved to the column asked for. Between brackets: the item alone.
  std::string body = {};
  std::string behind = {};       ///< between brackets: what follows on the line, without its comma
  std::size_t at = 0, size = 0;  ///< where the value stands in `body`
  // A value in the block style has lines of its own.
  bool has_lines = false;
  std::uint32_t begin = 0, end = 0;        ///< those in the side's bytes
  std::optional<std::uint32_t> dash = {};  ///< that stands in the first of them, before the value
  std::ptrdiff_t shift = 0;                ///< how far they have moved to the right

  bool is(read::NodeKind kind) const { return value->kind == kind; }
  std::string before() const { return body.substr(0, at); }
  std::string text() const { return body.substr(at, size); }
  std::string after() const { return body.substr(at + size); }
};

struct Units {
  std::vector<Unit> units;
  std::string foot;  ///< comments and blank lines below all of them
};

/// What stands between brackets or braces.
struct Bracketed {
  std::vector<Unit> units;
  std::string rest;    ///< before the closing bracket
  bool comma = false;  ///< behind the last one
};

/// The whole file, its head of comments as the lead.
Unit unit_of(const Side& side);

/// The column of the keys or dashes of a value that has lines, `shift` included.
std::size_t column_of(const Unit& container);

/// What is in a map or a list, as it stands, or would stand, on lines whose keys or dashes are at `column`. A text
/// where a map is wanted (`kind`) is a map with this title; where a list is, its one item.
Units units_on_lines(const Unit& container, read::NodeKind kind, std::size_t column);

/// The same as it stands, or would stand, between brackets; values that have lines keep them.
Bracketed units_in_brackets(const Unit& container, read::NodeKind kind);

/// `text` without the white space at its ends.
std::string_view trimmed(std::string_view text);

}  // namespace okr::edit
