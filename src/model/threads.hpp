// Work shared by threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>

namespace okr::model {

/// Calls `work` with 0 on this thread and with 1 to `count` - 1 on others, or on as many as are at hand before this one
/// is through: who is called has to do what is left of the whole, not a share. Waits for all who were called. What one
/// throws, this throws.
void on_threads(std::size_t count, const std::function<void(std::size_t)>& work);

/// Calls `work(begin, end)` for ranges that have each number below `count` once: on as many threads as the machine runs
/// at once, who take `share` (at least 1) numbers at a time. Where there are no more than that, this thread does all.
template <class Work>
void in_shares(std::size_t count, std::size_t share, Work work) {
  if (count <= share) {
    if (count > 0) work(std::size_t{0}, count);
    return;
  }
  std::atomic<std::size_t> next = 0;
  const std::size_t available = std::max(1U, std::thread::hardware_concurrency());
  on_threads(std::min(available, (count + share - 1) / share), [&](std::size_t /*number*/) {
    for (std::size_t begin = next.fetch_add(share); begin < count; begin = next.fetch_add(share)) {
      work(begin, std::min(count, begin + share));
    }
  });
}

}  // namespace okr::model
