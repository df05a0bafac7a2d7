// Thin cover of openat and fstatat.
#include "disk/open.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace okr::disk {
namespace {

Descriptor open_at(const Descriptor& folder, const std::string& name, int flags) {
  int number = -1;
  do {
    number = ::openat(folder.number(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | flags);
  } while (number < 0 && errno == EINTR);
  return Descriptor(number);
}

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

Descriptor open_folder(const Descriptor& folder, const std::string& name) { return open_at(folder, name, O_DIRECTORY); }

Descriptor open_file(const Descriptor& folder, const std::string& name) { return open_at(folder, name, 0); }

bool has_file(const Descriptor& folder, const std::string& name) {
  struct stat status {};
  return ::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode);
}

}  // namespace okr::disk
