// Matches names with people, and with owners where no people are declared.
#include "cli/owner.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "okr/failure.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

/// Somebody as the files know them; without `people` the names of owners are all that is known.
struct Known {
  std::string id, name, email;
};

std::vector<Known> everybody(const Workspace& workspace) {
  std::vector<Known> known;
  for (const Person& person : workspace.config.people) {
    known.push_back({person.id.value, person.name ? person.name->value : "", person.email ? person.email->value : ""});
  }
  std::set<std::string> owners;
  const auto add = [&](Maybe<Text> owner) {
    if (owner) owners.insert(owner->value);
  };
  for (const Objective& objective : workspace.objectives) {
    add(objective.owner);
    for (const KeyResult& key_result : objective.key_results) add(key_result.owner);
  }
  for (const Kpi& kpi : workspace.kpis) add(kpi.owner);
  for (const Known& one : known) owners.erase(one.id);
  for (const std::string& owner : owners) known.push_back({owner, owner, ""});
  return known;
}

template <class Is>
std::optional<std::string> only_one(const std::vector<Known>& known, Is is) {
  if (std::ranges::count_if(known, is) != 1) return std::nullopt;
  return std::ranges::find_if(known, is)->id;
}

bool is_part(std::string_view part, std::string_view text) {
  return !part.empty() && text::fold(text).find(text::fold(part)) != std::string::npos;
}

bool is_same(std::string_view a, std::string_view b) { return !a.empty() && text::fold(a) == text::fold(b); }

}  // namespace

std::string person_named(const Workspace& workspace, const std::string& name) {
  const std::vector<Known> known = everybody(workspace);
  for (const auto& found : {only_one(known, [&](const Known& one) { return one.id == name; }),
                            only_one(known, [&](const Known& one) { return is_same(name, one.name); }),
                            only_one(known, [&](const Known& one) { return is_part(name, one.name); })}) {
    if (found) return *found;
  }
  std::vector<std::string_view> names;
  for (const Known& one : known) names.insert(names.end(), {one.id, one.name});
  const std::string_view near = text::nearest(name, names);
  throw Failure("`" + name + "` owns nothing here",
                near.empty() ? "`okr list` shows who owns what" : "did you mean `" + std::string(near) + "`?");
}

std::optional<std::string> person_of(const GitUser& user, const Workspace& workspace) {
  const std::vector<Known> known = everybody(workspace);
  const std::string local = user.email.substr(0, user.email.find('@'));
  for (const auto& found : {only_one(known, [&](const Known& one) { return is_same(user.email, one.email); }),
                            only_one(known, [&](const Known& one) { return is_same(user.name, one.name); }),
                            only_one(known, [&](const Known& one) { return is_same(local, one.id); }),
                            only_one(known, [&](const Known& one) { return is_same(user.name, one.id); })}) {
    if (found) return found;
  }
  return std::nullopt;
}

const std::string* owner_named(const Workspace& workspace, Ref ref) {
  if (ref.to == Ref::To::kpi) {
    const auto& owner = workspace.kpi(ref).owner;
    return owner ? &owner->value : nullptr;
  }
  if (ref.to == Ref::To::objective) {
    const auto& owner = workspace.objective(ref).owner;
    return owner ? &owner->value : nullptr;
  }
  const Text* const owner = owner_of(workspace.objective(ref), workspace.key_result(ref));
  return owner == nullptr ? nullptr : &owner->value;
}

}  // namespace okr::cli
