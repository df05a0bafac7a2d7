// Untrusted text in each of the formats: what comes out, byte for byte.
#include <nlohmann/json.hpp>
#include <sstream>

#include "render/csv.hpp"
#include "render/html.hpp"
#include "render/json.hpp"
#include "render/map.hpp"
#include "render/markdown.hpp"
#include "render/xml.hpp"
#include "unit/catch.hpp"

namespace {

using namespace okr;

struct Row {
  std::string text, escaped;
};

std::string as_json(const std::string& text) {
  std::ostringstream out;
  render::write_json_line(out, render::Json(text));
  return out.str();
}

}  // namespace

TEST_CASE("XML has its five marks escaped, and no character that XML 1.0 has not", "[render]") {
  const auto row = GENERATE(values<Row>({
      {"Größe 日本 😀", "Größe 日本 😀"},
      {"a < b & c > d \"e\"", "a &lt; b &amp; c &gt; d &quot;e&quot;"},
      {"&lt;", "&amp;lt;"},
      {"]]>", "]]&gt;"},
      {"a\x01\tb\n", "a\\x01\\tb\\n"},
      {"a\xef\xbf\xbe"
       "b\xef\xbf\xbf",
       "a\\ufffeb\\uffff"},
      {"\xef\xbf\xbd", "\xef\xbf\xbd"},
  }));
  CAPTURE(row.text);
  CHECK(render::xml(row.text) == row.escaped);
}

TEST_CASE("HTML has single quotes escaped too", "[render]") {
  CHECK(render::html("'x' onload=\"y\"") == "&#39;x&#39; onload=&quot;y&quot;");
  CHECK(render::html_lines("a < b\n\nc\n\n") == "a &lt; b<br/><br/>c");
  CHECK(render::html_lines("").empty());
}

TEST_CASE("only what shows where it leads is a link", "[render]") {
  const auto link = [](const std::string& url) { return render::html_link(url, "T"); };
  CHECK(link("HTTPS://a.example/?b=1&c") ==
        "<a href=\"HTTPS://a.example/?b=1&amp;c\" rel=\"noopener noreferrer\">T</a>");
  CHECK(link("mailto:ana@a.example").starts_with("<a "));
  for (const std::string url :
       {"https://", "javascript:alert(1)", "//a.example", "https://a.example\\@b.example", "https://a.example /b",
        "https://a.example/\u202egpj.exe", "https://a\u200b.example/"}) {
    CAPTURE(url);
    CHECK_FALSE(link(url).starts_with("<a "));
    CHECK(link(url).starts_with("T ("));
  }
  CHECK(link("") == "T");
  CHECK(render::html_link("ftp://a", "ftp://a") == "ftp://a");
}

TEST_CASE("a field of CSV is quoted as RFC 4180 says, and no formula", "[render]") {
  const auto row = GENERATE(values<Row>({
      {"plain text", "plain text"},
      {"", ""},
      {"a,b", "\"a,b\""},
      {"say \"yes\"", "\"say \"\"yes\"\"\""},
      {"=1+1", "'=1+1"},
      {"+1", "'+1"},
      {"-1", "'-1"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\tx", "'\\tx"},
      {"\rx", "'\\rx"},
      {"a=1", "a=1"},
      {"=1,\"2\"", "\"'=1,\"\"2\"\"\""},
      {"two\nlines", "two\\nlines"},
  }));
  CAPTURE(row.text);
  CHECK(render::csv(row.text) == row.escaped);
}

TEST_CASE("nothing in a text is Markdown, wherever it stands", "[render]") {
  const auto row = GENERATE(values<Row>({
      {"Größe 日本", "Größe 日本"},
      {"- item", "\\- item"},
      {"+ item", "\\+ item"},
      {"= heading", "\\= heading"},
      {"1. item", "1\\. item"},
      {"12) item", "12\\) item"},
      {"3.", "3\\."},
      {"0.70 of it", "0.70 of it"},
      {"2026-05-15", "2026-05-15"},
      {"42", "42"},
      {"a - b 1. c", "a - b 1. c"},
      {" \n - item", "\\- item"},
      {"two\nlines", "two lines"},
      {"# h | *b* _i_ ~s~ `c` [l](u) !i $m$ \\",
       "\\# h \\| \\*b\\* \\_i\\_ \\~s\\~ \\`c\\` \\[l\\](u) \\!i \\$m\\$ \\\\"},
      {"<b>&amp;", "&lt;b&gt;&amp;amp;"},
      {"@bob", "@&#8203;bob"},
      {"  ", ""},
      {"", ""},
  }));
  CAPTURE(row.text);
  CHECK(render::markdown(row.text) == row.escaped);
}

TEST_CASE("JSON keeps text exact, with what hides or commands as escapes", "[render]") {
  CHECK(as_json("a\u202e##[error]") == "\"a\\u202e\\u0023#[error]\"\n");
  CHECK(as_json("\U000e0041") == "\"\\udb40\\udc41\"\n");  // a hidden letter beyond the first plane
  CHECK(as_json("\x7f \n") == "\"\\u007f \\n\"\n");
  for (const std::string text : {"a\u202eb", "\U000e0041\U000e007f", "##vso[x]", "\x7f\u0085", "😀 \"\\"}) {
    CAPTURE(text);
    CHECK(render::Json::parse(as_json(text)) == text);
  }
  CHECK(as_json("a\xff") == "\"a\xef\xbf\xbd\"\n");
}

TEST_CASE("a number is an integer in JSON where every reader has it as one", "[render]") {
  const Decimal large = *Decimal::parse("900000000000000");
  CHECK(render::json_of(3_d).dump() == "3");
  CHECK(render::json_of(-3_d).dump() == "-3");
  CHECK(render::json_of(0.7_d).dump() == "0.7");
  CHECK(render::json_of(large * 10_d - 1_d).dump() == "8999999999999999");
  CHECK(render::json_of(large * 10_d).is_number_float());
  CHECK(render::json_of(-large * 10_d).is_number_float());
  CHECK(render::json_of(std::optional<Decimal>()).is_null());
}
