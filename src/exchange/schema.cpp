// The tables of the maps.
#include "exchange/schema.hpp"

#include <algorithm>
#include <array>

namespace okr::exchange {
namespace {

using enum Shape;

constexpr bool required = true;

constexpr Key records_of(std::string_view name, const Map& map) { return {name, records, false, {}, &map}; }
constexpr Key record_of(std::string_view name, const Map& map) { return {name, record, false, {}, &map}; }

constexpr std::array<std::string_view, 4> perspectives = {"financial", "customer", "internal-process",
                                                          "learning-and-growth"};
constexpr std::array<std::string_view, 2> year_names = {"start", "end"};
constexpr std::array<std::string_view, 2> kinds = {"aspirational", "committed"};
constexpr std::array<std::string_view, 5> states = {"draft", "proposed", "active", "closed", "dropped"};
constexpr std::array<std::string_view, 3> score_sources = {"key_results", "supporting", "both"};

constexpr std::array pillar_keys = {Key{"id", id, required}, Key{"title"},
                                    Key{"perspective", word, false, perspectives}};
constexpr Map pillar_map{"a pillar", pillar_keys};

constexpr std::array team_keys = {Key{"id", id, required}, Key{"title"}, Key{"parent"}, Key{"lead"}};
constexpr Map team_map{"a team", team_keys};

constexpr std::array person_keys = {Key{"id", id, required}, Key{"name"}, Key{"email"}};
constexpr Map person_map{"a person", person_keys};

constexpr std::array cycle_keys = {Key{"id", id, required}, Key{"start", date, required}, Key{"end", date, required}};
constexpr Map cycle_map{"a cycle", cycle_keys};

constexpr std::array allow_keys = {Key{"rule", text, required}, Key{"reason"}, Key{"until", date}};
constexpr Map allow_map{"an allowance", allow_keys};

constexpr std::array check_in_keys = {Key{"date", date, required},
                                      Key{"value", quantity},
                                      Key{"score", share},
                                      Key{"confidence", votes},
                                      Key{"note"},
                                      Key{"by"}};

}  // namespace

constexpr Map check_in_map{"a check-in", check_in_keys};

namespace {

constexpr std::array milestone_keys = {Key{"title", text, required}, Key{"done", done}, Key{"weight", number}};
constexpr Map milestone_map{"a milestone", milestone_keys};

constexpr std::array dropped_keys = {Key{"date", date, required}, Key{"reason", text, required}};
constexpr Map dropped_map{"`dropped`", dropped_keys};

constexpr std::array initiative_keys = {Key{"title", text, required}, Key{"url"}, Key{"owner"}, Key{"done", done}};
constexpr Map initiative_map{"an initiative", initiative_keys};

constexpr std::array review_keys = {Key{"date", date, required}, Key{"learned"}, Key{"reason"}};
constexpr Map review_map{"a review", review_keys};

constexpr std::array config_keys = {
    Key{"name"},
    Key{"fiscal_year_start", number},
    Key{"fiscal_year_named_after", word, false, year_names},
    records_of("pillars", pillar_map),
    records_of("teams", team_map),
    records_of("people", person_map),
    records_of("cycles", cycle_map),
    Key{"check_in_every", days},
    Key{"bands", shares},
    Key{"exclude", texts},
    Key{"rules", rules},
};

constexpr std::array key_result_keys = {
    Key{"id", id},
    Key{"title", text, required},
    Key{"description"},
    Key{"owner"},
    Key{"due", date},
    Key{"weight", number},
    Key{"tags", texts},
    Key{"baseline", quantity},
    Key{"target", quantity},
    Key{"change", change},
    Key{"min", quantity},
    Key{"max", quantity},
    Key{"unit"},
    records_of("milestones", milestone_map),
    Key{"done", done},
    Key{"kpi"},
    Key{"judged", boolean},
    Key{"current", quantity},
    Key{"drives", texts},
    Key{"guardrails", texts},
    records_of("check_ins", check_in_map),
    Key{"evidence", texts},
    record_of("dropped", dropped_map),
    records_of("allow", allow_map),
};

}  // namespace

constexpr Map key_result_map{"a key result", key_result_keys};

namespace {

constexpr std::array objective_keys = {
    Key{"id", id},
    Key{"title", text, required},
    Key{"description"},
    Key{"cycle"},
    Key{"team"},
    Key{"owner"},
    Key{"pillar"},
    Key{"kind", word, false, kinds},
    Key{"state", word, false, states},
    Key{"supports", texts},
    Key{"depends_on", texts},
    Key{"weight", number},
    Key{"score_from", word, false, score_sources},
    Key{"check_in_every", days},
    Key{"tags", texts},
    records_of("key_results", key_result_map),
    records_of("initiatives", initiative_map),
    record_of("review", review_map),
    Key{"carried_to", texts},
    records_of("allow", allow_map),
};

constexpr std::array kpi_keys = {
    Key{"id", id},
    Key{"title", text, required},
    Key{"description"},
    Key{"team"},
    Key{"owner"},
    Key{"pillar"},
    Key{"unit"},
    Key{"min", quantity},
    Key{"max", quantity},
    Key{"source"},
    Key{"check_in_every", days},
    Key{"current", quantity},
    records_of("check_ins", check_in_map),
    records_of("allow", allow_map),
};

}  // namespace

constexpr Map config_map{"okr.yaml", config_keys};
constexpr Map objective_map{"an objective", objective_keys};
constexpr Map kpi_map{"a KPI", kpi_keys};

const Key* Map::find(std::string_view key) const {
  const auto row = std::ranges::find(keys, key, &Key::name);
  return row == keys.end() ? nullptr : &*row;
}

}  // namespace okr::exchange
