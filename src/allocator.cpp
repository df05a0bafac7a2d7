// Tells mimalloc, or glibc; what either saves is in docs/performance.md.
#include "allocator.hpp"

#include <cstdlib>
#include <system_error>
#include <thread>

#ifdef OKR_MIMALLOC
#include <mimalloc.h>
#elif defined(__GLIBC__)
#include <malloc.h>
#endif

namespace okr {

#ifdef OKR_MIMALLOC

int with_memory_in_large_steps(const std::function<int()>& program) {
  // Fewer, larger pages, all at once, and none given back: most of what the system does for the program is to hand out
  // single ones.
  mi_option_enable(mi_option_large_os_pages);
  mi_option_set(mi_option_eager_commit_delay, 0);
#if MI_MALLOC_VERSION < 210
  mi_option_disable(mi_option_allow_decommit);
#else
  mi_option_set(mi_option_purge_delay, -1);
#endif
  // This thread has got its first memory before main began, in small pages; another one begins with large ones.
  int code = EXIT_FAILURE;
  std::thread thread;
  try {
    thread = std::thread([&] { code = program(); });
  } catch (const std::system_error&) {
    return program();
  }
  thread.join();
  return code;
}

#else

int with_memory_in_large_steps(const std::function<int()>& program) {
#ifdef __GLIBC__
  constexpr int step = 8 << 20, kept = 256 << 20;  // bytes
  mallopt(M_MXFAST, 0);
  mallopt(M_TOP_PAD, step);
  mallopt(M_TRIM_THRESHOLD, kept);
#endif
  return program();
}

#endif

}  // namespace okr
