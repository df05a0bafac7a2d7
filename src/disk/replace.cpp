// Replaces files by writing new ones beside them and renaming these.
#include "disk/replace.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "disk/new_file.hpp"
#include "disk/read_file.hpp"
#include "okr/failure.hpp"

namespace okr::disk {
namespace {

namespace fs = std::filesystem;

/// Folders that were made for new files; gone again with this, unless they are kept or something is in them.
class MadeFolders {
 public:
  MadeFolders() = default;
  MadeFolders(const MadeFolders&) = delete;
  MadeFolders& operator=(const MadeFolders&) = delete;
  ~MadeFolders() {
    std::error_code ignored;
    for (auto path = paths_.rbegin(); path != paths_.rend(); ++path) fs::remove(*path, ignored);
  }
  /// Makes `name` in `folder`, unless it is there; `path` is all of its path.
  void make(const Descriptor& folder, const fs::path& name, const fs::path& path) {
    paths_.push_back(path);
    if (::mkdirat(folder.number(), name.c_str(), 0777) != 0) paths_.pop_back();
  }
  void keep() { paths_.clear(); }

 private:
  std::vector<fs::path> paths_;
};

/// The folder that `file` is in, reached through no symbolic link; made for a new file.
Descriptor folder_of(const Lock& lock, const Replacement& file, MadeFolders& made) {
  const fs::path path(file.path);
  Descriptor folder(::fcntl(lock.folder().number(), F_DUPFD_CLOEXEC, 0));
  fs::path so_far = lock.root();
  for (const fs::path& part : path.parent_path()) {
    so_far /= part;
    if (file.is_new) made.make(folder, part, so_far);
    Descriptor next = open_folder(folder, part.string());
    if (!next) refuse_to_write(lock.root() / path, errno);
    folder = std::move(next);
  }
  return folder;
}

/// Throws Failure unless the file holds what is to be replaced, or a new one is not there.
void expect(const Descriptor& folder, const Replacement& file) {
  const std::string name = fs::path(file.path).filename().string();
  if (file.is_new) {
    struct stat status {};
    const bool is_there = ::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    if (is_there) refuse_to_write(file.path, EEXIST);
    return;
  }
  SourceTree tree;
  read_file(folder, name, file.path, tree);
  if (!tree.unreadable.empty()) {
    throw Failure("`" + file.path + "` can't be read: " + tree.unreadable.front().reason);
  }
  if (!tree.files.empty() && tree.files.front().bytes == file.before) return;
  throw Failure("`" + file.path + "` was changed by somebody else meanwhile", "nothing was written: try again");
}

/// Gives the file back what it held.
void take_back(const Lock& lock, const Replacement& file) {
  MadeFolders none;
  Descriptor folder = folder_of(lock, {file.path, {}, {}, false}, none);
  if (file.is_new) {
    const std::string name = fs::path(file.path).filename().string();
    if (::unlinkat(folder.number(), name.c_str(), 0) != 0 && errno != ENOENT) refuse_to_write(file.path, errno);
    return;
  }
  NewFile old(std::move(folder), lock.root() / file.path);
  old.write(file.before);
  old.put_in_place();
}

/// Gives the first `count` files back what they held. Returns the paths of those that can't be given it.
std::string take_all_back(const Lock& lock, const std::vector<Replacement>& files, std::size_t count) {
  std::string left;
  while (count-- > 0) {
    try {
      take_back(lock, files[count]);
    } catch (const Failure&) {
      left += (left.empty() ? "`" : ", `") + files[count].path + '`';
    }
  }
  return left;
}

/// Puts all in their places, or none.
void put_all_in_place(const Lock& lock, const std::vector<Replacement>& files, std::vector<NewFile>& written) {
  std::size_t done = 0;
  try {
    for (; done < files.size(); ++done) {
      if (files[done].is_new) {
        written[done].put_if_free();
      } else {
        written[done].put_in_place();
      }
    }
  } catch (const Failure& failure) {
    const std::string left = take_all_back(lock, files, done);
    if (left.empty()) throw;
    throw Failure(failure.what(), "this was written before, and can't be taken back: " + left);
  }
}

}  // namespace

Lock::Lock(fs::path root) : root_(std::move(root)), folder_(::open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  int error = folder_ ? 0 : errno;
  while (error == 0 && ::flock(folder_.number(), LOCK_EX) != 0) {
    if (errno != EINTR) error = errno;
  }
  if (error == 0) return;
  throw Failure("the folder `" + root_.string() + "` can't be locked: " + std::generic_category().message(error));
}

void replace_files(const Lock& lock, const std::vector<Replacement>& files) {
  MadeFolders made;
  std::vector<NewFile> written;
  for (const Replacement& file : files) {
    Descriptor folder = folder_of(lock, file, made);
    expect(folder, file);
    written.emplace_back(std::move(folder), lock.root() / file.path).write(file.after);
  }
  put_all_in_place(lock, files, written);
  made.keep();
}

void put_file(const fs::path& path, std::string_view bytes) {
  const fs::path parent = path.has_parent_path() ? path.parent_path() : fs::path(".");
  Descriptor folder(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) refuse_to_write(path, errno);
  NewFile file(std::move(folder), path);
  file.write(bytes);
  file.put_in_place();
}

}  // namespace okr::disk
