// Where a cursor stands in whole and in half-typed files, and what may be typed there.
#include "lsp/cursor.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "lsp/completion_items.hpp"
#include "read/tables.hpp"
#include "unit/catch.hpp"

using namespace okr;
using namespace okr::lsp;

namespace {

/// `objectives.supports = [word]`, `objectives. (id, title)`: the path, a `=` before a value, the word that is being
/// typed, and the keys that are there; nothing where the cursor, a `|` in the text, is in none of the places.
std::string at_cursor(std::string text) {
  const std::size_t mark = text.find('|');
  text.erase(mark, 1);
  const auto cursor = cursor_at(text, static_cast<std::uint32_t>(mark));
  if (!cursor) return "nowhere";
  std::string words = fmt::format("{}{}", fmt::join(cursor->path, "."), cursor->is_value ? " =" : "");
  const std::string word = text.substr(cursor->begin, cursor->end - cursor->begin);
  if (!word.empty()) words += " [" + word + "]";
  if (!cursor->keys.empty()) words += fmt::format(" ({})", fmt::join(cursor->keys, ", "));
  return words;
}

struct Row {
  const char* text;
  const char* place;
};

constexpr Row rows[] = {
    {"|", ""},
    {"cy|", " [cy]"},
    {"cycle: |", "cycle ="},
    {"cycle:|", "cycle ="},
    {"cycle: 2026-|Q2\nteam: a\n", "cycle = [2026-Q2]"},
    {"cycle: 2026\n|\nteam: a\n", " (cycle, team)"},
    {"te|am: a\ncycle: b\n", " [team] (cycle)"},
    {"objectives:\n  - |", "objectives"},
    {"objectives:\n  - ti|\n", "objectives [ti]"},
    {"objectives:\n  - id: x\n    |\n    title: y\n  - id: z\n    kind: w\n", "objectives (id, title)"},
    {"objectives:\n  - id: x\n    sta|\n    title: y\n", "objectives [sta] (id, title)"},
    {"objectives:\n- id: x\n  |\nkpis:\n", "objectives (id)"},
    {"objectives:\n  - id: x\n|", " (objectives)"},
    {"objectives:\n  - id: x\n    supports: exc|\n", "objectives.supports = [exc]"},
    {"objectives:\n  - id: x\n    supports: [a, exc|]\n    title: y\n", "objectives.supports [exc]"},
    {"objectives:\n  - id: x\n    supports: [exc|\n    title: y\n", "objectives.supports [exc]"},
    {"objectives:\n  - id: x\n    supports: [\n      a,\n      |\n    ]\n", "objectives.supports"},
    {"objectives:\n  - id: x\n    supports:\n      - \"exc|\"\n", "objectives.supports [exc]"},
    {"objectives:\n  - id: x\n    supports: \"exc|\"\n", "objectives.supports = [exc]"},
    {"objectives:\n  - {id: x, st|, title: y}\n", "objectives [st] (id, title)"},
    {"objectives:\n  - {id: x, state: |, title: y}\n", "objectives.state = (id, state, title)"},
    {"objectives: [{id: x, key_results: [{|}]}]\n", "objectives.key_results"},
    {"objectives:\n  - id: x\n    key_results:\n      - A sentence\n      - |\n", "objectives.key_results"},
    {"objectives:\n  - key_results:\n      - check_ins:\n          - {date: 2026-05-01, |}\n",
     "objectives.key_results.check_ins (date)"},
    {"objectives:\n  - key_results:\n      - check_ins:\n          - {confidence: {ana: 0.7, |}, date: 1}\n",
     "objectives.key_results.check_ins.confidence (ana)"},
    {"objectives:\n  - tags: [a, b\n    |\nkpis:\n", "objectives (tags)"},
    {"rules:\n  mis|\n", "rules [mis]"},
    {"rules:\n  missing-owner: |\n", "rules.missing-owner ="},
    {"rules:\n  stale-check-in: {|}\n", "rules.stale-check-in"},
    {"title: a # so|\n", "nowhere"},
    {"# so|\n", "nowhere"},
    {"description: |\n", "description ="},
    {"a: >\n  text\n  mo|re\nb: c\n", "nowhere"},
    {"a: >\n  text\n|\nb: c\n", " (a, b)"},
    {"a: 'it''s' |\nb: c\n", "nowhere"},
    {"\xef\xbb\xbf"
     "cycle: 2026\r\nte|\r\nowner: a\r\n",
     " [te] (cycle, owner)"},
    {"objectives:\n  - title: an \"open quote\n    sta|\n", "objectives [sta] (title)"},
    {"objectives:\n  - title: \"open\n    sta|\n", "objectives [sta] (title)"},
};

/// The slot in words: a map's noun, or a key.
std::string slot_at(const read::Map& root, std::string text) {
  const std::size_t mark = text.find('|');
  text.erase(mark, 1);
  const auto cursor = cursor_at(text, static_cast<std::uint32_t>(mark));
  if (!cursor) return "nowhere";
  const Slot slot = slot_of(root, *cursor);
  if (slot.map != nullptr) return std::string(slot.map->noun);
  if (slot.key == nullptr) return "nothing";
  return std::string(slot.key->name) + (slot.inner.empty() ? "" : " " + slot.inner);
}

}  // namespace

TEST_CASE("a cursor's place is found by indentation and brackets", "[lsp][cursor]") {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(at_cursor(row.text) == row.place);
  }
}

TEST_CASE("a cursor's place is one in the tables of the format", "[lsp][cursor]") {
  const read::Map& file = read::map_of<read::OkrFile>();
  const read::Map& config = read::map_of<read::ConfigFile>();
  CHECK(slot_at(file, "|") == "an OKR file");
  CHECK(slot_at(file, "objectives:\n  - |") == "an objective");
  CHECK(slot_at(file, "objectives: |") == "nothing");
  CHECK(slot_at(file, "objectives:\n  - nonsense:\n      - |") == "nothing");
  CHECK(slot_at(file, "objectives:\n  - key_results:\n      - |") == "a key result");
  CHECK(slot_at(file, "objectives:\n  - allow: {|}") == "an allowance");
  CHECK(slot_at(file, "objectives:\n  - review:\n      |") == "a review");
  CHECK(slot_at(file, "kpis:\n  - check_ins:\n      - {confidence: {|}}") == "confidence");
  CHECK(slot_at(config, "rules:\n  |") == "rules");
  CHECK(slot_at(config, "rules:\n  missing-owner:\n    |") == "rules missing-owner");
  CHECK(slot_at(config, "teams:\n  - {id: a, parent: |}") == "parent");
}

TEST_CASE("no cursor in any text is out of bounds", "[lsp][cursor]") {
  for (const Row& row : rows) {
    const std::string text = row.text;
    for (std::size_t length = 0; length <= text.size(); ++length) {
      for (std::size_t offset = 0; offset <= length; ++offset) {
        const auto cursor = cursor_at(std::string_view(text).substr(0, length), static_cast<std::uint32_t>(offset));
        if (!cursor) continue;
        REQUIRE(cursor->begin <= offset);
        REQUIRE(cursor->end >= offset);
        REQUIRE(cursor->end <= length);
      }
    }
  }
}
