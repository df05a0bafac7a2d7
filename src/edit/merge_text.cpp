// Merges a file line by line, and counts the conflicts.
#include "edit/merge_text.hpp"

#include <algorithm>
#include <string>

#include "history/text_merge.hpp"

namespace okr::edit {

Merged merge_as_text(std::string_view base, std::string_view ours, std::string_view theirs, unsigned marker_size) {
  history::TextMerge merged = history::merge_texts(base, ours, theirs, marker_size);
  if (merged.clean) return {std::move(merged.bytes), 0};
  const std::string marker = '\n' + std::string(marker_size, '<') + " ours";
  std::size_t conflicts = merged.bytes.starts_with(marker.substr(1)) ? 1 : 0;
  for (std::size_t at = 0; (at = merged.bytes.find(marker, at)) != std::string::npos; ++at) ++conflicts;
  return {std::move(merged.bytes), std::max<std::size_t>(conflicts, 1)};
}

Merged keep_apart(std::string_view ours, std::string_view theirs, unsigned marker_size) {
  Merged merged = merge_as_text("", ours, theirs, marker_size);
  merged.apart = true;
  return merged;
}

}  // namespace okr::edit
