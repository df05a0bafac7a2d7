// What differs between two versions of a KPI, a team or a pillar.
#include "history/objects_diff.hpp"
#include "history/readings_diff.hpp"

namespace okr::history {

namespace {

using Kind = DifferenceKind;

void compare_bound(Comparison& comparison, std::string_view name, const Optional<Quantity>& before,
                   const Optional<Quantity>& after) {
  if (same_amount(plain(before), plain(after)) || !comparison.is_read(name)) return;
  comparison.add(Kind::moved_target, name, amount_field(before), amount_field(after));
}

std::optional<std::string> perspective_of(const Pillar& pillar) {
  return pillar.perspective ? std::optional(std::string(to_string(pillar.perspective->value))) : std::nullopt;
}

const Comparison::Unread all_read;

}  // namespace

Comparison compare_kpis(const Sides& sides, const Pair& pair) {
  const Kpi& before = sides.before.workspace.kpi(pair.before);
  const Kpi& after = sides.after.workspace.kpi(pair.after);
  Comparison comparison(before.unread, after.unread);
  comparison.compare(Kind::renamed, "id", before.id.value, after.id.value);
  comparison.compare(Kind::moved, "team", plain(before.team), plain(after.team));
  compare_bound(comparison, "min", before.min, after.min);
  compare_bound(comparison, "max", before.max, after.max);
  compare_check_ins(comparison, before.check_ins, after.check_ins);
  const std::optional<Decimal>& was = sides.before.scores.kpis[pair.before.index].current;
  const std::optional<Decimal>& is = sides.after.scores.kpis[pair.after.index].current;
  const bool other_current = !same_amount(plain(before.current), plain(after.current)) && comparison.is_read("current");
  if (other_current || (was != is && comparison.has(Kind::checked_in))) {
    comparison.add(Kind::checked_in, "current", amount_field(was, before.unit), amount_field(is, after.unit));
  }
  comparison.compare(Kind::reworded, "title", before.title.value, after.title.value);
  comparison.compare(Kind::edited, "description", plain(before.description), plain(after.description));
  comparison.compare(Kind::edited, "unit", plain(before.unit_text), plain(after.unit_text));
  comparison.compare(Kind::edited, "owner", plain(before.owner), plain(after.owner));
  comparison.compare(Kind::edited, "pillar", plain(before.pillar), plain(after.pillar));
  comparison.compare(Kind::edited, "source", plain(before.source), plain(after.source));
  comparison.compare(Kind::edited, "check_in_every", before.check_in_every, after.check_in_every);
  comparison.compare(Kind::edited, "allow", plain(before.allow), plain(after.allow));
  return comparison;
}

Comparison compare_teams(const Team& before, const Team& after) {
  Comparison comparison(all_read, all_read);
  comparison.compare(Kind::moved, "parent", plain(before.parent), plain(after.parent));
  comparison.compare(Kind::reworded, "title", plain(before.title), plain(after.title));
  comparison.compare(Kind::edited, "lead", plain(before.lead), plain(after.lead));
  return comparison;
}

Comparison compare_pillars(const Pillar& before, const Pillar& after) {
  Comparison comparison(all_read, all_read);
  comparison.compare(Kind::reworded, "title", plain(before.title), plain(after.title));
  comparison.compare(Kind::edited, "perspective", perspective_of(before), perspective_of(after));
  return comparison;
}

Facts facts_of(const Kpi& kpi) {
  return {{"title", field(kpi.title.value)},
          {"team", field(plain(kpi.team))},
          {"owner", field(plain(kpi.owner))},
          {"min", amount_field(kpi.min)},
          {"max", amount_field(kpi.max)}};
}

Facts facts_of(const Team& team) {
  return {
      {"title", field(plain(team.title))}, {"parent", field(plain(team.parent))}, {"lead", field(plain(team.lead))}};
}

Facts facts_of(const Pillar& pillar) {
  return {{"title", field(plain(pillar.title))}, {"perspective", field(perspective_of(pillar))}};
}

}  // namespace okr::history
