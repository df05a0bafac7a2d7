// The names of the kinds of measure.
#include "okr/measure.hpp"

namespace okr {

std::string_view to_string(MeasureKind kind) {
  switch (kind) {
    case MeasureKind::none:
      return "";
    case MeasureKind::metric:
      return "metric";
    case MeasureKind::relative:
      return "relative";
    case MeasureKind::limit:
      return "limit";
    case MeasureKind::milestones:
      return "milestones";
    case MeasureKind::done:
      return "done";
    case MeasureKind::kpi:
      return "kpi";
    case MeasureKind::judged:
      return "judged";
  }
  return "";
}

}  // namespace okr
