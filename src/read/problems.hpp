// Collects what is wrong with one file's YAML, and words what several places say alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "okr/finding.hpp"

namespace okr::read {

inline constexpr std::string_view invalid_yaml = "invalid-yaml";
inline constexpr std::string_view unsafe_yaml = "unsafe-yaml";
inline constexpr std::string_view not_utf8 = "not-utf-8";
inline constexpr std::string_view duplicate_key = "duplicate-key";

/// Findings about one file.
class Problems {
 public:
  Problems(std::uint32_t file, Findings& findings) : file_(file), findings_(findings), before_(findings.size()) {}

  /// The new finding, for its notes and its fix; the reference holds until the next call.
  Finding& add(std::string_view rule, std::uint32_t begin, std::uint32_t end, std::string message,
               std::string help = {});
  Span span(std::uint32_t begin, std::uint32_t end) const { return {file_, begin, end}; }
  std::size_t count() const { return findings_.size() - before_; }

 private:
  std::uint32_t file_;
  Findings& findings_;
  std::size_t before_;
};

/// `text` in backticks for a message: its first line, at most 60 bytes of it.
std::string quoted(std::string_view text);

/// `text`, which has no line break, as a double-quoted YAML scalar.
std::string double_quoted(std::string_view text);

}  // namespace okr::read
