// Finding what an id names.
#include "okr/workspace.hpp"
#include "unit/catch.hpp"

using okr::Kpi;
using okr::Objective;
using okr::Ref;
using okr::Workspace;

namespace {

Objective objective(std::string id, std::initializer_list<std::string> key_results) {
  Objective made;
  made.id.value = std::move(id);
  for (const std::string& key_result : key_results) made.key_results.emplace_back().id.value = key_result;
  return made;
}

Workspace workspace() {
  Workspace made;
  made.objectives = {objective("a", {"x", "y", "x"}), objective("b", {"x"}), objective("a", {"x", "z"})};
  made.kpis.emplace_back().id.value = "csat";
  made.kpis.emplace_back().id.value = "b";
  made.index();
  return made;
}

}  // namespace

TEST_CASE("an id finds the first thing that has it") {
  const Workspace found = workspace();
  CHECK(found.find("a") == Ref{Ref::To::objective, 0, 0});
  CHECK(found.find("b") == Ref{Ref::To::objective, 1, 0});
  CHECK(found.find("csat") == Ref{Ref::To::kpi, 0, 0});
  CHECK(found.find("a/x") == Ref{Ref::To::key_result, 0, 0});
  CHECK(found.find("a/y") == Ref{Ref::To::key_result, 0, 1});
  CHECK(found.find("a/z") == Ref{Ref::To::key_result, 2, 1});
  CHECK(found.find("b/x") == Ref{Ref::To::key_result, 1, 0});
}

TEST_CASE("an id that nothing has finds nothing") {
  const Workspace found = workspace();
  for (const char* id : {"", "c", "x", "a/", "/x", "a/w", "csat/x", "ab", "a/x/y"}) {
    INFO(id);
    CHECK_FALSE(found.find(id));
  }
  CHECK_FALSE(Workspace().find("a"));
}

TEST_CASE("a copy of a workspace finds its own") {
  Workspace original = workspace();
  const Workspace copy = original;
  original.objectives.clear();
  CHECK(copy.find("a/z") == Ref{Ref::To::key_result, 2, 1});
}
