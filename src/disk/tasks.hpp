// The work of reading a folder, shared by threads.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "disk/open.hpp"

namespace okr::disk {

/// A folder to list, or some files of one to read.
struct Task {
  std::shared_ptr<const Descriptor> parent;
  std::string prefix;              ///< of the paths in `parent`: empty, or its path and a `/`
  std::vector<std::string> files;  ///< to read; empty: `folder` is to be listed
  std::string folder;
};

/// What the threads share: tasks that nobody has taken, and how many are being worked on.
class Tasks {
 public:
  void push(Task task) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(task));
    changed_.notify_one();
  }

  /// The next task; nothing once all are done. Whoever takes one calls `done` after it: see TaskDone.
  std::optional<Task> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !waiting_.empty() || in_work_ == 0; });
    if (waiting_.empty()) return std::nullopt;
    Task task = std::move(waiting_.back());
    waiting_.pop_back();
    ++in_work_;
    return task;
  }

  void done() {
    const std::lock_guard lock(mutex_);
    if (--in_work_ == 0) changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Task> waiting_;
  std::size_t in_work_ = 0;
};

/// Tells that a task has been worked on, whatever came of it: others wait for that.
class TaskDone {
 public:
  explicit TaskDone(Tasks& tasks) : tasks_(tasks) {}
  ~TaskDone() { tasks_.done(); }
  TaskDone(const TaskDone&) = delete;
  TaskDone& operator=(const TaskDone&) = delete;

 private:
  Tasks& tasks_;
};

}  // namespace okr::disk
