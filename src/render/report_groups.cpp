// The page's tables and lists beside the objectives: means by pillar, KPIs, alignment.
#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>

#include "model/title.hpp"
#include "render/alignment_tree.hpp"
#include "render/base64.hpp"
#include "render/html.hpp"
#include "render/map.hpp"
#include "render/report_parts.hpp"
#include "render/words.hpp"
#include "text/text_stream.hpp"

namespace okr::render {
namespace {

constexpr std::size_t most_cycles = 6;
constexpr int deepest = 12;

/// The selected objectives that count, by cycle and a group that `name_of` gives.
template <class NameOf>
std::map<std::string, std::map<std::string, std::vector<std::uint32_t>>> grouped(const Report& report, NameOf name_of) {
  std::map<std::string, std::map<std::string, std::vector<std::uint32_t>>> groups;
  for (const CyclePart& part : report.board.cycles) {
    for (const TeamPart& team : part.teams) {
      for (const auto& item : team.objectives) {
        const std::string name = name_of(report.workspace.objectives[item.objective]);
        if (!name.empty()) groups[name][part.cycle.name].push_back(item.objective);
      }
    }
  }
  return groups;
}

const Pillar* pillar_of(const Config& config, std::string_view id) {
  const auto found = std::ranges::find(config.pillars, id, [](const Pillar& pillar) { return pillar.id.value; });
  return found == config.pillars.end() ? nullptr : &*found;
}

std::string perspective_of(const Config& config, const Objective& objective) {
  const Pillar* const pillar = objective.pillar ? pillar_of(config, objective.pillar->value) : nullptr;
  return pillar != nullptr && pillar->perspective ? std::string(okr::to_string(pillar->perspective->value)) : "";
}

template <class Groups, class Title>
void rows_html(std::string& out, const Report& report, const Groups& groups, std::string_view kind, Title title_of,
               const std::vector<std::string>& cycles) {
  if (groups.empty()) return;
  fmt::format_to(std::back_inserter(out), "<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>\n",
                 cycles.size() + 1, kind);
  for (const auto& [name, by_cycle] : groups) {
    fmt::format_to(std::back_inserter(out), "<tr><th scope=\"row\">{}</th>", html(title_of(name)));
    for (const std::string& cycle : cycles) {
      const auto found = by_cycle.find(cycle);
      if (found == by_cycle.end()) {
        out += "<td></td>";
        continue;
      }
      const auto mean = mean_score(report.workspace, report.scores, found->second);
      fmt::format_to(std::back_inserter(out), "<td>{} <small>of {}</small></td>", score_html(report, mean),
                     found->second.size());
    }
    out += "</tr>\n";
  }
  out += "</tbody>\n";
}

std::string words_of_perspective(std::string_view perspective) {
  std::string words(perspective);
  std::ranges::replace(words, '-', ' ');
  words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

void kpi_html(std::string& out, const Report& report, std::uint32_t index) {
  const Kpi& kpi = report.workspace.kpis[index];
  const KpiScore& score = report.scores.kpis[index];
  const std::string range = range_words(kpi.min, kpi.max, kpi.unit);
  const std::string_view kind = !score.healthy ? "no-data" : *score.healthy ? "on-track" : "at-risk";
  fmt::format_to(std::back_inserter(out),
                 "<li class=\"key-result item\" id=\"{}\" data-team=\"{}\" data-status=\"{}\">\n<div>\n<p "
                 "class=\"sentence\">{}</p>\n",
                 html_anchor(report.workspace, {Ref::To::kpi, index, 0}), kpi.team ? html(kpi.team->value) : "",
                 health_words(score), html(title_of(kpi)));
  const std::string facts = facts_row({fmt::format("<b class=\"status {}\">{}</b>", kind, health_words(score)),
                                       range.empty() ? "" : "healthy: " + html(range),
                                       kpi.owner ? html(person_words(report.workspace.config, kpi.owner->value)) : "",
                                       score.last_check_in ? "read " + okr::to_string(*score.last_check_in) : ""});
  out += "<p class=\"facts\">" + facts + "</p>\n";
  if (kpi.description) {
    fmt::format_to(std::back_inserter(out), "<p class=\"aside\">{}</p>\n", html_lines(kpi.description->value));
  }
  if (kpi.source) {
    fmt::format_to(std::back_inserter(out), "<p class=\"aside\">Source: {}</p>\n",
                   html_link(kpi.source->value, kpi.source->value));
  }
  fmt::format_to(std::back_inserter(out),
                 "</div>\n<div class=\"drawing\">{}</div>\n<div class=\"grade\"><span "
                 "class=\"score\">{}</span></div>\n</li>\n",
                 kpi_svg(report, kpi),
                 score.current ? html(amount(*score.current, kpi.unit)) : std::string(report.signs.dash));
}

void node_html(std::string& out, const Report& report, std::uint32_t index, bool again) {
  const ObjectiveScore& score = report.scores.objectives[index];
  const Objective& objective = report.workspace.objectives[index];
  out += "<li>" + title_link(report, {Ref::To::objective, index, 0});
  if (again) {
    out += " <span class=\"facts\">see above</span>";
    return;
  }
  const std::string facts =
      facts_row({objective.team ? html(team_words(report.workspace.config, objective.team->value)) : "",
                 objective.time ? html(objective.time->name) : "",
                 score.status ? status_html(*score.status) : std::string(okr::to_string(objective.state_or_active())),
                 score.score ? score_text(*score.score, report.workspace.config) : ""});
  out += " <span class=\"facts\">" + facts + "</span>";
}

/// A drawing of more objectives is nothing that anybody reads on a page.
constexpr std::size_t most_drawn = 150;

/// The map as a picture, where there is something to draw; the list below it says the same.
void map_html(std::string& out, const Report& report, const Selection& open) {
  if (open.objectives.size() > most_drawn) return;
  const Map map = alignment_map(report.workspace, report.scores, open);
  if (map.edges.empty()) return;
  text::TextStream drawing;
  map_svg(drawing, map);
  out +=
      "<figure class=\"map\"><img alt=\"Who supports what, as the list below has it\" "
      "src=\"data:image/svg+xml;base64," +
      base64(drawing.view()) + "\"/></figure>\n";
}

}  // namespace

void groups_html(std::string& out, const Report& report) {
  const Config& config = report.workspace.config;
  const auto pillars =
      grouped(report, [](const Objective& objective) { return objective.pillar ? objective.pillar->value : ""; });
  const auto perspectives =
      grouped(report, [&](const Objective& objective) { return perspective_of(config, objective); });
  std::vector<std::string> cycles;
  for (const CyclePart& part : report.board.cycles) {
    const auto has = [&](const auto& group) { return group.second.contains(part.cycle.name); };
    if (cycles.size() < most_cycles && std::ranges::any_of(pillars, has)) cycles.push_back(part.cycle.name);
  }
  if (cycles.empty()) return;
  out +=
      "<section id=\"_pillars\">\n<h2>Pillars <small>mean scores by cycle</small></h2>\n<div class=\"wide\" "
      "tabindex=\"0\" role=\"region\" aria-label=\"Mean scores by pillar and cycle\">\n<table>\n<thead>\n<tr><td></td>";
  for (const std::string& cycle : cycles) {
    fmt::format_to(std::back_inserter(out), "<th scope=\"col\">{}</th>", html(cycle));
  }
  out += "</tr>\n</thead>\n";
  const auto pillar_title = [&](const std::string& id) {
    const Pillar* const pillar = pillar_of(config, id);
    return pillar != nullptr && pillar->title ? pillar->title->value : id;
  };
  rows_html(out, report, pillars, "By pillar", pillar_title, cycles);
  rows_html(out, report, perspectives, "By perspective", words_of_perspective, cycles);
  out += "</table>\n</div>\n</section>\n";
}

void kpis_html(std::string& out, const Report& report) {
  if (report.selection.kpis.empty()) return;
  out += "<section id=\"_kpis\">\n<h2>KPIs <small>and their healthy ranges</small></h2>\n<ul class=\"key-results\">\n";
  for (const std::uint32_t index : report.selection.kpis) kpi_html(out, report, index);
  out += "</ul>\n</section>\n";
}

void alignment_html(std::string& out, const Report& report) {
  Selection open;
  for (const auto& item : report.selection.objectives) {
    const Objective& objective = report.workspace.objectives[item.objective];
    if (!objective.is(State::closed) && !objective.is(State::dropped)) open.objectives.push_back(item);
  }
  if (open.objectives.empty()) return;
  out += "<section id=\"_alignment\">\n<h2>Alignment <small>below each objective what supports it</small></h2>\n";
  map_html(out, report, open);
  int depth = -1;
  for (const TreeNode& node : alignment_tree(report.workspace, open, deepest)) {
    if (node.depth > depth) {
      out += depth < 0 ? "<ul class=\"tree\">\n" : "\n<ul>\n";
    } else {
      for (int level = depth; level > node.depth; --level) out += "</li>\n</ul>\n";
      out += "</li>\n";
    }
    depth = node.depth;
    node_html(out, report, open.objectives[node.item].objective, node.again);
  }
  for (; depth >= 0; --depth) out += "</li>\n</ul>\n";
  out += "</section>\n";
}

}  // namespace okr::render
