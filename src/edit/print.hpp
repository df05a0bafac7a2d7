// New values as YAML text, in the habits of a file.
#pragma once

#include <string>
#include <string_view>

#include "edit/tree.hpp"

namespace okr::edit {

/// What a file does in the same way all over.
struct Habits {
  std::string line_break = "\n";
  std::size_t list_indent = 2;  ///< from a key to the dashes of the list below it
  std::size_t dash_indent = 2;  ///< from a dash to what stands behind it
  std::size_t map_indent = 2;   ///< from a key to the keys of the map below it
  char quote = '"';             ///< around text that needs quotes, where it can: `'` or `"`
  bool padded = false;          ///< `{ a: 1 }` with blanks inside of the braces
};

/// The longest line that a new map in braces may make, in columns.
inline constexpr std::size_t longest_flow_line = 120;

// All of these throw Failure for a text that no file may have: with a control character (tabs and line feeds are fine),
// a byte-order mark, or bytes that are not UTF-8.

/// A text on one line, in quotes where it needs them in a flow collection, else in a block.
std::string scalar_text(const Tree& scalar, bool in_flow, const Habits& habits);

/// The value on one line.
std::string flow_text(const Tree& value, const Habits& habits);

/// Whether the value is to stand on lines of its own, below its key or behind its dash at `column`.
bool is_block(const Tree& value, bool in_list, std::size_t column);

/// `key: value` as it stands at `column`, further lines indented; no line break at the end.
std::string entry_text(const Entry& entry, std::size_t column, const Habits& habits);

/// What stands behind a dash, at `column`.
std::string item_text(const Tree& item, std::size_t column, const Habits& habits);

/// A whole file, a blank line before each list; `root` is a map.
std::string file_text(const Tree& root, const Habits& habits = {});

}  // namespace okr::edit
