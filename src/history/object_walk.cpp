// Follows one object through commits, from the newest to the oldest.
#include "history/object_walk.hpp"

#include <algorithm>
#include <iterator>

#include "disk/okr_files.hpp"

namespace okr::history {

namespace {

/// The key results of `before` that had another id than in `now`, by the names of today.
void add_names(Station& before, const Station& now) {
  for (const Part& part : now.sight->version) {
    const Part* earlier = earlier_of(part, now.sight->version, before.sight->version);
    const auto named = now.names.find(part.id);
    const std::string& name = named == now.names.end() ? part.id : named->second;
    if (earlier != nullptr && earlier->id != name) before.names[earlier->id] = name;
  }
}

/// Before there was anything.
Station nowhere() { return {{}, {}, {}, std::make_shared<const Sight>(), {}}; }

bool is_same_change(const Event& a, const Event& b) {
  return a.id == b.id && a.field == b.field && a.check_in == b.check_in && a.after == b.after;
}

}  // namespace

/// What does not differ from the later version is kept once.
std::shared_ptr<const Sight> ObjectWalk::sight(const std::string& path, const std::string& blob, const Station& later) {
  std::shared_ptr<const Sight>& seen = seen_[{blob, later.identity.id}];
  if (!seen) {
    Sight sight = look(path, read_blob(repository_.repository.get(), oid_of(blob)), later.identity);
    seen = later.sight && sight == *later.sight ? later.sight : std::make_shared<const Sight>(std::move(sight));
  }
  return seen;
}

Station ObjectWalk::find(const git_commit* commit, const Station& later,
                         const std::function<std::vector<OldFile>()>& others) {
  Station station{later.path, {}, later.identity, nullptr, later.names};
  const auto take = [&](const std::string& path, const std::string& blob) {
    station.sight = sight(path, blob, later);
    station.identity = station.sight->identity;
    station.path = path;
  };
  git_repository* repository = repository_.repository.get();
  if (const auto trail = trail_of(repository, commit, later.path, later.trail)) {
    station.trail = *trail;
    take(later.path, trail->back());
    if (!station.is_known() || station.is_there()) return station;
  }
  const bool is_wanted = !later.is_known() || later.is_there();
  for (const OldFile& file : is_wanted ? others() : std::vector<OldFile>{}) {
    const std::string_view name = std::string_view(file.path).substr(file.path.rfind('/') + 1);
    if (!disk::is_okr_file(name) || !sight(file.path, file.blob, later)->readable) continue;
    take(file.path, file.blob);
    if (!station.is_there()) continue;
    station.trail = trail_of(repository, commit, file.path, {}).value_or(Trail{});
    return station;
  }
  station.path = later.path;
  station.sight = std::make_shared<const Sight>(Sight{true, later.identity, {}});
  return station;
}

Station ObjectWalk::at_parent(const git_commit* commit, const Station& station, const git_commit* parent) {
  Station before = find(parent, station, [&] { return files_replaced(repository_.repository.get(), parent, commit); });
  if (before.sight != station.sight) add_names(before, station);
  return before;
}

/// The station itself, else the nearest one before it, by first parents, that could be read; nothing where the clone
/// ends before that.
std::optional<Station> ObjectWalk::readable(CommitHandle commit, Station station) {
  while (!station.is_known()) {
    std::vector<CommitHandle> parents = parents_of(repository_, commit.get());
    if (is_cut_off(repository_, commit.get())) return std::nullopt;
    if (parents.empty()) {
      station.sight = std::make_shared<const Sight>();
      return station;
    }
    station = at_parent(commit.get(), station, parents.front().get());
    commit = std::move(parents.front());
  }
  return station;
}

std::vector<Event> ObjectWalk::changes_between(const Station& before, const Station& now) {
  if (before.sight == now.sight) return {};
  std::vector<Event> events = changes(before.sight->version, now.sight->version);
  for (Event& event : events) {
    if (const auto named = now.names.find(event.id); named != now.names.end()) event.id = named->second;
  }
  return events;
}

/// All that is there, where nothing before it is known: it may have been there for long.
std::vector<Event> ObjectWalk::from_before(const Station& station) {
  std::vector<Event> events = changes_between(nowhere(), station);
  for (Event& event : events) event.or_before = true;
  return events;
}

/// What differs from all parents in the same way.
std::vector<Event> ObjectWalk::made_by(const git_commit* commit, const Station& station,
                                       std::vector<CommitHandle> parents, const std::vector<Station>& before) {
  if (is_cut_off(repository_, commit)) return from_before(station);
  if (parents.empty()) return changes_between(nowhere(), station);
  std::vector<Event> events;
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const std::optional<Station> earlier = readable(std::move(parents[i]), before[i]);
    if (!earlier) return from_before(station);
    std::vector<Event> since = changes_between(*earlier, station);
    if (i == 0) {
      events = std::move(since);
      continue;
    }
    std::erase_if(events, [&](const Event& event) {
      return std::ranges::none_of(since, [&](const Event& other) { return is_same_change(event, other); });
    });
  }
  return events;
}

void ObjectWalk::go_on_to(const git_commit* commit, Station station) {
  if (visited_.contains(id_of(*git_commit_id(commit)))) return;
  Station& waiting = waiting_.at(commit);
  if (!waiting.sight) waiting = std::move(station);
}

void ObjectWalk::visit(const git_commit* commit, const Station& station, Timeline& timeline) {
  std::vector<CommitHandle> parents = parents_of(repository_, commit);
  std::vector<Station> before;
  for (const CommitHandle& parent : parents) before.push_back(at_parent(commit, station, parent.get()));
  // As git does, a merge that took one side is a word on that side alone: what the other had is history of nothing.
  const auto same = std::ranges::find_if(before, [&](const Station& at) {
    return at.is_known() && station.is_known() && at.sight->version == station.sight->version;
  });
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const bool is_followed = same == before.end() || same == before.begin() + static_cast<std::ptrdiff_t>(i);
    if (is_followed) go_on_to(parents[i].get(), before[i]);
  }
  if (is_cut_off(repository_, commit) && station.is_there()) timeline.cut_off = describe(commit);
  if (same != before.end()) return;
  if (!station.is_known()) {
    timeline.unread.push_back({station.path, describe(commit)});
    return;
  }
  std::vector<Event> events = made_by(commit, station, std::move(parents), before);
  for (Event& event : events) event.commit = describe(commit);
  timeline.events.insert(timeline.events.end(), std::make_move_iterator(events.rbegin()),
                         std::make_move_iterator(events.rend()));
}

void ObjectWalk::run(const git_commit* start, Station station, Timeline& timeline) {
  go_on_to(start, std::move(station));
  while (!waiting_.empty()) {
    const auto [id, at] = waiting_.take();
    visited_.insert(id);
    visit(commit_handle(repository_.repository.get(), {.id = id, .author = {}, .email = {}, .summary = {}}).get(), at,
          timeline);
  }
}

}  // namespace okr::history
