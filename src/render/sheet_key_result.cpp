// Everything about one key result.
#include <fmt/format.h>

#include "model/title.hpp"
#include "render/links.hpp"
#include "render/sheet.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

std::vector<std::string> one(std::string line) { return {std::move(line)}; }

std::string measure_line(const KeyResult& key_result, const KeyResultScore& score, Date today, const Glyphs& glyphs) {
  const std::string_view kind = to_string(key_result.measure.kind);
  const std::string way = way_words(key_result, score, today, glyphs);
  return kind.empty() || kind == way ? way : fmt::format("{}: {}", kind, way);
}

std::string score_line(const KeyResultScore& score, const Config& config, const Glyphs& glyphs) {
  std::string line = score_words(score.score, score.judged, config, glyphs);
  if (score.judged) line += ", judged";
  if (score.status) line += fmt::format(", {}", words(*score.status));
  return line;
}

std::string pace_line(const KeyResultScore& score, const Config& config) {
  if (!score.elapsed) return "";
  const std::string passed = fmt::format("{}% of its time passed", (*score.elapsed * 100).to_fixed(0));
  return score.expected ? fmt::format("{}, {} expected by now", passed, score_text(*score.expected, config)) : passed;
}

std::string confidence_line(const KeyResultScore& score) {
  if (!score.confidence) return "";
  std::vector<std::string> votes;
  for (const Vote& vote : score.votes) {
    votes.push_back((vote.who.empty() ? "" : vote.who + " ") + vote.confidence.to_string());
  }
  return votes.size() < 2 ? score.confidence->to_fixed(2)
                          : fmt::format("{} ({})", score.confidence->to_fixed(2), fmt::join(votes, ", "));
}

std::vector<std::string> milestone_lines(const KeyResult& key_result, Date today) {
  std::vector<std::string> lines;
  if (!key_result.fields.milestones) return lines;
  for (const Milestone& milestone : key_result.fields.milestones->value) {
    const auto& on = milestone.done.on;
    lines.push_back(fmt::format("{}{}", milestone.title.value,
                                !milestone.done.by(today) ? ""
                                : on                      ? ", done " + to_string(*on)
                                                          : ", done"));
  }
  return lines;
}

std::vector<std::string> guardrail_lines(const Workspace& workspace, const Scores& scores,
                                         const KeyResult& key_result) {
  std::vector<std::string> lines;
  for (const Reference& reference : key_result.guardrails) {
    std::string line = reference.name.value;
    if (reference.ref.to == Ref::To::kpi) {
      const Kpi& kpi = workspace.kpi(reference.ref);
      const KpiScore& score = scores.kpis[reference.ref.index];
      line += fmt::format("  {}, {}", title_of(kpi), range_words(kpi.min, kpi.max, kpi.unit));
      if (score.current) line += fmt::format(", now {}", amount(*score.current, kpi.unit));
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

void add_links(Sheet& sheet, const Workspace& workspace, const Scores& scores, Ref ref) {
  const KeyResult& key_result = workspace.key_result(ref);
  sheet.add("drives", named(workspace, key_result.drives));
  sheet.add("driven by", named(workspace, drivers_of(workspace, ref)));
  sheet.add("supported by", named(workspace, supporters_of(workspace, ref)));
  sheet.add("guardrails", guardrail_lines(workspace, scores, key_result));
  if (key_result.kpi) sheet.add("kpi", named(workspace, std::vector<Ref>{key_result.kpi}));
  sheet.add("evidence", key_result.evidence);
}

void add_plan(Sheet& sheet, const Workspace& workspace, const Objective& objective, const KeyResult& key_result) {
  if (const Text* owner = owner_of(objective, key_result)) {
    sheet.add("owner", one(person_words(workspace.config, owner->value)));
  }
  if (objective.time) sheet.add("cycle", one(objective.time->name));
  if (key_result.due) sheet.add("due", one(to_string(key_result.due->value)));
  if (key_result.weight) sheet.add("weight", one(key_result.weight->value.to_string()));
  sheet.add("tags", key_result.tags);
}

}  // namespace

Sheet key_result_sheet(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& glyphs) {
  const Objective& objective = workspace.objective(ref);
  const KeyResult& key_result = workspace.key_result(ref);
  const KeyResultScore& score = scores.objectives[ref.index].key_results[ref.key_result];
  Sheet sheet{title_of(key_result), {}, {}, {}};
  sheet.add("key result", one(workspace.id(ref)));
  sheet.add("objective", one(title_of(objective)));
  sheet.add("description", key_result.description);
  add_plan(sheet, workspace, objective, key_result);
  sheet.add("measure", one(measure_line(key_result, score, scores.today, glyphs)));
  sheet.add("milestones", milestone_lines(key_result, scores.today));
  sheet.add("score", one(score_line(score, workspace.config, glyphs)));
  sheet.add("arithmetic", one(arithmetic(key_result, score, workspace.config, scores.today, glyphs)));
  sheet.add("pace", one(pace_line(score, workspace.config)));
  sheet.add("confidence", one(confidence_line(score)));
  std::vector<std::string> notes;
  for (const Remark& remark : remarks(workspace, key_result, score, scores.today)) notes.push_back(remark.text);
  sheet.add("remarks", std::move(notes));
  if (key_result.dropped) sheet.add("dropped for", key_result.dropped->reason);
  add_links(sheet, workspace, scores, ref);
  sheet.add("allows", allowed(key_result.allow));
  sheet.add("file", one(place(workspace, ref)));
  add_readings(sheet, key_result.check_ins, key_result.measure.unit, workspace.config);
  return sheet;
}

}  // namespace okr::render
