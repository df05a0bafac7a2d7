// Each kind of change, and the exact split of what scores did: in workspaces that are written as texts.
#include "okr/diff.hpp"

#include <fmt/format.h>

#include "okr/read.hpp"
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using namespace okr;

namespace {

/// What changed, with everything that the values point into.
struct Compared {
  ReadVersions read;
  Scores before, after;
  std::vector<Difference> differences;
};

Compared compared(std::string_view before, std::string_view after) {
  const Date today = parse_date("2026-05-15").value();
  Compared result{read_versions(tests::files_of(before), tests::files_of(after)), {}, {}, {}};
  result.before = score(result.read.before.workspace, today);
  result.after = score(result.read.after.workspace, today);
  result.differences = diff({result.read.before.workspace, result.before}, {result.read.after.workspace, result.after});
  return result;
}

struct ValueText {
  std::string operator()(std::monostate) const { return "-"; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(Decimal number) const { return number.to_string(); }
  std::string operator()(const Quantity& quantity) const { return to_string(quantity); }
  std::string operator()(const Done& done) const {
    return done.on ? to_string(*done.on) : done.done ? "true" : "false";
  }
  std::string operator()(const std::vector<std::string>& list) const {
    std::string text;
    for (const std::string& each : list) text += '[' + each + ']';
    return text;
  }
  std::string operator()(const std::vector<CheckIn>& check_ins) const {
    std::string text;
    for (const CheckIn& each : check_ins) {
      text += '[' + to_string(each.date.value) + (each.value ? ' ' + to_string(each.value->value) : "") + ']';
    }
    return text;
  }
};

/// `moved-target o/k target 1 day > 2 days`; of what was added or removed the kind and the id alone.
std::string line_of(const Difference& difference) {
  std::string line = fmt::format("{} {}", to_string(difference.kind), difference.id);
  if (difference.kind == DifferenceKind::added || difference.kind == DifferenceKind::removed) return line;
  for (const FieldDifference& field : difference.fields) {
    line += fmt::format(" {} {} > {}", field.name, std::visit(ValueText{}, field.before),
                        std::visit(ValueText{}, field.after));
  }
  return line;
}

/// All but score: each is tested on its own.
std::string lines_of(std::string_view before, std::string_view after) {
  std::string lines;
  for (const Difference& difference : compared(before, after).differences) {
    if (difference.kind == DifferenceKind::score) continue;
    lines += (lines.empty() ? "" : "; ") + line_of(difference);
  }
  return lines;
}

std::string text_of(const std::optional<Decimal>& number) { return number ? number->to_string() : "null"; }

/// `0.385 > 0.625 = 0 + 0.24` of the first difference of `id`.
std::string score_of(const Compared& compared, std::string_view id) {
  for (const Difference& difference : compared.differences) {
    if (difference.id != id || !difference.score) continue;
    const ScoreDifference& score = *difference.score;
    return fmt::format("{} > {} = {} + {}", text_of(score.before), text_of(score.after), text_of(score.from_progress()),
                       text_of(score.from_goalposts()));
  }
  return "none";
}

/// A file with one objective of two lines, one key result and what `lines` adds to it.
std::string with_key_result(std::string_view lines) {
  return fmt::format("cycle: 2026-Q2\nobjectives:\n  - id: o\n    title: O\n    key_results:\n      - id: k\n{}",
                     lines);
}
std::string with_objective(std::string_view lines) {
  return fmt::format("cycle: 2026-Q2\nobjectives:\n  - id: o\n{}    key_results:\n      - id: k\n        title: K\n",
                     lines);
}
std::string with_check_ins(std::string_view check_ins) {
  return with_key_result(fmt::format("        title: From 3 days to 1 day\n        check_ins: [{}]\n", check_ins));
}

struct Row {
  std::string before, after, lines;
};

}  // namespace

TEST_CASE("goalposts that move are told by field, and not as other words", "[diff]") {
  const std::string title = "        title: ";
  const Row row = GENERATE_COPY(values<Row>({
      {title + "Cut it from 3 days to 1 day\n", title + "Cut it from 3 days to 2 days\n",
       "moved-target o/k target 1 day > 2 days"},
      {title + "Cut it from 3 days to 1 day\n", title + "Cut it from 4 days to 1 day\n",
       "moved-baseline o/k baseline 3 days > 4 days"},
      {title + "Cut it from 3 days to 1 day\n", title + "Cut it all from 3 days to 2 days\n",
       "moved-target o/k target 1 day > 2 days; reworded o/k title Cut it from 3 days to 1 day > Cut it all from 3 "
       "days to 2 days"},
      {title + "Cut it from 3 days to 1 day\n", title + "Cut it from 72 hours to 24 hours\n",
       "reworded o/k title Cut it from 3 days to 1 day > Cut it from 72 hours to 24 hours"},
      {title + "Cut it from 3 days to 1 day\n", title + "Cut it\n        baseline: 3 days\n        target: 1 day\n",
       "reworded o/k title Cut it from 3 days to 1 day > Cut it"},
      {title + "Cut\n        baseline: 100\n        change: -25%\n",
       title + "Cut\n        baseline: 80\n        change: -25%\n", "moved-baseline o/k baseline 100 > 80"},
      {title + "Cut\n        baseline: 100\n        change: -25%\n",
       title + "Cut\n        baseline: 100\n        change: -20%\n",
       "moved-target o/k target 75 > 80 change -25% > -20%"},
      {title + "Keep it under 4%\n", title + "Keep it under 5%\n", "moved-target o/k max 4% > 5%"},
      {title + "K\n        done: false\n", title + "K\n        judged: true\n",
       "moved-target o/k measure done > judged"},
      {title + "K\n        milestones: [{title: A, done: true}, {title: B}]\n",
       title + "K\n        milestones: [{title: A, done: true}]\n", "moved-target o/k milestones [A][B] > [A]"},
      {title + "K\n", title + "K\n        weight: 2\n", "moved-weight o/k weight 1 > 2"},
  }));
  CHECK(lines_of(with_key_result(row.before), with_key_result(row.after)) == row.lines);
}

TEST_CASE("readings are added, rewritten, or worded anew", "[diff]") {
  const Row row = GENERATE(values<Row>({
      {"{date: 2026-04-14, value: 2}", "{date: 2026-04-14, value: 2}, {date: 2026-05-01, value: 1.6 days}",
       "checked-in o/k check_ins  > [2026-05-01 1.6 days] current 2 days > 1.6 days"},
      {"{date: 2026-04-14, value: 2}", "{date: 2026-04-14, value: 1.5}",
       "rewritten-check-in o/k check_ins [2026-04-14 2] > [2026-04-14 1.5]"},
      {"{date: 2026-04-14, value: 2}", "{date: 2026-04-14, value: 2 days}", ""},
      {"{date: 2026-04-14, value: 2}", "{date: 2026-04-20, value: 2}",
       "rewritten-check-in o/k check_ins [2026-04-14 2] > [2026-04-20 2]"},
      {"{date: 2026-04-14, value: 2}, {date: 2026-04-20, value: 2.1}", "{date: 2026-04-20, value: 2.1}",
       "rewritten-check-in o/k check_ins [2026-04-14 2] > "},
      {"{date: 2026-04-14, value: 2}, {date: 2026-04-14, value: 1}", "{date: 2026-04-14, value: 1}",
       "rewritten-check-in o/k check_ins [2026-04-14 2] > "},
      {"{date: 2026-04-14, value: 2, note: a}", "{date: 2026-04-14, value: 2, note: b}",
       "edited o/k check_ins [2026-04-14 2] > [2026-04-14 2]"},
      {"{date: 2026-04-14, value: 2, confidence: 0.5}", "{date: 2026-04-14, value: 2, confidence: 0.6}",
       "confidence o/k confidence 0.5 > 0.6; edited o/k check_ins [2026-04-14 2] > [2026-04-14 2]"},
      {"{date: 2026-04-14, value: 2}, {date: 2026-04-20, value: 1}",
       "{date: 2026-04-20, value: 1}, {date: 2026-04-14, value: 2}", ""},
  }));
  CHECK(lines_of(with_check_ins(row.before), with_check_ins(row.after)) == row.lines);
}

TEST_CASE("what is done, `current` and what is dropped", "[diff]") {
  const Row row = GENERATE(values<Row>({
      {"        title: K\n        done: false\n", "        title: K\n        done: 2026-05-01\n",
       "checked-in o/k done false > 2026-05-01"},
      {"        title: K\n        milestones: [{title: A}, {title: B}]\n",
       "        title: K\n        milestones: [{title: A, done: true}, {title: B}]\n",
       "checked-in o/k milestones_done  > [A]"},
      {"        title: From 3 to 1\n        current: 2\n", "        title: From 3 to 1\n        current: 1\n",
       "checked-in o/k current 2 > 1"},
      {"        title: K\n", "        title: K\n        dropped: {date: 2026-05-01, reason: Law}\n",
       "state o/k dropped - > 2026-05-01 reason - > Law"},
      {"        title: K\n", "        title: K\n        owner: bo\n        due: 2026-06-01\n        tags: [x]\n",
       "edited o/k owner - > bo due - > 2026-06-01 tags  > [x]"},
  }));
  CHECK(lines_of(with_key_result(row.before), with_key_result(row.after)) == row.lines);
}

TEST_CASE("what happens to an objective", "[diff]") {
  const std::string plain = "    title: O\n";
  const Row row = GENERATE_COPY(values<Row>({
      {plain, "    title: Better\n", "reworded o title O > Better"},
      {plain, plain + "    team: claims\n    cycle: 2026\n", "moved o team - > claims cycle 2026-Q2 > 2026"},
      {plain + "    state: proposed\n", plain, "state o state proposed > active"},
      {plain, plain + "    state: closed\n    review: {date: 2026-05-01, learned: Much}\n",
       "state o state active > closed learned - > Much"},
      {plain, plain + "    weight: 3\n", "moved-weight o weight 1 > 3"},
      {plain + "    supports: [a]\n", plain + "    supports: [b]\n",
       "aligned o supports  > [b]; unaligned o supports [a] > "},
      {plain, plain + "    owner: ana\n    pillar: p\n    kind: committed\n",
       "edited o owner - > ana pillar - > p kind aspirational > committed"},
  }));
  CHECK(lines_of(with_objective(row.before), with_objective(row.after)) == row.lines);
}

TEST_CASE("objects come, go, get another id and move", "[diff]") {
  const std::string head = "cycle: 2026-Q2\nobjectives:\n";
  const std::string a = "  - {id: a, title: A, key_results: [{id: k, title: K one}]}\n";
  const std::string b = "  - {id: b, title: B}\n";
  CHECK(lines_of(head + a, head + a + b) == "added b");
  CHECK(lines_of(head + a + b, head + b) == "removed a; removed a/k");
  CHECK(lines_of(head + a, head + "  - {id: z, title: A, key_results: [{id: k, title: K one}]}\n") ==
        "renamed z id a > z");
  CHECK(lines_of(head + a, head + "  - {id: a, title: A, key_results: [{id: z, title: K one}]}\n") ==
        "renamed a/z id a/k > a/z");
  CHECK(lines_of(head + a + b, head + "  - {id: a, title: A}\n  - {id: b, title: B, key_results: [{id: k, title: K "
                                      "one}]}\n") == "moved b/k objective a > b");
}

TEST_CASE("a reference to what was renamed is the same reference", "[diff]") {
  CHECK(lines_of("cycle: 2026\nobjectives:\n  - {id: a, title: A}\n  - {id: b, title: B, supports: [a]}\n",
                 "cycle: 2026\nobjectives:\n  - {id: z, title: A}\n  - {id: b, title: B, supports: [z]}\n") ==
        "renamed z id a > z");
}

TEST_CASE("KPIs, teams and pillars", "[diff]") {
  CHECK(lines_of("kpis:\n  - {id: k, title: K, max: 4%}\n", "kpis:\n  - {id: k, title: K, max: 5%, owner: bo}\n") ==
        "moved-target k max 4% > 5%; edited k owner - > bo");
  CHECK(lines_of("kpis:\n  - {id: k, title: K, max: 4%}\n",
                 "kpis:\n  - {id: k, title: K, max: 4%, check_ins: [{date: 2026-05-01, value: 3%}]}\n") ==
        "checked-in k check_ins  > [2026-05-01 3%] current - > 3%");
  CHECK(lines_of("kpis:\n  - {id: k, title: K}\n", "kpis:\n  - {id: j, title: J}\n") == "added j; removed k");
  CHECK(lines_of("--- okr.yaml\nokr: 1\nteams: [{id: a}, {id: b}]\npillars: [{id: p, title: P}]\n",
                 "--- okr.yaml\nokr: 1\nteams: [{id: b, parent: c}, {id: c}]\npillars: [{id: p, title: Q}]\n") ==
        "moved b parent - > c; added c; removed a; reworded p title P > Q");
}

TEST_CASE("a score's change is split exactly into progress and goalposts", "[diff]") {
  const auto metric = [](int target, std::string_view readings) {
    return with_key_result(
        fmt::format("        title: K\n        baseline: 0\n        target: {}{}\n        "
                    "check_ins: [{}]\n",
                    target / 10, target % 10 == 0 ? "" : fmt::format(".{}", target % 10), readings));
  };
  const std::string first = "{date: 2026-04-14, value: 77}";
  const std::string second = first + ", {date: 2026-05-14, value: 100}";
  CHECK(score_of(compared(metric(2000, first), metric(1232, first)), "o/k") == "0.385 > 0.625 = 0 + 0.24");
  CHECK(score_of(compared(metric(2000, first), metric(1232, first)), "o") == "0.385 > 0.625 = 0 + 0.24");
  CHECK(score_of(compared(metric(2000, first), metric(2000, second)), "o/k") == "0.385 > 0.5 = 0.115 + 0");
  CHECK(score_of(compared(metric(2000, first), metric(1600, second)), "o/k") == "0.385 > 0.625 = 0.115 + 0.125");
  CHECK(score_of(compared(metric(2000, second), metric(4000, first)), "o/k") == "0.5 > 0.1925 = -0.115 + -0.1925");
  CHECK(score_of(compared(metric(2000, ""), metric(2000, first)), "o/k") == "null > 0.385 = null + null");
  CHECK(score_of(compared(metric(2000, first), with_key_result("        title: K\n")), "o/k") ==
        "0.385 > null = null + null");
}

TEST_CASE("an added or removed key result and another weight are goalposts", "[diff]") {
  const auto objective = [](std::string_view key_results) {
    return fmt::format("cycle: 2026-Q2\nobjectives:\n  - id: o\n    title: O\n    key_results:\n{}", key_results);
  };
  const std::string half = "      - {id: a, title: A, judged: true, check_ins: [{date: 2026-05-01, score: 0.5}]}\n";
  const std::string full = "      - {id: b, title: B, done: true}\n";
  const std::string heavy = "      - {id: b, title: B, done: true, weight: 3}\n";
  CHECK(score_of(compared(objective(half), objective(half + full)), "o") == "0.5 > 0.75 = 0 + 0.25");
  CHECK(score_of(compared(objective(half + full), objective(half)), "o") == "0.75 > 0.5 = 0 + -0.25");
  CHECK(score_of(compared(objective(half + full), objective(half + heavy)), "o") == "0.75 > 0.875 = 0 + 0.125");
  CHECK(score_of(compared(objective(half), objective(half + full)), "o/b") == "null > 1 = null + null");
}

TEST_CASE("a score moves what stands on it, as far up as it is asked for", "[diff]") {
  const auto files = [](int current) {
    return fmt::format(
        "cycle: 2026-Q2\nobjectives:\n  - {{id: top, title: Top, score_from: supporting}}\n  - id: o\n    title: O\n"
        "    supports: [top]\n    key_results: [{{id: k, title: From 0 to 10, kpi: x, baseline: 0, target: 10}}]\n"
        "kpis:\n  - {{id: x, title: X, current: {}}}\n",
        current);
  };
  const Compared result = compared(files(2), files(7));
  std::string lines;
  for (const Difference& difference : result.differences) lines += line_of(difference) + '\n';
  CHECK(lines == "score top\nscore o\nscore o/k\nchecked-in x current 2 > 7\n");
  CHECK(score_of(result, "top") == "0.2 > 0.7 = 0.5 + 0");
}

TEST_CASE("only an object's first difference has its score", "[diff]") {
  const Compared result = compared(with_key_result("        title: From 0 to 10\n        current: 5\n"),
                                   with_key_result("        title: From 0 to 20\n        current: 5\n"
                                                   "        weight: 2\n        owner: bo\n"));
  std::vector<bool> scored;
  for (const Difference& difference : result.differences) {
    if (difference.id == "o/k") scored.push_back(difference.score.has_value());
  }
  CHECK(scored == std::vector<bool>{true, false, false});
}

TEST_CASE("what could not be read is not said to have come or gone", "[diff]") {
  const std::string good = "cycle: 2026-Q2\nobjectives:\n  - {id: a, title: A}\n  - {id: b, title: B}\n";
  const std::string broken = "cycle: 2026-Q2\nobjectives:\n  - {id: a, title: A}\n  - {id: b, title: \"B}\n";
  CHECK(lines_of(good, broken).empty());
  CHECK(lines_of(broken, good).empty());
  CHECK(lines_of(with_key_result("        title: From 3 to 1\n        target: 1\n"),
                 with_key_result("        title: From 3 to 1\n        target: [1]\n"))
            .empty());
}

TEST_CASE("a workspace beside itself has no differences, and every split adds up", "[diff]") {
  const std::string titles[] = {"From 0 to 10", "From 0 to 20", "From 5 to 10", "K", "Keep it under 6"};
  const std::string readings[] = {"", "{date: 2026-04-14, value: 4}",
                                  "{date: 2026-04-14, value: 4}, {date: 2026-05-02, value: 7, confidence: 0.5}",
                                  "{date: 2026-05-03, score: 0.35}"};
  const auto files = [](const std::string& title, const std::string& check_ins) {
    return with_key_result(
        fmt::format("        title: {}\n        check_ins: [{}]\n      - {{id: j, title: J, done: "
                    "true}}\n",
                    title, check_ins));
  };
  std::vector<std::string> versions;
  for (const std::string& title : titles) {
    for (const std::string& check_ins : readings) versions.push_back(files(title, check_ins));
  }
  for (const std::string& before : versions) {
    CHECK(compared(before, before).differences.empty());
    for (const std::string& after : versions) {
      for (const Difference& difference : compared(before, after).differences) {
        if (!difference.score || !difference.score->before || !difference.score->after) continue;
        const ScoreDifference& score = *difference.score;
        REQUIRE(*score.from_progress() + *score.from_goalposts() == *score.after - *score.before);
      }
    }
  }
}
