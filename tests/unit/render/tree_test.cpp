// The alignment tree in all its formats.
#include "render/tree.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "okr/read.hpp"
#include "render/alignment_tree.hpp"
#include "text/utf8.hpp"
#include "unit/catch.hpp"
#include "unit/render/northwind.hpp"
#include "unit/workspace_text.hpp"

using namespace okr;
using namespace okr::render;

namespace {

Example example(const std::string& objectives) {
  Example result{read_workspace(tests::files_of("cycle: 2026-Q2\nobjectives:\n" + objectives)).workspace, {}};
  result.scores = score(result.workspace, day("2026-05-15"));
  return result;
}

/// One `objective` a line as `id: what it supports`.
Example aligned(std::initializer_list<std::pair<std::string_view, std::string_view>> rows) {
  std::string text;
  for (const auto& [id, supports] : rows) {
    text += fmt::format("  - {{id: {0}, title: {0}, supports: [{1}], key_results: [{{id: kr, title: x}}]}}\n", id,
                        supports);
  }
  return example(text);
}

/// `a(b c(d))`; a repeated one as `d^`.
std::string shape(const Example& from, const Selection& selection, int deepest = 9) {
  std::string text;
  int depth = 0;
  for (const TreeNode& node : alignment_tree(from.workspace, selection, deepest)) {
    const char* before = text.empty() ? "" : " ";
    if (node.depth > depth) before = "(";
    text += std::string(static_cast<std::size_t>(std::max(0, depth - node.depth)), ')') + before;
    text += from.workspace.objectives[selection.objectives[node.item].objective].id.value + (node.again ? "^" : "");
    depth = node.depth;
  }
  return text + std::string(static_cast<std::size_t>(depth), ')');
}
std::string shape(const Example& from) { return shape(from, everything(from.workspace)); }

template <class Render>
std::string printed(const Example& from, Render render) {
  std::ostringstream out;
  render(out, from.workspace, from.scores, everything(from.workspace));
  return out.str();
}

std::string as_text(const Example& from, bool key_results = false, Terminal terminal = {}) {
  return printed(from,
                 [&](auto&& out, const auto&... arguments) { tree_text(out, arguments..., {key_results}, terminal); });
}

std::string as_markdown(const Example& from, bool key_results = false) {
  return printed(from, [&](auto&& out, const auto&... arguments) { tree_markdown(out, arguments..., {key_results}); });
}

nlohmann::json as_json(const Example& from, bool key_results = false) {
  return nlohmann::json::parse(printed(
      from, [&](auto&& out, const auto&... arguments) { tree_json(out, arguments..., {key_results}); }))["objectives"];
}

}  // namespace

TEST_CASE("an objective stands below all that it supports, in full only once") {
  CHECK(shape(aligned({{"c", "b"}, {"a", ""}, {"b", "a"}, {"d", ""}})) == "a(b(c)) d");
  CHECK(shape(aligned({{"a", ""}, {"b", ""}, {"c", "a, b"}, {"d", "c"}})) == "a(c(d)) b(c^)");
  CHECK(shape(aligned({{"a", ""}, {"b", "a, a/kr"}, {"c", "a/kr, nowhere"}})) == "a(b c)");
}

TEST_CASE("loops end, and begin with their first objective") {
  CHECK(shape(aligned({{"a", "a"}})) == "a");
  CHECK(shape(aligned({{"a", "b"}, {"b", "a"}, {"c", ""}})) == "c a(b(a^))");
  CHECK(shape(aligned({{"a", "b"}, {"b", "c"}, {"c", "b"}, {"d", "a"}})) == "a(d) b(a^ c(b^))");
}

TEST_CASE("what supports nothing selected is a root, and so is what would stand too deep") {
  const Example chain = aligned({{"a", ""}, {"b", "a"}, {"c", "b"}, {"d", "c"}, {"e", "d"}});
  Selection without_b = everything(chain.workspace);
  without_b.objectives.erase(without_b.objectives.begin() + 1);
  CHECK(shape(chain, without_b) == "a c(d(e))");
  CHECK(shape(chain, everything(chain.workspace), 1) == "a(b) c(d) e");
}

TEST_CASE("the tree as text") {
  const Example four = aligned({{"a", ""}, {"b", "a"}, {"c", "b"}, {"d", "a, b"}});
  CHECK(as_text(four, false, {40, false, true}) == R"(a                       no data        –
├─ b                    no data        –
│  ├─ c                 no data        –
│  └─ d                 no data        –
└─ d  see above
)");
  CHECK(as_text(four, true, {40, false, false}) == R"(a                       no data        -
|  - x                  no data        -
|- b                    no data        -
|  |  - x               no data        -
|  |- c                 no data        -
|  |     - x            no data        -
|  `- d                 no data        -
|        - x            no data        -
`- d  see above
)");
  const std::string text = as_text(northwind());
  CHECK(text.find("Exceptional customer experiences at ever…  Northwind…  2026     behind      0.40\n") == 0);
  CHECK(text.find("\n└─ We are satisfying customers' needs in…  Claims") != std::string::npos);
  CHECK(text.find("Nobody prints anything any more") != std::string::npos);
  CHECK(text.find("proposed       –\n") != std::string::npos);
}

TEST_CASE("a root that supports what is not above it says so") {
  CHECK(as_text(aligned({{"a", "elsewhere"}}), false, {40, false, true}) ==
        "a                       no data        –\n   supports elsewhere\n");
}

TEST_CASE("the tree as JSON and as Markdown") {
  const Example three = aligned({{"a", ""}, {"b", "a"}, {"c", "a, b"}});
  const auto roots = as_json(three);
  REQUIRE(roots.size() == 1);
  CHECK(roots[0]["score"].is_null());
  CHECK(roots[0]["status"] == "no-data");
  CHECK(roots[0]["children"][0]["id"] == "b");
  CHECK(roots[0]["children"][0]["supports"] == nlohmann::json{"a"});
  CHECK(roots[0]["children"][0]["children"][0]["children"].empty());
  CHECK(roots[0]["children"][1] == nlohmann::json{{"id", "c"}, {"see", true}});
  CHECK_FALSE(roots[0].contains("key_results"));
  CHECK(as_json(three, true)[0]["key_results"][0]["id"] == "a/kr");
  CHECK(
      as_markdown(three) ==
      "- **a**: 2026-Q2, no data\n  - **b**: 2026-Q2, no data\n    - **c**: 2026-Q2, no data\n  - **c**: see above\n");
  CHECK(as_markdown(aligned({{"a", ""}}), true) == "- **a**: 2026-Q2, no data\n  - _key result_ x: –\n");
}

TEST_CASE("no line of the tree is wider than the terminal, and nothing in it drives one") {
  const std::string words = "日本\x1b[2J ##[x] ::error:: \xe2\x80\xae" + std::string(50, 'w');
  for (int width = 40; width <= 150; width += 5) {
    const std::string text = as_text(hostile(words), true, {width, false, true});
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find('\n', at);
      CHECK(text::display_width(text.substr(at, end - at)) <= width);
      at = end + 1;
    }
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("##[") == std::string::npos);
  }
  CHECK(as_markdown(hostile("<b> [x](y) @ana"), true).find("<b>") == std::string::npos);
}

TEST_CASE("a chain as long as the workspace is printed whole") {
  Example chain = many(20'000);
  auto& objectives = chain.workspace.objectives;
  for (std::uint32_t i = 1; i < objectives.size(); ++i) {
    objectives[i].supports = {{{}, {Ref::To::objective, i - 1, 0}}};
  }
  CHECK(alignment_tree(chain.workspace, everything(chain.workspace), 100'000).back().depth == 19'999);
  const std::string text = as_text(chain);
  CHECK(std::count(text.begin(), text.end(), '\n') >= 20'000);
}
