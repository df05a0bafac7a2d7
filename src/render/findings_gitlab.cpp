// Findings as GitLab's code quality report.
#include <nlohmann/json.hpp>

#include "render/findings_ci.hpp"
#include "render/json.hpp"
#include "render/places.hpp"
#include "render/reported.hpp"

namespace okr::render {
namespace {

std::string_view severity_of(const Finding& finding) {
  return finding.severity == Severity::error ? "major" : finding.severity == Severity::warning ? "minor" : "info";
}

}  // namespace

void findings_gitlab(std::ostream& out, const CheckReport& report) {
  Places places(report.files);
  const std::vector<std::string> prints = fingerprints(report);
  Json list = Json::array();
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    list.push_back(
        {{"description", message_and_help(finding)},
         {"check_name", finding.rule},
         {"fingerprint", prints[i]},
         {"severity", severity_of(finding)},
         {"location",
          {{"path", path_in_repository(report, finding.span)},
           {"lines", {{"begin", places.begin(finding.span).line}, {"end", places.end(finding.span).line}}}}}});
  }
  write_json(out, list);
}

}  // namespace okr::render
