// Fields' values in both versions, for people.
#pragma once

#include <string>

#include "okr/diff.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// Text of a file in one line of at most `columns`, safe to print.
std::string brief(std::string untrusted, int columns, const Glyphs& signs);

/// `1.6 days on 2026-05-12`.
std::string check_in_words(const CheckIn& check_in);
/// One side, in at most 100 columns: a description may be a page.
std::string value_words(const FieldValue& value, const Glyphs& signs);
/// `3 → 1.6 days`.
std::string change_words(const FieldDifference& field, const Glyphs& signs);

}  // namespace okr::render
