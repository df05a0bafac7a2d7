// Opens folders and files relative to their folder: never through a symbolic link, never waiting for a FIFO.
#pragma once

#include <string>
#include <utility>

namespace okr::disk {

/// A file descriptor, closed at its end. Negative: none.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor();

  int number() const { return number_; }
  /// Leaves it to the caller to close it.
  int release() { return std::exchange(number_, -1); }
  explicit operator bool() const { return number_ >= 0; }

 private:
  int number_;
};

/// The folder or file `name` in `folder`; none, with errno set, where it can't be opened or is a symbolic link.
Descriptor open_folder(const Descriptor& folder, const std::string& name);
Descriptor open_file(const Descriptor& folder, const std::string& name);

/// Whether `folder` has a regular file `name`.
bool has_file(const Descriptor& folder, const std::string& name);

}  // namespace okr::disk
