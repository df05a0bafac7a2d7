// New values as YAML: what needs quotes gets them, and reads back as what it is.
#include "edit/print.hpp"

#include "okr/failure.hpp"
#include "read/yaml.hpp"
#include "unit/catch.hpp"

namespace {

using namespace okr;
using edit::Habits;

const std::string texts[] = {
    "plain words", "customers' needs",
    "Bot: live",   "Be #1",
    "#1",          "- dash",
    "-5",          "+3",
    ".5",          "-",
    "?",           "Are we there?",
    "a, b",        "[draft]",
    "{x}",         "x]",
    "*bold*",      "&x",
    "!x",          "%50",
    "@bob",        "`x`",
    "> 50%",       "| x",
    "it's",        "say \"so\"",
    "back\\slash", "two\nlines",
    "tab\there",   " lead",
    "trail ",      "true",
    "Yes",         "no",
    "null",        "~",
    "n",           "2026",
    "2026-05-15",  "1,200",
    "$1.2M",       "€400k",
    "95%",         "key:",
    "a:b",         "https://okr.example/x?y=1#z",
    "=1+1",        "---",
    "...",         "李伟",
    "😀",           "",
    "'",           "\"",
};

std::string read_back(const std::string& bytes) {
  Findings findings;
  const read::Document document = read::parse_yaml(bytes, 0, findings);
  if (!findings.empty()) return "(" + findings.front().message + ")";
  return edit::tree_of(document).find("k") == nullptr ? "(no key)" : edit::tree_of(document).find("k")->text;
}

}  // namespace

TEST_CASE("any text is printed so that it reads back, in braces and on a line, in either kind of quotes", "[edit]") {
  const char quote = GENERATE('"', '\'');
  Habits habits;
  habits.quote = quote;
  for (const std::string& text : texts) {
    CAPTURE(text, quote);
    const edit::Tree map = edit::map({{"k", edit::text(text), {}}});
    CHECK(read_back(edit::file_text(map, habits)) == text);
    CHECK(read_back(edit::flow_text(map, habits) + "\n") == text);
  }
}

TEST_CASE("text that needs no quotes gets none, and what others take for something else does", "[edit]") {
  const auto on_line = [](std::string_view text) { return edit::scalar_text(edit::text(text), false, {}); };
  const auto in_braces = [](std::string_view text) { return edit::scalar_text(edit::text(text), true, {}); };
  for (const char* text :
       {"plain words", "customers' needs", "1.6 days", "2026-05-15", "$1.2M", "€400k", "a:b", "-5"}) {
    CHECK(on_line(text) == text);
  }
  CHECK(on_line("a, b") == "a, b");
  CHECK(in_braces("a, b") == "\"a, b\"");
  CHECK(in_braces("https://x") == "\"https://x\"");
  for (const char* text : {"yes", "No", "NULL", "~", "on"}) CHECK(on_line(text) == "\"" + std::string(text) + "\"");
  CHECK(edit::scalar_text(edit::boolean(true), true, {}) == "true");
}

TEST_CASE("braces are padded where the file's are, and a list in a list stands in brackets", "[edit]") {
  Habits habits;
  habits.padded = true;
  CHECK(edit::flow_text(edit::map({{"a", edit::text("1"), {}}}), habits) == "{ a: 1 }");
  CHECK(edit::flow_text(edit::map({}), habits) == "{}");
  const edit::Tree inner = edit::list({edit::text("a"), edit::text("b")}, edit::Layout::block);
  const edit::Tree outer = edit::map({{"k", edit::list({inner, edit::text("(c)")}, edit::Layout::block), {}}});
  CHECK(edit::file_text(outer) == "k:\n  - [a, b]\n  - (c)\n");
}

TEST_CASE("what no file may have is refused", "[edit]") {
  for (const char* text : {"\x1b[31m", "bell\a", "del\x7f", "cr\rlf", "next\u0085line", "c1\u009f", "\uFEFFmark",
                           "in the \uFEFF middle", "no\xff", "cut\xc3"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(edit::scalar_text(edit::text(text), false, {}), Failure);
  }
  CHECK(edit::scalar_text(edit::text("10\u00a0000 €"), false, {}) == "10\u00a0000 €");
}

TEST_CASE("short maps in lists stand in braces, long and deep ones on lines, files apart before lists", "[edit]") {
  const edit::Tree check_in = edit::map({{"date", edit::text("2026-05-15"), {}}, {"value", edit::text("1"), {}}});
  const edit::Tree tagged =
      edit::map({{"id", edit::text("a"), {}}, {"tags", edit::list({edit::text("x"), edit::text("z")}), {}}});
  const edit::Tree deep = edit::map({{"id", edit::text("b"), {}}, {"check_ins", edit::list({check_in}), {}}});
  const edit::Tree file =
      edit::map({{"cycle", edit::text("2026-Q2"), {}}, {"objectives", edit::list({tagged, deep}), {}}});
  CHECK(
      edit::file_text(file) ==
      "cycle: 2026-Q2\n\nobjectives:\n  - {id: a, tags: [x, z]}\n  - id: b\n    check_ins:\n      - {date: 2026-05-15, "
      "value: 1}\n");
}
