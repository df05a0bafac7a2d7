// okr_damage SOURCE STRIDE EACH [watch]: every STRIDE-th damage to each file of the workspaces below SOURCE is read,
// scored and checked; every EACH-th of them by the whole program in this process. With `watch`, one that takes 20
// seconds of the processor's time ends all.
// okr_damage SOURCE write FOLDER COUNT: writes that many damaged copies of the first workspace.
#include "cli/main.hpp"

#include <csignal>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <sys/time.h>

#include "allocations/allocator.hpp"
#include "cli/command.hpp"
#include "damage/damage.hpp"
#include "damage/sources.hpp"
#include "okr/check.hpp"
#include "okr/read.hpp"
#include "read/ordinary.hpp"
#include "read/yaml.hpp"
#include "unit/temporary_folder.hpp"

namespace {

namespace fs = std::filesystem;
namespace cli = okr::cli;
using okr::Findings;
using okr::SourceTree;
using okr::damage::Source;

constexpr okr::Date today{std::chrono::year(2026) / 5 / 15};

struct Counts {
  long tried = 0, fast = 0, by_program = 0, failures = 0, most_steps = 0;
  long exits[3] = {};
};

struct Checked {
  int code = 0;
  bool sound = true;  ///< all findings stand within their files
  long steps = 0;     ///< allocations
};

/// What `okr check` finds, and the exit code that it ends with.
Checked check(SourceTree tree) {
  Checked checked;
  okr::allocations::arm(okr::allocations::Failing::never, 0);
  okr::ReadResult read = okr::read_workspace(std::move(tree));
  const okr::Scores scores = okr::score(read.workspace, today);
  for (const okr::Finding& finding : okr::check(read.workspace, scores, std::move(read.findings))) {
    const auto& [file, begin, end] = finding.span;
    if (file >= read.workspace.files.files.size() || begin > end || finding.message.empty() ||
        end > read.workspace.files.files[file].bytes.size()) {
      checked.sound = false;
    }
    if (finding.severity == okr::Severity::error) checked.code = cli::exit_findings;
  }
  if (!read.workspace.config.readable) checked.code = cli::exit_failure;
  checked.steps = okr::allocations::disarm();
  return checked;
}

enum class Fast { declined, alike, otherwise };

/// Whether the fast path reads `bytes` as the strict reader does, without a finding.
Fast fast_path_on(const std::string& bytes) {
  okr::read::Document fast;
  if (!okr::read::read_ordinary(bytes, 0, fast)) return Fast::declined;
  Findings findings;
  const okr::read::Document strict = okr::read::parse_strictly(bytes, 0, findings);
  return findings.empty() && strict.whole && strict.nodes == fast.nodes ? Fast::alike : Fast::otherwise;
}

void write(const fs::path& folder, const okr::SourceFile& file) {
  fs::create_directories((folder / file.path).parent_path());
  std::ofstream(folder / file.path, std::ios::binary) << file.bytes;
}

class Trial {
 public:
  Trial(const SourceTree& workspace, fs::path folder, long each, Counts& counts)
      : workspace_(workspace), folder_(std::move(folder)), each_(each), counts_(counts) {
    for (const okr::SourceFile& file : workspace_.files) write(folder_, file);
    most_steps_ = 10 * check(workspace_).steps + 1000;
  }

  void damage(std::size_t file, std::size_t number) {
    SourceTree tree = workspace_;
    std::string& bytes = tree.files[file].bytes;
    bytes = okr::damage::damaged(bytes, number);
    const std::string what = fmt::format("{}, {}", tree.files[file].path, okr::damage::name_of(number));
    const Fast fast = fast_path_on(bytes);
    if (fast == Fast::otherwise) fail(what + ": the fast path reads it in another way");
    if (fast == Fast::alike) ++counts_.fast;
    const Checked checked = check(tree);
    if (!checked.sound) fail(what + ": a finding outside of its file");
    if (checked.steps > most_steps_) fail(fmt::format("{}: {} steps", what, checked.steps));
    counts_.most_steps = std::max(counts_.most_steps, checked.steps);
    ++counts_.exits[checked.code];
    if (++counts_.tried % each_ == 0) run_program(tree.files[file], file, checked.code, what);
  }

 private:
  void fail(const std::string& what) {
    if (++counts_.failures <= 10) fmt::print("FAILED: {}\n", what);
  }

  void run_program(const okr::SourceFile& damaged, std::size_t file, int code, const std::string& what) {
    ++counts_.by_program;
    write(folder_, damaged);
    cli::Environment environment;
    environment.folder = folder_;
    environment.local_date = today;
    std::istringstream in;
    std::ostringstream out, err;
    const int exit = cli::run({"check"}, environment, in, out, err);
    if (exit != code) fail(fmt::format("{}: exit {} instead of {}\n{}", what, exit, code, err.str()));
    write(folder_, workspace_.files[file]);
  }

  const SourceTree& workspace_;
  fs::path folder_;
  long each_;
  Counts& counts_;
  long most_steps_ = 0;
};

void watch() {
  const itimerval once{{0, 0}, {20, 0}};
  ::setitimer(ITIMER_VIRTUAL, &once, nullptr);
}

void damage_all(const Source& source, std::size_t stride, long each, bool watched, Counts& counts) {
  std::size_t number = 0;  // over all files, so that small ones get their share
  for (const SourceTree& workspace : source.workspaces) {
    const okr::test::TemporaryFolder folder;
    Trial trial(workspace, folder.path(), each, counts);
    for (std::size_t file = 0; file < workspace.files.size(); ++file) {
      const std::size_t all = okr::damage::count_of(workspace.files[file].bytes);
      for (; number < all; number += stride) {
        if (watched) watch();
        trial.damage(file, number);
      }
      number -= all;
    }
  }
}

int write_some(const SourceTree& workspace, const fs::path& folder, std::size_t count) {
  std::size_t all = 0;
  for (const okr::SourceFile& file : workspace.files) all += okr::damage::count_of(file.bytes);
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t number = (2 * i + 1) * all / (2 * count) + i % okr::damage::ways;
    const fs::path into = folder / std::to_string(i);
    for (const okr::SourceFile& file : workspace.files) {
      const std::size_t here = okr::damage::count_of(file.bytes);
      const bool is_it = number < here;
      write(into, {file.path, is_it ? okr::damage::damaged(file.bytes, number) : file.bytes});
      number = is_it ? all + all : number - here;
    }
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const std::vector<Source> sources = okr::damage::sources_of(argv[1]);
  if (std::string_view(argv[2]) == "write") {
    return argc == 5 ? write_some(sources.front().workspaces.front(), argv[3], std::strtoul(argv[4], nullptr, 10)) : 2;
  }
  const std::size_t stride = std::strtoul(argv[2], nullptr, 10);
  const long each = std::atol(argv[3]);
  long failures = 0;
  for (const Source& source : sources) {
    Counts counts;
    damage_all(source, stride, each, argc > 4, counts);
    fmt::print(
        "{}: {} damaged; exit 0 {}, 1 {}, 2 {}; {} by the whole program; at most {} steps; the fast path read {}\n",
        source.name, counts.tried, counts.exits[0], counts.exits[1], counts.exits[2], counts.by_program,
        counts.most_steps, counts.fast);
    std::fflush(stdout);
    failures += counts.failures + (counts.tried == 0 ? 1 : 0);
  }
  if (failures > 0) fmt::print("{} failed\n", failures);
  return failures == 0 ? 0 : 1;
}
