// The cycles of the page: those that go on by team, what is proposed, and what is over with what was learned.
#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "model/title.hpp"
#include "render/html.hpp"
#include "render/report_parts.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

std::string team_title(const Report& report, std::string_view team) {
  return team.empty() ? "No team" : html(team_words(report.workspace.config, team));
}

void team_html(std::string& out, const Report& report, const CyclePart& part, const TeamPart& team) {
  fmt::format_to(std::back_inserter(out),
                 "<details class=\"group\" id=\"{}\" open=\"\">\n<summary><h3>{}</h3>{}</summary>\n",
                 section_id(part, team.team), team_title(report, team.team), score_html(report, team.mean));
  for (const auto& item : team.objectives) objective_html(out, report, item);
  out += "</details>\n";
}

bool waits(const Objective& objective) { return objective.is(State::draft) || objective.is(State::proposed); }

/// A closed or dropped objective in short, with its key results behind its title.
void closed_objective(std::string& out, const Report& report, const Selection::Item& item) {
  const Objective& objective = report.workspace.objectives[item.objective];
  const ObjectiveScore& score = report.scores.objectives[item.objective];
  const Ref ref{Ref::To::objective, item.objective, 0};
  const auto append = std::back_inserter(out);
  fmt::format_to(append, "<article class=\"objective closed item\" id=\"{}\" {}>\n<header>\n<div>\n<h4>{}</h4>\n",
                 html_anchor(report.workspace, ref), filter_attributes(report, item.objective),
                 html(title_of(objective)));
  const std::string line = success_line(objective.kind_or_aspirational()).to_string();
  out +=
      "<p class=\"facts\">" +
      facts_row({score.status ? status_html(*score.status) : std::string(okr::to_string(objective.state_or_active())),
                 objective.team ? html(team_words(report.workspace.config, objective.team->value)) : "",
                 score.score ? "the line is " + line : ""}) +
      "</p>\n</div>\n<div class=\"grade\">" + (score.score ? score_html(report, score.score) : "") +
      "</div>\n</header>\n";
  review_html(out, objective);
  if (!objective.carried_to.empty()) {
    fmt::format_to(append, "<p class=\"aside\">Carried to {}</p>\n", references_html(report, objective.carried_to));
  }
  if (!item.key_results.empty()) out += "<ul class=\"rows\">\n";
  for (const std::uint32_t k : item.key_results) {
    const KeyResultScore& each = score.key_results[k];
    fmt::format_to(append, "<li>{}<span class=\"facts\">{}{}{}</span></li>\n", html(title_of(objective.key_results[k])),
                   html(way_words(objective.key_results[k], each, report.scores.today, report.signs)),
                   each.score ? ", " : "",
                   each.score ? score_words(each.score, each.judged, report.workspace.config, report.signs) : "");
  }
  out += item.key_results.empty() ? "</article>\n" : "</ul>\n</article>\n";
}

}  // namespace

bool is_over(const Report& report, const CyclePart& part) {
  const auto is_open = [&](const Selection::Item& item) {
    return report.workspace.objectives[item.objective].is(State::active);
  };
  return part.cycle.last < report.scores.today && std::ranges::none_of(part.teams, [&](const TeamPart& team) {
           return std::ranges::any_of(team.objectives, is_open);
         });
}

std::string section_id(const CyclePart& part) { return "_cycle-" + html_id(part.cycle.name); }

std::string section_id(const CyclePart& part, std::string_view team) {
  return section_id(part) + "~team-" + html_id(team);
}

void cycles_html(std::string& out, const Report& report) {
  for (const CyclePart& part : report.board.cycles) {
    if (is_over(report, part) || part.teams.empty()) continue;
    fmt::format_to(std::back_inserter(out), "<section class=\"cycle\" id=\"{}\">\n<h2>{} <small>{}</small></h2>\n",
                   section_id(part), html(part.cycle.name), time_words(part.cycle, report.scores.today));
    for (const TeamPart& team : part.teams) team_html(out, report, part, team);
    out += "</section>\n";
  }
}

void proposals_html(std::string& out, const Report& report) {
  std::string body;
  for (const CyclePart& part : report.board.cycles) {
    std::string of_cycle;
    for (const auto& item : part.apart) {
      if (waits(report.workspace.objectives[item.objective])) objective_html(of_cycle, report, item);
    }
    if (of_cycle.empty()) continue;
    fmt::format_to(
        std::back_inserter(body),
        "<details class=\"group\" open=\"\">\n<summary><h3>{}</h3><span class=\"facts\">{}</span></summary>\n",
        html(part.cycle.name), time_words(part.cycle, report.scores.today));
    body += of_cycle + "</details>\n";
  }
  if (body.empty()) return;
  out += "<section id=\"_proposals\">\n<h2>Proposed <small>counts nowhere until it is adopted</small></h2>\n" + body +
         "</section>\n";
}

void closed_html(std::string& out, const Report& report) {
  std::string body;
  for (const CyclePart& part : report.board.cycles) {
    std::string of_cycle;
    std::vector<std::uint32_t> counted_here;
    for (const TeamPart& team : part.teams) {
      if (!is_over(report, part)) break;
      for (const auto& item : team.objectives) {
        closed_objective(of_cycle, report, item);
        counted_here.push_back(item.objective);
      }
    }
    for (const auto& item : part.apart) {
      if (!waits(report.workspace.objectives[item.objective])) closed_objective(of_cycle, report, item);
    }
    if (of_cycle.empty()) continue;
    const auto mean = mean_score(report.workspace, report.scores, counted_here);
    fmt::format_to(std::back_inserter(body), "<details class=\"group\"{}>\n<summary><h3>{}</h3>{}</summary>\n",
                   report.meeting == Meeting::review ? " open=\"\"" : "", html(part.cycle.name),
                   mean ? score_html(report, mean) : "");
    body += of_cycle + "</details>\n";
  }
  if (body.empty()) return;
  out += "<section id=\"_closed\">\n<h2>Closed <small>and what was learned</small></h2>\n" + body + "</section>\n";
}

}  // namespace okr::render
