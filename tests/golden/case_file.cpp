// Reads and prints golden cases.
#include "golden/case_file.hpp"

#include <stdexcept>

namespace okr::golden {
namespace {

/// Takes the first line, with its line feed, off `rest`.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end == std::string_view::npos ? rest.size() : end + 1);
  rest.remove_prefix(line.size());
  return line;
}

/// Begins what a line `--- …` announces, and returns where the lines that follow belong.
std::string* begin_section(Case& parsed, std::string_view line) {
  line.remove_suffix(line.ends_with('\n') ? 1 : 0);
  const std::size_t space = line.find(' ', 4);
  const std::string_view kind = line.substr(4, space - 4);
  const std::string value(space == std::string_view::npos ? "" : line.substr(space + 1));
  if (kind == "file") return &parsed.files[value];
  if (kind == "stdin") return &parsed.input;
  if (kind == "folder") {
    parsed.folders.push_back(value);
  } else if (const std::size_t equals = value.find('='); kind == "variable" && equals != std::string::npos) {
    parsed.variables[value.substr(0, equals)] = value.substr(equals + 1);
  } else {
    throw std::runtime_error("`" + std::string(line) + "` is no line of a case");
  }
  return nullptr;
}

}  // namespace

Case parse_case(std::string_view text) {
  Case parsed;
  std::string* section = nullptr;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (line.starts_with("$ ")) {
      parsed.steps.push_back({std::string(line.substr(2, line.find('\n') - 2)), {}});
    } else if (!parsed.steps.empty()) {
      parsed.steps.back().expected += line;
    } else {
      parsed.preamble += line;
      if (line.starts_with("--- ")) {
        section = begin_section(parsed, line);
      } else if (section != nullptr) {
        *section += line;
      }
    }
  }
  return parsed;
}

std::string print_case(const Case& parsed) {
  std::string text = parsed.preamble;
  for (const Step& step : parsed.steps) text += "$ " + step.call + "\n" + step.expected;
  return text;
}

std::vector<std::string> words_of(std::string_view call) {
  std::vector<std::string> words;
  bool within = false;
  char quote = '\0';
  for (const char c : call) {
    if (quote != '\0' ? c == quote : c == '\'' || c == '"') {
      quote = quote == '\0' ? c : '\0';
      if (!within) words.emplace_back();
      within = true;
    } else if (c == ' ' && quote == '\0') {
      within = false;
    } else {
      if (!within) words.emplace_back();
      within = true;
      words.back() += c;
    }
  }
  return words;
}

}  // namespace okr::golden
