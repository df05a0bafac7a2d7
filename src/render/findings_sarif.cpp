// Findings as SARIF 2.1.0.
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "okr/check.hpp"
#include "render/findings_ci.hpp"
#include "render/json.hpp"
#include "render/places.hpp"
#include "render/reported.hpp"
#include "render/rules_page.hpp"
#include "text/text_stream.hpp"

namespace okr::render {
namespace {

constexpr std::string_view root = "%SRCROOT%";

std::string_view level_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

/// A relative URI (RFC 3986): everything but unreserved characters and `/` is percent-encoded, also a `:`, which would
/// end a scheme.
std::string uri(std::string_view path) {
  constexpr std::string_view unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string result;
  for (const char c : path) {
    if (unreserved.find(c) != std::string_view::npos) {
      result += c;
    } else {
      fmt::format_to(std::back_inserter(result), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return result;
}

/// Viewers make a link of `[text](target)`: SARIF 2.1.0, 3.11.6.
Json message(std::string_view untrusted) {
  std::string text(untrusted);
  for (std::size_t at = 0; (at = text.find("](", at)) != std::string::npos; at += 3) text.insert(at + 1, "\\");
  return {{"text", std::move(text)}};
}

/// A rule as the viewer shows it beside its results: summary, page, and what it is where nothing is set.
Json description_of(const Rule& rule) {
  Json json = {{"id", rule.name}, {"shortDescription", {{"text", rule.summary}}}, {"helpUri", rule_url(rule.name)}};
  if (const Page* page = rule_page(rule.name)) {
    text::TextStream text;
    page_text(text, page->markdown, {});
    json["help"] = {{"text", text.str()}, {"markdown", page->markdown}};
  }
  const bool on = rule.severity != Severity::off;
  json["defaultConfiguration"] = {{"enabled", on}, {"level", level_of(on ? rule.severity : Severity::warning)}};
  json["properties"] = {{"tags", Json::array({rule.group})}};
  return json;
}

/// Those of the rules that found something, in the order in which they are first asked for.
class Rules {
 public:
  std::size_t index(std::string_view name) {
    const auto [found, added] = indices_.emplace(name, indices_.size());
    if (added) descriptions_.push_back(description_of(*rule_named(name)));
    return found->second;
  }
  Json descriptions() && { return std::move(descriptions_); }

 private:
  std::unordered_map<std::string_view, std::size_t> indices_;
  Json descriptions_ = Json::array();
};

class Locations {
 public:
  explicit Locations(const CheckReport& report) : report_(report), places_(report.files) {}

  Json artifact(const Span& span) const {
    return {{"uri", uri(path_in_repository(report_, span))}, {"uriBaseId", root}};
  }
  Json region(const Span& span) {
    const auto begin = places_.begin(span), end = places_.end(span);
    return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
  }
  Json physical(const Span& span) { return {{"artifactLocation", artifact(span)}, {"region", region(span)}}; }

 private:
  const CheckReport& report_;
  Places places_;
};

/// One change for each file: the splices of a fix stand together by file.
Json fix_of(const Finding& finding, Locations& locations) {
  Json changes = Json::array();
  const Splice* last = nullptr;
  for (const Splice& splice : finding.fix) {
    if (last == nullptr || last->span.file != splice.span.file) {
      changes.push_back({{"artifactLocation", locations.artifact(splice.span)}, {"replacements", Json::array()}});
    }
    changes.back()["replacements"].push_back(
        {{"deletedRegion", locations.region(splice.span)}, {"insertedContent", {{"text", splice.bytes}}}});
    last = &splice;
  }
  return {{"description", message(finding.help.empty() ? finding.message : finding.help)},
          {"artifactChanges", std::move(changes)}};
}

Json result_of(const Finding& finding, const std::string& fingerprint, Rules& rules, Locations& locations) {
  Json location = {{"physicalLocation", locations.physical(finding.span)}};
  if (!finding.object.empty()) {
    location["logicalLocations"].push_back(Json{{"fullyQualifiedName", finding.object}});
  }
  Json json = {{"ruleId", finding.rule},
               {"ruleIndex", rules.index(finding.rule)},
               {"level", level_of(finding.severity)},
               {"message", message(message_and_help(finding))},
               {"locations", Json::array({std::move(location)})},
               {"partialFingerprints", {{"ruleAndObject/v1", fingerprint}}}};
  for (const Note& note : finding.notes) {
    json["relatedLocations"].push_back(
        {{"physicalLocation", locations.physical(note.span)}, {"message", message(note.message)}});
  }
  if (!finding.fix.empty()) json["fixes"].push_back(fix_of(finding, locations));
  return json;
}

}  // namespace

void findings_sarif(std::ostream& out, const CheckReport& report) {
  Locations locations(report);
  Rules rules;
  const std::vector<std::string> prints = fingerprints(report);
  Json results = Json::array();
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    results.push_back(result_of(report.findings[i], prints[i], rules, locations));
  }
  const Json driver = {{"name", "okr"},
                       {"version", OKR_VERSION},
                       {"informationUri", OKR_HOMEPAGE},
                       {"rules", std::move(rules).descriptions()}};
  const Json root_description = {{"description", {{"text", "the root of the repository"}}}};
  const Json run = {{"tool", {{"driver", driver}}},
                    {"originalUriBaseIds", {{root, root_description}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"results", std::move(results)}};
  write_json(out, {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", Json::array({run})}});
}

}  // namespace okr::render
