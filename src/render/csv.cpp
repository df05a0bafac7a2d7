// What all CSV outputs share.
#include "render/csv.hpp"

#include "text/utf8.hpp"

namespace okr::render {
namespace {

/// A spreadsheet takes text that begins like this for a formula.
bool looks_like_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

}  // namespace

std::string csv(std::string_view untrusted) {
  std::string text = (looks_like_formula(untrusted) ? "'" : "") + text::printable(untrusted);
  if (text.find_first_of(",\"") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

}  // namespace okr::render
