// What the readers of fields share: the document, where findings go, and the two complaints about a single value.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "okr/finding.hpp"
#include "read/node.hpp"

namespace okr::read {

/// A value in a document and the key that it stands under.
struct Value {
  std::string_view key;
  std::uint32_t node = 0;
};

struct Reader {
  const Document& document;
  std::uint32_t file;
  Findings& findings;
  std::string_view bytes{};  ///< of the file

  const Node& node(Value value) const { return document.nodes[value.node]; }
  const Node& at(std::uint32_t index) const { return document.nodes[index]; }

  /// A new finding (an error), to be completed by the caller.
  Finding& report(std::string_view rule, Span span, std::string message, std::string help = {});
  /// `value` is a list, a map or a text where it should not be; `wanted` completes "`key` wants …".
  void wrong_type(Value value, std::string_view wanted);
  /// The text of `value` is not `wanted`, which completes "`text` is not …"; `meant` is what mends it, if anything.
  void invalid(Value value, std::string_view wanted, std::string help, std::string meant = {});

  /// How many items a sequence has.
  std::size_t count_items(Value list) const {
    std::size_t count = 0;
    const std::uint32_t end = node(list).next;
    for (std::uint32_t item = list.node + 1; item < end; item = at(item).next) ++count;
    return count;
  }

  /// Calls `visit(Value)` for each item of a sequence, under the sequence's own key.
  template <class Visit>
  void each_item(Value list, Visit visit) const {
    const std::uint32_t end = node(list).next;
    for (std::uint32_t item = list.node + 1; item < end; item = at(item).next) visit(Value{list.key, item});
  }

  /// Calls `visit(key node, Value)` for each entry of a mapping.
  template <class Visit>
  void each_entry(std::uint32_t map, Visit visit) const {
    const std::uint32_t end = at(map).next;
    for (std::uint32_t key = map + 1; key < end; key = at(key + 1).next) visit(at(key), Value{at(key).text, key + 1});
  }
};

}  // namespace okr::read
