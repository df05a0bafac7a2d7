// Rewrites YAML files line by line, for tests of what reads and writes them.
#include "unit/edit/styles.hpp"

#include <algorithm>

namespace okr::test {

Lines lines_of(const std::string& text) {
  Lines lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return lines;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

std::size_t indentation(const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); }

std::string with_brackets(const std::string& text) {
  Lines lines = lines_of(text), out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out.push_back(lines[i]);
    if (!lines[i].ends_with("check_ins:\n")) continue;
    std::size_t end = i + 1;
    std::string list;
    while (end < lines.size() && lines[end].find("- {") == indentation(lines[end]) && lines[end].ends_with("}\n")) {
      const std::size_t begin = indentation(lines[end]) + 2;
      list += (list.empty() ? "" : ", ") + lines[end].substr(begin, lines[end].size() - 1 - begin);
      ++end;
    }
    if (list.empty() || (end < lines.size() && indentation(lines[end]) > indentation(lines[i]) + 1)) continue;
    out.back().insert(out.back().size() - 1, " [" + list + "]");
    i = end - 1;
  }
  return joined(out);
}

std::string with_outer_dashes(const std::string& text) {
  Lines lines = lines_of(text);
  std::vector<std::size_t> lists;  // columns of the dashes as they were
  for (std::string& line : lines) {
    const std::size_t column = indentation(line);
    if (line.substr(column) == "\n") continue;
    while (!lists.empty() && (column < lists.back() || (column == lists.back() && line[column] != '-'))) {
      if (line[column] == '#' && column == lists.back()) break;
      lists.pop_back();
    }
    if (line[column] == '-' && (lists.empty() || column > lists.back())) lists.push_back(column);
    line.erase(0, std::min(column, 2 * lists.size()));
  }
  return joined(lines);
}

}  // namespace okr::test
