// Spans in a workspace's files as the editor names them: URIs, lines and characters.
#pragma once

#include <map>
#include <string>

#include "lsp/positions.hpp"
#include "lsp/project.hpp"
#include "okr/span.hpp"

namespace okr::lsp {

/// Looks each file through once, when it is first asked about. The view must outlive it.
class Places {
 public:
  Places(const View& view, Encoding encoding) : view_(view), encoding_(encoding) {}

  const Lines& lines(std::uint32_t file);
  Json range(Span span);
  Json location(Span span) { return {{"uri", uri(span.file)}, {"range", range(span)}}; }
  /// As the editor spells it, where the file is open.
  std::string uri(std::uint32_t file) const;
  /// The version of an open file; null for one that is not open.
  Json version(std::uint32_t file) const;

 private:
  const View& view_;
  Encoding encoding_;
  std::map<std::uint32_t, Lines> lines_;
};

}  // namespace okr::lsp
