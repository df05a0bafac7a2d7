// All ways to damage a text once: cut off at each place, without each byte, with each bit the other way round.
#pragma once

#include <cstddef>
#include <string>

namespace okr::damage {

inline constexpr std::size_t ways = 10;  ///< at each byte

/// How many there are.
inline std::size_t count_of(const std::string& bytes) { return ways * bytes.size(); }

/// Damage number `number`, from 0.
inline std::string damaged(const std::string& bytes, std::size_t number) {
  const std::size_t at = number / ways, way = number % ways;
  if (way == 0) return bytes.substr(0, at);
  std::string other = bytes;
  if (way == 1) return other.erase(at, 1);
  other[at] = static_cast<char>(static_cast<unsigned char>(other[at]) ^ (1U << (way - 2)));
  return other;
}

inline std::string name_of(std::size_t number) {
  const std::size_t at = number / ways, way = number % ways;
  const std::string what = way == 0 ? "cut off at " : way == 1 ? "without " : "bit " + std::to_string(way - 2) + " of ";
  return what + "byte " + std::to_string(at);
}

}  // namespace okr::damage
