// Strict YAML: what is refused, in which words, how it is mended, and that one mistake is one finding.
#include <algorithm>
#include <string>
#include <vector>

#include "read/yaml.hpp"
#include "unit/catch.hpp"
#include "unit/containing.hpp"
#include "unit/read/yaml_shape.hpp"

namespace {

using okr::Finding;
using okr::Findings;
using okr::read::Document;
using okr::read::parse_yaml;
using okr::test::shape;

std::string text_of(const std::string& bytes, const okr::Span& span) {
  return bytes.substr(span.begin, span.end - span.begin);
}

std::string mended(std::string bytes, std::vector<okr::Splice> fix) {
  std::sort(fix.begin(), fix.end(), [](const auto& a, const auto& b) { return a.span.begin > b.span.begin; });
  for (const auto& splice : fix) {
    bytes.replace(splice.span.begin, splice.span.end - splice.span.begin, splice.bytes);
  }
  return bytes;
}

struct Problem {
  std::string bytes;
  std::string blamed;
  std::string words;
  std::string shape{};  ///< of what is read all the same
};

void check_problem(const Problem& problem, std::string_view rule) {
  CAPTURE(problem.bytes);
  Findings findings;
  const Document document = parse_yaml(problem.bytes, 3, findings);
  for (const Finding& finding : findings) UNSCOPED_INFO(finding.message);
  REQUIRE(findings.size() == 1);
  const Finding& finding = findings.front();
  CHECK(finding.rule == rule);
  CHECK(finding.severity == okr::Severity::error);
  CHECK(finding.span.file == 3);
  CHECK(text_of(problem.bytes, finding.span) == problem.blamed);
  CHECK_THAT(finding.message, okr::tests::containing(problem.words));
  CHECK_FALSE(finding.help.empty());
  CHECK((document.nodes.empty() ? "" : shape(document, 0)) == problem.shape);
  CHECK(document.whole == (rule == "duplicate-key" || problem.words == "not read alike"));
}

}  // namespace

TEST_CASE("Bytes that are no clean text are refused before any YAML") {
  using namespace std::string_literals;
  const auto [bytes, blamed, words, rule] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"a: \xC3(\n", "\xC3", "the byte 0xc3 is not UTF-8", "not-utf-8"},
      {"a: \xED\xA0\x80\n", "\xED", "0xed", "not-utf-8"},
      {"\xFF\xFE"
       "a\0"s,
       "", "UTF-16", "not-utf-8"},
      {"\xFE\xFF\0a"s, "", "UTF-16", "not-utf-8"},
      {"a\0:\0"s, "", "UTF-16", "not-utf-8"},
      {"\0a\0:"s, "", "UTF-16", "not-utf-8"},
      {"\xFF\xFE\0\0a\0\0\0"s, "", "UTF-32", "not-utf-8"},
      {"\0\0\xFE\xFF\0\0\0a"s, "", "UTF-32", "not-utf-8"},
      {"a\0\0\0"s, "", "UTF-32", "not-utf-8"},
      {"ab\0c"s, "\0"s, "NUL", "invalid-yaml"},
      {"a: b\x07\n", "\x07", "U+0007", "invalid-yaml"},
      {"a: b\x7F\n", "\x7F", "U+007F", "invalid-yaml"},
      {"a: b\xC2\x85\n", "\xC2\x85", "U+0085", "invalid-yaml"},
      {"a: b\rc: d\n", "\r", "carriage return", "invalid-yaml"},
      {"a: b\r", "\r", "carriage return", "invalid-yaml"},
      {"a: \xEF\xBB\xBF"
       "b\n",
       "\xEF\xBB\xBF", "byte-order mark", "invalid-yaml"},
      {"a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", "<<<<<<<", "unresolved merge", "invalid-yaml"},
      {"a: 1\n=======\r\n", "=======", "unresolved merge", "invalid-yaml"},
      {"a: 1\n||||||| base", "|||||||", "unresolved merge", "invalid-yaml"},
      {"a: 1\n=======\nb: 2\n", "=======", "unresolved merge", "invalid-yaml"},
      {"a: 1\n>>>>>>>", ">>>>>>>", "unresolved merge", "invalid-yaml"},
  }));
  check_problem({bytes, blamed, words}, rule);
}

TEST_CASE("What only looks like trouble is text") {
  const std::string bytes = GENERATE("a: <<<<<<< HEAD\n", "a: =======\n", "- \xC2\xA0\n", "- \xEF\xBB\xBC\n",
                                     "a: b\r\n", "a: |\n  <<<<<<< x\n", "a: b\tc\n");
  Findings findings;
  parse_yaml(bytes, 0, findings);
  CHECK(findings.empty());
}

TEST_CASE("A mistake is one finding with its own words, and the rest is read") {
  const auto problem = GENERATE(values<Problem>({
      // what is missing
      {"a:\nb: 1\n", "a", "`a` has no value", "{a=?,b=1,}"},
      {"a: # why\nb: 1\n", "a", "`a` has no value", "{a=?,b=1,}"},
      {"b: 1\na:", "a", "`a` has no value", "{b=1,a=?,}"},
      {"- a:\n- b\n", "a", "`a` has no value", "[{a=?,},b,]"},
      {"- {a: , b: 1}\n", "a", "`a` has no value", "[{a=?,b=1,},]"},
      {"- {a:, b: 1}\n", "a", "`a` has no value", "[{a=?,b=1,},]"},
      {"- {a, b: 1}\n", "a", "`a` has no value", "[{a=?,b=1,},]"},
      {"- {b: 1, \"a\"}\n", "\"a\"", "`a` has no value", "[{b=1,a=?,},]"},
      {"- a\n-\n- b\n", "-", "an empty item", "[a,?,b,]"},
      {"a: [1,,2]\n", ",", "an empty item", "{a=[1,?,2,],}"},
      {"a: {b: 1,,c: 2}\n", ",", "an empty pair", "{a={b=1,c=2,},}"},
      {"a: ~\nb: 1\n", "~", "`~` is a null", "{a=?,b=1,}"},
      {"a: [null, x]\n", "null", "`null` is a null", "{a=[?,x,],}"},
      {"a: 1\n~: 2\n", "~", "not a key", "{a=1,}"},
      // quotes
      {"a: \"x\nb: \"y\"\n", "\"x", "the quote before `x` is never closed", "{a=?,b=y,}"},
      {"- a: 'x # y\n  b: 1\n- c\n", "'x # y", "never closed", "[{a=?,b=1,},c,]"},
      {"- {a: \"x, b: 1}\n- {a: \"y\"}\n", "\"x, b: 1}", "never closed", "[?,{a=y,},]"},
      {"a: \"x", "\"x", "never closed", "{a=?,}"},
      {"a: \"one\ntwo\nthree\"\nb: 1\n", "\"one", "never closed", "{a=?,b=1,}"},
      {"a: \"x\" y\nb: 1\n", "y", "text after a closing quote: `y`", "{a=?,b=1,}"},
      {"a: \"x\"# y\n", "# y", "text after a closing quote", "{a=?,}"},
      {"a: \"\\0\"\nb: 1\n", "\\0", "`\\0` is a control character", "{a=?,b=1,}"},
      {"a: [\"x\\u0007\", y]\n", "\\u0007", "is a control character", "{a=[?,y,],}"},
      {"a: \"\\x85\"\n", "\\x85", "is a control character", "{a=?,}"},
      {"a: \"\\r\"\n", "\\r", "is a control character", "{a=?,}"},
      {"a: \"\\q\"\n", "\\q", "is not an escape", "{a=?,}"},
      {"a: \"\\ud83d\\ude00\"\n", "\\ud83d", "is not an escape", "{a=?,}"},
      {"a: \"\\u12\"\n", "\\u12", "is not an escape", "{a=?,}"},
      {"a: \"\\uD800\"\n", "\\uD800", "is not an escape", "{a=?,}"},
      {"a: \"\\uDFFF\"\n", "\\uDFFF", "is not an escape", "{a=?,}"},
      {"a: \"\\U00110000\"\n", "\\U00110000", "is not an escape", "{a=?,}"},
      {"a: \"\\U00110000\"\n", "\\U00110000", "is not an escape", "{a=?,}"},
      {"\"a\\q\": 1\nb: 2\n", "\\q", "is not an escape", "{b=2,}"},
      // what the format leaves out
      {"a: &x b\nc: 1\n", "&x b", "an anchor", "{a=?,c=1,}"},
      {"a: &x\n  b: 1\n", "&x", "an anchor", "{a=?,}"},
      {"a: *x\nc: 1\n", "*x", "an alias", "{a=?,c=1,}"},
      {"a: !!str b\nc: 1\n", "!!str b", "a tag", "{a=?,c=1,}"},
      {"a: [*x, b]\n", "*x", "an alias", "{a=[?,b,],}"},
      {"a: 1\n<<: b\n", "<<", "a merge key", "{a=1,}"},
      {"a: !!seq\n- b\nc: 1\n", "!!seq", "a tag", "{a=?,c=1,}"},
      {"%YAML 1.2\n---\na: 1\n", "%YAML 1.2", "a directive", ""},
      {"a: 1\n---\nb: 2\n", "---", "a second document", "{a=1,}"},
      {"a: 1\n...\n# c\nb: 2\n", "b: 2", "a second document", "{a=1,}"},
      {"---\n---\n", "---", "a second document", ""},
      {"--- a: 1\n", "a: 1", "stands beside `---`", ""},
      {"? a\n: b\n", "? a", "begins with `? `", "?"},
      {"a: 1\n? b\nc: 2\n", "? b", "begins with `? `", "{a=1,c=2,}"},
      {"a: [{b: c}: d]\n", "{b: c}: d]", "is a pair", "{a=?,}"},
      {"a: {[b]: c}\nd: 1\n", "[b]: c}", "can't be a key", "{a=?,d=1,}"},
      {"[a]: b\n", "[a]", "can't be a key", "?"},
      {"a: [b: c]\n", "b: c]", "is a pair", "{a=?,}"},
      {"a: {b: 1, \"c\n  d\": 2}\n", "\"c\n  d\"", "over several lines", "{a=?,}"},
      // flow style
      {"a: [b, c\nd: 1\n", "[", "`[` is never closed", "{a=?,d=1,}"},
      {"a: {b: c", "{", "`{` is never closed", "{a=?,}"},
      {"a: [b,\nc,\nd]\ne: 1\n", "[", "`[` is never closed", "{a=?,e=1,}"},
      {"a: [b]]\nc: 1\n", "[b]]", "text after a closing bracket: `]`", "{a=?,c=1,}"},
      {"a: [b}\nc: 1\n", "}", "a comma is missing before `}`", "{a=?,c=1,}"},
      {"a: {b: c d: e}\nf: 1\n", ": e}", "a comma is missing before `: e}`", "{a=?,f=1,}"},
      {"a: [b\n  c]\nd: 1\n", "c]", "a comma is missing before `c]`", "{a=?,d=1,}"},
      {"a: [\"b\" c]\n", "c]", "a comma is missing", "{a=?,}"},
      {"a: [b,#c\n  d]\n", "#c", "`#c` is a comment without a space before it", "{a=?,}"},
      {"a: {b\n  : c}\n", "b", "`b` has no value", "{a=?,}"},
      {"a: [-, b]\n", "-", "begins with `-`", "{a=[?,b,],}"},
      // lines
      {"a: 1\n\tb: 2\n\tc: 3\nd: 4\n", "\t", "a tab", "{a=1,d=4,}"},
      {"a:\n\t- b\n\t- c\nd: 4\n", "\t", "a tab", "{a=?,d=4,}"},
      {"a:\n  -\n\tb\n", "\t", "a tab", "{a=[?,],}"},
      {"-\ta: 1\n- b\n", "\t", "a tab", "[?,b,]"},
      {"- \t- a\n- b\n", " \t", "a tab", "[?,b,]"},
      {"a: x\n  - b\nc: 1\n", "- b", "indented by 2 spaces", "{a=x,c=1,}"},
      {"a: *x\n  b: 1\n\t c: 2\nd: 3\n", "*x", "an alias", "{a=?,d=3,}"},
      {"a: 1\n  b: 2\n  c: 3\nd: 4\n", "b: 2", "indented by 2 spaces", "{a=1,d=4,}"},
      {"a:\n  - b: 1\n   c: 2\n  - d\n", "c: 2", "indented by 3 spaces", "{a=[{b=1,},d,],}"},
      {"a:\n    b: 1\n  c: 2\nd: 3\n", "c: 2", "indented by 2 spaces", "{a={b=1,},d=3,}"},
      {"  a: 1\nb: 2\n", "b: 2", "does not belong", "{a=1,}"},
      {"a: 1\nb c\nd: 2\n", "b c", "`b c` is not `key: value`", "{a=1,d=2,}"},
      {"a: x\ny\nd: 2\n", "y", "is not `key: value`", "{a=x,d=2,}"},
      {"a: x\ny\t#z:1\nd: 2\n", "y\t#z:1", "is not `key: value`", "{a=x,d=2,}"},
      {"a: x # c\n  y\nd: 2\n", "y", "indented by 2 spaces", "{a=x,d=2,}"},
      {"a: 'x'\n  y\n", "y", "indented by 2 spaces", "{a=x,}"},
      {"a: 1\n- b\n- c\nd: 2\n", "- b", "the list item `- b` stands among keys", "{a=1,d=2,}"},
      {"a:\n  - b\n  c: 1\n  d: 2\ne: 3\n", "c: 1", "among the items of a list", "{a=[b,],e=3,}"},
      {"- a\nb: 1\n", "b: 1", "among the items of a list", "[a,]"},
      {"[a]\nb: 1\n", "b: 1", "does not belong", "[a,]"},
      {"a: |\n    \n  b\nc: 1\n", "    ", "a blank line", "{a=?,c=1,}"},
      {"a: |\n\t\nb: 1\n", "\t", "a blank line", "{a=?,b=1,}"},
      {"a: |\n  b\n \t\nc: 1\n", " \t", "a blank line", "{a=?,c=1,}"},
      {"a: |\n  b\n   ", " ", "a blank line", "{a=?,}"},
      {"a: |\n    b\n  c\nd: 1\n", "c", "indented by 2 spaces", "{a=b\n,d=1,}"},
  }));
  check_problem(problem, "invalid-yaml");
}

TEST_CASE("Of two equal keys the first stays, and both are shown") {
  const auto problem = GENERATE(values<Problem>({
      {"a: 1\nb: 2\na: {c: 3}\nd: 4\n", "a", "`a` stands here a second time", "{a=1,b=2,d=4,}"},
      {"- {a: 1, 'a': 2, b: 3}\n", "'a'", "second time", "[{a=1,b=3,},]"},
      {"\"\\x61\": 1\na: 2\n", "a", "second time", "{a=1,}"},
  }));
  check_problem(problem, "duplicate-key");
  Findings findings;
  parse_yaml(problem.bytes, 0, findings);
  REQUIRE(findings.front().notes.size() == 1);
  CHECK(findings.front().notes.front().span.begin < findings.front().span.begin);
}

TEST_CASE("Equal keys are found among many") {
  std::string bytes;
  for (int key = 0; key < 100; ++key) bytes += "k" + std::to_string(key) + ": x\n";
  Findings findings;
  parse_yaml(bytes + "k3: x\nk15: x\nk99: x\n", 0, findings);
  CHECK(findings.size() == 3);
  findings.clear();
  parse_yaml(bytes, 0, findings);
  CHECK(findings.empty());
}

TEST_CASE("Where quotes or a space mend it, the fix does") {
  const auto [bytes, blamed, words, expected] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"a: Goal: win # c\n", "Goal: win", "a colon and a space", "{a=Goal: win,}"},
      {"a: b: c: \"d\"\n", "b: c: \"d\"", "a colon and a space", "{a=b: c: \"d\",}"},
      {"a: Be #1\n", "Be #1", "ends before the `#`", "{a=Be #1,}"},
      {"a: [Be #1\n  , x]\n", "Be #1", "ends before the `#`", "{a=[Be #1,x,],}"},
      {"a: #1 in NPS # c\n", "#1 in NPS", "is a comment", "{a=#1 in NPS,}"},
      {"- #1\n", "#1", "is a comment", "[#1,]"},
      {"a: @bob\n", "@bob", "begins with `@`", "{a=@bob,}"},
      {"a: %50\n", "%50", "begins with `%`", "{a=%50,}"},
      {"a: `x` \\ y\n", "`x` \\ y", "begins with ```", "{a=`x` \\ y,}"},
      {"a: *bold*\n", "*bold*", "an alias", "{a=*bold*,}"},
      {"a: > 50%\n", "> 50%", "begins with `>`", "{a=> 50%,}"},
      {"a: |x\n", "|x", "begins with `|`", "{a=|x,}"},
      {"a: |10\n", "|10", "begins with `|`", "{a=|10,}"},
      {"a: [P1] x\n", "[P1] x", "text after a closing bracket", "{a=[P1] x,}"},
      {"a: - 5\n", "- 5", "a list begins on a line of its own", "{a=- 5,}"},
      {"a: , b\n", ", b", "begins with `,`", "{a=, b,}"},
      {"a: {b: @bob, c: d}\n", "@bob", "begins with `@`", "{a={b=@bob,c=d,},}"},
      {"a: \"x\" and \"y\"\n", "and \"y\"", "text after a closing quote", "{a=x\" and \"y,}"},
      {"a: 'Don't'\n", "t'", "text after a closing quote", "{a=Don't,}"},
      {"a: \"x\" y # c\n", "y", "text after a closing quote", "{a=\"x\" y,}"},
      {"- {a:1}\n", "a:1", "`a:1` is one key without a value", "[{a=1,},]"},
      {"a:b\nc: d\n", "a:b", "`a:b` is one key without a value", "{a=b,c=d,}"},
      {"- a:b # e\n  c: d\n", "a:b", "is one key", "[{a=b,c=d,},]"},
      {"a: [\n  b\n]\nc: 1\n", "]", "not indented deeper", "{a=[b,],c=1,}"},
  }));
  CAPTURE(bytes);
  Findings findings;
  const Document document = parse_yaml(bytes, 0, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().rule == "invalid-yaml");
  CHECK(text_of(bytes, findings.front().span) == blamed);
  CHECK_THAT(findings.front().message, okr::tests::containing(words));
  CHECK_FALSE(document.whole);
  const std::string after = mended(bytes, findings.front().fix);
  CAPTURE(after);
  Findings none;
  const Document again = parse_yaml(after, 0, none);
  CHECK(none.empty());
  REQUIRE_FALSE(again.nodes.empty());
  CHECK(shape(again, 0) == expected);
}

TEST_CASE("Lines that begin with a tab and have no value are told once, and mended at once") {
  const std::string bytes = "\t\na: b\n\t\n\t \t# c\n  \nd:\n\t#\n- e\n\t";
  Findings findings;
  const Document document = parse_yaml(bytes, 0, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().message == "a line that begins with a tab");
  CHECK(findings.front().span.begin == 0);
  CHECK(shape(document, 0) == "{a=b,d=[e,],}");
  CHECK(document.whole);
  CHECK(mended(bytes, findings.front().fix) == "\na: b\n\n# c\n  \nd:\n#\n- e\n");
}

TEST_CASE("Where a name may have been meant, nothing is mended") {
  const std::string bytes = GENERATE("a: *name\n", "a: &name x\n", "a: !tag x\n", "a: \"b\\\"c\" d\n");
  Findings findings;
  parse_yaml(bytes, 0, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().fix.empty());
}

TEST_CASE("All of a file's mistakes come in one run") {
  Findings findings;
  const Document document =
      parse_yaml("a: Goal: win\nb: \"x\nc:\n  - d: @e\n    f: [g\n    h: 1\n   i: 2\n  - j:1\nk\nl: 2\nl: 3\nm: ok\n",
                 0, findings);
  CHECK(findings.size() == 7);
  CHECK(shape(document, 0) == "{a=?,b=?,c=[{d=?,f=?,h=1,},j:1,],l=2,m=ok,}");
  CHECK(std::is_sorted(findings.begin(), findings.end(),
                       [](const Finding& a, const Finding& b) { return a.span.begin < b.span.begin; }));
}

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("Past a limit the file is unsafe") {
  const auto [bytes, words] = GENERATE(table<std::string, std::string>({
      {repeated("[", 65) + repeated("]", 65), "64 levels"},
      {repeated("[", 1'000'000), "64 levels"},
      {repeated("{a: ", 65), "64 levels"},
      {repeated("- ", 65) + "x", "64 levels"},
      {"[" + repeated("a,", 500'000) + "]", "500000 values"},
      {"a: " + std::string(65'537, 'x'), "65537 bytes"},
      {"a: \"" + std::string(65'536, 'x') + "\"", "65538 bytes"},
      {"a: |\n" + repeated("  " + std::string(1'000, 'x') + "\n", 66), "over the limit"},
      {std::string(1'025, 'k') + ": x", "1025 bytes"},
      {"[{" + std::string(1'025, 'k') + ": x}]", "1025 bytes"},
  }));
  Findings findings;
  const Document document = parse_yaml(bytes, 0, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().rule == "unsafe-yaml");
  CHECK_THAT(findings.front().message, okr::tests::containing(words));
  CHECK_FALSE(document.whole);
}

TEST_CASE("Up to the limits all is well") {
  const std::string bytes =
      GENERATE(repeated("[", 64) + repeated("]", 64), repeated("- ", 64) + "x", "a: \"" + repeated("[", 5'000) + "\"",
               "a: |\n  " + repeated("[", 5'000), "[" + repeated("a,", 499'999) + "]", "a: " + std::string(65'536, 'x'),
               std::string(1'024, 'k') + ": x");
  Findings findings;
  parse_yaml(bytes, 0, findings);
  CHECK(findings.empty());
}

TEST_CASE("Findings about one file are bounded, and it is told by not being whole") {
  Findings findings;
  const Document document = parse_yaml(repeated("- ~\n", 20'000), 0, findings);
  CHECK(findings.size() == 10'000);
  CHECK_FALSE(document.whole);
}

TEST_CASE("What yaml-cpp refuses is refused, and read all the same") {
  const auto problem = GENERATE(values<Problem>({
      {"a: {title: Are we there?}\n", "Are we there?", "not read alike", "{a={title=Are we there?,},}"},
      {"a: {url: https://x.y/?q=1}\n", "https://x.y/?q=1", "not read alike", "{a={url=https://x.y/?q=1,},}"},
  }));
  check_problem(problem, "invalid-yaml");
}
