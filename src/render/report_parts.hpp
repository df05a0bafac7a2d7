// The parts of the page, each a section or a piece of one. All append HTML to `out`.
#pragma once

#include <string>
#include <string_view>

#include "render/agenda.hpp"
#include "render/dashboard.hpp"
#include "render/report.hpp"

namespace okr::render {

/// What all parts look at.
struct Report {
  const Workspace& workspace;
  const Scores& scores;
  const Selection& selection;
  Meeting meeting;
  Dashboard board;
  std::vector<AgendaItem> agenda;
  std::vector<bool> shown;  ///< of each objective of the workspace: whether it stands on the page
  std::vector<bool> shown_kpis;
  const Glyphs& signs;
};

/// Whether nothing of a cycle is left to do: it ended, and all of its objectives are closed or dropped.
bool is_over(const Report& report, const CyclePart& part);

// Sections; one that has nothing to show appends nothing.

void overview_html(std::string& out, const Report& report);
void agenda_html(std::string& out, const Report& report);
/// A section for each cycle that is not over.
void cycles_html(std::string& out, const Report& report);
void groups_html(std::string& out, const Report& report);
void kpis_html(std::string& out, const Report& report);
void alignment_html(std::string& out, const Report& report);
void proposals_html(std::string& out, const Report& report);
void closed_html(std::string& out, const Report& report);

// Pieces.

/// The id of a cycle's section, and of a team in it; the team may be none.
std::string section_id(const CyclePart& part);
std::string section_id(const CyclePart& part, std::string_view team);
void objective_html(std::string& out, const Report& report, const Selection::Item& item);
void key_result_html(std::string& out, const Report& report, Ref ref);
/// What was learned, and why something ended.
void review_html(std::string& out, const Objective& objective);
/// `data-team="…" data-status="…"`, which the filter asks for.
std::string filter_attributes(const Report& report, std::uint32_t objective);
/// Facts in a row, each HTML; those that are empty are left out.
std::string facts_row(const std::vector<std::string>& facts);
/// The word for how an objective or key result stands; its colour says nothing more.
std::string status_html(Status status);
std::string score_html(const Report& report, const std::optional<Decimal>& score, bool judged = false);
/// The title of what `ref` names, as a link to it where it stands on the page.
std::string title_link(const Report& report, Ref ref);
/// The titles of what is referred to, of a key result with a link to its objective; else the name that stands there.
std::string references_html(const Report& report, const std::vector<Reference>& references);

// Drawings, each with its text.

/// In the colour of the status, whose word stands beside it; without one in grey.
std::string bar_svg(const Report& report, const std::optional<Decimal>& score, const std::optional<Decimal>& expected,
                    std::optional<Status> status);
/// A part of a whole that is shown by its length alone; the words stand beside it.
std::string share_svg(const Decimal& share);
/// The readings of a key result beside the line that is expected of them, or its range; empty where there are under
/// two.
std::string readings_svg(const Report& report, Ref ref);
std::string kpi_svg(const Report& report, const Kpi& kpi);
struct BandCount {
  std::string_view band;  ///< `green`, `yellow`, `red`, `none`
  std::size_t count = 0;
};
std::string bands_svg(const std::vector<BandCount>& counts);

}  // namespace okr::render
