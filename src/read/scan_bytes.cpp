// What is looked at before any YAML: the encoding, control characters, and the traces of an unfinished merge.
#include "read/scan_bytes.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>

#include "text/utf8.hpp"

namespace okr::read {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The name of the encoding that the first bytes tell, or nothing. UTF-16 and 32 without a mark show as a NUL in one of
/// the first two characters, which in an OKR file are ASCII.
std::string_view foreign_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv) || bytes.starts_with("\0\0\0"sv) ||
      (bytes.size() >= 4 && bytes.substr(1, 3) == "\0\0\0"sv)) {
    return "UTF-32";
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "UTF-16";
  if (bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0')) return "UTF-16";
  return {};
}

bool is_conflict_marker(std::string_view line) {
  if (line.size() < 7 || std::string_view("<=>|").find(line[0]) == std::string_view::npos) return false;
  return line.substr(0, 7).find_first_not_of(line[0]) == std::string_view::npos &&
         (line.size() == 7 || line[7] == ' ' || line[7] == '\r' || line[7] == '\n');
}

/// Characters that need a second look: all controls, the lead bytes of C1 controls and of the byte-order mark, and what
/// a conflict marker begins with.
constexpr std::array<bool, 256> suspicious = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = true;
  for (const std::size_t c : {0x7FU, 0xC2U, 0xEFU}) table[c] = true;
  for (const char c : {'<', '=', '>', '|'}) table[static_cast<unsigned char>(c)] = true;
  table['\t'] = table['\n'] = false;
  return table;
}();

struct Trouble {
  std::size_t length = 0;  ///< in bytes; 0: none
  std::string message{};
  std::string help{};
};

Trouble control_character(unsigned code, std::size_t length) {
  return {length, fmt::format("a control character, U+{:04X}", code), "take it out"};
}

Trouble trouble_at(std::string_view bytes, std::size_t pos) {
  const auto byte = static_cast<unsigned char>(bytes[pos]);
  const unsigned char next = pos + 1 < bytes.size() ? static_cast<unsigned char>(bytes[pos + 1]) : 0;
  if (byte == '\0') return {1, "a NUL character", "take it out"};
  if (byte == '\r')
    return next == '\n' ? Trouble{} : Trouble{1, "a carriage return that ends no line", "end lines with a line feed"};
  if (byte < 0x20 || byte == 0x7F) return control_character(byte, 1);
  if (byte == 0xC2) return next < 0xA0 ? control_character(next, 2) : Trouble{};
  if (byte == 0xEF) {
    const bool misplaced = pos > 0 && bytes.substr(pos, 3) == byte_order_mark;
    return misplaced ? Trouble{3, "a byte-order mark in the middle of the file", "take it out"} : Trouble{};
  }
  const bool line_start = pos == 0 || bytes[pos - 1] == '\n';
  if (!line_start || !is_conflict_marker(bytes.substr(pos))) return {};
  return {7, fmt::format("an unresolved merge: `{}`", bytes.substr(pos, 7)), "choose between the two sides"};
}

}  // namespace

bool scan_bytes(std::string_view bytes, Problems& problems) {
  if (const std::string_view encoding = foreign_encoding(bytes); !encoding.empty()) {
    problems.add(not_utf8, 0, 0, fmt::format("the file looks like {}", encoding), "save it as UTF-8");
    return false;
  }
  if (const std::size_t bad = text::first_invalid_utf8(bytes); bad != std::string_view::npos) {
    const auto begin = static_cast<std::uint32_t>(bad);
    problems.add(not_utf8, begin, begin + 1,
                 fmt::format("the byte {:#04x} is not UTF-8", static_cast<unsigned char>(bytes[bad])),
                 "save the file as UTF-8");
    return false;
  }
  for (std::size_t pos = 0; pos < bytes.size(); ++pos) {
    if (!suspicious[static_cast<unsigned char>(bytes[pos])]) continue;
    const Trouble trouble = trouble_at(bytes, pos);
    if (trouble.length == 0) continue;
    problems.add(invalid_yaml, static_cast<std::uint32_t>(pos), static_cast<std::uint32_t>(pos + trouble.length),
                 trouble.message, trouble.help);
    return false;
  }
  return true;
}

}  // namespace okr::read
