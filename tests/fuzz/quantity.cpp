// Numbers, quantities, units and changes: what is read is said again with the same meaning.
#include "okr/quantity.hpp"

#include <algorithm>

#include "edit/reading.hpp"
#include "okr/failure.hpp"
#include "okr/measure.hpp"
#include "target.hpp"

namespace {

using namespace okr;
using fuzz::require;

void decimals(std::string_view text) {
  const std::optional<Decimal> number = Decimal::parse(text);
  if (!number) return;
  require(Decimal::parse(number->to_string()) == number, "a decimal reads what it prints");
  require(number->to_string().size() <= text.size(), "a decimal prints itself in the shortest way");
  for (int decimals = 0; decimals <= 9; ++decimals) {
    const std::optional<Decimal> rounded = Decimal::parse(number->to_fixed(decimals));
    if (!rounded) break;  // up to 10^15, which is not read
    const Decimal error = (*rounded - *number) * 2;
    Decimal step = 1;
    for (int i = 0; i < decimals; ++i) step = step / 10;
    require(error <= step && -step <= error, "rounding goes to the nearest");
  }
}

/// A word in capitals is no plural, and its lower case may look like one; a sign may end a word elsewhere.
bool is_plain(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return (c >= 'A' && c <= 'Z') || c == '\'' || c == '/' || c == '-'; });
}

/// A singular may look like a plural, but what is made of that is enough.
void require_one_spelling(const Unit& unit) {
  const Unit again = normal_unit(unit);
  require(!is_plain(unit) || normal_unit(again) == again, "a unit has one spelling");
}

void quantities(std::string_view text) {
  const std::optional<Quantity> quantity = parse_quantity(text);
  if (!quantity) return;
  require_one_spelling(quantity->unit);
  require(convert(*quantity, quantity->unit) == quantity->amount, "a quantity is in its own unit");
  if (is_plain(text.substr(1))) {
    require(parse_quantity(to_string(*quantity)) == quantity, "a quantity reads what it prints");
  }
  for (const char* unit : {"minute", "week", "month"}) {
    const std::optional<Decimal> converted = convert(*quantity, unit);
    if (!converted || quantity->unit.empty()) continue;
    require((*converted < 0) == (quantity->amount < 0) || *converted == Decimal(0), "converting keeps the sign");
  }
}

void changes(std::string_view text) {
  const std::optional<Change> change = parse_change(text);
  if (!change) return;
  if (is_plain(text.substr(1))) require(parse_change(to_string(*change)) == change, "a change reads what it prints");
  target_of(*change, {80, change->by.unit});
  target_of(*change, {1'000'000, ""});
}

std::optional<Decimal> dollars(std::string_view text) {
  const std::optional<Quantity> quantity = parse_quantity(text);
  return quantity ? convert(*quantity, "$") : std::nullopt;
}

/// What a person says, as it is to stand in a file whose readings look like `$1,200k`.
void readings(std::string_view text) {
  try {
    const std::string written = edit::reading_text(std::string(text), {"$", Decimal(5), "$1,200k", true});
    const bool same = text.starts_with('+') || dollars(written) == dollars(text);
    require(dollars(written) && same, "a reading is written with the amount that was said");
  } catch (const Failure&) {
    return;
  }
}

}  // namespace

void okr::fuzz::run(std::string_view bytes) {
  decimals(bytes);
  quantities(bytes);
  changes(bytes);
  readings(bytes);
  require_one_spelling(normal_unit(bytes));
}
