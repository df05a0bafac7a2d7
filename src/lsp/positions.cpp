// Counts lines, bytes and UTF-16 units.
#include "lsp/positions.hpp"

#include <algorithm>
#include <limits>

#include "lsp/message.hpp"
#include "text/line_index.hpp"
#include "text/utf8.hpp"

namespace okr::lsp {
namespace {

constexpr std::size_t block = 256;
/// From here on a line may be so long that it is not to be counted for each position in it.
constexpr std::size_t large = std::size_t{64} << 10;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// Each byte that begins a character is one unit, one that begins a long character two.
std::uint32_t count_units(std::string_view bytes) {
  std::uint32_t units = 0;
  for (const char c : bytes) {
    if (!continues(c)) units += static_cast<unsigned char>(c) >= 0xf0 ? 2 : 1;
  }
  return units;
}

std::uint32_t number_in(const Json& json, const char* key) {
  const Json& number = at(json, {key});
  constexpr auto most = std::numeric_limits<std::uint32_t>::max();
  if (number.is_number_unsigned())
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(number.get<std::uint64_t>(), most));
  // Some clients write 3.0, or what is too large for an integer.
  const double value = number.is_number_float() ? number.get<double>() : -1;
  if (!(value >= 0)) throw RequestError(ErrorCode::invalid_params, "a position has a `line` and a `character`, from 0");
  return value >= most ? most : static_cast<std::uint32_t>(value);
}

}  // namespace

Lines::Lines(std::string_view bytes, Encoding encoding) : bytes_(bytes), encoding_(encoding) {
  starts_.push_back(bytes.starts_with(text::byte_order_mark) ? static_cast<std::uint32_t>(text::byte_order_mark.size())
                                                             : 0);
  // Few files have a CR, and to look for one kind of character is several times as fast.
  const bool has_cr = bytes.find('\r') != std::string_view::npos;
  const auto next = [&](std::size_t from) {
    return has_cr ? bytes.find_first_of("\r\n", from) : bytes.find('\n', from);
  };
  for (std::size_t at = next(0); at != std::string_view::npos; at = next(at)) {
    at += bytes.substr(at).starts_with("\r\n") ? 2 : 1;
    starts_.push_back(static_cast<std::uint32_t>(at));
  }
  if (encoding == Encoding::utf8 || bytes.size() < large) return;
  std::uint32_t units = 0;
  for (std::size_t at = 0; at <= bytes.size(); at += block) {
    units_.push_back(units);
    units += count_units(bytes.substr(at, block));
  }
}

std::size_t Lines::line_end(std::size_t line) const {
  std::size_t end = line + 1 < starts_.size() ? starts_[line + 1] : bytes_.size();
  while (end > starts_[line] && (bytes_[end - 1] == '\n' || bytes_[end - 1] == '\r')) --end;
  return end;
}

std::uint32_t Lines::units_between(std::size_t begin, std::size_t end) const {
  if (encoding_ == Encoding::utf8) return static_cast<std::uint32_t>(end - begin);
  if (units_.empty()) return count_units(bytes_.substr(begin, end - begin));
  const auto units_before = [&](std::size_t offset) {
    const std::size_t whole = offset / block;
    return units_[whole] + count_units(bytes_.substr(whole * block, offset % block));
  };
  return units_before(end) - units_before(begin);
}

Position Lines::position(std::uint32_t offset) const {
  std::size_t at = std::clamp(offset, starts_.front(), static_cast<std::uint32_t>(bytes_.size()));
  const auto next = std::ranges::upper_bound(starts_, static_cast<std::uint32_t>(at));
  const auto line = static_cast<std::size_t>(next - starts_.begin()) - 1;
  at = std::min(at, line_end(line));
  while (at > starts_[line] && at < bytes_.size() && continues(bytes_[at])) --at;
  return {static_cast<std::uint32_t>(line), units_between(starts_[line], at)};
}

std::uint32_t Lines::offset(Position position) const {
  if (position.line >= starts_.size()) return static_cast<std::uint32_t>(bytes_.size());
  std::size_t at = starts_[position.line];
  const std::size_t end = line_end(position.line);
  for (std::uint64_t units = 0; at < end;) {
    const text::CodePoint c = text::code_point_at(bytes_, at);
    const std::size_t wide = c.bytes == 4 ? 2 : 1;
    units += encoding_ == Encoding::utf8 ? c.bytes : wide;
    if (units > position.character) break;
    at += c.bytes;
  }
  return static_cast<std::uint32_t>(at);
}

Json json_of(Position position) { return {{"line", position.line}, {"character", position.character}}; }

Position position_of(const Json& json) { return {number_in(json, "line"), number_in(json, "character")}; }

}  // namespace okr::lsp
