// `okr man`: writes the manual. The build calls it.
#include "cli/man.hpp"

#include "cli/commands/commands.hpp"
#include "disk/replace.hpp"

namespace okr::cli {
namespace {

int run(const Context& context) {
  for (const ManPage& page : man_pages()) {
    disk::put_file(context.folder / context.arguments.front() / page.name, page.roff);
  }
  return exit_done;
}

Body declare(CLI::App&) { return run; }

}  // namespace

const Command man_command = {
    .name = "man",
    .group = "",
    .brief = "",
    .summary = "writes the manual's pages to a folder",
    .examples = "  okr man build/man\n",
    .arguments = {.usage = "DIR", .summary = "a folder that is there", .least = 1, .most = 1, .first = value::folder},
    .declare = declare,
};

}  // namespace okr::cli
