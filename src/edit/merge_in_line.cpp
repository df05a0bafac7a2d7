// Merges values that stand within a line: texts, lists in brackets, maps in braces.
#include <algorithm>

#include "edit/merge_values.hpp"
#include "history/text_merge.hpp"

namespace okr::edit {
namespace {

using read::NodeKind;

std::string squeezed(std::string_view text) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return c != ' ' && c != '\n' && c != '\r'; });
  return out;
}

/// Lists of numbers that are one value.
bool is_atomic(std::string_view key) { return key == "bands" || key == "confidence"; }

/// Texts over several lines, of which the two sides changed different ones.
std::optional<InLine> merge_long_texts(const Unit* base, const Unit& ours, const Unit& theirs) {
  for (const Unit* unit : {base, &ours, &theirs}) {
    if (unit == nullptr || !unit->is(NodeKind::scalar) || unit->text().find('\n') == std::string::npos) return {};
  }
  constexpr unsigned any_size = 7;
  const auto bytes = history::merge_texts(base->text(), ours.text(), theirs.text(), any_size);
  const auto value = history::merge_texts(base->value->text, ours.value->text, theirs.value->text, any_size);
  if (!bytes.clean || !value.clean) return {};
  return InLine{bytes.bytes, text(value.bytes)};
}

std::optional<InLine> merge_wholes(const Unit* base, const Unit& ours, const Unit& theirs) {
  const std::string of_ours = ours.text(), of_theirs = theirs.text();
  const std::string of_base = base == nullptr ? "" : base->text();
  const std::string* one = merged_one(base == nullptr ? nullptr : &of_base, of_ours, of_theirs);
  if (one == nullptr && same(*ours.value, *theirs.value)) {
    one = squeezed(of_ours) == squeezed(of_base) ? &of_theirs : &of_ours;
  }
  if (one == nullptr) return merge_long_texts(base, ours, theirs);
  return InLine{*one, one == &of_ours ? *ours.value : *theirs.value};
}

/// Merges what stands between commas into `kept` and `value`; false is a conflict.
bool merge_between(const Trio& trio, std::vector<Unit>& kept, Tree& value) {
  const auto& [base, ours, theirs] = trio;
  if (ours == nullptr || theirs == nullptr) {
    const Unit& side = ours != nullptr ? *ours : *theirs;
    if (base != nullptr) return !is_touched(*base, side);
    kept.push_back(side);
    add(value, side.key, *side.value);
    return true;
  }
  const Unit* old = base_of(base, merged_kind(*ours, *theirs));
  std::optional<InLine> body = merge_in_line(old, *ours, *theirs, merged_kind(*ours, *theirs));
  const auto lead = merged_comment(base == nullptr ? nullptr : &base->lead, ours->lead, theirs->lead);
  const auto behind = merged_comment(base == nullptr ? nullptr : &base->behind, ours->behind, theirs->behind);
  if (!body || !lead || !behind) return false;
  Unit unit = *ours;
  unit.body = std::move(body->bytes);
  unit.lead = *lead;
  unit.behind = *behind;
  kept.push_back(std::move(unit));
  add(value, ours->key, std::move(body->value));
  return true;
}

/// The white space at the end of what stands before an item.
std::string gap_of(const Unit& unit) {
  if (unit.lead.find('#') == std::string::npos) return unit.lead;
  return unit.lead.substr(unit.lead.rfind('\n'));
}

/// Puts the units between the brackets of `frame`, spaced as there.
std::string in_brackets(const Unit& frame, NodeKind kind, const std::vector<Unit>& units) {
  const Bracketed model = units_in_brackets(frame, kind);
  const std::string first = model.units.empty() ? "" : gap_of(model.units[0]);
  const bool apart = first.find('\n') != std::string::npos;
  const std::string next = model.units.size() > 1 ? gap_of(model.units[1]) : apart ? first : " ";
  std::string out = kind == NodeKind::sequence ? "[" : "{";
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    const bool has_comment = unit.lead.find('#') != std::string::npos;
    out += has_comment ? unit.lead : i == 0 ? first : next;
    out += unit.body;
    if (i + 1 < units.size() || model.comma) out += ',';
    out += unit.behind;
  }
  return out + model.rest + (kind == NodeKind::sequence ? "]" : "}");
}

std::optional<InLine> merge_brackets(const Unit* base, const Unit& ours, const Unit& theirs, NodeKind kind) {
  const auto units = [&](const Unit* unit) {
    return unit == nullptr ? std::vector<Unit>() : units_in_brackets(*unit, kind).units;
  };
  const std::vector<Unit> of_base = units(base), of_ours = units(&ours), of_theirs = units(&theirs);
  std::vector<Unit> kept;
  Tree value;
  value.kind = kind;
  for (const Trio& trio : align(of_base, of_ours, of_theirs)) {
    if (!merge_between(trio, kept, value)) return {};
  }
  return InLine{in_brackets(ours.is(kind) ? ours : theirs, kind, kept), std::move(value)};
}

}  // namespace

NodeKind merged_kind(const Unit& ours, const Unit& theirs) {
  const bool in_list = ours.key.empty(), has_list = ours.is(NodeKind::sequence) || theirs.is(NodeKind::sequence);
  // A list in a list is nothing that an OKR file has.
  if (has_list && (in_list || is_atomic(ours.key))) return NodeKind::scalar;
  if (ours.is(theirs.value->kind)) return ours.value->kind;
  return in_list && !has_list ? NodeKind::mapping : NodeKind::scalar;
}

const Unit* base_of(const Unit* base, NodeKind kind) {
  if (base == nullptr || kind == NodeKind::scalar || base->is(kind)) return base;
  const bool short_for = kind == NodeKind::sequence || base->key.empty();
  return base->is(NodeKind::scalar) && short_for ? base : nullptr;
}

bool is_touched(const Unit& base, const Unit& side) {
  const auto has_more = [](const std::string& a, const std::string& b) {
    return b.find('#') != std::string::npos && squeezed(a).find(squeezed(b)) == std::string::npos;
  };
  return !same(*base.value, *side.value) || has_more(base.body, side.body) || has_more(base.lead, side.lead) ||
         has_more(base.behind, side.behind);
}

void add(Tree& container, std::string_view key, Tree value) {
  if (container.kind == NodeKind::sequence) {
    container.items.push_back(std::move(value));
  } else {
    container.entries.push_back({std::string(key), std::move(value), {}});
  }
}

std::optional<std::string> merged_comment(const std::string* base, const std::string& ours, const std::string& theirs) {
  if (const std::string* one = merged_one(base, ours, theirs)) return *one;
  if (trimmed(theirs).empty()) return ours;
  if (trimmed(ours).empty()) return theirs;
  return {};
}

std::optional<InLine> merge_in_line(const Unit* base, const Unit& ours, const Unit& theirs, NodeKind kind) {
  auto value = kind == NodeKind::scalar ? merge_wholes(base, ours, theirs) : merge_brackets(base, ours, theirs, kind);
  const std::string before[] = {base == nullptr ? "" : base->before(), ours.before(), theirs.before()};
  const std::string after[] = {base == nullptr ? "" : base->after(), ours.after(), theirs.after()};
  const std::string* head = merged_one(base == nullptr ? nullptr : &before[0], before[1], before[2]);
  const auto comment = merged_comment(base == nullptr ? nullptr : &after[0], after[1], after[2]);
  if (!value || !comment) return {};
  if (head == nullptr) head = &before[value->bytes == theirs.text() && value->bytes != ours.text() ? 2 : 1];
  return InLine{*head + value->bytes + *comment, std::move(value->value)};
}

}  // namespace okr::edit
