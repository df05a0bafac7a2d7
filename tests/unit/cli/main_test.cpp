// The program as a whole, where a golden case can't see it: help, and streams that fail.
#include "cli/main.hpp"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <new>
#include <sstream>
#include <unistd.h>

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/standard_streams.hpp"
#include "unit/catch.hpp"

using namespace okr::cli;

namespace {

struct Size {
  std::size_t lines = 0, columns = 0;
};

Size size_of(const std::string& text) {
  Size size;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line); ++size.lines) size.columns = std::max(size.columns, line.size());
  return size;
}

int finish_with(int descriptor, std::string& complaint) {
  DescriptorStream out(descriptor);
  out << std::string(100'000, 'x');
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  DescriptorStream err(ends[1]);
  const int code = finish(out, err, exit_findings);
  close(ends[1]);
  std::string bytes(1000, '\0');
  bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(read(ends[0], bytes.data(), bytes.size()), 0)));
  close(ends[0]);
  complaint = bytes;
  return code;
}

}  // namespace

TEST_CASE("the overview fits one screen, and no help is wider than 80 columns", "[cli]") {
  CHECK(size_of(overview()).lines <= 24);
  CHECK(size_of(overview()).columns <= 80);
  for (const Command* command : commands()) {
    CAPTURE(command->name);
    CHECK(size_of(help_of(*command)).columns <= 80);
    CHECK(command->examples.find("  okr") == 0);
    CHECK(overview().find(command->brief) != std::string::npos);
  }
}

TEST_CASE("a bug is exit 3, with where to report it", "[cli]") {
  std::istringstream in;
  std::ostringstream err;
  struct Broken : std::streambuf {
    int_type overflow(int_type) override { throw std::logic_error("broken"); }
  } broken;
  std::ostream stream(&broken);
  stream.exceptions(std::ios::badbit);
  CHECK(run({"--version"}, {}, in, stream, err) == exit_bug);
  CHECK(err.str().find("broken") != std::string::npos);
  CHECK(err.str().find("/issues") != std::string::npos);
}

TEST_CASE("no memory is exit 2, and no bug", "[cli]") {
  std::istringstream in;
  std::ostringstream err;
  struct Exhausted : std::streambuf {
    int_type overflow(int_type) override { throw std::bad_alloc(); }
  } exhausted;
  std::ostream stream(&exhausted);
  stream.exceptions(std::ios::badbit);
  CHECK(run({"--version"}, {}, in, stream, err) == exit_failure);
  CHECK(err.str() == "error: out of memory\n");
}

TEST_CASE("a full disk is exit 2, a closed pipe ends silently", "[cli]") {
  std::string complaint;
  const int full = open("/dev/full", O_WRONLY);
  if (full >= 0) {
    CHECK(finish_with(full, complaint) == exit_failure);
    CHECK(complaint.find("No space left") != std::string::npos);
    close(full);
  }
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  close(ends[0]);
  CHECK(finish_with(ends[1], complaint) == exit_findings);
  CHECK(complaint.empty());
  close(ends[1]);
}
