// Mending: what is mended and how, that nothing gets worse, and that a second time changes nothing.
#include <fmt/format.h>

#include "okr/edit.hpp"
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

namespace {

using namespace okr;

constexpr std::string_view today = "2026-04-20";

Findings find_all(const SourceTree& files) {
  ReadResult read = read_workspace(files);
  const Scores scores = score(read.workspace, *parse_date(today));
  return check(read.workspace, scores, std::move(read.findings));
}

Findings safe(Findings findings) {
  std::erase_if(findings, [](const Finding& finding) { return finding.fix_is_unsafe; });
  return findings;
}

Findings every(Findings findings) { return findings; }

Mended mended(std::string_view text, const Choose& choose = safe) {
  const SourceTree files = tests::files_of(text);
  return mend(files, find_all(files), find_all, choose);
}

/// `a.yaml` once all is mended.
std::string text_of(const Mended& result) {
  for (const SourceFile& file : result.files.files) {
    if (file.path == "a.yaml") return file.bytes;
  }
  return {};
}

std::string with_crlf(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return result;
}

struct Row {
  std::string before, after;
};

const std::string head = "cycle: 2026-Q2\nobjectives:\n  - title: Delight\n    key_results:\n";

/// Each as it stands and with the line ends of Windows, behind a byte-order mark.
void check_row(const Row& row, const Choose& choose = safe) {
  CAPTURE(row.before);
  CHECK(text_of(mended(row.before, choose)) == row.after);
  const std::string mark = "\xEF\xBB\xBF";
  CHECK(text_of(mended(mark + with_crlf(row.before), choose)) == mark + with_crlf(row.after));
}

}  // namespace

TEST_CASE("splices leave every other byte alone", "[edit]") {
  CHECK(apply("abcdef", {}) == "abcdef");
  CHECK(apply("abcdef", {{{0, 4, 5}, "X"}, {{0, 0, 1}, ""}, {{0, 6, 6}, "!"}, {{0, 2, 2}, "--"}}) == "b--cdXf!");
}

TEST_CASE("misspelt keys, ids and words are put right", "[edit]") {
  const auto row = GENERATE(values<Row>({
      {head + "      - titel: NPS from 60 to 75 # c\n", head + "      - title: NPS from 60 to 75 # c\n"},
      {head + "      - {statement: 'NPS from 60 to 75', duu: 2026-05-01}\n",
       head + "      - {title: 'NPS from 60 to 75', due: 2026-05-01}\n"},
      {head + "      - {title: NPS from 60 to 75, name: NPS}\n",
       head + "      - {title: NPS from 60 to 75, name: NPS}\n"},
      {head + "      - {title: CSAT, mix: 4}\n", head + "      - {title: CSAT, mix: 4}\n"},  // min or max
      {"cycle: 2026-Q2\nobjectives:\n  - {title: Delight, state: Drafd}\n",
       "cycle: 2026-Q2\nobjectives:\n  - {title: Delight, state: draft}\n"},
      {"cycle: Q2 2026\nobjectives: []\n", "cycle: Q2 2026\nobjectives: []\n"},  // nothing uses it
      {"cycle: Q2 2026\nobjectives:\n  - {title: Delight, state: draft}\n",
       "cycle: 2026-Q2\nobjectives:\n  - {title: Delight, state: draft}\n"},
      {"cycle: Spring 2026\nobjectives:\n  - {title: Delight, state: draft}\n",
       "cycle: Spring 2026\nobjectives:\n  - {title: Delight, state: draft}\n"},
      {"cycle: 2026\nobjectives:\n  - {title: Delight, state: draft}\n  - {title: B, state: draft, supports: "
       "[deligth]}\n",
       "cycle: 2026\nobjectives:\n  - {title: Delight, state: draft}\n  - {title: B, state: draft, supports: "
       "[delight]}\n"},
      {"cycle: 2026\nobjectives:\n  - {id: plan-2025, title: A, state: draft}\n"
       "  - {title: B, state: draft, supports: plan-2026}\n",
       "cycle: 2026\nobjectives:\n  - {id: plan-2025, title: A, state: draft}\n"
       "  - {title: B, state: draft, supports: plan-2026}\n"},
  }));
  check_row(row);
}

TEST_CASE("numbers and days are written as the format has them, where they can mean one thing", "[edit]") {
  const auto [before, after] = GENERATE(table<std::string, std::string>({
      {"due: 2026-5-1", "due: 2026-05-01"},
      {"due: \"2026/05/01\"", "due: 2026-05-01"},
      {"due: 2026.5.01", "due: 2026-05-01"},
      {"due: 5/1/2026", "due: 5/1/2026"},
      {"due: 2026-2-30", "due: 2026-2-30"},
      {"target: '87,5%'", "target: 87.5%"},
      {"target: '1.200,5'", "target: 1200.5"},
      {"target: '12.345.678,5 €'", "target: 12345678.5 €"},
      {"target: '1.20,5'", "target: '1.20,5'"},
      {"target: '1,20,5'", "target: '1,20,5'"},
      {"weight: '0,75'", "weight: 0.75"},
      {"weight: '0,375'", "weight: 0.375"},
      {"weight: '1,500'", "weight: '1,500'"},
  }));
  check_row({head + "      - {title: NPS, baseline: 60, " + before + "}\n",
             head + "      - {title: NPS, baseline: 60, " + after + "}\n"});
  check_row({head + "      - title: NPS\n        check_ins: [{date: 2026-4-5, confidence: 70%}]\n",
             head + "      - title: NPS\n        check_ins: [{date: 2026-04-05, confidence: 0.7}]\n"});
  check_row({head + "      - title: NPS\n        check_ins: [{date: 2026-04-05, confidence: 70}]\n",
             head + "      - title: NPS\n        check_ins: [{date: 2026-04-05, confidence: 70}]\n"});
}

TEST_CASE("text that YAML would break is quoted", "[edit]") {
  const auto [before, after] = GENERATE(table<std::string, std::string>({
      {"Goal: win", "\"Goal: win\""},
      {"[P1] Win", "\"[P1] Win\""},
      {"@bob wins", "\"@bob wins\""},
      {"%50 win # c", "\"%50 win\" # c"},
      {"*All* win", "\"*All* win\""},
      {"> 50% win", "\"> 50% win\""},
      {"Be #1", "\"Be #1\""},
      {"#1 in NPS", "\"#1 in NPS\""},
      {"#later", "#later"},  // taken out, or text: who knows
      {"&all win", "&all win"},
  }));
  check_row({"cycle: 2026\nobjectives:\n  - id: a\n    title: " + before + "\n    state: draft\n",
             "cycle: 2026\nobjectives:\n  - id: a\n    title: " + after + "\n    state: draft\n"});
}

TEST_CASE("an id is written out where none can be worked out of the title", "[edit]") {
  const auto row = GENERATE(values<Row>({
      {"kpis:\n  - title: 4x4 # c\n    max: 3\n", "kpis:\n  - id: 4x4\n    title: 4x4 # c\n    max: 3\n"},
      {"kpis: [{title: 24/7, max: 3}]\n", "kpis: [{id: 24-7, title: 24/7, max: 3}]\n"},
      {head + "      - 24/7 # c\n", head + "      - id: 24-7\n        title: 24/7 # c\n"},
      {"cycle: 2026\nobjectives:\n  - {title: Delight, state: draft, key_results: [24/7, 'A']}\n",
       "cycle: 2026\nobjectives:\n  - {title: Delight, state: draft, key_results: [{id: 24-7, title: 24/7}, 'A']}\n"},
      {"kpis: [{title: 顧客, max: 3}]\n", "kpis: [{title: 顧客, max: 3}]\n"},
  }));
  check_row(row);
}

TEST_CASE("check-ins go into the order of their days, each with its comments", "[edit]") {
  const std::string top = "kpis:\n  - title: CSAT\n    min: 80\n";
  const auto row = GENERATE(values<Row>({
      {"    check_ins:\n"
       "      # May\n"
       "      - date: 2026-03-15 # late\n"
       "        value: 84\n"
       "        # a survey\n"
       "      - {date: 2026-03-12, value: 83}\n"
       "\n"
       "      # April\n"
       "      - {date: 2026-03-01, value: 82} # early\n"
       "    # end\n"
       "    owner: ana\n",
       "    check_ins:\n"
       "      # April\n"
       "      - {date: 2026-03-01, value: 82} # early\n"
       "      - {date: 2026-03-12, value: 83}\n"
       "\n"
       "      # May\n"
       "      - date: 2026-03-15 # late\n"
       "        value: 84\n"
       "        # a survey\n"
       "    # end\n"
       "    owner: ana\n"},
      {"    check_ins: [{date: 2026-03-15, value: 84}, {date: 2026-03-01, value: 82}] # two\n",
       "    check_ins: [{date: 2026-03-01, value: 82}, {date: 2026-03-15, value: 84}] # two\n"},
      {"    check_ins: [\n      # late\n      {date: 2026-03-15, value: 84}, # 84\n      {date: 2026-03-01, value: 82} "
       "# 82\n    ]\n",
       "    check_ins: [\n      {date: 2026-03-01, value: 82}, # 82\n      # late\n      {date: 2026-03-15, value: 84} "
       "# 84\n     ]\n"},  // where a bracket has to stand
      // whose is the comment?
      {"    check_ins: [{date: 2026-03-15, value: 84}, # ?\n      {date: 2026-03-01, value: 82}]\n",
       "    check_ins: [{date: 2026-03-15, value: 84}, # ?\n      {date: 2026-03-01, value: 82}]\n"},
      // the same, one on each line
      {"    check_ins: [\n      {date: 2026-03-15, value: 84}, {date: 2026-03-01, value: 82} # ?\n    ]\n",
       "    check_ins: [\n      {date: 2026-03-15, value: 84}, {date: 2026-03-01, value: 82} # ?\n     ]\n"},
      // no line feed at the end
      {"    check_ins:\n      - {date: 2026-03-15, value: 84}\n      - {date: 2026-03-01, value: 82}",
       "    check_ins:\n      - {date: 2026-03-01, value: 82}\n      - {date: 2026-03-15, value: 84}"},
      // what is misspelt within a list that moves is put right after it
      {"    check_ins:\n      - {dat: 2026-03-15, value: 84}\n      - {date: 2026-03-01, valeu: 82}\n",
       "    check_ins:\n      - {date: 2026-03-01, value: 82}\n      - {date: 2026-03-15, value: 84}\n"},
  }));
  check_row({top + row.before, top + row.after});
}

TEST_CASE("a first reading is offered as the baseline, and only written where that is asked for", "[edit]") {
  const auto row = GENERATE(values<Row>({
      {head + "      - title: Reach 75 members # c\n        check_ins: [{date: 2026-04-03, value: 60}]\n",
       head + "      - title: Reach 75 members # c\n        baseline: 60\n"
              "        check_ins: [{date: 2026-04-03, value: 60}]\n"},
      {head + "      - {title: \"Reach 1,500 members\", check_ins: [{date: 2026-04-03, value: \"1,200\"}]}\n",
       head + "      - {title: \"Reach 1,500 members\", baseline: \"1,200\", "
              "check_ins: [{date: 2026-04-03, value: \"1,200\"}]}\n"},
      {head + "      - title: >\n          Reach\n          75 members\n        check_ins:\n"
              "          - date: 2026-04-03\n            value: 60",
       head + "      - title: >\n          Reach\n          75 members\n        baseline: 60\n        check_ins:\n"
              "          - date: 2026-04-03\n            value: 60"},
  }));
  check_row({row.before, row.before});
  check_row(row, every);
}

TEST_CASE("a fix that adds a finding is left out, and the others are not", "[edit]") {
  // `deligth` names the objective itself, in a loop; the other mistake has nothing to do with it.
  const Row row{"cycle: 2026\nobjectives:\n  - {id: delight, title: A, state: draft, supports: deligth, onwer: ana}\n",
                "cycle: 2026\nobjectives:\n  - {id: delight, title: A, state: draft, supports: deligth, owner: ana}\n"};
  check_row(row);
  Findings findings = find_all(tests::files_of(row.before));
  CHECK(findings.size() == 2);
  keep_fixes(findings, mended(row.before).mended);
  for (const Finding& finding : findings) CHECK(finding.fix.empty() == (finding.rule == "unknown-reference"));
}

TEST_CASE("fixes that add findings hold up none of the others", "[edit]") {
  // Each file has good ones and one that would close a loop; the last would have another file's objective loop, too.
  std::string before = "cycle: 2026\n", after = before;
  for (int i = 0; i < 40; ++i) {
    const std::string file = fmt::format("--- f{}.yaml\ncycle: 2026\nobjectives:\n", i);
    const std::string objective =
        "  - {{id: goal-{0}x, title: A, state: draft, {1}: ana, supports: goal-{0}xy, {2}: 2}}\n";
    before += file + fmt::format(fmt::runtime(objective), i, "onwer", "wieght");
    after += file + fmt::format(fmt::runtime(objective), i, "owner", "weight");
  }
  before +=
      "--- p.yaml\ncycle: 2026\nobjectives:\n  - {id: there, title: A, state: draft, supports: here}\n"
      "--- q.yaml\ncycle: 2026\nobjectives:\n  - {id: here, title: B, state: draft, supports: theree, tag: a}\n";
  after +=
      "--- p.yaml\ncycle: 2026\nobjectives:\n  - {id: there, title: A, state: draft, supports: here}\n"
      "--- q.yaml\ncycle: 2026\nobjectives:\n  - {id: here, title: B, state: draft, supports: theree, tags: a}\n";
  const SourceTree expected = tests::files_of(after);
  const Mended result = mended(before);
  for (std::size_t i = 0; i < expected.files.size(); ++i) CHECK(result.files.files[i].bytes == expected.files[i].bytes);
}

TEST_CASE("a fix that does harm in another file is left out, and the others are not", "[edit]") {
  const auto objective = [](const std::string& entries) {
    return "cycle: 2026\nobjectives:\n  - {title: T, state: draft, " + entries + "}\n";
  };
  // The loop would be told at the first of its objectives, in a file that no fix touches.
  const std::string loop = "--- 0.yaml\n" + objective("id: thither, supports: homeward");
  const std::string harmful = "id: homeward, supports: thitherr";
  CHECK(text_of(mended(loop + "--- a.yaml\n" + objective(harmful))) == objective(harmful));
  CHECK(text_of(mended(loop + "--- a.yaml\n" + objective(harmful + ", onwer: ana"))) ==
        objective(harmful + ", owner: ana"));
  const std::string good = "--- b.yaml\n" + objective("id: early, supports: thitherr") + "--- c.yaml\n" +
                           objective("id: late, supports: homewardd");
  const Mended result = mended(loop + "--- a.yaml\n" + objective(harmful) + good);
  CHECK(text_of(result) == objective(harmful));
  CHECK(result.mended.size() == 2);
}

TEST_CASE("what a mistake had hidden may come to light, and is mended too", "[edit]") {
  const std::string top = "cycle: 2026-Q2\nobjectives:\n  - id: delight\n    title: Delight\n    state: draft\n";
  check_row({top + "    supports: [orderr]\n    key_results:\n      - title: Increase NPS from 60 to 75\n"
                   "      - title: Goal: win\n  - {id: order, title: Keep order, state: draft}\n",
             top + "    supports: [order]\n    key_results:\n      - title: Increase NPS from 60 to 75\n"
                   "      - title: \"Goal: win\"\n  - {id: order, title: Keep order, state: draft}\n"});
}

TEST_CASE("only what is chosen is mended", "[edit]") {
  const Choose nothing = [](const Findings&) { return Findings(); };
  check_row({"kpis:\n  - {titel: CSAT, min: 80}\n", "kpis:\n  - {titel: CSAT, min: 80}\n"}, nothing);
}

TEST_CASE("okr.yaml is mended like any other file", "[edit]") {
  const Mended result = mended(
      "--- okr.yaml\nokr: 1\ntems: [{id: a, title: A}]\npillars: [{id: c, title: C, perspective: costumer}]\n"
      "rules: {missing-baselin: off}\n");
  CHECK(result.files.files.front().bytes ==
        "okr: 1\nteams: [{id: a, title: A}]\npillars: [{id: c, title: C, perspective: customer}]\n"
        "rules: {missing-baseline: off}\n");
  CHECK(result.mended.size() == 3);
}
