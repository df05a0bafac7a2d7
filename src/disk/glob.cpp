// Matches globs with one point to come back to among the parts and one within a part: once a later star has matched,
// what an earlier one took need never be tried again, so that nothing can explode.
#include "disk/glob.hpp"

#include <algorithm>

namespace okr::disk {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// Where the character after the one at `at` begins.
std::size_t next_character(std::string_view text, std::size_t at) {
  const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
  do {
    ++at;
  } while (at < text.size() && continues(text[at]));
  return at;
}

bool part_matches(std::string_view pattern, std::string_view part) {
  std::size_t p = 0, t = 0;
  std::size_t after_star = none, retry = 0;
  while (t < part.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      after_star = ++p;
      retry = t;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      t = next_character(part, t);
    } else if (p < pattern.size() && pattern[p] == part[t]) {
      ++p;
      ++t;
    } else if (after_star != none) {
      p = after_star;
      retry = t = next_character(part, retry);
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == none;
}

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (end > begin) parts.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace

bool matches(std::string_view pattern, std::string_view path) {
  const std::vector<std::string_view> wanted = parts_of(pattern), parts = parts_of(path);
  std::size_t w = 0, t = 0;
  std::size_t after_stars = none, retry = 0;
  while (t < parts.size()) {
    if (w < wanted.size() && wanted[w] == "**") {
      after_stars = ++w;
      retry = t;
    } else if (w < wanted.size() && part_matches(wanted[w], parts[t])) {
      ++w;
      ++t;
    } else if (after_stars != none) {
      w = after_stars;
      t = ++retry;
    } else {
      return false;
    }
  }
  const auto rest = wanted.begin() + static_cast<std::ptrdiff_t>(w);
  return std::all_of(rest, wanted.end(), [](std::string_view part) { return part == "**"; });
}

bool matches_any(const std::vector<std::string>& patterns, std::string_view path) {
  return std::ranges::any_of(patterns, [&](const std::string& pattern) { return matches(pattern, path); });
}

}  // namespace okr::disk
