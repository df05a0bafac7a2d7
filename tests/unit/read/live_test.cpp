// A workspace that is kept up, held against one that is read anew after every change.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "okr/check.hpp"
#include "okr/read.hpp"
#include "render/findings.hpp"
#include "render/workspace_json.hpp"
#include "score/again.hpp"
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using namespace okr;

namespace {

constexpr Date today = std::chrono::sys_days(std::chrono::year(2026) / 5 / 15);

/// All that `okr list` and `okr check` would say, as JSON.
std::string all_of(const Workspace& workspace, Findings read_findings, const Scores& scores) {
  const Findings findings = check(workspace, scores, std::move(read_findings));
  std::ostringstream out;
  render::workspace_json(out, workspace, scores, render::everything(workspace));
  render::findings_json(out, workspace.files, findings, workspace.files.files.size(), today);
  return out.str();
}

std::string as_kept(const LiveWorkspace& live) {
  return all_of(live.workspace(), live.findings(), score(live.workspace(), today));
}

std::string as_new(const LiveWorkspace& live) {
  ReadResult read = read_workspace(live.workspace().files);
  const Scores scores = score(read.workspace, today);
  return all_of(read.workspace, std::move(read.findings), scores);
}

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  /// 0 to `count` - 1.
  std::size_t below(std::size_t count) { return engine_() % count; }

 private:
  std::mt19937 engine_;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line + '\n');
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

/// Lines taken out, doubled, moved; or a few characters typed or deleted: what an editor does, and what it leaves torn.
std::string edited(const std::string& text, Random& random) {
  std::vector<std::string> lines = lines_of(text);
  if (lines.empty()) return "objectives:\n  - title: New\n";
  const std::size_t at = random.below(lines.size());
  const auto line = lines.begin() + static_cast<std::ptrdiff_t>(at);
  switch (random.below(6)) {
    case 0:
      lines.erase(line);
      break;
    case 1: {
      const std::string copy = *line;
      lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(random.below(lines.size())), copy);
      break;
    }
    case 2:
      std::swap(*line, lines[random.below(lines.size())]);
      break;
    case 3: {
      constexpr std::string_view typed[] = {"x", " ", ":", "- ", "\"", "[", "}", "#", "7", "%", "\xc3\xa9", "team: a"};
      line->insert(random.below(line->size()), typed[random.below(std::size(typed))]);
      break;
    }
    case 4:
      line->erase(random.below(line->size()), 1);
      break;
    default:
      return joined({lines.begin(), line});
  }
  return joined(lines);
}

constexpr std::string_view text = R"(--- 2026/company.yaml
cycle: 2026
team: north
owner: ana
objectives:
  - id: cx
    title: Happy customers
    pillar: customer
    score_from: both
    key_results:
      - id: nps
        title: Increase NPS from 60 to 75
        check_ins: [{date: 2026-04-01, value: 66}]
      - {id: speed, kpi: days, title: Faster, baseline: 5, target: 2}
kpis:
  - {id: days, title: Days to settle, unit: days, max: 4, check_ins: [{date: 2026-05-01, value: 3.5}]}
--- b.yaml
cycle: 2026-Q2
team: claims
objectives:
  - id: fast
    title: Fast claims
    supports: [cx, cx/nps]
    key_results:
      - title: Reduce the time to settlement from 3 days to 1 day
        guardrails: [days]
        drives: cx/speed
        check_ins:
          - {date: 2026-05-12, value: 2 days, confidence: {ana: 0.5, bo: 0.9}}
      - Achieve a CSAT of 95%
--- c.yaml
cycle: launch
team: claims
kpis:
  - {id: open, title: Open claims, max: 40}
objectives:
  - title: Fewer open claims
    depends_on: fast
    allow: {rule: too-few-key-results, reason: small}
    key_results: [{title: Keep it, max: 40, unit: claims}]
--- okr.yaml
okr: 1
pillars: [{id: customer}]
teams: [{id: north}, {id: claims, parent: north}]
cycles: [{id: launch, start: 2026-03-01, end: 2026-05-31}]
rules:
  missing-owner: error
  stale-check-in: {days: 3}
)";

/// Edits one file after the other; each of them several times, now and then to what it was.
void edit_and_compare(unsigned seed, int steps) {
  Random random(seed);
  const SourceTree original = tests::files_of(text);
  LiveWorkspace live(original);
  Scores scores = score(live.workspace(), today);
  for (int step = 0; step < steps; ++step) {
    const std::size_t file = random.below(original.files.size());
    SourceFile changed = live.workspace().files.files[file];
    changed.bytes = random.below(8) == 0 ? original.files[file].bytes : edited(changed.bytes, random);
    std::vector<SourceFile> replaced = {changed};
    const std::size_t other = random.below(original.files.size());
    if (other != file && random.below(4) == 0) replaced.push_back(original.files[other]);
    const auto numbers = live.replace(std::move(replaced));
    scores =
        numbers ? scoring::score_again(live.workspace(), std::move(scores), *numbers) : score(live.workspace(), today);
    CAPTURE(seed, step, changed.path, changed.bytes);
    REQUIRE(all_of(live.workspace(), live.findings(), scores) == as_new(live));
  }
}

}  // namespace

TEST_CASE("a workspace that is kept up is the one that would be read", "[read][live]") {
  for (unsigned seed = 1; seed <= 20; ++seed) edit_and_compare(seed, 40);
}

TEST_CASE("a workspace is kept up over ten thousand edits", "[read][live][.long]") {
  for (unsigned seed = 100; seed < 200; ++seed) edit_and_compare(seed, 100);
}

TEST_CASE("a file that grows too large, and small again, is read like any other", "[read][live]") {
  LiveWorkspace live(tests::files_of(text));
  const std::string before = as_kept(live);
  const SourceFile file = live.workspace().files.files[1];
  live.replace({{file.path, "", true}});
  CHECK(as_kept(live) == as_new(live));
  CHECK(as_kept(live).find("is over 4 MiB") != std::string::npos);
  live.replace({file});
  CHECK(as_kept(live) == before);
}

TEST_CASE("an id that one file gives up is taken from another", "[read][live]") {
  LiveWorkspace live(
      tests::files_of("--- a.yaml\ncycle: 2026\nobjectives: [{id: x, title: One}]\n"
                      "--- b.yaml\ncycle: 2026\nobjectives: [{id: x, title: Two}]\n"
                      "--- c.yaml\ncycle: 2026\nobjectives: [{id: y, title: Three, supports: x}]\n"));
  live.replace({{"a.yaml", "cycle: 2026\nobjectives: [{id: z, title: One}]\n"}});
  CHECK(live.workspace().title(live.workspace().objectives[2].supports[0].ref) == "Two");
  CHECK(as_kept(live) == as_new(live));
}
