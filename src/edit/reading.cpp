// Writes readings as those before them are written.
#include "edit/reading.hpp"

#include <algorithm>
#include <array>

#include "okr/failure.hpp"
#include "score/readings.hpp"

namespace okr::edit {
namespace {

constexpr std::string_view digits = "0123456789";

/// A bare number this many times smaller than the last reading lacks the multiplier that the others have.
constexpr int far_off = 100;

Decimal magnitude(Decimal value) { return value < 0 ? -value : value; }

/// The multiplier right behind the digits: `k`, `M`, `B`; empty where there is none.
std::string_view multiplier_of(std::string_view text) {
  const std::size_t last = text.find_last_of(digits);
  if (last == std::string_view::npos || last + 1 >= text.size()) return {};
  const std::string_view mark = text.substr(last + 1, 1);
  const bool ends = last + 2 == text.size() || std::string_view(" %").find(text[last + 2]) != std::string_view::npos ||
                    static_cast<unsigned char>(text[last + 2]) >= 0x80;
  return ends && std::string_view("kKmMbB").find(mark[0]) != std::string_view::npos ? mark : std::string_view();
}

Decimal factor_of(std::string_view multiplier) {
  if (multiplier.empty()) return 1;
  const char c = multiplier[0];
  return c == 'k' || c == 'K' ? 1'000 : c == 'm' || c == 'M' ? 1'000'000 : 1'000'000'000;
}

bool is_duration(const Unit& unit) {
  constexpr std::array durations = {"ms", "second", "minute", "hour", "day", "week", "month", "year"};
  return std::ranges::find(durations, unit) != durations.end();
}

bool is_currency(const Unit& unit) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !unit.empty() && unit != "%" && !is_letter(unit.text()[0]);
}

bool means(const std::string& text, Decimal amount, const Unit& unit) {
  const auto quantity = parse_quantity(text);
  return quantity && !quantity->unit.empty() && convert(*quantity, unit) == amount;
}

/// A bare number with the unit that the readings before have, or that a first one of its kind would have.
std::string with_unit(const std::string& number, Decimal amount, const Scale& scale) {
  const auto model = parse_quantity(scale.model);
  const bool bare = scale.has_readings && model && model->unit.empty();
  const bool counts = !is_duration(scale.unit) && !is_currency(scale.unit) && scale.unit != "%";
  if (scale.unit.empty() || bare || (counts && !scale.has_readings)) return number;
  std::string text = to_string(Quantity{amount, scale.unit});
  if (scale.unit == "%") text = number + "%";
  if (is_currency(scale.unit)) text = scale.unit + number;
  return means(text, amount, scale.unit) ? text : number;
}

[[noreturn]] void refuse(const std::string& said, const std::string& why, const std::string& help) {
  throw Failure("`" + said + "` " + why, help);
}

Decimal amount_of(const std::string& said, const std::string& text, const Scale& scale) {
  const auto quantity = parse_quantity(text);
  if (!quantity) refuse(said, "is no value", "write one like `75`, `1,200`, `95%`, `$1.2M` or `3 days`");
  const auto amount = convert(*quantity, scale.unit);
  if (amount) return *amount;
  refuse(said, "does not convert into " + (scale.unit.empty() ? "a bare number" : "`" + scale.unit + "`"),
         "the other values are in that unit");
}

/// The sum of the last reading and what is said behind the `+`.
std::string sum(const std::string& said, const Scale& scale) {
  if (!scale.last) refuse(said, "has no reading to be added to", "give the first value without a `+`");
  const Decimal total = *scale.last + amount_of(said, said.substr(1), scale);
  const std::string_view multiplier = multiplier_of(scale.model);
  const Decimal factor = factor_of(multiplier);
  const Decimal parts = total / factor;
  if (parts * factor != total) return total.to_string();
  return parts.to_string() + std::string(multiplier);
}

void require_multiplier(const std::string& said, Decimal amount, const Scale& scale) {
  const std::string_view multiplier = multiplier_of(scale.model);
  if (multiplier.empty() || amount == 0 || !scale.last) return;
  if (magnitude(amount) * far_off > magnitude(*scale.last)) return;
  refuse(said, "would be far below the last value, " + to_string(Quantity{*scale.last, scale.unit}),
         "write `" + said + std::string(multiplier) + "`, or the whole of it with its unit");
}

/// How a quantity is written, which has neither quotes nor escapes in it.
std::string_view without_quotes(std::string_view written) {
  const bool is_quoted = written.size() >= 2 && (written[0] == '"' || written[0] == '\'');
  return is_quoted ? written.substr(1, written.size() - 2) : written;
}

template <class Object>
Scale scale_with(const Object& object, const scoring::Readings& readings, std::string_view bytes, Date day) {
  Scale scale;
  scale.unit = readings.unit;
  scale.last = scoring::amount_on(readings, day, readings.unit);
  const auto past = scoring::until(readings, day);
  const CheckIn* const latest = !past.empty()                 ? past.back()
                                : !readings.check_ins.empty() ? readings.check_ins.front()
                                                              : nullptr;
  const Said<Quantity> value = latest != nullptr ? Said<Quantity>(latest->value) : object.current;
  scale.has_readings = value.has_value();
  if (value) scale.model = without_quotes(bytes.substr(value->span.begin, value->span.end - value->span.begin));
  return scale;
}

}  // namespace

std::string grouped(const std::string& number, std::string_view model) {
  const std::size_t mark = model.find_first_of("_,");
  const std::size_t end = std::min(number.find_first_not_of(digits), number.size());
  if (mark == std::string_view::npos || end <= 3) return number;
  std::string out = number;
  for (std::size_t at = end; at > 3; at -= 3) out.insert(at - 3, 1, model[mark]);
  return out;
}

Scale scale_of(const KeyResult& key_result, std::string_view bytes, Date day) {
  Scale scale = scale_with(key_result, scoring::readings_of(key_result), bytes, day);
  if (!scale.last) scale.last = key_result.measure.baseline;
  if (scale.has_readings) return scale;
  const auto parts = read_sentence(key_result.title.value).parts;
  const auto target = std::ranges::find(parts, std::string_view("target"), &SentenceReading::Part::role);
  if (target != parts.end()) scale.model = key_result.title.value.substr(target->begin, target->end - target->begin);
  return scale;
}

Scale scale_of(const Kpi& kpi, std::string_view bytes, Date day) {
  return scale_with(kpi, scoring::readings_of(kpi), bytes, day);
}

std::string reading_text(const std::string& said, const Scale& scale) {
  const bool adds = said.starts_with('+');
  std::string text = adds ? sum(said, scale) : said;
  const Decimal amount = amount_of(said, text, scale);
  if (!parse_quantity(text)->unit.empty()) return text;
  if (!adds && multiplier_of(text).empty()) require_multiplier(said, amount, scale);
  return with_unit(grouped(text, scale.model), amount, scale);
}

}  // namespace okr::edit
