// What differs between two versions of a key result.
#include <algorithm>

#include "history/objects_diff.hpp"
#include "history/readings_diff.hpp"

namespace okr::history {

namespace {

using Kind = DifferenceKind;

/// The sentence without the words that gave its measure.
std::string words_of(const KeyResult& key_result) {
  std::vector<SentenceReading::Part> parts = read_sentence(key_result.title.value).parts;
  std::ranges::sort(parts, {}, &SentenceReading::Part::begin);
  const std::string& title = key_result.title.value;
  std::string words;
  std::uint32_t at = 0;
  for (const auto& part : parts) {
    words += title.substr(at, std::max(at, part.begin) - at);
    at = std::max(at, part.end);
  }
  return words + title.substr(at);
}

/// Other numbers in the same words are a target that moved, and told as that.
void compare_titles(Comparison& comparison, const KeyResult& before, const KeyResult& after) {
  const bool moved = comparison.has(Kind::moved_target) || comparison.has(Kind::moved_baseline);
  if (moved && words_of(before) == words_of(after)) return;
  comparison.compare(Kind::reworded, "title", before.title.value, after.title.value);
}

FieldValue done_field(Said<Done> done) { return done ? FieldValue(done->value) : FieldValue(); }

std::vector<std::string> done_of(const std::vector<Milestone>& milestones) {
  std::vector<std::string> titles;
  for (const Milestone& milestone : milestones) {
    if (milestone.done.done) titles.push_back(milestone.title.value);
  }
  return titles;
}

bool same_done(Said<Done> a, Said<Done> b) {
  return !a || !b || (a->value.done == b->value.done && a->value.on == b->value.on);
}

void compare_progress(Comparison& comparison, const KeyResult& before, const KeyResultScore& score_before,
                      const KeyResult& after, const KeyResultScore& score_after) {
  compare_check_ins(comparison, before.check_ins, after.check_ins);
  if (!same_done(before.fields.done, after.fields.done)) {
    comparison.add(Kind::checked_in, "done", done_field(before.fields.done), done_field(after.fields.done));
  }
  if (before.fields.milestones && after.fields.milestones) {
    comparison.compare(Kind::checked_in, "milestones_done", done_of(before.fields.milestones->value),
                       done_of(after.fields.milestones->value));
  }
  const bool other_current = !same_amount(plain(before.current), plain(after.current)) && comparison.is_read("current");
  const bool other_value = score_before.current != score_after.current;
  if (other_current || (other_value && comparison.has(Kind::checked_in))) {
    comparison.add(Kind::checked_in, "current", amount_field(score_before.current, before.measure.unit),
                   amount_field(score_after.current, after.measure.unit));
  }
  if (score_before.confidence != score_after.confidence && comparison.is_read("check_ins")) {
    comparison.add(Kind::confidence, "confidence", field(score_before.confidence), field(score_after.confidence));
  }
}

std::optional<Date> day_dropped(const KeyResult& key_result) {
  return key_result.dropped ? std::optional(key_result.dropped->date.value) : std::nullopt;
}

std::optional<std::string> reason_dropped(const KeyResult& key_result) {
  return key_result.dropped ? plain(key_result.dropped->reason) : std::nullopt;
}

void compare_place(const Sides& sides, const Pair& pair, Comparison& comparison) {
  const Workspace& before = sides.before.workspace;
  const Workspace& after = sides.after.workspace;
  if (sides.matching.objectives[pair.before.index] != pair.after.index) {
    comparison.add(Kind::moved, "objective", before.objective(pair.before).id.value,
                   after.objective(pair.after).id.value);
  }
  if (before.key_result(pair.before).id.value != after.key_result(pair.after).id.value) {
    comparison.add(Kind::renamed, "id", before.id(pair.before), after.id(pair.after));
  }
}

const KeyResultScore& score_of(const DiffSide& side, Ref ref) {
  return side.scores.objectives[ref.index].key_results[ref.key_result];
}

}  // namespace

Comparison compare_key_results(const Sides& sides, const Pair& pair) {
  const KeyResult& before = sides.before.workspace.key_result(pair.before);
  const KeyResult& after = sides.after.workspace.key_result(pair.after);
  Comparison comparison(before.unread, after.unread);
  compare_place(sides, pair, comparison);
  comparison.compare(Kind::state, "dropped", day_dropped(before), day_dropped(after));
  comparison.compare(Kind::state, "reason", reason_dropped(before), reason_dropped(after));
  compare_measures(sides, before, after, comparison);
  comparison.compare(Kind::moved_weight, "weight", before.weight_or_one(), after.weight_or_one());
  compare_titles(comparison, before, after);
  compare_progress(comparison, before, score_of(sides.before, pair.before), after, score_of(sides.after, pair.after));
  comparison.compare_links(sides.versions(), "drives", before.drives, after.drives);
  comparison.compare(Kind::edited, "description", plain(before.description), plain(after.description));
  comparison.compare(Kind::edited, "owner", plain(before.owner), plain(after.owner));
  comparison.compare(Kind::edited, "due", plain(before.due), plain(after.due));
  comparison.compare(Kind::edited, "tags", plain(before.tags), plain(after.tags));
  comparison.compare(Kind::edited, "evidence", plain(before.evidence), plain(after.evidence));
  comparison.compare_references(sides.versions(), "guardrails", before.guardrails, after.guardrails);
  comparison.compare(Kind::edited, "allow", plain(before.allow), plain(after.allow));
  return comparison;
}

Facts facts_of(const KeyResult& key_result) {
  const Measure& measure = key_result.measure;
  const std::string_view kind = to_string(measure.kind);
  const auto change = measure.change ? std::optional(to_string(*measure.change)) : std::nullopt;
  return {{"title", field(key_result.title.value)},
          {"measure", kind.empty() ? FieldValue() : field(kind)},
          {"baseline", amount_field(measure.baseline, measure.unit)},
          {"target", amount_field(measure.target, measure.unit)},
          {"min", amount_field(measure.min, measure.unit)},
          {"max", amount_field(measure.max, measure.unit)},
          {"change", field(change)},
          {"owner", field(plain(key_result.owner))},
          {"weight", field(key_result.weight_or_one())}};
}

}  // namespace okr::history
