// Splitting a test's text into files, and checking them.
#include "unit/workspace_text.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "text/line_index.hpp"

namespace okr::tests {

SourceTree files_of(std::string_view text) {
  SourceTree tree;
  tree.files.push_back({"a.yaml", {}});
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    if (line.starts_with("--- ")) {
      tree.files.push_back({std::string(line.substr(4, line.size() - 5)), {}});
    } else {
      tree.files.back().bytes += line;
    }
    text.remove_prefix(end);
  }
  if (tree.files.front().bytes.empty()) tree.files.erase(tree.files.begin());
  const auto is_config = [](const SourceFile& file) { return file.path == config_name; };
  if (std::none_of(tree.files.begin(), tree.files.end(), is_config)) tree.files.push_back({"okr.yaml", "okr: 1\n"});
  std::sort(tree.files.begin(), tree.files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return tree;
}

Findings check_text(std::string_view text, std::string_view today, std::string_view earlier) {
  ReadResult read = read_workspace(files_of(text));
  const Scores scores = score(read.workspace, *parse_date(today));
  if (earlier.empty()) return check(read.workspace, scores, std::move(read.findings));
  const ReadResult before = read_workspace(files_of(earlier));
  return check(read.workspace, scores, std::move(read.findings), {}, &before.workspace);
}

std::vector<std::string> every_finding_of(std::string_view text, std::string_view today) {
  const SourceTree tree = files_of(text);
  std::vector<std::string> lines;
  for (const Finding& finding : check_text(text, today)) {
    const SourceFile& file = tree.files[finding.span.file];
    const text::Position at = text::LineIndex(file.bytes).position(finding.span.begin);
    lines.push_back(fmt::format("{}:{}:{} {}", file.path, at.line, at.column, finding.rule));
  }
  return lines;
}

std::vector<std::string> findings_of(std::string_view text, std::string_view today) {
  std::vector<std::string> lines = every_finding_of(text, today);
  std::erase_if(lines, [](const std::string& line) {
    return line.ends_with(" missing-owner") || line.ends_with(" too-few-key-results");
  });
  return lines;
}

}  // namespace okr::tests
