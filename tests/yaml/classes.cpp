// Reads tables of documents.
#include "yaml/classes.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string_view>
#include <utility>

namespace okr::yaml {
namespace {

constexpr std::string_view end_of_file = "␄";
constexpr std::string_view opening = "⟨", closing = "⟩";
constexpr std::pair<std::string_view, char> signs[] = {{"⇥", '\t'}, {"␠", ' '}, {"␍", '\r'}, {"␀", '\0'}};

/// `⟨EF⟩` at the start of `text`, as a byte; nothing left out where there is none.
bool take_byte(std::string_view& text, std::string& out) {
  const std::size_t length = opening.size() + 2 + closing.size();
  if (!text.starts_with(opening) || text.substr(0, length).find(closing) != opening.size() + 2) return false;
  unsigned byte = 0;
  const char* digits = text.data() + opening.size();
  std::from_chars(digits, digits + 2, byte, 16);
  out += static_cast<char>(byte);
  text.remove_prefix(length);
  return true;
}

bool take_sign(std::string_view& text, std::string& out) {
  for (const auto& [sign, c] : signs) {
    if (!text.starts_with(sign)) continue;
    out += c;
    text.remove_prefix(sign.size());
    return true;
  }
  return false;
}

std::string without_signs(std::string_view line) {
  std::string out;
  while (!line.empty()) {
    if (take_byte(line, out) || take_sign(line, out)) continue;
    out += line.front();
    line.remove_prefix(1);
  }
  return out;
}

/// A line of a document, with its line break.
std::string bytes_of(std::string_view line) {
  if (line.ends_with(end_of_file)) return without_signs(line.substr(0, line.size() - end_of_file.size()));
  return without_signs(line) + '\n';
}

}  // namespace

std::vector<Case> cases_in(const std::string& path) {
  constexpr std::string_view begin = "== ", divide = "--->";
  std::vector<Case> cases;
  bool in_document = false;
  std::ifstream in(path, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(begin)) {
      cases.push_back({line.substr(begin.size())});
      in_document = true;
    } else if (cases.empty()) {
      continue;
    } else if (line.starts_with(divide)) {
      in_document = false;
      cases.back().words = without_signs(line.substr(std::min(line.size(), divide.size() + 1)));
    } else if (in_document) {
      cases.back().bytes += bytes_of(line);
    } else if (!line.empty() && !line.starts_with("# ")) {
      cases.back().below += without_signs(line) + '\n';
    }
  }
  return cases;
}

}  // namespace okr::yaml
