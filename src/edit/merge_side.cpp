// Reads the versions of a file that is merged.
#include "edit/merge_side.hpp"

#include <string_view>

#include "read/yaml.hpp"

namespace okr::edit {
namespace {

/// Takes the comments among `gap`, which holds no scalar.
void take_comments(std::string_view gap, std::vector<std::string>& comments) {
  for (std::size_t at = gap.find('#'); at != std::string_view::npos; at = gap.find('#', at)) {
    const std::size_t feed = std::min(gap.find('\n', at), gap.size());
    const std::string_view comment = gap.substr(at, feed - at);
    comments.emplace_back(comment.substr(0, comment.find_last_not_of(" \t\r") + 1));
    at = feed;
  }
}

}  // namespace

std::unique_ptr<const Side> read_side(std::string bytes) {
  auto side = std::make_unique<Side>(std::move(bytes));
  Findings findings;
  side->document = read::parse_yaml(side->bytes, 0, findings);
  const auto& nodes = side->document.nodes;
  if (!findings.empty() || nodes.empty() || nodes[0].kind != read::NodeKind::mapping) return nullptr;
  side->tree = tree_of(side->document);
  return side;
}

bool can_be_read(std::string_view bytes) {
  Findings findings;
  const read::Document document = read::parse_yaml(bytes, 0, findings);
  return findings.empty() && (document.nodes.empty() || document.nodes[0].kind == read::NodeKind::mapping);
}

std::vector<std::string> comments_of(const Side& side) {
  const std::string_view bytes = side.bytes;
  std::vector<std::string> comments;
  std::size_t end = 0;
  for (const read::Node& node : side.document.nodes) {
    if (node.kind != read::NodeKind::scalar) continue;
    take_comments(bytes.substr(end, node.span.begin - end), comments);
    end = node.span.end;
    const bool is_block = node.style == read::Style::literal || node.style == read::Style::folded;
    if (is_block)
      take_comments(bytes.substr(node.span.begin, bytes.find('\n', node.span.begin) - node.span.begin), comments);
  }
  take_comments(bytes.substr(end), comments);
  return comments;
}

}  // namespace okr::edit
