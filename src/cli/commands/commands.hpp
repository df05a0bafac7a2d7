// The rows of the command table, each defined in the file of its name.
#pragma once

#include "cli/command.hpp"

namespace okr::cli {

extern const Command init_command;
extern const Command measure_command;
extern const Command check_command;
extern const Command explain_command;
extern const Command rules_command;
extern const Command status_command;
extern const Command list_command;
extern const Command tree_command;
extern const Command show_command;
extern const Command map_command;
extern const Command next_command;
extern const Command report_command;
extern const Command diff_command;
extern const Command history_command;
extern const Command forecast_command;
extern const Command checkin_command;
extern const Command new_command;
extern const Command propose_command;
extern const Command activate_command;
extern const Command close_command;
extern const Command drop_command;
extern const Command carry_command;
extern const Command promote_command;
extern const Command rename_command;
extern const Command what_if_command;
extern const Command merge_driver_command;
extern const Command schema_command;
extern const Command import_command;
extern const Command export_command;
extern const Command completion_command;
extern const Command man_command;

}  // namespace okr::cli
