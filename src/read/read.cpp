// All files of a workspace, in parallel, put together in the order of their paths.
#include "okr/read.hpp"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <thread>

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
  const auto work = [&] {
    for (std::uint32_t file = next++; file < tree.files.size(); file = next++) {
      if (tree.files[file].path != config_name) results[file] = read::read_okr_file(tree.files[file], file);
    }
  };
  const std::size_t wanted = tree.files.size() / files_per_thread;
  const std::size_t available = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < std::min(wanted, available); ++i) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
  return results;
}

template <class T>
void move_to(std::vector<T>& all, std::vector<T>& part) {
  all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
}

void read_config_file(Workspace& workspace, Findings& findings) {
  const auto& files = workspace.files.files;
  const auto found =
      std::find_if(files.begin(), files.end(), [](const SourceFile& file) { return file.path == config_name; });
  workspace.config.readable = found != files.end();
  if (found == files.end()) return;
  workspace.config = read::read_config(*found, static_cast<std::uint32_t>(found - files.begin()), findings);
}

Finding too_large(std::uint32_t file, const std::string& path) {
  Finding finding;
  finding.rule = "unsafe-yaml";
  finding.span = {file, 0, 0};
  finding.message = "`" + path + "` is over 4 MiB";
  finding.help = "split it, or name it under `exclude` in okr.yaml";
  return finding;
}

}  // namespace

ReadResult read_workspace(SourceTree files) {
  ReadResult result;
  Workspace& workspace = result.workspace;
  workspace.files = std::move(files);
  read_config_file(workspace, result.findings);
  std::vector<read::OkrFile> parts = read_okr_files(workspace.files);
  for (std::uint32_t file = 0; file < parts.size(); ++file) {
    const SourceFile& source = workspace.files.files[file];
    if (source.too_large) result.findings.push_back(too_large(file, source.path));
    if (!parts[file].whole) workspace.unread_files.push_back(file);
    move_to(workspace.objectives, parts[file].objectives);
    move_to(workspace.kpis, parts[file].kpis);
    move_to(result.findings, parts[file].findings);
  }
  read::link(workspace);
  return result;
}

}  // namespace okr
