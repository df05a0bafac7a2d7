// Knows where a check-in goes, and what its list says then.
#include "unit/edit/check_in_intent.hpp"

#include <algorithm>

#include "edit/reading.hpp"

namespace okr::test {
namespace {

using edit::CheckInWords;
using edit::Tree;

/// Where the parts of a check-in go.
struct Target {
  std::string place, kpi_place;  ///< of the object, and of the KPI that measures it (else the same)
  bool is_measured = false;      ///< the value and the note are the KPI's
  bool is_done = false;          ///< the value is a milestone, or `done`
  Unit unit;
};

Target target_of(const Version& version, Ref ref, const CheckInWords& words) {
  Target target{version.path_of(ref), version.path_of(ref), false, false, {}};
  if (ref.to == Ref::To::key_result && !words.value.empty()) {
    const KeyResult& key_result = version.workspace.key_result(ref);
    const MeasureKind kind = key_result.measure.kind;
    target.is_done = kind == MeasureKind::done || kind == MeasureKind::milestones;
    target.is_measured = key_result.kpi.to == Ref::To::kpi;
    if (target.is_measured) ref = key_result.kpi;
  }
  target.kpi_place = version.path_of(ref);
  if (!target.is_done) target.unit = unit_of(version, ref, words.date);
  return target;
}

bool is_meant(const Target& target, const CheckInWords& words, const std::string& path,
              const TreeDifference& difference) {
  const bool is_new = difference.before == nullptr;
  for (const std::string& object : {target.place, target.kpi_place}) {
    if (path == object) return difference.is_wrapped;
    if (path == object + "/id") return is_new;
    const std::string list = object + "/check_ins";
    if (path == list || is_item(path, list)) return is_new;
    if (path.starts_with(list + "/")) return is_new || words.replace;
    if (path == object + "/current") return difference.after == nullptr && !words.value.empty();
    if (target.is_done && path.starts_with(object + "/")) {
      return path.ends_with("/done") && difference.after->text == to_string(words.date);
    }
  }
  return false;
}

bool has(const Tree& map, const char* key, const std::string& text) {
  return text.empty() || (map.find(key) != nullptr && map.find(key)->text == text);
}

bool has_value(const Tree& item, const std::string& said, const Unit& unit) {
  const Tree* const value = item.find("value");
  return value != nullptr && convert(*parse_quantity(value->text), unit) == convert(*parse_quantity(said), unit);
}

bool has_votes(const Tree& item, const std::vector<Vote>& votes) {
  const Tree* const there = item.find("confidence");
  if (votes.empty() || there == nullptr) return votes.empty();
  return std::ranges::all_of(votes, [&](const Vote& vote) {
    const std::string text = vote.confidence.to_string();
    if (!vote.who.empty()) return there->find(vote.who) != nullptr && there->find(vote.who)->text == text;
    return there->text == text || std::ranges::find(there->items, text, &Tree::text) != there->items.end();
  });
}

/// Which parts of a check-in stand in one list.
struct Parts {
  bool value = false, note = false, rest = false;
};

bool says(const Tree* list, const CheckInWords& words, Parts parts, const Unit& unit) {
  return list != nullptr && std::ranges::any_of(list->items, [&](const Tree& item) {
           const std::string score = words.score ? words.score->to_string() : "";
           return has(item, "date", to_string(words.date)) && has(item, "by", words.by) &&
                  (!parts.value || has_value(item, words.value, unit)) &&
                  (!parts.note || has(item, "note", words.note)) &&
                  (!parts.rest || (has(item, "score", score) && has_votes(item, words.votes)));
         });
}

bool is_there(const Version& after, const Target& target, const CheckInWords& words) {
  const Tree* const own = after.at(target.place + "/check_ins");
  if (target.is_measured) {
    const Tree* const of_kpi = after.at(target.kpi_place + "/check_ins");
    return says(of_kpi, words, {true, true, false}, target.unit) &&
           (words.votes.empty() || says(own, words, {false, false, true}, target.unit));
  }
  const bool has_more = words.score || !words.votes.empty() || !words.note.empty();
  if (target.is_done && !has_more) return true;
  return says(own, words, {!words.value.empty() && !target.is_done, true, true}, target.unit);
}

}  // namespace

Intent check_in_intent(const Version& version, Ref ref, const CheckInWords& words) {
  std::string what = "check in " + version.workspace.id(ref) + " on " + to_string(words.date) + " value " +
                     words.value + " note " + words.note + " by " + words.by;
  for (const Vote& vote : words.votes) what += " vote " + vote.who;
  const Target target = target_of(version, ref, words);
  return {what, [=](edit::Draft& draft, const Version& of) { edit::check_in(draft, of.workspace, ref, words); },
          [=](const std::string& path, const TreeDifference& difference) {
            return is_meant(target, words, path, difference);
          },
          [=](const Version& after) { return is_there(after, target, words); }, false};
}

Unit unit_of(const Version& version, Ref ref, Date on) {
  const Workspace& workspace = version.workspace;
  const auto bytes = [&](Span span) -> std::string_view { return workspace.files.files[span.file].bytes; };
  if (ref.to == Ref::To::kpi) {
    const Kpi& kpi = workspace.kpi(ref);
    return edit::scale_of(kpi, bytes(kpi.span), on).unit;
  }
  const KeyResult& key_result = workspace.key_result(ref);
  return edit::scale_of(key_result, bytes(key_result.span), on).unit;
}

bool is_item(std::string_view path, std::string_view list) {
  if (!path.starts_with(list) || path.size() <= list.size() || path[list.size()] != '/') return false;
  return path.find_first_not_of("0123456789", list.size() + 1) == std::string_view::npos;
}

}  // namespace okr::test
