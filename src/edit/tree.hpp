// What a YAML document says, whatever its style: the value that commands change, and that files are made to say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/node.hpp"

namespace okr::edit {

struct Entry;

/// How a new value is to be laid out. `automatic`: like its neighbours in a list; else a list of short texts and a
/// short map in a list on one line, all else on lines of their own.
enum class Layout : std::uint8_t { automatic, block, flow };

/// A scalar, a list or a map. A tree that was made of a document remembers the nodes, so that a changed copy of it
/// tells what is new, what is gone and what has only moved into something else.
struct Tree {
  read::NodeKind kind = read::NodeKind::scalar;
  std::string text;            ///< of a scalar
  bool is_boolean = false;     ///< of a scalar: `true` or `false` without quotes, which is no text
  std::vector<Tree> items;     ///< of a sequence
  std::vector<Entry> entries;  ///< of a mapping
  Layout layout = Layout::automatic;
  char quote = '\0';                    ///< of a new scalar: what to put around it even where it needs nothing
  std::optional<std::uint32_t> origin;  ///< the node that it was made of; none: it is new

  /// The value under `key` of a mapping, or null.
  Tree* find(std::string_view key);
  const Tree* find(std::string_view key) const;
  /// Gives `key` a value in place of its old one, else behind all other entries.
  void set(std::string_view key, Tree value);
  /// The same, but a new entry comes behind the last of those named in `after` that are there, else in front.
  void set_behind(std::string_view key, Tree value, std::initializer_list<std::string_view> after);
  /// The same, but a new entry comes before the first of those named in `before` that are there, else behind all.
  void set_before(std::string_view key, Tree value, std::initializer_list<std::string_view> before);
  /// Takes an entry out, if it is there.
  void erase(std::string_view key);
};

/// One entry of a mapping.
struct Entry {
  std::string key;
  Tree value;
  std::optional<std::uint32_t> origin;  ///< the node of the key
};

/// The same value as a new one, which remembers no nodes.
Tree copy_of(Tree tree);

// New values.
Tree text(std::string_view text);
Tree boolean(bool value);
Tree list(std::vector<Tree> items, Layout layout = Layout::automatic);
Tree map(std::vector<Entry> entries, Layout layout = Layout::automatic);

/// The tree of a document that has nodes, none of them broken.
Tree tree_of(const read::Document& document);

/// Whether both say the same. The order of a map's entries, layouts and origins do not matter.
bool same(const Tree& a, const Tree& b);

}  // namespace okr::edit
