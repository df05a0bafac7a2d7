// Numbers whose units do not fit, shares that can't be, and changes that can't be worked out.
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "check/rules/key_results.hpp"
#include "check/rules/rules.hpp"
#include "text/utf8.hpp"

namespace okr::checking {

namespace {

using Quantities = std::vector<const Located<Quantity>*>;

void add(Quantities& quantities, Said<Quantity> field) {
  if (field) quantities.push_back(&*field);
}

void add_readings(Quantities& quantities, const std::vector<CheckIn>& check_ins, Said<Quantity> current) {
  for (const CheckIn& check_in : check_ins) add(quantities, check_in.value);
  add(quantities, current);
}

/// All quantities that are in the unit of the key result's measure.
Quantities quantities_of(const KeyResult& key_result) {
  Quantities quantities;
  const MeasureFields& fields = key_result.fields;
  for (const auto* field : {&fields.baseline, &fields.target, &fields.min, &fields.max}) add(quantities, *field);
  if (!fields.kpi) add_readings(quantities, key_result.check_ins, key_result.current);
  return quantities;
}

Quantities quantities_of(const Kpi& kpi) {
  Quantities quantities;
  add(quantities, kpi.min);
  add(quantities, kpi.max);
  add_readings(quantities, kpi.check_ins, kpi.current);
  return quantities;
}

std::string unit_words(const Unit& unit) { return unit.empty() ? "a bare number" : fmt::format("`{}`", unit.text()); }

void compare_units(Report& report, const Quantities& quantities, const Unit& unit, std::string_view noun) {
  for (const Located<Quantity>* quantity : quantities) {
    if (convert(quantity->value, unit)) continue;
    report.at(
        quantity->span,
        fmt::format("{} does not convert to {}, the unit of {}", to_string(quantity->value), unit_words(unit), noun),
        "write it in that unit, or set `unit`");
  }
}

void compare_units(Report& report, const KeyResult& key_result) {
  const Measure& measure = key_result.measure;
  const bool numbers = measure.is_metric() || measure.kind == MeasureKind::limit;
  if (!numbers) return;
  compare_units(report, quantities_of(key_result), measure.unit, "this key result");
  const SentenceMeasure& said = key_result.sentence;
  const auto said_unit = said.kind == MeasureKind::relative ? Unit{} : said.unit;
  const auto& unit = key_result.fields.unit;
  if (unit && said.kind != MeasureKind::none && !convert({1, said_unit}, measure.unit)) {
    report.at(unit->span,
              fmt::format("the unit is {}, the sentence is in {}", unit_words(measure.unit), unit_words(said_unit)),
              "make both say the same");
  }
  if (measure.change && measure.change->kind == Change::Kind::absolute && measure.baseline && !measure.target) {
    const auto& change = key_result.fields.change;
    report.at(change ? change->span : key_result.title.span,
              fmt::format("{} does not add to a baseline of {}", to_string(*measure.change),
                          to_string(Quantity{*measure.baseline, measure.unit})),
              "write it in the same unit");
  }
  const bool said_way = said.kind == MeasureKind::metric && !(key_result.fields.baseline && key_result.fields.target);
  if (key_result.kpi && !unit && said_way && !convert({1, said_unit}, measure.unit)) {
    report.at(key_result.title.span,
              fmt::format("the sentence is in {}, the KPI in {}", unit_words(said_unit), unit_words(measure.unit)),
              "make both say the same");
  }
}

/// Shares lie within 0 and 100 %; what grows or is compared with a plan may pass them.
bool may_pass_hundred(std::string_view title) {
  constexpr std::array<std::string_view, 17> words = {
      "growth", "growing", "grow ",  "roi",    "return", "revenue retention", "nrr",       "attainment", "of plan",
      "quota",  "budget",  "uplift", "margin", "markup", "inflation",         "of target", "utili"};
  const std::string folded = text::fold(title);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

bool is_impossible(Decimal share) { return share < 0 || share > 100; }

void report_impossible(Report& report, const Text& title, Span place, Decimal share) {
  if (may_pass_hundred(title.value)) return;
  report.at(place, fmt::format("{}% is not a share of anything", share.to_string()),
            "a share is 0 to 100%; if it may be more, say what it is a growth of");
}

void look_for_impossible(Report& report, const Text& title, const Quantities& quantities, const Unit& unit) {
  for (const Located<Quantity>* quantity : quantities) {
    const bool percent = quantity->value.unit == "%" || (quantity->value.unit.empty() && unit == "%");
    if (percent && is_impossible(quantity->value.amount))
      report_impossible(report, title, quantity->span, quantity->value.amount);
  }
}

/// A number that only the sentence or the change gives has no place of its own.
void look_for_impossible(Report& report, const KeyResult& key_result) {
  const Measure& measure = key_result.measure;
  const MeasureFields& fields = key_result.fields;
  const auto look_at = [&](const std::optional<Decimal>& amount, bool in_field, Span place) {
    const bool impossible = amount && !in_field && measure.unit == "%" && is_impossible(*amount);
    if (impossible) report_impossible(report, key_result.title, place, *amount);
  };
  const Span place = fields.change ? fields.change->span : key_result.title.span;
  look_at(measure.baseline, fields.baseline.has_value(), key_result.title.span);
  look_at(measure.target, fields.target.has_value(), place);
  look_at(measure.min, fields.min.has_value(), place);
  look_at(measure.max, fields.max.has_value(), place);
}

void look_for_no_target(Report& report, const KeyResult& key_result) {
  const Measure& measure = key_result.measure;
  if (!measure.change || !measure.baseline || measure.target) return;
  if (measure.change->kind == Change::Kind::absolute) return;  // unit-mismatch
  const auto& field = key_result.fields.change;
  const Span place = field ? field->span : key_result.title.span;
  const std::string change = to_string(*measure.change);
  const std::string baseline = to_string(Quantity{*measure.baseline, measure.unit});
  if (measure.unit == "%") {
    report.at(place, fmt::format("{} of {} can be read in two ways", change, baseline),
              "write points, like `+10 points`, or a factor, like `x1.1`");
  } else {
    report.at(place, fmt::format("{} of a baseline of {} is no target", change, baseline),
              "write an absolute change, like `+15`, or a `target`");
  }
}

void look_for_empty_range(Report& report, Said<Quantity> min, Said<Quantity> max, const Unit& unit) {
  if (!min || !max) return;
  const auto least = convert(min->value, unit), most = convert(max->value, unit);
  if (!least || !most || *least <= *most) return;
  report.at(max->span,
            fmt::format("nothing is at least {} and at most {}", to_string(min->value), to_string(max->value)),
            "exchange the two, if that was meant");
}

}  // namespace

void unit_mismatch(Report& report) {
  each_open_key_result(report.workspace(),
                       [&](const Objective&, const KeyResult& key_result) { compare_units(report, key_result); });
  for (const Kpi& kpi : report.workspace().kpis) compare_units(report, quantities_of(kpi), kpi.unit, "this KPI");
}

void impossible_percentage(Report& report) {
  each_open_key_result(report.workspace(), [&](const Objective&, const KeyResult& key_result) {
    look_for_impossible(report, key_result.title, quantities_of(key_result), key_result.measure.unit);
    look_for_impossible(report, key_result);
  });
  for (const Kpi& kpi : report.workspace().kpis) {
    look_for_impossible(report, kpi.title, quantities_of(kpi), kpi.unit);
  }
}

void invalid_value(Report& report) {
  each_open_key_result(report.workspace(), [&](const Objective&, const KeyResult& key_result) {
    look_for_no_target(report, key_result);
    look_for_empty_range(report, key_result.fields.min, key_result.fields.max, key_result.measure.unit);
  });
  for (const Kpi& kpi : report.workspace().kpis) look_for_empty_range(report, kpi.min, kpi.max, kpi.unit);
}

}  // namespace okr::checking
