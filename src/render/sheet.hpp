// Everything about one thing, as labels and lines: what every format of `okr show` for people prints.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// Its lines are as they stand in the files: whoever prints them makes them safe.
struct Fact {
  std::string_view label;
  std::vector<std::string> lines;
};

/// One check-in in words; what it does not say is empty. Not made safe either.
struct Reading {
  std::string date, value, confidence, by, note;
};

struct Sheet {
  std::string title;
  std::vector<Fact> facts;
  std::vector<Reading> readings;  ///< by date
  std::vector<Decimal> series;    ///< their values, or scores, for a sparkline

  /// Adds a fact that has something to say.
  void add(std::string_view label, std::vector<std::string> lines);
  void add(std::string_view label, Maybe<Text> text);
  void add(std::string_view label, const std::vector<Text>& texts);
};

/// `ref` must name something.
Sheet sheet_of(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& glyphs);

// The parts that sheet_of is made of.

Sheet objective_sheet(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& glyphs);
Sheet key_result_sheet(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& glyphs);
Sheet kpi_sheet(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& glyphs);

void add_readings(Sheet& sheet, const std::vector<CheckIn>& check_ins, const Unit& unit, const Config& config);
/// `record-time/settlement  Reduce the time …`, a line for each.
std::vector<std::string> named(const Workspace& workspace, const std::vector<Ref>& refs);
std::vector<std::string> named(const Workspace& workspace, const std::vector<Reference>& references);
std::vector<std::string> allowed(const std::vector<Allow>& allow);
/// `2026-Q2/claims.yaml:5:5`.
std::string place(const Workspace& workspace, Ref ref);
/// The steps from the readings to the score in one line: `(1.6 - 3) / (1 - 3) = 0.70`; empty where there is nothing to
/// work out.
std::string arithmetic(const KeyResult& key_result, const KeyResultScore& score, const Config& config, Date today,
                       const Glyphs& glyphs);

}  // namespace okr::render
