// The language that manual pages are written in.
#pragma once

#include <string>
#include <string_view>

namespace okr::cli::roff {

/// Text that stands for itself, whatever marks are in it, in ASCII.
std::string text(std::string_view utf8);

/// The same in bold or italics.
std::string bold(std::string_view utf8);
std::string italic(std::string_view utf8);

/// A paragraph of Markdown on one line: words in backticks are bold, links are their text.
std::string paragraph(std::string_view markdown);

}  // namespace okr::cli::roff
