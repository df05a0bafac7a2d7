// The language server: messages in, messages out.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>

#include "okr/date.hpp"

namespace okr::lsp {

/// Serves one editor until it says `exit` or closes `in`. Returns true where it had said `shutdown` before. A workspace
/// is looked for from `folder` upwards where the editor names none; `today` is asked whenever something is worked out.
bool serve(std::istream& in, std::ostream& out, const std::filesystem::path& folder,
           const std::function<Date()>& today);

}  // namespace okr::lsp
