// One of the three versions of a file that is merged.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "edit/tree.hpp"
#include "read/node.hpp"

namespace okr::edit {

/// A version's bytes and what they say. It stays where it is: the document points into the bytes.
struct Side {
  explicit Side(std::string text) : bytes(std::move(text)) {}
  Side(const Side&) = delete;
  Side& operator=(const Side&) = delete;

  std::string bytes;
  read::Document document;
  Tree tree;

  const read::Node& node(const Tree& value) const { return document.nodes[*value.origin]; }
  const read::Node& key_node(const Entry& entry) const { return document.nodes[*entry.origin]; }
};

/// The side with these bytes; null where they are not a map that can be read without a finding.
std::unique_ptr<const Side> read_side(std::string bytes);

/// Whether a side can be made of these bytes, or they say nothing at all.
bool can_be_read(std::string_view bytes);

/// All comments, from their `#` on, without the blanks behind them.
std::vector<std::string> comments_of(const Side& side);

}  // namespace okr::edit
