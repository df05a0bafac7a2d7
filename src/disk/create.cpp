// Makes files one by one, and removes again what is made where one of them fails.
#include "disk/create.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "disk/new_file.hpp"
#include "disk/open.hpp"
#include "okr/failure.hpp"

namespace okr::disk {
namespace {

namespace fs = std::filesystem;

/// What has been made so far. It goes again with this, unless it is kept.
class Made {
 public:
  Made() = default;
  Made(const Made&) = delete;
  Made& operator=(const Made&) = delete;
  ~Made() {
    std::error_code ignored;
    for (auto path = paths_.rbegin(); path != paths_.rend(); ++path) fs::remove(*path, ignored);
  }
  void add(fs::path path) { paths_.push_back(std::move(path)); }
  void keep() { paths_.clear(); }

 private:
  std::vector<fs::path> paths_;
};

[[noreturn]] void refuse(const fs::path& path, int error) {
  if (error == EEXIST) {
    throw Failure("`" + path.string() + "` exists already",
                  "nothing was written: move it away, or take another folder");
  }
  throw Failure("`" + path.string() + "` can't be written: " + std::generic_category().message(error));
}

void make_folder(int parent, const std::string& name, const fs::path& path, Made& made) {
  if (::mkdirat(parent, name.c_str(), 0777) == 0) {
    made.add(path);
  } else if (errno != EEXIST) {
    refuse(path, errno);
  }
}

/// The folder that the user named, links and all.
Descriptor open_root(const fs::path& root, Made& made) {
  std::vector<fs::path> missing;
  std::error_code ignored;
  for (fs::path folder = root; !fs::exists(folder, ignored); folder = folder.parent_path()) missing.push_back(folder);
  for (auto folder = missing.rbegin(); folder != missing.rend(); ++folder) {
    make_folder(AT_FDCWD, folder->string(), *folder, made);
  }
  Descriptor opened(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!opened) refuse(root, errno);
  return opened;
}

/// Nobody sees it before it is whole, not even after a kill.
void create_file(Descriptor folder, std::string_view bytes, const fs::path& path, Made& made) {
  NewFile file(std::move(folder), path);
  file.write(bytes);
  file.put_if_free();
  made.add(path);
}

void create_below(const fs::path& root, const Descriptor& opened, const SourceFile& file, Made& made) {
  Descriptor folder(::dup(opened.number()));
  fs::path path = root;
  const fs::path relative(file.path);
  for (const fs::path& part : relative.parent_path()) {
    path /= part;
    make_folder(folder.number(), part.string(), path, made);
    Descriptor next = open_folder(folder, part.string());
    if (!next) refuse(path, errno);
    folder = std::move(next);
  }
  create_file(std::move(folder), file.bytes, root / relative, made);
}

}  // namespace

void create_files(const fs::path& root, const std::vector<SourceFile>& files) {
  for (const SourceFile& file : files) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(root / file.path, ignored))) refuse(root / file.path, EEXIST);
  }
  Made made;
  const Descriptor opened = open_root(root, made);
  for (const SourceFile& file : files) create_below(root, opened, file, made);
  made.keep();
}

}  // namespace okr::disk
