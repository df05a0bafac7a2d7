// From a file's bytes to its one document: the stages of reading YAML, in order.
#include "read/yaml.hpp"

#include <fmt/format.h>
#include <optional>

#include "read/ordinary.hpp"
#include "read/problems.hpp"
#include "read/scan_bytes.hpp"
#include "read/second_opinion.hpp"
#include "read/source_text.hpp"
#include "read/strict.hpp"

namespace okr::read {
namespace {

bool is_marker(const SourceText& text, std::uint32_t pos, std::string_view marker) {
  return text.bytes.substr(pos, 3) == marker && is_space(text.at(pos + 3));
}

/// The first line from `pos` on that has more than a comment in it.
std::uint32_t first_content_line(const SourceText& text, std::uint32_t pos) {
  for (; pos < text.end(); pos = text.next_line(pos)) {
    const char c = text.at(text.after_blanks(pos));
    if (!is_line_end(c) && c != '#') break;
  }
  return pos;
}

/// Where the document begins: below a leading `---`. Nothing where its first lines can't be taken, which is reported.
std::optional<std::uint32_t> document_begin(const SourceText& text, Problems& problems) {
  const std::uint32_t begin = text.bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const std::uint32_t line = first_content_line(text, begin);
  const std::uint32_t end = text.line_end(line);
  if (text.at(line) == '%') {
    problems.add(invalid_yaml, line, end,
                 fmt::format("{} is a directive, which is not allowed", quoted(text.slice(line, end))), "take it out");
    return std::nullopt;
  }
  if (!is_marker(text, line, "---")) return begin;
  const std::uint32_t rest = text.after_blanks(line + 3);
  if (is_line_end(text.at(rest)) || text.at(rest) == '#') return text.next_line(line);
  problems.add(invalid_yaml, rest, end, fmt::format("{} stands beside `---`", quoted(text.slice(rest, end))),
               "put it on the next line");
  return std::nullopt;
}

/// Where the document that begins at `begin` ends: before a line with `---` or `...`. A second document is reported.
std::uint32_t document_end(const SourceText& text, std::uint32_t begin, Problems& problems) {
  std::uint32_t end = begin;
  while (end < text.end() && !is_marker(text, end, "---") && !is_marker(text, end, "...")) end = text.next_line(end);
  if (end == text.end()) return end;
  std::uint32_t second = end;
  if (text.at(end) == '.') {
    const std::uint32_t rest = text.after_blanks(end + 3);
    const bool bare = is_line_end(text.at(rest)) || text.at(rest) == '#';
    second = bare ? first_content_line(text, text.next_line(end)) : rest;
  }
  if (second < text.end()) {
    problems.add(invalid_yaml, second, text.line_end(second), "a second document begins here",
                 "keep one document in a file");
  }
  return end;
}

/// What yaml-cpp reads in another way, or refuses, surprises other readers of the file too: it is to be written more
/// plainly. The strict reader's nodes are kept, but what holds them is in doubt.
void compare_readings(const SourceText& text, Problems& problems, Document& document) {
  const auto parting = second_opinion(text.bytes, document);
  if (!parting) return;
  const Node& node = document.nodes[*parting];
  const std::string_view written = text.slice(node.span.begin, node.span.end);
  Finding& finding = problems.add(invalid_yaml, node.span.begin, node.span.end,
                                  fmt::format("{} is not read alike by all YAML readers", quoted(written)),
                                  "put it in quotes, on one line");
  const bool quotable = node.style == Style::plain && node.text.find('\n') == std::string_view::npos;
  if (quotable) finding.fix.push_back({node.span, double_quoted(node.text)});
  document.torn.push_back(node.span.begin);
}

}  // namespace

Document parse_strictly(std::string_view bytes, std::uint32_t file, Findings& findings) {
  Document document;
  document.whole = false;
  Problems problems(file, findings);
  if (!scan_bytes(bytes, problems)) return document;
  const auto begin = document_begin({bytes}, problems);
  if (!begin) return document;
  const SourceText text{bytes.substr(0, document_end({bytes}, *begin, problems))};
  document.whole = problems.count() == 0;
  constexpr std::size_t bytes_per_node = 16;
  document.nodes.reserve(text.bytes.size() / bytes_per_node + 1);
  StrictReader(text, *begin, problems, document).read();
  if (problems.count() == 0 && !document.nodes.empty()) compare_readings(text, problems, document);
  return document;
}

Document parse_yaml(std::string_view bytes, std::uint32_t file, Findings& findings) {
  Document document;
  parse_yaml(bytes, file, findings, document);
  return document;
}

void parse_yaml(std::string_view bytes, std::uint32_t file, Findings& findings, Document& document) {
  document.clear();
  if (!read_ordinary(bytes, file, document)) document = parse_strictly(bytes, file, findings);
}

}  // namespace okr::read
