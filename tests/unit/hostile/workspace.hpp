// A workspace with one text in all fields, and calls that print all that it says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "unit/temporary_folder.hpp"

namespace okr::tests {

struct File {
  std::string path, bytes;
};

/// Each field that takes a text has this one, which stands there as it is written in YAML, quotes and all.
std::vector<File> workspace_of(std::string_view written);

void write_all(const test::TemporaryFolder& folder, const std::vector<File>& files);

/// A call, in which `@` may stand for the text.
using Call = std::vector<std::string>;

/// Each format of each command that prints what files say.
const std::vector<Call>& reading_calls();

/// Calls that are handed the text, or write it.
const std::vector<Call>& calls_with_text();

/// Each `@` of it replaced.
std::string filled(std::string_view pattern, std::string_view text);
Call filled(const Call& pattern, std::string_view text);

}  // namespace okr::tests
