// What a page shows of a call, held against what the call printed.
#pragma once

#include <string>

namespace okr::golden {

/// What the page is to show: what it shows, where that holds. `printed` is what Session::call returns. Where nothing is
/// shown, or `…` alone, anything but a failure holds; a line `…` stands for any lines.
std::string corrected(const std::string& shown, const std::string& printed);

}  // namespace okr::golden
