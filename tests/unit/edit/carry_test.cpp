// Ids and sentences of what is carried into another cycle.
#include "edit/carry.hpp"

#include "edit/baseline.hpp"
#include "okr/failure.hpp"
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

namespace {

using namespace okr;

struct Row {
  std::string sentence, last, carried;
};

const Row rows[] = {
    {"Increase NPS from 60 to 75", "72", "Increase NPS from 72 to 75"},
    {"Reduce the time to settlement from 3 days to 1 day", "1.6",
     "Reduce the time to settlement from 1.6 days to 1 day"},
    {"Improve retention from 85% to 95%", "87.5", "Improve retention from 87.5% to 95%"},
    {"Cut complaints from 60 to 25 a week", "39", "Cut complaints from 39 to 25 a week"},
    {"Grow revenue from $1.2M to $2M", "1550000", "Grow revenue from $1.55M to $2M"},
    {"Reduce calls from 2,400 to 900 calls per week", "2150", "Reduce calls from 2,150 to 900 calls per week"},
    {"Grow from 45 to 60 % of claims", "52", "Grow from 52 to 60 % of claims"},
    {"Raise our share to 30% from 12%", "18", "Raise our share to 30% from 18%"},
    {"NPS 60 → 75", "72", "NPS 72 → 75"},
    {"Hire 12 engineers", "5", "Hire 7 engineers"},
    {"Reach a CSAT of 95%", "91", "Reach a CSAT of 95%"},
};

KeyResult key_result(const std::string& sentence) {
  const Workspace workspace =
      read_workspace(
          tests::files_of("cycle: 2026-Q2\nobjectives:\n  - title: O\n    key_results:\n      - " + sentence + "\n"))
          .workspace;
  return workspace.objectives.at(0).key_results.at(0);
}

}  // namespace

TEST_CASE("a sentence begins where the one before it ended", "[edit]") {
  for (const Row& row : rows) {
    CAPTURE(row.sentence);
    const KeyResult from = key_result(row.sentence);
    edit::Tree map = edit::map({{"title", edit::text(row.sentence), {}}});
    edit::begin_at(map, from, *Decimal::parse(row.last));
    CHECK(map.find("title")->text == row.carried);
    const bool in_sentence = row.sentence.find("CSAT") == std::string::npos;
    CHECK((map.find("baseline") == nullptr) == in_sentence);
  }
}

TEST_CASE("an id ends with the cycle that it is carried to", "[edit]") {
  const Config config;
  const std::pair<std::string, std::string> ids[] = {
      {"fast", "fast-2026-q3"},      {"fast-2026-q2", "fast-2026-q3"}, {"fast-q2", "fast-2026-q3"},
      {"fast-2026", "fast-2026-q3"}, {"fast-2026-h1", "fast-2026-q3"}, {"record-time", "record-time-2026-q3"},
      {"top-20", "top-20-2026-q3"},
  };
  for (const auto& [from, to] : ids) CHECK(edit::id_in_cycle(config, from, "2026-Q3") == to);
  CHECK(edit::id_in_cycle(config, "fast", "2026-Q3..2026-Q4") == "fast-2026-q3..2026-q4");
}
