// Walks two trees side by side.
#include "unit/edit/tree_difference.hpp"

#include <algorithm>

namespace okr::test {
namespace {

using edit::Entry;
using edit::Tree;
using Differences = std::vector<TreeDifference>;

void compare(const std::string& path, const Tree& before, const Tree& after, Differences& out);

/// The items with the new one at `added`.
Differences items(const std::string& path, const Tree& before, const Tree& after, std::size_t added) {
  Differences out;
  for (std::size_t i = 0; i < after.items.size(); ++i) {
    const std::string place = path + "/" + std::to_string(i);
    if (i == added) {
      out.push_back({place, nullptr, &after.items[i], {}});
    } else {
      compare(place, before.items[i > added ? i - 1 : i], after.items[i], out);
    }
  }
  return out;
}

void compare_items(const std::string& path, const Tree& before, const Tree& after, Differences& out) {
  const std::size_t size = before.items.size();
  Differences least;
  if (after.items.size() == size) {
    least = items(path, before, after, size);
  } else if (after.items.size() == size + 1) {
    least = items(path, before, after, size);
    for (std::size_t added = 0; added < size; ++added) {
      Differences other = items(path, before, after, added);
      if (other.size() < least.size()) least = std::move(other);
    }
  } else {
    least.push_back({path, &before, &after, {}});
  }
  out.insert(out.end(), least.begin(), least.end());
}

void compare_entries(const std::string& path, const Tree& before, const Tree& after, Differences& out) {
  for (const Entry& entry : before.entries) {
    const std::string place = path + "/" + entry.key;
    const Tree* const now = after.find(entry.key);
    if (now != nullptr) {
      compare(place, entry.value, *now, out);
    } else {
      out.push_back({place, &entry.value, nullptr, entry.origin});
    }
  }
  for (const Entry& entry : after.entries) {
    if (before.find(entry.key) == nullptr) out.push_back({path + "/" + entry.key, nullptr, &entry.value, {}});
  }
}

void compare(const std::string& path, const Tree& before, const Tree& after, Differences& out) {
  using read::NodeKind;
  const Tree* const title = after.find("title");
  if (before.kind == NodeKind::scalar && title != nullptr && edit::same(before, *title)) {
    out.push_back({path, &before, &after, {}, true});
    for (const Entry& entry : after.entries) {
      if (entry.key != "title") out.push_back({path + "/" + entry.key, nullptr, &entry.value, {}});
    }
  } else if (before.kind != after.kind || (before.kind == NodeKind::scalar && !edit::same(before, after))) {
    out.push_back({path, &before, &after, {}});
  } else if (before.kind == NodeKind::sequence) {
    compare_items(path, before, after, out);
  } else if (before.kind == NodeKind::mapping) {
    compare_entries(path, before, after, out);
  }
}

bool find(const Tree& tree, std::uint32_t origin, std::string& path) {
  if (tree.origin == origin) return true;
  const std::size_t size = path.size();
  for (std::size_t i = 0; i < tree.items.size(); ++i) {
    path += "/" + std::to_string(i);
    if (find(tree.items[i], origin, path)) return true;
    path.resize(size);
  }
  for (const Entry& entry : tree.entries) {
    path += "/" + entry.key;
    if (find(entry.value, origin, path)) return true;
    path.resize(size);
  }
  return false;
}

}  // namespace

Differences differences(const Tree& before, const Tree& after) {
  Differences out;
  compare("", before, after, out);
  return out;
}

std::string path_to(const Tree& tree, std::uint32_t origin) {
  std::string path;
  return find(tree, origin, path) ? path : "nowhere";
}

}  // namespace okr::test
