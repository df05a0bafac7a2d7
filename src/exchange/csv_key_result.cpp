// The measure, the latest reading and the rest of a key result.
#include "exchange/csv_key_result.hpp"

#include <fmt/format.h>

#include "measure/ascii.hpp"
#include "okr/date.hpp"
#include "okr/measure.hpp"
#include "read/meant.hpp"

namespace okr::exchange {
namespace {

bool is_said(const std::optional<Decimal>& said, const Unit& unit, std::string_view text) {
  const auto quantity = parse_quantity(text);
  return said && quantity && convert(*quantity, unit) == said;
}

std::string day_text(const std::string& text) {
  std::string meant = read::meant_date(text);
  return meant.empty() ? text : meant;
}

std::string share_text(const std::string& text) {
  std::string meant = read::meant_share(text);
  return meant.empty() ? plain_number(text) : meant;
}

bool is_yes(std::string_view word) { return word == "true" || word == "yes" || word == "x" || word == "done"; }

/// `true`, `false` or a day.
Given done_given(const std::string& text, int line) {
  const std::string word = measure::lower(text);
  Given given = text_given(day_text(text), line);
  if (is_yes(word) || word == "false" || word == "no") {
    given.kind = Given::Kind::boolean;
    given.text = is_yes(word) ? "true" : "false";
  }
  return given;
}

class KeyResultRow {
 public:
  KeyResultRow(CsvCells& row, std::string_view title, Log& log)
      : row_(row), reading_(read_sentence(title)), log_(log), given_(map_given(row.line)) {
    const std::string id = row.take(Column::key_result_id);
    given_.add("id", id.empty() ? row.take(Column::id) : id, row.line);
    given_.add("title", title, row.line);
  }

  Given read(Names& names) {
    given_.add("description", row_.take(Column::description), row_.line);
    if (const std::string owner = row_.take(Column::owner); !owner.empty()) {
      given_.add("owner", owner_of(owner, row_.line, names, log_), row_.line);
    }
    given_.add("due", day_text(row_.take(Column::due)), row_.line);
    given_.add("weight", plain_number(row_.take(Column::weight)), row_.line);
    read_measure();
    read_latest();
    read_dropped();
    return std::move(given_);
  }

 private:
  void read_measure() {
    const std::string unit = row_.take(Column::unit);
    const std::string kind = measure::lower(row_.take(Column::measure));
    const std::string kpi = row_.take(Column::kpi);
    given_.add("kpi", kpi, row_.line);
    if (kind == "judged") given_.put("judged", done_given("true", row_.line));
    const std::string change = row_.take(Column::change);
    const bool says_change = reading_.change && parse_change(change) == reading_.change;
    // The target of a relative measure is worked out.
    if (!change.empty()) row_.take(Column::target);
    add_amount("baseline", Column::baseline, reading_.baseline, unit);
    add_amount("target", Column::target, reading_.target, unit);
    if (!says_change) given_.add("change", change, row_.line);
    add_amount("min", Column::min, reading_.min, unit);
    add_amount("max", Column::max, reading_.max, unit);
    const bool is_settled = unit_is_said_ || (reading_.kind != MeasureKind::none && normal_unit(unit) == reading_.unit);
    if (!is_settled) given_.add("unit", unit, row_.line);
    unit_ = unit.empty() ? reading_.unit.text() : unit;
    read_milestones();
    if (const std::string done = row_.take(Column::done); !done.empty()) {
      given_.put("done", done_given(done, row_.line));
    }
    is_judged_ = kind == "judged";
    is_kpi_ = !kpi.empty();
  }

  void add_amount(std::string_view key, Column column, const std::optional<Decimal>& said, const std::string& unit) {
    const std::string text = row_.take(column);
    if (text.empty()) return;
    const std::string quantity = quantity_text(text, unit);
    if (quantity.empty()) {
      log_.lose(row_.line, fmt::format("`{}` is no `{}`: that is a number with its unit", text, key));
      return;
    }
    const auto parsed = parse_quantity(quantity);
    if (!unit.empty() && parsed && parsed->unit == normal_unit(unit)) unit_is_said_ = true;
    const bool bare_is_said = unit.empty() || normal_unit(unit) == reading_.unit;
    if (bare_is_said && is_said(said, reading_.unit, quantity)) return;
    given_.add(key, quantity, row_.line);
  }

  /// `[x] Maps on the device; [ ] Field week`.
  void read_milestones() {
    const std::string text = row_.take(Column::milestones);
    if (text.empty()) return;
    Given list = list_given(row_.line);
    for (std::string_view rest = text; !rest.empty();) {
      const std::size_t next = std::min(rest.find("; ["), rest.size());
      std::string_view item = measure::trimmed(rest.substr(0, next));
      Given milestone = map_given(row_.line);
      const bool is_boxed = item.size() > 3 && item[0] == '[' && item[2] == ']';
      const bool is_done = is_boxed && (item[1] == 'x' || item[1] == 'X');
      if (is_boxed) item = measure::trimmed(item.substr(3));
      milestone.add("title", item, row_.line);
      if (is_boxed) milestone.put("done", done_given(is_done ? "true" : "false", row_.line));
      list.items.push_back(std::move(milestone));
      rest.remove_prefix(std::min(next + 1, rest.size()));
    }
    given_.put("milestones", std::move(list));
  }

  /// The reading with its day is a check-in; without one it is `current`, and the rest has no place.
  void read_latest() {
    const bool has_reading = row_.has(Column::current) || row_.has(Column::done) || row_.has(Column::milestones);
    if (is_kpi_) row_.leave_aside(Column::current);
    const std::string value = row_.take(Column::current);
    const std::string score = is_judged_ ? share_text(row_.take(Column::score)) : "";
    if (has_reading || is_judged_ || is_kpi_) {
      row_.leave_aside(Column::progress);
      row_.leave_aside(Column::score);
    }
    const std::string quantity = quantity_text(value, unit_);
    if (!value.empty() && quantity.empty()) {
      log_.lose(row_.line, fmt::format("`{}` is no reading: that is a number with its unit", value));
    }
    const std::string date = day_text(row_.get(Column::date));
    if (!parse_date(date)) {
      given_.add("current", quantity, row_.line);
      if (!score.empty()) row_.put(Column::score, score);
      return;
    }
    Given check_in = map_given(row_.line);
    check_in.add("date", date, row_.line);
    check_in.add("value", quantity, row_.line);
    check_in.add("score", score, row_.line);
    check_in.add("confidence", share_text(row_.take(Column::confidence)), row_.line);
    check_in.add("note", row_.take(Column::note), row_.line);
    if (check_in.entries.size() == 1) return row_.leave_aside(Column::date);
    row_.take(Column::date);
    given_.put("check_ins", list_given(row_.line, {std::move(check_in)}));
  }

  void read_dropped() {
    const std::string date = day_text(row_.get(Column::dropped));
    if (!parse_date(date) || !row_.has(Column::dropped_reason)) return;
    row_.take(Column::dropped);
    Given dropped = map_given(row_.line);
    dropped.add("date", date, row_.line);
    dropped.add("reason", row_.take(Column::dropped_reason), row_.line);
    given_.put("dropped", std::move(dropped));
  }

  CsvCells& row_;
  SentenceReading reading_;
  Log& log_;
  Given given_;
  std::string unit_;
  bool unit_is_said_ = false, is_judged_ = false, is_kpi_ = false;
};

}  // namespace

std::string quantity_text(std::string_view text, std::string_view unit) {
  text = measure::trimmed(text);
  std::string plain = read::meant_quantity(text);
  if (plain.empty()) plain = text;
  const auto quantity = parse_quantity(plain);
  if (!quantity) return {};
  if (!quantity->unit.empty() || unit.empty()) return plain;
  const Quantity whole{quantity->amount, normal_unit(unit)};
  std::string with_unit = to_string(whole);
  return parse_quantity(with_unit) == whole ? with_unit : plain;
}

Given key_result_of(CsvCells& row, std::string_view title, Names& names, Log& log) {
  return KeyResultRow(row, title, log).read(names);
}

}  // namespace okr::exchange
