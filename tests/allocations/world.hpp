// A workspace in which okr runs while allocations fail.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "allocations/allocator.hpp"
#include "cli/environment.hpp"
#include "unit/temporary_folder.hpp"

namespace okr::allocations {

using Files = std::map<std::string, std::string>;

struct Outcome {
  int code = 0;  ///< of the process; beyond 128: the signal that ended it
  std::string out{}, err{};
  Files files{};
  long asked_for = 0, failed = 0, leaked = 0;
  int left_open = 0;  ///< descriptors
};

class World {
 public:
  /// A copy of `workspace`, gone again with this.
  explicit World(const std::filesystem::path& workspace);
  ~World();
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  const Files& old() const { return old_; }

  /// Runs okr in this process, so that what is made once is there.
  void warm_up(const std::vector<std::string>& arguments);
  /// Runs okr in a process of its own. After it the files are the old ones again.
  Outcome run(const std::vector<std::string>& arguments, Failing failing, long nth);

 private:
  void run_here(const std::vector<std::string>& arguments, Failing failing, long nth);
  void restore(const Files& present);

  test::TemporaryFolder folder_;
  Files old_;
  cli::Environment environment_;
  struct Report;
  Report& report_;  ///< what the other process hands over
};

}  // namespace okr::allocations
