// Writing bytes so that they are on the disk.
#pragma once

#include <string_view>

#include "disk/open.hpp"

namespace okr::disk {

/// Writes all of `bytes`, flushes them to the disk and closes the file. Returns errno, or 0.
int write_and_close(Descriptor file, std::string_view bytes);

}  // namespace okr::disk
