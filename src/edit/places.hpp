// Where in a file's bytes something new can be put, so that comments stay with what they are about.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/print.hpp"
#include "read/node.hpp"

namespace okr::edit {

struct Insertion {
  std::size_t at = 0;
  std::string bytes;
};

class Places {
 public:
  Places(std::string_view bytes, const read::Document& document) : bytes_(bytes), document_(document) {}

  /// Where the lines of the node end, with what is commented behind it, and below it deeper than `column`.
  std::size_t end_of_lines(std::uint32_t node, std::size_t column) const;
  /// What makes a blank line there; nothing where it would become a part of the text above, with `|+`.
  std::string gap_behind(std::uint32_t node, const Habits& habits) const;
  /// Where the line of a block list's first dash begins, or the comments right above it.
  std::size_t start_of_first(std::uint32_t list) const;
  /// Whether blank lines stand between the items of a block list, or would if there were more than one long one.
  bool has_gaps(std::uint32_t list) const;
  /// Puts `text` into a flow collection: behind the node `last` (of the entry or item that begins with the node
  /// `previous`), or in front of all.
  std::vector<Insertion> in_flow(std::uint32_t collection, std::optional<std::uint32_t> previous, std::uint32_t last,
                                 const std::string& text, const Habits& habits) const;

 private:
  const read::Node& last_leaf(std::uint32_t node) const;

  std::string_view bytes_;
  const read::Document& document_;
};

}  // namespace okr::edit
