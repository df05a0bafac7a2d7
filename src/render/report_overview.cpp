// The first sections of the page: where the cycles stand, and what needs a word.
#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <span>

#include "render/html.hpp"
#include "render/report_parts.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

std::vector<std::uint32_t> objectives_of(const CyclePart& part) {
  std::vector<std::uint32_t> objectives;
  for (const TeamPart& team : part.teams) {
    for (const auto& item : team.objectives) objectives.push_back(item.objective);
  }
  return objectives;
}

std::vector<BandCount> bands_of(const Report& report, const std::vector<std::uint32_t>& objectives) {
  std::vector<BandCount> counts = {{"green"}, {"yellow"}, {"red"}, {"none"}};
  for (const std::uint32_t index : objectives) {
    const auto& band = report.scores.objectives[index].band;
    ++counts[!band ? 3 : *band == Band::green ? 0 : *band == Band::yellow ? 1 : 2].count;
  }
  return counts;
}

void bands_html(std::string& out, const Report& report, const std::vector<std::uint32_t>& objectives) {
  const std::vector<BandCount> counts = bands_of(report, objectives);
  out += bands_svg(counts) + "<ul class=\"legend\">\n";
  for (const BandCount& part : counts) {
    if (part.count == 0) continue;
    fmt::format_to(std::back_inserter(out), "<li class=\"{}\"><b>{}</b> {}</li>\n", part.band, part.count,
                   part.band == "none" ? "without a band" : part.band);
  }
  out += "</ul>\n";
}

void cycle_card(std::string& out, const Report& report, const CyclePart& part) {
  const auto objectives = objectives_of(part);
  const auto mean = mean_score(report.workspace, report.scores, objectives);
  const std::string name = html(part.cycle.name);
  fmt::format_to(std::back_inserter(out), "<div class=\"card\">\n<h3>{}</h3>\n<p class=\"facts\">{}</p>\n{}\n",
                 part.teams.empty() ? name : fmt::format("<a href=\"#{}\">{}</a>", section_id(part), name),
                 time_words(part.cycle, report.scores.today), share_svg(share_passed(part.cycle, report.scores.today)));
  if (!objectives.empty()) {
    fmt::format_to(std::back_inserter(out), "<p class=\"mean\">{} <small>mean score of {}</small></p>\n",
                   score_html(report, mean), counted(objectives.size(), "objective"));
    bands_html(out, report, objectives);
  }
  if (!part.apart.empty()) {
    fmt::format_to(std::back_inserter(out), "<p class=\"facts\">{} not counted</p>\n", part.apart.size());
  }
  out += "</div>\n";
}

/// An agenda is made for every terminal; a page has the real sign.
std::string with_arrows(std::string reason) {
  constexpr std::string_view plain = " -> ";
  for (std::size_t at = 0; (at = reason.find(plain, at)) != std::string::npos;) reason.replace(at, plain.size(), " → ");
  return reason;
}

void reading_aid(std::string& out, const Report& report) {
  const Config& config = report.workspace.config;
  fmt::format_to(
      std::back_inserter(out),
      "<p class=\"aside\">A score goes from 0 to 1; {} and more is green, {} and more yellow. A judged one is marked "
      "~, one that is not there yet {}. The mark on a bar is what is expected by now. In a chart the line is what was "
      "read, the dashed one what is expected, the thin ones a target or a range.</p>\n",
      config.green_from.to_string(), config.yellow_from.to_string(), report.signs.dash);
}

/// All points of one topic; many of them wait to be unfolded.
void topic_html(std::string& out, const Report& report, std::span<const AgendaItem> items) {
  constexpr std::size_t many = 12;
  fmt::format_to(std::back_inserter(out),
                 "<details{}>\n<summary><h3>{}</h3><span class=\"score\">{}</span></summary>\n<ul class=\"rows\">\n",
                 items.size() > many ? "" : " open=\"\"", heading(items.front().topic), items.size());
  for (const AgendaItem& item : items) {
    fmt::format_to(std::back_inserter(out), "<li>{}<p class=\"facts\">{}</p></li>\n", title_link(report, item.ref),
                   facts_row({html(owner_words(report.workspace, item.ref)), html(with_arrows(item.reason))}));
  }
  out += "</ul>\n</details>\n";
}

}  // namespace

void overview_html(std::string& out, const Report& report) {
  out += "<section id=\"_overview\">\n<h2>Overview</h2>\n<div class=\"cards\">\n";
  std::size_t with_cycle = 0;
  for (const CyclePart& part : report.board.cycles) {
    with_cycle += objectives_of(part).size() + part.apart.size();
    if (!is_over(report, part)) cycle_card(out, report, part);
  }
  out += "</div>\n";
  const auto words = report.board.attention.words();
  fmt::format_to(std::back_inserter(out), "<p>{}</p>\n",
                 words.empty() ? "Nothing needs a word." : fmt::format("Needs a word: {}.", fmt::join(words, ", ")));
  if (const std::size_t without = report.selection.objectives.size() - with_cycle; without > 0) {
    fmt::format_to(std::back_inserter(out), "<p>{} without a known cycle {} left out.</p>\n",
                   counted(without, "objective"), without == 1 ? "is" : "are");
  }
  reading_aid(out, report);
  out += "</section>\n";
}

void agenda_html(std::string& out, const Report& report) {
  if (report.agenda.empty()) return;
  out += "<section id=\"_agenda\">\n<h2>What needs a word</h2>\n";
  for (auto begin = report.agenda.begin(); begin != report.agenda.end();) {
    const auto end =
        std::find_if(begin, report.agenda.end(), [&](const AgendaItem& item) { return item.topic != begin->topic; });
    topic_html(out, report, {begin, end});
    begin = end;
  }
  out += "</section>\n";
}

}  // namespace okr::render
