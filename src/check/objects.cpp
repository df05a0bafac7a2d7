// Naming the objects of findings by their places.
#include "check/objects.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_map>
#include <utility>

namespace okr::checking {

namespace {

bool holds(Span outer, Span inner) {
  return outer.file == inner.file && outer.begin <= inner.begin && inner.begin <= outer.end;
}

/// The objects of a list by the file that they stand in: there side by side and in the order of their places, whatever
/// the order of the files.
template <class T>
class ByFile {
 public:
  explicit ByFile(const std::vector<T>& list) {
    for (const T& each : list) {
      auto& [first, count] = ranges_.try_emplace(each.span.file, &each, 0).first->second;
      ++count;
    }
  }

  /// The one that holds `place`, or null.
  const T* at(Span place) const {
    const auto range = ranges_.find(place.file);
    return range == ranges_.end() ? nullptr : last_before(std::span(range->second.first, range->second.second), place);
  }

  /// The last of `list`, which stands in one file, that begins at or before `place`, if it holds it; else null.
  static const T* last_before(std::span<const T> list, Span place) {
    const auto after = std::ranges::upper_bound(list, place.begin, {}, [](const T& each) { return each.span.begin; });
    if (after == list.begin() || !holds(std::prev(after)->span, place)) return nullptr;
    return &*std::prev(after);
  }

 private:
  std::unordered_map<std::uint32_t, std::pair<const T*, std::size_t>> ranges_;
};

std::string object_at(const ByFile<Objective>& objectives, const ByFile<Kpi>& kpis, Span place) {
  if (const Objective* objective = objectives.at(place)) {
    const KeyResult* key_result = ByFile<KeyResult>::last_before(objective->key_results, place);
    return key_result == nullptr ? objective->id.value : objective->id.value + '/' + key_result->id.value;
  }
  const Kpi* kpi = kpis.at(place);
  return kpi == nullptr ? std::string() : kpi->id.value;
}

}  // namespace

void name_objects(const Workspace& workspace, Findings& findings) {
  const ByFile objectives(workspace.objectives);
  const ByFile kpis(workspace.kpis);
  for (Finding& finding : findings) {
    if (finding.object.empty()) finding.object = object_at(objectives, kpis, finding.span);
  }
}

}  // namespace okr::checking
