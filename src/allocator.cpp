// Tells mimalloc, or glibc; what either saves is in docs/performance.md.
#include "allocator.hpp"

#include <cstdlib>

#ifdef OKR_MIMALLOC
#include <mimalloc.h>
#elif defined(__GLIBC__)
#include <malloc.h>
#endif

namespace okr {

void prepare_allocator() {
#ifdef OKR_MIMALLOC
  mi_option_set(mi_option_eager_commit_delay, 0);
#if MI_MALLOC_VERSION < 210
  mi_option_disable(mi_option_allow_decommit);
#else
  mi_option_set(mi_option_purge_delay, -1);
#endif
#elif defined(__GLIBC__)
  constexpr int step = 8 << 20, kept = 256 << 20;  // bytes
  mallopt(M_MXFAST, 0);
  mallopt(M_TOP_PAD, step);
  mallopt(M_TRIM_THRESHOLD, kept);
#endif
}

}  // namespace okr
