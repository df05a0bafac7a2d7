// The matcher for texts that have a text in them, by the name that the installed Catch2 gives it.
#pragma once

#include <string>

#include "unit/catch.hpp"

namespace okr::tests {

inline auto containing(const std::string& text) {
#if __has_include(<catch2/catch_all.hpp>)
  return Catch::Matchers::ContainsSubstring(text);
#else
  return Catch::Matchers::Contains(text);
#endif
}

}  // namespace okr::tests
