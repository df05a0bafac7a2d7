// What is said where there is no memory.
#pragma once

#include <iosfwd>

namespace okr::cli {

/// Says so on `err`, which takes no memory, and returns the exit code.
int complain_of_memory(std::ostream& err);

/// From now on a process that has no memory for something that may not fail, as the end of an object, says so too and
/// ends with that exit code, instead of being aborted.
void prepare_for_lack_of_memory();

}  // namespace okr::cli
