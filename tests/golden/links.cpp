// Finds links, and follows them.
#include "golden/links.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string_view>

namespace okr::golden {
namespace {

namespace fs = std::filesystem;

/// What stands between `open` and `close`, wherever in the prose.
void find_between(std::string_view prose, std::string_view open, char close, std::vector<std::string>& found) {
  for (std::size_t at = 0; (at = prose.find(open, at)) != std::string_view::npos;) {
    at += open.size();
    found.emplace_back(prose.substr(at, prose.find(close, at) - at));
  }
}

std::vector<std::string> links_of(const std::string& prose) {
  std::vector<std::string> links;
  find_between(prose, "](", ')', links);
  find_between(prose, "src=\"", '"', links);
  find_between(prose, "srcset=\"", '"', links);
  return links;
}

/// The name that a heading gets: small letters, digits and hyphens, `-` for a blank.
std::string anchor_of(std::string_view heading) {
  std::string anchor;
  for (const char c : heading) {
    const bool is_large = c >= 'A' && c <= 'Z';
    if (c == ' ' || c == '-') {
      anchor += '-';
    } else if (is_large || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80) != 0) {
      anchor += is_large ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return anchor;
}

bool has_heading(const std::vector<Block>& page, std::string_view anchor) {
  for (const Block& block : page) {
    if (block.is_code()) continue;
    for (const std::string& line : lines_of(block.text)) {
      const std::size_t level = line.find_first_not_of('#');
      if (level == 0 || level == std::string::npos || line[level] != ' ') continue;
      if (anchor_of(std::string_view(line).substr(level + 1)) == anchor) return true;
    }
  }
  return false;
}

std::vector<Block> page_at(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return blocks_of(bytes.str());
}

bool leads_somewhere(const std::string& link, const std::vector<Block>& page, const fs::path& folder) {
  const std::size_t hash = std::min(link.find('#'), link.size());
  const fs::path target = folder / link.substr(0, hash);
  if (hash > 0 && !fs::exists(target)) return false;
  return hash == link.size() || has_heading(hash == 0 ? page : page_at(target), link.substr(hash + 1));
}

}  // namespace

std::vector<std::string> link_complaints(const std::vector<Block>& blocks, const fs::path& folder) {
  std::vector<std::string> complaints;
  for (const Block& block : blocks) {
    if (block.is_code()) continue;
    for (const std::string& link : links_of(block.text)) {
      const bool is_far = link.find("://") != std::string::npos || link.starts_with("mailto:");
      if (!is_far && !leads_somewhere(link, blocks, folder)) complaints.push_back("`" + link + "` leads nowhere");
    }
  }
  return complaints;
}

}  // namespace okr::golden
