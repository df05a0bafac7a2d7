// The protocol's lifecycle, and clients that do not keep to it.
#include "lsp/server.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "lsp/framing.hpp"
#include "unit/catch.hpp"
#include "unit/lsp/editor.hpp"

using namespace okr;
using namespace okr::tests;

namespace {

int code_of(const Json& answer) { return answer.contains("error") ? answer["error"]["code"].get<int>() : 0; }

}  // namespace

TEST_CASE("a session begins, shuts down and ends with 0", "[lsp][server]") {
  Editor editor;
  CHECK(code_of(editor.ask("textDocument/hover", Json::object())) == -32002);
  const Json answer = editor.start();
  CHECK(answer["capabilities"]["positionEncoding"] == "utf-16");
  CHECK(answer["serverInfo"]["name"] == "okr");
  CHECK(code_of(editor.ask("initialize", Json::object())) == -32600);
  CHECK(code_of(editor.ask("textDocument/nonsense", Json::object())) == -32601);
  CHECK(editor.request("shutdown", nullptr) == nullptr);
  CHECK(code_of(editor.ask("textDocument/hover", Json::object())) == -32600);
  editor.notify("exit", nullptr);
  CHECK(editor.receive().is_null());
  CHECK(editor.end() == 0);
}

TEST_CASE("a session that is not shut down ends with 1", "[lsp][server]") {
  Editor exits, vanishes;
  exits.start();
  exits.notify("exit", nullptr);
  CHECK(exits.end() == 1);
  CHECK(vanishes.end() == 1);
}

TEST_CASE("the encoding is the client's choice", "[lsp][server]") {
  const auto encoding = [](Json capabilities) {
    Editor editor({"--stdio"});
    return editor.start(std::move(capabilities))["capabilities"]["positionEncoding"].get<std::string>();
  };
  CHECK(encoding({{"general", {{"positionEncodings", {"utf-16", "utf-8"}}}}}) == "utf-8");
  CHECK(encoding({{"general", {{"positionEncodings", {"utf-32", "utf-16"}}}}}) == "utf-16");
  CHECK(encoding(nullptr) == "utf-16");
  Editor older;
  CHECK(older.start({{"offsetEncoding", {"utf-8"}}})["offsetEncoding"] == "utf-8");
}

TEST_CASE("whatever a client sends, the next message is answered", "[lsp][server]") {
  Editor editor;
  editor.folder().write("okr.yaml", "okr: 1\n");
  editor.folder().write("a.yaml", "cycle: 2026\n");
  editor.start();
  editor.open("a.yaml", "cycle: 2026\n");
  const auto raw = [&](const std::string& body) {
    editor.send("Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    for (Json message = editor.receive(); !message.is_null(); message = editor.receive()) {
      if (message.contains("error")) return code_of(message);
    }
    return 0;
  };
  CHECK(raw("{") == -32700);
  CHECK(raw("") == -32700);
  CHECK(raw("[1]") == -32600);
  CHECK(raw(R"({"id": [], "method": "x"})") == -32600);
  CHECK(raw(std::string(100'000, '[')) == -32700);
  CHECK(raw(std::string(100'000, '[') + std::string(100'000, ']')) == -32600);
  for (const char* method : {"completion", "hover", "definition", "references", "documentHighlight", "prepareRename",
                             "rename", "codeAction", "inlayHint"}) {
    const std::string name = std::string("textDocument/") + method;
    const Json document = {{"uri", editor.uri("a.yaml")}};
    CAPTURE(method);
    CHECK(code_of(editor.ask(name, nullptr)) == -32602);
    CHECK(code_of(editor.ask(name, {{"textDocument", 7}})) == -32602);
    CHECK(code_of(editor.ask(name, {{"textDocument", document}})) == -32602);
    CHECK(code_of(editor.ask(name, {{"textDocument", document}, {"position", {{"line", -1}, {"character", 0}}}})) ==
          -32602);
    CHECK(editor.ask(name, {{"textDocument", {{"uri", "untitled:1"}}}})["result"].is_null());
  }
  const Json far = {{"line", 4'000'000'000U}, {"character", 4'000'000'000U}};
  CHECK(code_of(editor.ask("textDocument/hover",
                           {{"textDocument", {{"uri", editor.uri("a.yaml")}}}, {"position", far}})) == 0);
  editor.notify("textDocument/didChange",
                {{"textDocument", {{"uri", editor.uri("b.yaml")}}}, {"contentChanges", Json::array()}});
  editor.notify("textDocument/didChange",
                {{"textDocument", {{"uri", editor.uri("a.yaml")}}}, {"contentChanges", {{{"text", 3}}}}});
  editor.notify("textDocument/didOpen", Json::array());
  editor.notify("$/cancelRequest", {{"id", 99}});
  editor.notify("workspace/didChangeWatchedFiles", {{"changes", 4}});
  CHECK(editor.diagnostics().empty());
  CHECK(code_of(editor.ask("textDocument/documentSymbol", {{"textDocument", {{"uri", editor.uri("a.yaml")}}}})) == 0);
  CHECK(editor.request("shutdown", nullptr).is_null());
}

TEST_CASE("who says all at once is told what is wrong as well", "[lsp][server]") {
  const test::TemporaryFolder folder;
  folder.write("okr.yaml", "okr: 1\n");
  folder.write("a.yaml", "colour: red\n");
  const std::string root = "file://" + folder.path().string();
  std::stringstream in, out;
  const auto say = [&](Json message) {
    message["jsonrpc"] = "2.0";
    lsp::write_frame(in, message);
  };
  const Json folders = {{{"uri", root}, {"name", "okrs"}}};
  say({{"id", 1}, {"method", "initialize"}, {"params", {{"workspaceFolders", folders}}}});
  say({{"method", "initialized"}, {"params", Json::object()}});
  const Json document = {{"uri", root + "/a.yaml"}, {"languageId", "yaml"}, {"version", 1}, {"text", "colour: blue\n"}};
  say({{"method", "textDocument/didOpen"}, {"params", {{"textDocument", document}}}});
  say({{"id", 2}, {"method", "shutdown"}});
  say({{"method", "exit"}});
  CHECK(lsp::serve(in, out, folder.path(), [] { return Date{}; }));
  CHECK(out.str().find("publishDiagnostics") != std::string::npos);
}

TEST_CASE("a bug is told as one, and the next message is answered", "[lsp][server]") {
  const test::TemporaryFolder folder;
  folder.write("okr.yaml", "okr: 1\n");
  int calls = 0;
  // Nobody knows a mistake of okr's own; a clock that fails is as unforeseen.
  const auto clock = [&]() -> Date {
    if (++calls == 1) throw std::logic_error("no such day");
    return Date{};
  };
  std::stringstream in, out;
  const auto say = [&](Json message) {
    message["jsonrpc"] = "2.0";
    lsp::write_frame(in, message);
  };
  const Json folders = {{{"uri", "file://" + folder.path().string()}, {"name", "okrs"}}};
  say({{"id", 1}, {"method", "initialize"}, {"params", {{"workspaceFolders", folders}}}});
  say({{"method", "initialized"}, {"params", Json::object()}});
  for (const int id : {2, 3}) say({{"id", id}, {"method", "workspace/symbol"}, {"params", {{"query", ""}}}});
  say({{"id", 4}, {"method", "shutdown"}});
  say({{"method", "exit"}});
  CHECK(lsp::serve(in, out, folder.path(), clock));
  std::map<int, Json> answers;
  for (lsp::Frame frame = lsp::read_frame(out); frame.kind == lsp::Frame::Kind::message; frame = lsp::read_frame(out)) {
    const Json message = Json::parse(frame.text);
    if (message.contains("id") && !message.contains("method")) answers[message["id"].get<int>()] = message;
  }
  CHECK(code_of(answers[1]) == 0);
  CHECK(code_of(answers[2]) == -32603);
  CHECK(answers[2]["error"]["message"] == "okr has a bug: no such day");
  CHECK(answers[3]["result"] == Json::array());
  CHECK(answers[4]["result"].is_null());
}

TEST_CASE("a file in no workspace is said once to be in none", "[lsp][server]") {
  Editor editor;
  editor.start();
  editor.open("a.yaml", "x: y\n");
  editor.open("b.yaml", "x: y\n");
  CHECK(editor.diagnostics().empty());
  REQUIRE(editor.said().size() == 1);
  CHECK(editor.said()[0]["params"]["message"].get<std::string>().find("`a.yaml` is in no workspace") !=
        std::string::npos);
  CHECK(editor.ask("textDocument/documentSymbol", {{"textDocument", {{"uri", editor.uri("a.yaml")}}}})["result"]
            .is_null());
}

TEST_CASE("no feature fails at any place of a torn file", "[lsp][server]") {
  const std::string whole =
      "cycle: 2026-Q2\nteam: 'a\u00e9'\nobjectives:\n  - id: x\n    title: \"T \xf0\x9f\x98\x80\"\n"
      "    supports: [x/y, kpi]\n    key_results:\n      - From 1 to 2\n      - {title: Z, check_ins: [{date: "
      "2026-05-01, "
      "value: 3, confidence: {ana: 0.5}}]}\n    allow:\n      rule: stale-check-in\nkpis:\n- title: |\n    A\n    b\n";
  Editor editor;
  editor.folder().write("okr.yaml", "okr: 1\n");
  editor.start();
  editor.open("a.yaml", "");
  for (std::size_t length = 0; length <= whole.size(); length += 3) {
    if ((whole[length] & 0xc0) == 0x80) continue;  // JSON has whole characters
    const std::string text = whole.substr(0, length);
    editor.change_all("a.yaml", text);
    const auto line = static_cast<unsigned>(std::count(text.begin(), text.end(), '\n'));
    const auto column = static_cast<unsigned>(text.size() - text.rfind('\n') - 1);
    const Json position = {{"line", line}, {"character", column}};
    for (const char* method : {"completion", "hover", "definition", "references", "documentHighlight", "prepareRename",
                               "rename", "documentSymbol", "codeAction", "inlayHint", "codeLens"}) {
      const Json answer =
          editor.ask(std::string("textDocument/") + method, {{"textDocument", {{"uri", editor.uri("a.yaml")}}},
                                                             {"position", position},
                                                             {"newName", "another"},
                                                             {"range", {{"start", position}, {"end", position}}}});
      CAPTURE(method, text, answer.dump());
      REQUIRE((code_of(answer) == 0 || code_of(answer) == -32803));
    }
  }
}
