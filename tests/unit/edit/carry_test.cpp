// Ids and sentences of what is carried into another cycle.
#include "edit/carry.hpp"

#include "edit/baseline.hpp"
#include "okr/failure.hpp"
#include "unit/catch.hpp"
#include "unit/containing.hpp"
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
    {"Hire twelve engineers", "5", "Hire 7 engineers"},
    {"Grow premium from $410k to $460k", "424500", "Grow premium from $424.5k to $460k"},
    {"Grow revenue from $1.1B to $2B", "1300000000", "Grow revenue from $1.3B to $2B"},
    {"Grow followers from 10K to 20K", "15000", "Grow followers from 15K to 20K"},
    {"Increase NPS from 60 to 75", "-5", "Increase NPS from -5 to 75"},
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

TEST_CASE("where the fields say what the measure is, the baseline is put into them", "[edit]") {
  const auto begun = [](const std::string& entries, const std::string& last) {
    const KeyResult from = key_result("{" + entries + "}");
    edit::Tree map = edit::map({{"title", edit::text(from.title.value), {}}});
    edit::begin_at(map, from, *Decimal::parse(last));
    const edit::Tree* baseline = map.find("baseline");
    return map.find("title")->text + " | " + (baseline == nullptr ? "none" : baseline->text);
  };
  CHECK(begun("title: Hire 12 engineers, baseline: 2", "5") == "Hire 12 engineers | 5 engineers");
  CHECK(begun("title: Hire 12 engineers, target: 14", "5") == "Hire 12 engineers | 5 engineers");
  CHECK(begun("title: T, target: 5 days", "9") == "T | 9 days");
  CHECK(begun("title: NPS from 60 to 75, baseline: 65", "70") == "NPS from 70 to 75 | 70");
  CHECK(begun("title: NPS from 60 to 75, target: 80", "70") == "NPS from 70 to 75 | none");
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

namespace {

/// `new.yaml` of the objective `o` in the first of two files, carried to a cycle; or the complaint.
std::string carried(const std::string& entries, const std::string& to, const std::string& others = "",
                    const std::string& id = "") {
  const std::string text = "cycle: 2026-Q2\nobjectives:\n  - id: o\n    title: O\n" + entries + others;
  const Workspace workspace = read_workspace(tests::files_of(text)).workspace;
  const Scores scores = score(workspace, *parse_date("2026-05-15"));
  edit::Draft draft(workspace.files);
  edit::CarryWords words;
  words.to = *cycle_named(workspace.config, to);
  words.id = id;
  try {
    const edit::Carried result = edit::carry(draft, workspace, scores, workspace.find("o"), words);
    for (const SourceFile& file : draft.files().files) {
      if (file.path == result.objective.path) return file.bytes;
    }
    return "nothing";
  } catch (const Failure& failure) {
    return failure.what() + (": " + failure.help());
  }
}

const std::string way =
    "    key_results:\n      - id: k\n        title: Increase NPS from 60 to 75\n        check_ins: ";

}  // namespace

TEST_CASE("an objective is carried into a cycle that ends later, and only once", "[edit]") {
  const std::string open = way + "[{date: 2026-05-01, value: 72}]\n";
  CHECK_THAT(carried(open, "2026-Q2"), tests::containing("`2026-Q2` ends no later than `2026-Q2`, the cycle of `o`"));
  CHECK_THAT(carried(open, "2026-04"), tests::containing("ends no later"));
  CHECK_THAT(carried(open, "2026-07"), tests::containing("Increase NPS from 72 to 75"));
  const std::string next = "  - {id: next, title: N, cycle: 2026-Q3}\n";
  CHECK_THAT(carried(open + "    carried_to: [next]\n", "2026-Q3", next), tests::containing("already: as `next`"));
  CHECK_THAT(carried(open + "    carried_to: [next]\n", "2026-Q4", next), tests::containing("from 72 to 75"));
  CHECK_THAT(carried(open + "    carried_to: [gone]\n", "2026-Q3"), tests::containing("from 72 to 75"));
  CHECK_THAT(carried(open + "    state: dropped\n", "2026-Q3"), tests::containing("`o` was dropped"));
}

TEST_CASE("what was reached or dropped stays behind", "[edit]") {
  const std::string nothing = "nothing of `o` is left to be carried";
  CHECK_THAT(carried(way + "[{date: 2026-05-01, value: 75}]\n", "2026-Q3"), tests::containing(nothing));
  CHECK_THAT(carried(way + "[{date: 2026-05-01, value: 80}]\n", "2026-Q3"), tests::containing(nothing));
  CHECK_THAT(carried(way + "[{date: 2026-05-01, value: 74.9}]\n", "2026-Q3"), tests::containing("from 74.9 to 75"));
  CHECK_THAT(carried(way + "[]\n        dropped: {date: 2026-05-01, reason: R}\n", "2026-Q3"),
             tests::containing(nothing));
  const std::string steps =
      "    key_results:\n      - {id: k, title: T, milestones: [{title: A, done: true}, {title: B";
  CHECK_THAT(carried(steps + ", done: 2026-05-01}]}\n", "2026-Q3"), tests::containing(nothing));
  CHECK_THAT(carried(steps + "}]}\n", "2026-Q3"), tests::containing("milestones:\n          - {title: B}\n"));
}

TEST_CASE("what a successor supports is followed to where that was carried, as far as it is there at the time",
          "[edit]") {
  const std::string open = way + "[]\n        drives: [year/kept, top/part]\n    supports: ";
  const std::string others =
      "  - {id: top, title: T, carried_to: [top-q3], key_results: [{id: part, title: P}]}\n"
      "  - {id: top-q3, title: T, cycle: 2026-Q3, key_results: [{id: part, title: P}]}\n"
      "  - {id: year, title: Y, cycle: 2026, key_results: [{id: kept, title: K}]}\n"
      "  - {id: over, title: V, carried_to: [gone, over-q4], key_results: [{id: part, title: P}]}\n"
      "  - {id: over-q4, title: V, cycle: 2026-Q4}\n";
  const std::string all = carried(open + "[top, top/part, year, over, nobody]\n", "2026-Q3", others);
  CHECK_THAT(all, tests::containing("supports: [top-q3, top-q3/part, year, over, nobody]"));
  CHECK_THAT(all, tests::containing("drives: [year/kept, top-q3/part]"));
  CHECK_THAT(carried(open + "top\n", "2026-Q3", others), tests::containing("supports: top-q3"));
}
