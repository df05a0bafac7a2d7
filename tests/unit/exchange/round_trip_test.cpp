// What is exported and imported into an empty folder is the same workspace.
#include <array>
#include <filesystem>
#include <set>
#include <sstream>

#include "exchange/exported.hpp"
#include "exchange/import.hpp"
#include "exchange/maps.hpp"
#include "okr/failure.hpp"
#include "okr/read.hpp"
#include "render/export.hpp"
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

namespace {

using namespace okr;
using exchange::Format;
using exchange::Json;

/// A workspace with every key of the format, and with texts that YAML and JSON would take for something else.
constexpr std::string_view every_key = R"yaml(--- okr.yaml
okr: 1
name: "Ümlaut & \"Söhne\": #1"
fiscal_year_start: 4
fiscal_year_named_after: end
pillars:
  - {id: growth, title: "true", perspective: financial}
  - {id: bare}
teams:
  - {id: all, title: All, lead: ana}
  - {id: part, title: "- Part", parent: all}
people:
  - {id: ana, name: Ana, email: ana@example.org}
  - {id: bo}
cycles:
  - {id: launch, start: 2026-03-01, end: 2026-05-15}
check_in_every: 2 weeks
bands: [0.35, 0.75]
exclude: ["archive/**", old.yaml]
rules:
  missing-baseline: off
  too-many-objectives: {max: 3, severity: error}
  missing-kind: {severity: warning}
--- deep/er/everything.yml
cycle: launch
team: part
owner: ana
check_in_every: 1 week
objectives:
  - id: everything
    title: "An objective: with # every key\nand a second line"
    description: |
      Two lines,

      and a third.
    team: all
    cycle: 2026-Q2..2026-Q3
    owner: bo
    pillar: growth
    kind: committed
    state: closed
    supports: other
    depends_on: [other]
    weight: 123456789012.123456789
    score_from: both
    check_in_every: 21 days
    tags: [one, "no", "2026"]
    key_results:
      - Increase NPS from 60 to 75
      - id: metric
        title: Cut the cost
        description: null and void
        owner: ana
        due: 2026-06-30
        weight: 0.30
        tags: single
        baseline: $48k
        change: -25%
        check_ins:
          - {date: 2026-04-10, value: $47.5k, confidence: 0.1}
          - date: 2026-04-20
            value: "46,000.000000001"
            confidence: {ana: 0.7, bo: 0.3}
            note: "it's \"fine\" \\ really\ttabbed"
            by: ana
          - {date: 2026-05-01, confidence: [0.7, 0.2], note: yes}
        drives: [health, other/x]
        guardrails: health
        evidence: ["https://example.org/?a=b#c", " padded "]
        allow: {rule: missing-baseline, reason: later, until: 2026-07-01}
      - {title: Answer within an hour, baseline: 1h30, target: 45 min, unit: minutes}
      - {title: Stay within, min: 1_000, max: "1,200", current: 1.1k}
      - title: Milestones of it
        milestones:
          - {title: First, done: true, weight: 2}
          - {title: Second, done: 2026-05-02}
          - {title: Third, done: false}
          - {title: Fourth}
      - {title: Done on a day, done: 2026-04-22}
      - {title: Not done, done: false}
      - {title: KPI of it, kpi: health, baseline: 10%, target: 20%}
      - title: Judged of it
        judged: true
        check_ins: [{date: 2026-05-02, score: 0.45}]
        dropped: {date: 2026-05-03, reason: no time}
    initiatives:
      - {title: "@bot", url: "https://example.org", owner: bo, done: 2026-04-01}
      - {title: Plain}
    review: {date: 2026-07-01, learned: "a lot: really", reason: "%"}
    carried_to: other
    allow:
      - {rule: too-few-key-results, reason: one is enough}
kpis:
  - id: health
    title: Health
    description: of it
    unit: "%"
    owner: bo
    team: all
    pillar: growth
    min: 5%
    max: 50%
    source: Survey
    check_in_every: 31 days
    check_ins: [{date: 2026-04-01, value: 12%}]
    allow: {rule: stale-kpi, reason: known}
  - {title: Another KPI, current: 4 tickets}
--- other.yaml
objectives:
  - {title: Other, cycle: 2026, key_results: []}
)yaml";

SourceTree example(const char* name) {
  auto root = std::filesystem::path(__FILE__).parent_path();
  while (!std::filesystem::exists(root / "examples")) root = root.parent_path();
  return load_directory(root / "examples" / name);
}

std::string export_of(const SourceTree& files, Format format) {
  const Workspace workspace = read_workspace(files).workspace;
  const exchange::Exported exported = exchange::exported(workspace);
  REQUIRE(exported.unread.empty());
  std::ostringstream out;
  const render::Selection all = render::everything(workspace);
  if (format == Format::json) render::export_json(out, exported, all);
  if (format == Format::ndjson) render::export_ndjson(out, exported, all);
  return out.str();
}

exchange::Imported imported(std::string_view bytes, Format format) {
  return exchange::import_bytes(bytes, format, nullptr, {}, [](const std::string&) { return false; });
}

void check_round_trip(const SourceTree& files) {
  for (const Format format : {Format::json, Format::ndjson}) {
    const std::string first = export_of(files, format);
    exchange::Imported again = imported(first, format);
    for (const exchange::Remark& remark : again.log.unplaced) UNSCOPED_INFO(remark.line << ": " << remark.message);
    CHECK(again.log.unplaced.empty());
    CHECK(export_of({again.files, {}}, format) == first);
    std::vector<std::string> before, after;
    for (const SourceFile& file : files.files) before.push_back(file.path);
    for (const SourceFile& file : again.files) after.push_back(file.path);
    CHECK(before == after);
  }
}

/// All keys that stand in the maps of `json` that `map` describes.
void collect(const Json& json, const exchange::Map& map, std::set<std::string>& seen) {
  if (json.is_array()) {
    for (const Json& item : json) collect(item, map, seen);
    return;
  }
  for (const exchange::Key& key : map.keys) {
    const auto found = json.find(key.name);
    if (found == json.end()) continue;
    seen.insert(std::string(map.noun) + " " + std::string(key.name));
    if (key.map != nullptr) collect(*found, key.map(), seen);
  }
}

void collect_all(const exchange::Map& map, std::set<std::string>& all) {
  for (const exchange::Key& key : map.keys) {
    all.insert(std::string(map.noun) + " " + std::string(key.name));
    if (key.map != nullptr) collect_all(key.map(), all);
  }
}

}  // namespace

TEST_CASE("an export imports as the same workspace", "[exchange]") {
  check_round_trip(example("northwind"));
  check_round_trip(example("atlas"));
  check_round_trip(tests::files_of(every_key));
  check_round_trip(tests::files_of("--- okr.yaml\nokr: 1\nname: Nothing yet\n"));
}

TEST_CASE("an export means what the files mean", "[exchange]") {
  const SourceTree files = tests::files_of(every_key);
  const Workspace before = read_workspace(files).workspace;
  const Workspace after = read_workspace({imported(export_of(files, Format::json), Format::json).files, {}}).workspace;
  REQUIRE(after.objectives.size() == before.objectives.size());
  for (std::size_t i = 0; i < before.objectives.size(); ++i) {
    const Objective &a = before.objectives[i], &b = after.objectives[i];
    CHECK(a.id.value == b.id.value);
    CHECK(a.title.value == b.title.value);
    CHECK(a.check_in_every == b.check_in_every);
    CHECK(a.weight_or_one() == b.weight_or_one());
    REQUIRE(a.key_results.size() == b.key_results.size());
    for (std::size_t k = 0; k < a.key_results.size(); ++k) {
      CHECK(a.key_results[k].id.value == b.key_results[k].id.value);
      CHECK(a.key_results[k].measure.target == b.key_results[k].measure.target);
      CHECK(a.key_results[k].measure.unit == b.key_results[k].measure.unit);
      CHECK(a.key_results[k].check_ins.size() == b.key_results[k].check_ins.size());
    }
  }
}

TEST_CASE("the stress workspace uses every key of the export", "[exchange]") {
  const Workspace workspace = read_workspace(tests::files_of(every_key)).workspace;
  const exchange::Exported exported = exchange::exported(workspace);
  std::set<std::string> seen, all;
  collect(exported.config, exchange::config_map(), seen);
  for (const Json& objective : exported.objectives) collect(objective, exchange::objective_map(), seen);
  for (const Json& kpi : exported.kpis) collect(kpi, exchange::kpi_map(), seen);
  for (const auto* map : {&exchange::config_map(), &exchange::objective_map(), &exchange::kpi_map()})
    collect_all(*map, all);
  CHECK(seen == all);
}

TEST_CASE("an export keeps numbers exact and spellings as they are", "[exchange]") {
  const std::string json = export_of(tests::files_of(every_key), Format::json);
  for (const std::string_view part :
       {R"("weight": "123456789012.123456789")", R"("weight": 0.3)", R"("baseline": "1h30")",
        R"("value": "46,000.000000001")", R"("change": "-25%")", R"("min": "1_000")",
        R"("path": "deep/er/everything.yml")", R"("done": "2026-04-22")", R"("check_in_every": "1 week")"}) {
    CAPTURE(part);
    CHECK(json.find(part) != std::string::npos);
  }
}

TEST_CASE("an export names the files that it does not have all of", "[exchange]") {
  const auto unread = [](std::string_view text) {
    return exchange::exported(read_workspace(tests::files_of(text)).workspace).unread;
  };
  using Paths = std::vector<std::string>;
  CHECK(unread("cycle: 2026\nobjectives:\n  - title: A\n").empty());
  CHECK(unread("# nothing yet\n").empty());
  CHECK(unread("cycle: 2026\nobjectives:\n  - title: A\n  - [B]\n") == Paths{"a.yaml"});
  CHECK(unread("cycle: 2026\nobjectives:\n  - title: \"A\n") == Paths{"a.yaml"});
  CHECK(unread("cycle: 2026\nnotes: lost\nobjectives: []\n") == Paths{"a.yaml"});
  CHECK(unread("cycle: 2026\nobjectives:\n  title: A\n") == Paths{"a.yaml"});
}
