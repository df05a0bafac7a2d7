// Where new things go, and what can't be made.
#include "edit/create.hpp"

#include "okr/failure.hpp"
#include "unit/catch.hpp"
#include "unit/containing.hpp"
#include "unit/workspace_text.hpp"

namespace {

using namespace okr;
using edit::NewObject;

constexpr std::string_view text = R"(--- okr.yaml
okr: 1
teams: [{id: claims}]
exclude: ["old/**"]
--- 2026-Q2/claims.yaml
cycle: 2026-Q2
team: claims
owner: ana
objectives:
  - {id: fast, title: Fast, owner: bo, key_results: [{id: nps, title: Increase NPS from 60 to 75}]}
kpis:
  - {id: churn, title: Churn, max: 4%}
--- kpis.yaml
kpis:
  - {id: csat, title: CSAT, min: 80%, team: support}
  - {id: nps, title: NPS, min: 60}
)";

NewObject titled(const std::string& title, std::vector<NewObject::Value> values = {}) {
  NewObject object;
  object.title = title;
  object.values = std::move(values);
  return object;
}

/// The path that `make` gives, the id and what is new there; or the complaint.
template <class Make>
std::string made(Make make) {
  const Workspace workspace = read_workspace(tests::files_of(text)).workspace;
  edit::Draft draft(workspace.files);
  try {
    const edit::Created created = make(draft, workspace);
    return created.path + ": " + created.id;
  } catch (const Failure& failure) {
    return failure.what() + (": " + failure.help());
  }
}

std::string objective(const NewObject& object) {
  return made([&](auto& draft, const auto& workspace) { return edit::create_objective(draft, workspace, object); });
}
std::string kpi(const NewObject& object) {
  return made([&](auto& draft, const auto& workspace) { return edit::create_kpi(draft, workspace, object); });
}
std::string key_result(const NewObject& object) {
  return made([&](auto& draft, const auto& workspace) {
    return edit::create_key_result(draft, workspace, workspace.find("fast"), object);
  });
}
std::string team(const NewObject& object) {
  return made([&](auto& draft, const auto& workspace) { return edit::create_team(draft, workspace, object); });
}

/// The bytes of the file at `path` once an objective is put there.
std::string file_with(const NewObject& object, const std::string& path) {
  const Workspace workspace = read_workspace(tests::files_of(text)).workspace;
  edit::Draft draft(workspace.files);
  edit::create_objective(draft, workspace, object);
  for (const SourceFile& file : draft.files().files) {
    if (file.path == path) return file.bytes;
  }
  return "none";
}

}  // namespace

TEST_CASE("a new file is an OKR file of the workspace, or there is none", "[edit]") {
  NewObject object = titled("Slow");
  const auto in = [&](const std::string& path) {
    object.file = path;
    return objective(object);
  };
  for (const std::string path : {"2026-Q3/claims.yaml", "new.yaml", "2026-Q2..2026-Q3/a..b.yaml", "a/b/c.yml"}) {
    CHECK(in(path) == path + ": slow");
  }
  for (const std::string path : {"../x.yaml", "a/../../x.yaml", "a/../x.yaml", "/tmp/x.yaml", ".x.yaml", "a/.b/x.yaml",
                                 "a/.x.yaml", "x.txt", "old/x.yaml", "okr.yaml", "./x.yaml"}) {
    CAPTURE(path);
    CHECK_THAT(in(path), tests::containing("`" + path + "` would be no OKR file of this workspace"));
  }
}

TEST_CASE("new things stand with those of their team", "[edit]") {
  CHECK(objective(titled("Slow", {{"cycle", "2026-Q2"}, {"team", "claims"}})) == "2026-Q2/claims.yaml: slow");
  CHECK(objective(titled("Slow", {{"cycle", "2026-Q3"}, {"team", "claims"}})) == "2026-Q3/claims.yaml: slow");
  CHECK(objective(titled("Slow", {{"cycle", "2026-Q2"}})) == "2026-Q2/objectives.yaml: slow");
  CHECK(kpi(titled("Calls", {{"team", "claims"}})) == "2026-Q2/claims.yaml: calls");
  CHECK(kpi(titled("Calls", {{"team", "support"}})) == "kpis.yaml: calls");
  CHECK(kpi(titled("Calls")) == "kpis.yaml: calls");
  CHECK(key_result(titled("Raise CSAT from 80% to 90%")) == "2026-Q2/claims.yaml: fast/raise-csat");
  CHECK(team(titled("Legal")) == "okr.yaml: legal");
}

TEST_CASE("what the file says of all of its objectives is not said again", "[edit]") {
  const std::vector<NewObject::Value> values = {{"team", "claims"}, {"cycle", "2026-Q2"}, {"owner", "bo"}};
  CHECK_THAT(file_with(titled("Slow", values), "2026-Q2/claims.yaml"),
             tests::containing("  - id: slow\n    title: Slow\n    owner: bo\nkpis:"));
  NewObject elsewhere = titled("Slow", values);
  elsewhere.supports = {"fast"};
  elsewhere.file = "new.yaml";
  CHECK(
      file_with(elsewhere, "new.yaml") ==
      "cycle: 2026-Q2\nteam: claims\nowner: bo\n\nobjectives:\n  - id: slow\n    title: Slow\n    supports: [fast]\n");
}

TEST_CASE("an id that can't be is refused with one that could", "[edit]") {
  NewObject object = titled("Fast");
  CHECK(objective(object) == "the id `fast` is taken by `Fast`: give another one with `--id`");
  CHECK(objective(titled("CSAT")) == "the id `csat` is taken by `CSAT`: give another one with `--id`");
  object.id = "Very Fast";
  CHECK(objective(object) == "`Very Fast` is not an id: `--id very-fast` would do");
  object.id = "!";
  CHECK(objective(object) == "`!` is not an id: ids are small letters, digits, `.`, `_` and `-`");
  CHECK(objective(titled("4 7")) == "no id can be worked out of `4 7`: `--id 4-7` would do");
  object = titled("Another");
  object.id = "nps";
  CHECK(key_result(object) == "the id `nps` is taken by `Increase NPS from 60 to 75`: give another one with `--id`");
  CHECK(team(titled("Claims")) == "there is a team `claims` already: give another id");
}
