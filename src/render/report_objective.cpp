// An objective in the page, with its key results.
#include <fmt/format.h>
#include <iterator>

#include "model/title.hpp"
#include "render/html.hpp"
#include "render/report_parts.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

void facts_html(std::string& out, const Report& report, std::uint32_t index) {
  const Objective& objective = report.workspace.objectives[index];
  const ObjectiveScore& score = report.scores.objectives[index];
  std::vector<std::string> facts;
  if (score.status) facts.push_back(status_html(*score.status));
  if (!objective.is(State::active)) facts.emplace_back(okr::to_string(objective.state_or_active()));
  if (score.band) facts.push_back(fmt::format("{} band", okr::to_string(*score.band)));
  if (objective.owner) facts.push_back(html(person_words(report.workspace.config, objective.owner->value)));
  for (const Remark& remark : remarks(objective, score)) facts.push_back(html(remark.text));
  if (score.confidence) facts.push_back("confidence " + score.confidence->to_fixed(2));
  if (facts.empty()) return;
  out += "<p class=\"facts\">" + facts_row(facts) + "</p>\n";
}

void links_html(std::string& out, const Report& report, const Objective& objective) {
  const auto add = [&](std::string_view label, const std::vector<Reference>& references) {
    if (references.empty()) return;
    fmt::format_to(std::back_inserter(out), "<p class=\"aside\">{} {}</p>\n", label,
                   references_html(report, references));
  };
  add("Supports", objective.supports);
  add("Depends on", objective.depends_on);
  add("Carried to", objective.carried_to);
}

void initiatives_html(std::string& out, const Report& report, const Objective& objective) {
  if (objective.initiatives.empty()) return;
  out += "<p class=\"aside\">Initiatives: ";
  std::string_view comma = "";
  for (const Initiative& initiative : objective.initiatives) {
    const std::string title = initiative.title.value;
    out += comma;
    out += initiative.url ? html_link(initiative.url->value, title) : html(title);
    if (initiative.owner) out += " (" + html(person_words(report.workspace.config, initiative.owner->value)) + ")";
    if (initiative.done.by(report.scores.today)) out += ", done";
    comma = "; ";
  }
  out += "</p>\n";
}

}  // namespace

std::string filter_attributes(const Report& report, std::uint32_t objective) {
  const Objective& shown = report.workspace.objectives[objective];
  const ObjectiveScore& score = report.scores.objectives[objective];
  const std::string_view status = score.status ? words(*score.status) : okr::to_string(shown.state_or_active());
  return fmt::format("data-team=\"{}\" data-status=\"{}\"", shown.team ? html(shown.team->value) : "", status);
}

std::string facts_row(const std::vector<std::string>& facts) {
  std::string row;
  for (const std::string& fact : facts) {
    if (!fact.empty()) row += fmt::format("{}<span class=\"fact\">{}</span>", row.empty() ? "" : " ", fact);
  }
  return row;
}

std::string status_html(Status status) {
  return fmt::format("<b class=\"status {}\">{}</b>", okr::to_string(status), words(status));
}

std::string score_html(const Report& report, const std::optional<Decimal>& score, bool judged) {
  return fmt::format("<span class=\"score\">{}</span>",
                     html(score_words(score, judged, report.workspace.config, report.signs)));
}

std::string title_link(const Report& report, Ref ref) {
  const bool shown = ref.to == Ref::To::kpi ? report.shown_kpis[ref.index] : report.shown[ref.index];
  const std::string title = html(title_of(report.workspace, ref));
  return shown ? fmt::format("<a href=\"#{}\">{}</a>", html_anchor(report.workspace, ref), title) : title;
}

std::string references_html(const Report& report, const std::vector<Reference>& references) {
  std::vector<std::string> links;
  for (const Reference& each : references) {
    if (each.ref.to == Ref::To::key_result && report.shown[each.ref.index]) {
      const Ref objective{Ref::To::objective, each.ref.index, 0};
      links.push_back(fmt::format("<a href=\"#{}\">{}</a>", html_anchor(report.workspace, objective),
                                  html(title_of(report.workspace, each.ref))));
    } else {
      links.push_back(each.ref ? title_link(report, each.ref) : html(each.name.value));
    }
  }
  return fmt::format("{}", fmt::join(links, "; "));
}

void review_html(std::string& out, const Objective& objective) {
  if (!objective.review) return;
  if (objective.review->learned) {
    fmt::format_to(std::back_inserter(out), "<p class=\"learned\"><b>Learned</b> {}</p>\n",
                   html_lines(objective.review->learned->value));
  }
  if (objective.review->reason) {
    fmt::format_to(std::back_inserter(out), "<p class=\"learned\"><b>Reason</b> {}</p>\n",
                   html_lines(objective.review->reason->value));
  }
}

void objective_html(std::string& out, const Report& report, const Selection::Item& item) {
  const Objective& objective = report.workspace.objectives[item.objective];
  const ObjectiveScore& score = report.scores.objectives[item.objective];
  const Ref ref{Ref::To::objective, item.objective, 0};
  fmt::format_to(
      std::back_inserter(out), "<article class=\"objective item\" id=\"{}\" {}>\n<header>\n<div>\n<h4>{}</h4>\n",
      html_anchor(report.workspace, ref), filter_attributes(report, item.objective), html(title_of(objective)));
  facts_html(out, report, item.objective);
  out += "</div>\n";
  if (objective.counts()) {
    out += "<div class=\"grade\">" + score_html(report, score.score) +
           bar_svg(report, score.score, score.expected, score.status) + "</div>\n";
  }
  out += "</header>\n";
  if (objective.description) {
    fmt::format_to(std::back_inserter(out), "<p class=\"aside\">{}</p>\n", html_lines(objective.description->value));
  }
  if (!item.key_results.empty()) {
    out += "<ol class=\"key-results\">\n";
    for (const std::uint32_t k : item.key_results)
      key_result_html(out, report, {Ref::To::key_result, item.objective, k});
    out += "</ol>\n";
  }
  links_html(out, report, objective);
  initiatives_html(out, report, objective);
  review_html(out, objective);
  out += "</article>\n";
}

}  // namespace okr::render
