// Random YAML documents, in all styles, and what they say.
#pragma once

#include <string>

#include "bench/random.hpp"
#include "yaml/event.hpp"

namespace okr::yaml {

struct Made {
  std::string bytes{};
  Events events{};
  /// The words in which okr refuses the one thing in it that its format leaves out; empty where there is none.
  std::string refusal{};
};

/// Valid YAML 1.2. One in eight has something in it that okr refuses by name.
Made make_document(bench::Random& random);

/// `bytes`, damaged in one to three places; `other` gives pieces.
std::string mutated(std::string bytes, const std::string& other, bench::Random& random);

}  // namespace okr::yaml
