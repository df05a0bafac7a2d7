// How long reading, scoring and checking take, beside a bare event pass over the same bytes.
#include <benchmark/benchmark.h>
#include <ctime>
#include <map>
#include <vector>

#include "bench/event_pass.hpp"
#include "bench/plan.hpp"
#include "bench/workspace.hpp"
#include "okr/check.hpp"
#include "okr/read.hpp"
#include "score/again.hpp"

namespace {

using namespace okr;

/// CPU seconds of all threads of this process.
double cpu_seconds() {
  std::timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

const SourceTree& workspace_of(const benchmark::State& state) {
  static std::map<int, SourceTree> made;
  const int files = static_cast<int>(state.range(0));
  const auto found = made.find(files);
  return found != made.end() ? found->second : made.emplace(files, bench::generated_workspace(files, 1)).first->second;
}

/// Runs `work` and an event pass in turn, so that whatever slows the machine slows both. The event pass is not in the
/// times; `ratio` is the CPU time of the one over that of the other.
template <class Work>
void beside_event_pass(benchmark::State& state, const SourceTree& tree, Work work) {
  double events = 0, worked = 0;
  for (auto _ : state) {
    state.PauseTiming();
    const double begin = cpu_seconds();
    benchmark::DoNotOptimize(bench::event_pass(tree));
    events += cpu_seconds() - begin;
    SourceTree files = tree;
    const double middle = cpu_seconds();
    state.ResumeTiming();
    work(std::move(files));
    worked += cpu_seconds() - middle;
  }
  std::size_t bytes = 0;
  for (const SourceFile& file : tree.files) bytes += file.bytes.size();
  const auto runs = static_cast<double>(state.iterations());
  state.counters["ratio"] = worked / events;
  state.counters["events_ms"] = 1e3 * events / runs;
  state.counters["us_per_file"] = 1e6 * worked / runs / static_cast<double>(state.range(0));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void read(benchmark::State& state) {
  beside_event_pass(state, workspace_of(state),
                    [](SourceTree files) { benchmark::DoNotOptimize(read_workspace(std::move(files))); });
}

/// A generated workspace is a sound one; a benchmark of error messages would tell little.
void require_soundness(benchmark::State& state, const Findings& findings) {
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::error) return state.SkipWithError(finding.message.c_str());
  }
}

void read_and_check(benchmark::State& state) {
  beside_event_pass(state, workspace_of(state), [](SourceTree files) {
    ReadResult read = read_workspace(std::move(files));
    const Scores scores = score(read.workspace, bench::today);
    benchmark::DoNotOptimize(check(read.workspace, scores, std::move(read.findings)));
  });
}

void score_all(benchmark::State& state) {
  const ReadResult read = read_workspace(workspace_of(state));
  for (auto _ : state) benchmark::DoNotOptimize(score(read.workspace, bench::today));
}

void check_all(benchmark::State& state) {
  const ReadResult read = read_workspace(workspace_of(state));
  const Scores scores = score(read.workspace, bench::today);
  require_soundness(state, check(read.workspace, scores, read.findings));
  for (auto _ : state) benchmark::DoNotOptimize(check(read.workspace, scores, read.findings));
}

/// A key in one file: that file is read again and scored, then all is checked, as `okr lsp` does between two
/// keystrokes.
void keystroke(benchmark::State& state) {
  const SourceTree& tree = workspace_of(state);
  LiveWorkspace live(tree);
  SourceFile file = tree.files[tree.files.size() / 2];
  Scores scores = score(live.workspace(), bench::today);
  for (auto _ : state) {
    file.bytes += "#";
    const auto numbers = live.replace({file});
    if (!numbers) state.SkipWithError("a comment concerns other files");
    scores = scoring::score_again(live.workspace(), std::move(scores), numbers.value_or(std::vector<std::uint32_t>()));
    benchmark::DoNotOptimize(check(live.workspace(), scores, live.findings()));
  }
}

void read_sentences(benchmark::State& state) {
  const ReadResult read = read_workspace(bench::generated_workspace(100, 1));
  std::vector<std::string_view> sentences;
  for (const Objective& objective : read.workspace.objectives) {
    for (const KeyResult& key_result : objective.key_results) sentences.push_back(key_result.title.value);
  }
  for (auto _ : state) {
    for (const std::string_view sentence : sentences) benchmark::DoNotOptimize(read_sentence(sentence));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sentences.size()));
}

/// A paragraph of a hundred kilobytes with the twelve numbers that the reader takes at most.
void read_long_sentence(benchmark::State& state) {
  constexpr std::size_t length = 100'000;
  std::string sentence =
      "Increase NPS from 30 to 40 in 3 regions and in 5 more with 2 of 3 teams, at least 4 of 6 and 7 to 9 ";
  while (sentence.size() < length)
    sentence += "among all of the customers in the north and to those that we see at most ";
  for (auto _ : state) benchmark::DoNotOptimize(read_sentence(sentence));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(sentence.size()));
}

void sizes(benchmark::internal::Benchmark* of) {
  of->ArgName("files")->Arg(100)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
}

}  // namespace

BENCHMARK(read)->Apply(sizes)->UseRealTime();
BENCHMARK(read_and_check)->Apply(sizes)->UseRealTime();
BENCHMARK(score_all)->Apply(sizes);
BENCHMARK(check_all)->Apply(sizes);
BENCHMARK(keystroke)->Apply(sizes);
BENCHMARK(read_sentences);
BENCHMARK(read_long_sentence)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
