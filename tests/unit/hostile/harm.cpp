// Looks for it byte by byte, with nothing of the program but what decodes UTF-8.
#include "unit/hostile/harm.hpp"

#include <cctype>

#include "text/utf8.hpp"
#include "unit/hostile/frame.hpp"

namespace okr::tests {
namespace {

/// What moves a cursor, reorders a line or can't be seen. Written out here: it is what the program is held to.
bool is_harmful(char32_t c) {
  const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  return within(0, 0x1f) || within(0x7f, 0x9f) || c == 0xad || c == 0x61c || c == 0x180e || within(0x200b, 0x200f) ||
         within(0x2028, 0x202e) || within(0x2060, 0x2064) || within(0x2066, 0x206f) || c == 0xfeff ||
         within(0xfff9, 0xfffb) || within(0xe0000, 0xe007f) || c == 0x34f || c == 0x115f || c == 0x1160 ||
         c == 0x3164 || c == 0xffa0 || (c & 0xfffe) == 0xfffe;
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::string around(std::string_view text, std::size_t at) {
  const std::size_t begin = at < 20 ? 0 : at - 20;
  return okr::text::printable(text.substr(begin, 60));
}

/// The length of `ESC [ … m` at the beginning; 0 where there is none.
std::size_t color_at(std::string_view text) {
  if (!text.starts_with("\x1b[")) return 0;
  const std::size_t end = text.find_first_not_of("0123456789;", 2);
  return end != std::string_view::npos && text[end] == 'm' ? end + 1 : 0;
}

std::string command_in(std::string_view line) {
  for (const std::string_view mark : {"##[", "##vso["}) {
    if (const std::size_t at = line.find(mark); at != std::string_view::npos) return "a command: " + around(line, at);
  }
  std::size_t at = 0;
  while (at < line.size()) {
    const okr::text::CodePoint c = okr::text::code_point_at(line, at);
    const bool is_space =
        c.value == U' ' || c.value == 0xa0 || c.value == 0x3000 || (c.value >= 0x2000 && c.value <= 0x200a);
    if (!is_space) break;
    at += c.bytes;
  }
  return line.substr(at).starts_with("::") ? "a command: " + around(line, at) : "";
}

template <class Judge>
std::string first_in_lines(std::string_view text, Judge judge) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (std::string harm = judge(text.substr(begin, end - begin)); !harm.empty()) return harm;
    begin = end + 1;
  }
  return "";
}

std::string hidden_in(std::string_view text, bool has_colors) {
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t length = has_colors ? color_at(text.substr(at)) : 0; length > 0) {
      at += length;
      continue;
    }
    const okr::text::CodePoint c = okr::text::code_point_at(text, at);
    if (!c.valid) return "not UTF-8: " + around(text, at);
    if (c.value != U'\n' && is_harmful(c.value)) return "a hidden character: " + around(text, at);
    at += c.bytes;
  }
  return "";
}

}  // namespace

std::string harm_in(std::string_view output, bool has_colors) {
  const std::string hidden = hidden_in(output, has_colors);
  return hidden.empty() ? first_in_lines(output, command_in) : hidden;
}

std::string harm_in_annotations(std::string_view output) {
  if (std::string hidden = hidden_in(output, false); !hidden.empty()) return hidden;
  return first_in_lines(output, [](std::string_view line) -> std::string {
    const bool is_ours = line.starts_with("::error file=") || line.starts_with("::warning file=") ||
                         line.starts_with("::notice file=") || line.starts_with("::notice title=okr check::");
    if (!is_ours) return command_in(line);
    const std::size_t data = line.find("::", 2);
    if (data == std::string_view::npos) return "no data: " + std::string(line);
    if (line.find("::", data + 1) != std::string_view::npos) return "a second command: " + std::string(line);
    return line.find("##[") == std::string_view::npos ? "" : "a command: " + std::string(line);
  });
}

std::string mention_in(std::string_view markdown) {
  const std::string text = without_code(markdown);
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const char next = text[at + 1];
    if (text[at] == '\\') {
      // What is escaped begins no code, but sites still see it.
      if (next == '`') ++at;
      continue;
    }
    if (text[at] == '`') {
      at = std::min(text.find('`', at + 1), text.find('\n', at + 1));
      if (at == std::string::npos) break;
      continue;
    }
    if (text[at] == '@' && (is_word(next) || next == '_')) return "a mention: " + around(text, at);
    const bool is_number = std::isdigit(static_cast<unsigned char>(next)) != 0;
    const bool is_reference = at == 0 || text[at - 1] != '&';
    if ((text[at] == '#' || text[at] == '!') && is_number && is_reference) return "a reference: " + around(text, at);
  }
  return "";
}

std::string formula_in(std::string_view csv) {
  for (const auto& row : rows_of(csv)) {
    for (const std::string& field : row) {
      if (field.empty() || std::string_view("=+-@\t\r").find(field.front()) == std::string_view::npos) continue;
      // A number is one.
      if (field.find_first_not_of("+-.0123456789") != std::string::npos) return "a formula: " + field;
    }
  }
  return "";
}

}  // namespace okr::tests
