// `ID VALUE` and `ID=VALUE`: what is said of which thing.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/change.hpp"
#include "edit/check_in.hpp"

namespace okr::cli {

/// An id and the value that is said of it; empty: none.
struct Said {
  std::string id, value;
};

/// Whether an argument is `ID=VALUE`.
bool is_said(std::string_view argument);

/// `ID VALUE`, where the value may be several words, or `ID=VALUE` as often as wanted. Throws Failure where an argument
/// is neither.
std::vector<Said> all_said(const std::vector<std::string>& arguments);

/// What one value is as a check-in.
using InWords = std::function<edit::CheckInWords(Ref, const std::string& value)>;

/// Has the draft say it all, and returns of what. Throws Failure where any of it makes no sense; what is wrong is said
/// for all of them in one run.
std::vector<Ref> say(Change& change, const std::vector<Said>& said, const InWords& in_words);

}  // namespace okr::cli
