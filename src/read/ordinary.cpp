// The plain subset of YAML, as conditions on the nodes that were read and the bytes they stand in.
#include "read/ordinary.hpp"

#include <algorithm>

namespace okr::read {
namespace {

constexpr std::size_t longest_key = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word_start(char c) { return is_letter(c) || is_digit(c); }

/// Walks the nodes; each function tells whether one kind of node is ordinary.
class Walk {
 public:
  Walk(std::string_view bytes, const Document& document) : bytes_(bytes), document_(document) {}

  bool value(std::uint32_t node, bool in_flow) const {
    const Node& at = document_.nodes[node];
    if (at.style == Style::flow) in_flow = true;
    if (in_flow && written(at).find('\n') != std::string_view::npos) return false;
    if (at.kind == NodeKind::scalar) return scalar(at, in_flow);
    return at.kind == NodeKind::mapping ? mapping(node, in_flow) : sequence(node, in_flow);
  }

 private:
  std::string_view written(const Node& node) const {
    return bytes_.substr(node.span.begin, node.span.end - node.span.begin);
  }

  bool mapping(std::uint32_t node, bool in_flow) const {
    const std::uint32_t end = document_.nodes[node].next;
    for (std::uint32_t at = node + 1; at < end; at = document_.nodes[at + 1].next) {
      if (!key(document_.nodes[at]) || !value(at + 1, in_flow)) return false;
    }
    return true;
  }

  bool sequence(std::uint32_t node, bool in_flow) const {
    const std::uint32_t end = document_.nodes[node].next;
    for (std::uint32_t at = node + 1; at < end; at = document_.nodes[at].next) {
      const Node& item = document_.nodes[at];
      if (item.kind == NodeKind::sequence && item.style == Style::block) return false;  // `- - item`
      if (!value(at, in_flow)) return false;
    }
    return true;
  }

  /// A word, its colon right behind it, and a space or the line's end.
  bool key(const Node& node) const {
    const auto plain = [](char c) { return is_word_start(c) || c == '_' || c == '-' || c == '.'; };
    const std::string_view after = bytes_.substr(node.span.end, 2);
    return node.style == Style::plain && node.text.size() <= longest_key && is_word_start(node.text.front()) &&
           std::all_of(node.text.begin(), node.text.end(), plain) && after[0] == ':' &&
           std::string_view(" \r\n").find(after.back()) != std::string_view::npos;
  }

  bool scalar(const Node& node, bool in_flow) const {
    switch (node.style) {
      case Style::plain:
        return plain(node.text, written(node), in_flow);
      case Style::single_quoted:
      case Style::double_quoted:
        return written(node).find_first_of("\\\n") == std::string_view::npos;
      default:
        return block_text(node);
    }
  }

  /// In flow collections yaml-cpp ends plain text at a `?`, and is particular about colons.
  static bool plain(std::string_view text, std::string_view written, bool in_flow) {
    if (text.empty() || !starts_plainly(text)) return false;
    if (in_flow) return text.find_first_of("?:") == std::string_view::npos;
    return text.size() == written.size() || (text.find('\n') == std::string_view::npos && wraps_plainly(written));
  }

  static bool starts_plainly(std::string_view text) {
    const bool mark = std::string_view("-?:").find(text[0]) != std::string_view::npos;
    return !mark || (text.size() > 1 && is_digit(text[1]));
  }

  /// Each further line begins with a letter, a digit or a bracket.
  static bool wraps_plainly(std::string_view written) {
    for (std::size_t feed = written.find('\n'); feed != std::string_view::npos; feed = written.find('\n', feed + 1)) {
      const char first = written[written.find_first_not_of(' ', feed + 1)];
      if (!is_word_start(first) && first != '(') return false;
    }
    return true;
  }

  /// `|`, `|-`, `>` or `>-`, then lines that are all indented alike; folded ones without a blank line.
  bool block_text(const Node& node) const {
    const std::string_view written = this->written(node);
    const std::string_view header = written.substr(1, written.find_first_of("\r\n") - 1);
    if (!header.empty() && header != "-") return false;
    if (node.text.empty() || bytes_.back() != '\n') return false;
    const char first = node.text.front();
    if (first == ' ' || first == '\n' || node.text.find("\n ") != std::string_view::npos) return false;
    const std::size_t feed = node.text.find('\n');
    return node.style == Style::literal || feed == std::string_view::npos || feed + 1 == node.text.size();
  }

  std::string_view bytes_;
  const Document& document_;
};

}  // namespace

bool is_ordinary(std::string_view bytes, const Document& document) {
  const Node& root = document.nodes.front();
  return root.kind == NodeKind::mapping && root.style == Style::block && bytes.find('\t') == std::string_view::npos &&
         Walk(bytes, document).value(0, false);
}

}  // namespace okr::read
