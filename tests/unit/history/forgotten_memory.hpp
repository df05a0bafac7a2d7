// Memory that libgit2 forgets by itself, which the leak sanitizer is not to report.
#pragma once

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define OKR_LEAKS_ARE_LOOKED_FOR
#endif
#endif

#ifdef OKR_LEAKS_ARE_LOOKED_FOR
#include <sanitizer/lsan_interface.h>
#endif

namespace okr::test {

/// What is taken from the system while it lives is not looked for.
#ifdef OKR_LEAKS_ARE_LOOKED_FOR
using ForgottenMemory = __lsan::ScopedDisabler;
#else
struct ForgottenMemory {
  ForgottenMemory() {}   // NOLINT(modernize-use-equals-default): else it would be an unused variable
  ~ForgottenMemory() {}  // NOLINT(modernize-use-equals-default)
};
#endif

}  // namespace okr::test
