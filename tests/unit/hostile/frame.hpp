// What an output is made of besides text: the frame that no text may change.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::tests {

/// A kind of output, by its shape. `xml_list` has as many elements as there is to tell.
enum class Shape { text, json, json_lines, csv, markdown, xml, xml_list, quoted };

/// Elements with their attributes and parents, once each in order of the alphabet, marks of Markdown by line, keys of
/// JSON, the number of columns of CSV, all that is not between quotes. Begins with `broken:` where the output is no
/// sound one of its kind.
std::string frame_of(Shape shape, std::string_view output);

/// What is in `frame` and not in `other`, line by line.
std::string added_to(const std::string& other, const std::string& frame);

/// The fields of CSV as RFC 4180 has it. Empty where it is none.
std::vector<std::vector<std::string>> rows_of(std::string_view csv);

/// Markdown without its blocks of code.
std::string without_code(std::string_view markdown);

}  // namespace okr::tests
