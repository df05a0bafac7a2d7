// Properties of all edits, over both examples in many styles of writing, from fixed seeds: the file says what was meant
// and nothing else has changed, neither what it says nor how it is written.
#include <algorithm>
#include <filesystem>

#include "okr/failure.hpp"
#include "okr/read.hpp"
#include "unit/catch.hpp"
#include "unit/edit/random_edit.hpp"
#include "unit/edit/styled.hpp"

namespace {

using namespace okr;
using test::Intent;
using test::TreeDifference;
using test::Version;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Example {
  std::string_view folder, today;
  std::vector<std::string> cycles;
};

const Example examples[] = {{"northwind", "2026-05-15", {"2026-Q3", "2026-Q4", "2027"}},
                            {"atlas", "2026-06-17", {"2027-Q3", "2027-Q4", "2028"}}};

std::vector<std::string> lines_of(const std::string& bytes) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    lines.push_back(bytes.substr(begin, end - begin));
    if (lines.back().ends_with('\r')) lines.back().pop_back();
    begin = end + 1;
  }
  return lines;
}

/// Whether the bytes of `old` stand in `now`, in their order.
bool is_within(const std::string& old, const std::string& now) {
  std::size_t from = 0;
  for (const char c : old) {
    from = now.find(c, from);
    if (from++ == std::string::npos) return false;
  }
  return true;
}

/// How many lines of `old` can't be found in `now` in their order.
std::size_t lost_lines(const std::vector<std::string>& old, const std::vector<std::string>& now) {
  std::vector<std::size_t> kept(now.size() + 1);
  for (const std::string& line : old) {
    std::size_t diagonal = 0;
    for (std::size_t i = 1; i < kept.size(); ++i) {
      const std::size_t longest = line == now[i - 1] ? diagonal + 1 : std::max(kept[i], kept[i - 1]);
      diagonal = std::exchange(kept[i], longest);
    }
  }
  return old.size() - kept.back();
}

std::vector<std::string> comment_lines(const std::string& bytes) {
  std::vector<std::string> lines = lines_of(bytes);
  std::erase_if(lines, [](const std::string& line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    return begin == std::string::npos || line[begin] != '#';
  });
  return lines;
}

/// The bytes without those of the values that are others now.
std::string without_changed(const std::string& bytes, const read::Document& document,
                            const std::vector<TreeDifference>& differences, std::size_t& changed_lines) {
  std::string kept = bytes;
  constexpr char gone = '\x01';
  const auto give_up = [&](Span span) {
    std::size_t begin = span.begin;
    while (begin > 0 && (kept[begin - 1] == ' ' || kept[begin - 1] == '\t')) --begin;
    changed_lines += 1 + static_cast<std::size_t>(std::count(&kept[span.begin], &kept[span.end - 1] + 1, '\n'));
    std::fill(kept.begin() + static_cast<std::ptrdiff_t>(begin), kept.begin() + span.end, gone);
  };
  for (const TreeDifference& difference : differences) {
    if (difference.before == nullptr) {
      ++changed_lines;
      continue;
    }
    const read::Node& node = document.nodes[*difference.before->origin];
    const bool is_long = bytes.substr(node.span.begin, node.span.end - node.span.begin).find('\n') != std::string::npos;
    changed_lines += difference.is_wrapped ? 1 : 0;
    if (!difference.is_wrapped || is_long) give_up(node.span);
    if (difference.key) give_up(document.nodes[*difference.key].span);
  }
  std::erase(kept, gone);
  return kept;
}

void check_bytes(const std::string& before, const std::string& after, const read::Document& document,
                 const std::vector<TreeDifference>& differences) {
  std::size_t changed_lines = 0;
  const std::string kept = without_changed(before, document, differences, changed_lines);
  CHECK(is_within(kept, after));
  CHECK(lost_lines(lines_of(before), lines_of(after)) <= changed_lines);
  CHECK(comment_lines(before) == comment_lines(after));
  const auto is_crlf = [](const std::string& bytes) { return bytes.find("\r\n") != std::string::npos; };
  const auto count = [&](char c) { return std::count(after.begin(), after.end(), c); };
  CHECK(count('\r') == (is_crlf(before) ? count('\n') : 0));
  CHECK(before.starts_with(byte_order_mark) == after.starts_with(byte_order_mark));
  CHECK(before.ends_with('\n') == after.ends_with('\n'));
}

struct Tally {
  std::size_t edits = 0, changed = 0, refused = 0, unsafe = 0;
  std::map<std::string, std::size_t> reasons;
};

/// The files of both that differ, checked one by one.
void check_files(const Version& before, const Version& after, const Intent& intent) {
  std::size_t old = 0;
  for (std::size_t now = 0; now < after.parsed.size(); ++now) {
    const SourceFile& file = after.workspace.files.files[now];
    CAPTURE(file.path);
    const auto& files = before.workspace.files.files;
    if (old == files.size() || files[old].path != file.path) {
      const auto lines = std::ranges::count(file.bytes, '\n'), returns = std::ranges::count(file.bytes, '\r');
      CHECK((returns == 0 || returns == lines));  // a new one
      continue;
    }
    const SourceFile& was = files[old];
    const auto differences = test::differences(before.parsed[old]->tree, after.parsed[now]->tree);
    if (differences.empty()) {
      CHECK(was.bytes == file.bytes);
    } else {
      check_bytes(was.bytes, file.bytes, before.parsed[old]->document, differences);
    }
    for (const TreeDifference& difference : differences) {
      CAPTURE(difference.path);
      CHECK(intent.is_meant(file.path + difference.path, difference));
    }
    ++old;
  }
  CHECK(old == before.parsed.size());
}

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
      check_files(*state, *after, intent);
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
