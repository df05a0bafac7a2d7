// The index of the docs: no command is forgotten there.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/command.hpp"
#include "unit/catch.hpp"

TEST_CASE("the index of the docs has each command, with its page") {
  const auto docs = std::filesystem::path(__FILE__).parent_path() / ".." / ".." / ".." / "docs";
  std::ostringstream index;
  index << std::ifstream(docs / "README.md", std::ios::binary).rdbuf();
  for (const okr::cli::Command* command : okr::cli::commands()) {
    const std::string page = "commands/" + std::string(command->name) + ".md";
    INFO(page);
    CHECK(index.str().find("(" + page + ")") != std::string::npos);
  }
}
