// Goes through the versions of a file, from the newest to the oldest, until each line has its commit.
#include "okr/blame.hpp"

#include <algorithm>
#include <iterator>

#include "disk/okr_files.hpp"
#include "history/ancestry.hpp"

namespace okr {

namespace history {

namespace {

/// For each line of `now` its number in `before`; nothing where it is new. Both count from 0.
using LineMap = std::vector<std::optional<std::size_t>>;

std::size_t count_lines(std::string_view bytes) {
  const auto feeds = static_cast<std::size_t>(std::ranges::count(bytes, '\n'));
  return feeds + (bytes.empty() || bytes.back() == '\n' ? 0 : 1);
}

/// Takes the lines of one hunk, and of all that lies between it and the one before, out of step.
struct Mapping {
  LineMap lines;
  std::size_t now = 0, before = 0;

  void keep_until(std::size_t end) {
    while (now < end) lines[now++] = before++;
  }
};

int take_hunk(const git_diff_delta* /*delta*/, const git_diff_hunk* hunk, void* payload) {
  Mapping& mapping = *static_cast<Mapping*>(payload);
  // A hunk that only takes away names the line before it.
  const int begin = hunk->new_lines > 0 ? hunk->new_start - 1 : hunk->new_start;
  mapping.keep_until(static_cast<std::size_t>(begin));
  mapping.now += static_cast<std::size_t>(hunk->new_lines);
  mapping.before += static_cast<std::size_t>(hunk->old_lines);
  return 0;
}

LineMap map_lines(std::string_view before, std::string_view now) {
  const std::size_t lines = count_lines(now);
  Mapping mapping{LineMap(lines)};
  git_diff_options options{};
  require(git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION), "libgit2 can't compare");
  options.context_lines = 0;
  options.flags = GIT_DIFF_FORCE_TEXT;
  require(git_diff_buffers(before.data(), before.size(), nullptr, now.data(), now.size(), nullptr, &options, nullptr,
                           nullptr, take_hunk, nullptr, &mapping),
          "two versions of a file can't be compared");
  mapping.keep_until(lines);
  return mapping.lines;
}

/// A line that still looks for its commit: its number in the file as it is, and in the version that was reached.
struct Open {
  std::size_t asked = 0, here = 0;
};

/// One version of the file, with the lines that may come from it or from before it.
struct Stage {
  std::string path;
  Trail trail;
  std::string bytes;
  std::vector<Open> open;
};

class Search {
 public:
  Search(const Repository::Implementation& repository, std::vector<LineOrigin>& origins)
      : repository_(repository), origins_(origins) {}

  /// Hands the lines of `stage` that are in `commit` too to it, and keeps the others.
  void hand_over(Stage& stage, const git_commit* commit, const git_commit* child);
  void run();

 private:
  std::string renamed_from(const Stage& stage, const std::vector<OldFile>& files) const;
  void settle(Stage& stage, const git_commit* commit);
  std::string bytes_of(const std::string& blob) const {
    return read_blob(repository_.repository.get(), oid_of(blob)).value_or("");
  }

  const Repository::Implementation& repository_;
  std::vector<LineOrigin>& origins_;
  NewestFirst<std::map<std::string, Stage>> waiting_;  ///< by path
};

/// The file that was renamed to the one of `stage`: with the same bytes, else with most of its lines, half of them at
/// least. The path itself where there is none.
std::string Search::renamed_from(const Stage& stage, const std::vector<OldFile>& files) const {
  const auto same = std::ranges::find(files, stage.trail.back(), &OldFile::blob);
  if (same != files.end()) return same->path;
  std::string path = stage.path;
  std::ptrdiff_t most = 0;
  for (const OldFile& file : files) {
    if (!disk::is_okr_file(std::string_view(file.path).substr(file.path.rfind('/') + 1))) continue;
    const LineMap lines = map_lines(bytes_of(file.blob), stage.bytes);
    const auto kept = std::ranges::count_if(lines, [](const auto& line) { return line.has_value(); });
    if (kept * 2 < std::ssize(lines) || kept <= most) continue;
    most = kept;
    path = file.path;
  }
  return path;
}

void Search::hand_over(Stage& stage, const git_commit* commit, const git_commit* child) {
  git_repository* repository = repository_.repository.get();
  Stage before{stage.path, {}, {}, {}};
  auto trail = trail_of(repository, commit, before.path, stage.trail);
  if (!trail && child != nullptr) {
    before.path = renamed_from(stage, files_replaced(repository, commit, child));
    trail = trail_of(repository, commit, before.path, {});
  }
  if (!trail) return;
  before.trail = *trail;
  const bool is_same = !stage.trail.empty() && before.trail.back() == stage.trail.back();
  before.bytes = is_same ? stage.bytes : bytes_of(before.trail.back());
  const LineMap lines = is_same ? LineMap{} : map_lines(before.bytes, stage.bytes);
  std::vector<Open> kept;
  for (const Open line : stage.open) {
    const std::optional<std::size_t> earlier = is_same ? line.here : lines[line.here];
    if (earlier) {
      before.open.push_back({line.asked, *earlier});
    } else {
      kept.push_back(line);
    }
  }
  stage.open = std::move(kept);
  if (before.open.empty()) return;
  Stage& waiting = waiting_.at(commit)[before.path];
  before.open.insert(before.open.end(), waiting.open.begin(), waiting.open.end());
  waiting = std::move(before);
}

void Search::settle(Stage& stage, const git_commit* commit) {
  for (const CommitHandle& parent : parents_of(repository_, commit)) hand_over(stage, parent.get(), commit);
  if (stage.open.empty()) return;
  const LineOrigin origin{describe(commit), repository_.shallow.contains(id_of(*git_commit_id(commit)))};
  for (const Open line : stage.open) origins_[line.asked] = origin;
}

void Search::run() {
  while (!waiting_.empty()) {
    auto [id, stages] = waiting_.take();
    const Commit named{.id = id, .author = {}, .email = {}, .summary = {}};
    const CommitHandle commit = commit_handle(repository_.repository.get(), named);
    for (auto& [path, stage] : stages) settle(stage, commit.get());
  }
}

}  // namespace

}  // namespace history

std::vector<LineOrigin> blame(const Repository& repository, const Commit& from, const std::string& path,
                              std::string_view bytes) {
  const Repository::Implementation& implementation = repository.implementation();
  git_repository* handle = implementation.repository.get();
  const history::TreeHandle tree = history::tree_handle(handle, from);
  const auto found = history::workspace_prefix(handle, tree.get(), implementation.prefix);
  std::vector<LineOrigin> origins(history::count_lines(bytes));
  history::Stage stage{found.value_or(implementation.prefix) + path, {}, std::string(bytes), {}};
  for (std::size_t line = 0; line < origins.size(); ++line) stage.open.push_back({line, line});
  history::Search search(implementation, origins);
  search.hand_over(stage, history::commit_handle(handle, from).get(), nullptr);
  search.run();
  return origins;
}

const std::vector<LineOrigin>& Origins::lines_of(std::uint32_t file) {
  std::optional<std::vector<LineOrigin>>& lines = lines_[file];
  const SourceFile& source = files_->files[file];
  if (!lines) lines = blame(repository_, from_, source.path, source.bytes);
  return *lines;
}

const LineOrigin& Origins::of(const Span& span) { return latest({span.file, span.begin, span.begin}); }

const LineOrigin& Origins::latest(const Span& span) {
  const std::string_view bytes = files_->files[span.file].bytes;
  const auto line_at = [&](std::uint32_t offset) { return std::ranges::count(bytes.substr(0, offset), '\n'); };
  const auto first = lines_of(span.file).begin() + line_at(span.begin);
  // A span may end with the line feed of its last line.
  const auto end = lines_of(span.file).begin() + line_at(std::max(span.begin, span.end - (span.end > span.begin))) + 1;
  return *std::max_element(first, end, [](const LineOrigin& a, const LineOrigin& b) {
    return a.commit && (!b.commit || a.commit->day < b.commit->day);
  });
}

}  // namespace okr
