// Collects what is wrong with one file's YAML, and words what several places say alike.
#include "read/problems.hpp"

#include <utility>

namespace okr::read {

Finding& Problems::add(std::string_view rule, std::uint32_t begin, std::uint32_t end, std::string message,
                       std::string help) {
  Finding& finding = findings_.emplace_back();
  finding.rule = rule;
  finding.span = span(begin, end);
  finding.message = std::move(message);
  finding.help = std::move(help);
  return finding;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string_view shown = text.substr(0, text.find_first_of("\r\n"));
  if (shown.size() > longest) {
    std::size_t cut = longest;
    while ((static_cast<unsigned char>(shown[cut]) & 0xC0) == 0x80) --cut;
    shown = shown.substr(0, cut);
  }
  return '`' + std::string(shown) + (shown.size() < text.size() ? "…`" : "`");
}

std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

}  // namespace okr::read
