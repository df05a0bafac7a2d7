// Says that memory is short.
#include "cli/out_of_memory.hpp"

#include <cstdlib>
#include <exception>
#include <new>
#include <ostream>
#include <string_view>
#include <unistd.h>

#include "cli/command.hpp"

namespace okr::cli {
namespace {

constexpr std::string_view complaint = "error: out of memory\n";

[[noreturn]] void end_process() {
  try {
    if (const std::exception_ptr thrown = std::current_exception()) std::rethrow_exception(thrown);
  } catch (const std::bad_alloc&) {
    static_cast<void>(!::write(STDERR_FILENO, complaint.data(), complaint.size()));
    ::_exit(exit_failure);
  } catch (...) {
    std::abort();
  }
  std::abort();
}

}  // namespace

int complain_of_memory(std::ostream& err) {
  err << complaint;
  return exit_failure;
}

void prepare_for_lack_of_memory() { std::set_terminate(end_process); }

}  // namespace okr::cli
