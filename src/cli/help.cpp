// Writes the help from the command table and from what the commands declare.
#include "cli/help.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "cli/options.hpp"
#include "render/wrap.hpp"

namespace okr::cli {
namespace {

OptionHelp help_of(const CLI::Option& option) {
  OptionHelp help;
  for (const std::string& name : option.get_snames()) help.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) help.names.push_back("--" + name);
  if (option.get_expected_max() > 0) help.type = option.get_type_name();
  help.summary = option.get_description();
  help.is_global = option.get_group() == global_heading;
  return help;
}

/// `-o, --output FILE`.
std::string label_of(const OptionHelp& option) {
  return fmt::format("{}{}{}", fmt::join(option.names, ", "), option.type.empty() ? "" : " ", option.type);
}

void append_row(std::string& text, std::string_view label, std::string_view summary) {
  constexpr int columns = 80 - 25;
  constexpr std::size_t widest = 22;
  if (label.size() > widest) {
    fmt::format_to(std::back_inserter(text), "  {}\n", label);
    label = {};
  }
  for (const std::string& line : render::wrapped(summary, columns)) {
    fmt::format_to(std::back_inserter(text), "  {:<22} {}\n", label, line);
    label = {};
  }
}

void append_options(std::string& text, const std::vector<OptionHelp>& options, bool global) {
  for (const OptionHelp& option : options) {
    if (option.is_global == global) append_row(text, label_of(option), option.summary);
  }
}

/// The commands of a group, two in a row.
void append_group(std::string& text, std::span<const Command* const> commands) {
  constexpr std::size_t left_column = 27;
  for (std::size_t i = 0; i < commands.size(); i += 2) {
    const Command& left = *commands[i];
    fmt::format_to(std::back_inserter(text), "{:<7} {:<9} {}", i == 0 ? left.group : "", left.name, left.brief);
    if (i + 1 < commands.size()) {
      const Command& right = *commands[i + 1];
      const std::size_t taken = std::max<std::size_t>(left.name.size(), 9) - 9 + left.brief.size();
      const std::size_t gap = left_column - std::min(taken, left_column);
      fmt::format_to(std::back_inserter(text), "{:{}}{:<12} {}", "", gap, right.name, right.brief);
    }
    text += '\n';
  }
}

/// `-C DIR, --today DATE …`: their pages explain them, the overview has no room for it.
std::string names_of_globals() {
  CLI::App app;
  GlobalOptions globals;
  declare_globals(app, globals);
  std::string names;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group() != global_heading) continue;
    names += names.empty() ? "" : ", ";
    names += option->get_snames().empty() ? "--" + option->get_lnames().front() : "-" + option->get_snames().front();
    if (option->get_expected_max() > 0) names += " " + option->get_type_name();
  }
  return names;
}

}  // namespace

std::string overview() {
  std::string text =
      "okr keeps objectives and key results as YAML files in git.\n"
      "  okr [OPTION...] COMMAND [ARGUMENT...]\n\n";
  for (auto rest = commands(); !rest.empty();) {
    const auto of_group = [&](const Command* command) { return command->group == rest.front()->group; };
    const auto count = static_cast<std::size_t>(std::ranges::find_if_not(rest, of_group) - rest.begin());
    append_group(text, rest.first(count));
    rest = rest.subspan(count);
  }
  text += "\nEverywhere: " + names_of_globals() + "\n";
  text += "`okr help NAME` has a command's page, or";
  std::string_view comma = "";
  for (const render::Page& topic : topics()) {
    fmt::format_to(std::back_inserter(text), "{} {}", comma, topic.name);
    comma = ",";
  }
  return text + ".\n";
}

std::vector<OptionHelp> options_of(const Command& command) {
  CLI::App app;
  GlobalOptions globals;
  const Body unused = declare(app, command, globals);
  std::vector<OptionHelp> options;
  for (const CLI::Option* option : app.get_options()) options.push_back(help_of(*option));
  return options;
}

std::string help_of(const Command& command) {
  const std::vector<OptionHelp> options = options_of(command);
  const Arguments& arguments = command.arguments;
  std::string text = fmt::format("okr {}: {}\n\n  okr {} {}{}[OPTION...]\n\n", command.name, command.summary,
                                 command.name, arguments.usage, arguments.usage.empty() ? "" : " ");
  if (!arguments.usage.empty()) append_row(text, arguments.usage, arguments.summary);
  append_options(text, options, false);
  text += fmt::format("\n{}:\n", global_heading);
  append_options(text, options, true);
  text += fmt::format("\nExamples:\n{}", command.examples);
  return text;
}

}  // namespace okr::cli
