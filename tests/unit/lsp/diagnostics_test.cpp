// Diagnostics while files are typed in, saved, closed and changed by others.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/main.hpp"
#include "unit/catch.hpp"
#include "unit/lsp/editor.hpp"

using namespace okr;
using namespace okr::tests;

namespace {

using Texts = std::vector<std::string>;

Json change_of(int line, int begin, int end_line, int end, const std::string& text) {
  return {
      {"range", {{"start", {{"line", line}, {"character", begin}}}, {"end", {{"line", end_line}, {"character", end}}}}},
      {"text", text}};
}

const std::string company =
    "cycle: 2026\nteam: a\nowner: ana\nobjectives:\n  - id: cx\n    title: Happy customers\n    key_results:\n"
    "      - {id: nps, title: Increase NPS from 60 to 75, check_ins: [{date: 2026-05-10, value: 66}]}\n"
    "      - {id: csat, title: Increase CSAT from 80% to 90%, check_ins: [{date: 2026-05-10, value: 85%}]}\n";

const std::string team =
    "cycle: 2026\nteam: a\nowner: ana\nobjectives:\n  - title: \"Héllo 漢😀\"\n    supports: [\"é😀\", cx]\n    "
    "key_results:\n"
    "      - {id: x, title: Reduce it from 3 to 1, check_ins: [{date: 2026-05-10, value: 2}]}\n"
    "      - {id: y, title: Reduce that from 3 to 1, check_ins: [{date: 2026-05-10, value: 2}]}\n";

void write_workspace(const Editor& editor) {
  editor.folder().write("okr.yaml", "okr: 1\nexclude: [old]\n");
  editor.folder().write("a.yaml", company);
  editor.folder().write("b c/é.yaml", team);
  editor.folder().write("old/x.yaml", "nonsense: 1\n");
}

Json utf8() {
  Json capabilities = usual_capabilities();
  capabilities["general"]["positionEncodings"] = Json::array({"utf-8"});
  return capabilities;
}

}  // namespace

TEST_CASE("files that nobody has opened have diagnostics, too", "[lsp][diagnostics]") {
  Editor editor;
  write_workspace(editor);
  editor.start();
  CHECK(editor.findings("b%20c/%C3%A9.yaml") == Texts{"5:15 unknown-reference"});
  CHECK(editor.diagnostics().size() == 1);
  const Json& only = editor.diagnostics().begin()->second;
  CHECK_FALSE(only.contains("version"));
  CHECK(only["diagnostics"][0]["range"]["end"] == Json({{"line", 5}, {"character", 20}}));
}

TEST_CASE("a change of a range is one of the client's characters", "[lsp][diagnostics]") {
  const bool is_utf8 = GENERATE(false, true);
  Editor editor;
  write_workspace(editor);
  editor.start(is_utf8 ? utf8() : usual_capabilities());
  const std::string path = "b%20c/%C3%A9.yaml";
  std::string crlf = team;
  for (std::size_t at = crlf.find('\n'); at != std::string::npos; at = crlf.find('\n', at + 2))
    crlf.insert(at, 1, '\r');
  editor.open("b c/é.yaml", crlf);
  CHECK(editor.findings(path) == Texts{"5:15 unknown-reference"});
  // `"é😀"` is `"`, 2 bytes or 1 unit, 4 bytes or 2 units, `"`.
  const int quote = 15, end = quote + (is_utf8 ? 8 : 5);
  CHECK(editor.diagnostics().at(path)["diagnostics"][0]["range"]["end"]["character"] == end);
  editor.change("b c/é.yaml", Json::array({change_of(5, quote, 5, end, "cx/nps")}));
  CHECK(editor.findings(path).empty());
  CHECK(editor.diagnostics().at(path)["version"] == 2);
  // Two in one notification: the second is of the text that the first leaves.
  const int after = is_utf8 ? 19 : 15;
  editor.change("b c/é.yaml",
                {change_of(4, 0, 4, 0, "  # 漢\r\n"), change_of(5, 15, 5, after, "X"), change_of(6, 15, 6, 21, "cxx")});
  CHECK(editor.findings(path) == Texts{"6:15 unknown-reference"});
}

TEST_CASE("what one file says changes what is wrong in another", "[lsp][diagnostics]") {
  Editor editor;
  write_workspace(editor);
  editor.start();
  editor.open("a.yaml", company);
  std::string renamed = company;
  renamed.replace(renamed.find("id: cx"), 6, "id: cy");
  editor.change_all("a.yaml", renamed);
  CHECK(editor.findings("b%20c/%C3%A9.yaml") == Texts{"5:15 unknown-reference", "5:22 unknown-reference"});
  editor.change_all("a.yaml", company + "kpis: [{title: é😀, id: \"é😀\"}]\n");
  CHECK(editor.findings("b%20c/%C3%A9.yaml").size() == 1);
  // A text that is closed without being saved is what the disk has.
  editor.notify("textDocument/didClose", {{"textDocument", {{"uri", editor.uri("a.yaml")}}}});
  CHECK(editor.findings("b%20c/%C3%A9.yaml") == Texts{"5:15 unknown-reference"});
  CHECK(editor.findings("a.yaml").empty());
}

TEST_CASE("changes that wait are answered together", "[lsp][diagnostics]") {
  Editor editor;
  write_workspace(editor);
  editor.start();
  editor.open("a.yaml", company);
  editor.diagnostics();
  const int told = editor.told();
  std::string burst;
  for (int version = 2; version < 22; ++version) {
    const std::string text = company + "nonsense" + std::to_string(version) + ": 1\n";
    burst += Editor::framed("textDocument/didChange",
                            {{"textDocument", {{"uri", editor.uri("a.yaml")}, {"version", version}}},
                             {"contentChanges", Json::array({{{"text", text}}})}});
  }
  editor.send(burst);
  CHECK(editor.diagnostics().at("a.yaml")["version"] == 21);
  CHECK(editor.told() == told + 1);
}

TEST_CASE("what has not changed is not told again", "[lsp][diagnostics]") {
  Editor editor;
  write_workspace(editor);
  editor.start();
  editor.open("a.yaml", company);
  editor.diagnostics();
  const int told = editor.told();
  editor.change_all("a.yaml", company + "# a comment\n");
  editor.diagnostics();
  CHECK(editor.told() == told);
}

TEST_CASE("a new text counts before it is saved, an excluded one never", "[lsp][diagnostics]") {
  Editor editor;
  write_workspace(editor);
  editor.start();
  editor.open("new/folder/c.yaml", "cycle: 2026\nobjctives: []\n");
  editor.open("old/x.yaml", "nonsense: 2\n");
  editor.open(".hidden.yaml", "nonsense: 2\n");
  CHECK(editor.findings("new/folder/c.yaml") == Texts{"1:0 unknown-key"});
  CHECK(editor.diagnostics().size() == 2);
  editor.notify("textDocument/didClose", {{"textDocument", {{"uri", editor.uri("new/folder/c.yaml")}}}});
  CHECK(editor.findings("new/folder/c.yaml").empty());
}

TEST_CASE("a half-typed okr.yaml counts at once, and says where it is broken", "[lsp][diagnostics]") {
  Editor editor;
  write_workspace(editor);
  editor.start();
  editor.open("okr.yaml", "okr: 1\nexclude: [old]\nteams: [{id: b}]\n");
  CHECK(editor.findings("a.yaml") == Texts{"1:6 unknown-team"});
  editor.change_all("okr.yaml", "okr: 1\nexclude: [old]\nteams: [{id: b\n");
  CHECK(editor.findings("okr.yaml").size() == 1);
  editor.change_all("okr.yaml", "okr: 1\nexclude: [old]\n");
  CHECK(editor.findings("a.yaml").empty());
  CHECK(editor.findings("okr.yaml").empty());
}

TEST_CASE("files that others write, make and remove are looked at", "[lsp][diagnostics]") {
  const bool watches = GENERATE(false, true);
  Editor editor;
  write_workspace(editor);
  Json capabilities = usual_capabilities();
  capabilities["workspace"]["didChangeWatchedFiles"]["dynamicRegistration"] = watches;
  editor.start(capabilities);
  editor.open("a.yaml", company);
  editor.diagnostics();
  CHECK(editor.said().size() == (watches ? 1 : 0));
  const auto tell = [&](const std::string& path) {
    if (watches) {
      editor.notify("workspace/didChangeWatchedFiles", {{"changes", {{{"uri", editor.uri(path)}, {"type", 2}}}}});
    } else {
      editor.notify("textDocument/didSave", {{"textDocument", {{"uri", editor.uri("a.yaml")}}}});
    }
  };
  editor.folder().write("a.yaml", "what the editor has open counts\n");
  editor.folder().write("d.yaml", "cycle: 2026\nkpis: [{title: Two, x: 1}]\n");
  tell("a.yaml");
  tell("d.yaml");
  CHECK(editor.findings("a.yaml").empty());
  CHECK(editor.findings("d.yaml") == Texts{"1:20 unknown-key"});
  editor.folder().write("d.yaml", "cycle: 2026\nkpis: [{title: Two}]\n");
  tell("d.yaml");
  CHECK(editor.findings("d.yaml").empty());
  std::filesystem::remove(editor.folder().path() / "b c/é.yaml");
  tell("b c/é.yaml");
  CHECK(editor.findings("b%20c/%C3%A9.yaml").empty());
  editor.folder().write("okr.yaml", "okr: 1\n");
  tell("okr.yaml");
  CHECK(editor.findings("old/x.yaml") == Texts{"0:0 unknown-key"});
  std::filesystem::remove(editor.folder().path() / "okr.yaml");
  tell("okr.yaml");
  CHECK(editor.findings("old/x.yaml").empty());
}

TEST_CASE("links are not followed, and a workspace in a workspace is one of its own", "[lsp][diagnostics]") {
  Editor editor;
  write_workspace(editor);
  editor.folder().write("inner/okr.yaml", "okr: 1\n");
  editor.folder().write("inner/e.yaml", "x: 1\n");
  std::filesystem::create_symlink("a.yaml", editor.folder().path() / "link.yaml");
  editor.start();
  CHECK(editor.diagnostics().size() == 1);
  editor.open("link.yaml", "x: 1\n");
  CHECK(editor.diagnostics().size() == 1);
  editor.open("inner/e.yaml", "y: 1\n");
  CHECK(editor.findings("inner/e.yaml") == Texts{"0:0 unknown-key"});
}

TEST_CASE("the editor sees what `okr check` finds, at the same places", "[lsp][diagnostics]") {
  Editor editor;
  write_workspace(editor);
  editor.folder().write("f.yaml",
                        "cycle: 2026-Q9\nobjectives:\n  - title: ''\n    supports: [cxx]\n  - title: Two things and\n"
                        "    key_results: [Increase it to 9, {titel: Get better}]\n    state: closed\n");
  editor.start(utf8());
  std::istringstream in;
  std::ostringstream out, err;
  cli::Environment environment;
  environment.folder = editor.folder().path();
  cli::run({"check", "--format", "json", "--today", "2026-05-15"}, environment, in, out, err);
  Texts expected, found;
  const Json report = Json::parse(out.str());
  for (const Json& finding : report["findings"]) {
    if (finding["path"] != "f.yaml") continue;
    expected.push_back(std::to_string(finding["line"].get<int>() - 1) + ":" +
                       std::to_string(finding["column"].get<int>() - 1) + " " + finding["rule"].get<std::string>());
    std::string message = finding["message"];
    if (finding["help"].is_string()) message += "; " + finding["help"].get<std::string>();
    expected.push_back(message);
  }
  for (const std::string& line : editor.findings("f.yaml")) {
    found.push_back(line);
    found.push_back(editor.diagnostics().at("f.yaml")["diagnostics"][found.size() / 2]["message"]);
  }
  CHECK(expected.size() > 12);
  CHECK(found == expected);
}
