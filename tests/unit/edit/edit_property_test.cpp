// Properties of all edits, over both examples in many styles of writing, from fixed seeds: the file says what was meant
// and nothing else has changed, neither what it says nor how it is written.
#include <algorithm>
#include <filesystem>

#include "okr/failure.hpp"
#include "okr/read.hpp"
#include "unit/catch.hpp"
#include "unit/edit/edit_complaints.hpp"
#include "unit/edit/random_edit.hpp"
#include "unit/edit/styled.hpp"

namespace {

using namespace okr;
using test::Intent;
using test::Version;

struct Example {
  std::string_view folder, today;
  std::vector<std::string> cycles;
};

const Example examples[] = {{"northwind", "2026-05-15", {"2026-Q3", "2026-Q4", "2027"}},
                            {"atlas", "2026-06-17", {"2027-Q3", "2027-Q4", "2028"}}};

struct Tally {
  std::size_t edits = 0, changed = 0, refused = 0, unsafe = 0;
  std::map<std::string, std::size_t> reasons;
};

/// The files after the edit; nothing where it was refused.
std::optional<SourceTree> apply(const Version& state, const Intent& intent, std::string& why) {
  try {
    edit::Draft draft(state.workspace.files);
    intent.apply(draft, state);
    return draft.files();
  } catch (const Failure& failure) {
    why = failure.what();
    return std::nullopt;
  }
}

void check_again(const Version& after, const Intent& intent) {
  std::string why;
  const auto again = apply(after, intent, why);
  CAPTURE(why);
  CHECK(again.has_value() == !intent.again_is_refused);
  if (!again || intent.again_is_refused) return;
  for (std::size_t i = 0; i < again->files.size(); ++i) {
    CHECK(again->files[i].bytes == after.workspace.files.files[i].bytes);
  }
}

/// Where something goes wrong, the difference is worth more than the values.
std::string changes(const Version& before, const SourceTree& after) {
  std::string text;
  for (const SourceFile& file : after.files) {
    const auto& files = before.workspace.files.files;
    const auto old = std::ranges::find(files, file.path, &SourceFile::path);
    if (old != files.end() && old->bytes != file.bytes)
      text += "--- before\n" + old->bytes + "--- after\n" + file.bytes;
  }
  return text;
}

/// The bytes of the file that a message begins with.
std::string file_named(const std::string& message, const Version& version) {
  for (const SourceFile& file : version.workspace.files.files) {
    if (message.starts_with("`" + file.path + "`")) return file.bytes;
  }
  return "";
}

/// Makes `count` edits, in runs of some on one workspace.
Tally edit_at_random(std::size_t count, unsigned first_seed) {
  constexpr std::size_t edits_in_a_run = 15;
  Tally tally;
  for (unsigned seed = first_seed; tally.edits < count; ++seed) {
    const Example& example = examples[seed % std::size(examples)];
    const auto root = std::filesystem::path(__FILE__).parent_path() / ".." / ".." / "..";
    const SourceTree original = load_directory(root / "examples" / example.folder);
    std::mt19937 random(seed);
    auto state = std::make_unique<Version>(test::styled(original, random), *parse_date(example.today), nullptr);
    CAPTURE(seed);
    for (const auto& [message, times] : state->format) FAIL_CHECK(message << ", before any edit");
    for (std::size_t i = 0; i < edits_in_a_run; ++i) {
      ++tally.edits;
      const Intent intent = test::random_edit(*state, *parse_date(example.today), example.cycles, random);
      CAPTURE(intent.what);
      std::string why;
      auto files = apply(*state, intent, why);
      if (!files) {
        CAPTURE(why);
        // Somebody's new name may be one under which somebody votes.
        const bool is_taken = why.find("a second time") != std::string::npos;
        const bool is_unsafe = !is_taken && (why.find("can't be edited safely") != std::string::npos ||
                                             why.find("could not be read") != std::string::npos);
        CAPTURE(is_unsafe ? file_named(why, *state) : "");
        CHECK_FALSE(is_unsafe);
        ++tally.refused;
        ++tally.reasons[why.substr(why.rfind('`') + 1)];
        continue;
      }
      CAPTURE(changes(*state, *files));
      auto after = std::make_unique<Version>(std::move(*files), *parse_date(example.today), state.get());
      for (const auto& [message, times] : after->format) {
        CAPTURE(message);
        CHECK(state->format[message] >= times);
      }
      CHECK(test::complaints(*state, *after, intent) == "");
      CHECK(intent.is_done(*after));
      check_again(*after, intent);
      ++tally.changed;
      state = std::move(after);
    }
  }
  return tally;
}

}  // namespace

TEST_CASE("an edit changes what was meant, and no other byte", "[edit]") {
  const Tally tally = edit_at_random(1500, 1);
  CHECK(tally.changed > tally.edits * 3 / 4);
}

TEST_CASE("100,000 edits change what was meant, and no other byte", "[.long]") {
  const Tally tally = edit_at_random(100'000, 1'000'000);
  for (const auto& [why, times] : tally.reasons) WARN(times << " refused: " << why);
  WARN(tally.edits << " edits: " << tally.changed << " made, " << tally.refused << " refused");
}
