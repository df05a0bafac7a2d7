// Merges values that stand on lines of their own, and shows conflicts there.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "edit/merge_blank_lines.hpp"
#include "edit/merge_values.hpp"

namespace okr::edit {
namespace {

using read::NodeKind;
using Lines = std::vector<std::string>;

OnLines conflict(std::string ours, std::string theirs, const Tree& value) {
  return {{{std::move(ours), std::move(theirs)}}, value};
}

void append(OnLines& whole, std::string_view key, OnLines part) {
  std::ranges::move(part.pieces, std::back_inserter(whole.pieces));
  add(whole.value, key, std::move(part.value));
}

Lines lines_of(const std::string& text) {
  Lines lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return lines;
}

/// Those lines of `a` that `b` has not, or not as often, wherever on its line.
Lines without(Lines a, const Lines& b) {
  std::multiset<std::string_view> there;
  for (const std::string& line : b) there.insert(trimmed(line));
  std::erase_if(a, [&](const std::string& line) {
    const auto found = there.find(trimmed(line));
    if (found == there.end()) return false;
    there.erase(found);
    return true;
  });
  return a;
}

/// Comments and blank lines: each line that one side added stays, each that one side took out goes.
Piece merge_comments(const std::string& base, const std::string& ours, const std::string& theirs) {
  if (const std::string* one = merged_one(&base, ours, theirs)) return {*one, {}};
  const Lines before = lines_of(base), here = lines_of(ours), there = lines_of(theirs);
  const Lines added_here = without(here, before), added_there = without(there, before);
  const Lines gone = without(without(before, here), there);
  const bool edited = std::ranges::any_of(gone, [](const std::string& line) { return !trimmed(line).empty(); });
  if (edited && !added_here.empty() && !added_there.empty() && !without(added_there, added_here).empty())
    return {ours, theirs};
  Piece merged;
  for (const std::string& line : without(here, without(before, there))) merged.text += line;
  for (const std::string& line : without(added_there, added_here)) merged.text += line;
  return merged;
}

/// Puts the dash back into the first line; false where a side of a conflict has none.
bool put_dash(std::vector<Piece>& pieces, std::size_t column) {
  const auto put = [&](std::string& text) {
    // A comment behind the dash may have moved before it.
    const std::size_t mark = text.find_first_not_of(' ');
    if (mark <= column && text[mark] == '#') text.insert(mark, column + 2 - mark, ' ');
    if (text.size() <= column || text[column] != ' ') return false;
    text[column] = '-';
    return true;
  };
  const auto first =
      std::ranges::find_if(pieces, [](const Piece& piece) { return !piece.text.empty() || piece.theirs; });
  return first != pieces.end() && put(first->text) && (!first->theirs || put(*first->theirs));
}

/// Whether lines hold more than comments.
bool says_something(const std::string& text) {
  return std::ranges::any_of(lines_of(text), [](const std::string& line) {
    const std::string_view words = trimmed(line);
    return !words.empty() && words[0] != '#';
  });
}

/// Whether nothing is left of a list or map where one side is taken in all conflicts: a key would lack its value.
bool may_be_empty(const std::vector<Piece>& pieces) {
  const auto has_ours = [](const Piece& piece) { return says_something(piece.text); };
  const auto has_theirs = [](const Piece& piece) { return says_something(piece.theirs.value_or(piece.text)); };
  return std::ranges::none_of(pieces, has_ours) || std::ranges::none_of(pieces, has_theirs);
}

/// A key's own line.
std::string head_of(const Unit& unit) {
  if (unit.key.empty()) return "";
  if (unit.has_lines) return unit.before();
  const std::string before = unit.before();
  return before.substr(0, before.find_last_not_of(' ') + 1) + unit.after();
}

/// The column of the merged container; one of the sides has lines.
std::size_t merged_column(const Unit* base, const Unit& ours, const Unit& theirs) {
  if (!ours.has_lines) return column_of(theirs);
  const std::size_t column = column_of(ours);
  if (!theirs.has_lines || base == nullptr || !base->has_lines) return column;
  return column_of(*base) == column ? column_of(theirs) : column;
}

/// Takes out the blank lines that come first.
void cut_blank_lines(std::vector<Piece>& pieces) {
  for (Piece& piece : pieces) {
    piece.text.erase(0, blank_lines(piece.text));
    if (piece.theirs) piece.theirs->erase(0, blank_lines(*piece.theirs));
    if (!piece.text.empty() || piece.theirs) return;
  }
}

bool keeps_blank_lines(const Trio& trio) {
  const auto keeps = [](const Unit* unit) { return unit != nullptr && keeps_blank_lines(*unit->side, *unit->value); };
  return keeps(trio.ours) || keeps(trio.theirs);
}

OnLines merge_trio(const Trio& trio, std::size_t column);

OnLines merge_container(const Unit* base, const Unit& ours, const Unit& theirs, NodeKind kind, std::size_t column) {
  const Units of_base = base == nullptr ? Units() : units_on_lines(*base, kind, column);
  const Units of_ours = units_on_lines(ours, kind, column), of_theirs = units_on_lines(theirs, kind, column);
  OnLines merged;
  merged.value.kind = kind;
  bool keeps = false;
  for (const Trio& trio : align(of_base.units, of_ours.units, of_theirs.units)) {
    const Unit* side = trio.ours != nullptr ? trio.ours : trio.theirs;
    const bool is_gone =
        trio.base != nullptr && (trio.ours == nullptr || trio.theirs == nullptr) && !is_touched(*trio.base, *side);
    if (is_gone) continue;
    OnLines part = merge_trio(trio, column);
    if (keeps) cut_blank_lines(part.pieces);
    keeps = keeps_blank_lines(trio);
    append(merged, side->key, std::move(part));
  }
  merged.pieces.push_back(merge_comments(of_base.foot, of_ours.foot, of_theirs.foot));
  if (keeps) merged.pieces.back().text.erase(0, blank_lines(merged.pieces.back().text));
  return merged;
}

/// Values of which one has lines of its own. `column` is that of the list or map around.
OnLines merge_lines(const Unit* base, const Unit& ours, const Unit& theirs, NodeKind kind, std::size_t column) {
  const std::string heads[] = {base == nullptr ? "" : head_of(*base), head_of(ours), head_of(theirs)};
  const std::string* head = merged_one(base == nullptr ? nullptr : &heads[0], heads[1], heads[2]);
  if (head == nullptr) return conflict(ours.body, theirs.body, *ours.value);
  OnLines merged = merge_container(base, ours, theirs, kind, merged_column(base, ours, theirs));
  if (may_be_empty(merged.pieces)) return conflict(ours.body, theirs.body, *ours.value);
  if (!ours.key.empty()) {
    merged.pieces.insert(merged.pieces.begin(), {*head, {}});
  } else if (!put_dash(merged.pieces, column)) {
    return conflict(ours.body, theirs.body, *ours.value);
  }
  return merged;
}

OnLines merge_bodies(const Unit* base, const Unit& ours, const Unit& theirs, std::size_t column) {
  const std::string* one = merged_one(base == nullptr ? nullptr : &base->body, ours.body, theirs.body);
  if (one != nullptr) return {{{*one, {}}}, one == &ours.body ? *ours.value : *theirs.value};
  const NodeKind kind = merged_kind(ours, theirs);
  const Unit* old = base_of(base, kind);
  if (kind != NodeKind::scalar && (ours.has_lines || theirs.has_lines)) {
    return merge_lines(old, ours, theirs, kind, column);
  }
  std::optional<InLine> merged = merge_in_line(old, ours, theirs, kind);
  if (!merged) return conflict(ours.body, theirs.body, *ours.value);
  return {{{std::move(merged->bytes), {}}}, std::move(merged->value)};
}

OnLines merge_trio(const Trio& trio, std::size_t column) {
  const auto& [base, ours, theirs] = trio;
  const auto all = [](const Unit* unit) { return unit == nullptr ? "" : unit->lead + unit->body; };
  if (ours == nullptr || theirs == nullptr) {
    const Tree& value = ours != nullptr ? *ours->value : *theirs->value;
    if (base != nullptr) return conflict(all(ours), all(theirs), value);
    return {{{all(ours) + all(theirs), {}}}, value};
  }
  OnLines merged = merge_bodies(base, *ours, *theirs, column);
  merged.pieces.insert(merged.pieces.begin(),
                       merge_comments(base == nullptr ? "" : base->lead, ours->lead, theirs->lead));
  return merged;
}

}  // namespace

OnLines merge_files(const Unit* base, const Unit& ours, const Unit& theirs) {
  OnLines merged;
  if (ours.has_lines || theirs.has_lines) {
    merged = merge_container(base, ours, theirs, NodeKind::mapping, merged_column(base, ours, theirs));
  } else {
    merged = merge_bodies(base, ours, theirs, 0);
  }
  merged.pieces.insert(merged.pieces.begin(),
                       merge_comments(base == nullptr ? "" : base->lead, ours.lead, theirs.lead));
  return merged;
}

}  // namespace okr::edit
