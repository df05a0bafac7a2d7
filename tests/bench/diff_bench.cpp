// How long comparing two versions takes, beside reading the workspace once.
#include <benchmark/benchmark.h>
#include <ctime>

#include "bench/plan.hpp"
#include "bench/workspace.hpp"
#include "okr/diff.hpp"
#include "okr/history.hpp"
#include "okr/read.hpp"
#include "unit/history/git_folder.hpp"

namespace {

using namespace okr;

double cpu_seconds() {
  std::timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// Makes every 400th file another one, in which a number differs.
SourceTree with_changes(SourceTree tree) {
  for (std::size_t i = 1; i < tree.files.size(); i += 400) {
    std::string& bytes = tree.files[i].bytes;
    if (const std::size_t title = bytes.find("title: "); title != std::string::npos) bytes.insert(title + 7, "Now ");
  }
  return tree;
}

std::size_t compare(const Repository& repository, SourceTree now) {
  SourceTree earlier = repository.tree(repository.commit("HEAD"), now);
  const ReadVersions read = read_versions(std::move(earlier), std::move(now));
  const Scores before = score(read.before.workspace, bench::today), after = score(read.after.workspace, bench::today);
  return diff({read.before.workspace, before}, {read.after.workspace, after}).size();
}

void diff_versions(benchmark::State& state) {
  const SourceTree tree = bench::generated_workspace(static_cast<int>(state.range(0)), 1);
  test::GitFolder git;
  for (const SourceFile& file : tree.files) git.write(file.path, file.bytes);
  git.commit("2026-05-01");
  const Repository repository(git.path());
  const SourceTree changed = with_changes(tree);
  double read = 0, compared = 0;
  for (auto _ : state) {
    state.PauseTiming();
    SourceTree once = tree, now = changed;
    const double begin = cpu_seconds();
    benchmark::DoNotOptimize(read_workspace(std::move(once)));
    read += cpu_seconds() - begin;
    const double middle = cpu_seconds();
    state.ResumeTiming();
    if (compare(repository, std::move(now)) == 0) return state.SkipWithError("no differences");
    compared += cpu_seconds() - middle;
  }
  state.counters["read_beside_ms"] = 1e3 * read / static_cast<double>(state.iterations());
  state.counters["ratio"] = compared / read;
}

}  // namespace

BENCHMARK(diff_versions)
    ->ArgName("files")
    ->Arg(100)
    ->Arg(1'000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();
