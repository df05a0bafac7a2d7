// What foreign files become, and what of them is told to be lost.
#include "exchange/import.hpp"

#include "exchange/csv_columns.hpp"
#include "exchange/csv_table.hpp"
#include "exchange/json_file.hpp"
#include "exchange/labels.hpp"
#include "exchange/markdown_asides.hpp"
#include "exchange/names.hpp"
#include "okr/failure.hpp"
#include "okr/read.hpp"
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

namespace {

using namespace okr;
using exchange::Format;

/// All files, each after a line with its path, and what was lost behind them.
std::string imported(std::string_view bytes, Format format, const Workspace* workspace = nullptr,
                     const exchange::Defaults& defaults = {"2026-Q2", {}}) {
  const exchange::Imported result =
      exchange::import_bytes(bytes, format, workspace, defaults, [&](const std::string& path) {
        return workspace != nullptr &&
               std::ranges::find(workspace->files.files, path, &SourceFile::path) != workspace->files.files.end();
      });
  std::string text;
  for (const SourceFile& file : result.files) {
    if (file.path != config_name) text += "--- " + file.path + "\n" + file.bytes;
  }
  for (const exchange::Remark& remark : result.log.unplaced) {
    text += std::to_string(remark.line) + ": " + remark.message + "\n";
  }
  return text;
}

std::string failure_of(std::string_view bytes, Format format, const Workspace* workspace = nullptr) {
  try {
    imported(bytes, format, workspace, {});
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "none";
}

std::string export_with(std::string_view objectives) {
  return R"({"format": 1, "kind": "okr-export", "objectives": [)" + std::string(objectives) + "]}";
}

}  // namespace

TEST_CASE("CSV is read as programs write it", "[exchange]") {
  const auto rows = exchange::read_csv(
      "\xef\xbb\xbf"
      "a; \"b;\"\"c\r\nd\" ;'=e\r\n;;\r\n\r\nf;'g;\"h\"");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].line == 1);
  CHECK(rows[0].fields == std::vector<std::string>{"a", "b;\"c\nd", "=e"});
  CHECK(rows[1].line == 5);
  CHECK(rows[1].fields == std::vector<std::string>{"f", "'g", "h"});
  CHECK(exchange::read_csv("a,b\tc\td\n")[0].fields.size() == 3);
  CHECK(exchange::read_csv("sep=;\na,b,c;d\n")[0].fields == std::vector<std::string>{"a,b,c", "d"});
  CHECK(exchange::read_csv("a,b\rc,d\r").size() == 2);
  CHECK(exchange::read_csv("").empty());
  CHECK_THROWS_AS(exchange::read_csv("a,b\nc,\"d\n"), Failure);
}

TEST_CASE("columns are known by their usual names", "[exchange]") {
  using exchange::Column;
  constexpr std::pair<std::string_view, Column> rows[] = {
      {"Key Result", Column::key_result},       {"KEY_RESULT", Column::key_result}, {"KR", Column::key_result},
      {"Start Value", Column::baseline},        {"Goal", Column::target},           {"Actual", Column::current},
      {"Progress value", Column::current},      {"Department", Column::team},       {"Time-frame", Column::cycle},
      {"Aligned to", Column::supports},         {"Due date", Column::due},          {"Status", Column::status},
      {"Confidence level", Column::confidence},
  };
  for (const auto& [heading, column] : rows) {
    CAPTURE(heading);
    CHECK(exchange::column_named(heading) == column);
  }
  CHECK_FALSE(exchange::column_named("Mood"));
  CHECK_FALSE(exchange::column_named(" "));
}

TEST_CASE("labels are taken off titles", "[exchange]") {
  using exchange::Label;
  struct Row {
    std::string_view text, title;
    Label label;
  };
  for (const Row& row :
       {Row{"O1: Win", "Win", Label::objective}, Row{"KR 1.2 - Cut it", "Cut it", Label::key_result},
        Row{"Objective: Win", "Win", Label::objective}, Row{"KR2 Cut it", "Cut it", Label::key_result},
        Row{"Key result 3) Cut", "Cut", Label::key_result}, Row{"O 2 \u2013 Win", "Win", Label::objective},
        Row{"Open 3 shops", "Open 3 shops", Label::none}, Row{"Krakow opens", "Krakow opens", Label::none},
        Row{"Goal-oriented work", "Goal-oriented work", Label::none}, Row{"O", "O", Label::none}}) {
    CAPTURE(row.text);
    std::string_view title = row.text;
    CHECK(exchange::take_label(title) == row.label);
    CHECK(title == row.title);
  }
}

TEST_CASE("what stands behind a title is taken where it is certain", "[exchange]") {
  const auto parts = exchange::take_asides("Increase NPS from 60 to 75 (owner: Ana, due: 2026-06-30) [40%]");
  CHECK(parts.title == "Increase NPS from 60 to 75");
  REQUIRE(parts.asides.size() == 2);
  CHECK(parts.asides[0].key == "owner");
  CHECK(parts.asides[0].value == "Ana");
  CHECK(parts.unread == std::vector<std::string>{"[40%]"});
  CHECK(exchange::take_asides("Cut it \u2013 @bo").title == "Cut it");
  CHECK(exchange::take_asides("Win (in Europe)").title == "Win (in Europe)");
  CHECK(exchange::take_asides("mail a@b").title == "mail a@b");
}

TEST_CASE("cycles, teams and people are known by their names", "[exchange]") {
  const Workspace workspace =
      read_workspace(tests::files_of("--- okr.yaml\nokr: 1\nteams:\n  - {id: cs, title: Customer Success}\n"
                                     "people:\n  - {id: ana, name: Ana Ruíz, email: a.r@x.example}\n"
                                     "cycles:\n  - {id: launch, start: 2026-01-01, end: 2026-02-01}\n"))
          .workspace;
  exchange::Names names(&workspace.config);
  CHECK(names.team("customer success") == "cs");
  CHECK(names.team("Sales Team") == "sales-team");
  CHECK(names.person("Ana Ruiz") == "ana");
  CHECK(names.person("A.R@x.example") == "ana");
  CHECK(names.person("@ana") == "ana");
  CHECK(names.cycle("launch") == "launch");
  for (const std::string_view text : {"2026-Q2", "Q2 2026", "2026 Q2", "2026/q2", "Q2-2026", "2026Q2"}) {
    CAPTURE(text);
    CHECK(names.cycle(text) == "2026-Q2");
  }
  CHECK_FALSE(names.cycle("Q7 2026"));
  CHECK_FALSE(names.cycle("FY26 Q2"));
}

TEST_CASE("a table's rows are gathered to objectives", "[exchange]") {
  CHECK(imported("Objective,Key Result,Owner,Start,Target,Current,Unit,Weight\n"
                 "Win,Increase NPS from 60 to 75,ana,60,75,66,,\n"
                 ",Cut the wait,ana,3,1,,days,2\n"
                 "Win,Hire,ana,,,,,\n"
                 "Stay,Keep them,,,\"87,5%\",,,\n",
                 Format::csv) ==
        "--- 2026-Q2/imported.yaml\n"
        "cycle: 2026-Q2\n"
        "\nobjectives:\n"
        "  - title: Win\n"
        "    owner: ana\n"
        "    key_results:\n"
        "      - title: Increase NPS from 60 to 75\n"
        "        current: 66\n"
        "      - title: Cut the wait\n"
        "        weight: 2\n"
        "        baseline: 3 days\n"
        "        target: 1 day\n"
        "      - title: Hire\n"
        "  - title: Stay\n"
        "    key_results:\n"
        "      - title: Keep them\n"
        "        target: 87.5%\n");
}

TEST_CASE("numbers that contradict the sentence are kept", "[exchange]") {
  CHECK(imported("Objective,Key Result,Baseline,Target\nWin,Increase NPS from 60 to 75,60,80\n", Format::csv) ==
        "--- 2026-Q2/imported.yaml\ncycle: 2026-Q2\n\nobjectives:\n  - title: Win\n    key_results:\n"
        "      - title: Increase NPS from 60 to 75\n        target: 80\n");
}

TEST_CASE("what a table has no place for is told", "[exchange]") {
  CHECK(imported("Objective,Key Result,Mood,Target,Owner,Status,Team\n"
                 "Win,Cut it,good,soon,\"Ana, Bo\",Completed,a\n"
                 "Win,Cut that,,,,,b,extra\n"
                 ",,,,,,,\n",
                 Format::csv) ==
        "--- 2026-Q2/a.yaml\ncycle: 2026-Q2\nteam: a\n\nobjectives:\n  - title: Win\n    key_results:\n"
        "      - title: Cut it\n"
        "--- 2026-Q2/b.yaml\ncycle: 2026-Q2\nteam: b\n\nobjectives:\n"
        "  - id: win-2\n    title: Win\n    key_results:\n      - title: Cut that\n"
        "1: the column `Mood` has no place in a workspace\n"
        "2: `Ana, Bo` is no owner: that is one person\n"
        "2: `soon` is no `target`: that is a number with its unit\n"
        "2: `Completed` in `Status` is not taken: an objective is a draft, proposed, active, closed or dropped\n"
        "3: `extra` stands behind the last column\n");
}

TEST_CASE("a score or progress is left aside only where a reading tells more", "[exchange]") {
  const std::string head = "Objective,Key Result,Current,Score,Progress,Confidence,Note\n";
  CHECK(imported(head + "Win,Cut it,5,0.4,40%,,\n", Format::csv).find("2: ") == std::string::npos);
  CHECK(imported(head + "Win,Cut it,,0.4,40%,70%,So so\n", Format::csv) ==
        "--- 2026-Q2/imported.yaml\ncycle: 2026-Q2\n\nobjectives:\n  - title: Win\n    key_results:\n"
        "      - title: Cut it\n"
        "2: `40%` in `Progress` is not taken: okr works it out of a reading, and there is none\n"
        "2: `0.4` in `Score` is not taken: okr works it out of a reading, and there is none\n"
        "2: `70%` in `Confidence` is not taken: a check-in needs its day\n"
        "2: `So so` in `Note` is not taken: a check-in needs its day\n");
}

TEST_CASE("an outline's headings and bullets are gathered to objectives", "[exchange]") {
  CHECK(imported("# Claims - Q3 2026\n\n## O1: Win (owner: ana)\n\nBecause.\n\n"
                 "- KR1: Increase NPS from 60 to 75 (40%)\n- [x] **KR2:** Hire a lead\n  - now: 3\n\n"
                 "## Stay\n1. Keep them\n   - [x] One\n   - [ ] Two\n\n"
                 "Lost words\n",
                 Format::markdown) ==
        "--- 2026-Q3/claims.yaml\ncycle: 2026-Q3\nteam: claims\n\nobjectives:\n"
        "  - title: Win\n    description: Because.\n    owner: ana\n    key_results:\n"
        "      - title: Increase NPS from 60 to 75\n"
        "      - title: Hire a lead\n        done: true\n        current: 3\n"
        "  - title: Stay\n    key_results:\n      - title: Keep them\n        milestones:\n"
        "          - {title: One, done: true}\n          - {title: Two, done: false}\n"
        "7: `(40%)` is not taken: it may be a reading, a share or a score\n"
        "16: `Lost words` is not taken: it is neither a key result nor part of one\n");
}

TEST_CASE("an outline may be nested bullets alone", "[exchange]") {
  CHECK(imported("- Win\n  - Increase NPS\n    from 60 to 75 @ana\n- **Objective:** Stay\n  - KR: Keep them\n",
                 Format::markdown) ==
        "--- 2026-Q2/imported.yaml\ncycle: 2026-Q2\n\nobjectives:\n  - title: Win\n    key_results:\n"
        "      - title: Increase NPS from 60 to 75\n        owner: ana\n"
        "  - title: Stay\n    key_results:\n      - title: Keep them\n");
}

TEST_CASE("an outline may lack what its marks promise", "[exchange]") {
  CHECK(imported("O1:\n- KR1:\n  - [x] a\n", Format::markdown) ==
        "1: an objective without a `title` is left out\n"
        "1: there is no objective and no KPI in it\n"
        "2: `KR1:` is not taken: a key result needs a title\n");
  CHECK(imported("#\n-\n- [x]\n[ ] \n**\n__a\n@\n()\n- KR\n", Format::markdown).find("--- ") != 0);
}

TEST_CASE("a heading is a cycle, a team or an objective", "[exchange]") {
  const Workspace workspace =
      read_workspace(tests::files_of("--- okr.yaml\nokr: 1\nteams: [{id: claims}]\n")).workspace;
  struct Row {
    std::string_view heading, expected;
  };
  constexpr std::string_view bullets = "\n- Win\n  - Cut it\n";
  for (const Row& row :
       {Row{"# OKRs Q3 2026", "2026-Q3/imported.yaml"}, Row{"# 2026", "2026/imported.yaml"},
        Row{"# Sales: Q3 2026", "2026-Q3/sales.yaml"}, Row{"# Sales OKRs 2026", "2026/sales.yaml"},
        Row{"# Claims", "2026-Q2/claims.yaml"}, Row{"# Team: Sales", "2026-Q2/sales.yaml"},
        Row{"# Cycle: 2026-H2", "2026-H2/imported.yaml"}, Row{"# 2026\n## Sales\n### Objectives", "2026/sales.yaml"}}) {
    CAPTURE(row.heading);
    const std::string text = imported(std::string(row.heading) + std::string(bullets), Format::markdown, &workspace);
    CHECK(text.find("--- " + std::string(row.expected)) == 0);
    CHECK(text.find("  - title: Win\n    key_results:\n      - title: Cut it\n") != std::string::npos);
  }
  for (const std::string_view title : {"Lead in 2026", "Customers stay"}) {
    CAPTURE(title);
    CHECK(imported("## " + std::string(title) + "\n- Cut it\n", Format::markdown) ==
          "--- 2026-Q2/imported.yaml\ncycle: 2026-Q2\n\nobjectives:\n  - title: " + std::string(title) +
              "\n    key_results:\n      - title: Cut it\n");
  }
  CHECK(imported("## O1: Win\n\n### KR1: Cut it\n\n- owner: bo\n\n### KR2: Raise it\n", Format::markdown) ==
        "--- 2026-Q2/imported.yaml\ncycle: 2026-Q2\n\nobjectives:\n  - title: Win\n    key_results:\n"
        "      - title: Cut it\n        owner: bo\n      - title: Raise it\n");
}

TEST_CASE("values that no file can hold are left out of an export and told", "[exchange]") {
  CHECK(imported(export_with(R"(
    {"id": "a", "title": "A", "path": "../a.yaml", "weight": 1e3, "state": "open", "colour": "red",
     "description": "\u0007", "tags": ["x", {}],
     "key_results": [{"title": "B", "due": "soon", "baseline": "x", "judged": "yes",
                      "check_ins": [{"value": "1"}, {"date": "2026-05-01", "confidence": 7}]}, 5]},
    {"id": "b"}
)"),
                 Format::json) ==
        "--- 2026-Q2/imported.yaml\ncycle: 2026-Q2\n\nobjectives:\n"
        "  - id: a\n    title: A\n    tags: [x]\n    key_results:\n      - title: B\n"
        "2: `../a.yaml` is no `path` of an OKR file\n"
        "2: `colour` is no key of an objective\n"
        "2: `open` is no `state`: that is one of draft, proposed, active, closed, dropped\n"
        "2: `1e3` is no `weight`: that is a number with at most nine decimals\n"
        "3: the `description` is not plain text: it has a control character\n"
        "3: this is no `tags`: that is a single text\n"
        "4: `soon` is no `due`: that is a day like `2026-05-15`\n"
        "4: `x` is no `baseline`: that is a number with its unit, like `75`, `95%` or `3 days`\n"
        "4: `yes` is no `judged`: that is `true` or `false`\n"
        "5: a check-in without a `date` is left out\n"
        "5: `7` is no `confidence`: that is a number from 0 to 1\n"
        "5: a check-in that says nothing is left out\n"
        "5: a key result is to be a map here\n"
        "6: an objective without a `title` is left out\n");
}

TEST_CASE("what is no JSON, no export or hostile is refused", "[exchange]") {
  CHECK(failure_of("{\n\"a\": 1,\n oops}", Format::json) == "line 3: it is no JSON from there on");
  CHECK(failure_of("", Format::json) == "line 1: it is no JSON from there on");
  CHECK(failure_of("[1]", Format::json) == "it is no export: it does not say `\"kind\": \"okr-export\"`");
  CHECK(failure_of(R"({"kind": "okr-export", "format": 2})", Format::json) == "it does not say `\"format\": 1`");
  CHECK(failure_of(R"({"a": 1, "a": 2})", Format::json) == "line 1: `a` stands twice in one map");
  CHECK(failure_of(std::string(100000, '['), Format::json) == "line 1: it is nested more than 64 levels deep");
  CHECK(failure_of("a\n\xff", Format::markdown) == "line 2: it is not UTF-8");
  CHECK(failure_of("Mood\nbad\n", Format::csv) == "none of its columns is known for an objective or a key result");
  CHECK(failure_of("Objective,Key Result\nWin,Cut it\nStay,Keep\n", Format::csv) ==
        "some objectives have no cycle: `Win` and 1 more");
}

TEST_CASE("a number in JSON stays the text that it is", "[exchange]") {
  const exchange::Given given = exchange::read_json("[0.1,\n12345678901234567890.5,\n-3\n]");
  REQUIRE(given.items.size() == 3);
  CHECK(given.items[1].text == "12345678901234567890.5");
  CHECK(given.items[1].line == 2);
  CHECK(given.items[2].text == "-3");
  CHECK(given.items[2].line == 3);
}

TEST_CASE("an existing workspace keeps its files, its ids and its okr.yaml", "[exchange]") {
  const Workspace workspace =
      read_workspace(tests::files_of("--- okr.yaml\nokr: 1\nname: Ours\n"
                                     "--- 2026-Q2/imported.yaml\ncycle: 2026-Q2\n\nobjectives:\n  - title: Win\n"
                                     "kpis:\n  - {id: health, title: Health}\n"))
          .workspace;
  CHECK(imported("- Stay\n  - Keep\n", Format::markdown, &workspace) ==
        "--- 2026-Q2/imported-2.yaml\ncycle: 2026-Q2\n\nobjectives:\n  - title: Stay\n    key_results:\n"
        "      - title: Keep\n");
  CHECK(failure_of(export_with(R"({"id": "health", "title": "A", "cycle": "2026"},
                                  {"id": "win", "title": "B", "cycle": "2026"}, {"id": "new", "title": "C"})"),
                   Format::json, &workspace) == "the workspace has these ids already: `health`, `win`");
  CHECK(failure_of(export_with(R"({"id": "x", "title": "A"}, {"id": "x", "title": "B"})"), Format::json) ==
        "these ids stand twice in it: `x`");
  const std::string with_config = R"({"format": 1, "kind": "okr-export", "config": {"name": "Theirs"},
                                      "objectives": [{"id": "c", "title": "C", "cycle": "2026"}]})";
  CHECK(imported(with_config, Format::json, &workspace) ==
        "--- 2026/imported.yaml\ncycle: 2026\n\nobjectives:\n  - id: c\n    title: C\n"
        "1: `name` of okr.yaml is not taken: the workspace has its own\n");
}
