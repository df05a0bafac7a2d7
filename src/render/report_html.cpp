// The page: its head, its contents, and the order of its sections.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <ostream>
#include <set>

#include "render/html.hpp"
#include "render/report_parts.hpp"
#include "render/sha256.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

struct Section {
  void (*print)(std::string&, const Report&);
  std::string_view id, title;  ///< empty where the section is several
};

constexpr Section overview{overview_html, "_overview", "Overview"};
constexpr Section needs_word_section{agenda_html, "_agenda", "What needs a word"};
constexpr Section cycles{cycles_html, "", ""};
constexpr Section pillars{groups_html, "_pillars", "Pillars"};
constexpr Section kpis{kpis_html, "_kpis", "KPIs"};
constexpr Section alignment{alignment_html, "_alignment", "Alignment"};
constexpr Section proposals{proposals_html, "_proposals", "Proposed"};
constexpr Section closed{closed_html, "_closed", "Closed"};

using Order = std::array<Section, 8>;

constexpr Order order_of(Meeting meeting) {
  switch (meeting) {
    case Meeting::planning:
      return {overview, proposals, alignment, cycles, pillars, kpis, closed, needs_word_section};
    case Meeting::review:
      return {overview, closed, cycles, pillars, kpis, alignment, needs_word_section, proposals};
    case Meeting::check_in:
      break;
  }
  return {overview, needs_word_section, cycles, pillars, kpis, alignment, proposals, closed};
}

std::string_view part_named(std::string_view name) {
  return std::ranges::find(report_parts(), name, &Page::name)->markdown;
}

std::string title_of(const Report& report) {
  const auto& name = report.workspace.config.name;
  return name ? html(name->value) : "OKRs";
}

void head_html(std::string& out, const Report& report) {
  const std::string_view style = part_named("report_style.css"), script = part_named("report_script.js");
  fmt::format_to(
      std::back_inserter(out),
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; script-src "
      "'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
      "<meta name=\"color-scheme\" content=\"light dark\"/>\n<meta name=\"referrer\" content=\"no-referrer\"/>\n"
      "<link rel=\"icon\" href=\"data:,\"/>\n<title>{}: {}, {}</title>\n<style>{}</style>\n</head>\n",
      sha256_base64(style), sha256_base64(script), title_of(report), name_of(report.meeting),
      okr::to_string(report.scores.today), style);
}

void cycles_nav(std::string& out, const Report& report) {
  for (const CyclePart& part : report.board.cycles) {
    if (is_over(report, part) || part.teams.empty()) continue;
    fmt::format_to(std::back_inserter(out), "<li><a href=\"#{}\">{}</a>\n<ul>\n", section_id(part),
                   html(part.cycle.name));
    for (const TeamPart& team : part.teams) {
      fmt::format_to(std::back_inserter(out), "<li><a href=\"#{}\">{}</a></li>\n", section_id(part, team.team),
                     team.team.empty() ? "No team" : html(team_words(report.workspace.config, team.team)));
    }
    out += "</ul>\n</li>\n";
  }
}

void options_html(std::string& out, const std::set<std::pair<std::string, std::string>>& options) {
  for (const auto& [label, value] : options) {
    fmt::format_to(std::back_inserter(out), "<option value=\"{}\">{}</option>\n", value, label);
  }
}

/// Hidden until the script is there to answer it.
void filter_html(std::string& out, const Report& report) {
  std::set<std::pair<std::string, std::string>> teams, statuses;
  for (const auto& item : report.selection.objectives) {
    const Objective& objective = report.workspace.objectives[item.objective];
    const auto& status = report.scores.objectives[item.objective].status;
    const std::string word(status ? words(*status) : okr::to_string(objective.state_or_active()));
    statuses.emplace(word, word);
    if (!objective.team) continue;
    teams.emplace(html(team_words(report.workspace.config, objective.team->value)), html(objective.team->value));
  }
  for (const std::uint32_t index : report.selection.kpis) {
    const std::string word(health_words(report.scores.kpis[index]));
    statuses.emplace(word, word);
    const auto& team = report.workspace.kpis[index].team;
    if (team) teams.emplace(html(team_words(report.workspace.config, team->value)), html(team->value));
  }
  out +=
      "<form id=\"_filter\" role=\"search\" aria-label=\"Filter\" hidden=\"\">\n<label>Search <input id=\"_text\" "
      "type=\"search\" autocomplete=\"off\" aria-keyshortcuts=\"/\" placeholder=\"press /\"/></label>\n"
      "<label>Team <select id=\"_team\">\n<option value=\"\">all</option>\n";
  options_html(out, teams);
  out += "</select></label>\n<label>Status <select id=\"_status\">\n<option value=\"\">all</option>\n";
  options_html(out, statuses);
  out += "</select></label>\n<p id=\"_found\" role=\"status\"></p>\n</form>\n";
}

Report report_of(const Workspace& workspace, const Scores& scores, const Selection& selection, Meeting meeting) {
  Report report{workspace,
                scores,
                selection,
                meeting,
                dashboard(workspace, scores, selection),
                agenda(workspace, scores, selection),
                std::vector<bool>(workspace.objectives.size()),
                std::vector<bool>(workspace.kpis.size()),
                glyphs(Terminal{})};
  for (const auto& item : selection.objectives) {
    report.shown[item.objective] = workspace.objectives[item.objective].time.has_value();
  }
  for (const auto index : selection.kpis) report.shown_kpis[index] = true;
  return report;
}

}  // namespace

void report_html(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
                 Meeting meeting) {
  const Report report = report_of(workspace, scores, selection, meeting);
  std::string page, body, contents;
  for (const Section& section : order_of(meeting)) {
    const std::size_t before = body.size();
    section.print(body, report);
    if (body.size() == before) continue;
    if (section.id.empty()) {
      cycles_nav(contents, report);
    } else {
      fmt::format_to(std::back_inserter(contents), "<li><a href=\"#{}\">{}</a></li>\n", section.id, section.title);
    }
  }
  head_html(page, report);
  fmt::format_to(std::back_inserter(page),
                 "<body>\n<a class=\"skip\" href=\"#_main\">Skip to the report</a>\n<header class=\"top\">\n<p>{}</p>\n"
                 "<h1>{}</h1>\n<p><time>{}</time></p>\n</header>\n",
                 meeting == Meeting::check_in   ? "Check-in"
                 : meeting == Meeting::planning ? "Planning"
                                                : "Review",
                 title_of(report), okr::to_string(scores.today));
  page += "<div class=\"page\">\n<div class=\"side\">\n";
  filter_html(page, report);
  page += "<nav aria-label=\"Contents\">\n<ul>\n" + contents +
          "</ul>\n</nav>\n</div>\n<main id=\"_main\" tabindex=\"-1\">\n";
  page += body;
  fmt::format_to(std::back_inserter(page), "</main>\n</div>\n<script>{}</script>\n</body>\n</html>\n",
                 part_named("report_script.js"));
  out << page;
}

}  // namespace okr::render
