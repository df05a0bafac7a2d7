// Merging ends on any three versions, loses nothing that it should not, and takes what one side alone did as it is.
// A line's first character says by its lowest three bits which versions have it: base 1, ours 2, theirs 4; none is all.
#include "edit/merge.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "edit/merge_side.hpp"
#include "history/git.hpp"
#include "target.hpp"

namespace {

using Versions = std::array<std::string, 3>;

Versions versions_of(std::string_view bytes) {
  Versions versions;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    const int in = (bytes[0] & 7) == 0 ? 7 : bytes[0] & 7;
    for (std::size_t version = 0; version < 3; ++version) {
      if ((in >> version) & 1) versions[version].append(bytes.substr(1, end - 1));
    }
    bytes.remove_prefix(end);
  }
  return versions;
}

/// What a tree says, whatever the order: check-ins that were not by their days may stand in another one.
std::string said(const okr::edit::Tree& tree) {
  std::vector<std::string> parts;
  for (const auto& item : tree.items) parts.push_back(said(item));
  for (const auto& entry : tree.entries) parts.push_back(entry.key + '\0' + said(entry.value));
  std::ranges::sort(parts);
  std::string words = tree.text;
  for (const std::string& part : parts) words += '\1' + part + '\2';
  return words;
}

/// Whether a version is merged by what it says: lines may merge in one way and conflict in the other, where they
/// repeat.
bool has_meaning(const std::string& version) {
  const bool ends = version.ends_with('\n') || version.find_first_of("|>") == std::string::npos;
  return ends && okr::edit::read_side(version) != nullptr;
}

}  // namespace

void okr::fuzz::run(std::string_view bytes) {
  static const history::Library library;  // Each merge would start and end it, which takes longer than all else.
  const auto [base, ours, theirs] = versions_of(bytes);
  const edit::Merged merged = edit::merge(base, ours, theirs), other_way = edit::merge(base, theirs, ours);
  require(edit::merge(base, ours, base).bytes == ours, "what only ours did is its bytes");
  require(edit::merge(base, base, theirs).bytes == theirs, "what only theirs did is its bytes");
  require(edit::merge(base, ours, ours).bytes == ours, "what both did is its bytes");
  const bool can_be_read = edit::can_be_read(ours) && edit::can_be_read(theirs);
  if (can_be_read && merged.conflicts == 0) require(edit::can_be_read(merged.bytes), "what can be read stays so");
  if (!has_meaning(ours) || !has_meaning(theirs) || !(base.empty() || has_meaning(base))) return;
  // Which side is ours may decide whether the two can be put together: a text with a comment above it beside a map.
  if (merged.conflicts > 0 || other_way.conflicts > 0) return;
  const auto side = edit::read_side(merged.bytes), other_side = edit::read_side(other_way.bytes);
  require(side && other_side && said(side->tree) == said(other_side->tree), "both ways say the same");
}
