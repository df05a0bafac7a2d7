// A key result in the page: its sentence, its way, its readings, and what was said about it.
#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "model/title.hpp"
#include "render/html.hpp"
#include "render/report_parts.hpp"
#include "render/words.hpp"
#include "score/readings.hpp"

namespace okr::render {
namespace {

/// `confidence 0.50: Ana Ruiz 0.7, Bo Lind 0.3`.
std::string confidence_html(const Config& config, const KeyResultScore& score) {
  if (!score.confidence) return "";
  std::vector<std::string> votes;
  for (const Vote& vote : score.votes) {
    if (!vote.who.empty()) votes.push_back(html(person_words(config, vote.who)) + ' ' + vote.confidence.to_string());
  }
  return fmt::format("confidence {}{}{}", score.confidence->to_fixed(2), votes.empty() ? "" : ": ",
                     fmt::join(votes, ", "));
}

void facts_html(std::string& out, const Report& report, Ref ref) {
  const Config& config = report.workspace.config;
  const KeyResult& key_result = report.workspace.key_result(ref);
  const KeyResultScore& score = report.scores.objectives[ref.index].key_results[ref.key_result];
  const Date today = report.scores.today;
  std::vector<std::string> facts = {
      fmt::format("<span class=\"way\">{}</span>", html(way_words(key_result, score, today, report.signs)))};
  if (score.status) facts.insert(facts.begin(), status_html(*score.status));
  if (key_result.owner) facts.push_back(html(person_words(config, key_result.owner->value)));
  if (key_result.due) facts.push_back("due " + okr::to_string(key_result.due->value));
  facts.push_back(confidence_html(config, score));
  for (const Remark& remark : remarks(report.workspace, key_result, score, today)) facts.push_back(html(remark.text));
  out += "<p class=\"facts\">" + facts_row(facts) + "</p>\n";
}

void milestones_html(std::string& out, const Report& report, const KeyResult& key_result) {
  if (!key_result.fields.milestones || key_result.fields.milestones->value.empty()) return;
  out += "<ul class=\"milestones\">\n";
  for (const Milestone& milestone : key_result.fields.milestones->value) {
    const bool done = milestone.done.by(report.scores.today);
    fmt::format_to(std::back_inserter(out), "<li class=\"{}\">{}{}{}</li>\n", done ? "done" : "open",
                   html(milestone.title.value), done ? ", done" : "",
                   done && milestone.done.on ? " on " + okr::to_string(*milestone.done.on) : "");
  }
  out += "</ul>\n";
}

/// The latest notes, the newest first.
void notes_html(std::string& out, const Report& report, const KeyResult& key_result) {
  constexpr std::size_t most = 2;
  std::vector<const CheckIn*> with_note;
  for (const CheckIn& check_in : key_result.check_ins) {
    if (check_in.note && check_in.date.value <= report.scores.today) with_note.push_back(&check_in);
  }
  std::ranges::stable_sort(with_note, std::ranges::greater{}, [](const CheckIn* each) { return each->date.value; });
  if (with_note.size() > most) with_note.resize(most);
  for (const CheckIn* each : with_note) {
    const std::string by =
        each->by ? ", " + html(person_words(report.workspace.config, each->by->value)) : std::string();
    fmt::format_to(std::back_inserter(out), "<p class=\"note\">{} <small>{}{}</small></p>\n",
                   html_lines(each->note->value), okr::to_string(each->date.value), by);
  }
}

void evidence_html(std::string& out, const KeyResult& key_result) {
  if (key_result.evidence.empty()) return;
  std::vector<std::string> links;
  for (const Text& evidence : key_result.evidence) links.push_back(html_link(evidence.value, evidence.value));
  fmt::format_to(std::back_inserter(out), "<p class=\"aside\">Evidence: {}</p>\n", fmt::join(links, ", "));
}

void told_html(std::string& out, const Report& report, Ref ref) {
  const KeyResult& key_result = report.workspace.key_result(ref);
  if (key_result.description) {
    fmt::format_to(std::back_inserter(out), "<p class=\"aside\">{}</p>\n", html_lines(key_result.description->value));
  }
  milestones_html(out, report, key_result);
  notes_html(out, report, key_result);
  if (key_result.dropped && key_result.dropped->reason) {
    fmt::format_to(std::back_inserter(out), "<p class=\"note\">{}</p>\n",
                   html_lines(key_result.dropped->reason->value));
  }
  evidence_html(out, key_result);
}

}  // namespace

void key_result_html(std::string& out, const Report& report, Ref ref) {
  const KeyResult& key_result = report.workspace.key_result(ref);
  const KeyResultScore& score = report.scores.objectives[ref.index].key_results[ref.key_result];
  fmt::format_to(std::back_inserter(out),
                 "<li class=\"key-result{}\" id=\"{}\">\n<div>\n<p class=\"sentence\">{}</p>\n",
                 score.dropped ? " dropped" : "", html_anchor(report.workspace, ref), html(title_of(key_result)));
  facts_html(out, report, ref);
  told_html(out, report, ref);
  out += "</div>\n<div class=\"drawing\">" + readings_svg(report, ref) + "</div>\n<div class=\"grade\">";
  if (!score.dropped && report.workspace.objective(ref).counts())
    out += score_html(report, score.score, score.judged) + bar_svg(report, score.score, score.expected, score.status);
  out += "</div>\n</li>\n";
}

}  // namespace okr::render
