// Runs the pager as a child process, fed by a pipe.
#include "cli/pager.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <ostream>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "cli/standard_streams.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

constexpr int command_not_found = 127;  // what a shell exits with

/// `NAME=value` for each variable, with the pagers' own options where they are unset.
std::vector<std::string> variables_for_pager(const Environment& environment) {
  std::vector<std::string> entries;
  for (const auto& [name, value] : environment.variables)
    entries.push_back(std::string(name).append("=").append(value));
  if (!environment.variables.contains("LESS")) entries.emplace_back("LESS=FRX");
  if (!environment.variables.contains("LV")) entries.emplace_back("LV=-c");
  return entries;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// Starts the command with the pipe's end as its stdin; 0 where that fails.
pid_t start(int input, const Environment& environment) {
  std::vector<std::string> arguments = {"sh", "-c", std::string(*environment.variable("PAGER"))};
  std::vector<std::string> variables = variables_for_pager(environment);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t restored;  // this process ignores SIGPIPE, which a program is not to inherit
  sigemptyset(&restored);
  sigaddset(&restored, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &restored);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t pager = 0;
  const int error = posix_spawn(&pager, "/bin/sh", &actions, &attributes, pointers_to(arguments).data(),
                                pointers_to(variables).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? pager : 0;
}

int wait_for(pid_t pager) {
  int status = 0;
  while (waitpid(pager, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

/// Lines are counted as they are shown, long ones more than once.
bool wants_pager(std::string_view text, const Environment& environment) {
  if (!environment.out_is_terminal || environment.terminal_height <= 0 || !environment.variable("PAGER")) return false;
  const int columns = environment.terminal_width;
  int rows = 1;  // the prompt's
  for (std::size_t begin = 0; begin < text.size() && rows <= environment.terminal_height; ++rows) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (columns > 0) rows += std::max(0, text::display_width(text.substr(begin, end - begin)) - 1) / columns;
    begin = end + 1;
  }
  return rows > environment.terminal_height;
}

/// False where the command could not be run, so that nothing was shown.
bool page(std::string_view text, const Environment& environment) {
  std::array<int, 2> pipe_ends{};
  if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return false;
  const pid_t pager = start(pipe_ends[0], environment);
  ::close(pipe_ends[0]);
  // Interrupting is the pager's to understand.
  const auto interrupt = std::signal(SIGINT, SIG_IGN);
  const auto quit = std::signal(SIGQUIT, SIG_IGN);
  if (pager != 0) {
    DescriptorStream(pipe_ends[1]) << text << std::flush;
  }
  ::close(pipe_ends[1]);
  const int status = pager == 0 ? 0 : wait_for(pager);
  std::signal(SIGINT, interrupt);
  std::signal(SIGQUIT, quit);
  return pager != 0 && !(WIFEXITED(status) && WEXITSTATUS(status) == command_not_found);
}

}  // namespace

void print(std::string_view text, std::ostream& out, const Environment& environment) {
  out.flush();
  if (!wants_pager(text, environment) || !page(text, environment)) out << text;
}

}  // namespace okr::cli
