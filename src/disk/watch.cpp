// inotify where there is one, else a look at the folder from time to time.
#include "disk/watch.hpp"

#include <array>
#include <cerrno>
#include <poll.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/inotify.h>
#endif

#include "okr/failure.hpp"

namespace okr::disk {
namespace {

namespace fs = std::filesystem;

/// An editor writes, renames and touches within this time; one redraw is enough for all of it.
constexpr int quiet_milliseconds = 60;
constexpr int look_milliseconds = 500;

/// Waits for so long, or without an end (-1), until there is something to read. Returns whether there is.
bool has_more(const Descriptor& events, int milliseconds) {
  pollfd entry{events.number(), POLLIN, 0};
  int ready = 0;
  do {
    ready = ::poll(&entry, 1, milliseconds);
  } while (ready < 0 && errno == EINTR);
  return ready > 0;
}

void drain(const Descriptor& events) {
  std::array<char, 4096> bytes;
  static_cast<void>(::read(events.number(), bytes.data(), bytes.size()));
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

#ifdef __linux__
bool watch_folder(const Descriptor& events, const fs::path& folder) {
  constexpr unsigned what = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR;
  return ::inotify_add_watch(events.number(), folder.c_str(), what) >= 0;
}

Descriptor open_events() { return Descriptor(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)); }
#else
bool watch_folder(const Descriptor&, const fs::path&) { return false; }
Descriptor open_events() { return Descriptor(); }
#endif

}  // namespace

Watch::Watch(fs::path root) : root_(std::move(root)), events_(open_events()) {
  if (!fs::is_directory(root_)) throw Failure("`" + root_.string() + "` is not a folder");
  look_at_all();
}

void Watch::look_at_all() {
  if (!events_) return;
  bool all = watch_folder(events_, root_);
  std::error_code error;
  for (auto entry = fs::recursive_directory_iterator(root_, fs::directory_options::skip_permission_denied, error);
       entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (error) break;
    if (!entry->is_directory(error) || entry->is_symlink(error)) continue;
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else {
      all = watch_folder(events_, entry->path()) && all;
    }
  }
  if (!all) events_ = Descriptor();  // there are more folders than may be watched
}

void Watch::wait() {
  if (!events_) {
    static_cast<void>(::poll(nullptr, 0, look_milliseconds));
    return;
  }
  has_more(events_, -1);
  do {
    drain(events_);
  } while (has_more(events_, quiet_milliseconds));
  look_at_all();  // a folder may be new
}

}  // namespace okr::disk
