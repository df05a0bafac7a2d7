// The baseline: what a workspace that begins with hundreds of findings lets be for now.
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <string>

#include "okr/finding.hpp"
#include "okr/source_tree.hpp"

namespace okr::checking {

/// What findings are known by in a baseline: never by their lines, which move.
struct Known {
  std::string rule;
  std::string object;  ///< as in Finding::object
  std::string path;    ///< only where there is no object

  friend auto operator<=>(const Known&, const Known&) = default;
};

/// How often each is let be.
using Baseline = std::map<Known, std::size_t>;

/// The baseline that lets all these findings be.
Baseline baseline_of(const Findings& findings, const SourceTree& files);

/// Those findings that the baseline does not let be: of ten where it knows eight, the last two.
Findings beyond(const Baseline& baseline, Findings findings, const SourceTree& files);

/// What both let be, each as often as the one that does so less: a baseline without what is mended by now.
Baseline common(const Baseline& baseline, const Baseline& other);

}  // namespace okr::checking
