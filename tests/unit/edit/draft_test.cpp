// Files while they are changed: new ones look like the others.
#include "edit/draft.hpp"

#include "unit/catch.hpp"
#include "unit/containing.hpp"
#include "unit/edit/changed_text.hpp"

namespace {

using namespace okr;

std::string added(const std::string& text) {
  return tests::changed(text, "new.yaml", [](auto& draft, auto&, auto&) {
    draft.add("new.yaml", edit::map({{"owner", edit::text("ana"), {}}}));
  });
}

}  // namespace

TEST_CASE("a new file begins with the line for editors that most files have", "[edit]") {
  const std::string line = "# yaml-language-server: $schema=x.json\n", with = line + "owner: bo\n",
                    without = "owner: bo\n";
  CHECK(added("--- okr.yaml\nokr: 1\n--- a.yaml\n" + with) == line + "owner: ana\n");
  CHECK(added("--- okr.yaml\nokr: 1\n--- a.yaml\n" + without) == "owner: ana\n");
  CHECK(added("--- okr.yaml\nokr: 1\n--- a.yaml\n" + with + "--- b.yaml\n" + without + "--- c.yaml\n" + without) ==
        "owner: ana\n");
}

TEST_CASE("a new file ends its lines as most files do", "[edit]") {
  CHECK(added("--- a.yaml\nowner: bo\r\n--- b.yaml\nowner: bo\r\n") == "owner: ana\r\n");
  CHECK(added("--- a.yaml\nowner: bo\r\n--- b.yaml\nowner: bo\n") == "owner: ana\n");
}

TEST_CASE("a file that is opened and not changed keeps its bytes, and an empty one can be filled", "[edit]") {
  const std::string text = "owner:   'bo'   # why\n";
  const auto open = [](auto& draft, auto& workspace, auto&) {
    for (std::uint32_t file = 0; file < workspace.files.files.size(); ++file) draft.root(file);
    CHECK(draft.splices().empty());
  };
  CHECK(tests::changed(text, "a.yaml", open) == text);
  const auto fill = [](auto& draft, auto&, auto&) { draft.root(0).set("owner", edit::text("ana")); };
  CHECK(tests::changed("--- a.yaml\n# nothing yet\n", "a.yaml", fill) == "# nothing yet\nowner: ana\n");
}

TEST_CASE("a file with mistakes in its YAML is not edited", "[edit]") {
  const auto open = [](auto& draft, auto&, auto&) { draft.root(0); };
  CHECK_THAT(tests::changed("owner: ana\nowner: bo\n", "a.yaml", open),
             tests::containing("`a.yaml` can't be edited before line 2 is mended: `owner` stands here a second time"));
}
