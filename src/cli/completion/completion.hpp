// What can stand where somebody is typing.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "okr/date.hpp"

namespace okr::cli {

struct Candidate {
  std::string value;        ///< the whole word; behind one that ends in `/`, `:` or `=` it goes on
  std::string description;  ///< may be empty

  friend bool operator==(const Candidate&, const Candidate&) = default;
};

using Candidates = std::vector<Candidate>;

struct Completion {
  enum class Paths { none, files, folders };
  Paths paths = Paths::none;  ///< what the shell itself is to offer
  std::string prefix;         ///< of the word, before the path: `--output=`
  Candidates candidates;
};

/// A call that is being typed.
struct Typing {
  std::vector<std::string> words;  ///< behind `okr`, without quotes; the last one, perhaps empty, is completed
  std::filesystem::path folder;    ///< the working folder
  std::filesystem::path home;      ///< for `~`; empty where there is none
  Date today{};
};

/// Never throws Failure: where nothing can be known, nothing is offered. What comes from files has no control
/// characters in it.
Completion complete(const Typing& typing);

}  // namespace okr::cli
