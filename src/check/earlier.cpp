// Compares two versions once for all rules.
#include "check/earlier.hpp"

#include "history/goalposts.hpp"

namespace okr::checking {

EarlierFacts earlier_facts(const Workspace& earlier, const Workspace& workspace, Date today) {
  history::Matching matching = history::match(earlier, workspace);
  Scores scores = score(history::with_later_readings(earlier, workspace, matching), today);
  return {earlier, std::move(matching), std::move(scores)};
}

}  // namespace okr::checking
