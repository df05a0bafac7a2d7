// What happened to a list of check-ins.
#include "history/readings_diff.hpp"

#include <algorithm>
#include <map>

namespace okr::history {

namespace {

/// An earlier check-in, and what it has become; null: it is gone.
struct Pair {
  const CheckIn* earlier = nullptr;
  const CheckIn* later = nullptr;
};

/// The value, else the judged score; nothing where it says neither.
std::optional<Decimal> number_of(const CheckIn& check_in) {
  if (check_in.value) return check_in.value->value.amount;
  return plain(check_in.score);
}

bool says_the_same(const CheckIn& a, const CheckIn& b) {
  return same_amount(plain(a.value), plain(b.value)) && plain(a.score) == plain(b.score);
}

bool has_same_words(const CheckIn& a, const CheckIn& b) {
  const auto same_vote = [](const Vote& x, const Vote& y) { return x.who == y.who && x.confidence == y.confidence; };
  return plain(a.note) == plain(b.note) && plain(a.by) == plain(b.by) &&
         std::equal(a.votes.begin(), a.votes.end(), b.votes.begin(), b.votes.end(), same_vote);
}

/// Pairs what is still single and has the same key, where `fits` holds. What is taken out of `later` becomes null.
template <class Key, class Fits>
void pair_by(Key key, Fits fits, std::vector<Pair>& pairs, std::vector<const CheckIn*>& later) {
  std::multimap<decltype(key(*pairs.front().earlier)), const CheckIn**> slots;
  for (const CheckIn*& slot : later) {
    if (slot != nullptr) slots.emplace(key(*slot), &slot);
  }
  for (Pair& pair : pairs) {
    if (pair.later != nullptr) continue;
    const auto range = slots.equal_range(key(*pair.earlier));
    const auto found =
        std::find_if(range.first, range.second, [&](const auto& entry) { return fits(*pair.earlier, **entry.second); });
    if (found == range.second) continue;
    pair.later = *found->second;
    *found->second = nullptr;
    slots.erase(found);
  }
}

/// By day and value, else by day, else by value. What is left in `later` is new.
std::vector<Pair> paired(const std::vector<CheckIn>& before, std::vector<const CheckIn*>& later) {
  std::vector<Pair> pairs;
  for (const CheckIn& check_in : before) pairs.push_back({&check_in});
  if (pairs.empty()) return pairs;
  const auto day = [](const CheckIn& check_in) { return check_in.date.value; };
  pair_by(day, says_the_same, pairs, later);
  pair_by(
      day, [](const CheckIn&, const CheckIn&) { return true; }, pairs, later);
  pair_by(
      number_of, [](const CheckIn& a, const CheckIn& b) { return number_of(a) && says_the_same(a, b); }, pairs, later);
  return pairs;
}

}  // namespace

void compare_check_ins(Comparison& comparison, const std::vector<CheckIn>& before, const std::vector<CheckIn>& after) {
  if (!comparison.is_read("check_ins")) return;
  std::vector<const CheckIn*> later;
  for (const CheckIn& check_in : after) later.push_back(&check_in);
  std::vector<CheckIn> rewritten_before, rewritten_after, reworded_before, reworded_after, added;
  for (const Pair& pair : paired(before, later)) {
    const CheckIn& earlier = *pair.earlier;
    if (pair.later == nullptr) {
      rewritten_before.push_back(earlier);
    } else if (earlier.date.value != pair.later->date.value || !says_the_same(earlier, *pair.later)) {
      rewritten_before.push_back(earlier);
      rewritten_after.push_back(*pair.later);
    } else if (!has_same_words(earlier, *pair.later)) {
      reworded_before.push_back(earlier);
      reworded_after.push_back(*pair.later);
    }
  }
  for (const CheckIn* check_in : later) {
    if (check_in != nullptr) added.push_back(*check_in);
  }
  const auto add = [&](DifferenceKind kind, std::vector<CheckIn>& old, std::vector<CheckIn>& now) {
    if (!old.empty() || !now.empty()) comparison.add(kind, "check_ins", std::move(old), std::move(now));
  };
  std::vector<CheckIn> none;
  add(DifferenceKind::rewritten_check_in, rewritten_before, rewritten_after);
  add(DifferenceKind::checked_in, none, added);
  add(DifferenceKind::edited, reworded_before, reworded_after);
}

}  // namespace okr::history
