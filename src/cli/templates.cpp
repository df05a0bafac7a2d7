// The texts of a first workspace, written to be learned from.
#include "cli/templates.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace okr::cli {
namespace {

constexpr std::string_view editor_line = "# yaml-language-server: $schema=https://okr.example/schema/okr-1.json\n";

constexpr std::string_view config_text = R"(# Every other YAML file in and below this folder is an OKR file.
okr: 1 # the version of the format
name: Our company

# Teams make a tree. Write yours below the company.
teams:
  - {id: company, title: Our company}
# - {id: support, title: Support, parent: company}

# Whoever is named here can own something, and a misspelt name is found.
# people:
#   - {id: ana, name: Ana Ruiz}

# The strategy's areas of focus, which an objective can name as its `pillar`.
# pillars:
#   - {id: customer, title: Customer experience, perspective: customer}

# Where your fiscal year does not begin in January:
# fiscal_year_start: 4
# fiscal_year_named_after: start # or end: the calendar year that gives it its name

# `okr rules` lists what `okr check` looks for. To change a rule:
# rules:
#   too-many-objectives: {max: 3, severity: error}
)";

constexpr std::string_view first_text =
    R"(# What the company is after in {cycle}. Other teams and quarters have files of their own.
cycle: {cycle}
team: company
owner: ana # speaks for all that follows

objectives:
  # An objective says where we want to be, in words that people remember.
  - id: first-day
    title: New customers are at home from the first day
    state: draft # once it is agreed, take this line out: then it is scored, and checked like any other
    key_results:
      # Each key result says how we will see it: `okr measure 'SENTENCE'` shows how a sentence is read.
      - Increase new customers who finish the setup from 40% to 70%
      # One that has more to it than its sentence is a map.
      - id: first-report
        title: Reduce the time to the first report from 3 days to 1 day
        check_ins: # every week or two: where it stands, and how confident we are to get there, from 0 to 1
          - {{date: {today}, value: 3 days, confidence: 0.5}}
    initiatives:
      # What we do for it. It has no score: only what comes of it counts.
      - {{title: A guided setup, done: false}}
)";

std::string quarter_of(Date today) {
  const std::chrono::year_month_day day(today);
  return fmt::format("{}-Q{}", static_cast<int>(day.year()), (static_cast<unsigned>(day.month()) + 2) / 3);
}

SourceFile for_editor(std::string path, std::string_view text) {
  return {.path = std::move(path), .bytes = std::string(editor_line).append(text)};
}

}  // namespace

std::vector<SourceFile> example_files() {
  std::vector<SourceFile> files;
  for (const ExampleText& text : example_texts()) files.push_back(for_editor(std::string(text.path), text.bytes));
  std::stable_partition(files.begin(), files.end(), [](const SourceFile& file) { return file.path != config_name; });
  return files;
}

std::vector<SourceFile> first_files(Date today) {
  const std::string cycle = quarter_of(today);
  return {for_editor(cycle + "/company.yaml",
                     fmt::format(first_text, fmt::arg("cycle", cycle), fmt::arg("today", to_string(today)))),
          for_editor(std::string(config_name), config_text)};
}

}  // namespace okr::cli
