// Texts that would do something where they are not taken for text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::tests {

/// Such as may stand in a file, if quoted well.
const std::vector<std::string>& hostile_texts();

/// Bytes that no file may have between quotes, as such or by an escape.
const std::vector<std::string>& refused_bytes();

/// Both, but for NUL, which no command line has.
std::vector<std::string> texts_of_arguments();

/// A text between double quotes, in YAML and JSON alike; hidden characters stay as they are.
std::string in_quotes(std::string_view text);

}  // namespace okr::tests
