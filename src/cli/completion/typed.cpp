// Tells options, their values and arguments apart in a call that is not finished.
#include "cli/completion/typed.hpp"

#include "cli/arguments.hpp"
#include "cli/options.hpp"

namespace okr::cli {
namespace {

bool takes_value(const CLI::Option& option) { return option.get_expected_max() > 0; }

void take_value(Typed& typed, const CLI::Option& option, const std::string& value) {
  if (option.check_name("-C")) typed.workspace = value;
}

void take_option(Typed& typed, const CLI::App& app, const std::string& word) {
  const bool is_long = word.starts_with("--");
  const std::size_t end = is_long ? word.find('=') : 2;
  const CLI::Option* option = app.get_option_no_throw(word.substr(0, end));
  if (option == nullptr) return;
  typed.used.push_back(option);
  if (!takes_value(*option)) return;
  if (is_long ? end == std::string::npos : word.size() == 2) {
    typed.pending = option;
  } else {
    take_value(typed, *option, word.substr(is_long ? end + 1 : end));
  }
}

void take(Typed& typed, const CLI::App& app, const std::string& word) {
  if (typed.pending != nullptr) {
    take_value(typed, *typed.pending, word);
    typed.pending = nullptr;
  } else if (!typed.options_end && word == "--") {
    typed.options_end = true;
  } else if (!typed.options_end && is_option(word)) {
    take_option(typed, app, word);
  } else {
    typed.arguments.push_back(word);
  }
}

}  // namespace

Typed typed_of(std::span<const std::string> before, CLI::App& app) {
  const std::vector<std::string> words(before.begin(), before.end());
  Typed typed;
  const auto place = find_command(words);
  if (place) {
    typed.command = command_named(words[*place]);
    typed.is_help = words[*place] == "help";
    typed.is_unknown = typed.command == nullptr && !typed.is_help;
  }
  // The options fill what is gone by the end of this: nothing is read into them.
  GlobalOptions unused;
  declare(app, typed.command == nullptr ? default_command() : *typed.command, unused);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!place || i != *place) take(typed, app, words[i]);
  }
  return typed;
}

}  // namespace okr::cli
