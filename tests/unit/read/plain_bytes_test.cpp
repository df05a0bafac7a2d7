// Which bytes are plain, wherever they stand among others.
#include "read/plain_bytes.hpp"

#include <string>

#include "unit/catch.hpp"

using okr::read::are_plain_bytes;

TEST_CASE("bytes are plain or not, at whichever place they stand") {
  struct Row {
    std::string bytes;
    bool plain;
  };
  const Row row = GENERATE(Row{"\n", true}, Row{"\r\n", true}, Row{"~", true}, Row{" ", true}, Row{"\u00a0", true},
                           Row{"é", true}, Row{"€", true}, Row{"\U0001f600", true}, Row{"é€é", true}, Row{"\t", false},
                           Row{"\r", false}, Row{"\x01", false}, Row{std::string(1, '\0'), false}, Row{"\x1f", false},
                           Row{"\x7f", false}, Row{"\u0085", false}, Row{"\u009f", false}, Row{"\xff", false},
                           Row{"\x80", false}, Row{"\xe2\x82", false});
  for (std::size_t place = 0; place < 200; ++place) {
    std::string text(200, 'a');
    text.insert(place, row.bytes);
    if (are_plain_bytes(text) != row.plain) FAIL(row.bytes << " at " << place);
  }
  CHECK(are_plain_bytes(std::string(199, 'a') + row.bytes) == row.plain);
}

TEST_CASE("a byte-order mark is plain at the start alone") {
  CHECK(are_plain_bytes("\ufeffokr: 1\n"));
  CHECK_FALSE(are_plain_bytes("okr: 1\n\ufeff"));
  CHECK(are_plain_bytes(""));
}
