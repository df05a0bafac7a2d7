// YAML files as lines, and the same files in other styles.
#pragma once

#include <string>
#include <vector>

namespace okr::test {

using Lines = std::vector<std::string>;

/// Each with its line feed, if it has one.
Lines lines_of(const std::string& text);
std::string joined(const Lines& lines);
std::size_t indentation(const std::string& line);

/// Puts lists of check-ins, each on a line of its own, between brackets on one line.
std::string with_brackets(const std::string& text);

/// Puts dashes into the column of the key that their list belongs to: all that is below moves with them.
std::string with_outer_dashes(const std::string& text);

}  // namespace okr::test
