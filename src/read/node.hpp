// A YAML document as a flat list of nodes, each with its exact place: what every reader of YAML in this folder makes,
// and all that the rest of the folder knows of YAML.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "okr/span.hpp"

namespace okr::read {

enum class NodeKind : std::uint8_t { scalar, sequence, mapping };
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded, block, flow };

/// One node. A mapping's children are key, value, key, value …; keys are always scalars, never broken, and no two of a
/// mapping are equal.
struct Node {
  NodeKind kind = NodeKind::scalar;
  Style style = Style::plain;
  /// The value is missing in the file or was reported as unreadable: a finding has already been made, whoever reads it
  /// treats it as absent and says nothing.
  bool broken = false;
  std::uint32_t next = 0;  ///< index of the first node after this one and all its children
  /// Scalar: its text as written, quotes included (a block scalar from its `|` or `>`). Flow collection: with its
  /// brackets. Block collection: from its first key or dash to the end of its last value.
  Span span;
  std::string_view text;  ///< a scalar's value, unescaped; points into the file's bytes or into Document::decoded

  friend bool operator==(const Node&, const Node&) = default;
};

/// The one document of a file. Empty `nodes` is an empty file; else nodes[0] is the root.
struct Document {
  std::vector<Node> nodes;
  std::deque<std::string> decoded;  ///< values that differ from their bytes (escapes, folded lines)
  std::vector<std::uint32_t> torn;  ///< where lines were passed over that belong to no node: offsets, rising
  bool whole = true;                ///< false: part of the file could not be read, and a finding says why

  void clear() {
    nodes.clear();
    decoded.clear();
    torn.clear();
    whole = true;
  }

  /// Whether lines were passed over that may belong to `node`: what it lacks may stand there.
  bool is_torn(std::uint32_t node) const {
    const std::uint32_t after = nodes[node].next;
    const auto first = std::lower_bound(torn.begin(), torn.end(), nodes[node].span.begin);
    return first != torn.end() && (after == nodes.size() || *first < nodes[after].span.begin);
  }
};

}  // namespace okr::read
