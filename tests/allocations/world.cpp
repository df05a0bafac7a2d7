// Runs okr in a forked process, and sees what it leaves.
#include "allocations/world.hpp"

#include <array>
#include <dirent.h>
#include <fstream>
#include <iterator>
#include <new>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/main.hpp"
#include "cli/out_of_memory.hpp"

namespace okr::allocations {
namespace {

namespace fs = std::filesystem;

/// Takes what is written without ever asking for memory.
class Buffer : public std::streambuf {
 public:
  explicit Buffer(std::array<char, 1 << 20>& bytes) { setp(bytes.data(), bytes.data() + bytes.size()); }
  std::size_t size() const { return static_cast<std::size_t>(pptr() - pbase()); }
};

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// And folders, whose paths end with a `/`.
Files files_in(const fs::path& folder) {
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = entry.path().lexically_relative(folder).string();
    if (entry.is_directory()) {
      files[path + '/'];
    } else {
      files[path] = bytes_of(entry.path());
    }
  }
  return files;
}

int open_files() {
  int count = 0;
  DIR* const entries = ::opendir("/proc/self/fd");
  while (entries != nullptr && ::readdir(entries) != nullptr) ++count;
  if (entries != nullptr) ::closedir(entries);
  return count;
}

template <class T>
T& shared() {
  void* const memory = ::mmap(nullptr, sizeof(T), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) throw std::bad_alloc();
  return *new (memory) T();
}

/// All that is written to the pipe.
std::string read_all(int pipe) {
  std::array<char, 4096> bytes{};
  std::string all;
  for (ssize_t got = 1; got > 0;) {
    got = ::read(pipe, bytes.data(), bytes.size());
    if (got > 0) all.append(bytes.data(), static_cast<std::size_t>(got));
  }
  ::close(pipe);
  return all;
}

}  // namespace

struct World::Report {
  bool is_whole = false;
  int code = 0, left_open = 0;
  long asked_for = 0, failed = 0, leaked = 0;
  std::size_t out_size = 0, err_size = 0;
  std::array<char, 1 << 20> out{}, err{};
};

World::World(const fs::path& workspace) : report_(shared<Report>()) {
  old_ = files_in(workspace);
  restore({});
  environment_.folder = folder_.path();
  environment_.local_date = Date{std::chrono::year(2026) / 5 / 15};
}

World::~World() { ::munmap(&report_, sizeof(Report)); }

void World::restore(const Files& present) {
  // What is in a folder goes before it.
  for (auto file = present.rbegin(); file != present.rend(); ++file) {
    if (!old_.contains(file->first)) fs::remove(folder_.path() / file->first);
  }
  for (const auto& [path, bytes] : old_) {
    const auto found = present.find(path);
    const bool is_same = found != present.end() && found->second == bytes;
    if (!is_same && !path.ends_with('/')) folder_.write(path, bytes);
  }
}

void World::run_here(const std::vector<std::string>& arguments, Failing failing, long nth) {
  report_.is_whole = false;
  Buffer out_buffer(report_.out), err_buffer(report_.err);
  const int open_before = open_files();
  const long live_before = live();
  {
    std::ostream out(&out_buffer), err(&err_buffer);
    std::istringstream in;
    arm(failing, nth);
    report_.code = cli::run(arguments, environment_, in, out, err);
    report_.asked_for = disarm();
  }
  report_.leaked = live() - live_before;
  report_.failed = failed();
  report_.left_open = open_files() - open_before;
  report_.out_size = out_buffer.size();
  report_.err_size = err_buffer.size();
  report_.is_whole = true;
}

void World::warm_up(const std::vector<std::string>& arguments) {
  run_here(arguments, Failing::never, 0);
  restore(files_in(folder_.path()));
}

Outcome World::run(const std::vector<std::string>& arguments, Failing failing, long nth) {
  int ends[2];
  report_.is_whole = false;
  if (::pipe(ends) != 0) throw std::bad_alloc();
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    ::dup2(ends[1], STDERR_FILENO);
    ::close(ends[1]);
    cli::prepare_for_lack_of_memory();
    run_here(arguments, failing, nth);
    ::_exit(report_.code);
  }
  ::close(ends[1]);
  Outcome outcome;
  outcome.err = read_all(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.failed = 1;
  if (report_.is_whole) {
    outcome.out.assign(report_.out.data(), report_.out_size);
    outcome.err.append(report_.err.data(), report_.err_size);
    outcome.asked_for = report_.asked_for;
    outcome.failed = report_.failed;
    outcome.leaked = report_.leaked;
    outcome.left_open = report_.left_open;
  }
  outcome.files = files_in(folder_.path());
  restore(outcome.files);
  return outcome;
}

}  // namespace okr::allocations
