// A file that is written beside the place where it is to be, and then put there.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <sys/stat.h>

#include "disk/open.hpp"

namespace okr::disk {

/// Throws Failure: `path` can't be written, because of errno `error`.
[[noreturn]] void refuse_to_write(const std::filesystem::path& path, int error);

/// New bytes for a file, gone again with this unless they have been put in its place. All throw Failure.
class NewFile {
 public:
  /// `folder` is the one of `path`, which is for messages and names the file.
  NewFile(Descriptor folder, std::filesystem::path path);
  NewFile(NewFile&& other) noexcept;
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile();

  /// Writes the bytes and flushes them to the disk, with owner and mode of the file that is there. Whatever is there
  /// that is no regular file, or may not be written, is refused.
  void write(std::string_view bytes);
  /// Puts them in the place of what is there.
  void put_in_place();
  /// Puts them where nothing is; a file that is there by now stays.
  void put_if_free();

 private:
  struct stat status_of_old() const;
  void keep_owner_and_mode(const Descriptor& file, const struct stat& old) const;

  Descriptor folder_;
  std::filesystem::path path_;
  std::string name_;
  std::string own_name_;  ///< hidden, so that no reader takes it for an OKR file
  bool made_ = false;
};

}  // namespace okr::disk
