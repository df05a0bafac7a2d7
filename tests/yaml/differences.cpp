// Says the same in other words: tabs as spaces, and texts that libyaml stumbles over in double quotes.
#include "yaml/differences.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace okr::yaml {
namespace {

using read::Document;
using read::Node;
using read::NodeKind;
using read::Style;

constexpr std::string_view line_separators[] = {"\u2028", "\u2029"};
// The chapters are those of the specification, 1.2.2.
constexpr std::string_view no_document = "`...` alone is an empty file (9.2)";
constexpr std::string_view separator = "U+2028 and U+2029 end no line since YAML 1.2 (5.4)";
constexpr std::string_view tab = "a tab may stand in a blank line, before a comment and after a dash (6.2, 6.6)";
constexpr std::string_view tabbed_block = "a tab is text where a block text begins (6.1)";
constexpr std::string_view colon = "text in brackets may begin with a colon (7.3.3)";

bool has_separator(std::string_view text) {
  return std::any_of(std::begin(line_separators), std::end(line_separators),
                     [&](std::string_view one) { return text.find(one) != std::string_view::npos; });
}

/// Why libyaml may not be able to read `node`.
std::string_view trouble_with(const Node& node, bool in_flow) {
  if (has_separator(node.text)) return separator;
  const std::size_t first = node.text.find_first_not_of('\n');
  const bool is_block = node.style == Style::literal || node.style == Style::folded;
  if (is_block && first != std::string_view::npos && node.text[first] == '\t') return tabbed_block;
  return in_flow && node.style == Style::plain && node.text.starts_with(':') ? colon : std::string_view();
}

std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) {
    std::size_t length = 1;
    if (text.starts_with(line_separators[0]) || text.starts_with(line_separators[1])) {
      length = line_separators[0].size();
      out += text.starts_with(line_separators[0]) ? "\\L" : "\\P";
    } else if (text.front() == '\n' || text.front() == '\t') {
      out += text.front() == '\n' ? "\\n" : "\\t";
    } else {
      if (text.front() == '"' || text.front() == '\\') out += '\\';
      out += text.front();
    }
    text.remove_prefix(length);
  }
  return out + '"';
}

class Rewriter {
 public:
  Rewriter(std::string_view bytes, const Document& document) : bytes_(bytes), document_(document) {}

  Plainer rewritten() {
    for (const Node& node : document_.nodes) {
      if (node.kind != NodeKind::scalar) {
        if (node.style == Style::flow) flow_end_ = std::max(flow_end_, node.span.end);
        continue;
      }
      between(node.span.begin);
      const std::string_view reason = trouble_with(node, node.span.begin < flow_end_);
      plainer_.bytes +=
          reason.empty() ? std::string(bytes_.substr(done_, node.span.end - done_)) : double_quoted(node.text);
      if (!reason.empty()) plainer_.reason = reason;
      done_ = node.span.end;
    }
    between(static_cast<std::uint32_t>(bytes_.size()));
    return std::move(plainer_);
  }

 private:
  /// What stands between two texts: punctuation, blanks, comments.
  void between(std::uint32_t end) {
    std::string_view rest = bytes_.substr(done_, end - done_);
    for (; !rest.empty(); rest.remove_prefix(1)) {
      if (rest.front() == '\t') {
        plainer_.bytes += ' ';
        plainer_.reason = tab;
      } else if (has_separator(rest.substr(0, line_separators[0].size()))) {
        rest.remove_prefix(line_separators[0].size() - 1);
        plainer_.reason = separator;
      } else {
        plainer_.bytes += rest.front();
      }
    }
    done_ = end;
  }

  std::string_view bytes_;
  const Document& document_;
  Plainer plainer_;
  std::uint32_t done_ = 0, flow_end_ = 0;
};

}  // namespace

Plainer plainer(std::string_view bytes, const Document& document) {
  if (document.nodes.empty() && bytes.find("...") != std::string_view::npos) return {"", no_document};
  return Rewriter(bytes, document).rewritten();
}

}  // namespace okr::yaml
