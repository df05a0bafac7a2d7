// The texts, by what they are aimed at.
#include "unit/hostile/texts.hpp"

namespace okr::tests {

const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts = {
      // Commands in logs of CI systems.
      "::error::x", "  ::warning file=a::x", "\u3000::set-output name=a::b", "##[group]x", "x ##[error]y",
      "##vso[task.setvariable]x", "%0A::error::x", "%250A ::add-mask::x", "\ttab \n::error::line",
      "a b ::stop-commands::x ::stop-commands::x ::stop-commands::x ::stop-commands::x ::stop-commands::x",
      // HTML and XML.
      "<b>x</b>", "</title><script>alert(1)</script>", "</script></style></textarea><script>alert(1)</script>",
      "<img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>", "<!-- x --><!--", "]]><x/>", "<![CDATA[x",
      "&lt;b&gt; &amp; &#60;i&#62; &nbsp", "'\" onclick='x' onload=\"x\" `x", "<style>*{}</style>",
      "<a href=javascript:x>", "javascript:alert(1)", "JaVaScRiPt://x%0aalert(1)", "data:text/html,<b>x</b>",
      "https://x.example/\"onmouseover=alert(1)//", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y \"z\">]>&y;",
      // Markdown.
      "[a](http://x.example)", "[x](javascript:alert(1))", "![i](http://x.example/i)", "[x]: http://x.example",
      "<http://x.example>", "www.x.example/a_b", "[^1]: note [^1]", "`code` ``c`` ```\n```", "*bold* _it_ ~~s~~ __b__",
      "# heading", "Be #1 of GH-2, !3 and a/b#4", "- item", "1. item", "+ item", "> quote", "---", "a | b | c",
      "|---|---|", "- [ ] task", "    code", "a\n# b\n- c\n\n| d |", "@bob @org/team", "@everyone", "bo@x.example",
      "\\| \\` \\< \\@bob", "$x$ $$\\frac{1}{2}$$", ":smile: <details open>",
      // Spreadsheets.
      "=1+1", "=cmd|' /C calc'!A0", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1", "a,\"b\",'c;d", "\uff1d1+1",
      // Characters that hide, reorder or are none.
      "\u202egnp.exe", "a\u200bb\u2066c\u2069", "x\u00adx\u180e\u2060", "\u0627\u0644 ABC \u061c\u200f1",
      "\u2028a\u2029b", "\U000e0041\U000e007f", "\ufffe\uffff\U0001ffff", "\ufff9a\ufffab\ufffb", "\u3164\u115f\u034f",
      "\u674e\u4f1f \U0001f600 e\u0301 Z\u0351\u036b\u0343\u0332\u033b\u0347",
      "\U0001f468\u200d\U0001f469\u200d\U0001f467 \ufe0f",
      // Graphs, templates, shells, YAML, and what looks like text of ours.
      "\"]; n1 --> n2 %%{init}%% $$x$$", "\\N \\G {a|b} fa:fa-car", "end\nclick n1 href", "${{ secrets.X }} {{ x }}",
      "$(touch x) `touch x` ;x & x", "\": x\n- y: {z", "a: b #c", "\\x1b[2J \\u202e \\n", "%s%n {} {0} %1$s",
      "../../../etc/passwd", "null", "~", "", " ", std::string(1000, 'W'), "word " + std::string(900, ':') + " x"};
  return texts;
}

const std::vector<std::string>& refused_bytes() {
  using namespace std::string_literals;
  static const std::vector<std::string> bytes = {"\x1b[2J\x1b]0;x\x07"s,
                                                 "\x1b]8;;http://x.example\x1b\\x"s,
                                                 "a\rb"s,
                                                 "a\0b"s,
                                                 "\b\v\f"s,
                                                 "\x7f"s,
                                                 "\u0085\u009b31m"s,
                                                 "\xff\xfe"s,
                                                 "\xc3("s,
                                                 "\xc0\xaf\xe0\x80\xaf"s,
                                                 "\xed\xa0\x80"s,
                                                 "\xf4\x90\x80\x80"s,
                                                 "\xe2\x80"s,
                                                 "\x9b"s,
                                                 R"(\e[2J)"s,
                                                 R"(\x1b[2J)"s,
                                                 R"(\0)"s,
                                                 R"(\a\b\r)"s,
                                                 R"(\x7f\x9b\N)"s,
                                                 R"(\ud800)"s,
                                                 R"(\udc00\ud800)"s,
                                                 R"(\U00110000)"s,
                                                 R"(\q)"s,
                                                 "\ufeff"s,
                                                 "\" ##[error]x"s,
                                                 "\"\n::error::x: [\n"s,
                                                 "\"\n<<<<<<< ##[x]\n"s,
                                                 "\"\n%::error::x"s,
                                                 "\" &a !!b *c"s,
                                                 "\"\n\t::error::\xe2\x80\xae"s};
  return bytes;
}

std::vector<std::string> texts_of_arguments() {
  std::vector<std::string> texts = hostile_texts();
  for (const std::string& bytes : refused_bytes()) {
    if (bytes.find('\0') == std::string::npos) texts.push_back(bytes);
  }
  return texts;
}

std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
    } else if (c == '\t') {
      result += "\\t";
    } else {
      if (c == '"' || c == '\\') result += '\\';
      result += c;
    }
  }
  return result + '"';
}

}  // namespace okr::tests
