// Making files say something else: each row is a file, a change, and the file as a person would have changed it.
#include "edit/rewrite.hpp"

#include "okr/failure.hpp"
#include "read/yaml.hpp"
#include "unit/catch.hpp"
#include "unit/containing.hpp"

namespace {

using namespace okr;
using edit::Entry;
using edit::Tree;

std::string changed(const std::string& bytes, void (*change)(Tree&)) {
  Findings findings;
  const read::Document document = read::parse_yaml(bytes, 0, findings);
  REQUIRE(findings.empty());
  Tree tree = document.nodes.empty() ? edit::map({}) : edit::tree_of(document);
  change(tree);
  return edit::rewritten({"file.yaml", bytes}, document, tree);
}

Tree check_in(std::string_view value) {
  return edit::map({{"date", edit::text("2026-05-12"), {}}, {"value", edit::text(value), {}}});
}

void append(Tree& tree) { tree.find("c")->items.push_back(check_in("9")); }
void prepend(Tree& tree) { tree.find("c")->items.insert(tree.find("c")->items.begin(), check_in("9")); }
void add_list(Tree& tree) { tree.set("check_ins", edit::list({check_in("9")})); }
void add_text(Tree& tree) { tree.set("x", edit::text("new: text")); }
void add_odd_key(Tree& tree) { tree.set("b: c", edit::text("2")); }
void set_text(Tree& tree) { tree.set("a", edit::text("it's")); }
void add_id(Tree& tree) { tree.set_behind("id", edit::text("one"), {}); }
void set_score(Tree& tree) { *tree.find("c") = edit::text("9"); }
void set_true_text(Tree& tree) { tree.set("a", edit::text("true")); }
void set_true(Tree& tree) { tree.set("a", edit::boolean(true)); }
void set_list(Tree& tree) { *tree.find("c") = edit::list({edit::text("a"), edit::text("b")}); }
void set_check_ins(Tree& tree) { *tree.find("c") = edit::list({check_in("9")}); }
void replace_current(Tree& tree) {
  Entry& entry = *std::ranges::find(tree.entries, "current", &Entry::key);
  entry.key = "check_ins";
  entry.value = edit::list({check_in("9")});
}
void wrap_first(Tree& tree) {
  Tree& item = tree.find("k")->items.front();
  Tree title = item;
  item =
      edit::map({{"id", edit::text("one"), {}}, {"title", title, {}}, {"check_ins", edit::list({check_in("9")}), {}}});
}

struct Row {
  std::string name, before;
  void (*change)(Tree&);
  std::string after;
};

const std::string item = "{date: 2026-05-12, value: 9}";

const Row rows[] = {
    {"flow items in a block list", "c:\n  - {date: 2026-05-05, value: 8} # last week\nz: 1\n", append,
     "c:\n  - {date: 2026-05-05, value: 8} # last week\n  - " + item + "\nz: 1\n"},
    {"block items", "c:\n- date: 2026-05-05\n  value: 8\n", append,
     "c:\n- date: 2026-05-05\n  value: 8\n- date: 2026-05-12\n  value: 9\n"},
    {"wide dashes", "c:\n  -   date: 2026-05-05\n      value: 8\n", append,
     "c:\n  -   date: 2026-05-05\n      value: 8\n  -   date: 2026-05-12\n      value: 9\n"},
    {"the keys in the neighbour's order", "c:\n  - {value: 8, date: 2026-05-05}\n", append,
     "c:\n  - {value: 8, date: 2026-05-05}\n  - {value: 9, date: 2026-05-12}\n"},
    {"quotes and blanks like the neighbour's", "c:\n  - { date: '2026-05-05', value: \"8\" }\n", append,
     "c:\n  - { date: '2026-05-05', value: \"8\" }\n  - { date: '2026-05-12', value: \"9\" }\n"},
    {"a list in brackets", "c: [{date: 2026-05-05, value: 8}]\n", append,
     "c: [{date: 2026-05-05, value: 8}, " + item + "]\n"},
    {"an empty list", "c: [] # none yet\n", append, "c: [" + item + "] # none yet\n"},
    {"one on each line", "c: [\n  {date: 2026-05-04, value: 7},\n  {date: 2026-05-05, value: 8} # comment\n  ]\n",
     append, "c: [\n  {date: 2026-05-04, value: 7},\n  {date: 2026-05-05, value: 8}, # comment\n  " + item + "\n  ]\n"},
    {"one on each line, a comma behind the last", "c: [\n  {date: 2026-05-05, value: 8}, # comment\n  ]\n", append,
     "c: [\n  {date: 2026-05-05, value: 8}, # comment\n  " + item + ",\n  ]\n"},
    {"CRLF and no last line end", "c:\r\n  - {date: 2026-05-05, value: 8}", append,
     "c:\r\n  - {date: 2026-05-05, value: 8}\r\n  - " + item},
    {"a byte-order mark",
     "\xEF\xBB\xBF"
     "c:\n- {date: 2026-05-05, value: 8}\n",
     append,
     "\xEF\xBB\xBF"
     "c:\n- {date: 2026-05-05, value: 8}\n- " +
         item + "\n"},
    {"deeper comments stay with the item", "c:\n  - {date: 2026-05-05, value: 8}\n    # deep\n  # list\nz: 1\n", append,
     "c:\n  - {date: 2026-05-05, value: 8}\n    # deep\n  - " + item + "\n  # list\nz: 1\n"},
    {"blank lines between items", "c:\n  - {date: 2026-05-04, value: 7}\n\n  - {date: 2026-05-05, value: 8}\n", append,
     "c:\n  - {date: 2026-05-04, value: 7}\n\n  - {date: 2026-05-05, value: 8}\n\n  - " + item + "\n"},
    {"behind a text that keeps its last lines", "c:\n  - date: 2026-05-05\n    note: |+\n      text\n\nz: 1\n", append,
     "c:\n  - date: 2026-05-05\n    note: |+\n      text\n\n  - date: 2026-05-12\n    value: 9\nz: 1\n"},
    {"no blank line behind a text that would keep it",
     "c:\n  - date: 2026-05-05\n\n  - date: 2026-05-06\n    note: |+\n      text\n", append,
     "c:\n  - date: 2026-05-05\n\n  - date: 2026-05-06\n    note: |+\n      text\n  - date: 2026-05-12\n    value: "
     "9\n"},
    {"in front of a block list", "c:\n  # the first\n  - {date: 2026-05-15, value: 8}\n", prepend,
     "c:\n  - " + item + "\n  # the first\n  - {date: 2026-05-15, value: 8}\n"},
    {"in front of a list in brackets", "c: [{date: 2026-05-15, value: 8}]\n", prepend,
     "c: [" + item + ", {date: 2026-05-15, value: 8}]\n"},
    {"a new list", "a: 1 # one\n\n# end\n", add_list, "a: 1 # one\n\ncheck_ins:\n  - " + item + "\n\n# end\n"},
    {"a new list, indented as elsewhere", "a: 1\nb:\n- x\n- y\n", add_list,
     "a: 1\nb:\n- x\n- y\n\ncheck_ins:\n- " + item + "\n"},
    {"a new list in braces", "{a: 1}\n", add_list, "{a: 1, check_ins: [" + item + "]}\n"},
    {"a new list, its items as elsewhere", "a:\n  check_ins:\n    - date: 2026-05-05\n      value: 3\n", add_list,
     "a:\n  check_ins:\n    - date: 2026-05-05\n      value: 3\n\ncheck_ins:\n  - date: 2026-05-12\n    value: 9\n"},
    {"a new text that needs quotes", "a: 'one'\n", add_text, "a: 'one'\nx: 'new: text'\n"},
    {"a new text behind a block text", "a: |\n  one\n  two\n# c\n", add_text,
     "a: |\n  one\n  two\nx: \"new: text\"\n# c\n"},
    {"a new key that needs quotes, in braces", "{a: 1}\n", add_odd_key, "{a: 1, \"b: c\": 2}\n"},
    {"an empty file", "", add_text, "x: \"new: text\"\n"},
    {"a file of comments", "# nothing yet", add_text, "# nothing yet\nx: \"new: text\"\n"},
    {"another text", "a: one # c\n", set_text, "a: it's # c\n"},
    {"another text in its quotes", "a: 'one'\n", set_text, "a: 'it''s'\n"},
    {"one value in place of a list", "c: # all of us\r\n- 8 # ana\r\n# half\r\n- 7\r\nz: 1\r\n", set_score,
     "c: 9 # all of us\r\n# half\r\nz: 1\r\n"},
    {"one value in place of a list at the end", "c:\n  - 8\n  - 7", set_score, "c: 9"},
    {"one value in place of a list in brackets", "c: [8, 7] # all of us\n", set_score, "c: 9 # all of us\n"},
    {"one value in place of a list in braces", "{c: [8, 7], z: 1}\n", set_score, "{c: 9, z: 1}\n"},
    {"another list in place of a list on lines", "c:\n  - 8 # ana\n  - 7\nz: 1\n", set_list, "c: [a, b]\nz: 1\n"},
    {"a list of maps in place of one value", "c: 8 # why\nz: 1\n", set_check_ins, "c: # why\n  - " + item + "\nz: 1\n"},
    {"a text that looks like a boolean", "a: true\n", set_true_text, "a: \"true\"\n"},
    {"a boolean in place of a text", "a: \"true\"\n", set_true, "a: true\n"},
    {"a dash on a line of its own", "c:\n  -\n    date: 2026-05-05\n    value: 8\n", append,
     "c:\n  -\n    date: 2026-05-05\n    value: 8\n  - date: 2026-05-12\n    value: 9\n"},
    {"behind a long first item", "c:\n  - date: 2026-05-05\n    value: 8\n    note: |\n      a\n      b\n      c\n",
     append,
     "c:\n  - date: 2026-05-05\n    value: 8\n    note: |\n      a\n      b\n      c\n\n  - date: 2026-05-12\n    "
     "value: 9\n"},
    {"behind a first item of five lines", "c:\n  - date: 2026-05-05\n    value: 8\n    note: |\n      a\n      b\n",
     append,
     "c:\n  - date: 2026-05-05\n    value: 8\n    note: |\n      a\n      b\n  - date: 2026-05-12\n    value: 9\n"},
    {"behind a text with a comment at its head that keeps its last lines", "a: |+ # c\n  one\n\n", add_text,
     "a: |+ # c\n  one\n\nx: \"new: text\"\n"},
    {"an id in front", "title: T # c\n", add_id, "id: one\ntitle: T # c\n"},
    {"an id in front, in braces", "{title: T}\n", add_id, "{id: one, title: T}\n"},
    {"a current value becomes check-ins", "title: T\ncurrent: 66%  # as of May\nweight: 2\n", replace_current,
     "title: T\ncheck_ins:  # as of May\n  - " + item + "\nweight: 2\n"},
    {"a current value in braces", "{title: T, current: 66%}\n", replace_current,
     "{title: T, check_ins: [" + item + "]}\n"},
    {"a bare sentence", "k:\n  - Reach 95% # soon\n  - Other\n", wrap_first,
     "k:\n  - id: one\n    title: Reach 95% # soon\n    check_ins:\n      - " + item + "\n  - Other\n"},
    {"a bare sentence in quotes", "k:\n- 'Reach: 95%'\n", wrap_first,
     "k:\n- id: one\n  title: 'Reach: 95%'\n  check_ins:\n  - " + item + "\n"},
    {"a bare sentence over two lines", "k:\n  - Reach\n    95%\n", wrap_first,
     "k:\n  - id: one\n    title: Reach 95%\n    check_ins:\n      - " + item + "\n"},
    {"a bare sentence in brackets", "k: [Reach 95%, Other]\n", wrap_first,
     "k: [{id: one, title: Reach 95%, check_ins: [" + item + "]}, Other]\n"},
};

}  // namespace

TEST_CASE("a file is changed as a person would change it", "[edit]") {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(changed(row.before, row.change) == row.after);
  }
}

TEST_CASE("saying the same changes no byte", "[edit]") {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(changed(row.after, [](Tree&) {}) == row.after);
  }
}

TEST_CASE("what would not say what is wanted is refused", "[edit]") {
  const auto take_away = [](Tree& tree) { tree.entries.clear(); };
  CHECK_THROWS_AS(changed("a: 1\n", take_away), Failure);
  const auto control = [](Tree& tree) { tree.set("a", edit::text("\x1b[31m")); };
  CHECK_THROWS_WITH(changed("a: 1\n", control), tests::containing("control character"));
}
