// `okr checkin`: adds check-ins, as they are given or in a conversation.
#include <memory>
#include <string>
#include <vector>

#include "cli/check_in.hpp"
#include "cli/commands/commands.hpp"
#include "cli/conversation.hpp"
#include "cli/object.hpp"
#include "cli/said.hpp"

namespace okr::cli {
namespace {

struct Options {
  CheckInOptions check_in;
  std::string owner;
};

int run(const Options& options, const Context& context) {
  const bool alone = context.arguments.size() == 1 && !is_said(context.arguments.front());
  const bool asks = context.arguments.empty() || is_query(context.arguments.front());
  if (asks || (alone && !options.check_in.say_something())) return converse(context, options.check_in, options.owner);
  Change change(context, options.check_in.dry_run);
  const std::vector<Ref> refs = say(change, all_said(context.arguments), [&](Ref, const std::string& value) {
    return words_of(options.check_in, value, context);
  });
  const Loaded after = change.finish(Errors::refused);
  tell_check_ins(change, after, refs);
  return conclude_briefly(context, after, exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  declare_check_in(app, options->check_in);
  app.add_option("--owner", options->owner, "ask about what is theirs; git's user if left out")->type_name("NAME");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command checkin_command = {
    .name = "checkin",
    .group = "change",
    .brief = "adds a check-in, or asks",
    .summary = "says where a key result or KPI stands today",
    .examples =
        "  okr checkin settlement 1.6 days --confidence 0.7\n"
        "  okr checkin nps 66 --confidence ana=0.7,bo=0.3 --note Slow\n"
        "  okr checkin advisers +3           # three more than last time\n"
        "  okr checkin ready Two devices     # a milestone; `done` for yes or no\n"
        "  okr checkin graded --score 0.4\n"
        "  okr checkin nps=66 premium=424M --dry-run\n"
        "  okr checkin                       # asks about all of mine that is due\n"
        "  okr checkin team:claims           # asks about all that matches\n",
    .arguments = {.usage = "[ID [VALUE] | ID=VALUE... | QUERY...]",
                  .summary = "what to check in; without a value it asks",
                  .most = Arguments::any_number,
                  .first = value::reading | value::query,
                  .rest = value::reading | value::assignment | value::query},
    .declare = declare,
};

}  // namespace okr::cli
