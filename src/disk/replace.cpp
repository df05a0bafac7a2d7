// Replaces files by writing new ones beside them and renaming these.
#include "disk/replace.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "disk/read_file.hpp"
#include "disk/write.hpp"
#include "okr/failure.hpp"

namespace okr::disk {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path, int error) {
  throw Failure("`" + path.string() + "` can't be written: " + std::generic_category().message(error));
}

/// A new file beside the one that it is to replace; gone again with this, unless it has been put in its place.
class NewFile {
 public:
  NewFile(Descriptor folder, fs::path path)
      : folder_(std::move(folder)), path_(std::move(path)), name_(path_.filename().string()) {}
  NewFile(NewFile&& other) noexcept
      : folder_(std::move(other.folder_)),
        path_(std::move(other.path_)),
        name_(std::move(other.name_)),
        made_(std::exchange(other.made_, false)) {}
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile() {
    if (made_) ::unlinkat(folder_.number(), own_name().c_str(), 0);
  }

  void write(std::string_view bytes) {
    const struct stat old = status_of_old();
    const bool is_new = old.st_nlink == 0;
    // Under the lock, what has this name was left behind by somebody who was killed.
    ::unlinkat(folder_.number(), own_name().c_str(), 0);
    Descriptor file(
        ::openat(folder_.number(), own_name().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!file) refuse(path_, errno);
    made_ = true;
    if (!is_new) keep_owner_and_mode(file, old);
    if (const int error = write_and_close(std::move(file), bytes); error != 0) refuse(path_, error);
  }

  void put_in_place() {
    if (::renameat(folder_.number(), own_name().c_str(), folder_.number(), name_.c_str()) != 0) refuse(path_, errno);
    made_ = false;
    // Not every file system can flush a folder; the file itself is safe by now.
    static_cast<void>(::fsync(folder_.number()));
  }

 private:
  /// Hidden, so that no reader takes it for an OKR file.
  std::string own_name() const { return "." + name_ + ".okr-new"; }

  /// Without links where there is none.
  struct stat status_of_old() const {
    struct stat status {};
    if (::fstatat(folder_.number(), name_.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
      if (errno != ENOENT) refuse(path_, errno);
      return status;
    }
    if (!S_ISREG(status.st_mode)) throw Failure("`" + path_.string() + "` is not a regular file");
    if (::faccessat(folder_.number(), name_.c_str(), W_OK, AT_EACCESS) != 0) refuse(path_, errno);
    return status;
  }

  void keep_owner_and_mode(const Descriptor& file, const struct stat& old) const {
    // Only root may give a file away; to anybody else it is enough to be allowed to write it.
    if (::fchown(file.number(), old.st_uid, old.st_gid) != 0 && errno != EPERM) refuse(path_, errno);
    if (::fchmod(file.number(), old.st_mode & 07777) != 0) refuse(path_, errno);
  }

  Descriptor folder_;
  fs::path path_;
  std::string name_;
  bool made_ = false;
};

/// The folder that `path` (relative to `root`) is in, reached through no symbolic link.
Descriptor folder_of(const Lock& lock, const fs::path& path) {
  Descriptor folder(::fcntl(lock.folder().number(), F_DUPFD_CLOEXEC, 0));
  for (const fs::path& part : path.parent_path()) {
    Descriptor next = open_folder(folder, part.string());
    if (!next) refuse(lock.root() / path, errno);
    folder = std::move(next);
  }
  return folder;
}

void expect(const Descriptor& folder, const fs::path& path, std::string_view before) {
  SourceTree tree;
  read_file(folder, path.filename().string(), path.string(), tree);
  if (!tree.unreadable.empty()) {
    throw Failure("`" + path.string() + "` can't be read: " + tree.unreadable.front().reason);
  }
  if (!tree.files.empty() && tree.files.front().bytes == before) return;
  throw Failure("`" + path.string() + "` was changed by somebody else meanwhile", "nothing was written: try again");
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
  std::vector<NewFile> written;
  for (const Replacement& file : files) {
    Descriptor folder = folder_of(lock, file.path);
    expect(folder, file.path, file.before);
    written.emplace_back(std::move(folder), lock.root() / file.path).write(file.after);
  }
  for (NewFile& file : written) file.put_in_place();
}

void put_file(const fs::path& path, std::string_view bytes) {
  const fs::path parent = path.has_parent_path() ? path.parent_path() : fs::path(".");
  Descriptor folder(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) refuse(path, errno);
  NewFile file(std::move(folder), path);
  file.write(bytes);
  file.put_in_place();
}

}  // namespace okr::disk
