// Follows one object through the commits that made it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "history/ancestry.hpp"
#include "history/versions.hpp"

namespace okr::history {

/// Where an object is in one commit, and what it is there.
struct Station {
  std::string path;  ///< in the repository; of an object that is not there, where it was found last
  Trail trail;       ///< of the path; empty where no file is there
  Identity identity;
  std::shared_ptr<const Sight> sight;
  std::map<std::string, std::string> names;  ///< of key results that are called otherwise now: by their id here

  bool is_known() const { return sight->readable; }
  bool is_there() const { return !sight->version.empty(); }
};

class ObjectWalk {
 public:
  explicit ObjectWalk(const Repository::Implementation& repository) : repository_(repository) {}

  /// The station in `commit` of what was at `later` after it. Where it is not at the same path, it is looked for in
  /// the files that `others` gives.
  Station find(const git_commit* commit, const Station& later, const std::function<std::vector<OldFile>()>& others);
  /// Tells what the commits from `start` backwards did, newest first, with the ids of the parts as they are now.
  void run(const git_commit* start, Station station, Timeline& timeline);
  /// What made `now` of `before`; the names are those that `now` has.
  static std::vector<Event> changes_between(const Station& before, const Station& now);

 private:
  std::shared_ptr<const Sight> sight(const std::string& path, const std::string& blob, const Station& later);
  Station at_parent(const git_commit* commit, const Station& station, const git_commit* parent);
  std::optional<Station> readable(CommitHandle commit, Station station);
  static std::vector<Event> from_before(const Station& station);
  std::vector<Event> made_by(const git_commit* commit, const Station& station, std::vector<CommitHandle> parents,
                             const std::vector<Station>& before);
  void visit(const git_commit* commit, const Station& station, Timeline& timeline);
  void go_on_to(const git_commit* commit, Station station);

  const Repository::Implementation& repository_;
  NewestFirst<Station> waiting_;
  std::set<std::string> visited_;
  std::map<std::pair<std::string, std::string>, std::shared_ptr<const Sight>> seen_;  ///< by blob and id
};

}  // namespace okr::history
