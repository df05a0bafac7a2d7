// The list of key results in its formats.
#include "render/list.hpp"

#include "render/list_table.hpp"

namespace okr::render {
namespace {

/// On a narrow terminal the usual columns would be stumps: those that say most in little room.
ListOptions fitting(ListOptions options, int width) {
  constexpr int roomy = 100;
  if (options.columns.empty() && width < roomy) options.columns = {"id", "current", "target", "score", "status"};
  return options;
}

}  // namespace

void list_text(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
               const ListOptions& options, const Terminal& terminal) {
  table_text(out, list_table(workspace, scores, selection, fitting(options, terminal.width), true), terminal);
}

void list_csv(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
              const ListOptions& options) {
  table_csv(out, list_table(workspace, scores, selection, options, false));
}

void list_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
                   const ListOptions& options) {
  table_markdown(out, list_table(workspace, scores, selection, options, true));
}

}  // namespace okr::render
