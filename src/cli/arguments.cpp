// Finds the command's name among the arguments, and has CLI11 read the rest.
//
// Each call makes one CLI::App that holds the global options and the command's own: with CLI11's subcommands a query or
// an id that happens to be a command's name (`okr show check`) would be taken for a second command.
#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "cli/help.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "okr/failure.hpp"
#include "text/nearest.hpp"

namespace okr::cli {
namespace {

std::string ticked(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string suggestion(std::string_view word, std::span<const std::string_view> candidates, std::string otherwise) {
  const std::string_view nearest = text::nearest(word, candidates);
  return nearest.empty() ? std::move(otherwise) : "did you mean " + ticked(nearest) + "?";
}

[[noreturn]] void refuse_command(std::string_view name, std::vector<std::string_view> known) {
  if (name.find(':') != std::string_view::npos) {
    throw Failure(ticked(name) + " is not a command",
                  "a query stands behind one, as in `okr list " + std::string(name) + "`");
  }
  for (const Command* command : commands()) known.push_back(command->name);
  throw Failure(ticked(name) + " is not a command", suggestion(name, known, "`okr --help` lists the commands"));
}

const Command& command_or_refuse(std::string_view name) {
  if (const Command* command = command_named(name)) return *command;
  refuse_command(name, {"help"});
}

std::string hint(const CLI::App& app) { return ticked(app.get_name() + " --help") + " shows what it takes"; }

[[noreturn]] void refuse_option(const CLI::App& app, const std::string& arg) {
  std::vector<std::string> known;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  const std::string name = arg.substr(0, arg.find('='));
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  throw Failure(ticked(app.get_name()) + " has no option " + ticked(name), suggestion(name, candidates, hint(app)));
}

/// The arguments among what CLI11 left over; an option among it is one that the command does not have.
std::vector<std::string> arguments_of(const CLI::App& app) {
  std::vector<std::string> arguments;
  bool options_end = false;
  for (std::string& arg : app.remaining()) {
    if (!options_end && arg == "--") {
      options_end = true;
    } else if (!options_end && is_option(arg)) {
      refuse_option(app, arg);
    } else {
      arguments.push_back(std::move(arg));
    }
  }
  return arguments;
}

std::vector<std::string> counted(std::vector<std::string> arguments, const Command& command, const CLI::App& app) {
  if (arguments.size() > command.arguments.most) {
    throw Failure(ticked(app.get_name()) + " has no place for " + ticked(arguments[command.arguments.most]), hint(app));
  }
  if (arguments.size() < command.arguments.least) {
    throw Failure(ticked(app.get_name()) + " needs " + ticked(command.arguments.usage), hint(app));
  }
  return arguments;
}

[[noreturn]] void refuse(const CLI::App& app, const CLI::ParseError& error) {
  arguments_of(app);
  const std::string what = error.what();
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    const std::string name = what.substr(0, what.find(':'));
    const CLI::Option* option = app.get_option_no_throw(name);
    const bool may_repeat = option != nullptr && option->get_expected_max() > 1;
    throw Failure(ticked(name) + " needs a value" + (may_repeat ? "" : ", once"), hint(app));
  }
  throw Failure(ticked(app.get_name()) + ": " + what, hint(app));
}

/// A command's help, else a topic's page: `okr help rules` and `okr rules --help` are one.
Call answer_help(const std::vector<std::string>& args, std::size_t help) {
  const auto name = std::find_if(args.begin() + static_cast<std::ptrdiff_t>(help) + 1, args.end(),
                                 [](const std::string& arg) { return !arg.starts_with('-'); });
  Call call;
  if (name == args.end()) {
    call.answer = overview();
  } else if (const Command* command = command_named(*name)) {
    call.answer = help_of(*command);
  } else if (const auto topic = std::ranges::find(topics(), *name, &render::Page::name); topic != topics().end()) {
    call.body = [topic](const Context& context) {
      write(context, {}, [&](std::ostream& out, const render::Terminal& terminal) {
        render::page_text(out, topic->markdown, terminal);
      });
      return exit_done;
    };
  } else {
    std::vector<std::string_view> names;
    for (const render::Page& page : topics()) names.push_back(page.name);
    refuse_command(*name, std::move(names));
  }
  return call;
}

}  // namespace

std::optional<std::size_t> find_command(const std::vector<std::string>& args) {
  constexpr std::string_view alone[] = {"-q", "--quiet", "-h", "--help", "--version"};
  constexpr std::string_view with_value[] = {"-C", "--today", "--at", "--color"};
  for (std::size_t i = 0; i < args.size(); ++i) {
    const std::string& arg = args[i];
    if (arg.empty() || arg[0] != '-') return i;
    if (std::ranges::find(alone, arg) != std::end(alone)) continue;
    const auto is_start = [&](std::string_view option) { return arg.starts_with(option); };
    const auto option = std::ranges::find_if(with_value, is_start);
    if (option == std::end(with_value)) return std::nullopt;
    if (arg == *option) ++i;
  }
  return std::nullopt;
}

bool is_option(std::string_view arg) {
  return arg.size() > 1 && arg[0] == '-' && arg[1] != '.' && (arg[1] < '0' || arg[1] > '9');
}

Call parse(const std::vector<std::string>& args) {
  const auto place = find_command(args);
  if (place && args[*place] == "help") return answer_help(args, *place);
  const Command& command = place ? command_or_refuse(args[*place]) : default_command();

  // CLI11 takes a vector from its end.
  std::vector<std::string> rest(args.rbegin(), args.rend());
  if (place) rest.erase(rest.end() - static_cast<std::ptrdiff_t>(*place) - 1);

  Call call;
  CLI::App app;
  Body body = declare(app, command, call.globals);
  try {
    app.parse(std::move(rest));
    call.arguments = counted(arguments_of(app), command, app);
    call.body = std::move(body);
  } catch (const CLI::CallForHelp&) {
    call.answer = place ? help_of(command) : overview();
  } catch (const CLI::CallForVersion&) {
    call.answer = "okr " OKR_VERSION "\n";
  } catch (const CLI::ParseError& error) {
    refuse(app, error);
  }
  return call;
}

}  // namespace okr::cli
