// Values as people say them, and as they are written beside those that are there.
#include "edit/reading.hpp"

#include "okr/failure.hpp"
#include "unit/catch.hpp"
#include "unit/containing.hpp"
#include "unit/workspace_text.hpp"

namespace {

using namespace okr;

struct Row {
  std::string said, key_result, written;
};

/// The key result, one line of YAML, on 2026-05-15.
std::string written(const std::string& said, const std::string& key_result) {
  const std::string text =
      "cycle: 2026-Q2\nobjectives:\n  - id: o\n    title: O\n    key_results:\n      - " + key_result + "\n";
  const Workspace workspace = read_workspace(tests::files_of(text)).workspace;
  const KeyResult& read = workspace.objectives.at(0).key_results.at(0);
  const std::string& bytes = workspace.files.files[read.span.file].bytes;
  return edit::reading_text(said, edit::scale_of(read, bytes, *parse_date("2026-05-15")));
}

std::string with(const std::string& title, const std::string& value) {
  return "{title: " + title + ", check_ins: [{date: 2026-05-01, value: " + value + "}]}";
}

const std::string days = with("Reduce the time to settlement from 3 days to 1 day", "2.5 days");
const std::string premium = with("Grow written premium from $410M to $460M", "$424M");
const std::string calls = with("Reduce calls from 2400 to 900", "2_300");

std::string fields(const std::string& baseline, const std::string& target, const std::string& value) {
  return "{title: T, baseline: " + baseline + ", target: " + target +
         ", check_ins: [{date: 2026-05-01, value: " + value + "}]}";
}

const Row rows[] = {
    {"1.6", days, "1.6 days"},
    {"1", days, "1 day"},
    {"1.6 days", days, "1.6 days"},
    {"36 hours", days, "36 hours"},
    {"-1", days, "-1 day"},
    {"+0.5", days, "3 days"},
    {"+12 hours", days, "3 days"},
    {"1.6", "Reduce the time to settlement from 3 days to 1 day", "1.6 days"},
    {"+1", "Reduce the time to settlement from 3 days to 1 day", "4 days"},
    {"66", with("Increase NPS from 60 to 75", "61"), "66"},
    {"66", "Increase NPS from 60 to 75", "66"},
    {"-5", "Increase NPS from 60 to 75", "-5"},
    {"87", with("Increase retention from 85% to 95%", "86%"), "87%"},
    {"87", "Increase retention from 85% to 95%", "87%"},
    {"87%", with("Increase retention from 85% to 95%", "86"), "87%"},
    {"430M", premium, "$430M"},
    {"$430M", premium, "$430M"},
    {"+6M", premium, "$430M"},
    {"+500k", premium, "$424.5M"},
    {"430000000", premium, "$430000000"},
    {"0", premium, "$0"},
    {"2150", calls, "2_150"},
    {"950", calls, "950"},
    {"1200300", calls, "1_200_300"},
    {"5", with("Hire 12 engineers", "4 engineers"), "5 engineers"},
    {"5", with("Hire 12 engineers", "4"), "5"},
    {"5", "Hire 12 engineers", "5"},
    {"+2", "Hire 12 engineers", "2"},
    {"430k", fields("$410k", "$460k", "$424k"), "$430k"},
    {"+6k", fields("$410k", "$460k", "$424k"), "$430k"},
    {"+0.1B", fields("$1.1B", "$2B", "$1.2B"), "$1.3B"},
    {"+0.0001", premium, "$424000000.0001"},  // no whole number of the smallest millionths
    {"430M", fields("410M€", "460M€", "424M€"), "€430M"},
    {"350", fields("CHF 300", "CHF 400", "CHF 320"), "CHF 350"},
    {"350", "{title: T, baseline: CHF 300, target: CHF 400}", "350"},
    {"-430M", fields("-$500M", "$10M", "-$424M"), "$-430M"},
    {"7", "{title: T, max: 9 users, check_ins: [{date: 2026-05-20, value: 5 users}]}", "7 users"},
    {"7", "{title: T, max: 9 users, current: '5 users'}", "7 users"},
};

const Row refused[] = {
    {"soon", days, "is no value"},
    {"4 km", days, "does not convert into `day`"},
    {"+x", days, "is no value"},
    {"+1", "Achieve a CSAT of 95%", "has no reading to be added to"},
    {"430", premium, "far below the last value"},
    {"4.3", premium, "write `4.3M`"},
    {"", days, "is no value"},
    {"5 km", with("Increase NPS from 60 to 75", "61"), "does not convert into a bare number"},
    {"-4.3", fields("-$500M", "$10M", "-$424M"), "far below the last value, -$424M: write `-4.3M`"},
};

}  // namespace

TEST_CASE("a value is written as the ones before it", "[edit]") {
  for (const Row& row : rows) {
    CAPTURE(row.said, row.key_result);
    CHECK(written(row.said, row.key_result) == row.written);
  }
}

TEST_CASE("what is no value of a key result is refused, with what to do", "[edit]") {
  for (const Row& row : refused) {
    CAPTURE(row.said, row.key_result);
    std::string complaint;
    try {
      complaint = "taken as " + written(row.said, row.key_result);
    } catch (const Failure& failure) {
      complaint = failure.what() + (": " + failure.help());
    }
    CHECK_THAT(complaint, tests::containing(row.written));
  }
}
