// Tables of YAML documents with names.
#pragma once

#include <string>
#include <vector>

namespace okr::yaml {

struct Case {
  std::string name{}, bytes{};
  /// Of the table: what stands behind `--->`, and below it.
  std::string words{}, below{};
};

/// Of the file at `path`: `== NAME`, the document, `---> WORDS`, and more. Visible signs stand for what can't be seen;
/// see valid.txt. Nothing where there is no such file.
std::vector<Case> cases_in(const std::string& path);

}  // namespace okr::yaml
