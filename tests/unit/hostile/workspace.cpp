// The files, in which `@` stands for the text.
#include "unit/hostile/workspace.hpp"

namespace okr::tests {
namespace {

constexpr std::string_view config = R"(okr: 1
name: @
pillars: [{id: p, title: @, perspective: customer}, {id: pp, title: @}, {id: @, title: @, perspective: @}]
teams: [{id: t, title: @}, {id: @, title: @, parent: @, lead: @}]
people: [{id: bo, name: @, email: @}, {id: @, name: @}]
cycles: [{id: spring, start: 2026-02-01, end: 2026-05-31}, {id: @, start: @, end: @}]
exclude: [@]
)";

constexpr std::string_view wrong_config = R"(check_in_every: @
rules: {@: off, too-many-objectives: {max: @, severity: @, @: 1}}
@: 1
)";

constexpr std::string_view sound = R"(cycle: 2026-Q2
team: t
owner: bo
objectives:
  - id: o
    title: @
    description: @
    pillar: p
    tags: [@]
    allow: [{rule: missing-owner, reason: @}]
    key_results:
      - {id: k, title: @, description: @, baseline: 1, target: 9, unit: @, evidence: [@, "https://x.example/"],
         guardrails: [g], check_ins: [{date: 2026-04-02, value: 2, note: @, confidence: {a: 0.1, "b": 0.9}},
         {date: 2026-04-20, value: 3, note: @, by: @}, {date: 2026-05-02, value: 4, confidence: {@: 0.3}}]}
      - {id: m, title: @, milestones: [{title: @, done: 2026-04-02}, {title: @}]}
      - {id: d, title: @, dropped: {date: 2026-04-02, reason: @}}
      - {id: j, title: @, judged: true, check_ins: [{date: 2026-05-02, score: 0.4, note: @}]}
    initiatives: [{title: @, url: "https://x.example/", owner: bo}, {title: @, url: @}]
  - {id: q, title: @, state: proposed, supports: [o]}
  - {id: w, title: @, state: draft, supports: [o/k], depends_on: [q], team: @, owner: @, pillar: @}
  - {id: c, title: @, cycle: 2026-Q1, state: closed, key_results: [{id: y, title: @, done: true}],
     review: {date: 2026-04-02, learned: @, reason: @}}
kpis:
  - {id: g, title: @, description: @, source: @, unit: @, max: 3,
     check_ins: [{date: 2026-04-02, value: 5, note: @, by: @}]}
)";

constexpr std::string_view wrong = R"(cycle: @
team: @
owner: @
@: 1
objectives:
  - id: @
    title: x
    @: 1
  - id: r
    title: r @
    kind: @
    state: @
    weight: @
    cycle: @
    supports: [@]
    depends_on: @
    carried_to: @
    score_from: @
    check_in_every: @
    allow: [{rule: @, reason: @, until: @}]
    key_results:
      - @
      - {id: s, title: @, baseline: @, target: @, due: @, drives: [@], guardrails: [@], weight: @}
      - {id: u, title: "from @ to", kpi: @, check_ins: [{date: @, value: @, score: @, confidence: @, @: @}]}
      - {id: v, title: @, milestones: [{title: @, done: @, weight: @}, @], done: @, judged: @}
      - {id: x, title: @, change: @, min: @, max: @, unit: @, current: @, evidence: @, tags: @}
      - {id: s, title: @}
    initiatives: [{title: @, url: @, done: @}]
    review: {date: @, learned: @}
  - {id: r, title: @}
kpis: [{id: k, title: @, min: @, max: @, current: @, team: @, pillar: @}, {id: k, title: @}]
)";

}  // namespace

std::string filled(std::string_view pattern, std::string_view text) {
  std::string bytes;
  for (const char c : pattern) bytes.append(c == '@' ? text : std::string_view(&c, 1));
  return bytes;
}

std::vector<File> workspace_of(std::string_view written) {
  return {
      {"okr.yaml", filled(config, written) + filled(wrong_config, written)},
      {"sound/okr.yaml", filled(config, written)},
      {"sound/okrs.yaml", filled(sound, written)},
      {"new/okr.yaml", "okr: 1\n"},
      {"sound.yaml", filled(sound, written)},
      {"x.csv", filled("Objective,Key Result,Owner,Start,Target,@\n@,@,@,1,9,@\n@,@,@,@,@,@\n", written)},
      {"x.md", filled("# Objective @\n\n- KR: @ from 1 to 9\n- @\n\n@\n\n## @\n", written)},
      {"x.json",
       filled(R"({"format": 1, "kind": "okr-export", "objectives": [{"id": "z", "title": @, "cycle": "2026-Q2", @: 1,
                  "team": @, "key_results": [@, {"title": @, "unit": @}]}]})",
              written)},
      {"wrong.yaml", filled(wrong, written)}};
}

void write_all(const test::TemporaryFolder& folder, const std::vector<File>& files) {
  for (const auto& [path, bytes] : files) folder.write(path, bytes);
}

}  // namespace okr::tests
