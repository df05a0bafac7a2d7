// Trees of documents, and what can be done with any tree.
#include "edit/tree.hpp"

#include <algorithm>

namespace okr::edit {
namespace {

using read::NodeKind;

Tree tree_at(const read::Document& document, std::uint32_t at) {
  const read::Node& node = document.nodes[at];
  Tree tree;
  tree.kind = node.kind;
  tree.origin = at;
  if (node.kind == NodeKind::scalar) {
    tree.text = node.text;
    tree.is_boolean = node.style == read::Style::plain && (node.text == "true" || node.text == "false");
  }
  for (std::uint32_t child = at + 1; child < node.next; child = document.nodes[child].next) {
    if (node.kind == NodeKind::sequence) {
      tree.items.push_back(tree_at(document, child));
      continue;
    }
    const std::uint32_t key = child++;
    tree.entries.push_back({std::string(document.nodes[key].text), tree_at(document, child), key});
  }
  return tree;
}

}  // namespace

const Tree* Tree::find(std::string_view key) const {
  const auto entry = std::ranges::find(entries, key, &Entry::key);
  return entry == entries.end() ? nullptr : &entry->value;
}

Tree* Tree::find(std::string_view key) { return const_cast<Tree*>(std::as_const(*this).find(key)); }

void Tree::set(std::string_view key, Tree value) {
  if (Tree* old = find(key)) {
    *old = std::move(value);
  } else {
    entries.push_back({std::string(key), std::move(value), {}});
  }
}

void Tree::set_behind(std::string_view key, Tree value, std::initializer_list<std::string_view> after) {
  if (find(key) != nullptr) return set(key, std::move(value));
  const auto is_named = [&](const Entry& entry) { return std::ranges::find(after, entry.key) != after.end(); };
  const auto last = std::find_if(entries.rbegin(), entries.rend(), is_named);
  entries.insert(last.base(), {std::string(key), std::move(value), {}});
}

void Tree::set_before(std::string_view key, Tree value, std::initializer_list<std::string_view> before) {
  if (find(key) != nullptr) return set(key, std::move(value));
  const auto is_named = [&](const Entry& entry) { return std::ranges::find(before, entry.key) != before.end(); };
  entries.insert(std::ranges::find_if(entries, is_named), {std::string(key), std::move(value), {}});
}

void Tree::erase(std::string_view key) {
  std::erase_if(entries, [&](const Entry& entry) { return entry.key == key; });
}

Tree copy_of(Tree tree) {
  tree.origin.reset();
  for (Tree& item : tree.items) item = copy_of(std::move(item));
  for (Entry& entry : tree.entries) entry = {std::move(entry.key), copy_of(std::move(entry.value)), {}};
  return tree;
}

Tree text(std::string_view text) {
  Tree tree;
  tree.text = text;
  return tree;
}

Tree boolean(bool value) {
  Tree tree = text(value ? "true" : "false");
  tree.is_boolean = true;
  return tree;
}

Tree list(std::vector<Tree> items, Layout layout) {
  Tree tree;
  tree.kind = NodeKind::sequence;
  tree.items = std::move(items);
  tree.layout = layout;
  return tree;
}

Tree map(std::vector<Entry> entries, Layout layout) {
  Tree tree;
  tree.kind = NodeKind::mapping;
  tree.entries = std::move(entries);
  tree.layout = layout;
  return tree;
}

Tree tree_of(const read::Document& document) { return tree_at(document, 0); }

bool same(const Tree& a, const Tree& b) {
  if (a.kind != b.kind || a.items.size() != b.items.size() || a.entries.size() != b.entries.size()) return false;
  if (a.kind == NodeKind::scalar) return a.text == b.text && a.is_boolean == b.is_boolean;
  const auto same_entry = [&](const Entry& entry) {
    const Tree* other = b.find(entry.key);
    return other != nullptr && same(entry.value, *other);
  };
  return std::equal(a.items.begin(), a.items.end(), b.items.begin(), same) &&
         std::ranges::all_of(a.entries, same_entry);
}

}  // namespace okr::edit
