// Where key results lead: `okr forecast`.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "okr/forecast.hpp"
#include "render/selection.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// A key result and its forecast.
struct Outlook {
  Ref ref;
  Forecast forecast;
};

/// Of all selected key results that count.
std::vector<Outlook> outlooks(const Workspace& workspace, const Scores& scores, const Selection& selection);

void forecast_text(std::ostream& out, const Workspace& workspace, const Scores& scores,
                   const std::vector<Outlook>& outlooks, const Terminal& terminal);
void forecast_json(std::ostream& out, const Workspace& workspace, const Scores& scores,
                   const std::vector<Outlook>& outlooks);
void forecast_csv(std::ostream& out, const Workspace& workspace, const Scores& scores,
                  const std::vector<Outlook>& outlooks);
void forecast_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores,
                       const std::vector<Outlook>& outlooks);

}  // namespace okr::render
