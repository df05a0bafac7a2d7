// The words for the workspace's enumerations, as they are written in files and in JSON.
#include <array>

#include "okr/workspace.hpp"

namespace okr {

namespace {

template <class Enum, std::size_t N>
std::string_view name_of(Enum value, const std::array<std::string_view, N>& names) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view to_string(Severity severity) {
  return name_of(severity, std::array<std::string_view, 4>{"off", "info", "warning", "error"});
}

std::string_view to_string(State state) {
  return name_of(state, std::array<std::string_view, 5>{"draft", "proposed", "active", "closed", "dropped"});
}

std::string_view to_string(Kind kind) {
  return name_of(kind, std::array<std::string_view, 2>{"aspirational", "committed"});
}

std::string_view to_string(ScoreFrom from) {
  return name_of(from, std::array<std::string_view, 3>{"key_results", "supporting", "both"});
}

std::string_view to_string(Perspective perspective) {
  return name_of(perspective,
                 std::array<std::string_view, 4>{"financial", "customer", "internal-process", "learning-and-growth"});
}

}  // namespace okr
