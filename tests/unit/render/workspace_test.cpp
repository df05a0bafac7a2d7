// Objectives as people and programs see them: the dashboard, the list, one thing, and JSON.
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "okr/failure.hpp"
#include "render/history.hpp"
#include "render/list.hpp"
#include "render/measure.hpp"
#include "render/show.hpp"
#include "render/status.hpp"
#include "render/words.hpp"
#include "render/workspace_json.hpp"
#include "text/utf8.hpp"
#include "unit/catch.hpp"
#include "unit/render/northwind.hpp"

using namespace okr;
using namespace okr::render;
using Json = nlohmann::ordered_json;

namespace {

template <class Render>
std::string printed(Render render) {
  std::ostringstream out;
  render(out);
  return out.str();
}

std::string status(const Example& example, const Terminal& terminal) {
  const Workspace& workspace = example.workspace;
  const Scores& scores = example.scores;
  return printed([&](auto& out) { status_text(out, workspace, scores, running(workspace, scores.today), terminal); });
}

std::string list(const Example& example, const ListOptions& options, const Terminal& terminal = {}) {
  const Workspace& workspace = example.workspace;
  const Scores& scores = example.scores;
  return printed([&](auto& out) { list_text(out, workspace, scores, everything(workspace), options, terminal); });
}

std::string show(const Example& example, std::string_view id, const Terminal& terminal = {}) {
  const Workspace& workspace = example.workspace;
  const Scores& scores = example.scores;
  return printed([&](auto& out) { show_text(out, workspace, scores, workspace.find(id), terminal); });
}

Json show_as_json(const Example& example, std::string_view id) {
  const Workspace& workspace = example.workspace;
  const Scores& scores = example.scores;
  return Json::parse(printed([&](auto& out) { show_json(out, workspace, scores, workspace.find(id)); }));
}

/// A history whose commits are by somebody with the name of the thing.
History history_by_its_title(const Workspace& workspace, const Scores& scores, Ref ref) {
  History history = history_of(workspace, scores.today, ref, false);
  history.timeline = timeline(workspace, ref);
  for (Event& event : history.timeline.events) {
    event.commit = Commit{std::string(40, 'a'), workspace.title(ref), {}, {}, scores.today};
  }
  return history;
}

/// Everything that can be printed of a workspace, in all formats for people and spreadsheets.
std::vector<std::string> all_texts(const Example& example) {
  const Workspace& workspace = example.workspace;
  const Scores& scores = example.scores;
  const Selection all = everything(workspace);
  const Terminal terminal;
  std::vector<std::string> texts;
  const auto add = [&](auto render) { texts.push_back(printed(render)); };
  add([&](auto& out) { status_text(out, workspace, scores, all, terminal); });
  add([&](auto& out) { status_text(out, workspace, scores, all, {50, false, false}); });
  add([&](auto& out) { status_markdown(out, workspace, scores, all); });
  add([&](auto& out) { list_text(out, workspace, scores, all, {}, terminal); });
  add([&](auto& out) { list_csv(out, workspace, scores, all, {}); });
  add([&](auto& out) { list_markdown(out, workspace, scores, all, {}); });
  add([&](auto& out) { workspace_json(out, workspace, scores, all); });
  for (const char* id : {"exceptional-cx", "record-time", "record-time/settlement", "csat", "old-quarter"}) {
    const Ref ref = workspace.find(id);
    add([&](auto& out) { show_text(out, workspace, scores, ref, terminal); });
    add([&](auto& out) { show_markdown(out, workspace, scores, ref); });
    add([&](auto& out) { show_json(out, workspace, scores, ref); });
    const History history = history_by_its_title(workspace, scores, ref);
    add([&](auto& out) { history_text(out, workspace, scores, history, terminal); });
    add([&](auto& out) { history_markdown(out, workspace, history); });
    add([&](auto& out) { history_json(out, workspace, scores, history); });
    add([&](auto& out) { history_csv(out, history); });
    add([&](auto& out) { history_svg(out, workspace, scores, history); });
  }
  return texts;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("the dashboard at 80 columns") {
  CHECK(status(northwind(), {}) ==
        R"(Northwind Insurance                                                   2026-05-15

2026-Q2  46 days left, 49% of its time passed  ━━━━━━━━━━━━━━━━─────────────────
                                           ┃ expected by now       conf.   score
Claims                                                                      0.35
  We are satisfying customers' needs in…   behind    ━━━━━━━┃───────────    0.35
    at risk: post-claim-csat
    Reduce the time from claim notificat…  3 days → 1.6 → 1 day     0.50    0.70
      votes from 0.3 to 0.7
    Achieve a post-claim CSAT of 95%       88% → 95%                        0.00
      at risk · no baseline · stale 20 days
      guardrail reopened-claims is outside its range

Not counted
  proposed  Nobody prints anything any more               Claims

2026  230 days left, 37% of its time passed  ━━━━━━━━━━━━━──────────────────────
                                           ┃ expected by now       conf.   score
Northwind Insurance                                                         0.40
  Exceptional customer experiences at ev…  behind    ━━━━━━━┃───────────    0.40
    committed · 2 of 3 scored · 1 dropped
    Increase NPS from 60 to 75             60 → – → 75                         –
      no data
    Increase our CSAT from 82% to 90%      82% → 84% → 90%                  0.25
      behind
    Improve our customer retention rate    judged                          ~0.55
    Open a second call centre              dropped 2026-03-01                  –

KPIs
  Customer satisfaction                         84%  at least 80%  healthy
  Claims reopened within 30 days               4.5%  at most 4%    outside range

what needs a word: 1 at risk · 1 behind · 1 stale · 1 with votes far apart
1 KPI outside its range
)");
}

TEST_CASE("no line of the dashboard is wider than the terminal") {
  for (const int width : {40, 50, 56, 60, 71, 72, 75, 76, 80, 99, 100, 120, 140, 200}) {
    for (const bool utf8 : {true, false}) {
      for (const auto& example :
           {northwind(), many(40), hostile("日本語のとても長い題名 with e\u0301 accents, and more")}) {
        for (const std::string& line : lines_of(status(example, {width, false, utf8}))) {
          CAPTURE(width, line);
          CHECK(text::display_width(line) <= width);
        }
      }
    }
  }
}

TEST_CASE("what the dashboard adds itself is ASCII where the terminal is") {
  for (const char c : status(northwind(), {80, false, false})) CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("colour adds escape sequences and changes nothing else") {
  std::string colored = status(northwind(), {80, true, true});
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b')) {
    colored.erase(at, colored.find('m', at) - at + 1);
  }
  CHECK(colored == status(northwind(), {}));
}

TEST_CASE("of many objectives only the key results that need a word are listed") {
  CHECK(lines_of(status(many(30), {})).size() > 60);
  const std::string brief = status(many(300), {});
  CHECK(lines_of(brief).size() < 400);
  CHECK(brief.find("`okr list` shows the other key results") != std::string::npos);
  CHECK(brief.find("what needs a word: 30 behind") != std::string::npos);
}

TEST_CASE("an empty workspace says so") {
  const std::string text = status(Example{}, {});
  CHECK(text.find("no objectives in a running cycle") != std::string::npos);
  CHECK(text.find("nothing needs a word") != std::string::npos);
}

TEST_CASE("the list shows key results of all cycles") {
  CHECK(list(northwind(), {{"id", "score", "status"}, ""}) ==
        R"(id                           score  status
exceptional-cx/nps               –  no data
exceptional-cx/csat           0.25  behind
exceptional-cx/retention     ~0.55  on track
exceptional-cx/old               –  –
record-time/settlement        0.70  on track
record-time/post-claim-csat   0.00  at risk, no baseline
)");
}

TEST_CASE("the list is sorted by a column, unknown values last") {
  const auto first_ids = [](const std::string& sort) {
    std::string ids;
    for (const std::string& line : lines_of(list(northwind(), {{"id"}, sort})))
      ids += line.substr(line.find('/') + 1, 3);
    return ids.substr(2);  // without the heading
  };
  CHECK(first_ids("score") == "poscsaretsetnpsold");
  CHECK(first_ids("-score") == "setretcsaposnpsold");
  CHECK(first_ids("status") == "poscsanpsretsetold");
}

TEST_CASE("a list wider than the terminal shortens titles before ids") {
  const std::string text = list(northwind(), {}, {90, false, true});
  CHECK(text.find("record-time/post-claim-csat  ") != std::string::npos);
  for (const std::string& line : lines_of(text)) CHECK(text::display_width(line) <= 90);
}

TEST_CASE("a column that there is none of is refused with the nearest") {
  CHECK_NOTHROW(check_list_options({{"id", "last_check_in"}, "-confidence"}));
  try {
    check_list_options({{"id", "scor"}, ""});
    FAIL("accepted");
  } catch (const Failure& failure) {
    CHECK(std::string(failure.what()) == "there is no column `scor`");
    CHECK(failure.help() == "did you mean `score`?");
  }
  CHECK_THROWS_AS(check_list_options({{}, "-nothing"}), Failure);
}

TEST_CASE("CSV quotes what needs it and starts no formula") {
  Example example = northwind();
  auto& key_results = example.workspace.objectives[1].key_results;
  key_results[0].title.value = "=cmd|'/C calc'!A0, \"x\"";
  key_results[1].title.value = "\tx";
  example.scores.objectives[1].key_results[0].progress = -0.1_d;
  const auto lines = lines_of(printed([&](auto& out) {
    list_csv(out, example.workspace, example.scores, everything(example.workspace),
             {{"title", "baseline", "progress", "unit", "judged"}, ""});
  }));
  CHECK(lines[0] == "title,baseline,progress,unit,judged");
  CHECK(lines[1] == "Increase NPS from 60 to 75,60,,,false");
  CHECK(lines[5] == "\"'=cmd|'/C calc'!A0, \"\"x\"\"\",3,-0.1,day,false");
  CHECK(lines[6].starts_with("'\\tx,"));
}

TEST_CASE("CSV has all columns where none are asked for") {
  const auto lines = lines_of(printed([&](auto& out) {
    const Example example = northwind();
    list_csv(out, example.workspace, example.scores, everything(example.workspace), {});
  }));
  CHECK(std::count(lines[0].begin(), lines[0].end(), ',') + 1 == static_cast<int>(list_columns().size()));
  CHECK(lines.size() == 7);
}

TEST_CASE("JSON has the agreed keys, to the key") {
  const Example example = northwind();
  const Json json = Json::parse(printed([&](auto& out) {
    workspace_json(out, example.workspace, example.scores, running(example.workspace, example.scores.today));
  }));
  CHECK(json["format"] == 1);
  CHECK(json["workspace"] == "Northwind Insurance");
  CHECK(json["today"] == "2026-05-15");
  REQUIRE(json["objectives"].size() == 3);  // the closed quarter is not running
  Json claims = json["objectives"][1];
  CHECK(claims["key_results"][0].dump() ==
        R"({"id":"record-time/settlement",)"
        R"("title":"Reduce the time from claim notification to settlement from 3 days to 1 day","measure":"metric",)"
        R"("baseline":3,"target":1,"current":1.6,"unit":"day","min":null,"max":null,"change":null,"progress":0.7,)"
        R"("score":0.7,"computed":0.7,"judged":false,"elapsed":0.488888889,"expected":0.342222222,)"
        R"("status":"on-track","confidence":0.5,"votes":{"ana":0.7,"bo":0.3},"last_check_in":"2026-05-12",)"
        R"("stale":false,"path":"2026-Q2/claims.yaml","line":1})");
  claims.erase("key_results");
  CHECK(claims.dump() ==
        R"({"id":"record-time","title":"We are satisfying customers' needs in record time","team":"claims",)"
        R"("cycle":"2026-Q2","owner":"ana","pillar":null,"kind":"aspirational","state":"active",)"
        R"("supports":["exceptional-cx"],"score":0.35,"band":"red","status":"behind","scored":2,"of":2,)"
        R"("path":"2026-Q2/claims.yaml","line":1})");
  CHECK(json["objectives"][2]["status"].is_null());
  CHECK(json["objectives"][0]["key_results"][2]["measure"] == "judged");
  CHECK(json["objectives"][0]["key_results"][3]["measure"].is_null());
  CHECK(json["kpis"][0].dump() == R"({"id":"csat","title":"Customer satisfaction","current":84,"unit":"%","min":80,)"
                                  R"("max":null,"healthy":true})");
}

TEST_CASE("votes are an object of names, an array, or null") {
  Example example = northwind();
  auto& score = example.scores.objectives[1].key_results[0];
  const auto votes = [&] { return show_as_json(example, "record-time/settlement")["key_result"]["votes"].dump(); };
  score.votes = {{"", 0.7_d}, {"", 0.3_d}};
  CHECK(votes() == "[0.7,0.3]");
  score.votes = {{"", 0.7_d}};
  CHECK(votes() == "null");
  score.votes = {};
  CHECK(votes() == "null");
  score.votes = {{"ana", 1_d}};
  CHECK(votes() == R"({"ana":1})");
}

TEST_CASE("one thing as JSON has its check-ins and links") {
  const Example example = northwind();
  const Json settlement = show_as_json(example, "record-time/settlement")["key_result"];
  CHECK(settlement["check_ins"][1].dump() ==
        R"({"date":"2026-05-12","value":1.6,"score":null,"confidence":0.5,"votes":{"ana":0.7,"bo":0.3},)"
        R"("by":"ana","note":null})");
  CHECK(settlement["guardrails"].dump() == R"(["reopened-claims"])");
  const Json company = show_as_json(example, "exceptional-cx")["objective"];
  CHECK(company["supported_by"].dump() == R"(["record-time"])");
  CHECK(company["key_results"][1]["driven_by"].dump() == R"(["record-time/settlement"])");
  CHECK(company["key_results"][3]["dropped"]["reason"] == "not needed");
  CHECK(show_as_json(example, "csat")["kpi"]["measures"].dump() == R"(["exceptional-cx/csat"])");
  CHECK(show_as_json(example, "reopened-claims")["kpi"]["guards"].dump() == R"(["record-time/settlement"])");
}

TEST_CASE("one key result for people") {
  CHECK(show(northwind(), "record-time/settlement") ==
        R"(Reduce the time from claim notification to settlement from 3 days to 1 day
key result    record-time/settlement
objective     We are satisfying customers' needs in record time
owner         Ana Ruiz
cycle         2026-Q2
measure       metric: 3 days → 1.6 → 1 day
score         0.70, on track
arithmetic    (1.6 - 3) / (1 - 3) = 0.70
pace          49% of its time passed, 0.34 expected by now
confidence    0.50 (ana 0.7, bo 0.3)
remarks       votes from 0.3 to 0.7
drives        exceptional-cx/csat  Increase our CSAT from 82% to 90%
guardrails    reopened-claims  Claims reopened within 30 days, at most 4%, now
              4.5%
file          2026-Q2/claims.yaml:1:1

check-ins     █▁
  2026-04-14  2.5 days                        Triage bot is live in two regions
  2026-05-12  1.6 days  ana 0.7, bo 0.3  ana
)");
}

TEST_CASE("one objective for people") {
  const std::string text = show(northwind(), "exceptional-cx");
  CHECK(text.find("score         0.40, yellow, behind, 2 of 3 scored, 1 dropped\n") != std::string::npos);
  CHECK(text.find("description   What people say about us\n              when we are not there.\n") !=
        std::string::npos);
  CHECK(text.find("              ~0.55  retention  Improve") != std::string::npos);
  CHECK(show(northwind(), "old-quarter").find("learned       Start with the hardest part\n") != std::string::npos);
}

TEST_CASE("how a key result stands, in words") {
  Example example = northwind();
  KeyResult& key_result = example.workspace.objectives[1].key_results[0];
  KeyResultScore& score = example.scores.objectives[1].key_results[0];
  const auto has = [&](std::string_view line) {
    return show(example, "record-time/settlement").find(line) != std::string::npos;
  };
  score.progress = -0.1_d;
  CHECK(has("remarks       progress -0.10\n"));
  score.judged = true;
  score.score = 0.5_d;
  CHECK(has("score         ~0.50, judged, on track\n"));
  CHECK(has("computed 0.70\n"));
  key_result.measure.kind = MeasureKind::limit;
  key_result.measure.max = 2_d;
  CHECK(has("measure       limit: 1.6 days, at most 2 days\n"));
  key_result.measure.kind = MeasureKind::milestones;
  key_result.fields.milestones =
      Located<std::vector<Milestone>>{{{{"Draft", {}}, {true, day("2026-05-01")}, {}}, {{"Signed", {}}, {}, {}}}, {}};
  CHECK(has("measure       milestones: 1 of 2 milestones\n"));
  CHECK(has("milestones    Draft, done 2026-05-01\n              Signed\n"));
  key_result.measure = {};
  key_result.measure.kind = MeasureKind::relative;
  key_result.measure.change = Change{Change::Kind::percent, {-25, "%"}};
  CHECK(has("measure       relative: 1.6 → -25%\n"));
}

TEST_CASE("a long way leaves the baseline's unit to the target") {
  Example example = northwind();
  KeyResult& key_result = example.workspace.objectives[1].key_results[0];
  key_result.measure.baseline = 2000_d;
  key_result.measure.target = 900_d;
  const auto way = [&](int columns) {
    return way_words(key_result, example.scores.objectives[1].key_results[0], example.scores.today, glyphs(Terminal{}),
                     columns);
  };
  CHECK(way(31) == "2,000 days → 1.6 → 900 days");
  CHECK(way(26) == "2,000 → 1.6 → 900 days");
}

TEST_CASE("hostile text does nothing in any format") {
  const auto words = GENERATE(values<std::string>({
      "::error file=x::boom",
      "x ##[error]boom ##vso[task.setvariable]",
      "\x1b]0;title\x07\x1b[2J",
      "a\r\nb\tc\x7f\u0085",
      "\u202egnp.exe \u2066\u200b\ufeff\u00ad",
      "\xff\xfe\xc3(",
      "=cmd|'/C calc'!A0",
      "@everyone <script>alert(1)</script> [x](javascript:y) ![z](w) **b** `c` |d|",
      "line one\n::set-output name=a::b\n##[group]",
      "word ::error::word word ::error::word word ::error::word word ::error::word word ::error::word",
      "",
      std::string(5000, 'x'),
      "日本語 " + std::string(300, ' ') + "::x",
  }));
  CAPTURE(words);
  for (const std::string& text : all_texts(hostile(words))) {
    CHECK(text::first_invalid_utf8(text) == std::string::npos);
    CHECK(text.find("##[") == std::string::npos);
    CHECK(text.find("##vso[") == std::string::npos);
    for (const std::string& line : lines_of(text)) {
      CAPTURE(line);
      CHECK(line.substr(std::min(line.find_first_not_of(' '), line.size())).rfind("::", 0) != 0);
      for (std::size_t at = 0; at < line.size();) {
        const text::CodePoint c = text::code_point_at(line, at);
        if (text::is_hidden(c.value)) FAIL("hidden character in " << line);
        at += c.bytes;
      }
    }
  }
}

TEST_CASE("JSON keeps hostile text exact") {
  const std::string words = "\u202e##[x] \x1b\u200b\U000e0041 ::e::";
  Example example = hostile(words);
  CHECK(show_as_json(example, "csat")["kpi"]["title"] == words);
  CHECK(show_as_json(example, "csat")["workspace"] == words);
}

TEST_CASE("Markdown has no markup, HTML or mention of files in it") {
  Example example = hostile("@all <b>&amp; [a](b) *c* `d` |e| ~f~ $g$");
  const std::string text = printed([&](auto& out) {
    list_markdown(out, example.workspace, example.scores, everything(example.workspace), {{"title"}, ""});
  });
  CHECK(lines_of(text)[2] == R"(| @&#8203;all &lt;b&gt;&amp;amp; \[a\](b) \*c\* \`d\` \|e\| \~f\~ \$g\$ |)");
  for (const auto& [words, first] : std::initializer_list<std::pair<const char*, const char*>>{{"1. x", "# 1\\. x"},
                                                                                               {"- x", "# \\- x"},
                                                                                               {"    # x", "# \\# x"},
                                                                                               {"=== x", "# \\=== x"},
                                                                                               {"12 x", "# 12 x"},
                                                                                               {"1.5 x", "# 1.5 x"},
                                                                                               {"7)", "# 7\\)"},
                                                                                               {"Be #1, !2 and #x",
                                                                                                "# Be \\#&#8203;1, "
                                                                                                "\\!&#8203;2 and "
                                                                                                "\\#x"}}) {
    example = hostile(words);
    const std::string sheet = printed(
        [&](auto& out) { show_markdown(out, example.workspace, example.scores, example.workspace.find("csat")); });
    CHECK(lines_of(sheet)[0] == first);
  }
}

TEST_CASE("the dashboard as Markdown says the same") {
  const Example example = northwind();
  const std::string text = printed([&](auto& out) {
    status_markdown(out, example.workspace, example.scores, running(example.workspace, example.scores.today));
  });
  for (const char* line :
       {"# Northwind Insurance, 2026-05-15\n", "### Claims: 0.35\n",
        "| Reduce the time from claim notification to settlement from 3 days to 1 day | 3 days → 1.6 → 1 day | 0.50 | "
        "0.70 | on track, votes from 0.3 to 0.7 |\n",
        "- proposed: Nobody prints anything any more\n",
        "| Customer satisfaction | 84% | at least 80% | healthy |\n"}) {
    CAPTURE(line, text);
    CHECK(text.find(line) != std::string::npos);
  }
}

TEST_CASE("how a sentence was read") {
  const std::string sentence = "Cut é time from 3 days to 1 day";
  SentenceReading reading;
  reading.kind = MeasureKind::metric;
  reading.baseline = 3_d;
  reading.target = 1_d;
  reading.unit = "day";
  reading.parts = {{17, 23, "baseline"}, {27, 32, "target"}};
  const auto text = [&](const Terminal& terminal) {
    return printed([&](auto& out) { measure_text(out, sentence, reading, terminal); });
  };
  const auto json = [&] { return printed([&](auto& out) { measure_json(out, sentence, reading); }); };
  CHECK(text({}) == R"(Cut é time from 3 days to 1 day
                ^^^^^^    ^^^^^
                baseline  target
metric: 3 days → 1 day
)");
  CHECK(text({20, false, false}).find("\n  baseline: 3 days\n  target: 1 day\nmetric: 3 days -> 1 day\n") !=
        std::string::npos);
  CHECK(json() == R"({"sentence":"Cut é time from 3 days to 1 day","measure":"metric","baseline":3,"target":1,)"
                  R"("unit":"day"})"
                  "\n");
  reading.baseline.reset();
  reading.unit = "";
  CHECK(Json::parse(json())["baseline"].is_null());
  CHECK(Json::parse(json())["unit"].is_null());
  reading.kind = MeasureKind::limit;
  reading.max = 4_d;
  CHECK(Json::parse(json())["measure"] == "max");
  CHECK(Json::parse(json())["max"] == 4);
  CHECK(Json::parse(json())["target"] == 4);
  reading.max.reset();
  reading.min = 2.5_d;
  CHECK(Json::parse(json())["measure"] == "min");
  CHECK(Json::parse(json())["min"] == 2.5);
  reading.kind = MeasureKind::relative;
  reading.change = Change{Change::Kind::percent, {25, "%"}};
  CHECK(Json::parse(json())["change"] == "+25%");
  CHECK(text({}).find("relative: no baseline → +25%\n") != std::string::npos);
  reading.change = Change{Change::Kind::absolute, {-2, "day"}};
  reading.unit = "day";
  CHECK(Json::parse(json())["change"] == "-2");
  CHECK(Json::parse(json())["unit"] == "day");
  CHECK(text({}).find("relative: no baseline → -2 days\n") != std::string::npos);
  reading.change = Change{Change::Kind::absolute, {500'000, "$"}};
  CHECK(Json::parse(json())["change"] == "+500000");
  reading = {};
  reading.why = "two measures in one sentence";
  CHECK(json() == R"({"sentence":"Cut é time from 3 days to 1 day","measure":"none",)"
                  R"("why":"two measures in one sentence"})"
                  "\n");
  CHECK(text({}) == sentence + "\nnot read: two measures in one sentence\n");
}
