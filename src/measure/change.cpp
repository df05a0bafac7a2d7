// Changes: `-25%`, `x3`, `+15`, and the target that they make of a baseline.
#include "measure/ascii.hpp"
#include "okr/measure.hpp"

namespace okr {
namespace {

constexpr std::string_view times = "×";

/// What `x3`, `3x` or `×3` multiplies by.
std::optional<Decimal> parse_factor(std::string_view text) {
  if (text.starts_with('x') || text.starts_with('X')) {
    text.remove_prefix(1);
  } else if (text.starts_with(times)) {
    text.remove_prefix(times.size());
  } else if (text.ends_with('x') || text.ends_with('X')) {
    text.remove_suffix(1);
  } else if (text.ends_with(times)) {
    text.remove_suffix(times.size());
  } else {
    return std::nullopt;
  }
  const auto factor = parse_quantity(text);
  if (!factor || !factor->unit.empty() || factor->amount <= 0) return std::nullopt;
  return factor->amount;
}

}  // namespace

std::optional<Change> parse_change(std::string_view text) {
  text = measure::trimmed(text);
  if (const auto factor = parse_factor(text)) return Change{Change::Kind::factor, {*factor, ""}};
  constexpr std::string_view minus = "−";
  const bool rises = text.starts_with('+');
  if (!rises && !text.starts_with('-') && !text.starts_with(minus)) return std::nullopt;
  text.remove_prefix(text.starts_with(minus) ? minus.size() : 1);
  auto by = parse_quantity(text);
  if (!by || by->amount < 0) return std::nullopt;
  if (!rises) by->amount = -by->amount;
  return Change{by->unit == "%" ? Change::Kind::percent : Change::Kind::absolute, *by};
}

std::string to_string(const Change& change) {
  if (change.kind == Change::Kind::factor) return 'x' + change.by.amount.to_string();
  std::string text = to_string(change.by);
  if (change.by.amount >= 0) text.insert(text.begin(), '+');
  return text;
}

std::optional<Decimal> target_of(const Change& change, const Quantity& baseline) {
  switch (change.kind) {
    case Change::Kind::factor:
      return baseline.amount * change.by.amount;
    case Change::Kind::percent:
      if (baseline.amount <= 0 || baseline.unit == "%") return std::nullopt;
      return baseline.amount + baseline.amount * (change.by.amount / 100_d);
    case Change::Kind::absolute:
      break;
  }
  const bool points_of_percent = change.by.unit == "point" && baseline.unit == "%";
  if (points_of_percent || baseline.unit.empty()) return baseline.amount + change.by.amount;
  const auto by = convert(change.by, baseline.unit);
  if (!by) return std::nullopt;
  return baseline.amount + *by;
}

}  // namespace okr
