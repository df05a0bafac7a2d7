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
  // Fewer, larger pages: most of what the system does for the program is to hand out single ones.
  mi_option_enable(mi_option_large_os_pages);
#elif defined(__GLIBC__)
  constexpr int step = 8 << 20, kept = 256 << 20;  // bytes
  mallopt(M_MXFAST, 0);
  mallopt(M_TOP_PAD, step);
  mallopt(M_TRIM_THRESHOLD, kept);
#endif
}

}  // namespace okr
