// Writing new objectives, key results, KPIs and teams into a workspace.
#pragma once

#include <string>
#include <vector>

#include "edit/draft.hpp"
#include "okr/workspace.hpp"

namespace okr::edit {

/// What is to be written, by the keys of the format; empty texts are left out.
struct NewObject {
  struct Value {
    std::string key, text;
  };
  std::string id;     ///< empty: worked out of the title
  std::string title;  ///< a key result's is its sentence
  std::vector<Value> values;
  std::vector<std::string> supports;
  std::string file;  ///< path of the file, relative to the workspace; empty: where things of its kind stand
};

/// Where something was put, and the id that it has got.
struct Created {
  std::string path, id;
};

/// The id that is given, else the one worked out of the title. Throws Failure where there is none, and where another
/// objective or KPI has it.
std::string free_id(const Workspace& workspace, const std::string& given, const std::string& title);

/// The path of the file that holds, or is to hold, what `team` is after in `cycle`: the one with its last objective,
/// else CYCLE/TEAM.yaml.
std::string file_of(const Workspace& workspace, const std::string& cycle, const std::string& team);

/// Puts the map of an objective behind the last one of the file; cycle, team and owner are left to the file where it
/// says the same. A file that is not there is made.
void put_objective(Draft& draft, const Workspace& workspace, const std::string& path, Tree objective);

// All of these throw Failure for an id that can't be, or a file that can't be edited. That what is said makes sense
// is for the rules to tell.

Created create_objective(Draft& draft, const Workspace& workspace, const NewObject& objective);
/// Behind the last key result of `objective`, written as a map.
Created create_key_result(Draft& draft, const Workspace& workspace, Ref objective, const NewObject& key_result);
/// Behind the last KPI of the file that has some of that team, else of the file with the most KPIs.
Created create_kpi(Draft& draft, const Workspace& workspace, const NewObject& kpi);
Created create_team(Draft& draft, const Workspace& workspace, const NewObject& team);

}  // namespace okr::edit
