// Writing bytes so that they are on the disk.
#include "disk/write.hpp"

#include <cerrno>
#include <unistd.h>

namespace okr::disk {

int write_and_close(Descriptor file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return errno;
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(file.number()) != 0) return errno;
  return ::close(file.release()) == 0 ? 0 : errno;
}

}  // namespace okr::disk
