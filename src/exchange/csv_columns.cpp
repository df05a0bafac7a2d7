// The headings that programs and people give to the same thing.
#include "exchange/csv_columns.hpp"

#include <algorithm>
#include <array>

#include "measure/ascii.hpp"
#include "text/utf8.hpp"

namespace okr::exchange {
namespace {

struct Row {
  Column column;
  std::string_view headings;  ///< each between blanks, in small letters and digits alone
};

using enum Column;

constexpr std::array rows = {
    Row{objective_id, " objectiveid oid "},
    Row{objective, " objective objectives objectivetitle objectivename o goalname "},
    Row{objective_owner, " objectiveowner ownerofobjective "},
    Row{objective_weight, " objectiveweight "},
    Row{team, " team teams teamname department group squad businessunit "},
    Row{cycle, " cycle quarter period timeframe timeperiod session planningperiod "},
    Row{pillar, " pillar theme focusarea strategicpillar strategicpriority "},
    Row{kind, " kind okrtype objectivetype goaltype "},
    Row{supports,
        " supports parent parentid parentobjective parentgoal parentokr alignedto alignedwith aligns contributesto "},
    Row{tags, " tags tag labels label "},
    Row{key_result_id, " keyresultid krid "},
    Row{key_result, " keyresult keyresults keyresulttitle keyresultname kr krs krtitle krname "},
    Row{id, " id "},
    Row{title, " title name okr okrtitle goaltitle "},
    Row{type, " type itemtype "},
    Row{description, " description details "},
    Row{owner, " owner owners keyresultowner krowner assignee responsible dri lead accountable "},
    Row{state, " state stage lifecycle "},
    Row{status, " status health rag "},
    Row{due, " due duedate deadline targetdate enddate keyresultdue "},
    Row{weight, " weight weighting keyresultweight krweight "},
    Row{measure, " measure measuretype metrictype "},
    Row{baseline, " baseline start startvalue startingvalue initialvalue initial from "},
    Row{target, " target targetvalue endvalue goal goalvalue to "},
    Row{min, " min minimum atleast "},
    Row{max, " max maximum atmost "},
    Row{change, " change "},
    Row{unit, " unit units unitofmeasure uom metricunit "},
    Row{kpi, " kpi "},
    Row{milestones, " milestones "},
    Row{done, " done achieved "},
    Row{current, " current currentvalue actual actualvalue value latestvalue progressvalue reading "},
    Row{progress, " progress progresspercent percentcomplete completion complete percentage "},
    Row{score, " score grade "},
    Row{confidence, " confidence confidencelevel confidencescore "},
    Row{date, " lastcheckin checkin lastcheckindate checkindate lastupdate lastupdated updated updatedon asof date "},
    Row{note, " note notes comment comments update latestupdate lastcomment "},
    Row{dropped, " dropped droppedon "},
    Row{dropped_reason, " droppedreason reasondropped "},
    Row{worked_out, " band elapsed expected computed judged stale path line "},
};

}  // namespace

std::optional<Column> column_named(std::string_view heading) {
  std::string name = " ";
  for (const char c : text::fold(heading)) {
    if (measure::is_letter(c) || measure::is_digit(c)) name += c;
  }
  name += ' ';
  const auto row = std::ranges::find_if(
      rows, [&](const Row& r) { return name.size() > 2 && r.headings.find(name) != std::string_view::npos; });
  return row == rows.end() ? std::nullopt : std::optional(row->column);
}

}  // namespace okr::exchange
