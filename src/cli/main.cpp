// Runs one call of the program: reads the arguments, runs the command, and turns what is thrown into an exit code.
#include "cli/main.hpp"

#include <new>
#include <ostream>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/complaint.hpp"
#include "cli/out_of_memory.hpp"
#include "cli/pager.hpp"
#include "cli/snapshot.hpp"
#include "okr/query.hpp"
#include "render/query_error.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

int execute(const Call& call, const Environment& environment, std::istream& in, std::ostream& out, std::ostream& err) {
  const std::filesystem::path start = (environment.folder / call.globals.workspace).lexically_normal();
  const std::optional<Snapshot> at = snapshot_of(start, call.globals.at);
  const Context context{.folder = environment.folder,
                        .workspace_start = start,
                        .today = today_of(environment, call.globals.today, at ? std::optional(at->day) : std::nullopt),
                        .quiet = call.globals.quiet,
                        .terminal = terminal_of(environment, call.globals.color),
                        .arguments = call.arguments,
                        .in = in,
                        .out = out,
                        .err = err,
                        .environment = environment,
                        .at = at ? &*at : nullptr};
  try {
    return call.body(context);
  } catch (const QueryError& error) {
    render::query_error_text(err, error, context.terminal);
    return exit_failure;
  }
}

int run_call(const std::vector<std::string>& args, const Environment& environment, std::istream& in, std::ostream& out,
             std::ostream& err) {
  try {
    const Call call = parse(args);
    if (!call.body) {
      print(call.answer, out, environment);
      return exit_done;
    }
    return execute(call, environment, in, out, err);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const Failure& failure) {
    complain(err, failure);
    return exit_failure;
  } catch (const std::exception& bug) {
    err << "okr has a bug: " << text::printable(bug.what()) << '\n'
        << "  please report it with this line and the command: " OKR_ISSUES "\n";
    return exit_bug;
  }
}

}  // namespace

int run(const std::vector<std::string>& args, const Environment& environment, std::istream& in, std::ostream& out,
        std::ostream& err) {
  try {
    return run_call(args, environment, in, out, err);
  } catch (const std::bad_alloc&) {
    return complain_of_memory(err);  // also of what another complaint would have needed
  }
}

}  // namespace okr::cli
