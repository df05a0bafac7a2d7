// What is offered where somebody is typing, and how a line of bash is cut and filled in.
#include "cli/completion/completion.hpp"

#include <CLI/App.hpp>
#include <algorithm>
#include <sstream>

#include "cli/command.hpp"
#include "cli/completion/bash_line.hpp"
#include "cli/completion/shell.hpp"
#include "cli/options.hpp"
#include "cli/value.hpp"
#include "unit/catch.hpp"
#include "unit/temporary_folder.hpp"

using namespace okr::cli;

namespace {

const char* const config = R"(name: Test
teams:
  - id: claims
    title: Claims
  - id: claims-ops
    parent: claims
people:
  - id: ana
    name: Ana Ruiz
pillars:
  - id: customer
cycles:
  - id: spring
    start: 2026-02-01
    end: 2026-05-31
)";

const char* const running = R"(cycle: 2026-Q2
team: claims
objectives:
  - id: record-time
    title: Settle claims in record time
    owner: Bo Lind
    tags: [field work, growth]
    key_results:
      - id: settlement
        title: Reduce settlement from 3 days to 1 day
      - Raise csat to 90%
  - id: easy
    title: It is easy
    state: draft
    key_results:
      - id: steps
        title: Cut steps from 9 to 3
kpis:
  - id: nps
    title: Promoters
    owner: ana
)";

const char* const over = R"(cycle: 2026-Q1
team: claims
objectives:
  - id: record-time-2026-q1
    title: Settle claims in record time
    state: closed
    key_results:
      - id: settlement
        title: Reduce settlement from 5 days to 3 days
)";

/// A workspace, and a folder with none.
struct Folders {
  okr::test::TemporaryFolder place;

  Folders() {
    place.write("okrs/okr.yaml", config);
    place.write("okrs/a.yaml", running);
    place.write("okrs/b.yaml", over);
    place.write("empty/x.txt", "");
  }
};

Completion completion(const Folders& folders, std::vector<std::string> words, const char* folder = "okrs") {
  using namespace std::chrono;
  return complete({std::move(words), folders.place.path() / folder, folders.place.path(), 2026y / May / 15});
}

std::string values(const Folders& folders, std::vector<std::string> words, const char* folder = "okrs") {
  std::string text;
  for (const Candidate& each : completion(folders, std::move(words), folder).candidates) {
    text.append(text.empty() ? "" : " ").append(each.value);
  }
  return text;
}

using Words = std::vector<std::string>;

struct Row {
  Words words;
  std::string offered;
};

}  // namespace

TEST_CASE("what is offered", "[completion]") {
  const Folders folders;
  const auto [words, offered] = GENERATE(values<Row>({
      {{"sho"}, "show"},
      {{"-q", "--today", "2026-05-15", "che"}, "check checkin"},
      {{"help", "scor"}, "scoring"},
      {{"help", "check", ""}, ""},
      {{"nonsense", ""}, ""},
      {{"--watch", ""}, ""},
      {{"--watc"}, "--watch"},
      {{"status", "--format", "m"}, "markdown"},
      {{"status", "--format=m"}, "--format=markdown"},
      {{"check", "--format", "ju"}, "junit"},
      {{"check", "--fail-on=n"}, "--fail-on=never"},
      {{"--color", "a"}, "always auto"},
      {{"check", "--fix", "--f"}, "--fail-on --format"},
      {{"check", "--select", "time", "--sel"}, "--select"},
      {{"check", "--select", "missing-b"}, "missing-baseline"},
      {{"check", "--select", "time,missing-b"}, "time,missing-baseline"},
      {{"check", "--select", "tim"}, "time"},
      {{"explain", "missing-ba"}, "missing-baseline"},
      {{"show", "reco"}, "record-time record-time-2026-q1"},
      {{"show", "record-time"}, "record-time record-time-2026-q1 record-time/raise-csat record-time/settlement"},
      {{"show", "record-time/"}, "record-time/raise-csat record-time/settlement"},
      {{"show", "record-time/s"}, "record-time/settlement"},
      {{"show", "settl"}, "record-time-2026-q1/settlement record-time/settlement"},
      {{"show", "step"}, "steps"},
      {{"show", "record-time", ""}, ""},
      {{"show", "time-2026"}, "record-time-2026-q1"},
      {{"checkin", "r"}, "raise-csat record-time/"},
      {{"checkin", "settl"}, "settlement"},
      {{"checkin", "settlement", ""}, ""},
      {{"checkin", "nps=3", "settl"}, "settlement="},
      {{"checkin", "team:claims", "o"}, "owner:"},
      {{"what-if", "np"}, "nps="},
      {{"what-if", "steps"}, ""},
      {{"promote", ""}, "nps"},
      {{"carry", ""}, "easy record-time record-time-2026-q1"},
      {{"carry", "easy", "--to", "2026-Q"}, "2026-Q1 2026-Q2"},
      {{"propose", "e"}, "easy"},
      {{"close", "re"}, "record-time"},
      {{"drop", "record-time/r"}, "record-time/raise-csat"},
      {{"new", "k"}, "key-result kpi"},
      {{"new", "key-result", "eas"}, "easy"},
      {{"new", "objective", ""}, ""},
      {{"new", "kpi", "--owner", ""}, "Bo Lind ana"},
      {{"new", "objective", "--state", "p"}, "proposed"},
      {{"list", "t"}, "tag: team:"},
      {{"list", "team:claims-"}, "team:claims-ops"},
      {{"list", "not:owner:a"}, "not:owner:ana"},
      {{"list", "owner:B"}, ""},
      {{"list", "owner:\"B"}, "owner:\"Bo Lind\""},
      {{"list", "team:claims (state:dr"}, "team:claims (state:draft team:claims (state:dropped"},
      {{"list", "cycle:sp"}, "cycle:spring"},
      {{"list", "cycle:n"}, "cycle:next cycle:now"},
      {{"list", "tag:g"}, "tag:growth"},
      {{"list", "id:record-time/s"}, "id:record-time/settlement"},
      {{"list", "--", "-"}, ""},
      {{"list", "--sort", "-sco"}, "-score"},
      {{"list", "--columns", "id,sco"}, "id,score"},
      {{"rename", "team:claims-"}, "team:claims-ops"},
      {{"rename", "status"}, ""},
      {{"completion", "z"}, "zsh"},
      {{"schema", "c"}, "config"},
      {{"schema", "--draft", ""}, "2020-12 draft-07"},
      {{"history", "record-time", "t"}, ""},
  }));
  CAPTURE(words);
  CHECK(::values(folders, words) == offered);
}

TEST_CASE("what a person reads beside a candidate", "[completion]") {
  const Folders folders;
  CHECK(completion(folders, {"show", "easy"}).candidates.front() == Candidate{"easy", "It is easy (draft)"});
  CHECK(completion(folders, {"show", "steps"}).candidates == Candidates{{"steps", "Cut steps from 9 to 3"}});
  CHECK(completion(folders, {"list", "owner:an"}).candidates == Candidates{{"owner:ana", "Ana Ruiz"}});
  CHECK(completion(folders, {"list", "--colum"}).candidates ==
        Candidates{{"--columns", "which, in which order: id,owner,score ..."}});
}

TEST_CASE("the names are those of the workspace that -C names", "[completion]") {
  const Folders folders;
  const auto words = GENERATE(values<Words>({{"-C", "../okrs", "show", "np"},
                                             {"-C../okrs", "show", "np"},
                                             {"-C", "~/okrs", "show", "np"},
                                             {"show", "-C", "../okrs", "np"}}));
  CAPTURE(words);
  CHECK(::values(folders, words, "empty") == "nps");
}

TEST_CASE("paths are left to the shell", "[completion]") {
  const Folders folders;
  CHECK(completion(folders, {"check", "2026"}).paths == Completion::Paths::files);
  CHECK(completion(folders, {"-C", ""}).paths == Completion::Paths::folders);
  CHECK(completion(folders, {"import", "--into=x"}).paths == Completion::Paths::folders);
  CHECK(completion(folders, {"import", "--into=x"}).prefix == "--into=");
  CHECK(completion(folders, {"check", "--format", "sarif=x"}).prefix == "sarif=");
  CHECK(completion(folders, {"status", "-o", "x"}).paths == Completion::Paths::files);
  CHECK(completion(folders, {"status", ""}).paths == Completion::Paths::none);
}

TEST_CASE("outside a workspace what the program knows itself is offered", "[completion]") {
  const Folders folders;
  CHECK(values(folders, {"show", "r"}, "empty").empty());
  CHECK(values(folders, {"list", "team:"}, "empty").empty());
  CHECK(values(folders, {"diff", "m"}, "empty").empty());
  CHECK(values(folders, {"list", "state:dra"}, "empty") == "state:draft");
  CHECK(values(folders, {"explain", "missing-ba"}, "empty") == "missing-baseline");
  CHECK(values(folders, {"-C", "nowhere", "show", ""}, "empty").find("team:") != std::string::npos);
  CHECK(complete({{}, folders.place.path(), {}, {}}).candidates.empty());
}

TEST_CASE("what could drive a terminal is not offered", "[completion]") {
  const Folders folders;
  folders.place.write(
      "okrs/c.yaml",
      "cycle: 2026-Q2\nobjectives:\n  - id: \"x\\ty\"\n    title: a\n  - id: xz\n    title: \"b\\u202ec\\nd\"\n"
      "    owner: \"x\\u202ey\"\n");
  CHECK(values(folders, {"show", "x"}) == "xz");
  CHECK(completion(folders, {"show", "xz"}).candidates.front().description == "b\\u202ec\\nd");
  CHECK(values(folders, {"new", "kpi", "--owner", "x"}).empty());
}

TEST_CASE("every option that takes a value says what completes it", "[completion]") {
  for (const Command* command : commands()) {
    CLI::App app;
    GlobalOptions globals;
    const Body body = declare(app, *command, globals);
    for (const CLI::Option* option : app.get_options()) {
      if (option->get_expected_max() == 0) continue;
      CAPTURE(command->name, option->get_name(), option->get_type_name());
      CHECK(is_type_name(option->get_type_name()));
    }
  }
}

TEST_CASE("the words of an option are those that it takes", "[completion]") {
  CLI::App app;
  GlobalOptions globals;
  const Body body = declare(app, *command_named("new"), globals);
  CHECK(offered(*app.get_option("--color")) == Words{"auto", "always", "never"});
  CHECK(offered(*app.get_option("--kind")) == Words{"aspirational", "committed"});
  CHECK(offered(*app.get_option("--team")).empty());
  CHECK(offered(*app.get_option("--today")).empty());
}

TEST_CASE("a line of bash is cut into words", "[completion]") {
  const std::string breaks = " \t\n\"'><=;|&(:";
  const auto read = [&](std::string_view line) { return read_bash_line(line, breaks); };
  CHECK(read("okr").words == Words{"okr"});
  CHECK(read("okr  show ").words == Words{"okr", "show", ""});
  CHECK(read(R"(okr 'a b' "c d"e\ f)").words == Words{"okr", "a b", "c de f"});
  CHECK(read(R"(okr "a \" $x \n" '$(x)`y`\')").words == Words{"okr", R"(a " $x \n)", R"($(x)`y`\)"});
  CHECK(read("okr team:cl").taken == 5);
  CHECK(read_bash_line("okr team:cl", " ").taken == 0);
  CHECK(read("okr 'team:cl").taken == 0);
  CHECK(read("okr 'team:cl").quote == '\'');
  CHECK(read("okr x=\"a").taken == 2);
  CHECK(read("okr a\\").words == Words{"okr", "a"});
  CHECK(read("").words == Words{""});
}

TEST_CASE("what bash puts in is quoted for where it goes", "[completion]") {
  const auto quoted = [](std::string_view value, char quote, std::size_t taken = 0) {
    return quoted_for_bash(value, {{""}, quote, taken});
  };
  CHECK(quoted("team:claims", 0, 5) == "claims");
  CHECK(quoted("$(x) `y` 'z' \"!", 0) == R"(\$\(x\)\ \`y\`\ \'z\'\ \"\!)");
  CHECK(quoted("$(x)'y z", '\'') == R"($(x)'\''y z)");
  CHECK(quoted("$(x) `y` \"z", '"') == R"(\$(x) \`y\` \"z)");
  CHECK(quoted("x\"", '"') == R"(x\"")");
  CHECK(quoted("Inês", 0) == "Inês");
}

TEST_CASE("bash is never given what would take typed text away", "[completion]") {
  const Folders folders;
  const auto answer_to = [&](const std::string& line) {
    std::ostringstream out;
    answer(out, Shell::bash, {line, " \t\n\"'><=;|&(:"}, {{}, folders.place.path() / "okrs", {}, {}});
    return out.str();
  };
  CHECK(answer_to("okr show time-2026") == "words\nrecord-time-2026-q1\tSettle claims in record time (closed)\n");
  CHECK(answer_to("okr show settl") == "words\n");
  CHECK(answer_to("okr list team:claims-") == "words\nclaims-ops\t\n");
  CHECK(answer_to("okr list 'team:claims-") == "words\nteam:claims-ops\t\n");
}
