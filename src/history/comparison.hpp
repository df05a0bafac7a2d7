// Two versions of one object side by side: what differs is gathered by kind.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "history/match.hpp"
#include "okr/diff.hpp"

namespace okr::history {

/// A value as it is compared: without its place.
template <class T>
std::optional<T> plain(const Optional<T>& value) {
  return value ? std::optional(value->value) : std::nullopt;
}
template <class T>
std::optional<T> plain(const Seldom<T>& value) {
  return value ? std::optional(value->value) : std::nullopt;
}
std::vector<std::string> plain(const std::vector<Text>& texts);
/// `rule: reason`.
std::vector<std::string> plain(const std::vector<Allow>& allow);

/// The value as a field; nothing for an empty optional.
FieldValue field(std::string value);
FieldValue field(std::string_view value);
FieldValue field(const std::vector<std::string>& value);
FieldValue field(Decimal value);
FieldValue field(int value);
FieldValue field(Date value);
inline FieldValue field(OptionalDecimal value) { return value ? field(*value) : FieldValue(); }
template <class T>
FieldValue field(const std::optional<T>& value) {
  return value ? field(*value) : FieldValue();
}
FieldValue amount_field(const std::optional<Decimal>& amount, const Unit& unit);
FieldValue amount_field(Said<Quantity> quantity);

/// Whether two amounts are the same, in whatever unit each is.
bool same_amount(const std::optional<Quantity>& a, const std::optional<Quantity>& b);

/// What two versions refer to.
struct Versions {
  const Workspace& before;
  const Workspace& after;
  const Matching& matching;

  /// What the thing has become; nothing where it is gone.
  Ref later(Ref earlier) const;
  /// Whether both name the same thing, by its name or by what that has become.
  bool same(const Reference& earlier, const Reference& later) const;
};

class Comparison {
 public:
  using Unread = std::vector<std::string_view>;
  using Found = std::map<DifferenceKind, std::vector<FieldDifference>>;
  Comparison(const Unread& before, const Unread& after) : before_(before), after_(after) {}

  void add(DifferenceKind kind, std::string_view name, FieldValue before, FieldValue after) {
    found_[kind].push_back({name, std::move(before), std::move(after)});
  }
  /// Adds the field where its value differs, and could be read in both versions.
  template <class T>
  void compare(DifferenceKind kind, std::string_view name, const T& before, const T& after) {
    if (before != after && is_read(name)) add(kind, name, field(before), field(after));
  }
  /// Gained and lost references, each as a kind of its own.
  void compare_links(const Versions& versions, std::string_view name, const std::vector<Reference>& before,
                     const std::vector<Reference>& after);
  /// Whole lists, where they name other things.
  void compare_references(const Versions& versions, std::string_view name, const std::vector<Reference>& before,
                          const std::vector<Reference>& after);

  bool has(DifferenceKind kind) const { return found_.contains(kind); }
  /// Whether the value under that key could be read in both versions.
  bool is_read(std::string_view name) const;
  bool is_read_whole() const { return before_.empty() && after_.empty(); }
  const Found& found() const { return found_; }

 private:
  const Unread& before_;
  const Unread& after_;
  Found found_;
};

}  // namespace okr::history
