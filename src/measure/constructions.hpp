// The constructions that the sentence reader knows.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "measure/pattern.hpp"

namespace okr::measure {

/// What a construction's amounts are.
enum class Reads : std::uint8_t {
  pair,   ///< metric, from A to B
  level,  ///< metric without a baseline, target B
  count,  ///< metric from 0 to B things
  most,   ///< max B
  least,  ///< min B
  rise,   ///< relative, B more
  fall,   ///< relative, B less
  times   ///< relative, F times as much
};

struct Construction {
  Reads reads;
  Pattern pattern;
  std::string_view example;
  /// What the pattern can't say; null where there is nothing.
  bool (*holds)(const Tokens& tokens, const Match& match) = nullptr;
};

/// All constructions, the most specific first.
std::span<const Construction> constructions();

/// The noun that the amount at `place` counts, in the singular; empty where none follows.
std::string counted_noun(const Tokens& tokens, std::size_t place);

/// Whether the amounts of a pair can be two readings of one measure.
bool agree(const Tokens& tokens, const Token& a, const Token& b);

}  // namespace okr::measure
