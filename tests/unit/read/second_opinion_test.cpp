// Nodes that are not what yaml-cpp reads are told from those that are.
#include "read/second_opinion.hpp"

#include "read/strict.hpp"
#include "read/yaml.hpp"
#include "unit/catch.hpp"

namespace {

using namespace okr;
using read::Document;
using read::NodeKind;
using read::second_opinion;

constexpr std::string_view bytes = "a: 1\nb: [x, 'y']\nc: {d: 2}\n";

/// The nodes of those bytes: a map, a, 1, b, a list, x, y, c, a map, d, 2.
Document nodes() {
  Findings findings;
  Document document = read::parse_yaml(bytes, 0, findings);
  REQUIRE(findings.empty());
  REQUIRE(document.nodes.size() == 11);
  return document;
}

/// The text of the scalar at which the two part; `none` where they agree.
std::string parting(const Document& document, std::string_view text = bytes) {
  const auto node = second_opinion(text, document);
  return node ? std::string(document.nodes[*node].text) : "none";
}

}  // namespace

TEST_CASE("nodes that say what yaml-cpp reads agree with it, behind a byte-order mark too", "[read]") {
  CHECK(parting(nodes()) == "none");
  Findings findings;
  const std::string marked = "\xEF\xBB\xBF" + std::string(bytes);
  CHECK(parting(read::parse_strictly(marked, 0, findings), marked) == "none");
}

TEST_CASE("a node with another text, kind or place parts from it there", "[read]") {
  Document document = nodes();
  document.nodes[5].text = "z";
  CHECK(parting(document) == "z");
  document = nodes();
  document.nodes[5].span.begin += 1;
  CHECK(parting(document) == "x");
  document = nodes();
  document.nodes[4].kind = NodeKind::mapping;
  CHECK(parting(document) == "b");
  document = nodes();
  document.nodes[8].kind = NodeKind::sequence;
  CHECK(parting(document) == "c");
  document = nodes();
  document.nodes[6].kind = NodeKind::sequence;
  CHECK(parting(document) != "none");
}

TEST_CASE("nodes that are too many, too few, or end elsewhere part from it", "[read]") {
  Document document = nodes();
  document.nodes.push_back(document.nodes.back());
  CHECK(parting(document) == "2");
  document = nodes();
  document.nodes.pop_back();
  CHECK(parting(document) != "none");
  document = nodes();
  document.nodes[4].next = 6;  // the list ends before its `y`
  CHECK(parting(document) != "none");
  document = nodes();
  document.nodes[8].next = 10;
  CHECK(parting(document) != "none");
}

TEST_CASE("what only yaml-cpp knows is a disagreement: nulls, aliases, a second document", "[read]") {
  const auto scalars_of = [](std::string_view plain) {
    Findings findings;
    Document document = read::parse_yaml(plain, 0, findings);
    REQUIRE(findings.empty());
    return document;
  };
  CHECK(parting(scalars_of("a: x\n"), "a: ~\n") != "none");
  CHECK(parting(scalars_of("a: x\nb: yy\n"), "a: &z\nb: *z\n") != "none");
  CHECK(parting(scalars_of("a: x\n"), "a: x\n---\nb: y\n") != "none");
  CHECK(parting(scalars_of("a: x\n"), "a: \"x\n") != "none");
}
