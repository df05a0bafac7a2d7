// okr_allocations WORKSPACE STRIDE ARGUMENTS...: every STRIDE-th allocation of a call of okr fails, once, or it and all
// after it. okr ends with exit code 2 and says that memory is short, or does all that it was to do; the files hold
// their old bytes or their new ones, nothing is left over, nothing leaks.
#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

#include "allocations/world.hpp"
#include "cli/command.hpp"

namespace {

using namespace okr::allocations;

/// nlohmann-json forgets what it was making when memory ends.
bool forgets(const std::vector<std::string>& arguments) {
  return std::find(arguments.begin(), arguments.end(), "json") != arguments.end();
}

struct Counts {
  bool leaks_count = true;
  long tried = 0, refused = 0, done = 0, failures = 0;
};

void fail(Counts& counts, const std::string& what, const Outcome& outcome) {
  if (++counts.failures > 10) return;
  fmt::print("FAILED: {}: exit {}, {} leaked, {} left open\n{}\n", what, outcome.code, outcome.leaked,
             outcome.left_open, outcome.err);
}

/// What holds of a run in which an allocation failed; `sound` is one in which none did.
void judge(const World& world, const Outcome& sound, const Outcome& outcome, const std::string& what, Counts& counts) {
  ++counts.tried;
  if (counts.leaks_count && outcome.leaked > sound.leaked) fail(counts, what + ": something leaks", outcome);
  if (outcome.left_open != 0) fail(counts, what + ": a file is left open", outcome);
  if (outcome.code == okr::cli::exit_failure) {
    ++counts.refused;
    if (outcome.err != "error: out of memory\n") fail(counts, what + ": other words", outcome);
    const bool whole = outcome.files == world.old() || outcome.files == sound.files;
    if (!whole) fail(counts, what + ": neither the old files nor the new ones", outcome);
    return;
  }
  ++counts.done;
  const bool same = outcome.code == sound.code && outcome.out == sound.out && outcome.err == sound.err;
  if (!same) fail(counts, what + ": ends otherwise", outcome);
  if (outcome.files != sound.files) fail(counts, what + ": not the new files", outcome);
}

void fail_each(World& world, const std::vector<std::string>& arguments, long stride, Failing failing, Counts& counts) {
  const Outcome sound = world.run(arguments, Failing::never, 0);
  if (sound.code >= okr::cli::exit_failure) fail(counts, "nothing failed", sound);
  const std::string how = failing == Failing::once ? "" : " and all after it";
  for (long nth = 1;; nth += stride) {
    const Outcome outcome = world.run(arguments, failing, nth);
    if (outcome.failed == 0) break;
    judge(world, sound, outcome, fmt::format("allocation {}{} failed", nth, how), counts);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const long stride = std::atol(argv[2]);
  const std::vector<std::string> arguments(argv + 3, argv + argc);
  World world(argv[1]);
  Counts counts{!forgets(arguments)};
  fail_each(world, arguments, stride, Failing::once, counts);
  // From here on what is made once is there, and whatever is not freed again is a leak.
  world.warm_up(arguments);
  const Outcome sound = world.run(arguments, Failing::never, 0);
  if (sound.leaked != 0) fail(counts, "nothing failed, and something leaks", sound);
  fail_each(world, arguments, stride, Failing::once, counts);
  fail_each(world, arguments, stride, Failing::from_then_on, counts);
  fmt::print(
      "okr {}: {} allocations; {} runs in which one failed, or one and all after it: {} refused, {} done all the "
      "same\n",
      fmt::join(arguments, " "), sound.asked_for, counts.tried, counts.refused, counts.done);
  if (counts.failures > 0) fmt::print("{} failed\n", counts.failures);
  return counts.failures == 0 ? 0 : 1;
}
