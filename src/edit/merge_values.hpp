// Merging units: values on lines of their own, in which a conflict can be shown, and values within a line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/merge_match.hpp"

namespace okr::edit {

/// A run of whole lines of the merged file.
struct Piece {
  std::string text;
  std::optional<std::string> theirs;  ///< a conflict: `text` is what ours has
};

struct OnLines {
  std::vector<Piece> pieces;
  Tree value;  ///< what the pieces say together, unless there is a conflict
};

struct InLine {
  std::string bytes;
  Tree value;
};

/// Merges two versions of a file. `base` is null where there was none.
OnLines merge_files(const Unit* base, const Unit& ours, const Unit& theirs);

/// Merges bodies whose values are not on lines of their own, as values of this kind; nothing is a conflict.
std::optional<InLine> merge_in_line(const Unit* base, const Unit& ours, const Unit& theirs, read::NodeKind kind);

/// As which kind the values of two versions are to be merged: a list, a map, or as a whole (`scalar`).
read::NodeKind merged_kind(const Unit& ours, const Unit& theirs);

/// The base as far as it can be one of values of that kind; else null.
const Unit* base_of(const Unit* base, read::NodeKind kind);

/// Whether a side gave a unit that the other deleted another value, or a comment.
bool is_touched(const Unit& base, const Unit& side);

/// Puts a value behind all others.
void add(Tree& container, std::string_view key, Tree value);

/// The one of two versions that says what both want: both the same, or one of them as it was. Null: neither.
template <class T>
const T* merged_one(const T* base, const T& ours, const T& theirs) {
  if (ours == theirs || (base != nullptr && *base == theirs)) return &ours;
  return base != nullptr && *base == ours ? &theirs : nullptr;
}

/// The same for comments within a line, where one side may have none.
std::optional<std::string> merged_comment(const std::string* base, const std::string& ours, const std::string& theirs);

}  // namespace okr::edit
