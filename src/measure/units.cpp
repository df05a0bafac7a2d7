// The table of known units: their spellings, what they are called in one word, and how durations convert.
#include "measure/units.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "measure/ascii.hpp"
#include "measure/by_first_byte.hpp"
#include "measure/nouns.hpp"

namespace okr {
namespace measure {
namespace {

struct Spelling {
  std::string_view text;  ///< in lower case
  std::string_view unit;
};

// Of two spellings where one begins the other the longer stands first.
constexpr Spelling currencies[] = {
    {"us$", "$"},   {"ca$", "C$"},  {"au$", "A$"},    {"r$", "R$"},    {"c$", "C$"},   {"a$", "A$"},   {"$", "$"},
    {"€", "€"},     {"£", "£"},     {"¥", "¥"},       {"₹", "₹"},      {"₩", "₩"},     {"₽", "₽"}, {"₺", "₺"},
    {"₪", "₪"},     {"₦", "₦"},     {"usd", "$"},     {"eur", "€"},    {"gbp", "£"},   {"jpy", "¥"},   {"inr", "₹"},
    {"brl", "R$"},  {"cad", "C$"},  {"aud", "A$"},    {"chf", "CHF"},  {"sek", "SEK"}, {"nok", "NOK"}, {"dkk", "DKK"},
    {"pln", "PLN"}, {"cny", "CNY"}, {"dollars", "$"}, {"dollar", "$"}, {"euros", "€"}, {"euro", "€"},
};

constexpr Spelling others[] = {
    {"%-points", "point"},
    {"% points", "point"},
    {"%", "%"},
    {"percentage points", "point"},
    {"percentage point", "point"},
    {"percent", "%"},
    {"per cent", "%"},
    {"pct", "%"},
    {"ppts", "point"},
    {"ppt", "point"},
    {"pp", "point"},
    {"points", "point"},
    {"point", "point"},
    {"pts", "point"},
    {"pt", "point"},
    {"milliseconds", "ms"},
    {"millisecond", "ms"},
    {"msec", "ms"},
    {"ms", "ms"},
    {"seconds", "second"},
    {"second", "second"},
    {"secs", "second"},
    {"sec", "second"},
    {"s", "second"},
    {"minutes", "minute"},
    {"minute", "minute"},
    {"mins", "minute"},
    {"min", "minute"},
    {"hours", "hour"},
    {"hour", "hour"},
    {"hrs", "hour"},
    {"hr", "hour"},
    {"h", "hour"},
    {"days", "day"},
    {"day", "day"},
    {"d", "day"},
    {"weeks", "week"},
    {"week", "week"},
    {"wks", "week"},
    {"wk", "week"},
    {"w", "week"},
    {"months", "month"},
    {"month", "month"},
    {"mos", "month"},
    {"mo", "month"},
    {"years", "year"},
    {"year", "year"},
    {"yrs", "year"},
    {"yr", "year"},
    {"y", "year"},
    {"kb", "kb"},
    {"mb", "mb"},
    {"gb", "gb"},
    {"tb", "tb"},
    {"kg", "kg"},
    {"km", "km"},
    {"kwh", "kwh"},
    {"mwh", "mwh"},
    {"gwh", "gwh"},
    {"mw", "mw"},
    {"gw", "gw"},
    {"kw", "kw"},
    {"mbps", "mbps"},
    {"gbps", "gbps"},
    {"mhz", "mhz"},
    {"ghz", "ghz"},
    {"fte", "fte"},
    {"ftes", "fte"},
    {"bar", "bar"},
    {"cm", "cm"},
    {"mm", "mm"},
};

struct Duration {
  std::string_view unit;
  int family;  ///< only durations of one family convert
  std::int64_t size;
};

constexpr Duration durations[] = {{"ms", 0, 1},           {"second", 0, 1'000},   {"minute", 0, 60'000},
                                  {"hour", 0, 3'600'000}, {"day", 0, 86'400'000}, {"week", 0, 604'800'000},
                                  {"month", 1, 1},        {"year", 1, 12}};

const Duration* find_duration(std::string_view unit) {
  const auto* row = std::ranges::find(durations, unit, &Duration::unit);
  return row == std::end(durations) ? nullptr : row;
}

/// Bytes of `text` that say `spelling`, in any case and with any spaces; 0 where it begins with something else.
std::size_t spelled_length(std::string_view text, std::string_view spelling) {
  // `5 d` are days; `3D` and `5 S` are something else.
  if (spelling.size() == 1) return text.starts_with(spelling) ? 1 : 0;
  std::size_t length = 0;
  for (const char c : spelling) {
    if (length >= text.size()) return 0;
    const std::size_t step = c == ' ' ? space_length(text.substr(length)) : lower(text[length]) == c ? 1 : 0;
    if (step == 0) return 0;
    length += step;
  }
  return length;
}

/// Whether a word may end before `rest`: `euro-pallets` are no euros.
bool at_word_end(std::string_view rest) { return rest.empty() || !(is_letter(rest[0]) || rest[0] == '-'); }

constexpr auto text_of = [](const Spelling& row) { return row.text; };
constexpr auto currency_rows = by_first_byte(currencies, text_of);
constexpr auto other_rows = by_first_byte(others, text_of);

template <std::size_t size>
std::optional<UnitMatch> match(const Spelling (&table)[size], const ByFirstByte<size>& rows, std::string_view text) {
  if (text.empty()) return std::nullopt;
  for (std::size_t place = rows.of(lower(text[0])); place > 0; place = rows.next[place]) {
    const Spelling& row = table[place - 1];
    const char second = row.text.size() > 1 ? row.text[1] : ' ';
    if (second != ' ' && (text.size() < 2 || lower(text[1]) != second)) continue;
    const std::size_t length = spelled_length(text, row.text);
    if (length == 0) continue;
    const bool sign = !(row.text.back() >= 'a' && row.text.back() <= 'z');
    if (sign || at_word_end(text.substr(length))) return UnitMatch{row.unit, length};
  }
  return std::nullopt;
}

/// The known unit that all of `text` says.
std::optional<std::string_view> known_unit(std::string_view text) {
  const auto unit = match_unit(text);
  return unit && unit->length == text.size() ? std::optional(unit->unit) : std::nullopt;
}

}  // namespace

std::optional<UnitMatch> match_unit(std::string_view text) {
  if (const auto unit = match(others, other_rows, text)) return unit;
  return match(currencies, currency_rows, text);
}

std::optional<UnitMatch> match_currency(std::string_view text) { return match(currencies, currency_rows, text); }

bool may_begin_currency(char c) { return currency_rows.of(lower(c)) != 0; }

bool is_currency(std::string_view unit) {
  return std::ranges::find(currencies, unit, &Spelling::unit) != std::end(currencies);
}

bool is_duration(std::string_view unit) { return find_duration(unit) != nullptr; }

}  // namespace measure

std::optional<Decimal> convert(const Quantity& quantity, const Unit& to) {
  if (quantity.unit.empty() || quantity.unit == to) return quantity.amount;
  const auto* const from = measure::find_duration(quantity.unit);
  const auto* const into = measure::find_duration(to);
  if (from == nullptr || into == nullptr || from->family != into->family) return std::nullopt;
  // Of two durations in a family one is always a whole number of times the other, so that nothing is rounded twice.
  if (from->size >= into->size) return quantity.amount * Decimal(static_cast<int>(from->size / into->size));
  return quantity.amount / Decimal(static_cast<int>(into->size / from->size));
}

Unit smaller(const Unit& unit, const Unit& other) {
  const auto* const one = measure::find_duration(unit);
  const auto* const two = measure::find_duration(other);
  return one != nullptr && two != nullptr && one->family == two->family && two->size < one->size ? other : unit;
}

Unit normal_unit(std::string_view text) {
  using namespace measure;
  text = trimmed(text);
  text = trimmed(text.substr(0, lower(text).find(" per ")));
  if (const auto known = known_unit(lower(text))) return Unit(*known);
  const bool capitals = std::ranges::none_of(text, [](char c) { return lower(c) == c && is_letter(c); });
  const std::string noun = lower(text);
  const std::size_t last = last_word(noun);
  constexpr std::size_t longest_acronym = 5;
  if (capitals && noun.size() <= longest_acronym) return noun;
  const std::string unit = noun.substr(0, last) + singular(std::string_view(noun).substr(last));
  return Unit(known_unit(unit).value_or(unit));
}

}  // namespace okr
