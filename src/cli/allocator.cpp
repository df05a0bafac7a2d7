// Tells glibc; what each setting saves is in docs/performance.md.
#include "cli/allocator.hpp"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace okr::cli {

void prepare_allocator() {
#ifdef __GLIBC__
  constexpr int step = 8 << 20, kept = 256 << 20;  // bytes
  mallopt(M_MXFAST, 0);
  mallopt(M_TOP_PAD, step);
  mallopt(M_TRIM_THRESHOLD, kept);
#endif
}

}  // namespace okr::cli
