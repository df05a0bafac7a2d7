// Positions in both encodings, there and back.
#include "lsp/positions.hpp"

#include "lsp/message.hpp"
#include "unit/catch.hpp"

using namespace okr::lsp;

namespace {

struct Row {
  std::uint32_t offset;
  Position utf8, utf16;
};

// é is 2 bytes and 1 unit, 漢 3 and 1, 😀 4 and 2, a combining accent 2 and 1.
const std::string text = "é漢😀e\xcc\x81!\r\nzwei\rdrei\n\nend";
constexpr Row rows[] = {
    {0, {0, 0}, {0, 0}},   {2, {0, 2}, {0, 1}},   {5, {0, 5}, {0, 2}},  {9, {0, 9}, {0, 4}},  {10, {0, 10}, {0, 5}},
    {12, {0, 12}, {0, 6}}, {13, {0, 13}, {0, 7}}, {15, {1, 0}, {1, 0}}, {19, {1, 4}, {1, 4}}, {20, {2, 0}, {2, 0}},
    {24, {2, 4}, {2, 4}},  {25, {3, 0}, {3, 0}},  {26, {4, 0}, {4, 0}}, {29, {4, 3}, {4, 3}},
};

}  // namespace

TEST_CASE("an offset is a position in either encoding, and back", "[lsp][positions]") {
  const Lines utf8(text, Encoding::utf8), utf16(text, Encoding::utf16);
  REQUIRE(text.size() == 29);
  for (const Row& row : rows) {
    CAPTURE(row.offset);
    CHECK(utf8.position(row.offset) == row.utf8);
    CHECK(utf16.position(row.offset) == row.utf16);
    CHECK(utf8.offset(row.utf8) == row.offset);
    CHECK(utf16.offset(row.utf16) == row.offset);
  }
}

TEST_CASE("what lies between or beyond is taken to the nearest place before", "[lsp][positions]") {
  const Lines utf8(text, Encoding::utf8), utf16(text, Encoding::utf16);
  CHECK(utf16.offset({0, 3}) == 5);  // within the pair of 😀
  CHECK(utf8.offset({0, 7}) == 5);
  CHECK(utf16.position(7) == Position{0, 2});
  CHECK(utf16.position(14) == Position{0, 7});  // between CR and LF
  CHECK(utf16.offset({0, 4'000'000'000}) == 13);
  CHECK(utf16.offset({2, 99}) == 24);
  CHECK(utf16.offset({4'000'000'000, 0}) == 29);
  CHECK(utf16.position(4'000'000'000) == Position{4, 3});
  CHECK(Lines("", Encoding::utf16).offset({3, 3}) == 0);
}

TEST_CASE("a byte-order mark takes no character", "[lsp][positions]") {
  const std::string marked =
      "\xef\xbb\xbf"
      "ab\nc";
  const Lines lines(marked, Encoding::utf16);
  CHECK(lines.position(0) == Position{0, 0});
  CHECK(lines.position(4) == Position{0, 1});
  CHECK(lines.offset({0, 1}) == 4);
  CHECK(Lines(marked, Encoding::utf8).position(4) == Position{0, 1});
}

TEST_CASE("positions far into a long line are counted by blocks", "[lsp][positions]") {
  std::string line;
  line += "first\n";
  for (int i = 0; i < 20'000; ++i) line += "a😀";
  const Lines lines(line, Encoding::utf16);
  CHECK(lines.position(6 + 5 * 17'777) == Position{1, 3 * 17'777});
  CHECK(lines.offset({1, 3 * 17'777}) == 6 + 5 * 17'777);
}

TEST_CASE("a position is two numbers from 0 up", "[lsp][positions]") {
  CHECK(position_of({{"line", 3U}, {"character", 4U}}) == Position{3, 4});
  CHECK(position_of({{"line", 3.0}, {"character", 1e300}}) == Position{3, 4'294'967'295});
  CHECK(position_of({{"line", 18'000'000'000'000'000'000U}, {"character", 0U}}).line == 4'294'967'295);
  for (const char* bad :
       {R"({})", R"({"line": 1})", R"({"line": -1, "character": 0})", R"({"line": "1", "character": 0})", R"([1, 2])",
        R"(null)", R"({"line": null, "character": 0})"}) {
    CHECK_THROWS_AS(position_of(Json::parse(bad)), RequestError);
  }
}
