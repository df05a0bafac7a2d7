// Plain scalars: text without quotes.
#include <array>

#include "read/scalar.hpp"

namespace okr::read {
namespace {

constexpr std::array<bool, 256> may_stop_plain = [] {
  std::array<bool, 256> table{};
  for (const char c : {'\0', '\n', '\r', ':', '#', ',', '[', ']', '{', '}'})
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool ends_with_colon(const SourceText& text, std::uint32_t colon, bool in_flow) {
  const char next = text.at(colon + 1);
  return is_space(next) || (in_flow && is_flow_mark(next));
}

}  // namespace

PlainLine scan_plain(const SourceText& text, std::uint32_t begin, bool in_flow) {
  for (std::uint32_t pos = begin;; ++pos) {
    const char c = text.at(pos);
    if (!may_stop_plain[static_cast<unsigned char>(c)]) continue;
    if (is_line_end(c)) return {text.trimmed(begin, pos), pos, Stop::line_end};
    if (c == ':' && ends_with_colon(text, pos, in_flow)) return {text.trimmed(begin, pos), pos, Stop::colon};
    if (c == '#' && pos > begin && is_blank(text.at(pos - 1))) return {text.trimmed(begin, pos), pos, Stop::comment};
    if (in_flow && is_flow_mark(c)) return {text.trimmed(begin, pos), pos, Stop::flow_mark};
  }
}

bool plain_may_begin(const SourceText& text, std::uint32_t pos, bool in_flow) {
  const char c = text.at(pos);
  if (c == '-' || c == '?' || c == ':') {
    const char next = text.at(pos + 1);
    return !is_space(next) && !(in_flow && is_flow_mark(next));
  }
  return !is_space(c) && std::string_view(",[]{}#&*!|>'\"%@`").find(c) == std::string_view::npos;
}

void fold(std::string& out, int breaks) {
  if (breaks == 1) {
    out += ' ';
  } else {
    out.append(static_cast<std::size_t>(breaks - 1), '\n');
  }
}

}  // namespace okr::read
