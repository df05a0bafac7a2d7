// All files of a workspace, in parallel, put together in the order of their paths.
#include "okr/read.hpp"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <numeric>
#include <thread>

#include "model/threads.hpp"
#include "read/config.hpp"
#include "read/link.hpp"
#include "read/okr_file.hpp"

namespace okr {

namespace {

/// Below this many files a second thread costs more than it saves.
constexpr std::size_t files_per_thread = 8;

std::vector<read::OkrFile> read_okr_files(const SourceTree& tree) {
  std::vector<read::OkrFile> results(tree.files.size());
  std::atomic<std::uint32_t> next = 0;
  const std::size_t wanted = std::max<std::size_t>(1, tree.files.size() / files_per_thread);
  const std::size_t available = std::max(1U, std::thread::hardware_concurrency());
  model::on_threads(std::min(wanted, available), [&](std::size_t /*number*/) {
    read::Document scratch;
    for (std::uint32_t file = next++; file < tree.files.size(); file = next++) {
      if (tree.files[file].path != config_name) results[file] = read::read_okr_file(tree.files[file], file, scratch);
    }
  });
  return results;
}

template <class T>
void move_to(std::vector<T>& all, std::vector<T>& part) {
  all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
  part = {};
}

/// Makes room for all that the parts of `members` have.
template <class T>
void reserve(std::vector<T>& all, const std::vector<std::uint32_t>& members, const std::vector<read::OkrFile>& parts,
             std::vector<T> read::OkrFile::*list) {
  std::size_t count = 0;
  for (const std::uint32_t file : members) count += (parts[file].*list).size();
  all.reserve(count);
}

/// Puts the parsed files `members` (numbers in `tree`, in the order of their paths) together.
ReadResult assemble(SourceTree tree, const std::vector<std::uint32_t>& members, std::vector<read::OkrFile>& parts) {
  ReadResult result;
  Workspace& workspace = result.workspace;
  workspace.files = std::move(tree);
  workspace.config.readable = false;
  reserve(workspace.objectives, members, parts, &read::OkrFile::objectives);
  reserve(workspace.kpis, members, parts, &read::OkrFile::kpis);
  for (const std::uint32_t file : members) {
    const SourceFile& source = workspace.files.files[file];
    if (source.path == config_name) workspace.config = read::read_config(source, file, result.findings);
    if (source.too_large) result.findings.push_back(read::too_large(file, source.path));
    if (!parts[file].whole) workspace.unread_files.push_back(file);
    move_to(workspace.objectives, parts[file].objectives);
    move_to(workspace.kpis, parts[file].kpis);
    move_to(result.findings, parts[file].findings);
  }
  read::link(workspace);
  return result;
}

std::vector<std::uint32_t> all_files(const SourceTree& tree) {
  std::vector<std::uint32_t> members(tree.files.size());
  std::iota(members.begin(), members.end(), 0U);
  return members;
}

/// Appends to `tree` what `other` has in another way; the numbers of all files of `other` in it.
std::vector<std::uint32_t> merge_files(SourceTree& tree, SourceTree other) {
  const std::size_t shared = tree.files.size();
  std::vector<std::uint32_t> members;
  for (SourceFile& file : other.files) {
    const auto end = tree.files.begin() + static_cast<std::ptrdiff_t>(shared);
    const auto same = std::lower_bound(tree.files.begin(), end, file.path,
                                       [](const SourceFile& a, const std::string& path) { return a.path < path; });
    const bool equal =
        same != end && same->path == file.path && same->too_large == file.too_large && same->bytes == file.bytes;
    members.push_back(
        static_cast<std::uint32_t>(equal ? static_cast<std::size_t>(same - tree.files.begin()) : tree.files.size()));
    if (!equal) tree.files.push_back(std::move(file));
  }
  tree.unreadable = std::move(other.unreadable);
  return members;
}

}  // namespace

ReadResult read_workspace(SourceTree files) {
  std::vector<read::OkrFile> parts = read_okr_files(files);
  const std::vector<std::uint32_t> members = all_files(files);
  return assemble(std::move(files), members, parts);
}

ReadVersions read_versions(SourceTree before, SourceTree after) {
  SourceTree all = after;
  const std::vector<std::uint32_t> earlier = merge_files(all, std::move(before));
  std::vector<read::OkrFile> parts = read_okr_files(all);
  std::vector<read::OkrFile> copies = parts;
  const std::vector<std::uint32_t> later = all_files(after);
  return {assemble(std::move(all), earlier, copies), assemble(std::move(after), later, parts)};
}

}  // namespace okr
