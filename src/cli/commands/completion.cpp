// `okr completion`: the script that makes a shell complete, and its questions.
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/completion/shell.hpp"
#include "cli/environment.hpp"

namespace okr::cli {
namespace {

int run(const Context& context) {
  const std::vector<std::string>& arguments = context.arguments;
  const Shell shell = shell_named(arguments.front());
  if (arguments.size() == 1) {
    context.out << script_of(shell);
    return exit_done;
  }
  const Typing typing{
      {}, context.workspace_start, std::string(context.environment.variable("HOME").value_or("")), context.today};
  answer(context.out, shell, {arguments.begin() + 1, arguments.end()}, typing);
  return exit_done;
}

Body declare(CLI::App&) { return run; }

}  // namespace

const Command completion_command = {
    .name = "completion",
    .group = "tools",
    .brief = "for bash, zsh and fish",
    .summary = "the script that has your shell complete `okr`",
    .examples =
        "  source <(okr completion bash)     # in ~/.bashrc\n"
        "  source <(okr completion zsh)      # in ~/.zshrc, below compinit\n"
        "  okr completion fish | source      # in ~/.config/fish/config.fish\n",
    .arguments = {.usage = "SHELL [-- WORD...]",
                  .summary = "bash, zsh or fish; behind the dashes what the script asks: the words as typed",
                  .least = 1,
                  .most = Arguments::any_number,
                  .first = value::shell},
    .declare = declare,
};

}  // namespace okr::cli
