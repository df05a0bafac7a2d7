// Lists that are mostly empty: like vectors, and small.
#include "okr/few.hpp"

#include <string>

#include "unit/catch.hpp"

using okr::Few;

namespace {

using Texts = Few<std::string>;

std::size_t count(const std::vector<std::string>& texts) { return texts.size(); }

}  // namespace

TEST_CASE("a short list takes a pointer's room") { CHECK(sizeof(Texts) == sizeof(void*)); }

TEST_CASE("an empty list can be walked through and asked") {
  Texts none;
  CHECK(none.empty());
  CHECK(none.size() == 0);
  CHECK(none.begin() == none.end());
  CHECK(std::as_const(none).begin() == std::as_const(none).end());
  CHECK(count(none) == 0);
  CHECK(none == Texts(std::vector<std::string>()));
}

TEST_CASE("a short list has its items in their order") {
  Texts texts = {"one"};
  texts.push_back("two");
  CHECK(texts.size() == 2);
  CHECK(texts.front() == "one");
  CHECK(texts[1] == "two");
  CHECK(texts.back() == "two");
  CHECK(count(texts) == 2);
  std::string all;
  for (std::string& text : texts) all += text += '.';
  CHECK(all == "one.two.");
  CHECK(texts == Texts{"one.", "two."});
  CHECK(texts != Texts{"one."});
}

TEST_CASE("a copy of a short list is another list") {
  const Texts first = {"one"};
  Texts second = first;
  second.push_back("two");
  CHECK(first.size() == 1);
  second = first;
  CHECK(second == first);
  second.list().clear();
  CHECK(second.empty());
  CHECK(first.size() == 1);
  const Texts moved = std::move(second);
  CHECK(moved.empty());
}
