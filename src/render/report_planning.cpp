// The minutes of a planning: what is drafted and proposed, and what is still to be asked about it.
#include <fmt/format.h>
#include <map>
#include <ostream>

#include "model/title.hpp"
#include "render/dashboard.hpp"
#include "render/markdown.hpp"
#include "render/report_minutes.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

bool is_planned(const Objective& objective) { return objective.is(State::draft) || objective.is(State::proposed); }

/// How a key result is measured: `from 3 days to 1 day`, `to 95%, from nothing known`; safe to print. Empty where it
/// can't be.
std::string measure_words(const Workspace& workspace, const KeyResult& key_result) {
  const Measure& measure = key_result.measure;
  switch (measure.kind) {
    case MeasureKind::metric:
    case MeasureKind::relative:
    case MeasureKind::kpi: {
      std::string words;
      if (measure.baseline) words += "from " + amount(*measure.baseline, measure.unit) + " ";
      if (measure.target) words += "to " + amount(*measure.target, measure.unit);
      if (!measure.target && measure.change) words += "by " + to_string(*measure.change);
      if (!measure.baseline) words += ", from nothing known";
      if (key_result.kpi) words += ", by the KPI " + workspace.id(key_result.kpi);
      return words;
    }
    case MeasureKind::limit:
      return range_words(measure.min, measure.max, measure.unit);
    case MeasureKind::milestones:
      return key_result.fields.milestones ? counted(key_result.fields.milestones->value.size(), "milestone") : "";
    case MeasureKind::done:
      return "done or not";
    case MeasureKind::judged:
      return "judged";
    case MeasureKind::none:
      break;
  }
  return "";
}

class Planning {
 public:
  Planning(std::ostream& out, const Workspace& workspace, const Scores& scores)
      : out_(out), workspace_(workspace), scores_(scores) {}

  void print(const Selection& selection) {
    bool any = false;
    for (const CyclePart& part : dashboard(workspace_, scores_, selection).cycles) {
      std::map<std::string, std::vector<Selection::Item>> teams;
      for (const auto& item : part.apart) {
        const Objective& objective = workspace_.objectives[item.objective];
        if (is_planned(objective)) teams[objective.team ? objective.team->value : ""].push_back(item);
      }
      if (teams.empty()) continue;
      any = true;
      out_ << "\n## " << markdown(part.cycle.name) << ", " << time_words(part.cycle, scores_.today) << '\n';
      for (const auto& [team, items] : teams) {
        out_ << "\n### " << (team.empty() ? "No team" : markdown(team_words(workspace_.config, team))) << '\n';
        for (const auto& item : items) print_objective(item);
      }
    }
    if (!any) out_ << "\nNothing is drafted or proposed.\n";
    print_questions();
  }

 private:
  struct Question {
    std::string_view heading;
    std::vector<std::string> points = {};
  };

  void print_objective(const Selection::Item& item) {
    const Objective& objective = workspace_.objectives[item.objective];
    out_ << "\n**" << markdown(title_of(objective)) << "** (" << to_string(objective.state_or_active());
    if (objective.kind_or_aspirational() == Kind::committed) out_ << ", committed";
    if (objective.owner) out_ << ", " << markdown(person_words(workspace_.config, objective.owner->value));
    out_ << ")\n\n";
    for (const Reference& each : objective.supports) {
      out_ << "- supports: " << markdown(each.ref ? title_of(workspace_, each.ref) : each.name.value) << '\n';
    }
    for (const std::uint32_t k : item.key_results) print_key_result(objective.key_results[k]);
    const std::string title = markdown(title_of(objective));
    if (objective.key_results.empty()) empty_.points.push_back(title);
    if (objective.supports.empty()) unaligned_.points.push_back(title);
    if (!objective.owner) unowned_.points.push_back(title);
  }

  void print_key_result(const KeyResult& key_result) {
    const std::string title = markdown(title_of(key_result)), words = measure_words(workspace_, key_result);
    out_ << "- [ ] " << title << ": _" << (words.empty() ? "not read as a measure" : "read as " + markdown(words))
         << "_\n";
    if (words.empty()) {
      const std::string why = read_sentence(key_result.title.value).why;
      unmeasured_.points.push_back(title + (why.empty() ? "" : ": " + markdown(why)));
    }
    if (key_result.measure.is_metric() && !key_result.measure.baseline) no_baseline_.points.push_back(title);
  }

  void print_questions() {
    out_ << "\n## Open questions\n";
    bool any = false;
    for (const Question* question : {&empty_, &unmeasured_, &no_baseline_, &unaligned_, &unowned_}) {
      if (question->points.empty()) continue;
      any = true;
      out_ << "\n### " << question->heading << "\n\n";
      for (const std::string& point : question->points) out_ << "- [ ] " << point << '\n';
    }
    if (!any) out_ << "\nNone.\n";
  }

  std::ostream& out_;
  const Workspace& workspace_;
  const Scores& scores_;
  Question empty_{"What are its key results?"}, unmeasured_{"How is it measured?"},
      no_baseline_{"Where does it begin?"}, unaligned_{"What does it support?"}, unowned_{"Whose is it?"};
};

}  // namespace

void planning_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores,
                       const Selection& selection) {
  Planning(out, workspace, scores).print(selection);
}

}  // namespace okr::render
