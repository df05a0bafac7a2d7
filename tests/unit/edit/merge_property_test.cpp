// Properties of merging, over both examples and variants of them, with random check-ins on both sides from fixed seeds.
#include <algorithm>
#include <filesystem>
#include <random>

#include "edit/merge.hpp"
#include "edit/merge_side.hpp"
#include "model/ids.hpp"
#include "okr/read.hpp"
#include "unit/catch.hpp"
#include "unit/edit/styles.hpp"

namespace {

using namespace okr;
using edit::Merged;
using namespace okr::test;

std::vector<std::string> example_files() {
  std::vector<std::string> files;
  const auto root = std::filesystem::path(__FILE__).parent_path() / ".." / ".." / "..";
  for (const std::string_view example : {"northwind", "atlas"}) {
    for (SourceFile& file : load_directory(root / "examples" / example).files) files.push_back(std::move(file.bytes));
  }
  return files;
}

std::string blanks(std::size_t count) { return std::string(count, ' '); }

/// One person's work on a text with line feeds.
class Colleague {
 public:
  Colleague(std::string name, unsigned seed) : name_(std::move(name)), random_(seed) {}

  void work(std::string& text) {
    Lines lines = lines_of(text);
    const std::size_t count = 1 + below(4);
    for (std::size_t i = 0; i < count; ++i) {
      std::vector<std::size_t> places;
      for (std::size_t at = 0; at < lines.size(); ++at) {
        if (is_place(lines, at)) places.push_back(at);
      }
      if (places.empty()) break;
      check_in(lines, places[below(places.size())]);
    }
    text = joined(lines);
  }

  const std::vector<std::string>& notes() const { return notes_; }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }

  static bool is_place(const Lines& lines, std::size_t at) {
    const std::string& line = lines[at];
    if (line.find("check_ins:") == indentation(line)) return true;
    // The bare sentence of a key result.
    for (const std::string_view verb : {"- Increase ", "- Reduce ", "- Achieve ", "- Hire ", "- Run "}) {
      if (line.find(verb) == indentation(line)) return true;
    }
    return false;
  }

  std::string item() {
    day_ += below(2);
    const std::string day = "2027-01-0" + std::to_string(day_);
    notes_.push_back(name_ + " says " + std::to_string(notes_.size()));
    return "{date: " + day + ", note: " + notes_.back() + "}";
  }

  Lines item_lines(std::size_t column) {
    Lines lines;
    if (below(4) == 0) lines.push_back(blanks(column) + "# of " + name_ + " " + std::to_string(notes_.size()) + "\n");
    const std::string flow = item();
    if (below(3) > 0) {
      lines.push_back(blanks(column) + "- " + flow + (below(4) == 0 ? " # by " + name_ : "") + "\n");
    } else {
      lines.push_back(blanks(column) + "- " + flow.substr(1, 16) + "\n");
      lines.push_back(blanks(column) + "  note: " + notes_.back() + "\n");
    }
    return lines;
  }

  void check_in(Lines& lines, std::size_t at) {
    const std::size_t column = indentation(lines[at]);
    std::string& line = lines[at];
    const auto put = [&](std::size_t place, const Lines& more) {
      lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(place), more.begin(), more.end());
    };
    if (line[column] == '-') {
      const std::string sentence = line.substr(column + 2);
      line = blanks(column) + "- id: " + model::id_from_title(sentence.substr(0, sentence.find(" #"))) + "\n";
      put(at + 1, {blanks(column + 2) + "title: " + sentence, blanks(column + 2) + "check_ins:\n"});
      return put(at + 3, item_lines(column + 4));
    }
    const std::size_t bracket = line.rfind(']');
    if (bracket != std::string::npos) {
      line.insert(bracket, ", " + item());
      return;
    }
    const std::size_t dashes = indentation(lines[at + 1]);
    std::size_t end = at + 1;
    const auto is_in_list = [&](const std::string& next) {
      const std::string_view text = std::string_view(next).substr(indentation(next));
      const bool at_dash = indentation(next) == dashes && (text[0] == '-' || text.starts_with("# of"));
      return indentation(next) > dashes || at_dash;
    };
    while (end < lines.size() && is_in_list(lines[end])) ++end;
    put(end, item_lines(dashes));
  }

  std::string name_;
  std::mt19937 random_;
  std::vector<std::string> notes_;
  std::size_t day_ = 1;
};

struct Variant {
  bool brackets, outer_dashes, carriage, mark, cut;
};

std::string in_form(std::string text, const Variant& variant) {
  if (variant.cut) text.pop_back();
  if (variant.carriage) {
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.insert(at, "\r");
  }
  return variant.mark ? "\xEF\xBB\xBF" + text : text;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

void check_merged(const std::string& base, const std::string& ours, const std::string& theirs,
                  const std::vector<std::string>& notes) {
  const Merged merged = edit::merge(base, ours, theirs);
  CAPTURE(base, ours, theirs, merged.bytes);
  REQUIRE(merged.conflicts == 0);
  const auto side = edit::read_side(merged.bytes);
  REQUIRE(side != nullptr);
  for (const std::string& note : notes) CHECK(count(merged.bytes, "note: " + note) == 1);
  CHECK(count(merged.bytes, "date: ") == count(ours, "date: ") + count(theirs, "date: ") - count(base, "date: "));
  for (const std::string* bytes : {&ours, &theirs}) {
    for (const std::string& comment : edit::comments_of(*edit::read_side(*bytes))) {
      CHECK(count(merged.bytes, comment) >= 1);
    }
  }
  CHECK(merged.bytes.starts_with("\xEF\xBB\xBF") == base.starts_with("\xEF\xBB\xBF"));
  CHECK(merged.bytes.ends_with('\n') == base.ends_with('\n'));
  const bool carriage = count(base, "\r\n") > 0;
  CHECK(count(merged.bytes, "\r\n") == (carriage ? count(merged.bytes, "\n") : 0));

  const Merged other_way = edit::merge(base, theirs, ours);
  CHECK(other_way.conflicts == 0);
  const auto other_side = edit::read_side(other_way.bytes);
  REQUIRE(other_side != nullptr);
  CHECK(edit::same(side->tree, other_side->tree));
}

}  // namespace

TEST_CASE("check-ins of two people never conflict, and all of them stay", "[merge]") {
  const std::vector<std::string> files = example_files();
  const int style = GENERATE(0, 1, 2, 3);
  const int form = GENERATE(0, 1, 2, 3, 4);
  const Variant variant{(style & 1) != 0, (style & 2) != 0, form == 1 || form == 4, form == 2 || form == 4, form >= 3};
  std::size_t edited = 0;
  for (unsigned seed = 1; seed <= 3; ++seed) {
    for (std::size_t file = 0; file < files.size(); ++file) {
      CAPTURE(style, form, seed, file);
      std::string base = files[file];
      if (variant.brackets) base = with_brackets(base);
      if (variant.outer_dashes) base = with_outer_dashes(base);
      Colleague ana("Ana", 1000 * seed + static_cast<unsigned>(file)),
          bo("Bo", 7000 * seed + static_cast<unsigned>(file));
      std::string ours = base, theirs = base;
      ana.work(ours);
      bo.work(theirs);
      if (ana.notes().empty() || bo.notes().empty()) continue;
      ++edited;
      std::vector<std::string> notes = ana.notes();
      notes.insert(notes.end(), bo.notes().begin(), bo.notes().end());
      check_merged(in_form(base, variant), in_form(ours, variant), in_form(theirs, variant), notes);
    }
  }
  CHECK(edited > 30);
}

TEST_CASE("what only one side did is its bytes", "[merge]") {
  const std::vector<std::string> files = example_files();
  for (unsigned seed = 1; seed <= 8; ++seed) {
    for (const std::string& base : files) {
      Colleague ana("Ana", seed);
      std::string ours = base;
      ana.work(ours);
      CHECK(edit::merge(base, ours, base).bytes == ours);
      CHECK(edit::merge(base, base, ours).bytes == ours);
      CHECK(edit::merge(base, ours, ours).bytes == ours);
    }
  }
}
