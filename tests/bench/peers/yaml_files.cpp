// Finds files and reads them, with one buffer and one thread.
#include "bench/peers/yaml_files.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace okr::bench {

namespace {

[[noreturn]] void fail(const std::string& path) { throw std::system_error(errno, std::generic_category(), path); }

class Descriptor {
 public:
  explicit Descriptor(const std::string& path) : number_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (number_ < 0) fail(path);
  }
  ~Descriptor() { close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }

 private:
  int number_;
};

void read_into(std::string& bytes, const std::string& path) {
  const Descriptor file(path);
  struct stat status {};
  if (fstat(file.number(), &status) != 0) fail(path);
  bytes.resize(static_cast<std::size_t>(status.st_size));
  std::size_t length = 0;
  while (length < bytes.size()) {
    const ssize_t got = read(file.number(), bytes.data() + length, bytes.size() - length);
    if (got < 0) fail(path);
    if (got == 0) break;
    length += static_cast<std::size_t>(got);
  }
  bytes.resize(length);
}

struct Seen {
  std::size_t files = 0, bytes = 0, values = 0;
};

Seen visit_all(const std::filesystem::path& folder, const Visit& visit) {
  Seen seen;
  std::string bytes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".yaml") continue;
    read_into(bytes, entry.path());
    ++seen.files;
    seen.bytes += bytes.size();
    seen.values += visit(bytes);
  }
  return seen;
}

}  // namespace

int visit_yaml_files(int count, char** arguments, const Visit& visit) {
  if (count != 2) {
    std::fputs("error: the folder of a workspace is wanted\n", stderr);
    return EXIT_FAILURE;
  }
  try {
    const Seen seen = visit_all(arguments[1], visit);
    std::printf("%zu files, %zu bytes, %zu values\n", seen.files, seen.bytes, seen.values);
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "error: %s\n", error.what());
    return EXIT_FAILURE;
  }
}

}  // namespace okr::bench
