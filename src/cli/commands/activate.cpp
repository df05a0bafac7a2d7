// `okr activate`: a draft or a proposal is adopted: it counts from now on.
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/move.hpp"

namespace okr::cli {
namespace {

Body declare(CLI::App& app) {
  auto dry_run = std::make_shared<bool>(false);
  declare_dry_run(app, *dry_run);
  return [dry_run](const Context& context) { return move_all(context, *dry_run, State::active); };
}

}  // namespace

const Command activate_command = {
    .name = "activate",
    .group = "change",
    .brief = "adopts a proposal",
    .summary = "a draft or a proposal is adopted: it counts from now on",
    .examples =
        "  okr activate one-plan\n"
        "  okr activate cycle:2026-Q3\n"
        "  okr activate team:claims cycle:next --dry-run\n",
    .arguments = move_arguments(value::to_activate),
    .declare = declare,
};

}  // namespace okr::cli
