// Reads a regular file of at most 4 MiB, whatever else it turns out to be.
#include "disk/read_file.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "okr/failure.hpp"

namespace okr::disk {
namespace {

constexpr std::size_t limit = std::size_t{4} << 20;

/// Fills `bytes` up to the file's end, or to one more than the limit. Returns errno, or 0.
int read_all(const Descriptor& file, std::size_t expected, std::string& bytes) {
  std::size_t size = 0;
  // One byte more than the file should have, so that its end is seen without growing.
  bytes.resize(std::min(expected, limit) + 1);
  while (true) {
    const ssize_t got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    size += static_cast<std::size_t>(got);
    // The byte that was asked for beyond the expected ones was not there.
    if (got == 0 || size > limit || size == expected) break;
    if (size == bytes.size()) bytes.resize(std::min(2 * size, limit + 1));
  }
  bytes.resize(size);
  return 0;
}

}  // namespace

void read_file(const Descriptor& folder, const std::string& name, std::string path, SourceTree& tree) {
  const Descriptor file = open_file(folder, name);
  struct stat status {};
  int error = file && ::fstat(file.number(), &status) == 0 ? 0 : errno;
  if (error == ELOOP || error == ENOENT || (error == 0 && !S_ISREG(status.st_mode))) return;

  SourceFile source;
  source.path = std::move(path);
  if (error == 0) error = read_all(file, static_cast<std::size_t>(status.st_size), source.bytes);
  if (error != 0) {
    tree.unreadable.push_back({std::move(source.path), std::generic_category().message(error)});
    return;
  }
  source.too_large = source.bytes.size() > limit;
  if (source.too_large) source.bytes = {};
  tree.files.push_back(std::move(source));
}

SourceTree read_one_file(const std::filesystem::path& root, const std::string& path) {
  SourceTree tree;
  Descriptor folder(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  std::size_t begin = 0;
  for (std::size_t slash = path.find('/'); folder && slash != std::string::npos; slash = path.find('/', begin)) {
    folder = open_folder(folder, path.substr(begin, slash - begin));
    begin = slash + 1;
  }
  if (folder) read_file(folder, path.substr(begin), path, tree);
  return tree;
}

std::string read_named_file(const std::filesystem::path& path) {
  const auto refuse = [&](const std::string& why) -> Failure {
    return Failure("`" + path.string() + "` can't be read: " + why);
  };
  const std::filesystem::path parent = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  const Descriptor folder(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) throw refuse(std::generic_category().message(errno));
  SourceTree tree;
  read_file(folder, path.filename().string(), path.string(), tree);
  if (!tree.unreadable.empty()) throw refuse(tree.unreadable.front().reason);
  if (tree.files.empty()) throw refuse("there is no regular file of that name");
  if (tree.files.front().too_large) throw refuse("it is over 4 MiB");
  return std::move(tree.files.front().bytes);
}

}  // namespace okr::disk
