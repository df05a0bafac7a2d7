// The events of one object, in the order of their days.
#include "okr/timeline.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "history/object_walk.hpp"

namespace okr {

namespace history {

namespace {

/// The object in the files as they are.
Station station_now(const Workspace& workspace, Ref ref) {
  const SourceFile& file = workspace.files.files[workspace.place(ref).file];
  const Identity identity{ref.to, workspace.id(ref), workspace.title(ref)};
  return {file.path, {}, identity, std::make_shared<const Sight>(look(file.path, file.bytes, identity)), {}};
}

/// What check-ins say stands in their order: each follows the one before it, whoever committed it when.
void link_check_ins(std::vector<Event>& events, const Version& now) {
  for (Event& event : events) {
    if (!event.added) continue;
    const auto part = std::ranges::find(now, event.id, &Part::id);
    if (part == now.end()) continue;
    const auto entry = part->entries.lower_bound({event.field, event.check_in, 0});
    if (entry == part->entries.begin()) continue;
    const auto& [key, previous] = *std::prev(entry);
    if (key.field == event.field && key.check_in) event.before = previous.value;
  }
}

void finish(Timeline& timeline, const Station& now, Ref ref, const std::string& id) {
  link_check_ins(timeline.events, now.sight->version);
  std::ranges::reverse(timeline.events);
  std::ranges::reverse(timeline.unread);
  std::stable_sort(timeline.events.begin(), timeline.events.end(), [](const Event& a, const Event& b) {
    const auto order = [](const Event& event) { return std::tuple(!event.day(), event.day()); };
    return order(a) < order(b);
  });
  for (Event& event : timeline.events) {
    const bool is_part = ref.to == Ref::To::objective && !event.id.empty();
    event.id = is_part ? id + "/" + event.id : id;
  }
}

}  // namespace

}  // namespace history

std::string_view to_string(EventField field) {
  constexpr std::string_view names[] = {"title",  "state",   "baseline", "target",  "change", "min",       "max",
                                        "weight", "current", "done",     "reading", "judged", "confidence"};
  return names[static_cast<std::size_t>(field)];
}

std::optional<Date> Event::day() const {
  if (added) return check_in;
  return commit ? std::optional(commit->day) : std::nullopt;
}

Timeline timeline(const Workspace& workspace, Ref ref) {
  const history::Station now = history::station_now(workspace, ref);
  Timeline timeline{history::changes({}, now.sight->version), {}, {}};
  std::erase_if(timeline.events, [](const Event& event) { return !event.added; });
  std::ranges::reverse(timeline.events);
  history::finish(timeline, now, ref, workspace.id(ref));
  return timeline;
}

Timeline timeline(const Repository& repository, const Commit& from, const Workspace& workspace, Ref ref) {
  const Repository::Implementation& implementation = repository.implementation();
  git_repository* handle = implementation.repository.get();
  const history::CommitHandle start = history::commit_handle(handle, from);
  const history::TreeHandle tree = history::tree_handle(handle, from);
  const auto found = history::workspace_prefix(handle, tree.get(), implementation.prefix);
  const std::string prefix = found.value_or(implementation.prefix);
  history::Station now = history::station_now(workspace, ref);
  now.path = prefix + now.path;
  history::ObjectWalk walk(implementation);
  history::Station committed = walk.find(start.get(), now, [&] {
    std::vector<history::OldFile> files;
    if (!found) return files;
    for (const FileVersion& file : repository.files(from)) files.push_back({prefix + file.path, file.blob});
    return files;
  });
  Timeline timeline;
  if (now.is_known() && committed.is_known()) timeline.events = walk.changes_between(committed, now);
  std::ranges::reverse(timeline.events);
  walk.run(start.get(), std::move(committed), timeline);
  history::finish(timeline, now, ref, workspace.id(ref));
  return timeline;
}

}  // namespace okr
