// What a place in a file names, and every other place that names the same.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "edit/rename.hpp"
#include "lsp/project.hpp"
#include "read/format.hpp"
#include "read/node.hpp"

namespace okr::lsp {

/// The keys and items from a document's root to a place in it.
struct Spot {
  const read::Map* map = nullptr;  ///< the innermost map of the format
  std::uint32_t map_node = 0;
  const read::Key* key = nullptr;  ///< its key at the place; null between keys
  std::uint32_t node = 0;          ///< the scalar at the place
  bool on_key = false;             ///< the scalar is the key
  bool is_inner_key = false;       ///< it is a key within the value of `key`: who voted, or a rule
};

/// The map of a whole file.
const read::Map& root_map(const View& view, std::uint32_t file);

/// The innermost spot with a scalar at `offset`; nothing where none is there.
std::optional<Spot> spot_at(const read::Document& document, const read::Map& root, std::uint32_t offset);

/// Something with an id, at a place where it is named.
struct Name {
  edit::Named kind = edit::Named::object;
  std::string id;         ///< of a key result with its objective's
  Span span;              ///< the text that names it
  bool is_title = false;  ///< the text is the title of an object
};

/// The same of a file of the view.
struct FileSpot {
  read::Document document;
  std::optional<Spot> spot;
};
FileSpot spot_at(const View& view, std::uint32_t file, std::uint32_t offset);

/// What the scalar at `offset` names.
std::optional<Name> name_at(const View& view, const FileSpot& place, std::uint32_t offset);
std::optional<Name> name_at(const View& view, std::uint32_t file, std::uint32_t offset);

/// Where it is defined; nothing where it is not declared anywhere.
std::optional<Span> definition_of(const View& view, const Name& name);

/// Every place that mentions it, but for its definition; in the order of the files.
std::vector<Span> mentions_of(const View& view, const Name& name);

}  // namespace okr::lsp
