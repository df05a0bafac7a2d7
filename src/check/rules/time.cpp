// Check-ins and days that do not fit the calendar of their objective.
#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

#include "check/rules/key_results.hpp"
#include "check/rules/rules.hpp"
#include "model/title.hpp"
#include "text/items.hpp"

namespace okr::checking {

namespace {

std::chrono::days option_days(const Report& report) {
  return std::chrono::days(static_cast<int>(report.option("days").to_double()));
}

/// It may be tomorrow already where a check-in was written.
bool is_future(const CheckIn& check_in, Date today) { return check_in.date.value > today + std::chrono::days(1); }

void report_future(Report& report, const std::vector<CheckIn>& check_ins) {
  for (const CheckIn& check_in : check_ins) {
    if (!is_future(check_in, report.today())) continue;
    report.at(check_in.date.span,
              fmt::format("{} is {} days from today, {}", to_string(check_in.date.value),
                          days_between(report.today(), check_in.date.value), to_string(report.today())),
              "write the day on which it was read");
  }
}

/// What puts check-ins in the order of their days; two of one day stay as they are, since the lower one counts.
std::vector<Splice> in_order(const Report& report, const std::vector<CheckIn>& check_ins) {
  std::vector<Span> items;
  std::vector<std::size_t> order;
  for (const CheckIn& check_in : check_ins) {
    order.push_back(items.size());
    items.push_back(check_in.span);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return check_ins[a].date.value < check_ins[b].date.value; });
  return text::reordered(report.facts().bytes(items.front().file), items, order);
}

/// Says where check-ins do not follow their days. All findings of a list have one fix, which puts all of it in order.
class OutOfOrder {
 public:
  explicit OutOfOrder(Report& report) : report_(report) {}

  template <class Object>
  void look_at(const Object& object) {
    std::vector<Splice> fix;
    for (std::size_t i = 1; i < object.check_ins.size(); ++i) {
      const CheckIn& before = object.check_ins[i - 1];
      const CheckIn& after = object.check_ins[i];
      if (after.date.value > before.date.value) continue;
      Finding& finding = report(before, after);
      if (after.date.value == before.date.value || was_unread(object, "check_ins")) continue;
      if (fix.empty()) fix = in_order(report_, object.check_ins);
      if (splices_ + fix.size() > most_splices) continue;
      splices_ += fix.size();
      finding.fix = fix;
    }
  }

 private:
  /// A file of nothing but check-ins, newest first, would take memory with the square of its size.
  static constexpr std::size_t most_splices = 200'000;

  Finding& report(const CheckIn& before, const CheckIn& after) {
    const bool same = after.date.value == before.date.value;
    Finding& finding =
        report_.at(after.date.span,
                   same ? fmt::format("two check-ins on {}", to_string(after.date.value))
                        : fmt::format("{} stands after {}", to_string(after.date.value), to_string(before.date.value)),
                   same ? "keep one; until then the lower one counts" : "put the check-ins in the order of their days");
    finding.notes.push_back({before.date.span, "the check-in before it"});
    return finding;
  }

  Report& report_;
  std::size_t splices_ = 0;
};

/// What could not be read, or is dated ahead, may be the reading that seems to be missing.
bool is_uncertain(const Report& report, const KeyResult& key_result) {
  const auto ahead = [&](const std::vector<CheckIn>& check_ins) {
    return std::any_of(check_ins.begin(), check_ins.end(),
                       [&](const CheckIn& check_in) { return check_in.date.value > report.today(); });
  };
  if (was_unread(key_result, "check_ins")) return true;
  if (ahead(key_result.check_ins)) return true;
  if (!key_result.fields.kpi) return false;
  if (key_result.kpi.to != Ref::To::kpi) return true;
  const Kpi& kpi = report.workspace().kpi(key_result.kpi);
  return was_unread(kpi, "check_ins") || ahead(kpi.check_ins);
}

/// A value without a day: of the key result, or of the KPI that measures it.
bool has_current(const Report& report, const KeyResult& key_result) {
  if (key_result.kpi.to == Ref::To::kpi && report.workspace().kpi(key_result.kpi).current) return true;
  return key_result.current.has_value() || was_unread(key_result, "current");
}

/// A value or a score by today, of the key result or of the KPI that measures it. A vote alone is none, unless nothing
/// else can be checked in until all is done.
bool has_reading(const Report& report, const KeyResult& key_result, const KeyResultScore& score) {
  const MeasureKind kind = key_result.measure.kind;
  if (kind == MeasureKind::done || kind == MeasureKind::milestones) return score.last_check_in.has_value();
  if (key_result.kpi.to == Ref::To::kpi && score.current) return true;
  return std::any_of(key_result.check_ins.begin(), key_result.check_ins.end(), [&](const CheckIn& check_in) {
    return check_in.date.value <= report.today() && (check_in.value || check_in.score);
  });
}

}  // namespace

void future_check_in(Report& report) {
  each_active_key_result(report, [&](const Objective&, const KeyResult& key_result, const KeyResultScore&) {
    report_future(report, key_result.check_ins);
  });
  for (const Kpi& kpi : report.workspace().kpis) report_future(report, kpi.check_ins);
}

void check_in_outside_cycle(Report& report) {
  const std::chrono::days grace = option_days(report);
  each_active_key_result(report, [&](const Objective& objective, const KeyResult& key_result, const KeyResultScore&) {
    if (!objective.time) return;
    for (const CheckIn& check_in : key_result.check_ins) {
      const Date date = check_in.date.value;
      const bool early = date < objective.time->first - grace;
      const bool late = date > objective.time->last + grace;
      if ((!early && !late) || is_future(check_in, report.today())) continue;
      const Date bound = early ? objective.time->first : objective.time->last;
      report.at(
          check_in.date.span,
          fmt::format("{} is {} days {} of {}, {}", to_string(date), std::abs(days_between(bound, date)),
                      early ? "before the first day" : "after the last day", objective.time->name, to_string(bound)),
          "mend the day, or move the check-in to the objective of its cycle");
    }
  });
}

void check_ins_out_of_order(Report& report) {
  OutOfOrder out_of_order(report);
  each_active_key_result(report, [&](const Objective&, const KeyResult& key_result, const KeyResultScore&) {
    out_of_order.look_at(key_result);
  });
  for (const Kpi& kpi : report.workspace().kpis) out_of_order.look_at(kpi);
}

void stale_check_in(Report& report) {
  each_active_key_result(
      report, [&](const Objective& objective, const KeyResult& key_result, const KeyResultScore& score) {
        if (!score.stale || !score.last_check_in || is_uncertain(report, key_result)) return;
        report.at(key_result.id.span,
                  fmt::format("the last reading of `{}` is {} days old; one is due every {} days", title_of(key_result),
                              days_between(*score.last_check_in, report.today()),
                              check_in_every(report.workspace().config, objective)),
                  "add a check-in, even if nothing moved");
      });
}

void not_started(Report& report) {
  const Decimal share = report.option("max");
  each_active_key_result(report, [&](const Objective& objective, const KeyResult& key_result,
                                     const KeyResultScore& score) {
    if (!runs_today(report, objective) || key_result.measure.kind == MeasureKind::none) return;
    const bool begun = score.score && *score.score > 0;  // a milestone that is done, though nobody wrote the day
    if (begun || score.stale || has_reading(report, key_result, score) || has_current(report, key_result)) return;
    if (is_uncertain(report, key_result)) return;
    const int length = days_between(objective.time->first, objective.time->last);
    const int passed = days_between(objective.time->first, report.today());
    if (length == 0 || Decimal(passed) < share * Decimal(length)) return;
    report.at(key_result.id.span,
              fmt::format("`{}` has no reading, {} days into {}", title_of(key_result), passed, objective.time->name),
              "add a first check-in, or say what keeps it");
  });
}

void due_outside_cycle(Report& report) {
  each_active_key_result(report, [&](const Objective& objective, const KeyResult& key_result, const KeyResultScore&) {
    if (!objective.time || !key_result.due || objective.time->contains(key_result.due->value)) return;
    report.at(key_result.due->span,
              fmt::format("{} is not in {}, which runs from {} to {}", to_string(key_result.due->value),
                          objective.time->name, to_string(objective.time->first), to_string(objective.time->last)),
              "choose a day within the cycle");
  });
}

void ended_not_closed(Report& report) {
  const std::chrono::days grace = option_days(report);
  for (const Objective& objective : report.workspace().objectives) {
    if (!is_active(objective) || !objective.time) continue;
    if (report.today() <= objective.time->last + grace) continue;
    report.at(objective.id.span,
              fmt::format("{} ended on {}, and `{}` is still active", objective.time->name,
                          to_string(objective.time->last), objective.id.value),
              "close it with a `review` of what was learned, or carry it on");
  }
}

void everything_due_last_day(Report& report) {
  for (const Objective& objective : report.workspace().objectives) {
    if (!is_active(objective) || !objective.time) continue;
    const auto dropped = [](const KeyResult& each) { return each.dropped.has_value(); };
    const auto on_last_day = [&](const KeyResult& each) {
      return each.due ? each.due->value == objective.time->last : !was_unread(each, "due");
    };
    const auto& all = objective.key_results;
    if (std::all_of(all.begin(), all.end(), dropped)) continue;
    if (!std::all_of(all.begin(), all.end(), [&](const KeyResult& k) { return dropped(k) || on_last_day(k); }))
      continue;
    report.at(objective.id.span,
              fmt::format("every key result of `{}` is due on {}", objective.id.value, to_string(objective.time->last)),
              "give the early ones a `due` of their own");
  }
}

}  // namespace okr::checking
