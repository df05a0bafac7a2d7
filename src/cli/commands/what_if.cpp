// `okr what-if`: the scores as they would be.
#include <memory>
#include <ostream>
#include <string>

#include "cli/change.hpp"
#include "cli/commands/commands.hpp"
#include "cli/output.hpp"
#include "cli/said.hpp"
#include "cli/votes.hpp"
#include "edit/check_in.hpp"
#include "okr/failure.hpp"
#include "render/standings.hpp"

namespace okr::cli {
namespace {

/// A value, or the grade of what is judged.
edit::CheckInWords words_of(const Workspace& workspace, Ref ref, const std::string& value, Date today) {
  if (value.empty()) {
    throw Failure("`" + workspace.id(ref) + "` has no value", "give one, as in `okr what-if settlement=1.2`");
  }
  edit::CheckInWords words;
  words.date = today;
  words.replace = true;
  const bool judged = ref.to == Ref::To::key_result && workspace.key_result(ref).measure.kind == MeasureKind::judged;
  if (judged) {
    words.score = parse_share(value, "score");
  } else {
    words.value = value;
  }
  return words;
}

int run(const Output& output, const Context& context) {
  Change change(context, true);
  say(change, all_said(context.arguments),
      [&](Ref ref, const std::string& value) { return words_of(change.workspace(), ref, value, context.today); });
  const Loaded then = change.preview();
  const auto standings = render::changed_standings({change.workspace(), change.scores()}, {then.workspace, then.scores},
                                                   render::glyphs(context.terminal));
  write(context, output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (output.format == "json") return render::standings_json(out, standings, context.today);
    render::standings_text(out, standings, then.workspace.config, terminal);
    if (standings.empty()) out << "all scores stay as they are\n";
  });
  return conclude_briefly(context, then, exit_done);
}

Body declare(CLI::App& app) {
  auto output = std::make_shared<Output>();
  declare_output(app, *output, {"text", "json"});
  return [output](const Context& context) { return run(*output, context); };
}

}  // namespace

const Command what_if_command = {
    .name = "what-if",
    .group = "change",
    .brief = "what a value would do",
    .summary = "the scores as they would be; writes nothing",
    .examples =
        "  okr what-if settlement=1.2\n"
        "  okr what-if nps=72 csat=88% premium=+5M\n"
        "  okr what-if settlement=1.2 --format json\n",
    .arguments = {.usage = "ID=VALUE...",
                  .summary = "the values, as `okr checkin` takes them",
                  .least = 1,
                  .most = Arguments::any_number,
                  .first = value::reading | value::assignment,
                  .rest = value::reading | value::assignment},
    .declare = declare,
};

}  // namespace okr::cli
