// Merging texts line by line, as git does.
#pragma once

#include <string>
#include <string_view>

namespace okr::history {

struct TextMerge {
  std::string bytes;
  bool clean = true;  ///< false: `bytes` has lines between conflict markers
};

/// What git makes of two versions of `base`. A marker is `marker_size` characters long; its sides are named `ours` and
/// `theirs`. Throws Failure where there is no memory for it.
TextMerge merge_texts(std::string_view base, std::string_view ours, std::string_view theirs, unsigned marker_size);

}  // namespace okr::history
