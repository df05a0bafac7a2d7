// Findings as CI systems and review tools take them.
#include "render/findings_ci.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "render/reported.hpp"
#include "unit/catch.hpp"

using namespace okr;
using namespace okr::render;

namespace {

using Json = nlohmann::ordered_json;

const std::string claims =
    "objectives:\n  - id: record-time\n    title: \"für\n      a\" # ö\n    supports: [exceptonal-cx]\n";
const std::string company = "objectives:\n  - id: exceptional-cx\n";

SourceTree files(const std::string& path = "2026-Q2/claims.yaml", const std::string& before = "") {
  return {{{path, before + claims, {}}, {"2026/company.yaml", company, {}}, {"okr.yaml", "okr: 1\n", {}}}, {}};
}

Span span_of(std::uint32_t file, const std::string& bytes, const std::string& words) {
  const auto at = static_cast<std::uint32_t>(bytes.find(words));
  return {file, at, at + static_cast<std::uint32_t>(words.size())};
}

Finding unknown_reference() {
  const Span place = span_of(0, claims, "exceptonal-cx");
  return {"unknown-reference",
          Severity::error,
          place,
          "record-time",
          "`exceptonal-cx` is not an objective",
          "did you mean `exceptional-cx`?",
          {{span_of(1, company, "exceptional-cx"), "`exceptional-cx` is defined here"}},
          {{place, "exceptional-cx"}}};
}

Finding plain(Severity severity, std::string message = "m") {
  return {"missing-baseline", severity, {0, 18, 29}, "record-time", std::move(message), "", {}, {}};
}

using Render = void (*)(std::ostream&, const CheckReport&);

std::string as(Render render, const Findings& findings, const SourceTree& tree = files(),
               const std::string& folder = "okrs/") {
  std::ostringstream out;
  render(out, {.files = tree,
               .findings = findings,
               .checked = {true, false, true},
               .folder = folder,
               .fail_on = Severity::error,
               .today = *parse_date("2026-05-15")});
  return out.str();
}

std::string summary(const Findings& findings, std::size_t most_bytes, const SourceTree& tree = files()) {
  return findings_github_summary({.files = tree, .findings = findings, .checked = {true}, .folder = {}, .fail_on = {}},
                                 most_bytes);
}

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += what.size()) ++found;
  return found;
}

const std::string hostile = "::error::\x1b[31m##[group]\u202e,%0A\r\n<b>&\"]]>\uffff ]( @me =1";

}  // namespace

TEST_CASE("github: an annotation names file, place, rule and message") {
  CHECK(as(findings_github, {unknown_reference()}) ==
        "::error file=okrs/2026-Q2/claims.yaml,line=5,col=16,endLine=5,endColumn=29,title=unknown-reference::"
        "`exceptonal-cx` is not an objective; did you mean `exceptional-cx`?\n");
}

TEST_CASE("github: of more than one line no column is given, which the runner would refuse") {
  Finding finding = plain(Severity::warning);
  finding.span = span_of(0, claims, "\"für\n      a\"");
  CHECK(as(findings_github, {finding}, files(), "") ==
        "::warning file=2026-Q2/claims.yaml,line=3,endLine=4,title=missing-baseline::m\n");
}

TEST_CASE("github: what stands in a file can't write a command or a property") {
  const SourceTree tree = files("a,b:c%d\r\n::error::.yaml");
  CHECK(as(findings_github, {plain(Severity::info, "::a::b:::##[x]100%\r\n")}, tree, "") ==
        "::notice file=a%2Cb%3Ac%25d\\r\\n%3A%3Aerror%3A%3A.yaml,line=2,col=7,endLine=2,endColumn=18,"
        "title=missing-baseline:::\\:a:\\:b:\\:\\:#\\#[x]100%25\\r\\n\n");
}

TEST_CASE("github: ten of a kind are annotated, the most severe first, the rest stands in plain lines") {
  Findings findings;
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
    for (int i = 0; i < 12; ++i) findings.push_back(plain(severity, "a::b"));
  }
  const std::string text = as(findings_github, findings);
  CHECK(count(text, "::error ") == 10);
  CHECK(count(text, "::warning ") == 10);
  CHECK(count(text, "::notice ") == 10);
  CHECK(text.starts_with("::error "));
  CHECK(text.find("::error ") < text.find("::warning "));
  CHECK(text.find("::warning ") < text.find("::notice "));
  CHECK(count(text, "okrs/2026-Q2/claims.yaml:2:7: error: a:\\:b [missing-baseline]\n") == 2);
  CHECK(count(text, "okrs/2026-Q2/claims.yaml:2:7: info: a:\\:b [missing-baseline]\n") == 3);
  CHECK(text.ends_with("\n::notice title=okr check::7 more in the log of this step: GitHub shows 10 of a kind\n"));
}

TEST_CASE("github: ten of each kind leave nothing out") {
  Findings findings;
  for (const Severity severity : {Severity::error, Severity::info}) {
    for (int i = 0; i < 10; ++i) findings.push_back(plain(severity));
  }
  const std::string text = as(findings_github, findings);
  CHECK(count(text, "::notice file=") == 10);
  CHECK(count(text, "\n") == 20);
}

TEST_CASE("github: the summary is a table that nothing in a file can leave") {
  CHECK(
      summary({plain(Severity::info, "a|b `<i>` @me"), unknown_reference()}, 10'000) ==
      "### okr check: 1 error, 1 info in 1 file (1 fixable with --fix)\n\n"
      "| Severity | Rule | Place | Finding |\n|---|---|---|---|\n"
      "| error | unknown-reference | 2026-Q2/claims.yaml:5:16 | \\`exceptonal-cx\\` is not an objective; did you mean "
      "\\`exceptional-cx\\`? |\n"
      "| info | missing-baseline | 2026-Q2/claims.yaml:2:7 | a\\|b \\`&lt;i&gt;\\` @&#8203;me |\n\n");
  CHECK(summary({}, 10'000) == "### okr check: no problems in 1 file\n\n");
  CHECK(count(summary({plain(Severity::info, hostile)}, 10'000, files("a|b\n.yaml")), "\n") == 6);
}

TEST_CASE("github: the summary keeps within what GitHub takes") {
  const Findings findings(100, plain(Severity::error, std::string(50, 'x')));
  for (const std::size_t most : std::initializer_list<std::size_t>{0, 50, 200, 400, 1000, 5000}) {
    CAPTURE(most);
    CHECK(summary(findings, most).size() <= most);
  }
  CHECK(summary(findings, 1000).ends_with("|\n\n93 more stand in the log of the step.\n\n"));
}

TEST_CASE("sarif: a result has its rule, place, fingerprint, other places and fix") {
  const Json run = Json::parse(as(findings_sarif, {unknown_reference()}))["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  const Json& driver = run["tool"]["driver"];
  CHECK(driver["rules"][0]["id"] == "unknown-reference");
  CHECK(driver["rules"][0]["defaultConfiguration"].dump() == R"({"enabled":true,"level":"error"})");
  CHECK(driver["rules"][0]["help"]["markdown"].get<std::string>().starts_with("# unknown-reference\n"));
  Json result = run["results"][0];
  CHECK(result["partialFingerprints"]["ruleAndObject/v1"].get<std::string>().size() == 18);
  result.erase("partialFingerprints");
  const std::string artifact = R"("artifactLocation":{"uri":"okrs/2026-Q2/claims.yaml","uriBaseId":"%SRCROOT%"},)";
  const std::string region = R"({"startLine":5,"startColumn":16,"endLine":5,"endColumn":29})";
  CHECK(result.dump() ==
        R"({"ruleId":"unknown-reference","ruleIndex":0,"level":"error",)"
        R"("message":{"text":"`exceptonal-cx` is not an objective; did you mean `exceptional-cx`?"},)"
        R"("locations":[{"physicalLocation":{)" +
            artifact + R"("region":)" + region +
            R"(},"logicalLocations":[{"fullyQualifiedName":"record-time"}]}],)"
            R"("relatedLocations":[{"physicalLocation":{)"
            R"("artifactLocation":{"uri":"okrs/2026/company.yaml","uriBaseId":"%SRCROOT%"},)"
            R"("region":{"startLine":2,"startColumn":9,"endLine":2,"endColumn":23}},)"
            R"("message":{"text":"`exceptional-cx` is defined here"}}],)"
            R"("fixes":[{"description":{"text":"did you mean `exceptional-cx`?"},"artifactChanges":[{)" +
            artifact + R"("replacements":[{"deletedRegion":)" + region +
            R"(,"insertedContent":{"text":"exceptional-cx"}}]}]}]})");
}

TEST_CASE("sarif: levels, and rules by their index") {
  const Json run = Json::parse(
      as(findings_sarif, {plain(Severity::warning), unknown_reference(), plain(Severity::info)}))["runs"][0];
  CHECK(run["tool"]["driver"]["rules"].size() == 2);
  CHECK(run["results"][0]["level"] == "warning");
  CHECK(run["results"][1]["ruleIndex"] == 1);
  CHECK(run["results"][2]["level"] == "note");
  CHECK(run["results"][2]["ruleIndex"] == 0);
  CHECK(Json::parse(as(findings_sarif, {}))["runs"][0]["results"].dump() == "[]");
}

TEST_CASE("sarif: a path becomes a URI, a message no link") {
  const Json result = Json::parse(as(findings_sarif, {plain(Severity::info, "[a](http://b)")}, files("ü:%41 #?.yaml"),
                                     ""))["runs"][0]["results"][0];
  CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "%C3%BC%3A%2541%20%23%3F.yaml");
  CHECK(result["message"]["text"] == "[a]\\(http://b)");
}

TEST_CASE("fingerprints stay when lines move and messages change, and no two are alike") {
  const auto prints_of = [](const Findings& findings, const SourceTree& tree) {
    return fingerprints({.files = tree, .findings = findings, .checked = {}, .folder = {}, .fail_on = {}});
  };
  Finding elsewhere = plain(Severity::info);
  elsewhere.object = "other";
  const Findings findings{plain(Severity::info), plain(Severity::error), unknown_reference(), elsewhere};
  const std::vector<std::string> prints = prints_of(findings, files());
  CHECK(std::set<std::string>(prints.begin(), prints.end()).size() == 4);

  const std::string more = "# one more line\n";
  Findings moved = findings;
  for (Finding& finding : moved) {
    finding.span.begin += static_cast<std::uint32_t>(more.size());
    finding.span.end += static_cast<std::uint32_t>(more.size());
    finding.message += " today";
    finding.help.clear();
  }
  CHECK(prints_of(moved, files("renamed.yaml", more)) == prints);

  Findings whole_file{plain(Severity::info)};
  whole_file[0].object.clear();
  CHECK(prints_of(whole_file, files("a.yaml")) != prints_of(whole_file, files("b.yaml")));
}

TEST_CASE("junit: failures are what makes the check fail, the rest is skipped") {
  const Finding warning = plain(Severity::warning);
  CHECK(as(findings_junit, {warning, warning, unknown_reference()}) == R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite id="0" name="okrs/2026-Q2/claims.yaml" package="okr" timestamp="2026-05-15T00:00:00" hostname="localhost" tests="3" failures="1" errors="0" skipped="2" time="0">
    <properties/>
    <testcase name="missing-baseline in record-time" classname="okrs/2026-Q2/claims.yaml" time="0">
      <skipped message="m">okrs/2026-Q2/claims.yaml:2:7: m
      </skipped>
    </testcase>
    <testcase name="missing-baseline in record-time (2)" classname="okrs/2026-Q2/claims.yaml" time="0">
      <skipped message="m">okrs/2026-Q2/claims.yaml:2:7: m
      </skipped>
    </testcase>
    <testcase name="unknown-reference in record-time" classname="okrs/2026-Q2/claims.yaml" time="0">
      <failure message="`exceptonal-cx` is not an objective; did you mean `exceptional-cx`?" type="error">okrs/2026-Q2/claims.yaml:5:16: `exceptonal-cx` is not an objective
okrs/2026/company.yaml:2:9: `exceptional-cx` is defined here
      </failure>
    </testcase>
    <system-out/>
    <system-err/>
  </testsuite>
  <testsuite id="1" name="okrs/okr.yaml" package="okr" timestamp="2026-05-15T00:00:00" hostname="localhost" tests="1" failures="0" errors="0" skipped="0" time="0">
    <properties/>
    <testcase name="no findings" classname="okrs/okr.yaml" time="0"/>
    <system-out/>
    <system-err/>
  </testsuite>
</testsuites>
)xml");
}

TEST_CASE("junit: text stays text, of the characters that XML has") {
  const std::string text = as(findings_junit, {plain(Severity::error, hostile)}, files("<\x02&\".yaml"), "");
  CHECK(text.find(R"(name="&lt;\x02&amp;&quot;.yaml")") != std::string::npos);
  CHECK(
      text.find(R"(message=":\:error::\x1b[31m#\#[group]\u202e,%0A\r\n&lt;b&gt;&amp;&quot;]]&gt;\uffff ]( @me =1")") !=
      std::string::npos);
}

TEST_CASE("gitlab: a list of what is to be told from run to run") {
  const Json list = Json::parse(as(findings_gitlab, {unknown_reference(), plain(Severity::info)}));
  CHECK(list[1]["severity"] == "info");
  CHECK(list[0]["fingerprint"] != list[1]["fingerprint"]);
  Json first = list[0];
  first.erase("fingerprint");
  CHECK(first.dump() == R"({"description":"`exceptonal-cx` is not an objective; did you mean `exceptional-cx`?",)"
                        R"("check_name":"unknown-reference","severity":"major",)"
                        R"("location":{"path":"okrs/2026-Q2/claims.yaml","lines":{"begin":5,"end":5}}})");
  CHECK(as(findings_gitlab, {}) == "[]\n");
}

TEST_CASE("rdjson: columns are bytes, and a fix is a suggestion") {
  Finding two_lines = plain(Severity::warning);
  two_lines.span = span_of(0, claims, "r\n      a\" # ö");
  const Json json = Json::parse(as(findings_rdjson, {two_lines, unknown_reference()}));
  CHECK(json["diagnostics"][0]["location"]["range"].dump() ==
        R"({"start":{"line":3,"column":16},"end":{"line":4,"column":14}})");
  CHECK(json["diagnostics"][1].dump() ==
        R"({"message":"`exceptonal-cx` is not an objective; did you mean `exceptional-cx`?",)"
        R"("location":{"path":"okrs/2026-Q2/claims.yaml",)"
        R"("range":{"start":{"line":5,"column":16},"end":{"line":5,"column":29}}},"severity":"ERROR",)"
        R"("code":{"value":"unknown-reference","url":"https://okr.example/rules/unknown-reference"},)"
        R"("suggestions":[{"range":{"start":{"line":5,"column":16},"end":{"line":5,"column":29}},)"
        R"("text":"exceptional-cx"}],)"
        R"("related_locations":[{"message":"`exceptional-cx` is defined here",)"
        R"("location":{"path":"okrs/2026/company.yaml",)"
        R"("range":{"start":{"line":2,"column":9},"end":{"line":2,"column":23}}}}]})");
}

TEST_CASE("rdjson: a fix in several places is no suggestion, as each would be taken alone") {
  Finding finding = unknown_reference();
  finding.fix.push_back(finding.fix.front());
  CHECK_FALSE(Json::parse(as(findings_rdjson, {finding}))["diagnostics"][0].contains("suggestions"));
}

TEST_CASE("no format prints what could drive a terminal or a CI log") {
  Finding finding = unknown_reference();
  finding.message = finding.help = finding.object = hostile;
  finding.notes.front().message = finding.fix.front().bytes = hostile;
  for (const Render render : {findings_github, findings_sarif, findings_junit, findings_gitlab, findings_rdjson}) {
    const std::string text = as(render, {finding}, files("a" + hostile + ".yaml"));
    CAPTURE(text);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\r') == std::string::npos);
    CHECK(text.find("\u202e") == std::string::npos);
    CHECK(text.find("##[") == std::string::npos);
    CHECK(text.find("\n::error::") == std::string::npos);
  }
}
