// Threads are kept from one work to the next, and to the end of the process: one that ends makes the allocator go
// through all that it has allocated, and everything the files say was allocated by them.
#include "model/threads.hpp"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <new>
#include <system_error>

namespace okr::model {
namespace {

using Work = std::function<void(std::size_t)>;

/// A work that somebody waits for, in a list of such.
struct Call {
  const Work& work;
  std::size_t next = 1;  ///< the number of who takes part next
  std::size_t count;
  std::size_t at_work = 0;
  std::exception_ptr thrown;
  Call* before = nullptr;  ///< in the list

  std::size_t open_seats() const { return count - next; }
};

class Threads {
 public:
  void run(const Work& work, std::size_t count) {
    Call call{.work = work, .count = count, .thrown = {}};
    publish(call);
    take_part(call, 0);
    withdraw(call);
    if (call.thrown) std::rethrow_exception(call.thrown);
  }

 private:
  void publish(Call& call) {
    std::unique_lock lock(mutex_);
    call.before = calls_;
    calls_ = &call;
    try {
      for (const std::size_t seats = open_seats(); idle_ < seats; ++idle_) std::thread([this] { serve(); }).detach();
    } catch (const std::system_error&) {
      // No more threads.
    } catch (const std::bad_alloc&) {
      // No memory for one.
    }
    lock.unlock();
    wanted_.notify_all();
  }

  void take_part(Call& call, std::size_t number) {
    try {
      call.work(number);
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!call.thrown) call.thrown = std::current_exception();
    }
  }

  /// Whoever has not begun by now need not.
  void withdraw(Call& call) {
    std::unique_lock lock(mutex_);
    Call** at = &calls_;
    while (*at != &call) at = &(*at)->before;
    *at = call.before;
    left_.wait(lock, [&] { return call.at_work == 0; });
  }

  Call* open_call() const {
    Call* call = calls_;
    while (call != nullptr && call->open_seats() == 0) call = call->before;
    return call;
  }

  std::size_t open_seats() const {
    std::size_t seats = 0;
    for (const Call* call = calls_; call != nullptr; call = call->before) seats += call->open_seats();
    return seats;
  }

  /// What a thread does all its life. It counts as idle from the moment that it is made.
  [[noreturn]] void serve() {
    std::unique_lock lock(mutex_);
    while (true) {
      Call* call = nullptr;
      wanted_.wait(lock, [&] { return (call = open_call()) != nullptr; });
      const std::size_t number = call->next++;
      ++call->at_work;
      --idle_;
      lock.unlock();
      take_part(*call, number);
      lock.lock();
      ++idle_;
      if (--call->at_work == 0) left_.notify_all();
    }
  }

  std::mutex mutex_;
  std::condition_variable wanted_, left_;
  Call* calls_ = nullptr;
  std::size_t idle_ = 0;
};

}  // namespace

void on_threads(std::size_t count, const Work& work) {
  if (count < 2) return work(0);
  // Never taken apart: its threads wait in it when the process ends.
  static Threads& threads = *new Threads;
  threads.run(work, count);
}

}  // namespace okr::model
