// Small readers of each shape, which are as strict as they can be.
#include "unit/hostile/frame.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "unit/hostile/elements.hpp"

namespace okr::tests {
namespace {

using Lines = std::set<std::string>;

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

Lines lines_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  Lines lines;
  for (std::string line; std::getline(in, line);) lines.insert(line);
  return lines;
}

/// The characters that are marks where no backslash is before them.
std::string marks_of(std::string_view line) {
  std::string marks;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size()) {
      ++i;
    } else if (line.substr(i).starts_with("&#") || line.substr(i).starts_with("&lt;") ||
               line.substr(i).starts_with("&gt;") || line.substr(i).starts_with("&amp;")) {
      i = line.find(';', i);
    } else if (std::string_view("`*_~[]|<>#&$!").find(line[i]) != std::string_view::npos) {
      marks += line[i];
    }
  }
  return marks;
}

/// What a line begins with that makes a block of it.
std::string block_of(std::string_view line) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  const std::string_view rest = line.substr(indent);
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  const std::string_view mark = rest.substr(digits, 2);
  if (digits > 0 && (mark == ". " || mark == ") ")) return "1. ";
  if (!rest.empty() && std::string_view("-+=").find(rest.front()) != std::string_view::npos)
    return std::string(rest, 0, 1);
  return indent >= 4 ? "    " : "";
}

std::string markdown_frame(std::string_view output) {
  Lines frame;
  for (const std::string& line : lines_of(without_code(output))) frame.insert(block_of(line) + ' ' + marks_of(line));
  return joined(frame);
}

void add_keys(const nlohmann::json& value, const std::string& path, Lines& frame) {
  if (value.is_object()) {
    // The names of those who voted are keys.
    const bool is_named = path.ends_with("/votes") || path.ends_with("/confidence");
    for (const auto& [key, each] : value.items()) add_keys(each, path + '/' + (is_named ? "*" : key), frame);
  } else if (value.is_array()) {
    for (const auto& each : value) add_keys(each, path + "/-", frame);
  } else {
    frame.insert(path);
  }
}

std::string json_frame(std::string_view output) {
  const nlohmann::json value = nlohmann::json::parse(output, nullptr, false);
  if (value.is_discarded()) return "broken: no JSON";
  Lines frame;
  add_keys(value, "", frame);
  return joined(frame);
}

std::string csv_frame(std::string_view output) {
  const auto rows = rows_of(output);
  if (rows.empty()) return "broken: no CSV";
  std::string frame = std::to_string(rows.size()) + " rows";
  for (const auto& row : rows) {
    if (row.size() != rows.front().size()) return "broken: a row of other columns";
  }
  return frame;
}

std::string without_counts(const std::string& elements) {
  if (elements.starts_with("broken")) return elements;
  Lines frame;
  for (const std::string& line : lines_of(elements)) frame.insert(line.substr(0, line.rfind(' ')));
  return joined(frame);
}

/// All that is not between double quotes, in which a backslash goes with what is behind it.
std::string outside_of_quotes(std::string_view output) {
  constexpr std::string_view title = "accTitle:";  // the one text without quotes, up to the end of its line
  std::string rest;
  bool inside = false;
  for (std::size_t i = 0; i < output.size(); ++i) {
    const char c = output[i];
    if (inside && c == '\\') ++i;
    if (c == '"') inside = !inside;
    if (inside && c == '\n') return "broken: a line ends within quotes";
    if (!inside) rest += c;
    if (!inside && rest.ends_with(title)) i = std::min(output.find_first_of("\n\"{}%&<", i), output.size()) - 1;
  }
  return inside ? "broken: quotes are left open" : joined(lines_of(rest));
}

}  // namespace

std::string frame_of(Shape shape, std::string_view output) {
  switch (shape) {
    case Shape::text:
      return "";
    case Shape::json:
      return json_frame(output);
    case Shape::json_lines: {
      std::string frame;
      for (const std::string& line : lines_of(output)) frame += json_frame(line);
      return frame;
    }
    case Shape::csv:
      return csv_frame(output);
    case Shape::markdown:
      return markdown_frame(output);
    case Shape::xml:
      return elements_of(output);
    case Shape::xml_list:
      return without_counts(elements_of(output));
    case Shape::quoted:
      return outside_of_quotes(output);
  }
  return "broken";
}

std::string added_to(const std::string& other, const std::string& frame) {
  if (frame.starts_with("broken")) return frame;
  const Lines known = lines_of(other), found = lines_of(frame);
  Lines added;
  std::ranges::set_difference(found, known, std::inserter(added, added.end()));
  return joined(added);
}

std::vector<std::vector<std::string>> rows_of(std::string_view csv) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t at = 0; at < csv.size();) {
    std::vector<std::string> row;
    for (bool more = true; more; ++at) {
      std::string field;
      if (at < csv.size() && csv[at] == '"') {
        for (++at; at < csv.size() && (csv[at] != '"' || csv.substr(at).starts_with("\"\"")); ++at) {
          if (csv[at] == '"') ++at;
          field += csv[at];
        }
        ++at;
      } else {
        while (at < csv.size() && csv[at] != ',' && csv[at] != '\n') field += csv[at++];
      }
      row.push_back(field);
      if (at >= csv.size()) break;
      if (csv[at] != ',' && csv[at] != '\n') return {};
      more = csv[at] == ',';
    }
    rows.push_back(row);
  }
  return rows;
}

std::string without_code(std::string_view markdown) {
  std::istringstream in{std::string(markdown)};
  std::string text, fence;
  for (std::string line; std::getline(in, line);) {
    const std::string mark = line.substr(0, std::min(line.find_first_not_of('`'), line.size()));
    if (fence.empty() && mark.size() >= 3) {
      fence = mark;
    } else if (!fence.empty()) {
      if (line.find_first_not_of('`') == std::string::npos && mark.size() >= fence.size()) fence.clear();
    } else {
      text += line + '\n';
    }
  }
  return text;
}

}  // namespace okr::tests
