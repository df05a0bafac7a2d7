// Spans as people and programs name them: path, line and column.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/source_tree.hpp"
#include "okr/span.hpp"
#include "text/line_index.hpp"

namespace okr::render {

/// Finds places in files; each file is looked through once, when it is first asked about.
class Places {
 public:
  explicit Places(const SourceTree& files) : files_(files), lines_(files.files.size()) {}

  const std::string& path(const Span& span) const { return files_.files.at(span.file).path; }
  text::Position begin(const Span& span) { return lines(span).position(span.begin); }
  text::Position end(const Span& span) { return lines(span).position(span.end); }
  /// `path:line:column`, safe to print.
  std::string text(const Span& span);
  const text::LineIndex& lines(const Span& span);

 private:
  const SourceTree& files_;
  std::vector<std::optional<text::LineIndex>> lines_;
};

}  // namespace okr::render
