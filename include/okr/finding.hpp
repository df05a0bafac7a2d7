// What is wrong in the user's files, as a plain value: collected, never thrown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "okr/span.hpp"

namespace okr {

enum class Severity { off, info, warning, error };

std::string_view to_string(Severity severity);

/// Another place that matters to a finding.
struct Note {
  Span span;
  std::string message;
};

/// Bytes to put in place of a span. A fix is a list of these, applied together.
struct Splice {
  Span span;
  std::string bytes;

  friend bool operator==(const Splice&, const Splice&) = default;
};

/// One thing that is wrong, at the place that is to be changed.
struct Finding {
  std::string_view rule;  ///< the rule's name, as in docs/rules/; always a literal of the rule table
  Severity severity = Severity::error;
  Span span;
  std::string object;   ///< `objective`, `objective/key-result`, or the id of the KPI, team, pillar …; may be empty
  std::string message;  ///< one sentence with the value in it; no position, no full stop
  std::string help;     ///< what to do, in a few words; may be empty
  std::vector<Note> notes;
  std::vector<Splice> fix;  ///< what mends it; empty where only a person can
  bool fix_is_unsafe =
      false;  ///< the fix says something that nobody has said yet: it is offered, not taken for granted
};

using Findings = std::vector<Finding>;

}  // namespace okr
