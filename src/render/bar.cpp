// Lines drawn with characters.
#include "render/bar.hpp"

#include <algorithm>
#include <cmath>

#include "text/utf8.hpp"

namespace okr::render {
namespace {

std::string repeated(std::string_view sign, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += sign;
  return result;
}

/// The column of `columns` that `share` reaches into, halves rounded up.
int column(Decimal share, int columns) {
  return static_cast<int>((clamp(share, 0, 1) * Decimal(columns) + 0.5_d).to_double());
}

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = text::code_point_at(text, at).bytes;
    result.push_back(text.substr(at, bytes));
    at += bytes;
  }
  return result;
}

}  // namespace

std::string bar(const std::optional<Decimal>& share, const std::optional<Decimal>& expected, int columns, Ink ink,
                const Terminal& terminal) {
  const Glyphs& signs = glyphs(terminal);
  const int filled = share ? column(*share, columns) : 0;
  const auto stretch = [&](int from, int to) {
    const int boundary = std::clamp(filled, from, to);
    return inked(repeated(signs.filled, boundary - from), ink, terminal) +
           inked(repeated(signs.empty, to - boundary), Ink::dim, terminal);
  };
  if (!expected) return stretch(0, columns);
  const int tick = std::min(column(*expected, columns), columns - 1);
  return stretch(0, tick) + std::string(signs.tick) + stretch(tick + 1, columns);
}

std::string sparkline(const std::vector<Decimal>& values, int columns, const Terminal& terminal) {
  const std::vector<std::string_view> levels = characters(glyphs(terminal).sparks);
  const auto shown = std::min(values.size(), static_cast<std::size_t>(std::max(0, columns)));
  if (shown == 0) return "";
  const auto first = values.end() - static_cast<std::ptrdiff_t>(shown);
  const auto [low, high] = std::minmax_element(first, values.end());
  const Decimal height = *high - *low;
  std::string line;
  for (auto value = first; value != values.end(); ++value) {
    const double share = height == 0 ? 0.5 : ((*value - *low) / height).to_double();
    line += levels[static_cast<std::size_t>(std::lround(share * static_cast<double>(levels.size() - 1)))];
  }
  return line;
}

}  // namespace okr::render
