// Rare values: like optional ones, and small.
#include "okr/rare.hpp"

#include <string>

#include "unit/catch.hpp"

using okr::Maybe;
using okr::Rare;

namespace {

using Text = Rare<std::string>;

std::string seen(Maybe<std::string> text) { return text ? *text : "nothing"; }

}  // namespace

TEST_CASE("a rare value takes a pointer's room") { CHECK(sizeof(Rare<std::string>) == sizeof(void*)); }

TEST_CASE("a rare value is there, or is not") {
  Text text;
  CHECK_FALSE(text);
  CHECK(text == Text(std::nullopt));
  text = "one";
  REQUIRE(text);
  CHECK(*text == "one");
  CHECK(text->size() == 3);
  CHECK(text == Text("one"));
  CHECK(text != Text("two"));
  CHECK(text != Text());
  text.reset();
  CHECK_FALSE(text.has_value());
  CHECK(text.value_or("else") == "else");
  CHECK(text.emplace(2, 'x') == "xx");
  CHECK(text.value_or("else") == "xx");
}

TEST_CASE("a copy of a rare value is another value") {
  Text text = "one";
  Text copy = text;
  *copy += "s";
  CHECK(*text == "one");
  CHECK(*copy == "ones");
  copy = text;
  CHECK(*copy == "one");
  const Text& same = copy;
  copy = same;
  CHECK(*copy == "one");
  const Text moved = std::move(copy);
  CHECK(*moved == "one");
  text = Text();
  CHECK_FALSE(text);
}

TEST_CASE("who only looks need not know how a value is kept") {
  CHECK(seen(Text("rare")) == "rare");
  CHECK(seen(Text()) == "nothing");
  CHECK(seen(std::optional<std::string>("often")) == "often");
  CHECK(seen(std::optional<std::string>()) == "nothing");
  CHECK(seen({}) == "nothing");
}
