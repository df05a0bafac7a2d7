// Findings as one JSON document.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "render/findings.hpp"
#include "render/json.hpp"
#include "render/places.hpp"

namespace okr::render {
namespace {

Json json_of(const Note& note, Places& places) {
  const auto begin = places.begin(note.span);
  return {{"path", places.path(note.span)}, {"line", begin.line}, {"column", begin.column}, {"message", note.message}};
}

Json json_of(const Finding& finding, Places& places) {
  const auto begin = places.begin(finding.span), end = places.end(finding.span);
  Json related = Json::array();
  for (const Note& note : finding.notes) related.push_back(json_of(note, places));
  return {{"rule", finding.rule},
          {"severity", to_string(finding.severity)},
          {"path", places.path(finding.span)},
          {"line", begin.line},
          {"column", begin.column},
          {"end_line", end.line},
          {"end_column", end.column},
          {"object", json_or_null(finding.object)},
          {"message", finding.message},
          {"help", json_or_null(finding.help)},
          {"related", std::move(related)},
          {"fixable", !finding.fix.empty() && !finding.fix_is_unsafe}};
}

}  // namespace

void findings_json(std::ostream& out, const SourceTree& files, const Findings& findings, std::size_t checked,
                   Date today, std::size_t baselined) {
  Places places(files);
  Json list = Json::array();
  for (const Finding& finding : findings) list.push_back(json_of(finding, places));
  const auto count = [&](Severity severity) {
    return std::count_if(findings.begin(), findings.end(),
                         [&](const Finding& finding) { return finding.severity == severity; });
  };
  Json summary{{"files", checked},
               {"errors", count(Severity::error)},
               {"warnings", count(Severity::warning)},
               {"infos", count(Severity::info)}};
  if (baselined > 0) summary["baselined"] = baselined;
  write_json(
      out,
      {{"format", 1}, {"today", to_string(today)}, {"findings", std::move(list)}, {"summary", std::move(summary)}});
}

}  // namespace okr::render
