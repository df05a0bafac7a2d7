// Did you mean …?
#include "text/nearest.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "text/utf8.hpp"

namespace okr::text {
namespace {

constexpr int most_steps = 8;

std::u32string characters(std::string_view text) {
  const std::string folded = fold(text);
  std::u32string result;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = code_point_at(folded, at);
    result += c.value;
    at += c.bytes;
  }
  return result;
}

/// The optimal string alignment distance of `a` and `b`, or anything above `limit` where it is above. Only a band of
/// `limit` cells on either side of the diagonal is worked out, so that a long word costs no more than its length.
int distance(const std::u32string& a, const std::u32string& b, int limit) {
  const int rows = static_cast<int>(a.size()), columns = static_cast<int>(b.size());
  if (std::abs(rows - columns) > limit) return limit + 1;
  const auto cells = static_cast<std::size_t>(columns) + 1;
  std::vector<int> before_last(cells, limit + 1), last(cells, limit + 1), row(cells, limit + 1);
  const auto at = [](auto& values, int index) -> auto& { return values[static_cast<std::size_t>(index)]; };
  for (int j = 0; j <= std::min(columns, limit); ++j) at(last, j) = j;
  for (int i = 1; i <= rows; ++i) {
    const int first = std::max(1, i - limit), end = std::min(columns, i + limit);
    at(row, first - 1) = first == 1 ? i : limit + 1;
    for (int j = first; j <= end; ++j) {
      const bool same = at(a, i - 1) == at(b, j - 1);
      int best = std::min({at(last, j - 1) + (same ? 0 : 1), at(last, j) + 1, at(row, j - 1) + 1});
      if (i > 1 && j > 1 && at(a, i - 1) == at(b, j - 2) && at(a, i - 2) == at(b, j - 1)) {
        best = std::min(best, at(before_last, j - 2) + 1);
      }
      at(row, j) = best;
    }
    if (end < columns) at(row, end + 1) = limit + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return at(last, columns);
}

/// How far away a candidate may be to be meant.
int limit_of(const std::u32string& wanted) { return std::clamp(static_cast<int>(wanted.size()) / 3, 1, most_steps); }

std::string digits_of(std::string_view word) {
  std::string digits;
  std::ranges::copy_if(word, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  const std::u32string wanted = characters(word);
  if (wanted.empty()) return {};
  int limit = limit_of(wanted);
  std::string_view best;
  for (const std::string_view candidate : candidates) {
    const int steps = distance(wanted, characters(candidate), limit);
    if (steps > limit) continue;
    best = candidate;
    if (steps == 0) break;
    limit = steps - 1;
  }
  return best;
}

bool is_only_near(std::string_view word, std::string_view found, std::span<const std::string_view> candidates) {
  constexpr int most_slips = 2;
  if (found.empty() || digits_of(found) != digits_of(word)) return false;
  const std::u32string wanted = characters(word);
  const int limit = limit_of(wanted);
  const int steps = distance(wanted, characters(found), limit);
  const int reach = steps == 0 ? 0 : limit;
  return steps <= most_slips && std::ranges::none_of(candidates, [&](std::string_view candidate) {
           return candidate != found && distance(wanted, characters(candidate), limit) <= reach;
         });
}

}  // namespace okr::text
