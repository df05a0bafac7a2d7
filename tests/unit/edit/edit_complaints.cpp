// Compares files before and after an edit: what they say, and their bytes.
#include "unit/edit/edit_complaints.hpp"

#include <algorithm>

#include "unit/edit/tree_difference.hpp"

namespace okr::test {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::vector<std::string> lines_of(const std::string& bytes) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    lines.push_back(bytes.substr(begin, end - begin));
    if (lines.back().ends_with('\r')) lines.back().pop_back();
    begin = end + 1;
  }
  return lines;
}

/// Whether the bytes of `old` stand in `now`, in their order.
bool is_within(const std::string& old, const std::string& now) {
  std::size_t from = 0;
  for (const char c : old) {
    from = now.find(c, from);
    if (from++ == std::string::npos) return false;
  }
  return true;
}

/// How many lines of `old` can't be found in `now` in their order.
std::size_t lost_lines(const std::vector<std::string>& old, const std::vector<std::string>& now) {
  std::vector<std::size_t> kept(now.size() + 1);
  for (const std::string& line : old) {
    std::size_t diagonal = 0;
    for (std::size_t i = 1; i < kept.size(); ++i) {
      const std::size_t longest = line == now[i - 1] ? diagonal + 1 : std::max(kept[i], kept[i - 1]);
      diagonal = std::exchange(kept[i], longest);
    }
  }
  return old.size() - kept.back();
}

std::vector<std::string> comment_lines(const std::string& bytes) {
  std::vector<std::string> lines = lines_of(bytes);
  std::erase_if(lines, [](const std::string& line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    return begin == std::string::npos || line[begin] != '#';
  });
  return lines;
}

/// The bytes without those of the values that are others now.
std::string without_changed(const std::string& bytes, const read::Document& document,
                            const std::vector<TreeDifference>& differences, std::size_t& changed_lines) {
  std::string kept = bytes;
  constexpr char gone = '\x01';
  const auto give_up = [&](Span span) {
    std::size_t begin = span.begin;
    while (begin > 0 && (kept[begin - 1] == ' ' || kept[begin - 1] == '\t')) --begin;
    changed_lines += 1 + static_cast<std::size_t>(std::count(&kept[span.begin], &kept[span.end - 1] + 1, '\n'));
    std::fill(kept.begin() + static_cast<std::ptrdiff_t>(begin), kept.begin() + span.end, gone);
  };
  for (const TreeDifference& difference : differences) {
    if (difference.before == nullptr) {
      ++changed_lines;
      continue;
    }
    const read::Node& node = document.nodes[*difference.before->origin];
    const bool is_long = bytes.substr(node.span.begin, node.span.end - node.span.begin).find('\n') != std::string::npos;
    changed_lines += difference.is_wrapped ? 1 : 0;
    if (!difference.is_wrapped || is_long) give_up(node.span);
    if (difference.key) give_up(document.nodes[*difference.key].span);
  }
  std::erase(kept, gone);
  return kept;
}

/// Whether all lines end alike; with CR LF where `carriage`.
bool is_even(const std::string& bytes, bool carriage) {
  const auto count = [&](char c) { return std::ranges::count(bytes, c); };
  return count('\r') == (carriage ? count('\n') : 0);
}

class Complaints {
 public:
  void unless(bool holds, const std::string& what) {
    if (!holds) words_ += what + '\n';
  }
  const std::string& words() const { return words_; }

 private:
  std::string words_;
};

void compare_bytes(const SourceFile& before, const SourceFile& after, const read::Document& document,
                   const std::vector<TreeDifference>& differences, Complaints& complaints) {
  const std::string &old = before.bytes, &now = after.bytes;
  std::size_t changed_lines = 0;
  const std::string kept = without_changed(old, document, differences, changed_lines);
  const auto unless = [&](bool holds, const char* what) { complaints.unless(holds, after.path + what); };
  unless(is_within(kept, now), ": bytes are lost");
  unless(lost_lines(lines_of(old), lines_of(now)) <= changed_lines, ": lines are lost");
  const std::vector<std::string> comments = comment_lines(now);
  // What looks like a comment may be a line of a text that was replaced.
  unless(comments == comment_lines(old) || comments == comment_lines(kept), ": other comments");
  const bool carriage = old.find("\r\n") != std::string::npos;
  unless(!is_even(old, carriage) || is_even(now, carriage), ": other line ends");
  unless(old.starts_with(byte_order_mark) == now.starts_with(byte_order_mark), ": another byte-order mark");
  unless(old.ends_with('\n') == now.ends_with('\n'), ": another end");
}

}  // namespace

std::string complaints(const Version& before, const Version& after, const Intent& intent) {
  Complaints complaints;
  const auto& files = before.workspace.files.files;
  std::size_t old = 0;
  for (std::size_t now = 0; now < after.parsed.size(); ++now) {
    const SourceFile& file = after.workspace.files.files[now];
    if (old == files.size() || files[old].path != file.path) {
      complaints.unless(is_even(file.bytes, false) || is_even(file.bytes, true), file.path + ": lines end unalike");
      continue;
    }
    const std::vector<TreeDifference> differing = differences(before.parsed[old]->tree, after.parsed[now]->tree);
    if (differing.empty()) {
      complaints.unless(files[old].bytes == file.bytes, file.path + ": other bytes that say the same");
    } else {
      compare_bytes(files[old], file, before.parsed[old]->document, differing, complaints);
    }
    for (const TreeDifference& difference : differing) {
      complaints.unless(intent.is_meant(file.path + difference.path, difference),
                        file.path + difference.path + ": was not meant");
    }
    ++old;
  }
  complaints.unless(old == before.parsed.size(), "a file is gone");
  return complaints.words();
}

}  // namespace okr::test
