// Check-ins in the list that they belong to: their place, and when one is completed rather than added.
#include "edit/check_in.hpp"

#include "okr/failure.hpp"
#include "unit/catch.hpp"
#include "unit/containing.hpp"
#include "unit/workspace_text.hpp"

namespace {

using namespace okr;
using edit::CheckInWords;

const std::string head = "cycle: 2026-Q2\nobjectives:\n  - id: o\n    title: O\n    key_results:\n      - id: k\n";

/// `a.yaml` once all is said of `id`; or the complaint.
std::string after(const std::string& text, const std::string& id, const CheckInWords& words) {
  const Workspace workspace = read_workspace(tests::files_of(text)).workspace;
  edit::Draft draft(workspace.files);
  try {
    edit::check_in(draft, workspace, workspace.find(id), words);
    return draft.files().files.front().bytes;
  } catch (const Failure& failure) {
    return failure.what() + (": " + failure.help());
  }
}

CheckInWords said(std::string_view date, const std::string& value = "") {
  CheckInWords words;
  words.date = *parse_date(date);
  words.value = value;
  return words;
}

CheckInWords with(CheckInWords words, const std::string& note, const std::string& by = "") {
  words.note = note;
  words.by = by;
  return words;
}

CheckInWords voted(CheckInWords words, std::vector<Vote> votes) {
  words.votes = std::move(votes);
  return words;
}

/// Those check-ins, each a line, once all is said.
std::string listed(const std::vector<std::string>& before, const CheckInWords& words) {
  const std::string above = head + "        title: Increase NPS from 60 to 75\n        check_ins:\n";
  std::string text = above;
  for (const std::string& check_in : before) text += "          - {" + check_in + "}\n";
  const std::string result = after(text, "o/k", words);
  return result.starts_with(above) ? result.substr(above.size()) : result;
}

std::string lines(const std::vector<std::string>& check_ins) {
  std::string text;
  for (const std::string& check_in : check_ins) text += "          - {" + check_in + "}\n";
  return text;
}

const std::string first = "date: 2026-05-01, value: 61", last = "date: 2026-05-12, value: 63";

}  // namespace

TEST_CASE("a check-in stands behind those of its day and earlier", "[edit]") {
  CHECK(listed({first, last}, said("2026-05-10", "62")) == lines({first, "date: 2026-05-10, value: 62", last}));
  CHECK(listed({first, last}, said("2026-05-12", "62")) == lines({first, last, "date: 2026-05-12, value: 62"}));
  CHECK(listed({first, last}, said("2026-04-10", "62")) == lines({"date: 2026-04-10, value: 62", first, last}));
  CHECK(listed({first, last}, said("2026-05-13", "62")) == lines({first, last, "date: 2026-05-13, value: 62"}));
}

TEST_CASE("what only adds to the last check-in of a day completes it, and what is said already changes nothing",
          "[edit]") {
  CHECK(listed({first, last}, with(said("2026-05-12"), "Live")) == lines({first, last + ", note: Live"}));
  CHECK(listed({first, last}, with(said("2026-05-12", "63"), "Live")) == lines({first, last + ", note: Live"}));
  CHECK(listed({first, last}, said("2026-05-12", "63")) == lines({first, last}));
  CHECK(listed({last + ", note: Live"}, with(said("2026-05-12"), "M")) ==
        lines({last + ", note: Live", "date: 2026-05-12, note: M"}));
  // The lower of two counts, and is the one that is completed.
  CHECK(listed({last, last}, with(said("2026-05-12"), "Live")) == lines({last, last + ", note: Live"}));
  CheckInWords graded = said("2026-05-12");
  graded.score = 0.4_d;
  CHECK(listed({last}, graded) == lines({last + ", score: 0.4"}));
}

TEST_CASE("what somebody says by name is put into nobody else's check-in", "[edit]") {
  CHECK(listed({last}, with(said("2026-05-12"), "Live", "bo")) ==
        lines({last, "date: 2026-05-12, note: Live, by: bo"}));
  CHECK(listed({last + ", by: bo"}, with(said("2026-05-12"), "Live", "bo")) == lines({last + ", note: Live, by: bo"}));
  CHECK(listed({last + ", by: ana"}, with(said("2026-05-12"), "Live", "bo")) ==
        lines({last + ", by: ana", "date: 2026-05-12, note: Live, by: bo"}));
}

TEST_CASE("votes of other people are added to the day's, and nobody's vote is changed", "[edit]") {
  const std::string there = last + ", confidence: {ana: 0.7}";
  CHECK(listed({there}, voted(said("2026-05-12"), {{"bo", 0.3_d}})) ==
        lines({last + ", confidence: {ana: 0.7, bo: 0.3}"}));
  CHECK(listed({there}, voted(said("2026-05-12"), {{"ana", 0.7_d}})) == lines({there}));
  CHECK(listed({there}, voted(said("2026-05-12"), {{"ana", 0.2_d}})) ==
        lines({there, "date: 2026-05-12, confidence: {ana: 0.2}"}));
  CHECK(listed({there}, voted(said("2026-05-12"), {{"", 0.2_d}})) ==
        lines({there, "date: 2026-05-12, confidence: 0.2"}));
  CHECK(listed({last}, voted(said("2026-05-12"), {{"", 0.2_d}, {"", 0.4_d}})) ==
        lines({last + ", confidence: [0.2, 0.4]"}));
}

TEST_CASE("`replace` puts the last check-in of the day right", "[edit]") {
  CheckInWords words = with(said("2026-05-12", "64"), "Live");
  words.replace = true;
  CHECK(listed({first, last}, words) == lines({first, "date: 2026-05-12, value: 64, note: Live"}));
  words = voted(said("2026-05-12"), {{"", 0.2_d}});
  words.replace = true;
  CHECK(listed({last + ", confidence: {ana: 0.7}"}, words) == lines({last + ", confidence: 0.2"}));
}

TEST_CASE("a check-in goes to where readings of its kind stand", "[edit]") {
  const std::string kpi = "kpis:\n  - {id: csat, title: CSAT, unit: \"%\", min: 80}\n";
  const std::string measured = head + "        title: CSAT rises from 80% to 90%\n        kpi: csat\n";
  CHECK(after(measured + kpi, "o/k", with(said("2026-05-12", "84"), "Live")) ==
        measured +
            "kpis:\n  - {id: csat, title: CSAT, unit: \"%\", min: 80, check_ins: [{date: 2026-05-12, value: 84%, "
            "note: Live}]}\n");
  CHECK(after(measured + kpi, "o/k", voted(said("2026-05-12", "84"), {{"", 0.5_d}})) ==
        measured + "        check_ins:\n          - {date: 2026-05-12, confidence: 0.5}\n" +
            "kpis:\n  - {id: csat, title: CSAT, unit: \"%\", min: 80, check_ins: [{date: 2026-05-12, value: 84%}]}\n");
  const std::string yes_or_no = head + "        title: Ship it\n        done: ";
  CHECK(after(yes_or_no + "false\n", "o/k", said("2026-05-12", "done")) == yes_or_no + "2026-05-12\n");
  CHECK(after(yes_or_no + "2026-05-01\n", "o/k", said("2026-05-12", "done")) == yes_or_no + "2026-05-01\n");
  const std::string steps = head + "        title: Ship it\n        milestones:\n";
  CHECK(after(steps + "          - {title: Pilot}\n          - {title: Rollout}\n", "o/k", said("2026-05-12", "pil")) ==
        steps + "          - {title: Pilot, done: 2026-05-12}\n          - {title: Rollout}\n");
  CHECK(after(steps + "          - {title: Pilot, done: 2026-05-01}\n", "o/k", said("2026-05-12", "pilot")) ==
        steps + "          - {title: Pilot, done: 2026-05-01}\n");
}

TEST_CASE("a check-in that makes no sense says what would", "[edit]") {
  const auto complaint = [](const std::string& rest, const CheckInWords& words, const std::string& id = "o/k") {
    return after(head + rest + "kpis:\n  - {id: csat, title: CSAT, min: 80}\n", id, words);
  };
  const std::string metric = "        title: Increase NPS from 60 to 75\n";
  const std::string steps =
      "        title: T\n        milestones: [{title: Pilot A}, {title: Pilot B}, {title: C, done: "
      "true}]\n";
  CheckInWords graded = said("2026-05-12");
  graded.score = 0.4_d;
  struct Row {
    std::string complaint, words;
  };
  const Row rows[] = {
      {complaint(metric, said("2026-05-12")), "nothing is said of `o/k`"},
      {complaint(metric, said("2026-05-12", "done")), "`done` is none: its target is 75"},
      {complaint("        title: T\n        max: 4\n", said("2026-05-12", "done")), "`done` is none: give the value"},
      {complaint("        title: T\n        judged: true\n", said("2026-05-12", "5")), "is judged"},
      {complaint("        title: T\n        done: false\n", said("2026-05-12", "5")),
       "which is done or not: say `done`"},
      {complaint(steps, said("2026-05-12", "pilot")), "several milestones of `o/k`: name one of `Pilot A`, `Pilot B`"},
      {complaint(steps, said("2026-05-12", "x")), "it has `Pilot A`, `Pilot B`, `C` (done)"},
      {complaint("        title: T\n        milestones: [{title: A, done: true}]\n", said("2026-05-12", "done")),
       "all milestones of `o/k` are done"},
      {complaint(metric + "        dropped: {date: 2026-05-12, reason: R}\n", said("2026-05-12", "70")),
       "was dropped on 2026-05-12"},
      {complaint(metric + "    state: closed\n", said("2026-05-12", "70")), "belongs to an objective that is closed"},
      {complaint(metric + "    state: dropped\n", said("2026-05-12", "70")), "belongs to an objective that is dropped"},
      {complaint(metric, graded, "csat"), "`csat` is a KPI, which has no score"},
  };
  for (const Row& row : rows) CHECK_THAT(row.complaint, tests::containing(row.words));
}
