// Opens files as trees when they are asked for, and makes bytes of all that were.
#include "edit/draft.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "edit/print.hpp"
#include "edit/rewrite.hpp"
#include "okr/edit.hpp"
#include "okr/failure.hpp"
#include "read/yaml.hpp"
#include "text/line_index.hpp"
#include "text/lines.hpp"

namespace okr::edit {
namespace {

Tree* with_origin(Tree& tree, std::uint32_t origin) {
  if (tree.origin == origin) return &tree;
  for (Tree& item : tree.items) {
    if (Tree* const found = with_origin(item, origin)) return found;
  }
  for (Entry& entry : tree.entries) {
    if (Tree* const found = with_origin(entry.value, origin)) return found;
  }
  return nullptr;
}

Failure unsound(const SourceFile& file, const Finding& finding) {
  const int line = text::LineIndex(file.bytes).position(finding.span.begin).line;
  return Failure(
      "`" + file.path + "` can't be edited before line " + std::to_string(line) + " is mended: " + finding.message,
      "`okr check` shows the place, `okr check --fix` may mend it");
}

/// `# yaml-language-server: …`, where most OKR files begin with one.
std::string editor_line(const SourceTree& files, const std::string& line_break) {
  std::size_t with = 0;
  std::string line;
  for (const SourceFile& file : files.files) {
    if (file.path == config_name || !file.bytes.starts_with("# yaml-language-server:")) continue;
    ++with;
    line = file.bytes.substr(0, text::line_end(file.bytes, 0)) + line_break;
  }
  return with * 2 >= files.files.size() ? line : "";
}

/// New files end their lines as most files do.
Habits habits_of(const SourceTree& files) {
  const auto with_crlf =
      std::ranges::count_if(files.files, [](const SourceFile& file) { return text::line_break(file.bytes) == "\r\n"; });
  Habits habits;
  if (static_cast<std::size_t>(with_crlf) * 2 > files.files.size()) habits.line_break = "\r\n";
  return habits;
}

}  // namespace

Draft::Open& Draft::open(std::uint32_t file) {
  const auto [place, is_new] = open_.try_emplace(file);
  Open& open = place->second;
  if (!is_new) return open;
  Findings findings;
  const SourceFile& source = files_.files[file];
  open.document = read::parse_yaml(source.bytes, file, findings);
  if (!findings.empty()) throw unsound(source, findings.front());
  open.root = open.document.nodes.empty() ? map({}) : tree_of(open.document);
  return open;
}

Tree& Draft::root(std::uint32_t file) { return open(file).root; }

Tree& Draft::at(Span span) {
  Open& open = this->open(span.file);
  // A block map and its first key begin at one place, and so do a key result and its sentence.
  const auto node = std::ranges::find(open.document.nodes, span, &read::Node::span);
  assert(node != open.document.nodes.end());
  Tree* const tree = with_origin(open.root, static_cast<std::uint32_t>(node - open.document.nodes.begin()));
  assert(tree != nullptr);
  return *tree;
}

void Draft::add(std::string path, Tree root) { added_.insert_or_assign(std::move(path), std::move(root)); }

SourceTree Draft::files() const {
  SourceTree result = files_;
  for (const auto& [file, open] : open_) {
    const bool unchanged = !open.document.nodes.empty() && same(tree_of(open.document), open.root);
    if (!unchanged) result.files[file].bytes = rewritten(files_.files[file], open.document, open.root);
  }
  const Habits habits = habits_of(files_);
  for (const auto& [path, root] : added_) {
    result.files.push_back({path, editor_line(files_, habits.line_break) + file_text(root, habits)});
    require_says(result.files.back(), root);
  }
  std::ranges::sort(result.files, {}, &SourceFile::path);
  return result;
}

std::vector<Splice> Draft::splices() const {
  std::vector<Splice> all;
  for (const auto& [file, open] : open_) {
    if (open.document.nodes.empty() || same(tree_of(open.document), open.root)) continue;
    const SourceFile& source = files_.files[file];
    std::vector<Splice> splices = splices_for(source.bytes, open.document, open.root);
    require_says({source.path, okr::apply(source.bytes, splices)}, open.root);
    std::ranges::move(splices, std::back_inserter(all));
  }
  return all;
}

}  // namespace okr::edit
