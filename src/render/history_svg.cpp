// A history as one SVG drawing, a chart below the other.
#include <fmt/format.h>
#include <ostream>

#include "render/history.hpp"
#include "render/words.hpp"
#include "render/xml.hpp"

namespace okr::render {
namespace {

constexpr int width = 720, height = 240, heading = 28;

std::string name_of(const Series& series) {
  const std::string name = series.id.empty() ? counted(series.refs.size(), "objective") : series.id;
  return series.cycle ? name + ", " + series.cycle->name : name;
}

/// The drawing in words.
std::string description_of(const Chart& chart, const Series& series) {
  if (chart.points.empty()) return name_of(series) + ": nothing was read yet";
  std::string text = fmt::format("{}: {} from {} to {}", name_of(series), counted(chart.points.size(), "point"),
                                 to_string(chart.points.front().first), to_string(chart.points.back().first));
  for (const ChartMark& mark : chart.marks) text += ", " + mark.label;
  for (const auto& [day, value] : chart.points) text += fmt::format("; {} {:g}", to_string(day), value);
  return text;
}

}  // namespace

void history_svg(std::ostream& out, const Workspace& workspace, const Scores& scores, const History& history) {
  const int total = heading + (height + heading) * static_cast<int>(history.series.size());
  std::string body, description;
  int y = heading;
  for (const Series& series : history.series) {
    const Chart chart = chart_of(workspace, series, scores.today);
    description += (description.empty() ? "" : ". ") + description_of(chart, series);
    body += fmt::format(" <g transform=\"translate(0 {})\">\n  <text x=\"12\" y=\"18\">{}</text>\n", y,
                        xml(name_of(series)));
    body +=
        fmt::format(" <g transform=\"translate(0 {})\">\n{} </g>\n </g>\n", heading, chart_svg(chart, width, height));
    y += height + heading;
  }
  out << fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" "
      "aria-labelledby=\"title description\" font-family=\"system-ui, sans-serif\" font-size=\"12\" "
      "fill=\"#1f2328\">\n <title id=\"title\">{2}</title>\n <desc id=\"description\">{3}</desc>\n"
      " <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
      " <text x=\"12\" y=\"20\" font-size=\"14\" font-weight=\"bold\">{2}</text>\n{4}</svg>\n",
      width, total, xml(history.title), xml(description), body);
}

}  // namespace okr::render
