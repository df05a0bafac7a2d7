// Prints a page of the docs on a terminal.
#include "render/rules_page.hpp"

#include <algorithm>
#include <ostream>
#include <string>

#include "render/wrap.hpp"

namespace okr::render {
namespace {

constexpr std::string_view item_mark = "- ";

/// The text without the stars of its emphasis; those within code stay.
std::string without_emphasis(std::string_view text) {
  std::string plain;
  bool in_code = false;
  for (const char c : text) {
    if (c == '`') in_code = !in_code;
    if (c != '*' || in_code) plain += c;
  }
  return plain;
}

/// A paragraph or a list's item, whose further lines are indented.
void print_paragraph(std::ostream& out, std::string_view text, const Terminal& terminal) {
  const bool is_item = text.starts_with(item_mark);
  const std::string_view indent = is_item ? "  " : "";
  if (is_item) text.remove_prefix(item_mark.size());
  std::string_view before = is_item ? item_mark : "";
  for (const std::string& line : wrapped(without_emphasis(text), terminal.width - static_cast<int>(indent.size()))) {
    out << before << line << '\n';
    before = indent;
  }
}

void print_heading(std::ostream& out, std::string_view line, const Terminal& terminal) {
  line.remove_prefix(line.find_first_not_of("# "));
  out << inked(line, Ink::bold, terminal) << '\n';
}

/// The first cell, and the others below it: side by side they would not fit.
void print_row(std::ostream& out, std::string_view row, const Terminal& terminal) {
  constexpr std::string_view border = " | ", indent = "    ";
  row.remove_prefix(std::min(row.find_first_not_of("| "), row.size()));
  row.remove_suffix(row.size() - row.find_last_not_of("| ") - 1);
  std::string_view before;
  while (!row.empty()) {
    const std::size_t end = std::min(row.find(border), row.size());
    const int columns = terminal.width - static_cast<int>(before.size());
    for (const std::string& line : wrapped(without_emphasis(row.substr(0, end)), columns)) {
      out << before << line << '\n';
    }
    row.remove_prefix(std::min(end + border.size(), row.size()));
    before = indent;
  }
}

void print_code(std::ostream& out, std::string_view line) { out << (line.empty() ? "" : "    ") << line << '\n'; }

}  // namespace

const Page* rule_page(std::string_view rule) {
  const auto pages = rule_pages();
  const auto found = std::ranges::find(pages, rule, &Page::name);
  return found == pages.end() ? nullptr : &*found;
}

void page_text(std::ostream& out, std::string_view markdown, const Terminal& terminal) {
  std::string paragraph;
  bool in_code = false, after_heading = false;
  int row = 0;  // of a table; the first two are its heading and the line below that
  const auto finish_paragraph = [&] {
    print_paragraph(out, paragraph, terminal);
    paragraph.clear();
  };
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    const std::string_view line = markdown.substr(0, end);
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
    const bool is_heading = !in_code && line.starts_with('#');
    row = !in_code && line.starts_with('|') ? row + 1 : 0;
    if (line.starts_with("```")) {
      in_code = !in_code;
    } else if (in_code) {
      print_code(out, line);
    } else if (row > 0) {
      if (row > 2) print_row(out, line, terminal);
    } else if (is_heading) {
      print_heading(out, line, terminal);
    } else if (line.starts_with("<!--")) {
      continue;
    } else if (line.empty()) {
      finish_paragraph();
      if (!after_heading) out << '\n';
    } else {
      if (line.starts_with(item_mark)) finish_paragraph();
      paragraph += (paragraph.empty() ? "" : " ");
      paragraph += line.substr(std::min(line.find_first_not_of(' '), line.size()));
    }
    after_heading = is_heading;
  }
  finish_paragraph();
}

}  // namespace okr::render
