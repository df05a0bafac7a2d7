// SHA-256, which a page's security policy names its script and its style by.
#pragma once

#include <string>
#include <string_view>

namespace okr::render {

/// The digest of `bytes` as base64: 44 characters.
std::string sha256_base64(std::string_view bytes);

}  // namespace okr::render
