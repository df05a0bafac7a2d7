// Writing an entry into a map of a YAML file, in the style of the map.
#include "text/entries.hpp"

#include <string>

#include "text/lines.hpp"

namespace okr::text {
namespace {

bool is_in_braces(std::string_view bytes, Span map) { return bytes.substr(map.begin).starts_with('{'); }

/// A line break, and spaces up to the column of `at`.
std::string next_line_like(std::string_view bytes, std::uint32_t at) {
  return std::string(line_break(bytes)) + std::string(at - line_start(bytes, at), ' ');
}

Span at(Span span, std::size_t place) {
  return {span.file, static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(place)};
}

}  // namespace

std::vector<Splice> entry_behind(std::string_view bytes, Span map, Span value, std::string_view entry) {
  if (is_in_braces(bytes, map)) return {{at(map, value.end), ", " + std::string(entry)}};
  return {{at(map, line_end(bytes, value.end)), next_line_like(bytes, map.begin) + std::string(entry)}};
}

std::vector<Splice> entry_in_front(std::string_view bytes, Span map, std::string_view entry) {
  if (is_in_braces(bytes, map)) return {{at(map, map.begin + 1), std::string(entry) + ", "}};
  return {{at(map, map.begin), std::string(entry) + next_line_like(bytes, map.begin)}};
}

std::vector<Splice> map_of_item(std::string_view bytes, Span item, std::string_view entry, std::string_view key) {
  const std::string pair = std::string(key) + ": ";
  const std::string_view before = bytes.substr(0, item.begin);
  const std::size_t mark = before.find_last_not_of(' ');
  if (mark != std::string_view::npos && before[mark] == '-') {
    return {{at(item, item.begin), std::string(entry) + next_line_like(bytes, item.begin) + pair}};
  }
  return {{at(item, item.begin), "{" + std::string(entry) + ", " + pair}, {at(item, item.end), "}"}};
}

}  // namespace okr::text
