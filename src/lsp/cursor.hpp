// Where a cursor stands in a file that may be half typed: found by indentation, for a file that somebody is typing in
// is hardly ever YAML.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace okr::lsp {

struct Cursor {
  /// The keys from the root of the file to the map or list that the cursor is in; of a value its own key too.
  std::vector<std::string> path;
  bool is_value = false;          ///< behind a `key:`; else a key or an item may begin here
  bool in_flow = false;           ///< within brackets or braces
  std::uint32_t begin = 0;        ///< of the word that is being typed
  std::uint32_t end = 0;          ///< of it, behind the cursor
  bool has_colon = false;         ///< a `:` follows the word
  std::vector<std::string> keys;  ///< that the map has besides
};

/// Nothing in comments and in texts of several lines.
std::optional<Cursor> cursor_at(std::string_view bytes, std::uint32_t offset);

}  // namespace okr::lsp
