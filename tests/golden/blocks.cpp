// Takes a page apart, and puts it together again.
#include "golden/blocks.hpp"

#include <sstream>

namespace okr::golden {

std::string Block::language() const {
  const std::string info = fence.empty() ? "" : fence.substr(3);
  return info.substr(0, info.find(' '));
}

std::string Block::attribute() const {
  const std::size_t space = fence.find(' ');
  return space == std::string::npos ? "" : fence.substr(space + 1);
}

std::vector<Block> blocks_of(std::string_view page) {
  std::vector<Block> blocks(1);
  std::size_t number = 0;
  for (const std::string& line : lines_of(page)) {
    ++number;
    const bool within = blocks.back().is_code();
    if (within ? line == "```" : line.starts_with("```")) {
      blocks.push_back({within ? "" : line, "", number + 1});
    } else {
      blocks.back().text += line + '\n';
    }
  }
  return blocks;
}

std::string page_of(const std::vector<Block>& blocks) {
  std::string page;
  for (const Block& block : blocks) {
    if (block.is_code()) page.append(block.fence).append("\n");
    page += block.text;
    if (block.is_code()) page += "```\n";
  }
  return page;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace okr::golden
