// Measures that say two things: the sentence and the fields, or the fields among themselves.
#include <algorithm>
#include <fmt/format.h>

#include "check/rules/key_results.hpp"
#include "check/rules/rules.hpp"
#include "measure/resolve.hpp"

namespace okr::checking {

namespace {

bool differ(const std::optional<Decimal>& said, const Unit& unit, Said<Quantity> field) {
  if (!said || !field) return false;
  const Quantity& written = field->value;
  const auto converted = written.unit.empty() || unit.empty() ? std::optional(written.amount) : convert(written, unit);
  return converted != said;
}

/// A contradiction: which field, and what the two say.
struct Contradiction {
  Span field;
  std::string said;
  std::string written;
};

std::string quantity_words(std::string_view noun, const Decimal& amount, const Unit& unit) {
  return fmt::format("a {} of {}", noun, to_string(Quantity{amount, unit}));
}

std::optional<Contradiction> other_number(std::string_view noun, const std::optional<Decimal>& said, const Unit& unit,
                                          Said<Quantity> field) {
  if (!differ(said, unit, field)) return std::nullopt;
  return Contradiction{field->span, quantity_words(noun, *said, unit), to_string(field->value)};
}

std::string kind_words(const SentenceMeasure& said) {
  if (said.kind == MeasureKind::relative) return fmt::format("a change of {}", to_string(*said.change));
  if (said.min) return quantity_words("minimum", *said.min, said.unit);
  if (said.max) return quantity_words("maximum", *said.max, said.unit);
  return quantity_words("target", *said.target, said.unit);
}

std::optional<Contradiction> other_kind(const SentenceMeasure& said, Span field, std::string_view key) {
  return Contradiction{field, kind_words(said), fmt::format("`{}`", key)};
}

std::optional<Contradiction> with_target(const KeyResult& key_result) {
  const MeasureFields& fields = key_result.fields;
  const SentenceMeasure& said = key_result.sentence;
  if (auto found = other_number("baseline", said.baseline, said.unit, fields.baseline)) return found;
  if (!fields.target) return std::nullopt;
  if (said.kind == MeasureKind::metric) return other_number("target", said.target, said.unit, fields.target);
  if (said.kind == MeasureKind::limit) {
    const auto& bound = said.min ? said.min : said.max;
    return differ(bound, said.unit, fields.target) ? other_kind(said, fields.target->span, "target") : std::nullopt;
  }
  const Measure& measure = key_result.measure;
  const auto led_to = measure.baseline ? target_of(*said.change, {*measure.baseline, measure.unit}) : std::nullopt;
  return led_to == measure.target ? std::nullopt : other_kind(said, fields.target->span, "target");
}

std::optional<Contradiction> with_change(const KeyResult& key_result) {
  const auto& change = *key_result.fields.change;
  const SentenceMeasure& said = key_result.sentence;
  if (auto found = other_number("baseline", said.baseline, said.unit, key_result.fields.baseline)) return found;
  if (said.kind == MeasureKind::limit) return other_kind(said, change.span, "change");
  const bool same =
      said.kind == MeasureKind::relative ? said.change == change.value : said.target == key_result.measure.target;
  if (same) return std::nullopt;
  return Contradiction{change.span, kind_words(said), to_string(change.value)};
}

std::optional<Contradiction> with_limit(const KeyResult& key_result) {
  const MeasureFields& fields = key_result.fields;
  const SentenceMeasure& said = key_result.sentence;
  const auto& written = fields.min ? fields.min : fields.max;
  if (said.kind == MeasureKind::limit) {
    if (auto found = other_number("minimum", said.min, said.unit, fields.min)) return found;
    if (auto found = other_number("maximum", said.max, said.unit, fields.max)) return found;
    const bool turned_round = (said.min && !fields.min) || (said.max && !fields.max);
    return turned_round ? other_kind(said, written->span, fields.min ? "min" : "max") : std::nullopt;
  }
  const bool same_number = said.kind == MeasureKind::metric && !said.baseline &&
                           ((fields.min && !differ(said.target, said.unit, fields.min)) ||
                            (fields.max && !differ(said.target, said.unit, fields.max)));
  return same_number ? std::nullopt : other_kind(said, written->span, fields.min ? "min" : "max");
}

std::optional<Contradiction> with_milestones(const KeyResult& key_result) {
  const auto& milestones = *key_result.fields.milestones;
  const SentenceMeasure& said = key_result.sentence;
  // "Open 3 branches" and a list of the three say the same.
  const bool counts_them = said.kind == MeasureKind::metric && said.baseline == Decimal(0) &&
                           said.target == Decimal(static_cast<int>(milestones.value.size()));
  return counts_them ? std::nullopt : other_kind(said, milestones.span, "milestones");
}

std::optional<Contradiction> contradiction(const KeyResult& key_result) {
  const MeasureFields& fields = key_result.fields;
  switch (measure::kind_of(fields)) {
    case MeasureKind::kpi:
    case MeasureKind::metric:
    case MeasureKind::none:
      return with_target(key_result);
    case MeasureKind::relative:
      return with_change(key_result);
    case MeasureKind::limit:
      return with_limit(key_result);
    case MeasureKind::milestones:
      return with_milestones(key_result);
    case MeasureKind::done:
      return other_kind(key_result.sentence, fields.done->span, "done");
    case MeasureKind::judged:
      return other_kind(key_result.sentence, fields.judged->span, "judged");
  }
  return std::nullopt;
}

/// The measures that the fields state, each by its first key; a KPI has the target or the change of its own.
struct Stated {
  std::string_view key;
  Span span;
};

std::vector<Stated> stated_measures(const MeasureFields& fields) {
  std::vector<Stated> stated;
  const auto add = [&](std::string_view key, const auto& field) {
    if (field) stated.push_back({key, field->span});
  };
  add("target", fields.target);
  add("change", fields.change);
  if (fields.min) {
    add("min", fields.min);
  } else {
    add("max", fields.max);
  }
  add("milestones", fields.milestones);
  add("done", fields.done);
  if (fields.judged && fields.judged->value) add("judged", fields.judged);
  const bool kpi_has_way = stated.size() == 1 && (fields.target || fields.change);
  if (!kpi_has_way) add("kpi", fields.kpi);
  std::sort(stated.begin(), stated.end(), [](const Stated& a, const Stated& b) { return a.span < b.span; });
  return stated;
}

const CheckIn* latest_value(const std::vector<CheckIn>& check_ins, Date today) {
  const CheckIn* latest = nullptr;
  for (const CheckIn& check_in : check_ins) {
    if (!check_in.value || check_in.date.value > today) continue;
    if (latest == nullptr || check_in.date.value >= latest->date.value) latest = &check_in;
  }
  return latest;
}

void compare_current(Report& report, Said<Quantity> current, const std::vector<CheckIn>& check_ins) {
  const CheckIn* latest = current ? latest_value(check_ins, report.today()) : nullptr;
  if (latest == nullptr || !differ(current->value.amount, current->value.unit, latest->value)) return;
  Finding& finding = report.at(current->span,
                               fmt::format("`current` says {}, the latest check-in {}", to_string(current->value),
                                           to_string(latest->value->value)),
                               "take `current` out: the check-ins tell");
  finding.notes.push_back({latest->value->span, fmt::format("the check-in of {}", to_string(latest->date.value))});
}

/// A key result measured by a KPI has no values of its own.
void own_values(Report& report, const KeyResult& key_result) {
  const auto first = std::find_if(key_result.check_ins.begin(), key_result.check_ins.end(),
                                  [](const CheckIn& check_in) { return check_in.value.has_value(); });
  const bool in_check_in = first != key_result.check_ins.end();
  if (!in_check_in && !key_result.current) return;
  Finding& finding = report.at(in_check_in ? first->value->span : key_result.current->span,
                               fmt::format("a value of its own beside the KPI `{}`", key_result.fields.kpi->value),
                               "give the KPI this check-in, or take `kpi` out");
  finding.notes.push_back({key_result.fields.kpi->span, "its values are this KPI's check-ins"});
}

}  // namespace

void sentence_contradicts_fields(Report& report) {
  each_open_key_result(report.workspace(), [&](const Objective&, const KeyResult& key_result) {
    if (key_result.sentence.kind == MeasureKind::none) return;
    const auto found = contradiction(key_result);
    if (!found) return;
    Finding& finding = report.at(key_result.title.span,
                                 fmt::format("the sentence says {}, the fields say {}", found->said, found->written),
                                 "make both say the same; until then the fields count");
    finding.notes.push_back({found->field, "the field"});
  });
}

void conflicting_measures(Report& report) {
  each_open_key_result(report.workspace(), [&](const Objective&, const KeyResult& key_result) {
    const std::vector<Stated> stated = stated_measures(key_result.fields);
    if (stated.size() > 1) {
      Finding& finding = report.at(
          stated[1].span, fmt::format("`{}` and `{}` are two measures of one key result", stated[0].key, stated[1].key),
          "keep one of them, or split the key result");
      finding.notes.push_back({stated[0].span, fmt::format("`{}` is here", stated[0].key)});
    }
    if (key_result.fields.kpi) {
      own_values(report, key_result);
    } else {
      compare_current(report, key_result.current, key_result.check_ins);
    }
  });
  for (const Kpi& kpi : report.workspace().kpis) compare_current(report, kpi.current, kpi.check_ins);
}

}  // namespace okr::checking
