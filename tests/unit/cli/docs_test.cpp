// A page of docs/commands is held to the help of its command.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "unit/catch.hpp"

using namespace okr::cli;

namespace {

using Names = std::set<std::string>;

const std::filesystem::path pages =
    std::filesystem::path(__FILE__).parent_path().parent_path().parent_path().parent_path() / "docs" / "commands";

std::string page_of(const std::string& command) {
  std::ifstream in(pages / (command + ".md"));
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void add_options(std::string_view cell, Names& names) {
  while (true) {
    const std::size_t tick = cell.find("`-");
    if (tick == std::string_view::npos) return;
    cell.remove_prefix(tick + 1);
    names.emplace(cell.substr(0, cell.find_first_of(" `=\\[")));
  }
}

/// The options in the first cells of the tables above the sections.
Names options_in(const std::string& page) {
  Names names;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line) && !line.starts_with("## Exit codes");) {
    if (line.starts_with("| `-")) add_options(line.substr(0, line.find(" | ", 2)), names);
  }
  return names;
}

}  // namespace

TEST_CASE("the page of each command has just the options of its help, and its exit codes", "[docs]") {
  for (const Command* command : commands()) {
    const std::string page = page_of(std::string(command->name));
    CAPTURE(command->name);
    REQUIRE_FALSE(page.empty());
    CHECK(page.find("\n## Exit codes\n") != std::string::npos);
    const Names in_page = options_in(page);
    Names known;
    for (const OptionHelp& option : options_of(*command)) {
      known.insert(option.names.begin(), option.names.end());
      if (option.is_global) continue;
      const auto told = [&](const std::string& name) { return in_page.contains(name); };
      if (std::ranges::none_of(option.names, told)) FAIL_CHECK("not in the page: " << option.names.back());
    }
    for (const std::string& name : in_page) {
      if (!known.contains(name)) FAIL_CHECK("not in the help: " << name);
    }
  }
}

TEST_CASE("there is no page of a command that is gone", "[docs]") {
  for (const auto& entry : std::filesystem::directory_iterator(pages)) {
    CAPTURE(entry.path());
    CHECK(command_named(entry.path().stem().string()) != nullptr);
  }
}
