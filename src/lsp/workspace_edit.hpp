// Changes of bytes as an edit that the editor makes.
#pragma once

#include <vector>

#include "lsp/features.hpp"
#include "okr/finding.hpp"

namespace okr::lsp {

/// The splices, with the versions of the files that they are for where the client takes them.
Json workspace_edit(Question& question, const std::vector<Splice>& splices);

/// What makes `after` of `before`, all of file number `file`: line by line where both have as many lines, else from the
/// first line that differs to the last one.
std::vector<Splice> splices_between(std::uint32_t file, std::string_view before, std::string_view after);

}  // namespace okr::lsp
