// `okr propose`: a draft becomes a proposal.
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/move.hpp"

namespace okr::cli {
namespace {

Body declare(CLI::App& app) {
  auto dry_run = std::make_shared<bool>(false);
  declare_dry_run(app, *dry_run);
  return [dry_run](const Context& context) { return move_all(context, *dry_run, State::proposed); };
}

}  // namespace

const Command propose_command = {
    .name = "propose",
    .group = "change",
    .brief = "draft to proposed",
    .summary = "a draft becomes a proposal",
    .examples =
        "  okr propose one-plan\n"
        "  okr propose cycle:2026-Q3\n"
        "  okr propose team:claims cycle:next --dry-run\n",
    .arguments = move_arguments(value::to_propose),
    .declare = declare,
};

}  // namespace okr::cli
