// What differences are called for people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/diff_parts.hpp"

namespace okr::render {

/// `target`, and behind it `1 day → 1.8 days`. In one line, but not escaped for Markdown.
struct DiffLine {
  std::string label, text;
  Ink ink = Ink::plain;
  bool is_goalpost = false;
};

/// All that is to be said about an object but its score.
std::vector<DiffLine> diff_lines(const DiffReport& report, const DiffObject& object, const Glyphs& signs);

/// `0.39 → 0.63`.
std::string score_change_words(const DiffReport& report, const ScoreDifference& score, const Glyphs& signs);
/// `▲ 0.24 goalposts`, `▲ 0.10 progress, ▼ 0.05 goalposts`; empty where a score is missing.
std::string split_words(const ScoreDifference& score, const Glyphs& signs);
/// Whether target, baseline or weight of the object moved.
bool has_moved_goalposts(const DiffObject& object);

/// `1 added`, `3 checked in`, `2 targets moved` …, in the order of the kinds.
std::vector<std::string> diff_summary(const std::vector<Difference>& differences);

}  // namespace okr::render
