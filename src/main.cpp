// Runs okr on this process's arguments, surroundings and streams.
#include "cli/main.hpp"

#include <iostream>
#include <unistd.h>

#include "allocator.hpp"
#include "cli/out_of_memory.hpp"
#include "cli/standard_streams.hpp"

extern char** environ;

int main(int argc, char** argv) {
  okr::prepare_allocator();
  okr::cli::prepare_for_lack_of_memory();
  // Without C's buffers beneath, stdin can tell whether more is waiting.
  std::ios::sync_with_stdio(false);
  okr::cli::prepare_standard_streams();
  okr::cli::DescriptorStream out(STDOUT_FILENO), err(STDERR_FILENO);
  okr::cli::Environment environment = okr::cli::environment_of_process(environ);
  static auto* const kept = new std::vector<std::shared_ptr<void>>;  // never destroyed
  environment.kept = kept;
  const int code = okr::cli::run({argv + (argc > 0), argv + argc}, environment, std::cin, out, err);
  return okr::cli::finish(out, err, code);
}
