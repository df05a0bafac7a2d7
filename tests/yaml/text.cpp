// Plain and quoted texts.
#include "yaml/text.hpp"

#include <fmt/format.h>
#include <vector>

#include "text/utf8.hpp"

namespace okr::yaml {
namespace {

using bench::Random;

bool is_space(char c) { return is_blank(c) || c == '\n'; }
char at(std::string_view text, std::size_t pos) { return pos < text.size() ? text[pos] : '\n'; }

bool is_null(std::string_view text) { return text == "~" || text == "null" || text == "Null" || text == "NULL"; }

/// Whether what begins at `pos` would be something else than text: a comment, a dash.
bool begins_something(std::string_view text, std::size_t pos) {
  const char c = at(text, pos);
  return c == '#' || ((c == '-' || c == '?' || c == ':') && is_space(at(text, pos + 1)));
}

/// Whether all line breaks can be written as blank lines: none at an end or beside a blank.
bool folds(std::string_view text) {
  if (text.starts_with('\n') || text.ends_with('\n')) return false;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] == '\n' && (is_blank(text[i - 1]) || is_blank(text[i + 1]))) return false;
  }
  return true;
}

bool fits_plain(std::string_view text, const Place& place) {
  constexpr std::string_view indicators = ",[]{}#&*!|>'\"%@`";
  if (text.empty() || is_space(text.front()) || is_space(text.back()) || is_null(text)) return false;
  if (indicators.find(text.front()) != std::string_view::npos || begins_something(text, 0)) return false;
  if (place.in_flow && text.find_first_of(",[]{}") != std::string_view::npos) return false;
  if ((place.parent < 0 || place.is_key) && (text.starts_with("---") || text.starts_with("..."))) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ':' && is_space(at(text, i + 1))) return false;
    if (text[i] == '#' && i > 0 && is_space(text[i - 1])) return false;
    if (text[i] == '\n' && begins_something(text, i + 1)) return false;
  }
  return folds(text) && !(place.in_flow && text.find('\n') != std::string_view::npos);
}

/// `breaks` line breaks and an indentation.
std::string line_breaks(std::size_t breaks, const Place& place, Random& random) {
  std::string out;
  for (std::size_t i = 0; i < breaks; ++i) {
    if (i > 0 && random.chance(20)) out.append(static_cast<std::size_t>(random.between(1, 6)), ' ');
    out += '\n';
  }
  out.append(static_cast<std::size_t>(std::max(1, place.parent + random.between(1, 4))), ' ');
  return out;
}

std::string wrapped(std::string_view text, const Place& place, bool may_wrap, Random& random) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t run = std::min(text.find_first_not_of('\n', i), text.size()) - i;
    const bool alone = text[i] == ' ' && i > 0 && !is_space(text[i - 1]) && !is_space(at(text, i + 1));
    if (run > 0) {
      out += line_breaks(run + 1, place, random);
      i += run - 1;
    } else if (alone && may_wrap && !begins_something(text, i + 1) && random.chance(20)) {
      out += line_breaks(1, place, random);
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string single_quoted(std::string_view text, const Place& place, Random& random) {
  std::string out = "'";
  for (const char c : wrapped(text, place, !place.is_key, random)) {
    out += c;
    if (c == '\'') out += c;
  }
  return out + "'";
}

std::string escaped(std::uint32_t code, Random& random) {
  if (code == '\n') return "\\n";
  if (code == '\t') return random.chance(50) ? "\\t" : "\\\t";
  if (code == ' ' && random.chance(50)) return "\\ ";
  if (code == '"' || code == '\\' || (code == '/' && random.chance(50))) return fmt::format("\\{:c}", code);
  if (code == 0xA0 && random.chance(50)) return "\\_";
  if (code == 0x2028 && random.chance(50)) return "\\L";
  if (code < 0x100 && random.chance(50)) return fmt::format("\\x{:02x}", code);
  if (code < 0x10000 && random.chance(50)) return fmt::format("\\u{:04X}", code);
  return fmt::format("\\U{:08X}", code);
}

std::string double_quoted(std::string_view text, const Place& place, Random& random) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint c = text::code_point_at(text, i);
    const bool has_to = c.value == '"' || c.value == '\\' || c.value == '\n';
    const bool alone = c.value == ' ' && i > 0 && !is_space(text[i - 1]) && !is_space(at(text, i + 1));
    if (alone && !place.is_key && random.chance(20)) {
      // After an escaped line break the next line's blanks are left out, those before it stay.
      out += random.chance(50) ? line_breaks(1, place, random) : " \\" + line_breaks(1, place, random);
    } else if (has_to || random.chance(5)) {
      out += escaped(c.value, random);
    } else {
      out += text.substr(i, c.bytes);
    }
    i += c.bytes;
  }
  return out + '"';
}

}  // namespace

std::string make_text(Random& random, bool on_one_line) {
  static constexpr std::string_view usual[] = {"a", "word", "two words", "x1", "Increase NPS", "2026", "85%", " ", "é"};
  static constexpr std::string_view unusual[] = {
      ":", ": ", "#", " #", "'",  "\"", "\\",   "- ",   "-", "? ",  "[",   "]",  "{",    "}",          ",",
      "&", "*",  "!", "|",  ">",  "%",  "@",    "`",    "~", "\t",  "  ",  "=",  "日本", "\U0001F600", "/",
      ":", "?",  "(", ")",  "\n", "\n", "\n\n", "null", "<", "---", "...", "<<", "a:b",  "\u00A0",     "\u2028"};
  std::string text;
  for (int left = random.between(0, 9); left > 0; --left) {
    const std::string_view piece = random.chance(65) ? random.pick(usual) : random.pick(unusual);
    if (on_one_line && piece.find('\n') != std::string_view::npos) continue;
    if (piece == "\u2028" && random.chance(90)) continue;
    text += piece;
  }
  return text;
}

Written write_text(std::string_view text, const Place& place, Random& random) {
  std::vector<char> styles = {'"'};
  if (fits_plain(text, place)) styles.insert(styles.end(), 4, ':');
  if (folds(text)) styles.insert(styles.end(), 2, '\'');
  if (!place.in_flow && !place.is_key && fits_block(text, place)) styles.insert(styles.end(), 6, '|');
  switch (styles[random.next() % styles.size()]) {
    case ':':
      return {wrapped(text, place, !place.in_flow && !place.is_key, random), ':'};
    case '\'':
      return {single_quoted(text, place, random), '\''};
    case '"':
      return {double_quoted(text, place, random), '"'};
    default:
      return write_block(text, place, random);
  }
}

}  // namespace okr::yaml
