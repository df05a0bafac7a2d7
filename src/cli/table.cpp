// The command table: adding a command is a file in commands/ and its row here.
#include <algorithm>
#include <array>

#include "cli/commands/commands.hpp"

namespace okr::cli {
namespace {

constexpr std::array table = {
    &init_command,    &measure_command, &check_command,   &explain_command,      &rules_command,
    &status_command,  &list_command,    &tree_command,    &show_command,         &next_command,
    &map_command,     &report_command,  &diff_command,    &history_command,      &forecast_command,
    &checkin_command, &new_command,     &propose_command, &activate_command,     &close_command,
    &drop_command,    &carry_command,   &promote_command, &rename_command,       &what_if_command,
    &import_command,  &export_command,  &schema_command,  &merge_driver_command, &completion_command};

/// What nobody types: the overview says nothing of it.
constexpr std::array hidden = {&man_command};

}  // namespace

std::span<const Command* const> commands() { return table; }

const Command* command_named(std::string_view name) {
  const auto* row = std::ranges::find(table, name, &Command::name);
  if (row != table.end()) return *row;
  const auto* other = std::ranges::find(hidden, name, &Command::name);
  return other == hidden.end() ? nullptr : *other;
}

const Command& default_command() { return status_command; }

}  // namespace okr::cli
