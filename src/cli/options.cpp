// Declares the options that more than one command takes.
#include "cli/options.hpp"

#include <algorithm>
#include <vector>

#include "okr/failure.hpp"
#include "text/nearest.hpp"

namespace okr::cli {
namespace {

constexpr char separator = ',';

/// A validator carries the words of its option as its name, which CLI11 shows nowhere.
std::string joined(std::span<const std::string_view> words) {
  std::string list;
  for (const std::string_view word : words) {
    if (!list.empty()) list += separator;
    list += word;
  }
  return list;
}

}  // namespace

void declare_globals(CLI::App& app, GlobalOptions& globals) {
  const std::string heading(global_heading);
  app.add_option("-C", globals.workspace, "look for the workspace from DIR upwards")->type_name("DIR")->group(heading);
  app.add_option("--today", globals.today, "the day that counts as today; else OKR_TODAY")
      ->type_name("DATE")
      ->group(heading);
  app.add_option("--at", globals.at, "the files as of that commit or day")->type_name("REV|DATE")->group(heading);
  const auto set_color = [&globals](const std::string& word) {
    globals.color = word == "always" ? Color::always : word == "never" ? Color::never : Color::automatic;
  };
  one_of(app.add_option_function<std::string>("--color", set_color, "auto, always or never"),
         {"auto", "always", "never"})
      ->type_name("WHEN")
      ->group(heading);
  app.add_flag("-q,--quiet", globals.quiet, "say nothing but what was asked for, and errors")->group(heading);
  app.set_help_flag("-h,--help", "this help")->group(heading);
  app.set_version_flag("--version", OKR_VERSION, "the version")->group(heading);
}

Body declare(CLI::App& app, const Command& command, GlobalOptions& globals) {
  app.name("okr " + std::string(command.name));
  // Arguments stay with us: CLI11 splits one in brackets (`[P1, P2]`) at its commas, and takes `-5` for an option.
  app.allow_extras();
  Body body = command.declare(app);
  declare_globals(app, globals);
  return body;
}

void require_known(std::string_view word, std::string_view option, std::span<const std::string_view> known) {
  if (std::ranges::find(known, word) != known.end()) return;
  std::string list;
  for (const std::string_view k : known) list += (list.empty() ? "`" : ", `") + std::string(k) + "`";
  const std::string_view nearest = text::nearest(word, known);
  throw Failure("`" + std::string(word) + "` is nothing that `" + std::string(option) + "` takes",
                nearest.empty() ? "it takes " + list : "did you mean `" + std::string(nearest) + "`?");
}

CLI::Option* one_of(CLI::Option* option, std::initializer_list<std::string_view> words) {
  const auto check = [known = std::vector<std::string_view>(words), option](const std::string& word) -> std::string {
    require_known(word, option->get_name(), known);
    return {};
  };
  return option->check(CLI::Validator(check, "", joined(words)));
}

CLI::Option* offer(CLI::Option* option, std::span<const std::string_view> words) {
  return option->check(CLI::Validator([](const std::string&) { return std::string(); }, "", joined(words)));
}

std::vector<std::string> offered(const CLI::Option& option) {
  std::string words;
  try {
    // CLI11 gives its validators to those who may change them alone.
    words = const_cast<CLI::Option&>(option).get_validator(0)->get_name();
  } catch (const CLI::OptionNotFound&) {
    return {};
  }
  if (words.empty()) return {};
  return CLI::detail::split(words, separator);
}

}  // namespace okr::cli
