// Two versions of one object side by side.
#include "history/comparison.hpp"

#include <algorithm>

namespace okr::history {

namespace {

std::vector<std::string> names_of(const std::vector<Reference>& references) {
  std::vector<std::string> names;
  for (const Reference& reference : references) names.push_back(reference.name.value);
  return names;
}

/// Those of `before` that nothing in `after` is the same as, and the other way round.
struct Changed {
  std::vector<std::string> lost, gained;
};

Changed changed(const Versions& versions, const std::vector<Reference>& before, const std::vector<Reference>& after) {
  Changed result;
  for (const Reference& earlier : before) {
    const auto same = [&](const Reference& later) { return versions.same(earlier, later); };
    if (std::ranges::none_of(after, same)) result.lost.push_back(earlier.name.value);
  }
  for (const Reference& later : after) {
    const auto same = [&](const Reference& earlier) { return versions.same(earlier, later); };
    if (std::ranges::none_of(before, same)) result.gained.push_back(later.name.value);
  }
  return result;
}

}  // namespace

std::vector<std::string> plain(const std::vector<Text>& texts) {
  std::vector<std::string> result;
  for (const Text& text : texts) result.push_back(text.value);
  return result;
}

std::vector<std::string> plain(const std::vector<Allow>& allow) {
  std::vector<std::string> result;
  for (const Allow& each : allow) {
    result.push_back(each.rule.value + (each.reason ? ": " + each.reason->value : ""));
  }
  return result;
}

FieldValue field(std::string value) { return {std::move(value)}; }
FieldValue field(std::string_view value) { return std::string(value); }
FieldValue field(const std::vector<std::string>& value) { return value; }
FieldValue field(Decimal value) { return value; }
FieldValue field(int value) { return Decimal(value); }
FieldValue field(Date value) { return to_string(value); }

FieldValue amount_field(const std::optional<Decimal>& amount, const Unit& unit) {
  return amount ? FieldValue(Quantity{*amount, unit}) : FieldValue();
}

FieldValue amount_field(Said<Quantity> quantity) { return quantity ? FieldValue(quantity->value) : FieldValue(); }

bool same_amount(const std::optional<Quantity>& a, const std::optional<Quantity>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return convert(*a, b->unit) == b->amount || convert(*b, a->unit) == a->amount;
}

Ref Versions::later(Ref earlier) const {
  const auto whole = [](Ref::To to, const std::optional<std::uint32_t>& index) {
    return index ? Ref{to, *index, 0} : Ref{};
  };
  switch (earlier.to) {
    case Ref::To::objective:
      return whole(earlier.to, matching.objectives[earlier.index]);
    case Ref::To::key_result:
      return matching.key_results[earlier.index][earlier.key_result].value_or(Ref{});
    case Ref::To::kpi:
      return whole(earlier.to, matching.kpis[earlier.index]);
    case Ref::To::nothing:
      break;
  }
  return {};
}

bool Versions::same(const Reference& earlier, const Reference& later_reference) const {
  const Ref become = later(earlier.ref);
  return (become && become == later_reference.ref) || earlier.name.value == later_reference.name.value;
}

void Comparison::compare_links(const Versions& versions, std::string_view name, const std::vector<Reference>& before,
                               const std::vector<Reference>& after) {
  if (!is_read(name)) return;
  const std::vector<std::string> none;
  const Changed found = changed(versions, before, after);
  if (!found.gained.empty()) add(DifferenceKind::aligned, name, none, found.gained);
  if (!found.lost.empty()) add(DifferenceKind::unaligned, name, found.lost, none);
}

void Comparison::compare_references(const Versions& versions, std::string_view name,
                                    const std::vector<Reference>& before, const std::vector<Reference>& after) {
  const Changed found = changed(versions, before, after);
  if ((found.gained.empty() && found.lost.empty()) || !is_read(name)) return;
  add(DifferenceKind::edited, name, names_of(before), names_of(after));
}

bool Comparison::is_read(std::string_view name) const {
  const auto hides = [&](std::string_view unread) { return unread == name || unread == any_key; };
  return std::ranges::none_of(before_, hides) && std::ranges::none_of(after_, hides);
}

}  // namespace okr::history
