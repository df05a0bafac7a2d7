// What each program that okr is compared with does around its work: the YAML files of a folder, one after the other.
#pragma once

#include <functional>
#include <string>

namespace okr::bench {

/// Takes the bytes of a file, and says how many values it saw in them.
using Visit = std::function<std::size_t(const std::string& bytes)>;

/// The `main` of such a program. Hands each `.yaml` below the folder that is the only argument to `visit`, and prints
/// how many files, bytes and values that were: whoever compares programs sees whether they did the same.
int visit_yaml_files(int count, char** arguments, const Visit& visit);

}  // namespace okr::bench
