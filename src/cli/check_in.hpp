// What `okr checkin` and its conversation share: the options, and what is said of a check-in that was written.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "cli/change.hpp"
#include "edit/check_in.hpp"

namespace okr::cli {

struct CheckInOptions {
  std::string confidence, score, note, date, by;
  bool replace = false;
  bool dry_run = false;

  /// Whether anything is said that is no value.
  bool say_something() const { return !confidence.empty() || !score.empty() || !note.empty(); }
};

void declare_check_in(CLI::App& app, CheckInOptions& options);

/// The options and a value as a check-in. Throws Failure for one that makes no sense.
edit::CheckInWords words_of(const CheckInOptions& options, const std::string& value, const Context& context);

/// Where the things that were checked in stand now, with their objectives; and a second check-in on one day.
void tell_check_ins(const Change& change, const Loaded& after, const std::vector<Ref>& refs);

}  // namespace okr::cli
