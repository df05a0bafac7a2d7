// What differs between two versions of an objective.
#include "history/objects_diff.hpp"

namespace okr::history {

namespace {

using Kind = DifferenceKind;

std::vector<std::string> initiatives_of(const Objective& objective) {
  std::vector<std::string> labels;
  for (const Initiative& initiative : objective.initiatives) {
    labels.push_back(initiative.title.value + (initiative.done.done ? " (done)" : ""));
  }
  return labels;
}

std::optional<std::string> of_review(const Objective& objective, std::optional<Text> Review::*text) {
  return objective.review ? plain((*objective.review).*text) : std::nullopt;
}

/// A review belongs to the close that it was written for.
void compare_states(Comparison& comparison, const Objective& before, const Objective& after) {
  comparison.compare(Kind::state, "state", to_string(before.state_or_active()), to_string(after.state_or_active()));
  const Kind kind = comparison.has(Kind::state) ? Kind::state : Kind::edited;
  comparison.compare(kind, "learned", of_review(before, &Review::learned), of_review(after, &Review::learned));
  comparison.compare(kind, "reason", of_review(before, &Review::reason), of_review(after, &Review::reason));
}

void compare_details(Comparison& comparison, const Sides& sides, const Objective& before, const Objective& after) {
  comparison.compare(Kind::edited, "description", plain(before.description), plain(after.description));
  comparison.compare(Kind::edited, "owner", plain(before.owner), plain(after.owner));
  comparison.compare(Kind::edited, "pillar", plain(before.pillar), plain(after.pillar));
  comparison.compare(Kind::edited, "kind", to_string(before.kind_or_aspirational()),
                     to_string(after.kind_or_aspirational()));
  comparison.compare(Kind::edited, "score_from", to_string(before.score_from), to_string(after.score_from));
  comparison.compare(Kind::edited, "check_in_every", before.check_in_every, after.check_in_every);
  comparison.compare(Kind::edited, "tags", plain(before.tags), plain(after.tags));
  comparison.compare(Kind::edited, "initiatives", initiatives_of(before), initiatives_of(after));
  comparison.compare_references(sides.versions(), "depends_on", before.depends_on, after.depends_on);
  comparison.compare_references(sides.versions(), "carried_to", before.carried_to, after.carried_to);
  comparison.compare(Kind::edited, "allow", plain(before.allow), plain(after.allow));
}

}  // namespace

Comparison compare_objectives(const Sides& sides, const Pair& pair) {
  const Objective& before = sides.before.workspace.objective(pair.before);
  const Objective& after = sides.after.workspace.objective(pair.after);
  Comparison comparison(before.unread, after.unread);
  comparison.compare(Kind::renamed, "id", before.id.value, after.id.value);
  comparison.compare(Kind::moved, "team", plain(before.team), plain(after.team));
  comparison.compare(Kind::moved, "cycle", plain(before.cycle), plain(after.cycle));
  compare_states(comparison, before, after);
  comparison.compare(Kind::moved_weight, "weight", before.weight_or_one(), after.weight_or_one());
  comparison.compare(Kind::reworded, "title", before.title.value, after.title.value);
  comparison.compare_links(sides.versions(), "supports", before.supports, after.supports);
  compare_details(comparison, sides, before, after);
  return comparison;
}

Facts facts_of(const Objective& objective) {
  return {{"title", field(objective.title.value)},
          {"team", field(plain(objective.team))},
          {"cycle", field(plain(objective.cycle))},
          {"owner", field(plain(objective.owner))},
          {"kind", field(to_string(objective.kind_or_aspirational()))},
          {"state", field(to_string(objective.state_or_active()))},
          {"weight", field(objective.weight_or_one())}};
}

}  // namespace okr::history
