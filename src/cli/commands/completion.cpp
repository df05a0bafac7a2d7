// `okr completion`: the script that makes a shell complete, and its questions.
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/completion/shell.hpp"
#include "cli/environment.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

int refuse(const Context& context) {
  const std::vector<std::string>& arguments = context.arguments;
  context.err << "error: ";
  if (arguments.empty()) context.err << "`okr completion` needs the name of a shell\n";
  if (!arguments.empty())
    context.err << '`' << text::printable(arguments.front()) << "` is no shell that `okr completion` knows\n";
  context.err << "  bash: source <(okr completion bash)\n"
                 "  zsh:  source <(okr completion zsh)\n"
                 "  fish: okr completion fish | source\n";
  return exit_failure;
}

int run(const Context& context) {
  const std::vector<std::string>& arguments = context.arguments;
  const std::optional<Shell> shell = shell_named(arguments.empty() ? "" : arguments.front());
  if (!shell) return refuse(context);
  if (arguments.size() == 1) {
    context.out << script_of(*shell);
    return exit_done;
  }
  const Typing typing{
      {}, context.workspace_start, std::string(context.environment.variable("HOME").value_or("")), context.today};
  answer(context.out, *shell, {arguments.begin() + 1, arguments.end()}, typing);
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
        "  okr completion fish | source      # in ~/.config/fish/config.fish\n"
        "  source <(okr completion bash)     # in ~/.bashrc\n"
        "  source <(okr completion zsh)      # in ~/.zshrc, below compinit\n",
    .arguments = {.usage = "SHELL [-- WORD...]",
                  .summary = "bash, zsh or fish; behind the dashes what the script asks: the words as typed",
                  .most = Arguments::any_number,
                  .first = value::shell},
    .declare = declare,
};

}  // namespace okr::cli
