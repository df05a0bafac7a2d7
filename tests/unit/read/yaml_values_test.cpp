// Strict YAML: what is read, where it stands, and in what style.
#include <string>

#include "read/yaml.hpp"
#include "unit/catch.hpp"
#include "unit/read/yaml_shape.hpp"

namespace {

using okr::Findings;
using okr::read::Document;
using okr::read::Style;
using okr::test::shape;

struct ValueCase {
  std::string bytes;
  std::string shape;
};

}  // namespace

TEST_CASE("YAML that is fine reads as its values") {
  const auto [bytes, expected] = GENERATE(values<ValueCase>({
      {"a: 1\nb: two words\n", "{a=1,b=two words,}"},
      {"a: 1", "{a=1,}"},
      {"\xEF\xBB\xBF"
       "a: 1\n",
       "{a=1,}"},
      {"a: 1\r\nb:\r\n  - 2\r\n  - \"x\r\n    y\"\r\n", "{a=1,b=[2,x y,],}"},
      {"# c\n---\na: 1 # d\n# e\n...\n# f\n", "{a=1,}"},
      {"  a: 1\n  b: 2\n", "{a=1,b=2,}"},
      {"a:\n- 1\n- 2\nb: 3\n", "{a=[1,2,],b=3,}"},
      {"a:\n  - 1\n  -\n    b: 2\n    c: 3\n  - - 4\n    - 5\n", "{a=[1,{b=2,c=3,},[4,5,],],}"},
      {"- a: 1\n  b:\n    c: 2\n-   d: 3\n    e: 4\n", "[{a=1,b={c=2,},},{d=3,e=4,},]"},
      {"a:\n  b\n", "{a=b,}"},
      {"a : 1\n\"b: c\" : 2\n'd''e': 3\n", "{a=1,b: c=2,d'e=3,}"},
      {"true: no\nyes: 010\n", "{true=no,yes=010,}"},
      {"a: http://x.y/z?q#f\nb: a#b\nc: -5\nd: ?x\ne: :x\nf: a:b\ng: x, y]\n",
       "{a=http://x.y/z?q#f,b=a#b,c=-5,d=?x,e=:x,f=a:b,g=x, y],}"},
      {"a: x # a comment\nb: 3 #note\nc: 'y' # z\n", "{a=x,b=3,c=y,}"},
      {"a: one\n  two\n\n   three\nb: 1\n", "{a=one two\nthree,b=1,}"},
      {"a: 'it''s'\nb: \"say \\\"x\\\"\\t\\n\\u00e9\\x41\\U0001F600\\/\"\n",
       "{a=it's,b=say \"x\"\t\n\xC3\xA9"
       "A\xF0\x9F\x98\x80/,}"},
      {"a: 'x\n\n  y  \n  z'\nb: \"p\\\n  q \\\n  r \n  s\\t\n  t\"\n", "{a=x\ny z,b=pq r s\t t,}"},
      {"a: ''\nb: \"\"\n", "{a=,b=,}"},
      {"a: 'null'\nb: \"~\"\n", "{a=null,b=~,}"},
      {"a: |\n  x\n   y\n\n  z\n\nb: 1\n", "{a=x\n y\n\nz\n,b=1,}"},
      {"a: |-\n  x\nb: |+\n  y\n\nc: |2-\n   z\n", "{a=x,b=y\n\n,c= z,}"},
      {"a: >\n  x\n  y\n\n  z\n   more\n  w\n", "{a=x y\nz\n more\nw\n,}"},
      {"a: |\n  # no comment\n# a comment\nb: >-\n  '[{\n", "{a=# no comment\n,b='[{,}"},
      {"- |\n x\n- >\n y\n", "[x\n,y\n,]"},
      {"a: {b: 1, c: [x, 'y, z', {d: e}], \"f\":2,}\n", "{a={b=1,c=[x,y, z,{d=e,},],f=2,},}"},
      {"a: [\n  x, # c\n\n  y\n  ]\nb: {c:\n   d}\n", "{a=[x,y,],b={c=d,},}"},
      {"a: []\nb: {}\n", "{a=[],b={},}"},
      {"[a, {b: -1}]", "[a,{b=-1,},]"},
      {"text alone\n", "text alone"},
      {"a: {title: Are we there, url: https://x.y/z#q}\n", "{a={title=Are we there,url=https://x.y/z#q,},}"},
      {"a: Are we there?\nurl: https://x.y/z?q=1\n", "{a=Are we there?,url=https://x.y/z?q=1,}"},
      {"- a:\n    b: |1\n      x\n", "[{a={b= x\n,},},]"},
      {"- \tx\n", "[x,]"},
      {"a: |\n  x", "{a=x,}"},
      {"a:\tb\t# c\n \t\nd: e\n", "{a=b,d=e,}"},
      {"a: |\n  \n  x\nb: 1\n", "{a=\nx\n,b=1,}"},  // the blank line is as wide as the text
      {"a: \"\\uD7FF\\uE000\\U0010FFFF\"\n", "{a=\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF,}"},
  }));
  CAPTURE(bytes);
  Findings findings;
  const Document document = okr::read::parse_yaml(bytes, 0, findings);
  for (const auto& finding : findings) UNSCOPED_INFO(finding.message);
  CHECK(findings.empty());
  CHECK(document.whole);
  REQUIRE_FALSE(document.nodes.empty());
  CHECK(shape(document, 0) == expected);
}

TEST_CASE("A file without a value is empty and fine") {
  const std::string bytes = GENERATE("", "\n\n", "# only a comment", "---", "---\n# c\n...\n", "\xEF\xBB\xBF");
  Findings findings;
  const Document document = okr::read::parse_yaml(bytes, 0, findings);
  CHECK(findings.empty());
  CHECK(document.whole);
  CHECK(document.nodes.empty());
}

namespace {

struct SpanCase {
  std::string bytes;
  std::size_t node;
  Style style;
  std::string covers;
};

}  // namespace

TEST_CASE("Every node has its style and its exact place") {
  const auto [bytes, node, style, covers] = GENERATE(values<SpanCase>({
      {"a: b c  # d\n", 2, Style::plain, "b c"},
      {"\xEF\xBB\xBF"
       "a: b\n",
       1, Style::plain, "a"},
      {"\"a\" : 'it''s' \n", 1, Style::double_quoted, "\"a\""},
      {"\"a\" : 'it''s' \n", 2, Style::single_quoted, "'it''s'"},
      {"a: b\n  c \nd: e\n", 2, Style::plain, "b\n  c"},
      {"a: \"b\r\n  c\"\r\n", 2, Style::double_quoted, "\"b\r\n  c\""},
      {"a: |- # x\n  b\n\n  c\n\nd: e\n", 2, Style::literal, "|- # x\n  b\n\n  c"},
      {"- >\n  \xC3\xA9\r\n", 1, Style::folded, ">\n  \xC3\xA9"},
      {"a: [b, {c: d} ] # e\n", 2, Style::flow, "[b, {c: d} ]"},
      {"a: [b, {c: d} ] # e\n", 4, Style::flow, "{c: d}"},
      {"# x\n  a: b\n  c:\n    - d \n", 0, Style::block, "a: b\n  c:\n    - d"},
      {"a:\n  - b\n  -\n    c: d\n\n", 2, Style::block, "- b\n  -\n    c: d"},
      {"a:\n  - b\n  -\n    c: d\n\n", 4, Style::block, "c: d"},
  }));
  CAPTURE(bytes, node);
  Findings findings;
  const Document document = okr::read::parse_yaml(bytes, 7, findings);
  REQUIRE(findings.empty());
  REQUIRE(node < document.nodes.size());
  const auto [file, begin, end] = document.nodes[node].span;
  CHECK(file == 7);
  CHECK(document.nodes[node].style == style);
  CHECK(bytes.substr(begin, end - begin) == covers);
}
