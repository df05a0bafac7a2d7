// Reads a check-in from options, and tells what came of it.
#include "cli/check_in.hpp"

#include <algorithm>
#include <ostream>

#include "cli/votes.hpp"
#include "okr/failure.hpp"
#include "render/standings.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

Date date_of(const std::string& text, const Context& context) {
  if (text.empty()) return context.today;
  const auto date = parse_date(text);
  if (!date) throw Failure("`" + text + "` is no day", "`--date` wants one like 2026-05-15");
  return *date;
}

std::size_t on_day(const std::vector<CheckIn>& check_ins, Date day) {
  return static_cast<std::size_t>(
      std::ranges::count_if(check_ins, [&](const CheckIn& check_in) { return check_in.date.value == day; }));
}

const std::vector<CheckIn>& check_ins_of(const Workspace& workspace, Ref ref) {
  return ref.to == Ref::To::kpi ? workspace.kpi(ref).check_ins : workspace.key_result(ref).check_ins;
}

/// All that shows what a check-in changed: the thing itself, its objective once behind its last key result.
std::vector<std::string> ids_of(const Workspace& workspace, const std::vector<Ref>& refs) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < refs.size(); ++i) {
    ids.push_back(workspace.id(refs[i]));
    if (refs[i].to != Ref::To::key_result) continue;
    const bool is_last = i + 1 == refs.size() || refs[i + 1].to == Ref::To::kpi || refs[i + 1].index != refs[i].index;
    if (is_last) ids.push_back(workspace.objective(refs[i]).id.value);
  }
  return ids;
}

}  // namespace

void declare_check_in(CLI::App& app, CheckInOptions& options) {
  app.add_option("--confidence", options.confidence, "0.7, or votes: ana=0.7,bo=0.3 or 0.7,0.3")->type_name("VOTES");
  app.add_option("--score", options.score, "the owner's grade of a judged one, 0 to 1")->type_name("SCORE");
  app.add_option("--note", options.note, "a few words on why")->type_name("TEXT");
  app.add_option("--date", options.date, "the day that it is about; today if left out")->type_name("DATE");
  app.add_option("--by", options.by, "who says it")->type_name("NAME");
  app.add_flag("--replace", options.replace, "put right what was said on that day");
  declare_dry_run(app, options.dry_run);
}

edit::CheckInWords words_of(const CheckInOptions& options, const std::string& value, const Context& context) {
  edit::CheckInWords words;
  words.date = date_of(options.date, context);
  words.value = value;
  if (!options.score.empty()) words.score = parse_share(options.score, "score");
  if (!options.confidence.empty()) words.votes = parse_votes(options.confidence);
  words.note = options.note;
  words.by = options.by;
  words.replace = options.replace;
  return words;
}

void tell_check_ins(const Change& change, const Loaded& after, const std::vector<Ref>& refs) {
  const Context& context = change.context();
  if (context.quiet) return;
  const render::Glyphs& glyphs = render::glyphs(context.terminal);
  const render::Scored old{change.workspace(), change.scores()}, now{after.workspace, after.scores};
  std::vector<render::Standing> standings;
  for (const std::string& id : ids_of(change.workspace(), refs)) {
    standings.push_back(render::standing(old, now, id, glyphs));
  }
  std::ostream& out = change.is_dry_run() ? context.err : context.out;
  render::standings_text(out, standings, after.workspace.config, context.terminal);
  for (const Ref ref : refs) {
    for (const CheckIn& check_in : check_ins_of(change.workspace(), ref)) {
      const Date day = check_in.date.value;
      const std::size_t had = on_day(check_ins_of(change.workspace(), ref), day);
      if (had != 1 || on_day(check_ins_of(after.workspace, ref), day) != 2) continue;
      context.err << text::printable(change.workspace().id(ref)) << " has two check-ins on " << to_string(day)
                  << " now, and the lower one counts; --replace puts one right instead\n";
    }
  }
}

}  // namespace okr::cli
