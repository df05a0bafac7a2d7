// What all CSV outputs share.
#pragma once

#include <string>
#include <string_view>

namespace okr::render {

/// Untrusted text as a field of CSV, quoted as RFC 4180 says; a spreadsheet takes it for no formula.
std::string csv(std::string_view untrusted);

}  // namespace okr::render
