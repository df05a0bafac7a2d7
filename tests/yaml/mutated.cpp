// Damage to documents.
#include <algorithm>
#include <vector>

#include "yaml/document.hpp"

namespace okr::yaml {
namespace {

using bench::Random;

constexpr std::string_view pieces[] = {
    " ",    "  ",  "\n",  "\n\n", "\t",  ":",        ": ",     "-",     "- ",    "#",       " #",     ",",   "[",
    "]",    "{",   "}",   "'",    "\"",  "\\",       "|",      ">",     "&",     "*",       "!",      "%",   "@",
    "`",    "?",   "? ",  "~",    "...", "---",      "a",      "a: b",  "\n- ",  "\n  a: ", "\r\n",   "0",   "|-\n",
    ">+\n", "|2 ", "''",  "\"\"", "[]",  "{}",       "<<: ",   "\n\t",  "\n \t", "\\n",     "\\x4",   "\\ ", "\n---\n",
    " \n",  "\t#", ",\n", "\n# ", "\n:", "\n      ", "\u00E9", "!!str", "&a ",   "*a ",     "\n...\n"};

std::size_t place_in(const std::string& bytes, Random& random) { return random.next() % (bytes.size() + 1); }

std::vector<std::string> lines_of(const std::string& bytes) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    lines.push_back(bytes.substr(at, end - at));
    at = end;
  }
  return lines;
}

std::string piece_of(const std::string& bytes, Random& random) {
  const std::size_t from = place_in(bytes, random);
  return bytes.substr(from, static_cast<std::size_t>(random.between(1, 20)));
}

/// A line gone, twice, in another's place, or indented in another way.
std::string with_other_lines(const std::string& bytes, Random& random) {
  std::vector<std::string> lines = lines_of(bytes);
  if (lines.empty()) return bytes;
  std::string& line = lines[random.next() % lines.size()];
  std::string& other = lines[random.next() % lines.size()];
  switch (random.between(1, 5)) {
    case 1:
      line.clear();
      break;
    case 2:
      line += line;
      break;
    case 3:
      std::swap(line, other);
      break;
    case 4:
      line.insert(0, static_cast<std::size_t>(random.between(1, 3)), ' ');
      break;
    default:
      line.erase(0, std::min<std::size_t>(line.find_first_not_of(' '), 1));
  }
  std::string all;
  for (const std::string& one : lines) all += one;
  return all;
}

}  // namespace

std::string mutated(std::string bytes, const std::string& other, Random& random) {
  for (int left = random.between(1, 3); left > 0; --left) {
    const std::size_t at = place_in(bytes, random);
    switch (random.between(1, 7)) {
      case 1:
        bytes.erase(at, static_cast<std::size_t>(random.between(1, 3)));
        break;
      case 2:
        bytes.resize(at);
        break;
      case 3:
        bytes.insert(at, piece_of(other, random));
        break;
      case 4:
        bytes = with_other_lines(bytes, random);
        break;
      case 5:
        bytes.replace(at, 1, random.pick(pieces));
        break;
      default:
        bytes.insert(at, random.pick(pieces));
    }
  }
  return bytes;
}

}  // namespace okr::yaml
