// Selects what the arguments of a command ask for.
#include "cli/query.hpp"

#include <ostream>

#include "text/utf8.hpp"

namespace okr::cli {

render::Selection chosen(const Context& context, const Workspace& workspace, const Scores& scores, Reach reach) {
  const Query query = parse_query(query_text(context.arguments));
  render::Selection selection = render::select(query, workspace, scores);
  if (!asks_about(query, QueryField::cycle)) {
    if (reach == Reach::running_cycles) selection = render::running_of(std::move(selection), workspace, scores.today);
    if (reach == Reach::this_year) selection = render::year_of(std::move(selection), workspace, scores.today);
  }
  const bool nothing = selection.objectives.empty() && selection.kpis.empty();
  if (nothing && !context.arguments.empty() && !context.quiet) {
    context.err << "nothing matches `" << text::printable(query.text) << "`\n";
  }
  return selection;
}

}  // namespace okr::cli
