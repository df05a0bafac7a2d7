// Runs calls of the program on a folder, and looks at all that it prints.
#pragma once

#include <filesystem>
#include <string>

#include "unit/hostile/frame.hpp"
#include "unit/hostile/workspace.hpp"

namespace okr::tests {

struct Output {
  int code = 0;
  std::string out, err;
};

/// What a call prints in a folder on 2026-05-15.
Output run(const Call& call, const std::filesystem::path& folder, const std::string& in = {});

/// The shape of what a call prints to stdout.
Shape shape_of(const Call& call);

/// What is wrong with an output whatever the files say; empty where nothing is.
std::string harm_of(const Call& call, const Output& output);

/// A call as it is typed.
std::string said(const Call& call);

/// Each text has its turn at some of the calls, so that all calls have theirs: where `every` is 1, each at each.
inline bool has_turn(std::size_t text, std::size_t call, std::size_t every) { return (text + call) % every == 0; }

}  // namespace okr::tests
