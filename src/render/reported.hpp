// What the formats of findings_ci.hpp have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/findings_ci.hpp"

namespace okr::render {

/// The path of the span's file from the repository's root.
std::string path_in_repository(const CheckReport& report, const Span& span);

/// The message, and what to do.
std::string message_and_help(const Finding& finding);

/// Errors, then warnings, then infos; otherwise in the order of `findings`.
std::vector<const Finding*> most_severe_first(const Findings& findings);

/// Where the rule is explained: its page on the project's site.
std::string rule_url(std::string_view rule);

/// A text per finding by which a CI system knows it again after its line has moved or its message has changed. Made
/// from the rule, the object (the path where there is none) and the source text at its place; those that are equal in
/// all are counted, so that no two are alike.
std::vector<std::string> fingerprints(const CheckReport& report);

}  // namespace okr::render
