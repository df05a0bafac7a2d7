// What all Markdown outputs share.
#pragma once

#include <string>
#include <string_view>

namespace okr::render {

/// Untrusted text as the content of a Markdown line or table cell, wherever it stands in it: nothing in it is markup, a
/// link, HTML or a mention. Line feeds become spaces.
std::string markdown(std::string_view untrusted);

}  // namespace okr::render
