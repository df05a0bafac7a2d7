// Tables for the text room: decoding, width, cutting, folding, places and near words.
#include <string>
#include <vector>

#include "text/line_index.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "unit/catch.hpp"

using namespace okr::text;

TEST_CASE("the first byte that is not UTF-8 is found") {
  struct Row {
    std::string_view bytes;
    std::size_t at;
  };
  constexpr auto none = std::string_view::npos;
  const auto row = GENERATE(values<Row>({
      {"", none},
      {"a — é 日本 😀", none},
      {"ab\xff", 2},
      {"\xc0\xaf", 0},          // overlong
      {"a\xed\xa0\x80", 1},     // surrogate
      {"\xf4\x90\x80\x80", 0},  // past U+10FFFF
      {"é\xe2\x82", 2},         // cut off
      {"\x80", 0},
  }));
  CAPTURE(row.bytes);
  CHECK(first_invalid_utf8(row.bytes) == row.at);
}

TEST_CASE("width counts columns of a terminal") {
  struct Row {
    std::string_view text;
    int width;
  };
  const auto row = GENERATE(values<Row>({
      {"", 0},
      {"abc", 3},
      {"é", 1},
      {"e\u0301", 1},
      {"日本", 4},
      {"😀", 2},
      {"→–…", 3},
      {"한글", 4},
      {"\xff", 1},
      {"\u0378", 1},  // not assigned
  }));
  CAPTURE(row.text);
  CHECK(display_width(row.text) == row.width);
}

TEST_CASE("untrusted text can do nothing when it is printed") {
  struct Row {
    std::string_view text, printed;
  };
  const auto row = GENERATE(values<Row>({
      {"Größe → 日本 😀", "Größe → 日本 😀"},
      {"a\x1b[31mb", "a\\x1b[31mb"},
      {"a\tb\nc\rd", "a\\tb\\nc\\rd"},
      {std::string_view("\0\x7f", 2), "\\x00\\x7f"},
      {"\u0085\u009b", "\\x85\\x9b"},
      {"a\u202eb\u2066c\u200fd", "a\\u202eb\\u2066c\\u200fd"},
      {"a\u200bb\ufeffc\u2060\u00ad", "a\\u200bb\\ufeffc\\u2060\\xad"},
      {"\u2028\u2029", "\\u2028\\u2029"},
      {"a\u034f\u115f\u1160\u3164\uffa0", "a\\u034f\\u115f\\u1160\\u3164\\uffa0"},  // drawn as nothing
      {"\U000e0041", "\\ue0041"},
      {"a\xff\xc3", "a\\xff\\xc3"},
      {"::error::x", ":\\:error::x"},
      {" \u00a0::error::x", " \u00a0:\\:error::x"},
      {"a ::error::x", "a ::error::x"},
      {"a ##[error]x ##[x", "a #\\#[error]x #\\#[x"},
      {"###[error]", "##\\#[error]"},
      {"##vso[task.x]", "#\\#vso[task.x]"},
      {"## heading", "## heading"},
  }));
  CAPTURE(row.text);
  CHECK(printable(row.text) == row.printed);
}

TEST_CASE("text is cut at a character and filled up") {
  struct Row {
    std::string_view text;
    int columns;
    std::string_view cut;
  };
  const auto row = GENERATE(values<Row>({
      {"abcdef", 6, "abcdef"},
      {"abcdefg", 6, "abcde…"},
      {"ab cdefg", 4, "ab…"},
      {"日本語", 5, "日本…"},
      {"日本語", 4, "日…"},
      {"e\u0301e\u0301e\u0301", 2, "e\u0301…"},
      {"abc", 1, "…"},
      {"abc", 0, ""},
      {"", 0, ""},
  }));
  CAPTURE(row.text, row.columns);
  CHECK(shorten(row.text, row.columns, "…") == row.cut);
  CHECK(shorten("abcdef", 2, "...") == "ab");
  CHECK(pad("日本", 6) == "日本  ");
  CHECK(pad_left("é", 3) == "  é");
  CHECK(pad("abc", 2) == "abc");
}

TEST_CASE("fold makes comparable ASCII") {
  struct Row {
    std::string_view text, folded;
  };
  const auto row = GENERATE(values<Row>({
      {"Crème Brûlée", "creme brulee"},
      {"STRAẞE Straße", "strasse strasse"},
      {"Ørsted Łódź Æon", "orsted lodz aeon"},
      {"e\u0301A\u030a", "ea"},
      {"İstanbul", "istanbul"},
      {"ﬁn Ｗ", "fin w"},
      {"日本 한글 Привет", "日本 한글 привет"},
      {"a\xff", "a\xff"},
  }));
  CAPTURE(row.text);
  CHECK(fold(row.text) == row.folded);
}

TEST_CASE("a byte is at a line and a column of code points") {
  const std::string bytes = "\xef\xbb\xbfk: é→x\r\n\n\tv\n";
  const LineIndex index(bytes);
  struct Row {
    std::uint32_t offset;
    int line, column;
  };
  const auto row = GENERATE(values<Row>({
      {0, 1, 1},    // the byte-order mark itself
      {3, 1, 1},    // k
      {6, 1, 4},    // é
      {8, 1, 5},    // →
      {11, 1, 6},   // x
      {14, 2, 1},   // empty line
      {15, 3, 1},   // tab
      {16, 3, 2},   // v
      {18, 4, 1},   // after the last line feed
      {999, 4, 1},  // past the end
  }));
  CAPTURE(row.offset);
  CHECK(index.position(row.offset).line == row.line);
  CHECK(index.position(row.offset).column == row.column);
  CHECK(index.lines() == 4);
  CHECK(index.line(1) == "k: é→x");
  CHECK(index.line(2).empty());
  CHECK(index.line(3) == "\tv");
  CHECK(index.line(4).empty());
  CHECK(index.start(3) == 15);
}

TEST_CASE("columns of a long line count every character before them") {
  std::string bytes = "x\n";
  for (int i = 0; i < 2000; ++i) bytes += "é";
  const LineIndex index(bytes);
  for (const int i : {0, 1, 127, 128, 255, 256, 1999, 2000}) {
    CHECK(index.position(static_cast<std::uint32_t>(2 + 2 * i)).column == i + 1);
  }
  CHECK(LineIndex("").position(0).column == 1);
}

TEST_CASE("the nearest word is suggested where it is near enough") {
  const std::vector<std::string_view> ids{"exceptional-cx", "record-time", "retention", "équipe", "ab"};
  struct Row {
    std::string_view word, meant;
  };
  const auto row = GENERATE(values<Row>({
      {"exceptonal-cx", "exceptional-cx"},
      {"Record-Time", "record-time"},
      {"reocrd-tmie", "record-time"},  // two swaps
      {"rentetion", "retention"},
      {"equipe", "équipe"},
      {"ba", "ab"},
      {"a", "ab"},
      {"settlement", ""},
      {"xyz", ""},
      {"", ""},
  }));
  CAPTURE(row.word);
  CHECK(nearest(row.word, ids) == row.meant);
  CHECK(nearest("abd", std::vector<std::string_view>{"abc", "abe"}) == "abc");
}

TEST_CASE("the distance is the same with and without a narrow band") {
  const std::vector<std::string_view> far_then_near{"abcdefghijkl__", "abcdefghijkl_", "abcdefghijkl"};
  CHECK(nearest("abcdefghijkl", far_then_near) == "abcdefghijkl");
  CHECK(nearest("badcfehgjilk", far_then_near).empty());
  CHECK(nearest("badcfeghijkl", far_then_near) == "abcdefghijkl");
}
