// A YAML document as one line of text, for tables of expectations.
#pragma once

#include <string>

#include "read/node.hpp"

namespace okr::test {

/// What stands at `node`: mappings as {key=value,}, sequences as [item,], a broken value as ?.
inline std::string shape(const read::Document& document, std::uint32_t node) {
  const auto& nodes = document.nodes;
  if (nodes[node].kind == read::NodeKind::scalar) return nodes[node].broken ? "?" : std::string(nodes[node].text);
  const bool mapping = nodes[node].kind == read::NodeKind::mapping;
  std::string out = mapping ? "{" : "[";
  for (std::uint32_t child = node + 1; child < nodes[node].next; child = nodes[child].next) {
    out += shape(document, child);
    if (mapping) {
      child = nodes[child].next;
      out += "=" + shape(document, child);
    }
    out += ",";
  }
  return out + (mapping ? "}" : "]");
}

}  // namespace okr::test
