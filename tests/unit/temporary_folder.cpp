// Makes and removes folders for tests.
#include "unit/temporary_folder.hpp"

#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace okr::test {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "okr-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder: " + name);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void TemporaryFolder::write(std::string_view relative, std::string_view bytes) const {
  const fs::path file = path_ / relative;
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("can't write " + file.string());
}

void TemporaryFolder::nest(const char* name, int depth, const char* file) const {
  int folder = open(path_.c_str(), O_RDONLY | O_DIRECTORY);
  for (int i = 0; i < depth; ++i) {
    if (mkdirat(folder, name, 0700) != 0) throw std::runtime_error("can't make a folder");
    const int next = openat(folder, name, O_RDONLY | O_DIRECTORY);
    close(folder);
    folder = next;
  }
  close(openat(folder, file, O_WRONLY | O_CREAT, 0600));
  close(folder);
}

}  // namespace okr::test
