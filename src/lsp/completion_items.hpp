// What may be typed at a place: keys, words of the format, and what the workspace has names for.
#pragma once

#include <string>
#include <vector>

#include "lsp/cursor.hpp"
#include "lsp/project.hpp"
#include "read/format.hpp"

namespace okr::lsp {

/// The kinds of completion of the protocol that this server has.
enum class CandidateKind : int { text = 1, property = 10, value = 12, word = 13, reference = 18, constant = 21 };

struct Candidate {
  CandidateKind kind = CandidateKind::text;
  std::string text;    ///< what is typed
  std::string detail;  ///< the title of what it names, or what a key holds
  std::string documentation;
  bool is_key = false;
};

/// Where a cursor is in the format.
struct Slot {
  const read::Map* map = nullptr;  ///< whose key may stand here; null where only a value may
  const read::Key* key = nullptr;  ///< whose value may stand here, or an item of it; null at the root
  std::string inner;               ///< the key within the value of `key`, where the format does not list those
};

Slot slot_of(const read::Map& root, const Cursor& cursor);

/// All that may stand there, best first.
std::vector<Candidate> candidates(const View& view, std::uint32_t file, const Slot& slot, const Cursor& cursor);

/// What a key holds, in a few words: `text, required`, `date`, `list`.
std::string shape_words(const read::Key& key);

// The parts that it is made of.

void add_keys(const read::Map& map, const Cursor& cursor, std::vector<Candidate>& all);
/// `place` is the cursor's: nothing supports or drives itself.
void add_names(const View& view, Span place, std::string_view key, std::vector<Candidate>& all);
void add_rules(const Cursor& cursor, std::vector<Candidate>& all);

}  // namespace okr::lsp
