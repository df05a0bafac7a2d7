// Writes a file under a hidden name, and renames it.
#include "disk/new_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "disk/write.hpp"
#include "okr/failure.hpp"

namespace okr::disk {

namespace fs = std::filesystem;

void refuse_to_write(const fs::path& path, int error) {
  throw Failure("`" + path.string() + "` can't be written: " + std::generic_category().message(error));
}

NewFile::NewFile(Descriptor folder, fs::path path)
    : folder_(std::move(folder)),
      path_(std::move(path)),
      name_(path_.filename().string()),
      own_name_("." + name_ + ".okr-new") {}

NewFile::NewFile(NewFile&& other) noexcept
    : folder_(std::move(other.folder_)),
      path_(std::move(other.path_)),
      name_(std::move(other.name_)),
      own_name_(std::move(other.own_name_)),
      made_(std::exchange(other.made_, false)) {}

NewFile::~NewFile() {
  if (made_) ::unlinkat(folder_.number(), own_name_.c_str(), 0);
}

void NewFile::write(std::string_view bytes) {
  const struct stat old = status_of_old();
  const bool is_new = old.st_nlink == 0;
  // Under the lock, what has this name was left behind by somebody who was killed.
  ::unlinkat(folder_.number(), own_name_.c_str(), 0);
  Descriptor file(
      ::openat(folder_.number(), own_name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!file) refuse_to_write(path_, errno);
  made_ = true;
  if (!is_new) keep_owner_and_mode(file, old);
  if (const int error = write_and_close(std::move(file), bytes); error != 0) refuse_to_write(path_, error);
}

void NewFile::put_in_place() {
  if (::renameat(folder_.number(), own_name_.c_str(), folder_.number(), name_.c_str()) != 0) {
    refuse_to_write(path_, errno);
  }
  made_ = false;
  // Not every file system can flush a folder; the file itself is safe by now.
  static_cast<void>(::fsync(folder_.number()));
}

void NewFile::put_if_free() {
  // A link never replaces anything, which a rename might.
  if (::linkat(folder_.number(), own_name_.c_str(), folder_.number(), name_.c_str(), 0) != 0) {
    if (errno != EPERM && errno != EOPNOTSUPP) refuse_to_write(path_, errno);
    return put_in_place();  // a file system without links
  }
  ::unlinkat(folder_.number(), own_name_.c_str(), 0);
  made_ = false;
  static_cast<void>(::fsync(folder_.number()));
}

/// Without links where there is none.
struct stat NewFile::status_of_old() const {
  struct stat status {};
  if (::fstatat(folder_.number(), name_.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno != ENOENT) refuse_to_write(path_, errno);
    return status;
  }
  if (!S_ISREG(status.st_mode)) throw Failure("`" + path_.string() + "` is not a regular file");
  if (::faccessat(folder_.number(), name_.c_str(), W_OK, AT_EACCESS) != 0) refuse_to_write(path_, errno);
  return status;
}

void NewFile::keep_owner_and_mode(const Descriptor& file, const struct stat& old) const {
  // Only root may give a file away; to anybody else it is enough to be allowed to write it.
  if (::fchown(file.number(), old.st_uid, old.st_gid) != 0 && errno != EPERM) refuse_to_write(path_, errno);
  if (::fchmod(file.number(), old.st_mode & 07777) != 0) refuse_to_write(path_, errno);
}

}  // namespace okr::disk
