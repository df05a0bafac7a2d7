// Finds a workspace and reads its files, several at a time.
//
// The work is a stack of tasks. Each holds its folder open, and the last one pushed is the first one taken, so that
// hardly more folders are open at a time than the tree is deep. Nothing recurses, and no path is opened from the root
// down, where somebody could put a link in between.
#include "okr/source_tree.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <iterator>
#include <system_error>
#include <utility>

#include "disk/read_file.hpp"
#include "disk/walk.hpp"
#include "model/threads.hpp"
#include "okr/failure.hpp"
#include "read/exclude.hpp"

namespace okr {
namespace {

namespace fs = std::filesystem;

/// Carries out all tasks and what they push, on as many threads as the machine runs at once.
std::vector<SourceTree> carry_out_all(disk::Tasks& tasks, const std::vector<std::string>& exclude) {
  std::vector<SourceTree> parts(std::clamp(std::thread::hardware_concurrency(), 2U, 16U));
  model::on_threads(parts.size(), [&](std::size_t number) {
    while (const auto task = tasks.take()) {
      const disk::TaskDone done(tasks);
      carry_out(*task, exclude, tasks, parts[number]);
    }
  });
  return parts;
}

}  // namespace

fs::path find_workspace(const fs::path& start) {
  std::error_code error;
  fs::path folder = fs::canonical(start, error);
  if (error) throw Failure("the folder `" + start.string() + "` can't be opened: " + error.message());
  while (fs::symlink_status(folder / config_name, error).type() != fs::file_type::regular) {
    if (folder == folder.root_path()) {
      throw Failure("there is no `okr.yaml` in `" + start.string() + "` or above it",
                    "go into a workspace, or name one with `-C DIR`");
    }
    folder = folder.parent_path();
  }
  return folder;
}

SourceTree load_directory(const fs::path& root) {
  disk::Descriptor opened(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!opened) {
    throw Failure("the folder `" + root.string() + "` can't be read: " + std::generic_category().message(errno));
  }
  const auto folder = std::make_shared<const disk::Descriptor>(std::move(opened));
  SourceTree tree;
  const std::string config(config_name);
  if (has_file(*folder, config)) read_file(*folder, config, config, tree);
  const std::vector<std::string> exclude =
      tree.files.empty() ? std::vector<std::string>{} : read::exclude_patterns(tree.files.front().bytes);

  disk::Tasks tasks;
  list_folder(folder, "", exclude, tasks, tree);
  for (SourceTree& part : carry_out_all(tasks, exclude)) {
    std::ranges::move(part.files, std::back_inserter(tree.files));
    std::ranges::move(part.unreadable, std::back_inserter(tree.unreadable));
  }
  std::ranges::sort(tree.files, {}, &SourceFile::path);
  std::ranges::sort(tree.unreadable, {}, &Unreadable::path);
  return tree;
}

}  // namespace okr
