// Matches objects of two versions, by id and then by title.
#include "history/match.hpp"

#include <string_view>
#include <unordered_map>

namespace okr::history {

namespace {

using Found = std::vector<std::optional<std::uint32_t>>;

template <class T>
using Name = std::string_view (*)(const T&);

template <class T>
std::string_view id_of(const T& object) {
  return object.id.value;
}

template <class T>
std::string_view title_of(const T& object) {
  return object.title.value;
}

/// Matches what is unmatched on both sides and has a name that only one of each has.
template <class T>
void match_by(Name<T> name, const std::vector<T>& before, const std::vector<T>& after, Found& found,
              std::vector<bool>& taken) {
  constexpr std::uint32_t several = static_cast<std::uint32_t>(-1);
  const auto index = [name](const std::vector<T>& objects, auto is_free) {
    std::unordered_map<std::string_view, std::uint32_t> named;
    for (std::uint32_t i = 0; i < objects.size(); ++i) {
      if (!is_free(i) || name(objects[i]).empty()) continue;
      const auto [place, is_new] = named.emplace(name(objects[i]), i);
      if (!is_new) place->second = several;
    }
    return named;
  };
  const auto later = index(after, [&](std::uint32_t i) { return !taken[i]; });
  for (const auto& [text, i] : index(before, [&](std::uint32_t at) { return !found[at]; })) {
    const auto same = later.find(text);
    if (i == several || same == later.end() || same->second == several) continue;
    found[i] = same->second;
    taken[same->second] = true;
  }
}

template <class T>
Found match_all(const std::vector<T>& before, const std::vector<T>& after, std::vector<bool>& taken) {
  Found found(before.size());
  taken.assign(after.size(), false);
  match_by<T>(id_of<T>, before, after, found, taken);
  match_by<T>(title_of<T>, before, after, found, taken);
  return found;
}

/// One key result of the whole workspace, for those that have left their objective.
struct Loose {
  Ref ref;
  const Text& title;
  Id id{};
};

/// Key results that were not found where they were: one that has the same title elsewhere has moved there.
void match_moved(const Workspace& before, const Workspace& after, const std::vector<std::vector<bool>>& taken,
                 Matching& matching) {
  std::vector<Loose> gone, come;
  for (std::uint32_t i = 0; i < before.objectives.size(); ++i) {
    const std::vector<KeyResult>& key_results = before.objectives[i].key_results;
    for (std::uint32_t k = 0; k < key_results.size(); ++k) {
      if (!matching.key_results[i][k]) gone.push_back({{Ref::To::key_result, i, k}, key_results[k].title});
    }
  }
  for (std::uint32_t i = 0; i < after.objectives.size(); ++i) {
    const std::vector<KeyResult>& key_results = after.objectives[i].key_results;
    for (std::uint32_t k = 0; k < key_results.size(); ++k) {
      if (!taken[i][k]) come.push_back({{Ref::To::key_result, i, k}, key_results[k].title});
    }
  }
  Found found(gone.size());
  std::vector<bool> used(come.size());
  match_by<Loose>(title_of<Loose>, gone, come, found, used);
  for (std::size_t i = 0; i < gone.size(); ++i) {
    if (found[i]) matching.key_results[gone[i].ref.index][gone[i].ref.key_result] = come[*found[i]].ref;
  }
}

}  // namespace

Matching match(const Workspace& before, const Workspace& after) {
  Matching matching;
  std::vector<bool> taken;
  matching.kpis = match_all(before.kpis, after.kpis, taken);
  matching.objectives = match_all(before.objectives, after.objectives, taken);
  std::vector<std::vector<bool>> taken_key_results;
  for (const Objective& objective : after.objectives) taken_key_results.emplace_back(objective.key_results.size());
  for (std::size_t i = 0; i < before.objectives.size(); ++i) {
    const std::vector<KeyResult>& key_results = before.objectives[i].key_results;
    auto& refs = matching.key_results.emplace_back(key_results.size());
    const auto same = matching.objectives[i];
    if (!same) continue;
    const Found found = match_all(key_results, after.objectives[*same].key_results, taken_key_results[*same]);
    for (std::size_t k = 0; k < found.size(); ++k) {
      if (found[k]) refs[k] = Ref{Ref::To::key_result, *same, *found[k]};
    }
  }
  match_moved(before, after, taken_key_results, matching);
  return matching;
}

}  // namespace okr::history
