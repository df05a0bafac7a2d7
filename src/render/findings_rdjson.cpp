// Findings as reviewdog's rdjson. Its columns are bytes.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "render/findings_ci.hpp"
#include "render/json.hpp"
#include "render/places.hpp"
#include "render/reported.hpp"

namespace okr::render {
namespace {

class Locations {
 public:
  explicit Locations(const CheckReport& report) : report_(report), places_(report.files) {}

  Json range(const Span& span) { return {{"start", position(span, span.begin)}, {"end", position(span, span.end)}}; }
  Json location(const Span& span) { return {{"path", path_in_repository(report_, span)}, {"range", range(span)}}; }

 private:
  Json position(const Span& span, std::uint32_t offset) {
    const text::LineIndex& lines = places_.lines(span);
    const int line = lines.position(offset).line;
    return {{"line", line}, {"column", std::max(offset, lines.start(line)) - lines.start(line) + 1}};
  }

  const CheckReport& report_;
  Places places_;
};

std::string_view severity_of(const Finding& finding) {
  return finding.severity == Severity::error ? "ERROR" : finding.severity == Severity::warning ? "WARNING" : "INFO";
}

Json diagnostic(const Finding& finding, Locations& locations) {
  Json json = {{"message", message_and_help(finding)},
               {"location", locations.location(finding.span)},
               {"severity", severity_of(finding)},
               {"code", {{"value", finding.rule}, {"url", rule_url(finding.rule)}}}};
  // A reader takes each suggestion alone, and in the file of the diagnostic.
  if (finding.fix.size() == 1 && finding.fix.front().span.file == finding.span.file) {
    const Splice& splice = finding.fix.front();
    json["suggestions"].push_back({{"range", locations.range(splice.span)}, {"text", splice.bytes}});
  }
  for (const Note& note : finding.notes) {
    json["related_locations"].push_back({{"message", note.message}, {"location", locations.location(note.span)}});
  }
  return json;
}

}  // namespace

void findings_rdjson(std::ostream& out, const CheckReport& report) {
  Locations locations(report);
  Json diagnostics = Json::array();
  for (const Finding& finding : report.findings) diagnostics.push_back(diagnostic(finding, locations));
  write_json(out, {{"source", {{"name", "okr"}, {"url", OKR_HOMEPAGE}}}, {"diagnostics", std::move(diagnostics)}});
}

}  // namespace okr::render
