// The elements of a page or drawing.
#pragma once

#include <string>
#include <string_view>

namespace okr::tests {

/// Each element with those around it and the names of its attributes, once each; the text of scripts and styles.
/// Elements that there are as many of as lines of text (`br`, `text`, `tspan`) are left out. Begins with `broken:`
/// where it is not well-formed: a tag that is left open, a bare `&`, an attribute without quotes.
std::string elements_of(std::string_view page);

}  // namespace okr::tests
