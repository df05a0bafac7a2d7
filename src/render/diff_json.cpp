// What the difference between two versions means, as one JSON document.
#include <nlohmann/json.hpp>

#include "render/diff.hpp"
#include "render/json_objects.hpp"

namespace okr::render {
namespace {

/// Check-ins are written in the unit of what they belong to.
struct ValueJson {
  const Unit& unit;

  Json operator()(std::monostate) const { return {}; }
  Json operator()(const std::string& text) const { return text; }
  Json operator()(Decimal number) const { return json_of(number); }
  Json operator()(const Quantity& quantity) const { return json_of(quantity.amount); }
  Json operator()(const Done& done) const { return done_json(done); }
  Json operator()(const std::vector<std::string>& list) const { return list; }
  Json operator()(const std::vector<CheckIn>& check_ins) const { return check_ins_json(check_ins, unit); }
};

Unit unit_of(const Workspace& workspace, Ref ref) {
  if (ref.to == Ref::To::key_result) return workspace.key_result(ref).measure.unit;
  return ref.to == Ref::To::kpi ? workspace.kpi(ref).unit : Unit();
}

bool is_amount(const FieldValue& value) { return std::holds_alternative<Quantity>(value); }

/// One version's values and place; null where the object is not there.
Json side_json(const Workspace& workspace, Ref ref, const std::optional<Span>& place, const Difference& difference,
               FieldValue FieldDifference::*side, Places& places) {
  if (!place) return {};
  const Unit unit = unit_of(workspace, ref);
  Json json = Json::object();
  bool with_unit = false;
  for (const FieldDifference& field : difference.fields) {
    json[std::string(field.name)] = std::visit(ValueJson{unit}, field.*side);
    with_unit = with_unit || is_amount(field.before) || is_amount(field.after);
  }
  if (with_unit) json["unit"] = json_or_null(unit);
  json["path"] = places.path(*place);
  json["line"] = places.begin(*place).line;
  return json;
}

Json score_json(const std::optional<ScoreDifference>& score) {
  if (!score) return {};
  return {{"before", json_of(score->before)},
          {"after", json_of(score->after)},
          {"from_progress", json_of(score->from_progress())},
          {"from_goalposts", json_of(score->from_goalposts())}};
}

}  // namespace

void diff_json(std::ostream& out, const DiffReport& report) {
  const Workspace& before = report.before.workspace;
  const Workspace& after = report.after.workspace;
  Places places_before(before.files), places_after(after.files);
  Json changes = Json::array();
  for (const Difference& each : report.differences) {
    changes.push_back(
        {{"change", to_string(each.kind)},
         {"type", to_string(each.of)},
         {"id", each.id},
         {"title", json_or_null(each.title)},
         {"before", side_json(before, each.before, each.place_before, each, &FieldDifference::before, places_before)},
         {"after", side_json(after, each.after, each.place_after, each, &FieldDifference::after, places_after)},
         {"score", score_json(each.score)}});
  }
  write_json(out, {{"format", 1},
                   {"workspace", json_of(after.config.name)},
                   {"today", to_string(report.today)},
                   {"from", report.before.name},
                   {"to", report.after.name},
                   {"changes", std::move(changes)}});
}

}  // namespace okr::render
