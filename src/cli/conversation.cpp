// Asks about one thing after another, and writes each answer before the next question.
#include "cli/conversation.hpp"

#include <algorithm>
#include <ostream>
#include <set>

#include "cli/complaint.hpp"
#include "cli/object.hpp"
#include "cli/owner.hpp"
#include "cli/question.hpp"
#include "cli/votes.hpp"
#include "edit/check_in.hpp"
#include "okr/failure.hpp"
#include "okr/query.hpp"
#include "render/question.hpp"
#include "score/due.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

/// All key results and KPIs.
std::vector<Ref> all(const Workspace& workspace, const Scores& scores) {
  return matches(parse_query(""), workspace, scores);
}

/// What the arguments name.
std::vector<Ref> named(const Context& context, const Loaded& loaded) {
  const std::string& first = context.arguments.front();
  if (is_query(first)) return matches(parse_query(query_text(context.arguments)), loaded.workspace, loaded.scores);
  const Ref ref = object_meant(first, loaded.workspace, loaded.scores);
  if (!ref) {
    const std::string near = nearest_id(loaded.workspace, first);
    throw Failure("nothing has the id `" + first + "`", near.empty() ? "" : "did you mean `" + near + "`?");
  }
  if (ref.to != Ref::To::objective) return {ref};
  std::vector<Ref> refs;
  for (std::uint32_t k = 0; k < loaded.workspace.objective(ref).key_results.size(); ++k) {
    refs.push_back({Ref::To::key_result, ref.index, k});
  }
  return refs;
}

/// A KPI's value is asked where a key result is measured by it, and not a second time.
void drop_asked_kpis(const Workspace& workspace, std::vector<Ref>& refs) {
  std::set<std::uint32_t> asked;
  for (const Ref ref : refs) {
    if (ref.to == Ref::To::key_result && workspace.key_result(ref).kpi) {
      asked.insert(workspace.key_result(ref).kpi.index);
    }
  }
  std::erase_if(refs, [&](Ref ref) { return ref.to == Ref::To::kpi && asked.contains(ref.index); });
}

/// The whole ids of what is to be asked about. Says whose they are.
std::vector<std::string> ids_to_ask(const Context& context, const Loaded& loaded, const std::string& owner) {
  const Workspace& workspace = loaded.workspace;
  const bool is_named = !context.arguments.empty();
  std::vector<Ref> refs = is_named ? named(context, loaded) : all(workspace, loaded.scores);
  std::optional<std::string> person;
  if (!owner.empty()) {
    person = person_named(workspace, owner);
  } else if (!is_named) {
    const auto user = git_user(context.workspace_start);
    if (user) person = person_of(*user, workspace);
    if (!person) context.out << "git's user owns nothing here, so this is about everybody; --owner NAME chooses\n";
  }
  std::erase_if(refs, [&](Ref ref) {
    const std::string* const theirs = owner_named(workspace, ref);
    const bool is_theirs = !person || (theirs != nullptr && *theirs == *person);
    const bool is_wanted = is_named ? scoring::takes_check_ins(workspace, ref, context.today)
                                    : scoring::is_due(workspace, loaded.scores, ref);
    return !is_theirs || !is_wanted;
  });
  drop_asked_kpis(workspace, refs);
  std::vector<std::string> ids;
  for (const Ref ref : refs) ids.push_back(workspace.id(ref));
  return ids;
}

/// How the value of `ref` is asked for.
std::string_view value_question(const Workspace& workspace, Ref ref) {
  if (ref.to == Ref::To::kpi) return "  value";
  switch (workspace.key_result(ref).measure.kind) {
    case MeasureKind::judged:
      return "  score, 0 to 1";
    case MeasureKind::milestones:
      return "  which milestone is done";
    case MeasureKind::done:
      return "  say `done` if it is";
    default:
      return "  value";
  }
}

/// Throws Failure where the check-in could not be written.
void try_out(const Loaded& loaded, Ref ref, const CheckInOptions& options, const std::string& value,
             const Context& context) {
  edit::Draft draft(loaded.workspace.files);
  edit::check_in(draft, loaded.workspace, ref, words_of(options, value, context));
}

struct Answers {
  CheckInOptions options;
  std::string value;
  bool are_last = false;  ///< somebody had enough behind them

  bool say_something() const { return !value.empty() || options.say_something(); }
};

/// Asks for value, confidence and note. What is asked first is tried out, so that it can be asked again.
Answers ask_about(const Context& context, const Loaded& loaded, Ref ref, const CheckInOptions& options) {
  Answers answers{options, {}};
  const bool judged =
      ref.to == Ref::To::key_result && loaded.workspace.key_result(ref).measure.kind == MeasureKind::judged;
  const auto accept_value = [&](const std::string& answer) {
    CheckInOptions with = options;
    if (judged) with.score = answer;
    try_out(loaded, ref, with, judged ? "" : answer, context);
  };
  const std::string value = ask_until(context, value_question(loaded.workspace, ref), accept_value);
  (judged ? answers.options.score : answers.value) = value;
  try {
    if (ref.to == Ref::To::key_result && options.confidence.empty()) {
      answers.options.confidence = ask_until(context, "  confidence, 0 to 1, or votes like ana=0.7 bo=0.3",
                                             [](const std::string& answer) { parse_votes(answer); });
    }
    if (answers.say_something() && options.note.empty()) answers.options.note = ask(context, "  note");
  } catch (const Enough&) {
    answers.are_last = true;
  }
  return answers;
}

/// Writes the answers. False where they can't be, which is said.
bool write_answers(const Context& context, const std::string& id, const Answers& answers) {
  try {
    Change change(context, answers.options.dry_run);
    const Ref ref = change.object(id);
    edit::check_in(change.draft(), change.workspace(), ref, words_of(answers.options, answers.value, context));
    const Loaded after = change.finish(Errors::refused);
    tell_check_ins(change, after, {ref});
    return true;
  } catch (const Failure& failure) {
    complain(context.out, failure);
    return false;
  }
}

/// Asks about one thing until it is written, which is counted, or skipped. Throws Enough, with what was said before
/// that written.
void talk_about(const Context& context, const std::string& id, const CheckInOptions& options, std::size_t& written) {
  const Loaded loaded = load(context);
  const Ref ref = loaded.workspace.find(id);
  if (!ref) return;
  render::question_text(context.out, loaded.workspace, loaded.scores, ref, context.terminal);
  for (bool is_over = false; !is_over;) {
    const Answers answers = ask_about(context, loaded, ref, options);
    const bool is_written = answers.say_something() && write_answers(context, id, answers);
    written += is_written ? 1 : 0;
    if (answers.are_last) throw Enough();
    is_over = is_written || !answers.say_something();
  }
}

}  // namespace

int converse(const Context& context, const CheckInOptions& options, const std::string& owner) {
  if (!can_ask(context)) {
    throw Failure("there is nobody to ask: this is no terminal",
                  "name what is checked in, and its value, as in `okr checkin settlement 1.6 days`");
  }
  const std::vector<std::string> ids = ids_to_ask(context, load(context), owner);
  if (ids.empty()) {
    context.out << (context.arguments.empty() ? "nothing is due\n" : "nothing of that takes a check-in now\n");
    return exit_done;
  }
  context.out << "Enter skips a question, q ends it; each answer is written at once.\n";
  std::size_t written = 0;
  try {
    for (std::size_t i = 0; i < ids.size(); ++i) {
      context.out << '\n' << i + 1 << " of " << ids.size() << "  " << text::printable(ids[i]) << '\n';
      talk_about(context, ids[i], options, written);
    }
  } catch (const Enough&) {
  }
  context.out << '\n' << written << " of " << ids.size() << " checked in\n";
  return exit_done;
}

}  // namespace okr::cli
