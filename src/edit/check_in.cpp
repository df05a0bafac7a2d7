// Finds the list that a check-in belongs to, and its place in it.
#include "edit/check_in.hpp"

#include <algorithm>

#include "edit/milestones.hpp"
#include "edit/objects.hpp"
#include "edit/reading.hpp"
#include "okr/failure.hpp"

namespace okr::edit {
namespace {

std::string_view bytes_of(const Workspace& workspace, Span span) { return workspace.files.files[span.file].bytes; }

Tree votes_tree(const std::vector<Vote>& votes) {
  if (votes.size() == 1 && votes.front().who.empty()) return text(votes.front().confidence.to_string());
  std::vector<Tree> items;
  std::vector<Entry> entries;
  for (const Vote& vote : votes) {
    if (vote.who.empty()) {
      items.push_back(text(vote.confidence.to_string()));
    } else {
      entries.push_back({vote.who, text(vote.confidence.to_string()), {}});
    }
  }
  return entries.empty() ? list(std::move(items), Layout::flow) : map(std::move(entries), Layout::flow);
}

Tree check_in_tree(const CheckInWords& words, const std::string& value) {
  std::vector<Entry> entries = {{"date", text(to_string(words.date)), {}}};
  if (!value.empty()) entries.push_back({"value", text(value), {}});
  if (words.score) entries.push_back({"score", text(words.score->to_string()), {}});
  if (!words.votes.empty()) entries.push_back({"confidence", votes_tree(words.votes), {}});
  if (!words.note.empty()) entries.push_back({"note", text(words.note), {}});
  if (!words.by.empty()) entries.push_back({"by", text(words.by), {}});
  return map(std::move(entries));
}

bool is_map(const Tree& tree) { return tree.kind == read::NodeKind::mapping; }

/// Votes with names that are no votes of the same people.
bool adds_votes(const Tree& there, const Tree& said) {
  return is_map(there) && is_map(said) && std::ranges::none_of(said.entries, [&](const Entry& vote) {
           const Tree* old = there.find(vote.key);
           return old != nullptr && !same(*old, vote.value);
         });
}

/// Whether `said` only adds to the check-in that is there. Who said it is about all of it, so it has to be the same.
bool completes(const Tree& there, const Tree& said) {
  const Tree* const by = said.find("by");
  if (by != nullptr && there.find("by") == nullptr) return false;
  return std::ranges::all_of(said.entries, [&](const Entry& entry) {
    const Tree* const old = there.find(entry.key);
    return old == nullptr || same(*old, entry.value) || (entry.key == "confidence" && adds_votes(*old, entry.value));
  });
}

void complete(Tree& there, const Tree& said) {
  for (const Entry& entry : said.entries) {
    Tree* const old = there.find(entry.key);
    if (old != nullptr && same(*old, entry.value)) continue;
    if (old != nullptr && entry.key == "confidence" && is_map(*old) && is_map(entry.value)) {
      for (const Entry& vote : entry.value.entries) old->set(vote.key, vote.value);
    } else {
      there.set_behind(entry.key, entry.value, {"date", "value", "score", "confidence", "note"});
    }
  }
}

std::optional<Date> date_of(const Tree& check_in) {
  const Tree* const date = check_in.find("date");
  return date == nullptr ? std::nullopt : parse_date(date->text);
}

/// Puts a check-in into its list: in the order of days, or into one that it completes.
void put(Tree& list, Tree said, const CheckInWords& words) {
  const auto is_same_day = [&](const Tree& item) { return date_of(item) == words.date; };
  // Of two on one day the lower one counts, so it is the one to be put right.
  for (auto there = list.items.rbegin(); there != list.items.rend(); ++there) {
    if (is_same_day(*there) && (words.replace || completes(*there, said))) return complete(*there, said);
  }
  auto place = list.items.end();
  while (place != list.items.begin() && date_of(*std::prev(place)) > words.date) --place;
  list.items.insert(place, std::move(said));
}

/// Puts it into the list of `object`; a `current` becomes the list, as a value with a day knows more.
void put_in(Tree& object, Tree said, const CheckInWords& words) {
  const auto current = std::ranges::find(object.entries, std::string_view("current"), &Entry::key);
  const bool has_value = said.find("value") != nullptr;
  if (has_value && object.find("check_ins") == nullptr && current != object.entries.end()) {
    current->key = "check_ins";
    current->value = list({});
  }
  put(list_in(object, "check_ins", {"dropped", "allow"}), std::move(said), words);
}

void require_open(const Workspace& workspace, Ref ref, Date date) {
  const Objective& objective = workspace.objective(ref);
  const bool is_over = objective.is(State::closed) || objective.is(State::dropped);
  if (is_over) {
    throw Failure("`" + workspace.id(ref) + "` belongs to an objective that is " +
                      std::string(to_string(objective.state_or_active())),
                  "what was reviewed stays as it was; `okr carry` takes it into another cycle");
  }
  if (!workspace.key_result(ref).is_dropped(date)) return;
  throw Failure(
      "`" + workspace.id(ref) + "` was dropped on " + to_string(workspace.key_result(ref).dropped->date.value),
      "a dropped key result counts nowhere: take `dropped` out of it first");
}

/// The part of the words that says how the key result is doing, apart from its value.
CheckInWords without_value(CheckInWords words) {
  words.value.clear();
  return words;
}

bool says_something(const CheckInWords& words) {
  return !words.value.empty() || words.score || !words.votes.empty() || !words.note.empty();
}

void check_in_kpi(Draft& draft, const Workspace& workspace, Ref ref, const CheckInWords& words) {
  const Kpi& kpi = workspace.kpi(ref);
  if (words.score) throw Failure("`" + kpi.id.value + "` is a KPI, which has no score", "give its value");
  const std::string value =
      words.value.empty() ? "" : reading_text(words.value, scale_of(kpi, bytes_of(workspace, kpi.span), words.date));
  put_in(written_out(draft, workspace, ref), check_in_tree(words, value), words);
}

/// A value of a key result that a KPI measures is the KPI's, with its note; what remains is the key result's own.
CheckInWords give_to_kpi(Draft& draft, const Workspace& workspace, const KeyResult& key_result, CheckInWords words) {
  CheckInWords of_kpi = words;
  of_kpi.votes.clear();
  of_kpi.score.reset();
  check_in_kpi(draft, workspace, key_result.kpi, of_kpi);
  words.note.clear();
  return without_value(std::move(words));
}

void refuse_value(const Workspace& workspace, Ref ref, const std::string& value) {
  const KeyResult& key_result = workspace.key_result(ref);
  if (key_result.measure.kind == MeasureKind::judged) {
    throw Failure("`" + workspace.id(ref) + "` is judged, so `" + value + "` is no value of it",
                  "give its owner's grade, as in `--score 0.4`");
  }
  const bool counts = key_result.measure.is_metric() || key_result.measure.kind == MeasureKind::limit;
  if (!counts || value != "done") return;
  throw Failure("`" + workspace.id(ref) + "` is measured by a value, and `done` is none",
                key_result.measure.target
                    ? "its target is " + to_string(Quantity{*key_result.measure.target, key_result.measure.unit})
                    : "give the value");
}

}  // namespace

void check_in(Draft& draft, const Workspace& workspace, Ref ref, const CheckInWords& words) {
  if (!says_something(words)) {
    throw Failure("nothing is said of `" + workspace.id(ref) + "`", "give a value, a score, a confidence or a note");
  }
  if (ref.to == Ref::To::kpi) return check_in_kpi(draft, workspace, ref, words);
  require_open(workspace, ref, words.date);
  const KeyResult& key_result = workspace.key_result(ref);
  const MeasureKind kind = key_result.measure.kind;
  CheckInWords rest = words;
  std::string value;
  if (!words.value.empty()) {
    if (kind == MeasureKind::milestones || kind == MeasureKind::done) {
      mark_done(written_out(draft, workspace, ref), workspace, ref, words.value, words.date);
      rest = without_value(std::move(rest));
    } else if (key_result.kpi.to == Ref::To::kpi) {
      rest = give_to_kpi(draft, workspace, key_result, std::move(rest));
    } else {
      refuse_value(workspace, ref, words.value);
      const Scale scale = scale_of(key_result, bytes_of(workspace, key_result.span), words.date);
      value = reading_text(words.value, scale);
    }
  }
  if (says_something(rest)) put_in(written_out(draft, workspace, ref), check_in_tree(rest, value), rest);
}

}  // namespace okr::edit
