// Runs programs in turn and says what each run took, its children included. Reads from stdin, as JSON,
// {"output": DIR, "programs": [{"call": ["okr", "check"], "rounds": 3}, …]}, and prints for each program its list of
// runs, [{"cpu": SECONDS, "clock": SECONDS, "peak": BYTES, "exit": CODE}, …]. What the last run of program N wrote is
// left in DIR/N.
//
// A program for itself: what a process has used before it becomes another one counts for its peak of memory, so whoever
// starts what is measured has to be small.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <nlohmann/json.hpp>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace {

using nlohmann::json;

struct Program {
  std::vector<std::string> call;
  int rounds = 0;
  std::string output;
  json runs = json::array();
};

std::vector<Program> programs_of(const json& plan) {
  std::vector<Program> programs;
  const std::string folder = plan.at("output");
  for (const json& entry : plan.at("programs")) {
    const std::string number = std::to_string(programs.size());
    programs.push_back({entry.at("call"), entry.at("rounds"), folder + '/' + number});
  }
  return programs;
}

void require(int error, const std::string& what) {
  if (error != 0) throw std::system_error(error, std::generic_category(), what);
}

pid_t start(Program& program) {
  posix_spawn_file_actions_t files;
  require(posix_spawn_file_actions_init(&files), "spawn");
  require(posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0), "spawn");
  constexpr int create = O_WRONLY | O_CREAT | O_TRUNC;
  require(posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, program.output.c_str(), create, 0644), "spawn");
  require(posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO), "spawn");
  std::vector<char*> arguments;
  for (std::string& argument : program.call) arguments.push_back(argument.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int error = posix_spawnp(&child, arguments.front(), &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  require(error, program.call.front());
  return child;
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

json run(Program& program) {
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = start(program);
  int status = 0;
  rusage used{};
  if (wait4(child, &status, 0, &used) != child) require(errno, "wait");
  const std::chrono::duration<double> clock = std::chrono::steady_clock::now() - begin;
  return {{"cpu", seconds(used.ru_utime) + seconds(used.ru_stime)},
          {"clock", clock.count()},
          {"peak", used.ru_maxrss * 1024},
          {"exit", WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)}};
}

void measure(std::vector<Program>& programs) {
  int rounds = 0;
  for (const Program& program : programs) rounds = std::max(rounds, program.rounds);
  for (int round = 0; round < rounds; ++round) {
    for (Program& program : programs) {
      if (round < program.rounds) program.runs.push_back(run(program));
    }
  }
}

}  // namespace

int main() {
  try {
    std::vector<Program> programs = programs_of(json::parse(std::cin));
    measure(programs);
    json all = json::array();
    for (const Program& program : programs) all.push_back(program.runs);
    std::cout << all.dump() << '\n';
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
