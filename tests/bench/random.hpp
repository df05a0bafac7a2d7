// Numbers that look random and are the same everywhere: the distributions of the standard library are not.
#pragma once

#include <cstddef>
#include <cstdint>

namespace okr::bench {

/// SplitMix64 (Steele, Lea, Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t bits = state_ += 0x9e3779b97f4a7c15;
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
    return bits ^ (bits >> 31);
  }
  /// From `low` to `high`, both included.
  int between(int low, int high) { return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1)); }
  bool chance(int percent) { return between(1, 100) <= percent; }
  template <class T, std::size_t size>
  const T& pick(const T (&all)[size]) {
    return all[next() % size];
  }

 private:
  std::uint64_t state_;
};

}  // namespace okr::bench
