// Puts another number into a sentence, and reads it again to see that it says it.
#include "edit/baseline.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "edit/reading.hpp"
#include "okr/failure.hpp"

namespace okr::edit {
namespace {

using Part = SentenceReading::Part;

const Part* part(const SentenceReading& reading, std::string_view role) {
  const auto found = std::ranges::find(reading.parts, role, &Part::role);
  return found == reading.parts.end() ? nullptr : &*found;
}

constexpr std::string_view digits = "0123456789";

/// A number as `model` has it: with its sign of a currency or its unit, and its `k` or `M`.
std::string like_number(Decimal amount, std::string_view model) {
  const std::size_t first = model.find_first_of(digits), last = model.find_last_of(digits);
  if (first == std::string_view::npos) return amount.to_string();
  const std::string_view after = model.substr(last + 1);
  Decimal shown = amount;
  if (after.starts_with('k') || after.starts_with('K')) shown = amount / 1'000;
  if (after.starts_with('M')) shown = amount / 1'000'000;
  if (after.starts_with('B')) shown = amount / 1'000'000'000;
  return std::string(model.substr(0, first)) + grouped(shown.to_string(), model) + std::string(after);
}

/// The title with another number in the place of `part`, if it reads as wanted then.
template <class IsWanted>
std::optional<std::string> with_number(const std::string& title, const Part& part, Decimal amount, const Unit& unit,
                                       IsWanted is_wanted) {
  const std::string model = title.substr(part.begin, part.end - part.begin);
  for (const std::string& number :
       std::array{like_number(amount, model), to_string(Quantity{amount, unit}), amount.to_string()}) {
    std::string changed = title;
    changed.replace(part.begin, part.end - part.begin, number);
    if (is_wanted(read_sentence(changed))) return changed;
  }
  return std::nullopt;
}

/// Nobody has written the 0 that things to get done begin at.
bool is_count(const KeyResult& from, const SentenceReading& said) {
  return said.kind == MeasureKind::metric && said.baseline == Decimal(0) && part(said, "baseline") == nullptr &&
         !from.fields.baseline && !from.fields.target;
}

std::optional<std::string> title_from(const KeyResult& from, Decimal last) {
  const SentenceReading said = read_sentence(from.title.value);
  const std::string& title = from.title.value;
  if (const Part* const target = part(said, "target"); target != nullptr && is_count(from, said)) {
    const Decimal left = *said.target - last;
    return with_number(title, *target, left, said.unit, [&](const SentenceReading& reading) {
      return reading.target == left && reading.baseline == said.baseline && reading.unit == said.unit;
    });
  }
  const Part* const baseline = part(said, "baseline");
  if (baseline == nullptr) return title;
  return with_number(title, *baseline, last, said.unit, [&](const SentenceReading& reading) {
    return reading.kind == said.kind && reading.baseline == last && reading.target == said.target &&
           reading.unit == said.unit;
  });
}

}  // namespace

void begin_at(Tree& key_result, const KeyResult& from, Decimal last) {
  const auto title = title_from(from, last);
  if (!title) {
    throw Failure(
        "`" + from.title.value + "` can't be made to begin at " + to_string(Quantity{last, from.measure.unit}),
        "write that key result by hand");
  }
  key_result.set("title", text(*title));
  const SentenceReading said = read_sentence(from.title.value);
  const bool in_sentence = *title != from.title.value || part(said, "baseline") != nullptr || is_count(from, said);
  if (from.fields.baseline || !in_sentence) {
    key_result.set_behind("baseline", text(to_string(Quantity{last, from.measure.unit})),
                          {"id", "title", "description", "owner", "weight", "tags", "kpi"});
  }
}

}  // namespace okr::edit
