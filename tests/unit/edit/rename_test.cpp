// Other ids, wherever the files have the old ones.
#include "edit/rename.hpp"

#include "unit/catch.hpp"
#include "unit/containing.hpp"
#include "unit/edit/changed_text.hpp"

namespace {

using namespace okr;
using edit::Named;

std::string renamed(const std::string& text, Named kind, const std::string& from, const std::string& to,
                    const std::string& path = "a.yaml") {
  return tests::changed(text, path,
                        [&](auto& draft, auto& workspace, auto&) { edit::rename(draft, workspace, kind, from, to); });
}

constexpr std::string_view config =
    "--- okr.yaml\nokr: 1\nteams: [{id: claims, lead: ana}, {id: fast, parent: claims}]\n"
    "people: [{id: ana}]\ncycles: [{id: launch, start: 2026-03-01, end: 2026-05-31}]\n";

std::string with_config(const std::string& text) { return std::string(config) + "--- a.yaml\n" + text; }

}  // namespace

TEST_CASE("an object is renamed with all that names it, its key results too", "[edit]") {
  const std::string text =
      "cycle: 2026-Q2\nobjectives:\n  - {id: a, title: A, key_results: [{id: k, title: K}]}\n"
      "  - {id: ab, title: B, supports: [a, a/k], depends_on: a, key_results: [{title: T, drives: [a/k, m], "
      "guardrails: "
      "[m]}]}\n  - {id: c, title: C, carried_to: [a], key_results: [{title: T, kpi: m}]}\nkpis:\n  - {id: m, title: "
      "M}\n";
  const std::string objective = renamed(text, Named::object, "a", "x");
  CHECK_THAT(objective, tests::containing("{id: x, title: A, key_results: [{id: k, title: K}]}"));
  CHECK_THAT(objective,
             tests::containing("{id: ab, title: B, supports: [x, x/k], depends_on: x, key_results: [{title: T, "
                               "drives: [x/k, m]"));
  CHECK_THAT(objective, tests::containing("carried_to: [x]"));
  const std::string key_result = renamed(text, Named::object, "a/k", "part");
  CHECK_THAT(key_result, tests::containing("{id: a, title: A, key_results: [{id: part, title: K}]}"));
  CHECK_THAT(key_result,
             tests::containing("supports: [a, a/part], depends_on: a, key_results: [{title: T, drives: [a/part, m]"));
  const std::string kpi = renamed(text, Named::object, "m", "z");
  CHECK_THAT(kpi, tests::containing("drives: [a/k, z], guardrails: [z]"));
  CHECK_THAT(kpi, tests::containing("kpi: z"));
  CHECK_THAT(kpi, tests::containing("{id: z, title: M}"));
}

TEST_CASE("a file's own team, owner and cycle are renamed, whether anything inherits them or not", "[edit]") {
  const std::string other = "  - {id: o, title: O, team: fast, owner: bo, cycle: 2026-Q2}\n";
  const std::string alone = "cycle: launch\nteam: claims\nowner: ana\nobjectives:\n";
  for (const std::string& objectives : {"  - {id: o, title: O}\n" + std::string(), other}) {
    const std::string text = with_config(alone + objectives);
    CHECK_THAT(renamed(text, Named::team, "claims", "legal"), tests::containing("team: legal\nowner: ana"));
    CHECK_THAT(renamed(text, Named::person, "ana", "anna"), tests::containing("owner: anna\n"));
    CHECK_THAT(renamed(text, Named::cycle, "launch", "start"), tests::containing("cycle: start\nteam: claims"));
  }
  const std::string empty = with_config("team: claims\n") + "--- b.yaml\nowner: ana\n";
  CHECK(renamed(empty, Named::team, "claims", "legal") == "team: legal\n");
  CHECK(renamed(empty, Named::person, "ana", "anna", "b.yaml") == "owner: anna\n");
  CHECK(renamed(empty, Named::person, "ana", "anna") == "team: claims\n");
}

TEST_CASE("a file with mistakes holds up no renaming of what it does not name", "[edit]") {
  const std::string text = with_config("team: claims\n") + "--- b.yaml\nowner: ana\nowner: bo\n";
  CHECK(renamed(text, Named::team, "claims", "legal") == "team: legal\n");
  CHECK_THAT(renamed(text, Named::person, "ana", "anna"), tests::containing("`b.yaml` can't be edited before line 2"));
}

TEST_CASE("okr.yaml, votes and the ends of ranges are renamed", "[edit]") {
  const std::string text = with_config(
      "cycle: launch\nobjectives:\n  - id: o\n    title: O\n    cycle: launch..2026-Q2\n    key_results:\n"
      "      - {title: T, check_ins: [{date: 2026-05-01, confidence: {ana: 0.5, bo: 0.4}, by: ana}, {date: 2026-05-02, "
      "confidence: 0.5}]}\n    initiatives: [{title: I, owner: ana}]\nkpis:\n  - {id: k, title: K, check_ins: [{date: "
      "2026-05-01, confidence: {ana: 0.1}, by: bo}]}\n");
  const std::string person = renamed(text, Named::person, "ana", "anna");
  CHECK_THAT(person, tests::containing("confidence: {anna: 0.5, bo: 0.4}, by: anna}"));
  CHECK_THAT(person, tests::containing("initiatives: [{title: I, owner: anna}]"));
  CHECK_THAT(person, tests::containing("confidence: {anna: 0.1}, by: bo"));
  CHECK_THAT(renamed(text, Named::person, "ana", "anna", "okr.yaml"), tests::containing("lead: anna"));
  CHECK_THAT(renamed(text, Named::person, "ana", "anna", "okr.yaml"), tests::containing("people: [{id: anna}]"));
  CHECK_THAT(renamed(text, Named::team, "claims", "legal", "okr.yaml"),
             tests::containing("[{id: legal, lead: ana}, {id: fast, parent: legal}]"));
  CHECK_THAT(renamed(text, Named::cycle, "launch", "start", "okr.yaml"), tests::containing("{id: start, start: 2026"));
  CHECK_THAT(renamed(text, Named::cycle, "launch", "start"), tests::containing("cycle: start..2026-Q2"));
  CHECK_THAT(renamed(text, Named::person, "bo", "ben"), tests::containing("{ana: 0.1}, by: ben"));
}

TEST_CASE("what can't be renamed says why", "[edit]") {
  const std::string text = with_config(
      "cycle: 2026-Q2\nobjectives:\n  - {id: a, title: A, pillar: p, key_results: [{id: "
      "k, title: K}, {id: l, title: L}]}\n  - {id: b, title: B}\n");
  CHECK_THAT(renamed(text, Named::object, "nobody", "x"), tests::containing("nothing is called `nobody`"));
  CHECK_THAT(renamed(text, Named::object, "a", "b"), tests::containing("the id `b` is taken"));
  CHECK_THAT(renamed(text, Named::object, "a/k", "l"), tests::containing("the id `a/l` is taken"));
  CHECK_THAT(renamed(text, Named::object, "a/k", "b"), tests::containing("id: b, title: K"));
  CHECK_THAT(renamed(text, Named::team, "claims", "fast"), tests::containing("the id `fast` is taken"));
  CHECK_THAT(renamed(text, Named::object, "a", "New Id"),
             tests::containing("`New Id` is not an id: `new-id` would be one"));
  CHECK_THAT(renamed(text, Named::object, "a", "!"), tests::containing("`!` is not an id: ids are small letters"));
  CHECK_THAT(renamed(text, Named::pillar, "p", "x"), tests::containing("nothing is called `p`"));
  CHECK_THAT(renamed(text, Named::cycle, "2026-Q2", "x"), tests::containing("nothing is called `2026-Q2`"));
  CHECK_THAT(renamed(text + "--- torn.yaml\nowner: \"a\n", Named::object, "a", "x"),
             tests::containing("`torn.yaml` can't be read, and may name it"));
}
