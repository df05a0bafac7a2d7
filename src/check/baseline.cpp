// Counting findings by what a baseline knows them by.
#include "check/baseline.hpp"

#include <algorithm>

namespace okr::checking {
namespace {

Known known(const Finding& finding, const SourceTree& files) {
  const bool whole = finding.object.empty();
  return {std::string(finding.rule), finding.object, whole ? files.files[finding.span.file].path : std::string()};
}

}  // namespace

Baseline baseline_of(const Findings& findings, const SourceTree& files) {
  Baseline baseline;
  for (const Finding& finding : findings) ++baseline[known(finding, files)];
  return baseline;
}

Findings beyond(const Baseline& baseline, Findings findings, const SourceTree& files) {
  Baseline left = baseline;
  std::erase_if(findings, [&](const Finding& finding) {
    const auto found = left.find(known(finding, files));
    if (found == left.end() || found->second == 0) return false;
    --found->second;
    return true;
  });
  return findings;
}

Baseline common(const Baseline& baseline, const Baseline& other) {
  Baseline both;
  for (const auto& [known, count] : baseline) {
    const auto found = other.find(known);
    if (found != other.end()) both.emplace(known, std::min(count, found->second));
  }
  return both;
}

}  // namespace okr::checking
