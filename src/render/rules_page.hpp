// The rules' pages: `okr explain RULE`.
#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

#include "render/terminal.hpp"

namespace okr::render {

/// A page of docs/rules/, as it was when the program was built.
struct Page {
  std::string_view name;  ///< of the rule
  std::string_view markdown;
};

/// All pages, sorted by name.
std::span<const Page> rule_pages();
/// The page of that rule, or null.
const Page* rule_page(std::string_view rule);

/// A page for people: headings stand out, paragraphs are wrapped, code is indented. It reads the little Markdown that
/// the pages are written in: headings, paragraphs, lists of one level, emphasis and fenced code.
void page_text(std::ostream& out, std::string_view markdown, const Terminal& terminal);

}  // namespace okr::render
