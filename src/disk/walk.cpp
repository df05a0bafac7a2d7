// Lists folders and reads files, one task at a time.
#include "disk/walk.hpp"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <iterator>
#include <memory>
#include <string_view>
#include <sys/stat.h>
#include <system_error>

#include "disk/okr_files.hpp"
#include "disk/read_file.hpp"

namespace okr::disk {
namespace {

enum class EntryKind { file, folder, other };

EntryKind kind_of(const Descriptor& folder, const dirent& entry) {
  if (entry.d_type == DT_REG) return EntryKind::file;
  if (entry.d_type == DT_DIR) return EntryKind::folder;
  if (entry.d_type != DT_UNKNOWN) return EntryKind::other;
  struct stat status {};
  if (::fstatat(folder.number(), entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return EntryKind::other;
  return S_ISREG(status.st_mode) ? EntryKind::file : S_ISDIR(status.st_mode) ? EntryKind::folder : EntryKind::other;
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

/// Calls `visit` for each entry of `folder`. Returns errno, or 0.
template <class Visit>
int list(const Descriptor& folder, Visit visit) {
  Descriptor copy(::fcntl(folder.number(), F_DUPFD_CLOEXEC, 0));
  const std::unique_ptr<DIR, CloseFolder> entries(::fdopendir(copy.number()));
  if (!entries) return errno;
  copy.release();  // closedir closes it
  errno = 0;
  while (const dirent* entry = ::readdir(entries.get())) {
    visit(*entry);
    errno = 0;
  }
  return errno;
}

}  // namespace

void list_folder(const std::shared_ptr<const Descriptor>& folder, const std::string& path,
                 const std::vector<std::string>& exclude, Tasks& tasks, SourceTree& tree) {
  constexpr std::size_t batch = 64;
  const std::string prefix = path.empty() ? "" : path + "/";
  std::vector<std::string> files;
  const int error = list(*folder, [&](const dirent& entry) {
    const std::string name = entry.d_name;
    const std::string below = prefix + name;
    const EntryKind kind = kind_of(*folder, entry);
    const bool wanted = kind == EntryKind::folder || (kind == EntryKind::file && is_okr_file(below));
    if (!wanted || !may_belong(below, exclude)) return;
    if (kind == EntryKind::folder) {
      tasks.push({folder, prefix, {}, name});
    } else {
      files.push_back(name);
    }
  });
  if (error != 0) tree.unreadable.push_back({path.empty() ? "." : path, std::generic_category().message(error)});
  for (std::size_t i = 0; i < files.size(); i += batch) {
    const auto begin = std::move_iterator(files.begin() + static_cast<std::ptrdiff_t>(i));
    const auto end = begin + static_cast<std::ptrdiff_t>(std::min(batch, files.size() - i));
    tasks.push({folder, prefix, {begin, end}, {}});
  }
}

void carry_out(const Task& task, const std::vector<std::string>& exclude, Tasks& tasks, SourceTree& tree) {
  for (const std::string& name : task.files) read_file(*task.parent, name, task.prefix + name, tree);
  if (task.folder.empty()) return;
  const std::string path = task.prefix + task.folder;
  const auto folder = std::make_shared<const Descriptor>(open_folder(*task.parent, task.folder));
  if (!*folder) {
    const bool gone = errno == ENOENT || errno == ELOOP || errno == ENOTDIR;
    if (!gone) tree.unreadable.push_back({path, std::generic_category().message(errno)});
  } else if (!has_file(*folder, std::string(config_name))) {
    list_folder(folder, path, exclude, tasks, tree);
  }
}

}  // namespace okr::disk
