// Reads a workspace, and each of its files as a tree.
#include "unit/edit/version.hpp"

#include <algorithm>

#include "okr/check.hpp"
#include "okr/read.hpp"
#include "read/yaml.hpp"
#include "unit/edit/tree_difference.hpp"

namespace okr::test {

using edit::Tree;

Parsed::Parsed(std::string file) : bytes(std::move(file)) {
  Findings none;
  document = read::parse_yaml(bytes, 0, none);
  tree = document.nodes.empty() ? edit::map({}) : edit::tree_of(document);
}

Version::Version(SourceTree files, Date today, const Version* before) {
  ReadResult read = read_workspace(std::move(files));
  workspace = std::move(read.workspace);
  scores = score(workspace, today);
  for (const Finding& finding : read.findings) {
    if (rule_named(finding.rule)->group == "format") {
      ++format[workspace.files.files[finding.span.file].path + ": " + finding.message];
    }
  }
  for (const SourceFile& file : workspace.files.files) {
    const auto is_same = [&](const auto& other) { return other->bytes == file.bytes; };
    const auto* const old = before == nullptr ? nullptr : &before->parsed;
    const bool is_known = old != nullptr && std::ranges::any_of(*old, is_same);
    parsed.push_back(is_known ? *std::ranges::find_if(*old, is_same) : std::make_shared<const Parsed>(file.bytes));
  }
}

std::string Version::path_of(Ref ref) const {
  const Span span = ref.to == Ref::To::objective    ? workspace.objective(ref).span
                    : ref.to == Ref::To::key_result ? workspace.key_result(ref).span
                                                    : workspace.kpi(ref).span;
  const auto& nodes = parsed[span.file]->document.nodes;
  const auto same_place = [&](const read::Node& node) {
    return node.span.begin == span.begin && node.span.end == span.end;
  };
  const auto node = std::find_if(nodes.begin(), nodes.end(), same_place);
  return workspace.files.files[span.file].path +
         path_to(parsed[span.file]->tree, static_cast<std::uint32_t>(node - nodes.begin()));
}

const Tree* Version::at(const std::string& place) const {
  for (std::size_t file = 0; file < parsed.size(); ++file) {
    const std::string& path = workspace.files.files[file].path;
    if (!place.starts_with(path + "/")) continue;
    const Tree* tree = &parsed[file]->tree;
    for (std::size_t begin = path.size() + 1; tree != nullptr && begin < place.size();) {
      const std::size_t end = std::min(place.find('/', begin), place.size());
      const std::string step = place.substr(begin, end - begin);
      tree = tree->kind == read::NodeKind::sequence ? &tree->items.at(std::stoul(step)) : tree->find(step);
      begin = end + 1;
    }
    return tree;
  }
  return nullptr;
}

}  // namespace okr::test
