// Ends the process, so that both libFuzzer and a test notice.
#include <cstdlib>
#include <iostream>

#include "target.hpp"

namespace okr::fuzz {

void require(bool holds, std::string_view what) {
  if (holds) return;
  std::cerr << "does not hold: " << what << std::endl;
  std::abort();
}

}  // namespace okr::fuzz
