// A small workspace with its scores, made by hand: one of each thing that a renderer has to show.
#pragma once

#include <string>

#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::render {

struct Example {
  Workspace workspace;
  Scores scores;
};

/// Northwind Insurance on 2026-05-15: a year and a quarter, five objectives of two teams, two KPIs.
Example northwind();

/// `count` objectives of one team in the running quarter, every tenth with something to talk about.
Example many(std::size_t count);

/// A copy in which every text that stands in a file is `text`.
Example hostile(const std::string& text);

Date day(std::string_view text);

}  // namespace okr::render
