// Draws what a call prints on a terminal in colour, as an SVG for a page. The picture's first line says which call:
//
//   <!-- $ okr status team:claims -->            on a light ground, or with `(dark)` before the arrow on a dark one
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace okr::golden {

/// The picture as it has to be: the same text where it holds. Throws std::runtime_error where its first line is no
/// call.
std::string run_picture(std::string_view picture, const std::filesystem::path& repository);

}  // namespace okr::golden
