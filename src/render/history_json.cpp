// A history as one JSON document.
#include <nlohmann/json.hpp>

#include "render/history.hpp"
#include "render/json_objects.hpp"

namespace okr::render {
namespace {

/// The unit of both values: of the later one, if it has any.
Unit unit_of(const Event& event) {
  const Quantity* after = std::get_if<Quantity>(&event.after);
  const Quantity* before = std::get_if<Quantity>(&event.before);
  return after != nullptr ? after->unit : before != nullptr ? before->unit : Unit{};
}

/// A number of `unit`; words where it is none.
Json value_json(const EventValue& value, const Unit& unit) {
  if (const std::string* words = std::get_if<std::string>(&value)) return *words;
  const Quantity* quantity = std::get_if<Quantity>(&value);
  if (quantity == nullptr) return {};
  const auto amount = convert(*quantity, unit);
  return amount ? json_of(*amount) : Json(to_string(*quantity));
}

Json event_json(const Event& event) {
  const Unit unit = unit_of(event);
  return {{"date", json_of(event.day())},
          {"id", event.id},
          {"field", to_string(event.field)},
          {"check_in", json_of(event.check_in)},
          {"before", value_json(event.before, unit)},
          {"after", value_json(event.after, unit)},
          {"unit", json_or_null(unit)},
          {"by", json_or_null(event.by)},
          {"author", event.commit ? Json(event.commit->author) : Json()},
          {"commit", event.commit ? Json(event.commit->id) : Json()},
          {"committed", event.commit ? Json(to_string(event.commit->day)) : Json()},
          {"or_before", event.or_before}};
}

Json series_json(const Workspace& workspace, const Series& series) {
  Json objectives = Json::array(), points = Json::array();
  for (const Ref ref : series.refs) {
    if (ref.to == Ref::To::objective) objectives.push_back(workspace.id(ref));
  }
  for (const TimelinePoint& point : series.points) {
    points.push_back(
        {{"date", to_string(point.day)}, {"value", json_of(point.value)}, {"score", json_of(point.score)}});
  }
  return {{"id", json_or_null(series.id)},
          {"cycle", series.cycle ? Json(series.cycle->name) : Json()},
          {"objectives", std::move(objectives)},
          {"unit", json_or_null(series.unit)},
          {"points", std::move(points)}};
}

}  // namespace

void history_json(std::ostream& out, const Workspace& workspace, const Scores& scores, const History& history) {
  Json document = document_json(workspace, scores);
  document["title"] = history.title;
  document["weekly"] = history.weekly;
  Json& series = document["series"] = Json::array();
  for (const Series& each : history.series) series.push_back(series_json(workspace, each));
  Json& events = document["events"] = Json::array();
  for (const Event& event : history.timeline.events) events.push_back(event_json(event));
  Json& unread = document["unread"] = Json::array();
  for (const UnreadVersion& version : history.timeline.unread) {
    unread.push_back({{"path", version.path}, {"commit", version.commit.id}});
  }
  document["cut_off"] = history.timeline.cut_off ? Json(history.timeline.cut_off->id) : Json();
  write_json(out, document);
}

}  // namespace okr::render
