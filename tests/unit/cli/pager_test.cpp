// The pager: when a report goes through it, and what happens where it can't be run.
#include "cli/pager.hpp"

#include <fstream>
#include <sstream>

#include "cli/standard_streams.hpp"
#include "unit/catch.hpp"
#include "unit/temporary_folder.hpp"

using namespace okr::cli;

namespace {

struct Shown {
  std::string on_stdout, in_pager;
};

Shown print_to(std::string_view text, Environment environment, const std::string& pager = "cat >seen") {
  const okr::test::TemporaryFolder folder;
  const std::string seen = (folder.path() / "seen").string();
  if (!pager.empty()) {
    environment.variables["PAGER"] =
        pager == "cat >seen" ? "cat >'" + seen + "'; echo \"$LESS\" >>'" + seen + "'" : pager;
  }
  std::ostringstream out;
  print(text, out, environment);
  std::ifstream in(seen);
  return {out.str(), {std::istreambuf_iterator<char>(in), {}}};
}

Environment terminal_of(int columns, int rows) {
  Environment environment;
  environment.variables["PATH"] = "/usr/bin:/bin";
  environment.out_is_terminal = true;
  environment.terminal_width = columns;
  environment.terminal_height = rows;
  return environment;
}

}  // namespace

TEST_CASE("what does not fit the terminal goes through the pager", "[cli]") {
  CHECK(print_to("1\n2\n3\n", terminal_of(80, 3)).in_pager == "1\n2\n3\nFRX\n");
  CHECK(print_to("1\n2\n3\n", terminal_of(80, 3)).on_stdout.empty());
  CHECK(print_to("1\n2\n", terminal_of(80, 3)).on_stdout == "1\n2\n");
  CHECK(print_to("12345\n678\n", terminal_of(4, 3)).in_pager == "12345\n678\nFRX\n");
  CHECK(print_to("1234\n678\n", terminal_of(4, 3)).in_pager.empty());
}

TEST_CASE("LESS is left as it is set", "[cli]") {
  Environment environment = terminal_of(80, 2);
  environment.variables["LESS"] = "-S";
  CHECK(print_to("1\n2\n", environment).in_pager == "1\n2\n-S\n");
}

TEST_CASE("no pager where none is wanted or none can be run", "[cli]") {
  Environment piped = terminal_of(80, 2);
  piped.out_is_terminal = false;
  CHECK(print_to("1\n2\n", piped).on_stdout == "1\n2\n");
  CHECK(print_to("1\n2\n", terminal_of(80, 0)).on_stdout == "1\n2\n");
  CHECK(print_to("1\n2\n", terminal_of(80, 2), "").on_stdout == "1\n2\n");
  CHECK(print_to("1\n2\n", terminal_of(80, 2), "no-such-program-anywhere 2>/dev/null").on_stdout == "1\n2\n");
}

TEST_CASE("a pager that is left early ends the output silently", "[cli]") {
  prepare_standard_streams();
  std::string text;
  for (int line = 0; line < 100'000; ++line) text += "a line\n";
  CHECK(print_to(text, terminal_of(80, 2), "head -n 1 >/dev/null").on_stdout.empty());
}
