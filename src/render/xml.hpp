// What all XML outputs share.
#pragma once

#include <string>
#include <string_view>

namespace okr::render {

/// Untrusted text as an attribute or the content of an element, of the characters that XML 1.0 has.
std::string xml(std::string_view untrusted);

}  // namespace okr::render
