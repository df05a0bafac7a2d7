// What surroundings and flags make of today, colour, width and character set.
#include "cli/environment.hpp"

#include "okr/failure.hpp"
#include "unit/catch.hpp"

using namespace okr::cli;

namespace {

using Variables = std::map<std::string, std::string, std::less<>>;

Environment with(Variables variables, bool terminal = false, int width = 0) {
  Environment environment;
  environment.variables = std::move(variables);
  environment.out_is_terminal = terminal;
  environment.terminal_width = width;
  environment.local_date = *okr::parse_date("2026-05-15");
  return environment;
}

}  // namespace

TEST_CASE("colour: the flag, NO_COLOR, CLICOLOR_FORCE, the terminal", "[cli]") {
  struct Row {
    Color flag;
    Variables variables;
    bool terminal, color;
  };
  const Row row = GENERATE(values<Row>({
      {Color::automatic, {}, false, false},
      {Color::automatic, {}, true, true},
      {Color::automatic, {{"NO_COLOR", "1"}}, true, false},
      {Color::automatic, {{"NO_COLOR", ""}}, true, true},
      {Color::automatic, {{"CLICOLOR_FORCE", "1"}}, false, true},
      {Color::automatic, {{"CLICOLOR_FORCE", "0"}}, false, false},
      {Color::automatic, {{"NO_COLOR", "1"}, {"CLICOLOR_FORCE", "1"}}, true, false},
      {Color::always, {{"NO_COLOR", "1"}}, false, true},
      {Color::never, {{"CLICOLOR_FORCE", "1"}}, true, false},
  }));
  CHECK(terminal_of(with(row.variables, row.terminal), row.flag).color == row.color);
}

TEST_CASE("width: COLUMNS, the terminal, 80", "[cli]") {
  struct Row {
    Variables variables;
    int terminal, width;
  };
  const Row row = GENERATE(values<Row>({
      {{}, 0, 80},
      {{}, 132, 132},
      {{{"COLUMNS", "60"}}, 132, 60},
      {{{"COLUMNS", ""}}, 132, 132},
      {{{"COLUMNS", "wide"}}, 132, 132},
      {{{"COLUMNS", "60x"}}, 0, 80},
      {{{"COLUMNS", "0"}}, 0, 80},
      {{{"COLUMNS", "-5"}}, 0, 80},
      {{{"COLUMNS", "99999999999"}}, 0, 80},
      {{{"COLUMNS", "3"}}, 0, 20},
      {{{"COLUMNS", "100000"}}, 0, 1000},
  }));
  CAPTURE(row.terminal, row.width);
  CHECK(terminal_of(with(row.variables, true, row.terminal), Color::automatic).width == row.width);
}

TEST_CASE("UTF-8: LC_ALL, LC_CTYPE, LANG, the first that is set", "[cli]") {
  struct Row {
    Variables variables;
    bool utf8;
  };
  const Row row = GENERATE(values<Row>({
      {{}, false},
      {{{"LANG", "en_GB.UTF-8"}}, true},
      {{{"LANG", "en_GB.utf8"}}, true},
      {{{"LANG", "de_DE.ISO-8859-1"}}, false},
      {{{"LC_CTYPE", "C"}, {"LANG", "en_GB.UTF-8"}}, false},
      {{{"LC_CTYPE", "UTF-8"}, {"LANG", "C"}}, true},
      {{{"LC_ALL", "C"}, {"LC_CTYPE", "C.UTF-8"}}, false},
      {{{"LC_ALL", ""}, {"LANG", "C.UTF-8"}}, true},
  }));
  CHECK(terminal_of(with(row.variables), Color::automatic).utf8 == row.utf8);
}

TEST_CASE("CI: GitHub and GitLab say so themselves", "[cli]") {
  using System = Ci::System;
  struct Row {
    Variables variables;
    System system;
  };
  const Row row = GENERATE(values<Row>({
      {{}, System::none},
      {{{"CI", "true"}}, System::none},
      {{{"GITHUB_ACTIONS", "true"}}, System::github},
      {{{"GITHUB_ACTIONS", "false"}}, System::none},
      {{{"GITLAB_CI", "true"}}, System::gitlab},
      {{{"GITLAB_CI", "yes"}}, System::none},
  }));
  CHECK(ci_of(with(row.variables)).system == row.system);
  CHECK(ci_of(with({})).step_summary.empty());
  CHECK(ci_of(with({{"GITHUB_STEP_SUMMARY", "/tmp/s.md"}})).step_summary == "/tmp/s.md");
}

TEST_CASE("today: the flag, OKR_TODAY, the local date", "[cli]") {
  const auto date = [](const char* text) { return *okr::parse_date(text); };
  CHECK(today_of(with({}), "") == date("2026-05-15"));
  CHECK(today_of(with({{"OKR_TODAY", ""}}), "") == date("2026-05-15"));
  CHECK(today_of(with({{"OKR_TODAY", "2026-04-01"}}), "") == date("2026-04-01"));
  CHECK(today_of(with({{"OKR_TODAY", "2026-04-01"}}), "2026-03-01") == date("2026-03-01"));
  CHECK(today_of(with({{"OKR_TODAY", "never"}}), "2026-03-01") == date("2026-03-01"));
  CHECK_THROWS_AS(today_of(with({{"OKR_TODAY", "never"}}), ""), okr::Failure);
  CHECK_THROWS_AS(today_of(with({}), "2026-02-30"), okr::Failure);
}
