// The catalogue of rules in columns.
#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "render/rules.hpp"
#include "render/wrap.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

using checking::RuleState;

/// Where the columns begin. In a narrow terminal the summary stands below the name.
struct Columns {
  int severity = 0, summary = 0;
  bool is_narrow = false;
};

std::string severity_words(const RuleState& state) {
  const Severity standard = state.rule->severity;
  if (state.severity == standard) return std::string(to_string(standard));
  return fmt::format("{} ({})", to_string(state.severity), to_string(standard));
}

std::string option_words(const RuleOption& option, Decimal value) {
  const std::string standard = value == option.value ? "" : fmt::format(" ({})", option.value.to_string());
  return fmt::format("{}: {}{}, {}", option.name, value.to_string(), standard, option.summary);
}

Columns columns_of(const std::vector<RuleState>& states, const Terminal& terminal) {
  constexpr int indent = 2, gap = 2, least_summary = 30;
  int name = 0, severity = 0;
  for (const RuleState& state : states) {
    name = std::max(name, static_cast<int>(state.rule->name.size()));
    severity = std::max(severity, static_cast<int>(severity_words(state).size()));
  }
  Columns columns{indent + name + gap, indent + name + gap + severity + gap};
  columns.is_narrow = terminal.width - columns.summary < least_summary;
  if (columns.is_narrow) columns.summary = 2 * indent;
  return columns;
}

Ink ink_of(Severity severity) {
  constexpr Ink inks[] = {Ink::dim, Ink::plain, Ink::yellow, Ink::red};
  return inks[static_cast<int>(severity)];
}

void print(std::ostream& out, const RuleState& state, const Columns& columns, const Terminal& terminal) {
  std::vector<std::string> lines = wrapped(state.rule->summary, terminal.width - columns.summary);
  for (std::size_t i = 0; i < state.options.size(); ++i) {
    const std::string words = option_words(state.rule->options[i], state.options[i]);
    for (std::string& line : wrapped(words, terminal.width - columns.summary)) lines.push_back(std::move(line));
  }
  const std::string severity = severity_words(state);
  out << text::pad("  " + std::string(state.rule->name), columns.severity)
      << inked(severity, ink_of(state.severity), terminal);
  int used = columns.severity + text::display_width(severity);
  if (columns.is_narrow) {
    out << '\n';
    used = 0;
  }
  for (const std::string& line : lines) {
    out << std::string(static_cast<std::size_t>(columns.summary - used), ' ') << line << '\n';
    used = 0;
  }
}

}  // namespace

void rules_text(std::ostream& out, const std::vector<RuleState>& states, const Terminal& terminal) {
  const Columns columns = columns_of(states, terminal);
  std::string_view group;
  for (const RuleState& state : states) {
    if (state.rule->group != group) {
      out << (group.empty() ? "" : "\n") << inked(state.rule->group, Ink::bold, terminal) << '\n';
      group = state.rule->group;
    }
    print(out, state, columns, terminal);
  }
}

}  // namespace okr::render
