// The docs' pages on a terminal: `okr explain RULE`, `okr help TOPIC`.
#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

#include "render/terminal.hpp"

namespace okr::render {

/// A page of docs/, as it was when the program was built.
struct Page {
  std::string_view name;  ///< of the rule or topic
  std::string_view markdown;
};

/// All rules' pages, sorted by name.
std::span<const Page> rule_pages();
/// The page of that rule, or null.
const Page* rule_page(std::string_view rule);

/// A page for people: headings stand out, paragraphs are wrapped, code is indented, a table's row is its first cell
/// with the others below it. It reads the little Markdown that the pages are written in: headings, paragraphs, lists of
/// one level, tables, emphasis, fenced code and comments of one line.
void page_text(std::ostream& out, std::string_view markdown, const Terminal& terminal);

}  // namespace okr::render
