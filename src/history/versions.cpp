// Reads an object out of one file, and compares two versions of it.
#include "history/versions.hpp"

#include <algorithm>

#include "okr/read.hpp"

namespace okr::history {

namespace {

void put(Part& part, EventField field, EventValue value) { part.entries[{field, {}, 0}] = {std::move(value), {}}; }

void put(Part& part, EventField field, const std::optional<Decimal>& amount, const Unit& unit) {
  if (amount) put(part, field, Quantity{*amount, unit});
}

Quantity with_unit(Quantity quantity, const Unit& unit) {
  if (quantity.unit.empty()) quantity.unit = unit;
  return quantity;
}

Decimal mean_of(const Votes& votes) {
  Decimal sum;
  for (const Vote& vote : votes) sum += vote.confidence;
  return sum / Decimal(static_cast<int>(votes.size()));
}

void put_check_ins(Part& part, const std::vector<CheckIn>& check_ins, const Unit& unit) {
  for (const CheckIn& check_in : check_ins) {
    const std::string by = check_in.by ? check_in.by->value : "";
    const auto put_value = [&](EventField field, EventValue value) {
      Key key{field, check_in.date.value, 0};
      while (part.entries.contains(key)) ++key.number;
      part.entries[key] = {std::move(value), by};
    };
    if (check_in.value) put_value(EventField::reading, with_unit(check_in.value->value, unit));
    if (check_in.score) put_value(EventField::judged, Quantity{check_in.score->value, {}});
    if (!check_in.votes.empty()) put_value(EventField::confidence, Quantity{mean_of(check_in.votes), {}});
  }
}

std::string done_words(const Done& done) { return done.on ? to_string(*done.on) : done.done ? "yes" : "no"; }

void put_done(Part& part, const MeasureFields& fields) {
  if (fields.done) put(part, EventField::done, done_words(fields.done->value));
  if (!fields.milestones) return;
  const std::vector<Milestone>& milestones = fields.milestones->value;
  const auto done = std::ranges::count_if(milestones, [](const Milestone& milestone) { return milestone.done.done; });
  put(part, EventField::done, std::to_string(done) + " of " + std::to_string(milestones.size()));
}

/// The state of an objective's key result is its objective's unless it was dropped.
Part key_result_part(const Workspace& workspace, Ref ref, bool alone) {
  const KeyResult& key_result = workspace.key_result(ref);
  const Measure& measure = key_result.measure;
  Part part{alone ? "" : key_result.id.value, {}};
  put(part, EventField::title, key_result.title.value);
  put(part, EventField::baseline, measure.baseline, measure.unit);
  if (measure.change) {
    put(part, EventField::change, to_string(*measure.change));
  } else {
    put(part, EventField::target, measure.target, measure.unit);
  }
  put(part, EventField::min, measure.min, measure.unit);
  put(part, EventField::max, measure.max, measure.unit);
  put(part, EventField::weight, Quantity{key_result.weight_or_one(), {}});
  if (key_result.current) put(part, EventField::current, with_unit(key_result.current->value, measure.unit));
  put_done(part, key_result.fields);
  if (alone) put(part, EventField::state, std::string(to_string(workspace.objective(ref).state_or_active())));
  if (key_result.dropped) put(part, EventField::state, "dropped");
  put_check_ins(part, key_result.check_ins, measure.unit);
  return part;
}

Part kpi_part(const Workspace& workspace, Ref ref) {
  const Kpi& kpi = workspace.kpi(ref);
  Part part;
  put(part, EventField::title, kpi.title.value);
  if (kpi.min) put(part, EventField::min, with_unit(kpi.min->value, kpi.unit));
  if (kpi.max) put(part, EventField::max, with_unit(kpi.max->value, kpi.unit));
  if (kpi.current) put(part, EventField::current, with_unit(kpi.current->value, kpi.unit));
  put_check_ins(part, kpi.check_ins, kpi.unit);
  return part;
}

Version objective_version(const Workspace& workspace, Ref ref) {
  const Objective& objective = workspace.objective(ref);
  Part part;
  put(part, EventField::title, objective.title.value);
  put(part, EventField::weight, Quantity{objective.weight_or_one(), {}});
  put(part, EventField::state, std::string(to_string(objective.state_or_active())));
  Version version = {std::move(part)};
  for (std::uint32_t k = 0; k < objective.key_results.size(); ++k) {
    version.push_back(key_result_part(workspace, {Ref::To::key_result, ref.index, k}, false));
  }
  return version;
}

Version version_of(const Workspace& workspace, Ref ref) {
  switch (ref.to) {
    case Ref::To::objective:
      return objective_version(workspace, ref);
    case Ref::To::key_result:
      return {key_result_part(workspace, ref, true)};
    case Ref::To::kpi:
      return {kpi_part(workspace, ref)};
    case Ref::To::nothing:
      break;
  }
  return {};
}

/// All things of one kind.
std::vector<Ref> all_of(const Workspace& workspace, Ref::To kind) {
  std::vector<Ref> refs;
  const auto size = [](const auto& list) { return static_cast<std::uint32_t>(list.size()); };
  for (std::uint32_t i = 0; kind == Ref::To::kpi && i < size(workspace.kpis); ++i) refs.push_back({kind, i, 0});
  for (std::uint32_t i = 0; kind != Ref::To::kpi && i < size(workspace.objectives); ++i) {
    if (kind == Ref::To::objective) refs.push_back({kind, i, 0});
    const std::uint32_t key_results = kind == Ref::To::key_result ? size(workspace.objectives[i].key_results) : 0;
    for (std::uint32_t k = 0; k < key_results; ++k) refs.push_back({kind, i, k});
  }
  return refs;
}

Ref find(const Workspace& workspace, const Identity& wanted) {
  const Ref exact = workspace.find(wanted.id);
  if (exact.to == wanted.kind) return exact;
  std::vector<Ref> same = all_of(workspace, wanted.kind);
  std::erase_if(same, [&](Ref ref) { return workspace.title(ref) != wanted.title; });
  return same.size() == 1 ? same.front() : Ref{};
}

/// What nobody set: it came with the object.
bool is_default(const Key& key, const Entry& entry) {
  return (key.field == EventField::weight && entry.value == EventValue(Quantity{1, {}})) ||
         (key.field == EventField::state && entry.value == EventValue("active"));
}

Event event_of(const Part& part, const Key& key, const Entry* before, const Entry* after) {
  return {.id = part.id,
          .field = key.field,
          .check_in = key.check_in,
          .added = key.check_in && before == nullptr,
          .before = before == nullptr ? EventValue() : before->value,
          .after = after == nullptr ? EventValue() : after->value,
          .by = after == nullptr ? "" : after->by,
          .commit = {},
          .or_before = false};
}

void compare(const Part* before, const Part& after, std::vector<Event>& events) {
  for (const auto& [key, entry] : after.entries) {
    const bool is_new = before == nullptr || !before->entries.contains(key);
    if (before == nullptr && is_default(key, entry)) continue;
    const Entry* old = is_new ? nullptr : &before->entries.at(key);
    if (old == nullptr || old->value != entry.value) events.push_back(event_of(after, key, old, &entry));
  }
  if (before == nullptr) return;
  for (const auto& [key, entry] : before->entries) {
    if (!after.entries.contains(key)) events.push_back(event_of(after, key, &entry, nullptr));
  }
}

}  // namespace

std::string_view Part::title() const { return std::get<std::string>(entries.at({EventField::title, {}, 0}).value); }

Sight look(const std::string& path, std::optional<std::string> bytes, const Identity& wanted) {
  if (!bytes) return {.readable = false, .identity = wanted, .version = {}};
  SourceTree tree;
  tree.files.push_back({path, std::move(*bytes)});
  const Workspace workspace = read_workspace(std::move(tree)).workspace;
  const Ref ref = find(workspace, wanted);
  return {.readable = workspace.unread_files.empty(),
          .identity = ref ? Identity{wanted.kind, workspace.id(ref), workspace.title(ref)} : wanted,
          .version = version_of(workspace, ref)};
}

const Part* earlier_of(const Part& part, const Version& later, const Version& version) {
  const auto with_id = [](const Version& parts, const std::string& id) {
    return std::ranges::find(parts, id, &Part::id);
  };
  if (const auto same = with_id(version, part.id); same != version.end()) return &*same;
  const auto renamed = std::ranges::find_if(version, [&](const Part& other) {
    return other.title() == part.title() && with_id(later, other.id) == later.end();
  });
  return renamed == version.end() ? nullptr : &*renamed;
}

std::vector<Event> changes(const Version& before, const Version& after) {
  std::vector<Event> events;
  std::vector<const Part*> kept;
  for (const Part& part : after) {
    kept.push_back(earlier_of(part, after, before));
    compare(kept.back(), part, events);
  }
  for (const Part& part : before) {
    if (std::ranges::find(kept, &part) != kept.end()) continue;
    const auto& [key, title] = *part.entries.find({EventField::title, {}, 0});
    events.push_back(event_of(part, key, &title, nullptr));
  }
  return events;
}

}  // namespace okr::history
