// How long the history of one key result takes in a repository of many commits.
#include <benchmark/benchmark.h>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "bench/random.hpp"
#include "bench/workspace.hpp"
#include "history/git.hpp"
#include "okr/read.hpp"
#include "okr/timeline.hpp"
#include "unit/temporary_folder.hpp"

namespace {

using namespace okr;
using namespace okr::history;

/// A bare repository of files, each of whose commits changes one to three of them; every tenth the file behind
/// okr.yaml, too.
class ManyCommits {
 public:
  ManyCommits(int files, int commits) : files_(bench::generated_workspace(files, 1)) {
    git_repository* handle = nullptr;
    require(git_repository_init(&handle, folder_.path().c_str(), 1), "init");
    repository_.reset(handle);
    git_tree* empty = nullptr;
    git_treebuilder* builder = nullptr;
    git_oid oid{};
    require(git_treebuilder_new(&builder, handle, nullptr), "treebuilder");
    require(git_treebuilder_write(&oid, builder), "write");
    git_treebuilder_free(builder);
    require(git_tree_lookup(&empty, handle, &oid), "tree");
    tree_.reset(empty);
    std::set<int> changed;
    for (int index = 0; index < static_cast<int>(files_.files.size()); ++index) changed.insert(index);
    for (int number = 0; number < commits; ++number) {
      commit(changed, number);
      changed.clear();
      if (number % 10 == 0) changed.insert(1);
      const int count = random_.between(1, 3);
      for (int i = 0; i < count; ++i) changed.insert(random_.between(2, static_cast<int>(files_.files.size()) - 1));
    }
  }

  const std::filesystem::path& path() const { return folder_.path(); }

 private:
  /// Every change is another comment at the end of the file.
  void commit(const std::set<int>& changed, int number) {
    std::vector<git_tree_update> updates;
    for (const int index : changed) {
      const SourceFile& file = files_.files[static_cast<std::size_t>(index)];
      const std::string bytes = file.bytes + "# " + std::to_string(number) + '\n';
      git_tree_update update{GIT_TREE_UPDATE_UPSERT, {}, GIT_FILEMODE_BLOB, file.path.c_str()};
      require(git_blob_create_from_buffer(&update.id, repository_.get(), bytes.data(), bytes.size()), "blob");
      updates.push_back(update);
    }
    git_oid oid{};
    require(git_tree_create_updated(&oid, repository_.get(), tree_.get(), updates.size(), updates.data()), "update");
    git_tree* tree = nullptr;
    require(git_tree_lookup(&tree, repository_.get(), &oid), "tree");
    tree_.reset(tree);
    git_signature* author = nullptr;
    require(git_signature_new(&author, "ana", "ana@northwind.example", 1'700'000'000 + number * 3600, 0), "signature");
    const git_commit* parent = last_.get();
    require(git_commit_create(&oid, repository_.get(), "HEAD", author, author, nullptr, "change", tree,
                              parent == nullptr ? 0 : 1, &parent),
            "commit");
    git_signature_free(author);
    git_commit* last = nullptr;
    require(git_commit_lookup(&last, repository_.get(), &oid), "commit");
    last_.reset(last);
  }

  SourceTree files_;
  test::TemporaryFolder folder_;
  Library library_;
  RepositoryHandle repository_;
  TreeHandle tree_;
  CommitHandle last_;
  bench::Random random_{1};
};

/// The first objective with a key result: it stands in the file behind okr.yaml.
void history_of(benchmark::State& state) {
  const auto files = static_cast<int>(state.range(0)), commits = static_cast<int>(state.range(1));
  static std::map<std::pair<int, int>, ManyCommits> all;
  const ManyCommits& made = all.try_emplace({files, commits}, files, commits).first->second;
  const Repository repository(made.path());
  const Commit head = repository.commit("HEAD");
  const Workspace workspace = read_workspace(repository.tree(head)).workspace;
  for (auto _ : state) {
    const Timeline told = timeline(repository, head, workspace, {Ref::To::key_result, 0, 0});
    if (told.events.empty()) return state.SkipWithError("nothing is told");
  }
}

}  // namespace

BENCHMARK(history_of)
    ->ArgNames({"files", "commits"})
    ->Args({100, 100})
    ->Args({1'000, 1'000})
    ->Args({1'000, 10'000})
    ->Unit(benchmark::kMillisecond);
