// Byte offsets to lines and columns.
#include "text/line_index.hpp"

#include <algorithm>

namespace okr::text {
namespace {

constexpr std::size_t block = 256;

std::uint32_t count_points(std::string_view bytes) {
  return static_cast<std::uint32_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

}  // namespace

LineIndex::LineIndex(std::string_view bytes) : bytes_(bytes) {
  starts_.push_back(bytes.starts_with(byte_order_mark) ? static_cast<std::uint32_t>(byte_order_mark.size()) : 0);
  for (auto end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n', end + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(end + 1));
  }
  std::uint32_t points = 0;
  for (std::size_t at = 0; at <= bytes.size(); at += block) {
    points_.push_back(points);
    points += count_points(bytes.substr(at, block));
  }
}

std::uint32_t LineIndex::points_before(std::size_t offset) const {
  const std::size_t whole = offset / block;
  return points_[whole] + count_points(bytes_.substr(whole * block, offset % block));
}

Position LineIndex::position(std::uint32_t offset) const {
  const auto at = std::clamp(offset, starts_.front(), static_cast<std::uint32_t>(bytes_.size()));
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), at);
  return {static_cast<int>(next - starts_.begin()),
          static_cast<int>(points_before(at) - points_before(*(next - 1))) + 1};
}

std::string_view LineIndex::line(int number) const {
  const std::size_t begin = start(number);
  const std::size_t end = number < lines() ? start(number + 1) - 1 : bytes_.size();
  std::string_view text = bytes_.substr(begin, end - begin);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

}  // namespace okr::text
