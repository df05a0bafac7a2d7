// Findings as people and programs see them.
#include "render/findings.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "render/excerpt.hpp"
#include "unit/catch.hpp"

using namespace okr;
using namespace okr::render;

namespace {

const std::string company = "cycle: 2026\nteam: northwind\nobjectives:\n  - id: exceptional-cx\n";
const std::string claims = "objectives:\n  - id: record-time\n    supports: [exceptonal-cx]\n\ttitle: \"a\n      b\"\n";

SourceTree files() { return {{{"2026-Q2/claims.yaml", claims, {}}, {"2026/company.yaml", company, {}}}, {}}; }

Span span_of(std::uint32_t file, const std::string& bytes, const std::string& words) {
  const auto at = static_cast<std::uint32_t>(bytes.find(words));
  return {file, at, at + static_cast<std::uint32_t>(words.size())};
}

Finding unknown_reference() {
  return {"unknown-reference",
          Severity::error,
          span_of(0, claims, "exceptonal-cx"),
          "record-time",
          "`exceptonal-cx` is not an objective, key result or KPI",
          "did you mean `exceptional-cx`?",
          {{span_of(1, company, "exceptional-cx"), "`exceptional-cx` is defined here"}},
          {{{}, "x"}}};
}

std::string as_text(const Findings& findings, Terminal terminal = {}) {
  std::ostringstream out;
  findings_text(out, files(), findings, terminal);
  return out.str();
}

}  // namespace

TEST_CASE("a finding shows its source line, a caret and related places") {
  CHECK(as_text({unknown_reference()}) ==
        R"(error: `exceptonal-cx` is not an objective, key result or KPI [unknown-reference]
  --> 2026-Q2/claims.yaml:3:16
   |
 3 |     supports: [exceptonal-cx]
   |                ^^^^^^^^^^^^^ did you mean `exceptional-cx`?
   = 2026/company.yaml:4:9: `exceptional-cx` is defined here
)");
}

TEST_CASE("help that does not fit behind the carets stands below them") {
  CHECK(as_text({unknown_reference()}, {50, false, true})
            .find("\n   |                ^^^^^^^^^^^^^\n   = help: did you") != std::string::npos);
}

TEST_CASE("a span of many lines shows its first, and a tab takes four columns") {
  Finding finding{"invalid-yaml", Severity::warning, span_of(0, claims, "\"a\n      b\""), "", "m", "", {}, {}};
  CHECK(as_text({finding}) == R"(warning: m [invalid-yaml]
  --> 2026-Q2/claims.yaml:4:9
   |
 4 |     title: "a
   |            ^^
)");
}

TEST_CASE("hostile text stays text") {
  Finding finding = unknown_reference();
  finding.message = "\x1b[31m ##[error]";
  finding.help = "::error::\n";
  const std::string text = as_text({finding});
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("##[") == std::string::npos);
  CHECK(text.find("^ :\\:error::\\n\n") != std::string::npos);
}

TEST_CASE("colour is only added") {
  const std::string colored = as_text({unknown_reference()}, {80, true, true});
  CHECK(colored.starts_with("\x1b[31merror\x1b[0m: \x1b[1m`exceptonal-cx`"));
}

TEST_CASE("concise is one line") {
  std::ostringstream out;
  findings_concise(out, files(), {unknown_reference()});
  CHECK(
      out.str() ==
      "2026-Q2/claims.yaml:3:16: error: `exceptonal-cx` is not an objective, key result or KPI [unknown-reference]\n");
}

TEST_CASE("findings as JSON keep the agreed keys") {
  std::ostringstream out;
  Finding plain{"not-utf-8", Severity::info, {1, 0, 5}, "", "\u202e##[x]\xff", "", {}, {}};
  findings_json(out, files(), {unknown_reference(), plain}, 37, Date{std::chrono::days{20588}});
  const auto json = nlohmann::ordered_json::parse(out.str());
  CHECK(json["findings"][0].dump() ==
        R"({"rule":"unknown-reference","severity":"error","path":"2026-Q2/claims.yaml","line":3,"column":16,)"
        R"("end_line":3,"end_column":29,"object":"record-time",)"
        R"("message":"`exceptonal-cx` is not an objective, key result or KPI",)"
        R"("help":"did you mean `exceptional-cx`?","related":[{"path":"2026/company.yaml","line":4,"column":9,)"
        R"("message":"`exceptional-cx` is defined here"}],"fixable":true})");
  CHECK(json["findings"][1]["object"].is_null());
  CHECK(json["findings"][1]["help"].is_null());
  CHECK(json["findings"][1]["message"] == "\u202e##[x]\ufffd");
  CHECK(json["findings"][1]["related"].empty());
  CHECK(out.str().find("\\u202e\\u0023#[x]") != std::string::npos);
  CHECK(json["summary"].dump() == R"({"files":37,"errors":1,"warnings":0,"infos":1})");
  CHECK(json["today"] == "2026-05-15");
  CHECK(json["format"] == 1);
}

TEST_CASE("the summary counts what there is") {
  const auto with = [](std::initializer_list<Severity> severities) {
    Findings findings;
    for (const Severity severity : severities) findings.push_back({"r", severity, {}, "", "", "", {}, {}});
    return findings;
  };
  Findings fixable = with({Severity::error, Severity::warning, Severity::error});
  fixable[1].fix.push_back({});
  CHECK(findings_summary(fixable, 37) == "2 errors, 1 warning in 37 files (1 fixable with --fix)");
  CHECK(findings_summary(with({Severity::info, Severity::info}), 1) == "2 infos in 1 file");
  CHECK(findings_summary({}, 37) == "no problems in 37 files");
}

TEST_CASE("a long line is shown around its span") {
  const std::string line = "0123456789abcdefghijklmnopqrstuvwxyz";
  struct Row {
    std::size_t begin, end;
    int columns;
    std::string_view text;
    int before, width;
  };
  const auto row = GENERATE(values<Row>({
      {10, 12, 40, "0123456789abcdefghijklmnopqrstuvwxyz", 10, 2},
      {10, 12, 36, "0123456789abcdefghijklmnopqrstuvwxyz", 10, 2},
      {10, 12, 20, "0123456789abcdefghi…", 10, 2},
      {20, 22, 20, "…efghijklmnopqrstuv…", 7, 2},
      {34, 36, 20, "…stuvwxyz", 7, 2},
      {20, 999, 20, "…efghijklmnopqrstuv…", 7, 12},
      {36, 36, 40, "0123456789abcdefghijklmnopqrstuvwxyz", 36, 1},
      {99, 99, 40, "0123456789abcdefghijklmnopqrstuvwxyz", 36, 1},
  }));
  CAPTURE(row.begin, row.end, row.columns);
  const Excerpt shown = excerpt(line, row.begin, row.end, row.columns, "…");
  CHECK(shown.text == row.text);
  CHECK(shown.before == row.before);
  CHECK(shown.width == row.width);
}

TEST_CASE("carets count columns as a terminal shows them") {
  const Excerpt shown = excerpt("日本: \x1b##[é", 8, 9, 80, "…");
  CHECK(shown.text == "日本: \\x1b#\\#[é");
  CHECK(shown.before == 6);
  CHECK(shown.width == 4);
  CHECK(excerpt("", 0, 0, 20, "…").text.empty());
  CHECK(excerpt(std::string(100000, '\xff'), 50000, 50001, 40, "…").width == 4);
}
