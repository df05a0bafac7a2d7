// What an editor is told about the thing at its cursor.
#include <algorithm>
#include <filesystem>

#include "unit/catch.hpp"
#include "unit/lsp/editor.hpp"

using namespace okr;
using namespace okr::tests;

namespace {

using Texts = std::vector<std::string>;

const std::string config =
    "okr: 1\npillars: [{id: customer, title: Customers}]\nteams: [{id: a, title: Team A, lead: ana}, {id: b, parent: "
    "a}]\n"
    "people: [{id: ana, name: Ana}, {id: bo}]\ncycles: [{id: launch, start: 2026-03-01, end: 2026-05-31}]\n"
    "rules:\n  missing-owner: off\n";

const std::string company =
    "cycle: 2026\n"                                                                                          // 0
    "team: a\n"                                                                                              // 1
    "owner: ana\n"                                                                                           // 2
    "objectives:\n"                                                                                          // 3
    "  - id: cx\n"                                                                                           // 4
    "    title: Happy *customers*\n"                                                                         // 5
    "    pillar: customer\n"                                                                                 // 6
    "    key_results:\n"                                                                                     // 7
    "      - id: nps\n"                                                                                      // 8
    "        title: Increase NPS from 60 to 75\n"                                                            // 9
    "        check_ins: [{date: 2026-05-10, value: 66, confidence: {ana: 0.6, bo: 0.5}}]\n"                  // 10
    "      - {id: grade, title: They like us, judged: true, check_ins: [{date: 2026-05-10, score: 0.4}]}\n"  // 11
    "kpis:\n"                                                                                                // 12
    "  - {id: reopened, title: Reopened, max: 4%}\n";                                                        // 13

const std::string team =
    "cycle: launch\n"                               // 0
    "team: b\n"                                     // 1
    "objectives:\n"                                 // 2
    "  - title: Fast claims\n"                      // 3
    "    supports: [cx, cx/nps]\n"                  // 4
    "    key_results:\n"                            // 5
    "      - title: Settle in 1 day\n"              // 6
    "        guardrails: [reopened]\n"              // 7
    "        owner: bo\n"                           // 8
    "      - Reach an NPS of 60 with 40 points\n";  // 9

class Opened : public Editor {
 public:
  explicit Opened(Json capabilities = usual_capabilities()) {
    folder().write("okr.yaml", config);
    folder().write("a.yaml", company);
    folder().write("b.yaml", team);
    start(std::move(capabilities));
    open("b.yaml", team);
  }

  std::string hover(const std::string& path, int line, int character) {
    const Json result = request_at("hover", path, line, character);
    return result.is_null() ? "" : result["contents"]["value"].get<std::string>();
  }

  Texts labels(const std::string& text, int line, int character) {
    change_all("b.yaml", text);
    Texts labels;
    const Json answer = request_at("completion", "b.yaml", line, character);
    for (const Json& item : answer["items"]) labels.push_back(item["label"]);
    return labels;
  }

  /// `a.yaml 4:8` of each location.
  Texts places(const Json& locations) {
    Texts places;
    for (const Json& each : locations) {
      const Json& start = each["range"]["start"];
      places.push_back(each["uri"].get<std::string>().substr(uri("").size()) + " " + start["line"].dump() + ":" +
                       start["character"].dump());
    }
    return places;
  }

  /// The text with the edits for it that a workspace edit has.
  std::string applied(const Json& edit, const std::string& path, std::string text) {
    for (const Json& document : edit["documentChanges"]) {
      if (document["textDocument"]["uri"] != uri(path)) continue;
      std::vector<Json> edits = document["edits"];
      std::reverse(edits.begin(), edits.end());  // the last one first, so that places hold
      for (const Json& each : edits) {
        const auto offset = [&](const Json& position) {
          std::size_t begin = 0;
          for (int line = position["line"]; line > 0; --line) begin = text.find('\n', begin) + 1;
          return begin + position["character"].get<std::size_t>();
        };
        const std::size_t begin = offset(each["range"]["start"]);
        text.replace(begin, offset(each["range"]["end"]) - begin, each["newText"].get<std::string>());
      }
    }
    return text;
  }
};

bool has(const Texts& texts, const std::string& text) { return std::ranges::find(texts, text) != texts.end(); }
bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a hover says the score, how it came about, and how the sentence is read", "[lsp][hover]") {
  Opened editor;
  const std::string key_result = editor.hover("a.yaml", 8, 13);
  CHECK(contains(key_result, "**Increase NPS from 60 to 75**"));
  CHECK(contains(key_result, "- **score**: 0.40, on track"));
  CHECK(contains(key_result, "- **progress**: (66 - 60) / (75 - 60) = 0.40"));
  CHECK(contains(key_result, "expected by now"));
  CHECK(contains(key_result, "metric: 60 → 75"));
  CHECK(editor.hover("b.yaml", 4, 20) == key_result);  // the reference `cx/nps`
  CHECK(editor.hover("a.yaml", 9, 20) == key_result);  // its title
  CHECK(contains(editor.hover("b.yaml", 4, 16), R"(Happy \*customers\*)"));
  CHECK(contains(editor.hover("b.yaml", 9, 12), "not read"));
  CHECK(contains(editor.hover("b.yaml", 7, 24), "**range**: at most 4%"));
  CHECK(contains(editor.hover("b.yaml", 7, 12), "**guardrails: list of a key result**"));
  CHECK(contains(editor.hover("b.yaml", 0, 8), "2026-03-01 to 2026-05-31"));
  CHECK(contains(editor.hover("b.yaml", 1, 6), "part of"));
  CHECK(contains(editor.hover("b.yaml", 8, 16), "bo"));
  CHECK(contains(editor.hover("okr.yaml", 6, 5), "missing-owner"));
  CHECK(editor.hover("b.yaml", 2, 30) == "");
  Opened plain(Json::object());
  CHECK(contains(plain.hover("b.yaml", 4, 16), "Happy *customers*\n"));
}

TEST_CASE("a definition and its references are found from either side", "[lsp][definition]") {
  Opened editor;
  const Json all = {{"context", {{"includeDeclaration", true}}}};
  CHECK(editor.places(Json::array({editor.request_at("definition", "b.yaml", 4, 20)})) == Texts{"a.yaml 8:12"});
  CHECK(editor.places(Json::array({editor.request_at("definition", "b.yaml", 1, 6)})) == Texts{"okr.yaml 2:48"});
  CHECK(editor.places(Json::array({editor.request_at("definition", "b.yaml", 0, 9)})) == Texts{"okr.yaml 4:14"});
  CHECK(editor.places(Json::array({editor.request_at("definition", "a.yaml", 6, 14)})) == Texts{"okr.yaml 1:15"});
  CHECK(editor.places(editor.request_at("references", "a.yaml", 4, 9, all)) == Texts{"a.yaml 4:8", "b.yaml 4:15"});
  CHECK(editor.places(editor.request_at("references", "a.yaml", 8, 13)) == Texts{"b.yaml 4:19"});
  CHECK(editor.places(editor.request_at("references", "okr.yaml", 3, 16, all)) ==
        Texts{"a.yaml 2:7", "a.yaml 10:63", "okr.yaml 2:37", "okr.yaml 3:14"});
  CHECK(editor.request_at("definition", "b.yaml", 3, 6).is_null());
  CHECK(editor.request_at("documentHighlight", "b.yaml", 4, 16).size() == 1);
}

TEST_CASE("an id is renamed in all files, with as few characters as that takes", "[lsp][rename]") {
  Opened editor;
  const Json edit = editor.request_at("rename", "b.yaml", 4, 16, {{"newName", "great"}});
  CHECK(contains(editor.applied(edit, "a.yaml", company), "id: great\n"));
  CHECK(contains(editor.applied(edit, "b.yaml", team), "supports: [great, great/nps]\n"));
  CHECK(edit["documentChanges"][1]["textDocument"]["version"] == 1);
  CHECK(edit["documentChanges"][0]["textDocument"]["version"].is_null());
  const Json person = editor.request_at("rename", "b.yaml", 8, 16, {{"newName", "bob"}});
  CHECK(contains(editor.applied(person, "a.yaml", company), "{ana: 0.6, bob: 0.5}"));
  CHECK(contains(editor.applied(person, "okr.yaml", config), "{id: bob}"));
  // An id that comes from a title is written out.
  const Json titled = editor.request_at("rename", "b.yaml", 3, 12, {{"newName", "speed"}});
  CHECK(contains(editor.applied(titled, "b.yaml", team), "id: speed\n    title: Fast claims\n"));
  CHECK(editor.request_at("prepareRename", "b.yaml", 4, 21)["placeholder"] == "nps");
  CHECK(editor.request_at("prepareRename", "b.yaml", 4, 21)["range"]["start"]["character"] == 22);
  CHECK(editor.request_at("prepareRename", "b.yaml", 2, 3).is_null());
  CHECK(editor.request_at("prepareRename", "a.yaml", 5, 14).is_null());
  const Json refused = editor.ask("textDocument/rename", {{"textDocument", {{"uri", editor.uri("b.yaml")}}},
                                                          {"position", {{"line", 4}, {"character", 16}}},
                                                          {"newName", "reopened"}});
  CHECK(refused["error"]["message"] == "the id `reopened` is taken: choose another one");
  Json old = usual_capabilities();
  old["workspace"]["workspaceEdit"]["documentChanges"] = false;
  Opened older(old);
  CHECK(older.request_at("rename", "b.yaml", 4, 16, {{"newName", "great"}})["changes"][older.uri("a.yaml")].size() ==
        1);
}

TEST_CASE("completion knows what may stand at the cursor, in a torn file too", "[lsp][completion]") {
  Opened editor;
  const std::string torn = "cycle: launch\nobjectives:\n  - title: Fast\n    ";
  const Texts keys = editor.labels(torn + "sup\n", 3, 7);
  CHECK(has(keys, "supports"));
  CHECK_FALSE(has(keys, "title"));
  CHECK(editor.labels(torn + "state: \n", 3, 11) == Texts{"draft", "proposed", "active", "closed", "dropped"});
  CHECK(editor.labels(torn + "supports: [cx/\n", 3, 18) == Texts{"cx", "cx/nps", "cx/grade"});
  CHECK(editor.labels(torn + "team: \n", 3, 10) == Texts{"a", "b"});
  CHECK(editor.labels(torn + "owner: \n", 3, 11) == Texts{"ana", "bo"});
  CHECK(editor.labels(torn + "pillar: \n", 3, 12) == Texts{"customer"});
  CHECK(has(editor.labels(torn + "cycle: \n", 3, 11), "2026-Q3"));
  CHECK(editor.labels(torn + "cycle: \n", 3, 11).front() == "launch");
  CHECK(has(editor.labels(torn + "allow: {rule: \n", 3, 18), "missing-owner"));
  CHECK(editor.labels(torn + "key_results:\n      - guardrails: \n", 4, 20) == Texts{"reopened"});
  CHECK(editor.labels(torn + "key_results:\n      - check_ins: [{date: \n", 4, 28) == Texts{"2026-05-15"});
  CHECK(editor.labels(torn + "description: \n", 3, 17).empty());
  editor.change_all("b.yaml", torn + "supports: [c]\n");
  const Json first = editor.request_at("completion", "b.yaml", 3, 16);
  const Json& item = first["items"][0];
  CHECK(item["detail"] == "Happy *customers*");
  CHECK(item["filterText"] == "cx Happy *customers*");
  CHECK(item["textEdit"]["range"]["start"]["character"] == 15);
  CHECK(item["textEdit"]["range"]["end"]["character"] == 16);
  editor.change_all("b.yaml", torn + "key\n");
  Json texts = Json::array();
  const Json answer = editor.request_at("completion", "b.yaml", 3, 7);
  for (const Json& each : answer["items"]) texts.push_back(each["textEdit"]["newText"]);
  CHECK(has(texts.get<Texts>(), "key_results:"));
  CHECK(has(texts.get<Texts>(), "weight: "));
}

TEST_CASE("in okr.yaml rules and their thresholds are completed", "[lsp][completion]") {
  Opened editor;
  editor.open("okr.yaml", "okr: 1\nrules:\n  missing-owner: \n  \n  stale-check-in: {}\n");
  const auto labels = [&](int line, int character) {
    Texts found;
    const Json answer = editor.request_at("completion", "okr.yaml", line, character);
    for (const Json& item : answer["items"]) found.push_back(item["label"]);
    return found;
  };
  CHECK(labels(2, 17) == Texts{"error", "warning", "info", "off"});
  CHECK(has(labels(3, 2), "unknown-key"));
  CHECK_FALSE(has(labels(3, 2), "missing-owner"));
  CHECK(has(labels(4, 19), "severity"));
}

TEST_CASE("symbols are objectives with their key results, and what okr.yaml declares", "[lsp][symbols]") {
  Opened editor;
  const auto symbols = [](Editor& of, const std::string& path) {
    return of.request("textDocument/documentSymbol", {{"textDocument", {{"uri", of.uri(path)}}}});
  };
  const Json company_symbols = symbols(editor, "a.yaml");
  REQUIRE(company_symbols.size() == 2);
  CHECK(company_symbols[0]["name"] == "Happy *customers*");
  CHECK(company_symbols[0]["children"][0]["detail"] == "nps  0.40");
  CHECK(company_symbols[0]["children"][1]["detail"] == "grade  ~0.40");
  CHECK(company_symbols[0]["selectionRange"]["start"] == Json({{"line", 4}, {"character", 8}}));
  CHECK(symbols(editor, "okr.yaml").size() == 5);
  CHECK(editor.request("workspace/symbol", {{"query", "nps"}}).size() == 2);
  Opened flat(Json::object());
  CHECK(symbols(flat, "a.yaml")[1]["containerName"] == "Happy *customers*");
}

TEST_CASE("fixes are code actions, one by one and all at once", "[lsp][actions]") {
  Json capabilities = usual_capabilities();
  capabilities["textDocument"]["codeAction"]["dataSupport"] = true;
  capabilities["textDocument"]["codeAction"]["resolveSupport"]["properties"] = Json::array({"edit"});
  const bool is_lazy = GENERATE(false, true);
  Opened editor(is_lazy ? capabilities : usual_capabilities());
  std::string misspelt = team;
  misspelt.replace(misspelt.find("supports"), 8, "suports");
  misspelt.replace(misspelt.find("guardrails"), 10, "gardrails");
  editor.change_all("b.yaml", misspelt);
  const auto actions = [&](int line, Json only) {
    Json context = {{"diagnostics", Json::array()}};
    if (!only.is_null()) context["only"] = Json::array({only});
    const Json position = {{"line", line}, {"character", 6}};
    return editor.request("textDocument/codeAction", {{"textDocument", {{"uri", editor.uri("b.yaml")}}},
                                                      {"range", {{"start", position}, {"end", position}}},
                                                      {"context", context}});
  };
  const Json quick = actions(4, "quickfix");
  REQUIRE(quick.size() == 1);
  CHECK(quick[0]["title"] == "write `supports` for `suports`");
  CHECK(quick[0]["isPreferred"] == true);
  CHECK(quick[0]["diagnostics"][0]["code"] == "unknown-key");
  CHECK(contains(editor.applied(quick[0]["edit"], "b.yaml", misspelt), "    supports: [cx"));
  CHECK(actions(0, "quickfix").empty());
  CHECK(actions(4, nullptr).size() == 2);
  CHECK(actions(4, "refactor").empty());
  Json all = actions(0, "source.fixAll");
  REQUIRE(all.size() == 1);
  CHECK(all[0].contains("edit") == !is_lazy);
  if (is_lazy) all[0] = editor.request("codeAction/resolve", all[0]);
  CHECK(editor.applied(all[0]["edit"], "b.yaml", misspelt) == team);
}

TEST_CASE("scores stand beside titles, or above them, never both", "[lsp][hints]") {
  Json capabilities = usual_capabilities();
  capabilities["textDocument"]["inlayHint"] = Json::object();
  capabilities["workspace"]["inlayHint"]["refreshSupport"] = true;
  Opened hints(capabilities);
  const auto range = [](int from, int to) {
    return Json{{"start", {{"line", from}, {"character", 0}}}, {"end", {{"line", to}, {"character", 0}}}};
  };
  const auto labels = [&](const std::string& path, int from, int to) {
    Texts found;
    const Json params = {{"textDocument", {{"uri", hints.uri(path)}}}, {"range", range(from, to)}};
    for (const Json& hint : hints.request("textDocument/inlayHint", params)) {
      found.push_back(hint["position"]["line"].dump() + " " + hint["label"].get<std::string>());
    }
    return found;
  };
  CHECK(labels("a.yaml", 0, 99) == Texts{"5 0.40", "9 0.40", "11 ~0.40"});
  CHECK(labels("a.yaml", 8, 10) == Texts{"9 0.40"});
  CHECK(labels("b.yaml", 0, 99) == Texts{"3 –", "6 –", "9 –"});
  hints.open("a.yaml", company);
  hints.diagnostics();
  hints.change_all("b.yaml", team + "kpis: []\n");
  hints.diagnostics();
  CHECK(hints.said().empty());
  // Another file's score moves: the editor is to ask again.
  std::string supported = company;
  supported.replace(supported.find("    pillar"), 0, "    score_from: supporting\n");
  hints.change_all("a.yaml", supported);
  std::string scored = team;
  scored.replace(scored.find("      - Reach"), 0,
                 "      - {title: Third, judged: true, check_ins: [{date: 2026-05-01, score: 1}]}\n");
  hints.change_all("b.yaml", scored);
  hints.diagnostics();
  REQUIRE(hints.said().size() == 1);
  CHECK(hints.said()[0]["method"] == "workspace/inlayHint/refresh");

  Editor lenses;
  lenses.folder().write("okr.yaml", config);
  lenses.folder().write("a.yaml", company);
  const Json capable = lenses.start()["capabilities"];
  CHECK(capable.contains("codeLensProvider"));
  CHECK_FALSE(capable.contains("inlayHintProvider"));
  const Json all = lenses.request("textDocument/codeLens", {{"textDocument", {{"uri", lenses.uri("a.yaml")}}}});
  REQUIRE(all.size() == 3);
  CHECK(all[0]["command"]["title"] == "0.40  on track");
}
