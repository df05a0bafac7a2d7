// Literal and folded texts.
#include <vector>

#include "yaml/text.hpp"

namespace okr::yaml {
namespace {

using bench::Random;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t feed = text.find('\n');
    lines.push_back(text.substr(0, feed));
    if (feed == std::string_view::npos) return lines;
    text.remove_prefix(feed + 1);
  }
}

bool is_flush(std::string_view line) { return !line.empty() && !is_blank(line.front()); }

/// A line of a folded text, some of its single spaces as line breaks.
std::string folded_line(std::string_view line, const std::string& indentation, Random& random) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool alone =
        line[i] == ' ' && i > 0 && i + 1 < line.size() && !is_blank(line[i - 1]) && !is_blank(line[i + 1]);
    if (alone && is_flush(line) && random.chance(20)) {
      out += '\n' + indentation;
    } else {
      out += line[i];
    }
  }
  return out;
}

/// Between two lines that both fold one more line break is needed than the text has.
std::string lines_in_block(std::string_view body, const std::string& indentation, bool folds, Random& random) {
  std::string out;
  bool any = false, flush = false;
  std::size_t breaks = 0;
  for (const std::string_view line : lines_of(body)) {
    if (line.empty()) {
      ++breaks;
      continue;
    }
    if (any && folds && flush && is_flush(line)) ++breaks;
    out.append(breaks, '\n');
    out += indentation;
    out += folds ? folded_line(line, indentation, random) : std::string(line);
    any = true;
    flush = is_flush(line);
    breaks = 1;
  }
  return out;
}

}  // namespace

bool fits_block(std::string_view text, const Place& place) {
  const std::size_t first = text.find_first_not_of('\n');
  if (first == std::string_view::npos || text.find_first_not_of(" \t\n") == std::string_view::npos) return false;
  // Only as many blanks as one digit can say.
  return place.parent < 6;
}

Written write_block(std::string_view text, const Place& place, Random& random) {
  const std::size_t end = text.find_last_not_of('\n') + 1;
  const std::size_t feeds = text.size() - end;
  const std::string_view body = text.substr(0, end);
  const bool folds = random.chance(50);
  const bool announced = body[body.find_first_not_of('\n')] == ' ' || random.chance(10);
  const int depth = random.between(1, announced ? 3 : 5);
  Written written{{}, folds ? '>' : '|', feeds > 1 || (feeds == 1 && random.chance(10))};
  const std::string indent = announced ? std::to_string(depth) : "";
  const std::string chomping = feeds == 0 ? "-" : written.keeps ? "+" : "";
  written.bytes += written.style;
  written.bytes += random.chance(50) ? indent + chomping : chomping + indent;
  if (random.chance(10)) written.bytes += " # why";
  written.bytes += '\n';
  const std::string indentation(static_cast<std::size_t>(std::max(place.parent, 0) + depth), ' ');
  written.bytes += lines_in_block(body, indentation, folds, random);
  written.bytes += '\n';
  if (written.keeps) written.bytes.append(feeds - 1, '\n');
  return written;
}

}  // namespace okr::yaml
