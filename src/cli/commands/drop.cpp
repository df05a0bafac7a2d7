// `okr drop`: gives up an objective or a key result, for a reason.
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/move.hpp"
#include "cli/object.hpp"
#include "cli/question.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

struct Options {
  std::string reason, learned, date;
  bool dry_run = false;
};

/// The one key result that the arguments name; none where they name something else.
Ref key_result_meant(const Change& change) {
  const std::vector<std::string>& arguments = change.context().arguments;
  if (arguments.size() != 1 || is_query(arguments.front())) return {};
  const Ref ref = change.object(arguments.front());
  return ref.to == Ref::To::key_result ? ref : Ref{};
}

int drop_one(const Context& context, Change& change, Ref ref, const edit::ReviewWords& review) {
  edit::drop_key_result(change.draft(), change.workspace(), ref, review);
  const Loaded after = change.finish(Errors::told);
  if (!context.quiet) {
    (change.is_dry_run() ? context.err : context.out)
        << text::printable(change.workspace().id(ref)) << ": dropped on " << to_string(review.date) << '\n';
  }
  return conclude_briefly(context, after, exit_done);
}

int run(Options options, const Context& context) {
  try {
    if (can_ask(context) && options.reason.empty()) options.reason = ask(context, "why");
  } catch (const Enough&) {
    context.out << "nothing was written\n";
    return exit_done;
  }
  Change change(context, options.dry_run);
  const edit::ReviewWords review = review_of(context, options.date, options.learned, options.reason);
  if (const Ref ref = key_result_meant(change)) return drop_one(context, change, ref, review);
  const std::vector<Ref> refs = objectives_meant(change, State::dropped);
  for (const Ref ref : refs) edit::move(change.draft(), change.workspace(), ref, State::dropped, review);
  const Loaded after = change.finish(Errors::told);
  tell_moves(change, refs, State::dropped);
  if (!refs.empty() && review.reason.empty() && !context.quiet) {
    context.err << "no reason is written down: --reason TEXT keeps it\n";
  }
  return conclude_briefly(context, after, exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--reason", options->reason, "why; a key result wants one")->type_name("TEXT");
  app.add_option("--learned", options->learned, "what was learned")->type_name("TEXT");
  app.add_option("--date", options->date, "from that day on; today if left out")->type_name("DATE");
  declare_dry_run(app, options->dry_run);
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command drop_command = {
    .name = "drop",
    .group = "change",
    .brief = "gives up, and says why",
    .summary = "gives up an objective or a key result, for a reason",
    .examples =
        "  okr drop record-time --reason 'The merger changes everything'\n"
        "  okr drop record-time/post-claim-csat --reason 'Nobody can measure it'\n",
    .arguments = {.usage = "ID | QUERY...",
                  .summary = "an objective or key result, or all objectives that match",
                  .least = 1,
                  .most = Arguments::any_number,
                  .first = value::to_drop | value::key_result | value::query,
                  .rest = value::query},
    .declare = declare,
};

}  // namespace okr::cli
