// The outputs by command.
#include "outputs.hpp"

#include "exchange/exported.hpp"
#include "okr/check.hpp"
#include "okr/diff.hpp"
#include "okr/read.hpp"
#include "render/agenda.hpp"
#include "render/diff.hpp"
#include "render/explain.hpp"
#include "render/export.hpp"
#include "render/findings.hpp"
#include "render/findings_ci.hpp"
#include "render/forecast.hpp"
#include "render/history.hpp"
#include "render/list.hpp"
#include "render/map.hpp"
#include "render/measure.hpp"
#include "render/question.hpp"
#include "render/report.hpp"
#include "render/show.hpp"
#include "render/status.hpp"
#include "render/tree.hpp"
#include "render/unified_diff.hpp"
#include "render/workspace_json.hpp"

namespace okr::fuzz {
namespace {

using namespace render;

constexpr Terminal narrow{60, false, true};
constexpr Terminal ascii{100, false, false};

/// Calls `write` with each objective, key result and KPI.
template <class Write>
void each(const Workspace& workspace, Write write) {
  for (std::uint32_t o = 0; o < workspace.objectives.size(); ++o) {
    write(Ref{Ref::To::objective, o, 0});
    for (std::uint32_t k = 0; k < workspace.objectives[o].key_results.size(); ++k)
      write(Ref{Ref::To::key_result, o, k});
  }
  for (std::uint32_t k = 0; k < workspace.kpis.size(); ++k) write(Ref{Ref::To::kpi, k, 0});
}

/// Calls `write` with everything, as most commands do.
template <class Write>
auto whole(Write write) {
  return [write](std::ostream& out, const Shown& s) { write(out, s.workspace, s.scores, everything(s.workspace)); };
}

template <class Write>
auto each_of(Write write) {
  return [write](std::ostream& out, const Shown& s) {
    each(s.workspace, [&](Ref ref) { write(out, s.workspace, s.scores, ref); });
  };
}

template <class Write>
auto found(Write write) {
  return [write](std::ostream& out, const Shown& s) {
    const SourceTree& files = s.workspace.files;
    const Findings findings = check(s.workspace, s.scores, s.read_findings);
    write(out, CheckReport{files, findings, std::vector<bool>(files.files.size(), true), "okrs/", Severity::error,
                           s.scores.today, 0});
  };
}

/// What changed since there was nothing, and how it would be undone.
template <class Write>
auto both_ways(Write write) {
  return [write](std::ostream& out, const Shown& s) {
    static const Workspace nothing = read_workspace({{{"okr.yaml", "okr: 1\n"}}, {}}).workspace;
    const Scores none = score(nothing, s.scores.today);
    const std::vector<Difference> made = diff({nothing, none}, {s.workspace, s.scores});
    const std::vector<Difference> undone = diff({s.workspace, s.scores}, {nothing, none});
    write(out, DiffReport{{nothing, "HEAD", "HEAD"}, {s.workspace, "working tree", "files"}, made, s.scores.today});
    write(out, DiffReport{{s.workspace, "HEAD", "HEAD"}, {nothing, "working tree", "files"}, undone, s.scores.today});
  };
}

History history(const Shown& s, Ref ref) {
  History history = history_of(s.workspace, s.scores.today, ref, false);
  history.timeline = timeline(s.workspace, ref);
  return history;
}

using Outputs = std::vector<Output>;
constexpr auto text = Format::text, markdown = Format::markdown, json = Format::json, lines = Format::json_lines,
               table = Format::csv, xml = Format::xml;

void add_overviews(Outputs& all) {
  all.push_back({text, whole([](auto& out, const auto&... of) { status_text(out, of..., narrow); })});
  all.push_back({markdown, whole(status_markdown)});
  all.push_back({json, whole(workspace_json)});
  all.push_back({text, whole([](auto& out, const auto&... of) { list_text(out, of..., {}, ascii); })});
  all.push_back({table, whole([](auto& out, const auto&... of) { list_csv(out, of..., {}); })});
  all.push_back({markdown, whole([](auto& out, const auto&... of) { list_markdown(out, of..., {}); })});
  all.push_back({text, whole([](auto& out, const auto&... of) { tree_text(out, of..., {true}, narrow); })});
  all.push_back({json, whole([](auto& out, const auto&... of) { tree_json(out, of..., {true}); })});
  all.push_back({markdown, whole([](auto& out, const auto&... of) { tree_markdown(out, of..., {true}); })});
}

void add_meetings(Outputs& all) {
  all.push_back({text, whole([](auto& out, const auto& workspace, const auto& scores, const auto& selection) {
                   agenda_text(out, workspace, scores, agenda(workspace, scores, selection), narrow);
                 })});
  all.push_back({markdown, whole([](auto& out, const auto& workspace, const auto& scores, const auto& selection) {
                   agenda_markdown(out, workspace, scores, agenda(workspace, scores, selection));
                 })});
  all.push_back({json, whole([](auto& out, const auto& workspace, const auto& scores, const auto& selection) {
                   agenda_json(out, workspace, scores, agenda(workspace, scores, selection));
                 })});
  for (const Meeting meeting : {Meeting::planning, Meeting::check_in, Meeting::review}) {
    all.push_back({xml, whole([=](auto& out, const auto&... of) { report_html(out, of..., meeting); })});
    all.push_back({markdown, whole([=](auto& out, const auto&... of) { report_markdown(out, of..., meeting); })});
  }
}

void add_single_things(Outputs& all) {
  all.push_back({text, each_of([](auto& out, const auto&... of) { show_text(out, of..., narrow); })});
  all.push_back({lines, each_of([](auto& out, const auto&... of) { show_json(out, of...); })});
  all.push_back({markdown, each_of([](auto& out, const auto&... of) { show_markdown(out, of...); })});
  all.push_back({text, each_of([](auto& out, const auto& workspace, const auto& scores, Ref ref) {
                   if (ref.to != Ref::To::kpi) explain_text(out, workspace, scores, ref, narrow);
                   if (ref.to != Ref::To::objective) question_text(out, workspace, scores, ref, ascii);
                 })});
  all.push_back({lines, each_of([](auto& out, const auto& workspace, const auto& scores, Ref ref) {
                   if (ref.to != Ref::To::kpi) explain_json(out, workspace, scores, ref);
                 })});
}

void add_times(Outputs& all) {
  const auto forecasts = [](auto write) {
    return whole([write](auto& out, const auto& workspace, const auto& scores, const auto& selection) {
      write(out, workspace, scores, outlooks(workspace, scores, selection));
    });
  };
  all.push_back({text, forecasts([](auto& out, const auto&... of) { forecast_text(out, of..., narrow); })});
  all.push_back({json, forecasts(forecast_json)});
  all.push_back({table, forecasts(forecast_csv)});
  all.push_back({markdown, forecasts(forecast_markdown)});
  const auto histories = [](auto write) {
    return [write](std::ostream& out, const Shown& s) {
      each(s.workspace, [&](Ref ref) { write(out, s, history(s, ref)); });
    };
  };
  all.push_back({text, histories([](auto& out, const Shown& s, const History& of) {
                   history_text(out, s.workspace, s.scores, of, narrow);
                 })});
  all.push_back({lines, histories([](auto& out, const Shown& s, const History& of) {
                   history_json(out, s.workspace, s.scores, of);
                 })});
  all.push_back({table, histories([](auto& out, const Shown&, const History& of) { history_csv(out, of); })});
  all.push_back({markdown, histories([](auto& out, const Shown& s, const History& of) {
                   history_markdown(out, s.workspace, of);
                 })});
  all.push_back({xml, histories([](auto& out, const Shown& s, const History& of) {
                   history_svg(out, s.workspace, s.scores, of);
                 })});
  all.push_back({text, both_ways([](auto& out, const auto& report) { diff_text(out, report, narrow); })});
  all.push_back({lines, both_ways(diff_json)});
  all.push_back({markdown, both_ways(diff_markdown)});
}

void add_maps(Outputs& all) {
  const auto maps = [](auto write) {
    return whole([write](auto& out, const auto&... of) {
      write(out, alignment_map(of...));
      write(out, strategy_map(of..., "2026"));
    });
  };
  all.push_back({text, maps([](auto& out, const Map& map) { map_text(out, map, narrow); })});
  all.push_back({text, maps(map_dot)});
  all.push_back({Format::mermaid, maps(map_mermaid)});
  all.push_back({xml, maps(map_svg)});
}

void add_findings(Outputs& all) {
  all.push_back({text, found([](auto& out, const auto& report) {
                   findings_text(out, report.files, report.findings, narrow);
                   findings_concise(out, report.files, report.findings);
                 })});
  all.push_back({json, found([](auto& out, const auto& report) {
                   findings_json(out, report.files, report.findings, report.files_checked(), report.today);
                 })});
  all.push_back({Format::github, found(findings_github)});
  all.push_back({markdown, found([](auto& out, const auto& report) { out << findings_github_summary(report); })});
  all.push_back({json, found(findings_sarif)});
  all.push_back({xml, found(findings_junit)});
  all.push_back({json, found(findings_gitlab)});
  all.push_back({json, found(findings_rdjson)});
}

void add_exports(Outputs& all) {
  all.push_back({json, whole([](auto& out, const auto& workspace, const auto&, const auto& selection) {
                   export_json(out, exchange::exported(workspace), selection);
                 })});
  all.push_back({lines, whole([](auto& out, const auto& workspace, const auto&, const auto& selection) {
                   export_ndjson(out, exchange::exported(workspace), selection);
                 })});
  all.push_back({table, whole(export_csv)});
  all.push_back({Format::diff, [](std::ostream& out, const Shown& s) {
                   unified_diff(out, "a.yaml", s.workspace.files.files[1].bytes, s.workspace.files.files[0].bytes,
                                narrow);
                 }});
}

}  // namespace

std::vector<Output> all_outputs() {
  Outputs all;
  for (auto* const add :
       {add_overviews, add_meetings, add_single_things, add_times, add_maps, add_findings, add_exports})
    add(all);
  return all;
}

}  // namespace okr::fuzz
