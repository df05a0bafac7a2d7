// Compares line by line, as on a terminal, where both streams stand together and nobody sees an exit code.
#include "golden/shown.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "golden/blocks.hpp"

namespace okr::golden {
namespace {

using Lines = std::span<const std::string>;

/// What is in a file has no exit code.
std::vector<std::string> as_on_terminal(std::vector<std::string> printed) {
  if (!printed.empty() && printed.back().starts_with("? ")) printed.pop_back();
  for (std::string& line : printed) {
    if (line.starts_with("! ")) line.erase(0, 2);
  }
  return printed;
}

bool is_ellipsis(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(' '), line.size())) == "…";
}

bool matches(Lines shown, Lines printed) {
  while (!shown.empty() && !is_ellipsis(shown.front())) {
    if (printed.empty() || printed.front() != shown.front()) return false;
    shown = shown.subspan(1);
    printed = printed.subspan(1);
  }
  if (shown.empty()) return printed.empty();
  for (std::size_t left_out = 0; left_out <= printed.size(); ++left_out) {
    if (matches(shown.subspan(1), printed.subspan(left_out))) return true;
  }
  return false;
}

}  // namespace

std::string corrected(const std::string& shown, const std::string& printed) {
  const std::vector<std::string> lines = lines_of(printed);
  const bool failed = printed.ends_with("? 2\n") || printed.ends_with("? 3\n");
  const std::vector<std::string> visible = as_on_terminal(lines);
  const bool says_nothing = lines_of(shown).size() <= 1 && (shown.empty() || is_ellipsis(lines_of(shown).front()));
  if (says_nothing ? !failed : matches(lines_of(shown), visible)) return shown;
  std::string text;
  for (const std::string& line : visible) text += line + '\n';
  return text;
}

}  // namespace okr::golden
