// What okr.yaml says of the files that are no OKR files; needed before the others are looked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::read {

/// The globs under `exclude` in the bytes of an okr.yaml; none where it can't be read.
std::vector<std::string> exclude_patterns(std::string_view okr_yaml_bytes);

}  // namespace okr::read
