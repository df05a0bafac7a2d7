// Matches the entries or items of three versions.
#include "edit/merge_match.hpp"

#include <algorithm>
#include <deque>
#include <limits>
#include <map>

#include "model/ids.hpp"

namespace okr::edit {
namespace {

using read::NodeKind;
using UnitList = std::vector<Unit>;

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

enum class Sort : std::uint8_t { entries, check_ins, others };

std::string text_at(const Unit& unit, std::string_view key) {
  const Tree* value = unit.value->find(key);
  return value == nullptr ? "" : value->text;
}

bool is_dated(const Unit& unit) { return unit.key.empty() && !text_at(unit, "date").empty(); }

Sort sort_of(const UnitList& base, const UnitList& ours, const UnitList& theirs) {
  const auto all = [&](auto is) {
    return std::ranges::all_of(base, is) && std::ranges::all_of(ours, is) && std::ranges::all_of(theirs, is);
  };
  if (!all([](const Unit& unit) { return unit.key.empty(); })) return Sort::entries;
  return all(is_dated) ? Sort::check_ins : Sort::others;
}

/// What a value says, the same for all ways to write it; the entry `left_out` set aside.
std::string said(const Tree& value, std::string_view left_out = {}) {
  if (value.kind == NodeKind::scalar) return value.text;
  std::vector<std::string> parts;
  for (const Tree& item : value.items) parts.push_back(said(item));
  for (const Entry& entry : value.entries) {
    if (entry.key != left_out) parts.push_back(entry.key + '\x1e' + said(entry.value));
  }
  if (value.kind == NodeKind::mapping) std::ranges::sort(parts);
  std::string out;
  for (const std::string& part : parts) out += '\x1c' + part + '\x1d';
  return out;
}

std::string id_of_title(const Unit& unit) {
  const std::string title = unit.is(NodeKind::scalar) ? unit.value->text : text_at(unit, "title");
  const bool sentence = unit.is(NodeKind::mapping) || title.find(' ') != std::string::npos;
  return sentence ? model::id_from_title(title) : "";
}

/// What tells it from others, tried in this order: by the first name, what is left by the second, and so on.
std::vector<std::string> names_of(const Unit& unit, Sort sort) {
  if (sort == Sort::entries) return {std::string(unit.key)};
  if (sort == Sort::check_ins) return {said(*unit.value), text_at(unit, "date"), said(*unit.value, "date")};
  const std::string from_title = id_of_title(unit);
  std::string name = text_at(unit, "id");
  if (name.empty()) name = from_title;
  if (name.empty()) name = text_at(unit, "rule");
  if (name.empty()) name = said(*unit.value);
  return {std::move(name), from_title};
}

/// Which of two versions' units are the same: in both directions, by index.
struct Pairs {
  Pairs(const UnitList& a, const UnitList& b) : there(a.size(), none), back(b.size(), none) {}

  std::vector<std::size_t> there, back;

  void join(std::size_t a, std::size_t b) { there[a] = b, back[b] = a; }
};

using Names = std::vector<std::vector<std::string>>;

Names names_of(const UnitList& units, Sort sort) {
  Names names;
  for (const Unit& unit : units) names.push_back(names_of(unit, sort));
  return names;
}

/// Pairs the units that have no pair yet by their first names, then those that are left by their second ones, and so
/// on.
void join_by_names(const Names& a, const Names& b, std::size_t passes, Pairs& pairs) {
  for (std::size_t pass = 0; pass < passes; ++pass) {
    std::map<std::string_view, std::deque<std::size_t>> waiting;
    for (std::size_t i = 0; i < b.size(); ++i) {
      if (pairs.back[i] == none && pass < b[i].size()) waiting[b[i][pass]].push_back(i);
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (pairs.there[i] != none || pass >= a[i].size() || a[i][pass].empty()) continue;
      const auto found = waiting.find(a[i][pass]);
      if (found == waiting.end() || found->second.empty()) continue;
      pairs.join(i, found->second.front());
      found->second.pop_front();
    }
  }
}

/// The one unit of a side that stands between the neighbours of base unit `i` and has no pair.
std::size_t in_place_of(const Pairs& side, std::size_t i) {
  const auto at = [&](std::size_t index) { return index < side.there.size() ? side.there[index] : none; };
  const std::size_t found = i == 0 ? 0 : at(i - 1) == none ? none : at(i - 1) + 1;
  if (found >= side.back.size() || side.back[found] != none) return none;
  const bool last = i + 1 == side.there.size() && found + 1 == side.back.size();
  return last || (at(i + 1) != none && at(i + 1) == found + 1) ? found : none;
}

/// A map or a sentence that both sides replaced by something else was edited by both.
void join_replaced(const UnitList& base, Pairs& ours, Pairs& theirs) {
  for (std::size_t i = 0; i < base.size(); ++i) {
    const bool is_word = base[i].is(NodeKind::scalar) && base[i].value->text.find(' ') == std::string::npos;
    if (is_word || ours.there[i] != none || theirs.there[i] != none) continue;
    const std::size_t one = in_place_of(ours, i), other = in_place_of(theirs, i);
    if (one == none || other == none) continue;
    ours.join(i, one);
    theirs.join(i, other);
  }
}

/// Whether the units that the base has too stand in another order.
bool is_reordered(const Pairs& side) {
  std::size_t last = 0;
  for (const std::size_t base : side.back) {
    if (base == none) continue;
    if (base < last) return true;
    last = base;
  }
  return false;
}

std::string date_of(const Trio& trio) {
  return text_at(trio.ours != nullptr ? *trio.ours : trio.theirs != nullptr ? *trio.theirs : *trio.base, "date");
}

/// The order of the merged units: one side's, with what only the other has put between.
class Order {
 public:
  Order(const std::vector<Trio>& trios, Sort sort, const Unit* Trio::*first, const Unit* Trio::*second)
      : trios_(trios), sort_(sort), first_(first), second_(second), placed_(trios.size()) {}

  void append(std::size_t trio) {
    order_.push_back(trio);
    placed_[trio] = true;
  }
  /// The next one of the other side.
  void insert(std::size_t trio) {
    if (placed_[trio]) {
      auto found = std::find(order_.begin() + behind_, order_.end(), trio);
      if (found == order_.end()) found = std::find(order_.begin(), order_.end(), trio);
      behind_ = found - order_.begin() + 1;
      return;
    }
    behind_ = sort_ == Sort::check_ins ? by_date(trio) : behind_additions();
    order_.insert(order_.begin() + behind_, trio);
    placed_[trio] = true;
    ++behind_;
  }
  const std::vector<std::size_t>& order() const { return order_; }

 private:
  const Trio& at(std::ptrdiff_t index) const { return trios_[order_[static_cast<std::size_t>(index)]]; }
  bool is_addition(const Trio& trio) const {
    return trio.base == nullptr && trio.*first_ != nullptr && trio.*second_ == nullptr;
  }
  std::ptrdiff_t behind_additions() const {
    std::ptrdiff_t place = behind_;
    while (place < std::ssize(order_) && is_addition(at(place))) ++place;
    return place;
  }
  /// Behind all of its day and earlier. What the two sides added on one day stands in the same order whoever merges.
  std::ptrdiff_t by_date(std::size_t trio) const {
    const Trio& added = trios_[trio];
    const std::string date = date_of(added);
    if (behind_ > 0 && at(behind_ - 1).base == nullptr && at(behind_ - 1).*second_ != nullptr &&
        date_of(at(behind_ - 1)) == date) {
      return behind_;
    }
    std::ptrdiff_t place = std::ssize(order_);
    while (place > 0 && date_of(at(place - 1)) > date) --place;
    std::ptrdiff_t first = place;
    while (first > 0 && is_addition(at(first - 1)) && date_of(at(first - 1)) == date) --first;
    const bool is_before = first < place && said(*(at(first).*first_)->value) > said(*(added.*second_)->value);
    return is_before ? first : place;
  }

  const std::vector<Trio>& trios_;
  Sort sort_;
  const Unit* Trio::*first_;
  const Unit* Trio::*second_;
  std::vector<bool> placed_;
  std::vector<std::size_t> order_;
  std::ptrdiff_t behind_ = 0;
};

/// Which units of the three versions are the same.
struct Matches {
  Pairs ours, theirs;  ///< from the base's units to the side's
  Pairs added;         ///< from ours to theirs, of those that the base lacks
};

Matches matches_of(const UnitList& base, const UnitList& ours, const UnitList& theirs, Sort sort) {
  constexpr std::size_t all_names = 3;
  const Names of_base = names_of(base, sort);
  Names of_ours = names_of(ours, sort), of_theirs = names_of(theirs, sort);
  Matches matches{Pairs(base, ours), Pairs(base, theirs), Pairs(ours, theirs)};
  join_by_names(of_base, of_ours, all_names, matches.ours);
  join_by_names(of_base, of_theirs, all_names, matches.theirs);
  if (sort == Sort::others) join_replaced(base, matches.ours, matches.theirs);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (matches.ours.back[i] != none) of_ours[i].clear();
  }
  for (std::size_t i = 0; i < theirs.size(); ++i) {
    if (matches.theirs.back[i] != none) of_theirs[i].clear();
  }
  // Two check-ins of a day are two, unless they say the same.
  join_by_names(of_ours, of_theirs, sort == Sort::check_ins ? 1 : all_names, matches.added);
  return matches;
}

/// The trios, and for each unit of a side the trio that it is in.
struct Trios {
  std::vector<Trio> all;
  std::vector<std::size_t> of_ours, of_theirs;
};

Trios trios_of(const UnitList& base, const UnitList& ours, const UnitList& theirs, const Matches& matches) {
  Trios trios{{}, std::vector(ours.size(), none), std::vector(theirs.size(), none)};
  const auto add = [&](const Unit* old, std::size_t here, std::size_t there) {
    if (here != none) trios.of_ours[here] = trios.all.size();
    if (there != none) trios.of_theirs[there] = trios.all.size();
    trios.all.push_back({old, here == none ? nullptr : &ours[here], there == none ? nullptr : &theirs[there]});
  };
  for (std::size_t i = 0; i < base.size(); ++i) add(&base[i], matches.ours.there[i], matches.theirs.there[i]);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (matches.ours.back[i] == none) add(nullptr, i, matches.added.there[i]);
  }
  for (std::size_t i = 0; i < theirs.size(); ++i) {
    if (trios.of_theirs[i] == none) add(nullptr, none, i);
  }
  return trios;
}

}  // namespace

std::vector<Trio> align(const std::vector<Unit>& base, const std::vector<Unit>& ours, const std::vector<Unit>& theirs) {
  const Sort sort = sort_of(base, ours, theirs);
  const Matches matches = matches_of(base, ours, theirs, sort);
  const Trios trios = trios_of(base, ours, theirs, matches);
  const bool swapped = is_reordered(matches.theirs) && !is_reordered(matches.ours);
  Order order(trios.all, sort, swapped ? &Trio::theirs : &Trio::ours, swapped ? &Trio::ours : &Trio::theirs);
  for (const std::size_t trio : swapped ? trios.of_theirs : trios.of_ours) order.append(trio);
  for (const std::size_t trio : swapped ? trios.of_ours : trios.of_theirs) order.insert(trio);
  std::vector<Trio> sorted;
  for (const std::size_t trio : order.order()) sorted.push_back(trios.all[trio]);
  return sorted;
}

}  // namespace okr::edit
