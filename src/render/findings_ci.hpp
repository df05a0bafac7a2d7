// Findings in the formats of CI systems and review tools. They name files by their paths in the repository, so that
// annotations land.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "okr/date.hpp"
#include "okr/finding.hpp"
#include "okr/source_tree.hpp"

namespace okr::render {

/// What all these formats are made of.
struct CheckReport {
  const SourceTree& files;
  const Findings& findings;         ///< sorted by place
  std::vector<bool> checked;        ///< by file: whether it was asked about
  std::string folder;               ///< of the workspace in its repository: empty, or ended by `/`
  std::optional<Severity> fail_on;  ///< from here on a finding makes the check fail; nothing: none does
  Date today{};
  std::size_t baselined = 0;  ///< findings that are let be, and not among `findings`

  std::size_t files_checked() const;
};

/// What GitHub takes from one step: https://docs.github.com/actions/reference/limits and its runner's source.
inline constexpr std::size_t most_annotations_of_a_kind = 10;
inline constexpr std::size_t most_summary_bytes = std::size_t{1} << 20;

/// GitHub's workflow commands, the most severe first. What is more than GitHub takes stands below in plain lines, and a
/// last notice says how many these are.
void findings_github(std::ostream& out, const CheckReport& report);

/// All findings as a Markdown table for GitHub's summary of a job, the most severe first; as many as have room in
/// `most_bytes`, and how many are left out.
std::string findings_github_summary(const CheckReport& report, std::size_t most_bytes = most_summary_bytes);

/// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
void findings_sarif(std::ostream& out, const CheckReport& report);

/// JUnit's XML as Ant writes it: a suite for each file, a case for each finding. Those that make the check fail are
/// failures, the others skipped; a file without any has one case, which passes.
void findings_junit(std::ostream& out, const CheckReport& report);

/// GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/
void findings_gitlab(std::ostream& out, const CheckReport& report);

/// reviewdog's rdjson: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
void findings_rdjson(std::ostream& out, const CheckReport& report);

}  // namespace okr::render
