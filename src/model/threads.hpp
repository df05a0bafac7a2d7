// One piece of work on several threads.
#pragma once

#include <cstddef>
#include <exception>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace okr::model {

/// Calls `work` with 0 on this thread and with 1 to `count` - 1 on others, or on as many as are to be had: who is
/// called has to do what is left of the whole, not a share. Waits for all of them. What one throws, this throws.
template <class Work>
void on_threads(std::size_t count, Work work) {
  std::mutex mutex;
  std::exception_ptr thrown;
  const auto guarded = [&](std::size_t number) {
    try {
      work(number);
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!thrown) thrown = std::current_exception();
    }
  };
  std::vector<std::thread> others;
  try {
    for (std::size_t number = 1; number < count; ++number) others.emplace_back(guarded, number);
  } catch (const std::system_error&) {
    // No more threads.
  } catch (const std::bad_alloc&) {
    // No memory for one.
  }
  guarded(0);
  for (std::thread& other : others) other.join();
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace okr::model
