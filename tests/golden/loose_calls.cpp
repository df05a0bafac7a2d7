// Finds calls in blocks, and the few that stay unmade.
#include "golden/loose_calls.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "golden/session.hpp"

namespace okr::golden {
namespace {

struct Unmade {
  std::string_view line;  ///< how the line begins
  std::string_view why;
};

constexpr std::array unmade = {
    Unmade{"examples/run", "builds the program; .ci/run and the chroots of a release do it"},
    Unmade{"tests/run", "builds the program and runs this"},
    Unmade{"cmake ", "builds the program; .ci/run does it"},
    Unmade{"build/", "what a build has made, by a path that each preset has its own of"},
    Unmade{"sudo ", "installs a package"},
    Unmade{"apt", "installs a package"},
    Unmade{"tar ", "unpacks a package"},
    Unmade{"git clone ", "of an address that is not known yet"},
    Unmade{"okr checkin\n", "asks at a terminal; tests/unit/cli/terminal_test.cpp has the conversation"},
    Unmade{"okr diff --format markdown -o comment.md \"origin/${{", "GitHub fills in the branch"},
};

/// The line without indent, prompt, and what YAML has before a command.
std::string_view command_of(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  for (const std::string_view lead : {"- run: ", "run: ", "- ", "$ "}) {
    if (line.starts_with(lead)) line.remove_prefix(lead.size());
  }
  return line;
}

/// The call alone, where it goes on with what is a shell's.
std::string call_of(std::string_view command) {
  for (const std::string_view end : {" | ", " # ", " && ", " > ", " || ", ";"}) {
    command = command.substr(0, std::min(command.find(end), command.size()));
  }
  return std::string(command);
}

bool stays_unmade(std::string_view command) {
  const std::string line = std::string(command) + '\n';
  return std::ranges::any_of(unmade, [&](const Unmade& entry) { return line.starts_with(entry.line); });
}

}  // namespace

std::vector<std::string> loose_complaints(const Block& block, const std::filesystem::path& repository) {
  const bool is_script = block.language() == "sh";
  std::vector<std::string> complaints;
  std::size_t number = block.line;
  for (const std::string& line : lines_of(block.text)) {
    const std::string where = std::to_string(number++) + ": `" + line + "` ";
    const std::string_view command = command_of(line);
    if (command.empty() || command.starts_with('#') || stays_unmade(command)) continue;
    if (command.starts_with("okr ")) {
      Session session;
      session.copy(repository / "examples/northwind");
      const std::string printed = session.call(call_of(command));
      if (printed.ends_with("? 2\n") || printed.ends_with("? 3\n")) complaints.push_back(where + "fails:\n" + printed);
    } else if (is_script) {
      complaints.push_back(where + "is run by no test: make it a console block, or say why not in loose_calls.cpp");
    }
  }
  return complaints;
}

}  // namespace okr::golden
