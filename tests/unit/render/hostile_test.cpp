// Forty hostile texts in every field that takes a text, through the formats that people and programs look at.
#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "cli/main.hpp"
#include "text/utf8.hpp"
#include "unit/catch.hpp"
#include "unit/temporary_folder.hpp"

using namespace okr;

namespace {

/// As they stand between double quotes in YAML.
const std::vector<std::string> texts = {"::error::x",
                                        "  ::warning file=a::x",
                                        "##[group]x",
                                        "x ##[error]y",
                                        "##vso[task.setvariable]x",
                                        "%0A::error::x",
                                        "<b>x</b>",
                                        "</title><script>alert(1)</script>",
                                        "<img src=x onerror=alert(1)>",
                                        "<!-- x -->",
                                        "]]>",
                                        "&lt;b&gt; &amp;",
                                        "'\\\" onclick='x' onload=\\\"x\\\"",
                                        "<style>*{}</style>",
                                        "<a href=javascript:x>",
                                        "javascript:alert(1)",
                                        "[a](http://x.example)",
                                        "![i](http://x.example/i)",
                                        "[x]: http://x.example",
                                        "`code` ``c``",
                                        "*bold* _it_ ~~s~~",
                                        "# heading",
                                        "- item",
                                        "1. item",
                                        "> quote",
                                        "a | b | c",
                                        "@bob @org/team",
                                        "\\\\| \\\\` \\\\<",
                                        "=1+1",
                                        "+1+cmd|' /C calc'!A0",
                                        "-2+3",
                                        "@SUM(A1)",
                                        "\\u202egnp.exe",
                                        "a\\u200bb\\u2066c",
                                        "\\uFEFFx\\u00adx",
                                        "\\ttab \\n::error::line",
                                        "a\\n# b\\n- c",
                                        "李伟 😀 e\\u0301",
                                        "\\\"]; n1 --> n2 %%{init}%% $$x$$",
                                        "\\\\N \\\\G {a|b} fa:fa-car"};

constexpr std::string_view files[][2] = {
    {"okr.yaml",
     "okr: 1\nname: \"@\"\npillars: [{id: p, title: \"@\", perspective: customer}]\nteams: [{id: t, title: \"@\"}]\n"
     "people: [{id: bo, name: \"@\"}]\n"},
    {"a.yaml",
     "cycle: 2026-Q2\nteam: t\nowner: bo\nobjectives:\n  - id: o\n    title: \"@\"\n    description: \"@\"\n    "
     "pillar: p\n"
     "    tags: [\"@\"]\n    key_results:\n      - {id: k, title: \"@\", baseline: 1, target: 9, unit: \"@\", "
     "evidence: [\"@\"],\n"
     "         guardrails: [g], check_ins: [{date: 2026-04-02, value: 2, note: \"@\", confidence: {a: 0.1, \"b @\": "
     "0.9}},\n"
     "         {date: 2026-04-20, value: 3, note: \"@\", by: \"@\"}, {date: 2026-05-02, value: 4}]}\n"
     "      - {id: m, title: \"@\", milestones: [{title: \"@\", done: 2026-04-02}, {title: \"@\"}]}\n"
     "      - {id: d, title: \"@\", dropped: {date: 2026-04-02, reason: \"@\"}}\n"
     "    initiatives: [{title: \"@\", url: \"https://x.example/\", owner: bo}]\n"
     "  - {id: q, title: \"@\", state: proposed, supports: [o]}\n"
     "  - {id: c, title: \"@\", cycle: 2026-Q1, state: closed, key_results: [{id: y, title: \"@\", done: true}],\n"
     "     review: {date: 2026-04-02, learned: \"@\", reason: \"@\"}}\n"
     "kpis:\n  - {id: g, title: \"@\", description: \"@\", source: \"@\", unit: \"@\", max: 3,\n"
     "     check_ins: [{date: 2026-04-02, value: 5, note: \"@\"}]}\n"}};

std::string filled(std::string_view file, std::string_view text) {
  std::string bytes;
  for (const char c : file) bytes.append(c == '@' ? text : std::string_view(&c, 1));
  return bytes;
}

using Call = std::vector<std::string>;

const std::vector<Call> calls = {{"status"},
                                 {"status", "--format", "markdown"},
                                 {"list"},
                                 {"list", "--format", "csv"},
                                 {"list", "--format", "json"},
                                 {"tree"},
                                 {"show", "o/k"},
                                 {"show", "g", "--format", "markdown"},
                                 {"show", "o/k", "--format", "svg"},
                                 {"next"},
                                 {"next", "--format", "markdown"},
                                 {"forecast"},
                                 {"forecast", "--format", "markdown"},
                                 {"explain", "o/k"},
                                 {"what-if", "o/k=5"},
                                 {"check", "--format", "concise", "--fail-on", "never"},
                                 {"map"},
                                 {"map", "--format", "svg"},
                                 {"map", "--format", "dot"},
                                 {"map", "--format", "mermaid"},
                                 {"map", "--strategy", "--format", "svg"},
                                 {"report", "--format", "html"},
                                 {"report", "--format", "html", "--template", "review"},
                                 {"report", "--format", "markdown"},
                                 {"report", "--format", "markdown", "--template", "planning"},
                                 {"report", "--format", "markdown", "--template", "review"},
                                 {"export", "--format", "csv"},
                                 {"export"}};

std::string output_of(Call call, const std::filesystem::path& folder) {
  std::istringstream in;
  std::ostringstream out, err;
  cli::Environment environment;
  environment.folder = folder;
  environment.variables = {{"LC_ALL", "C.UTF-8"}};
  call.insert(call.end(), {"--today", "2026-05-15"});
  CHECK(cli::run(call, environment, in, out, err) < 2);
  return out.str() + err.str();
}

std::vector<std::string> outputs_with(std::string_view text) {
  const test::TemporaryFolder folder;
  for (const auto& [path, bytes] : files) folder.write(path, filled(bytes, text));
  std::vector<std::string> outputs;
  for (const Call& call : calls) outputs.push_back(output_of(call, folder.path()));
  return outputs;
}

/// Hidden characters and commands of CI systems; a drawing's break between signs is a zero-width space of ours.
std::string harm_in(const std::string& output, bool may_break) {
  for (std::size_t at = 0; at < output.size();) {
    const text::CodePoint point = text::code_point_at(output, at);
    const bool is_ours = output[at] == '\n' || (may_break && point.value == 0x200b);
    if (!is_ours && (!point.valid || text::is_hidden(point.value))) return "a hidden character";
    if (text::starts_log_command(std::string_view(output).substr(at))) return "a command in a line";
    at += point.bytes;
  }
  std::istringstream lines(output);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t first = line.find_first_not_of(' ');
    if (first != std::string::npos && line.compare(first, 2, "::") == 0) return "a command: " + line;
  }
  return "";
}

/// How often each element stands there, but for those that a longer text or one of several lines takes more of.
std::map<std::string, int> elements(const std::string& page) {
  std::map<std::string, int> found;
  for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
    ++found[page.substr(at, page.find_first_of(" />\n", at + 1) - at)];
  }
  for (const char* text : {"<text", "<tspan", "<br", "<"}) found.erase(text);
  return found;
}

/// What one page has more or less of than the other.
std::string differences(const std::string& page, const std::string& other) {
  std::map<std::string, int> counts = elements(page);
  for (const auto& [name, count] : elements(other)) counts[name] -= count;
  std::string words;
  for (const auto& [name, count] : counts) {
    if (count != 0) words += name + " " + std::to_string(count) + "; ";
  }
  return words;
}

std::string markup_in(const std::string& markdown) {
  for (std::size_t at = 0; at + 1 < markdown.size(); ++at) {
    const char c = markdown[at], next = markdown[at + 1];
    const bool escaped = at > 0 && markdown[at - 1] == '\\';
    const bool is_letter = std::isalpha(static_cast<unsigned char>(next)) != 0;
    if (c == '<' && (is_letter || next == '/' || next == '!')) return "HTML: " + markdown.substr(at, 20);
    if (c == '@' && is_letter) return "a mention: " + markdown.substr(at, 20);
    if (c == ']' && next == '(' && !escaped) return "a link: " + markdown.substr(at, 20);
  }
  return "";
}

std::string formula_in(const std::string& csv) {
  for (const char* begin : {",=", ",+", ",@", ",\"=", ",\"+", ",\"@", "\n=", "\n+", "\n@"}) {
    if (csv.find(begin) != std::string::npos) return begin;
  }
  return "";
}

bool has(const Call& call, std::string_view word) { return std::ranges::find(call, word) != call.end(); }

}  // namespace

TEST_CASE("no text of a file is more than text in any output", "[render]") {
  CHECK(texts.size() == 40);
  const std::vector<std::string> plain = outputs_with("plain");
  for (const std::string& text : texts) {
    const std::vector<std::string> outputs = outputs_with(text);
    for (std::size_t i = 0; i < calls.size(); ++i) {
      const Call& call = calls[i];
      CAPTURE(text, call);
      CHECK(harm_in(outputs[i], has(call, "mermaid")) == "");
      if (has(call, "html") || has(call, "svg")) CHECK(differences(outputs[i], plain[i]) == "");
      if (has(call, "markdown")) CHECK(markup_in(outputs[i]) == "");
      if (has(call, "csv")) CHECK(formula_in(outputs[i]) == "");
    }
  }
}
