// Commits as they are named to people and programs.
#pragma once

#include <string>

#include "okr/blame.hpp"
#include "render/json.hpp"

namespace okr::render {

/// `3f2a91c`.
std::string short_id(const Commit& commit);
/// `Ana Ruiz, 2026-05-12 (3f2a91c)`, `not committed yet`; not made safe.
std::string origin_words(const LineOrigin& origin);
/// `author`, `commit`, `committed`, `or_before`; null where it is not committed yet.
Json origin_json(const LineOrigin& origin);

}  // namespace okr::render
