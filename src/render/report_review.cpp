// The minutes of a review: what was met, what was learned, what goes on.
#include <fmt/format.h>
#include <ostream>

#include "model/title.hpp"
#include "render/dashboard.hpp"
#include "render/markdown.hpp"
#include "render/report_minutes.hpp"
#include "render/words.hpp"
#include "score/pace.hpp"

namespace okr::render {
namespace {

class ReviewMinutes {
 public:
  ReviewMinutes(std::ostream& out, const Workspace& workspace, const Scores& scores)
      : out_(out), workspace_(workspace), scores_(scores), signs_(glyphs(Terminal{})) {}

  void print(const Selection& selection) {
    const Dashboard board = dashboard(workspace_, scores_, selection);
    for (const CyclePart& part : board.cycles) print_cycle(part);
    if (board.cycles.empty()) out_ << "\nNothing is there to be reviewed.\n";
    print_list("Carried", carried_, "Nothing is carried yet.");
    print_list("To be learned", unlearned_, "");
  }

 private:
  void print_cycle(const CyclePart& part) {
    std::vector<std::uint32_t> objectives;
    for (const TeamPart& team : part.teams) {
      for (const auto& item : team.objectives) objectives.push_back(item.objective);
    }
    const auto mean = mean_score(workspace_, scores_, objectives);
    out_ << "\n## " << markdown(part.cycle.name) << ", " << time_words(part.cycle, scores_.today) << "\n\n"
         << counted(objectives.size(), "objective") << ", mean score " << score(mean, false) << '\n';
    for (const TeamPart& team : part.teams) {
      out_ << "\n### " << (team.team.empty() ? "No team" : markdown(team_words(workspace_.config, team.team))) << ": "
           << score(team.mean, false) << '\n';
      for (const auto& item : team.objectives) print_objective(item);
    }
    bool first = true;
    for (const auto& item : part.apart) {
      if (!workspace_.objectives[item.objective].is(State::dropped)) continue;
      if (first) out_ << "\n### Dropped\n";
      first = false;
      print_objective(item);
    }
  }

  /// `0.70, met`, before its cycle is over `0.55 so far, on track`.
  std::string grade(const std::optional<Decimal>& value, bool judged, std::optional<Status> status) const {
    const bool is_final = status == Status::met || status == Status::not_met;
    return fmt::format("{}{}{}{}", score(value, judged), value && status && !is_final ? " so far" : "",
                       status ? ", " : "", status ? words(*status) : "");
  }

  void print_objective(const Selection::Item& item) {
    const Objective& objective = workspace_.objectives[item.objective];
    const ObjectiveScore& scored = scores_.objectives[item.objective];
    out_ << "\n**" << markdown(title_of(objective)) << "** ";
    if (objective.counts()) {
      out_ << grade(scored.score, false, scored.status) << "; the line is "
           << score_text(success_line(objective.kind_or_aspirational()), workspace_.config) << '\n';
    } else {
      out_ << to_string(objective.state_or_active()) << '\n';
    }
    if (!item.key_results.empty() && objective.counts()) print_key_results(item);
    print_review(objective);
    for (const Reference& each : objective.carried_to) {
      const std::string there = each.ref ? title_of(workspace_, each.ref) : each.name.value;
      const bool dated = each.ref.to == Ref::To::objective && workspace_.objective(each.ref).time;
      carried_.push_back(
          fmt::format("{} {} {}{}", markdown(title_of(objective)), signs_.arrow, markdown(there),
                      dated ? fmt::format(" ({})", markdown(workspace_.objective(each.ref).time->name)) : ""));
    }
    const bool ended = objective.time && objective.time->last < scores_.today;
    const bool learned = objective.review && (objective.review->learned || objective.review->reason);
    if ((ended || objective.is(State::closed)) && !learned) unlearned_.push_back(markdown(title_of(objective)));
  }

  void print_key_results(const Selection::Item& item) {
    out_ << "\n| key result | so far | grade |\n|---|---|---|\n";
    for (const std::uint32_t k : item.key_results) {
      const KeyResult& key_result = workspace_.objectives[item.objective].key_results[k];
      const KeyResultScore& scored = scores_.objectives[item.objective].key_results[k];
      out_ << "| " << markdown(title_of(key_result)) << " | "
           << markdown(way_words(key_result, scored, scores_.today, signs_)) << " | "
           << (scored.dropped ? "dropped" : grade(scored.score, scored.judged, scored.status)) << " |\n";
    }
  }

  void print_review(const Objective& objective) {
    if (!objective.review) return;
    if (objective.review->learned) out_ << "\n> Learned: " << markdown(objective.review->learned->value) << '\n';
    if (objective.review->reason) out_ << "\n> Reason: " << markdown(objective.review->reason->value) << '\n';
  }

  void print_list(std::string_view heading, const std::vector<std::string>& points, std::string_view none) {
    if (points.empty() && none.empty()) return;
    out_ << "\n## " << heading << "\n\n";
    for (const std::string& point : points) out_ << "- [ ] " << point << '\n';
    if (points.empty()) out_ << none << '\n';
  }

  std::string score(const std::optional<Decimal>& value, bool judged) const {
    return markdown(score_words(value, judged, workspace_.config, signs_));
  }

  std::ostream& out_;
  const Workspace& workspace_;
  const Scores& scores_;
  const Glyphs& signs_;
  std::vector<std::string> carried_, unlearned_;
};

}  // namespace

void review_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection) {
  ReviewMinutes(out, workspace, scores).print(selection);
}

}  // namespace okr::render
