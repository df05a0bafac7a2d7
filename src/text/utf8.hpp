// UTF-8: decoding, display width, and the one place where untrusted text is made safe to print on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okr::text {

/// One character of a text, or one byte that is none.
struct CodePoint {
  char32_t value = 0;  ///< of a byte that is not UTF-8: that byte
  std::size_t bytes = 1;
  bool valid = true;
};

/// The character at `offset`, which must lie within `bytes`.
CodePoint code_point_at(std::string_view bytes, std::size_t offset);

/// The offset of the first byte that is not UTF-8 (overlong forms, surrogates and values past U+10FFFF included), or
/// npos where all is.
std::size_t first_invalid_utf8(std::string_view bytes);

/// Columns that `utf8` takes in a terminal: 2 for wide characters, 0 for combining ones, 1 for anything else.
int display_width(std::string_view utf8);

/// Whether a character moves a cursor, reorders a line or hides in it: C0, C1, DEL, bidi controls, zero-width ones,
/// and code points that are no characters.
bool is_hidden(char32_t c);

/// The offset behind the ASCII letters, digits, spaces and signs from `from` on that are printed as they are, whatever
/// stands beside them. `#` and `:` are not among them: commands begin with these.
std::size_t end_of_harmless(std::string_view text, std::size_t from);

/// Whether `text` begins with what a CI system takes as a command wherever it stands in a line: `##[`, `##vso[`.
bool starts_log_command(std::string_view text);

/// Untrusted text for a terminal or a log: C0 (tab and line feed too), C1, DEL, bidi controls, zero-width characters
/// and bytes that are not UTF-8 become visible (`\x1b`, `\u202e`); a CI log command (`::error::` at the start,
/// `##[` and `##vso[` anywhere) is broken by a backslash.
std::string printable(std::string_view untrusted);

/// `text` cut to at most `columns`, with `ellipsis` at its end where something was cut; never splits a character from
/// its combining marks.
std::string shorten(std::string_view utf8, int columns, std::string_view ellipsis);

/// `text` filled up with spaces to `columns`: at its right end, or at its left.
std::string pad(std::string_view utf8, int columns);
std::string pad_left(std::string_view utf8, int columns);

/// Reduced to ASCII lower case for ids and comparisons: marks taken off (`é` is `e`), `ß` is `ss`, `ø` is `o`; what
/// has no such form is lower-cased at most.
std::string fold(std::string_view utf8);

}  // namespace okr::text
