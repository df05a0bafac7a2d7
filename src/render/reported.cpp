// Paths, order and fingerprints of findings for other programs.
#include "render/reported.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <unordered_map>

namespace okr::render {
namespace {

/// Enough of the source text to tell places apart; a span may be a whole file.
constexpr std::size_t most_context = 120;

/// FNV-1a, 64 bits: the same on every machine, today and next year.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

std::string_view source_at(const SourceTree& files, const Span& span) {
  const std::string_view bytes = files.files[span.file].bytes;
  return bytes.substr(span.begin, std::min<std::size_t>(span.end - span.begin, most_context));
}

}  // namespace

std::size_t CheckReport::files_checked() const {
  return static_cast<std::size_t>(std::count(checked.begin(), checked.end(), true));
}

std::string path_in_repository(const CheckReport& report, const Span& span) {
  return report.folder + report.files.files[span.file].path;
}

std::string message_and_help(const Finding& finding) {
  return finding.help.empty() ? finding.message : finding.message + "; " + finding.help;
}

std::vector<const Finding*> most_severe_first(const Findings& findings) {
  std::vector<const Finding*> sorted;
  sorted.reserve(findings.size());
  for (const Finding& finding : findings) sorted.push_back(&finding);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Finding* a, const Finding* b) { return a->severity > b->severity; });
  return sorted;
}

std::string rule_url(std::string_view rule) { return fmt::format("{}/rules/{}", OKR_HOMEPAGE, rule); }

std::vector<std::string> fingerprints(const CheckReport& report) {
  std::unordered_map<std::uint64_t, int> seen;
  std::vector<std::string> result;
  result.reserve(report.findings.size());
  for (const Finding& finding : report.findings) {
    const std::string about = finding.object.empty() ? path_in_repository(report, finding.span) : finding.object;
    const std::uint64_t hash =
        hash_of(fmt::format("{}\n{}\n{}", finding.rule, about, source_at(report.files, finding.span)));
    result.push_back(fmt::format("{:016x}-{}", hash, ++seen[hash]));
  }
  return result;
}

}  // namespace okr::render
