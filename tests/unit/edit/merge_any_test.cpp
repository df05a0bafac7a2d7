// Properties of merging edits of any kind, sensible or not, from fixed seeds: whatever happens, nothing is lost.
#include <algorithm>
#include <filesystem>
#include <random>

#include "edit/merge.hpp"
#include "edit/merge_side.hpp"
#include "okr/source_tree.hpp"
#include "unit/catch.hpp"
#include "unit/edit/styles.hpp"

namespace {

using namespace okr;
using edit::Merged;
using namespace okr::test;

bool is_item(const std::string& line) { return line.compare(indentation(line), 2, "- ") == 0; }

/// Somebody who edits lines at random. Each word that they write is written nowhere else.
class Vandal {
 public:
  Vandal(std::string name, unsigned seed) : name_(std::move(name)), random_(seed) {}

  std::string edited(const std::string& text) {
    lines_ = lines_of(text);
    for (std::size_t count = 1 + below(12); count > 0; --count) edit(below(lines_.size()));
    const std::string out = joined(lines_);
    const std::size_t style = below(8);
    return style == 0 ? with_brackets(out) : style == 1 ? with_outer_dashes(out) : style == 2 ? uneven(out) : out;
  }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }
  std::string word() { return name_ + std::to_string(++words_) + "x"; }

  /// The lines of the entry or item at `at`: those below that stand deeper.
  std::size_t end_of(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < lines_.size() && lines_[end] != "\n" && indentation(lines_[end]) > indentation(lines_[at])) ++end;
    return end;
  }
  Lines::iterator place(std::size_t at) { return lines_.begin() + static_cast<std::ptrdiff_t>(at); }

  void edit(std::size_t at) {
    std::string& line = lines_[at];
    const std::size_t colon = line.find(": "), end = end_of(at), column = indentation(line);
    if (line == "\n") return;
    switch (below(8)) {
      case 0:  // another value
        if (colon != std::string::npos && line.find('{') == std::string::npos && line.find('[') == std::string::npos) {
          line = line.substr(0, colon + 2) + word() + "\n";
        }
        break;
      case 1:
        lines_.erase(place(at), place(end));
        if (lines_.empty()) lines_.push_back("cycle: 2026\n");
        break;
      case 2:
        lines_.insert(place(at), std::string(column, ' ') + "# " + word() + "\n");
        break;
      case 3:
        line.insert(line.size() - 1, " # " + word());
        break;
      case 4:
        if (is_item(line)) copy(at, end);
        break;
      case 5:
        if (is_item(line) && end < lines_.size() && indentation(lines_[end]) == column && is_item(lines_[end])) {
          std::rotate(place(at), place(end), place(end_of(end)));
        }
        break;
      case 6:
        if (const std::size_t bracket = line.find('['); bracket != std::string::npos) {
          line.insert(bracket + 1, word() + ", ");
        } else if (const std::size_t brace = line.find('{'); brace != std::string::npos) {
          line.insert(brace + 1, word() + ": " + word() + ", ");
        }
        break;
      default:
        if (colon != std::string::npos && !is_item(line)) {
          lines_.insert(place(at), std::string(column, ' ') + word() + ": " + word() + "\n");
        }
    }
  }

  /// Some lines with another line break.
  std::string uneven(std::string text) {
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
      if (below(4) == 0) text.insert(at++, "\r");
    }
    return text;
  }

  /// A new item like the one at `at`, behind it.
  void copy(std::size_t at, std::size_t end) {
    Lines item(place(at), place(end));
    std::string& first = item.front();
    const std::size_t column = indentation(first) + 2;
    const bool flow = first[column] == '{';
    const std::size_t id = first.find("id: ", column), date = first.find("date: ", column);
    if (id != std::string::npos) {
      first.replace(id + 4, first.find_first_of(",}\n", id) - id - 4, word());
    } else if (date != std::string::npos) {
      first.insert(date + 16, flow ? ", note: " + word() : "");
    } else {
      first.insert(column, flow ? "" : word() + " ");
    }
    lines_.insert(place(end), item.begin(), item.end());
  }

  std::string name_;
  std::mt19937 random_;
  std::size_t words_ = 0;
  Lines lines_;
};

/// The words of a vandal in a text.
std::vector<std::string> words_in(const std::string& text, std::string_view name) {
  std::vector<std::string> words;
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
    const std::size_t end = text.find_first_not_of("0123456789", at + name.size());
    words.push_back(text.substr(at, end + 1 - at));
  }
  return words;
}

std::size_t markers_in(const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(lines_of(text), [](const std::string& line) { return line.starts_with("<<<<<<< ours"); }));
}

/// Files in styles that nobody should write, but may.
constexpr std::string_view odd[] = {
    "--- # begins\n# head\n\n\"cycle\": '2026' # c\nobjectives:\n-   # behind a dash\n    id: a\n    title: >-\n      "
    "folded\n"
    "      text\n-\n  id: b\n  title: over\n    two lines # c\n  tags: [ x,\n    # inside\n    y, ]\n# foot\n",
    "{cycle: 2026, objectives: [{id: a, title: A, check_ins: [{date: 2026-01-01, value: 1}]}, {id: b, title: B}]}\n",
    "# top\n{\n  cycle: 2026, # c\n  objectives: [\n    {id: a, title: 'A'}, # one\n    # two\n    {id: b,\n     "
    "title: B}\n"
    "  ]\n} # end\n",
    "objectives:\n  - - nested\n    - list\n  - [flow, {a: b}]\n  -   title: |+\n        keep\n\n      owner: x\n\n\n"
    "      key_results:\n      - One of 5 # c\n          # deep\n      # level\n    # shallow\n      -  Two of 6\n  # "
    "foot",
};

/// Puts bytes in and takes bytes out at random, such that it stays a file that can be read.
std::string scrambled(const std::string& text, std::mt19937& random) {
  constexpr std::string_view parts[] = {" ", "\n", "#",  " # c", ",",      "]", "[", "{",
                                        "}", "- ", ": ", "a",    "a: b\n", "'", "|", "\r"};
  for (int tries = 0; tries < 30; ++tries) {
    std::string out = text;
    for (std::size_t edits = 1 + random() % 3; edits > 0; --edits) {
      const std::size_t at = random() % (out.size() + 1);
      if (random() % 2 == 0) {
        out.insert(at, parts[random() % std::size(parts)]);
      } else {
        out.erase(at, random() % 12);
      }
    }
    if (edit::read_side(out) != nullptr) return out;
  }
  return text;
}

}  // namespace

TEST_CASE("files in any style merge to a file that can be read, or conflict", "[merge]") {
  std::mt19937 random(1);
  for (const std::string_view text : odd) {
    const std::string base(text);
    REQUIRE(edit::read_side(base) != nullptr);
    std::size_t clean = 0;
    for (int round = 0; round < 60; ++round) {
      const std::string ours = scrambled(base, random), theirs = scrambled(base, random);
      CAPTURE(ours, theirs);
      const Merged merged = edit::merge(base, ours, theirs);
      if (merged.conflicts == 0) CHECK(edit::read_side(merged.bytes) != nullptr);
      clean += merged.conflicts == 0 ? 1 : 0;
    }
    CHECK(clean > 10);
  }
}

TEST_CASE("whatever two people do, what they wrote is in the merged file", "[merge]") {
  const auto root = std::filesystem::path(__FILE__).parent_path() / ".." / ".." / "..";
  std::size_t clean = 0, conflicts = 0;
  for (const std::string_view example : {"northwind", "atlas"}) {
    for (const SourceFile& file : load_directory(root / "examples" / example).files) {
      for (unsigned seed = 1; seed <= 15; ++seed) {
        const std::string base = seed % 4 == 0   ? with_brackets(file.bytes)
                                 : seed % 4 == 1 ? with_outer_dashes(file.bytes)
                                                 : file.bytes;
        const std::string ours = Vandal("Hun", seed).edited(base), theirs = Vandal("Goth", seed + 5000).edited(base);
        if (edit::read_side(ours) == nullptr || edit::read_side(theirs) == nullptr) continue;
        const Merged merged = edit::merge(base, ours, theirs), other_way = edit::merge(base, theirs, ours);
        CAPTURE(file.path, seed, base, ours, theirs, merged.bytes);
        CHECK((merged.conflicts == 0) == (other_way.conflicts == 0));
        CHECK(markers_in(merged.bytes) == merged.conflicts);
        for (const std::string& word : words_in(ours, "Hun")) CHECK(merged.bytes.find(word) != std::string::npos);
        for (const std::string& word : words_in(theirs, "Goth")) CHECK(merged.bytes.find(word) != std::string::npos);
        if (merged.conflicts == 0) CHECK(edit::read_side(merged.bytes) != nullptr);
        ++(merged.conflicts == 0 ? clean : conflicts);
      }
    }
  }
  CHECK(clean > 100);
  CHECK(conflicts > 20);
}
