// A page of the docs as the blocks of code in it, and the prose between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::golden {

/// A run of prose, or what stands between two lines of backticks.
struct Block {
  std::string fence;     ///< the opening line; empty for prose
  std::string text;      ///< the lines, without both fences
  std::size_t line = 1;  ///< of the first line of the text, from 1

  bool is_code() const { return !fence.empty(); }
  /// `yaml` of "```yaml today=2026-05-15".
  std::string language() const;
  /// What stands behind the language.
  std::string attribute() const;
};

std::vector<Block> blocks_of(std::string_view page);

/// The page again; of the blocks of a page, the same text.
std::string page_of(const std::vector<Block>& blocks);

std::vector<std::string> lines_of(std::string_view text);

}  // namespace okr::golden
