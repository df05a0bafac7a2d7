// Paths as `file:` URIs.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace okr::lsp {

/// The absolute path that a `file:` URI of this machine names; nothing where it is any other.
std::optional<std::filesystem::path> path_of(std::string_view uri);

/// `/a b/é.yaml` is `file:///a%20b/%C3%A9.yaml`.
std::string uri_of(const std::filesystem::path& path);

}  // namespace okr::lsp
