// What differences are called for people.
#include "render/diff_words.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "render/diff_values.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

using Kind = DifferenceKind;

constexpr int longest_note = 400;  // columns
constexpr std::size_t most_notes = 3;

/// A link is told as what came or went, not as two lists.
std::string field_words(Kind kind, const FieldDifference& field, const Glyphs& signs) {
  if (kind == Kind::aligned) return "now also " + value_words(field.after, signs);
  if (kind == Kind::unaligned) return "no longer " + value_words(field.before, signs);
  return change_words(field, signs);
}

std::string label_of(std::string_view field) {
  std::string label(field);
  std::ranges::replace(label, '_', ' ');
  return label;
}

const std::vector<CheckIn>* check_ins_of(const FieldDifference& field) {
  return std::get_if<std::vector<CheckIn>>(&field.after);
}

/// The way of the reading with the days of the check-ins, and under it their notes.
std::vector<DiffLine> checked_in_lines(const Difference& difference, const Glyphs& signs) {
  std::vector<DiffLine> lines;
  std::string way;
  std::vector<std::string> notes;
  for (const FieldDifference& field : difference.fields) {
    const std::vector<CheckIn>* added = check_ins_of(field);
    if (field.name == "current") way = change_words(field, signs);
    if (added != nullptr) {
      for (const CheckIn& check_in : *added) {
        if (check_in.note && notes.size() < most_notes)
          notes.push_back(brief(check_in.note->value, longest_note, signs));
      }
    } else if (field.name != "current") {
      lines.push_back({"done", change_words(field, signs)});
    }
  }
  for (const FieldDifference& field : difference.fields) {
    const std::vector<CheckIn>* added = check_ins_of(field);
    if (added == nullptr) continue;
    const bool one = added->size() == 1;
    if (way.empty() && one) {
      way = check_in_words(added->front());
    } else {
      way += way.empty() ? "" : ", ";
      way += one ? to_string(added->front().date.value) : fmt::format("{} check-ins", added->size());
    }
  }
  if (!way.empty()) lines.insert(lines.begin(), {"checked in", way});
  for (const std::string& note : notes) lines.push_back({"", note});
  return lines;
}

/// How the sentence or the fields of a key result read.
std::string measure_words(const KeyResult& key_result, const Glyphs& signs) {
  const Measure& measure = key_result.measure;
  const auto baseline = [&] { return measure.baseline ? amount(*measure.baseline, measure.unit) : "no baseline"; };
  switch (measure.kind) {
    case MeasureKind::metric:
    case MeasureKind::relative:
    case MeasureKind::kpi:
      if (measure.target)
        return fmt::format("{} {} {}", baseline(), signs.arrow, amount(*measure.target, measure.unit));
      if (measure.change) return fmt::format("{} {} {}", baseline(), signs.arrow, to_string(*measure.change));
      return "no target";
    case MeasureKind::limit:
      return range_words(measure.min, measure.max, measure.unit);
    case MeasureKind::milestones:
      return counted(key_result.fields.milestones ? key_result.fields.milestones->value.size() : 0, "milestone");
    case MeasureKind::done:
      return "yes or no";
    case MeasureKind::judged:
      return "judged by its owner";
    case MeasureKind::none:
      if (std::string why = read_sentence(key_result.title.value).why; !why.empty()) return "no measure: " + why;
      return "no measure";
  }
  return "";
}

/// How what is new was read; of an objective whether it counts.
DiffLine added_line(const DiffReport& report, const DiffObject& object, const Glyphs& signs) {
  const Workspace& workspace = report.after.workspace;
  if (object.after.to == Ref::To::objective) {
    return {"state", std::string(to_string(workspace.objective(object.after).state_or_active())), Ink::green};
  }
  if (object.after.to == Ref::To::key_result) {
    return {"read as", measure_words(workspace.key_result(object.after), signs), Ink::green};
  }
  if (object.after.to != Ref::To::kpi) return {"declared", "in okr.yaml", Ink::green};
  const Kpi& kpi = workspace.kpi(object.after);
  const std::string range = range_words(kpi.min, kpi.max, kpi.unit);
  return {"healthy", range.empty() ? "no range" : range, Ink::green};
}

bool is_goalpost(Kind kind) {
  return kind == Kind::moved_target || kind == Kind::moved_baseline || kind == Kind::moved_weight;
}

/// What the score would be, had nobody touched the goalposts.
std::string otherwise(const DiffReport& report, const DiffObject& object, const Glyphs& signs) {
  const ScoreDifference* score = object.score();
  if (score == nullptr || !score->at_old_goalposts || score->at_old_goalposts == score->after) return "";
  return fmt::format("; without it the score would be {}",
                     score_words(score->at_old_goalposts, false, report.after.workspace.config, signs));
}

void add_lines(const DiffReport& report, const DiffObject& object, const Difference& difference, const Glyphs& signs,
               std::vector<DiffLine>& lines) {
  const Kind kind = difference.kind;
  if (kind == Kind::added) return lines.push_back(added_line(report, object, signs));
  if (kind == Kind::removed) return lines.push_back({"state", "removed", Ink::dim});
  if (kind == Kind::checked_in) {
    for (DiffLine& line : checked_in_lines(difference, signs)) lines.push_back(std::move(line));
    return;
  }
  for (const FieldDifference& field : difference.fields) {
    const bool rewritten = kind == Kind::rewritten_check_in;
    DiffLine line{rewritten ? "rewritten" : label_of(field.name), field_words(kind, field, signs)};
    if (is_goalpost(kind) || rewritten) line.ink = Ink::yellow;
    line.is_goalpost = is_goalpost(kind);
    if (line.is_goalpost && &field == &difference.fields.front()) line.text += otherwise(report, object, signs);
    lines.push_back(std::move(line));
  }
}

/// At least two decimals, and as many as it takes to be more than nothing.
std::string size_words(Decimal size) {
  for (int decimals = 2; decimals < 9; ++decimals) {
    std::string text = size.to_fixed(decimals);
    if (text.find_first_of("123456789") != std::string::npos) return text;
  }
  return size.to_fixed(9);
}

std::string part_words(Decimal part, std::string_view what, const Glyphs& signs) {
  return fmt::format("{}{} {}", part < 0 ? signs.down : signs.up, size_words(part < 0 ? -part : part), what);
}

}  // namespace

std::vector<DiffLine> diff_lines(const DiffReport& report, const DiffObject& object, const Glyphs& signs) {
  std::vector<DiffLine> lines;
  for (const Difference& difference : object.differences) add_lines(report, object, difference, signs, lines);
  return lines;
}

std::string score_change_words(const DiffReport& report, const ScoreDifference& score, const Glyphs& signs) {
  return fmt::format("{} {} {}", score_words(score.before, false, report.before.workspace.config, signs), signs.arrow,
                     score_words(score.after, false, report.after.workspace.config, signs));
}

std::string split_words(const ScoreDifference& score, const Glyphs& signs) {
  const std::optional<Decimal> progress = score.from_progress(), goalposts = score.from_goalposts();
  if (!progress || !goalposts) return "";
  std::vector<std::string> parts;
  if (*progress != 0) parts.push_back(part_words(*progress, "progress", signs));
  if (*goalposts != 0) parts.push_back(part_words(*goalposts, "goalposts", signs));
  return fmt::format("{}", fmt::join(parts, ", "));
}

bool has_moved_goalposts(const DiffObject& object) {
  return std::ranges::any_of(object.differences, is_goalpost, &Difference::kind);
}

std::vector<std::string> diff_summary(const std::vector<Difference>& differences) {
  struct Row {
    std::string_view one, more;
  };
  constexpr std::array<Row, 15> rows = {{{"added", "added"},
                                         {"removed", "removed"},
                                         {"renamed", "renamed"},
                                         {"moved", "moved"},
                                         {"state changed", "states changed"},
                                         {"target moved", "targets moved"},
                                         {"baseline moved", "baselines moved"},
                                         {"weight moved", "weights moved"},
                                         {"check-in rewritten", "with check-ins rewritten"},
                                         {"checked in", "checked in"},
                                         {"confidence changed", "confidences changed"},
                                         {"reworded", "reworded"},
                                         {"newly aligned", "newly aligned"},
                                         {"no longer aligned", "no longer aligned"},
                                         {"edited", "edited"}}};
  std::vector<std::string> words;
  for (std::size_t kind = 0; kind < rows.size(); ++kind) {
    const auto count = std::ranges::count(differences, static_cast<Kind>(kind), &Difference::kind);
    if (count > 0) words.push_back(fmt::format("{} {}", count, count == 1 ? rows[kind].one : rows[kind].more));
  }
  return words;
}

}  // namespace okr::render
