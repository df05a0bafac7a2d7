// A folder on disk for one test.
#pragma once

#include <filesystem>
#include <string_view>

namespace okr::test {

/// Made empty, and removed with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  /// Writes a file, and makes the folders it is in.
  void write(std::string_view relative, std::string_view bytes) const;
  /// Makes `depth` folders of that name, each in the one before, and an empty file in the last: further down than a
  /// path may be long.
  void nest(const char* name, int depth, const char* file) const;

 private:
  std::filesystem::path path_;
};

}  // namespace okr::test
