// Asking somebody at a terminal.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace okr::cli {

/// Thrown where somebody has had enough: `q`, or the end of the input.
struct Enough {};

/// Whether there is anybody to ask.
bool can_ask(const Context& context);

/// Asks on stdout and reads a line; without blanks at its ends. Throws Enough.
std::string ask(const Context& context, std::string_view question);

/// Asks until `accept` takes the answer: what it throws as a Failure is said, and the question asked again. An empty
/// answer is taken as it is.
std::string ask_until(const Context& context, std::string_view question,
                      const std::function<void(const std::string&)>& accept);

}  // namespace okr::cli
