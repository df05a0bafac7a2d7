// `okr history`, and `--blame` of explain and show, as whole calls on real repositories.
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/environment.hpp"
#include "cli/main.hpp"
#include "history/git.hpp"
#include "text/utf8.hpp"
#include "unit/catch.hpp"
#include "unit/history/git_folder.hpp"

using namespace okr;
using okr::test::GitFolder;
using okr::test::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

struct Result {
  int code = 0;
  std::string out, err;
};

Result run_in(const fs::path& folder, const std::vector<std::string>& args, int width = 80) {
  cli::Environment environment;
  environment.folder = folder;
  environment.local_date = parse_date("2026-05-15").value();
  environment.terminal_width = width;
  environment.variables = {{"LC_ALL", "C.UTF-8"}};
  std::istringstream in;
  std::ostringstream out, err;
  const int code = cli::run(args, environment, in, out, err);
  return {code, out.str(), err.str()};
}

std::string claims(std::string_view target, std::string_view check_ins) {
  return "cycle: 2026-Q2\nteam: claims\nobjectives:\n  - id: record-time\n    title: Record time\n    key_results:\n"
         "      - id: settlement\n        title: Cut the time to settlement\n        baseline: 3 days\n"
         "        target: " +
         std::string(target) + "\n        check_ins:\n" + std::string(check_ins);
}

constexpr std::string_view one = "          - {date: 2026-04-14, value: 2.5 days}\n";
constexpr std::string_view two =
    "          - {date: 2026-04-14, value: 2.5 days}\n          - {date: 2026-05-12, value: 2 days, by: bo}\n";

/// Ana begins; Bo moves the target and checks in.
std::string make(GitFolder& git) {
  git.write("okr.yaml", "okr: 1\nname: Northwind\n");
  git.write("claims.yaml", claims("1 day", one));
  const std::string first = git.commit("2026-04-14");
  git.write("claims.yaml", claims("1.5 days", two));
  git.commit("2026-05-12", "Bo Lind");
  return first;
}

/// The table of a text: the lines behind the chart, without the commits' ids, which no test can know.
std::string table_of(const std::string& text) {
  std::istringstream lines(text.substr(text.rfind("\n\n") + 2));
  std::string table;
  for (std::string line; std::getline(lines, line);) {
    if (line.size() > 9 && line[line.size() - 8] == ' ') line.replace(line.size() - 7, 7, "COMMIT");
    table += line + '\n';
  }
  return table;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a key result's history has its readings and who moved what", "[cli]") {
  GitFolder git;
  make(git);
  const Result result = run_in(git.path(), {"history", "settlement"});
  CHECK(result.code == 0);
  CHECK(result.err.empty());
  CHECK(result.out.starts_with("Cut the time to settlement\nrecord-time/settlement, 2026-Q2\n\n"));
  CHECK(table_of(result.out) ==
        "2026-04-14  added     Cut the time to settlement  Ana Ruiz  COMMIT\n"
        "2026-04-14  baseline  – → 3 days                  Ana Ruiz  COMMIT\n"
        "2026-04-14  target    – → 1 day                   Ana Ruiz  COMMIT\n"
        "2026-04-14  reading   – → 2.5 days                Ana Ruiz  COMMIT\n"
        "2026-05-12  target    1 → 1.5 days                Bo Lind   COMMIT\n"
        "2026-05-12  reading   2.5 → 2 days                bo        COMMIT\n");
}

TEST_CASE("an objective's history has its score and what commits did to its key results", "[cli]") {
  GitFolder git;
  make(git);
  git.write("claims.yaml", claims("1.6 days", two));
  CHECK(table_of(run_in(git.path(), {"history", "record-time"}).out) ==
        "2026-04-14  added                Record time          Ana Ruiz           COMMIT\n"
        "2026-04-14  settlement added     Cut the time to se…  Ana Ruiz           COMMIT\n"
        "2026-04-14  settlement baseline  – → 3 days           Ana Ruiz           COMMIT\n"
        "2026-04-14  settlement target    – → 1 day            Ana Ruiz           COMMIT\n"
        "2026-04-14  score                – → 0.36\n"
        "2026-05-12  settlement target    1 → 1.5 days         Bo Lind            COMMIT\n"
        "2026-05-12  score                0.36 → 0.71\n"
        "–           settlement target    1.5 → 1.6 days       not committed yet\n");
}

TEST_CASE("no line of a history is wider than the terminal", "[cli]") {
  GitFolder git;
  make(git);
  for (const int width : {40, 60, 80, 140}) {
    for (const char* id : {"record-time", "settlement"}) {
      std::istringstream lines(run_in(git.path(), {"history", id}, width).out);
      for (std::string line; std::getline(lines, line);) CHECK(text::display_width(line) <= width);
    }
  }
}

TEST_CASE("every format of a history can be read by a program", "[cli]") {
  GitFolder git;
  const std::string first = make(git);
  const auto json = nlohmann::json::parse(run_in(git.path(), {"history", "settlement", "--format", "json"}).out);
  CHECK(json["series"][0]["points"][1] ==
        nlohmann::json({{"date", "2026-05-12"}, {"value", 2}, {"score", 0.666666667}}));
  const auto& event = json["events"][2];
  CHECK(event["field"] == "target");
  CHECK(event["before"].is_null());
  CHECK(event["after"] == 1);
  CHECK(event["unit"] == "day");
  CHECK(event["author"] == "Ana Ruiz");
  CHECK(event["commit"] == first);
  CHECK(json["events"][5]["by"] == "bo");
  CHECK(json["cut_off"].is_null());
  CHECK(has(run_in(git.path(), {"history", "settlement", "--format", "csv"}).out,
            "2026-04-14,record-time/settlement,reading,,,2.5,day,,Ana Ruiz," + first + "\n"));
  CHECK(has(run_in(git.path(), {"history", "settlement", "--format", "markdown"}).out,
            "| 2026-05-12 | record-time/settlement | target | 1 day | 1.5 days | Bo Lind | "));
}

TEST_CASE("text in a drawing can't leave its element", "[cli]") {
  TemporaryFolder folder;
  folder.write("okr.yaml", "okr: 1\n");
  folder.write("a.yaml",
               "cycle: 2026-Q2\nkpis:\n  - id: k\n    title: '</title><script>alert(1)</script> & \"x\"'\n"
               "    unit: '<b>'\n    min: 1\n    check_ins: [{date: 2026-04-01, value: 2}]\n");
  const Result result = run_in(folder.path(), {"history", "k", "--format", "svg"});
  CHECK(result.out.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  CHECK_FALSE(has(result.out, "<script"));
  CHECK_FALSE(has(result.out, "<b>"));
  CHECK(has(result.out, "<title id=\"title\">&lt;/title&gt;"));
}

TEST_CASE("where no commit can tell, the check-ins do", "[cli]") {
  GitFolder git;
  git.write("okr.yaml", "okr: 1\n");
  git.write("claims.yaml", claims("1 day", one));
  Result result = run_in(git.path(), {"history", "settlement"});
  CHECK(result.err == "from the check-ins alone: `HEAD` is not a revision of this repository; it has no commits yet\n");
  CHECK(table_of(result.out) == "2026-04-14  reading  – → 2.5 days\n");
  CHECK(result.code == 0);
  git.remove(".git");
  result = run_in(git.path(), {"history", "settlement"});
  CHECK(result.err.starts_with("from the check-ins alone: "));
  CHECK(has(result.err, "is not in a git repository"));
  CHECK(run_in(git.path(), {"-q", "history", "settlement"}).err.empty());
  result = run_in(git.path(), {"explain", "settlement", "--blame"});
  CHECK(has(result.err, "without authors: "));
  CHECK(result.out == run_in(git.path(), {"explain", "settlement"}).out);
}

TEST_CASE("--blame names the author of each number, and of the last change", "[cli]") {
  GitFolder git;
  make(git);
  const std::string text = run_in(git.path(), {"explain", "settlement", "--blame"}, 100).out;
  CHECK(has(text, "claims.yaml:9  Ana Ruiz, 2026-04-14 ("));
  CHECK(has(text, "claims.yaml:10  Bo Lind, 2026-05-12 ("));
  CHECK(run_in(git.path(), {"explain", "settlement"}, 100).out == text);
  CHECK_FALSE(has(run_in(git.path(), {"explain", "settlement", "--no-blame"}, 100).out, "Bo Lind"));
  CHECK_FALSE(has(run_in(git.path(), {"explain", "settlement", "--format", "json"}).out, "Bo Lind"));
  CHECK(has(run_in(git.path(), {"show", "settlement"}).out, "last changed  Bo Lind, 2026-05-12 ("));
  CHECK_FALSE(has(run_in(git.path(), {"show", "settlement", "--no-blame"}).out, "last changed"));
  git.write("claims.yaml", claims("1.6 days", two));
  CHECK(has(run_in(git.path(), {"show", "record-time", "--blame"}).out, "last changed  not committed yet\n"));
  const auto steps =
      nlohmann::json::parse(run_in(git.path(), {"explain", "settlement", "--blame", "--format", "json"}).out)["steps"];
  CHECK(steps[1]["step"] == "baseline");
  CHECK(steps[1]["origin"]["author"] == "Ana Ruiz");
  CHECK(steps[2]["origin"].is_null());
  CHECK_FALSE(has(run_in(git.path(), {"explain", "settlement", "--format", "json"}).out, "origin"));
}

TEST_CASE("bare repositories, worktrees, commits of old and revisions that are none", "[cli]") {
  GitFolder git;
  const std::string first = make(git);
  TemporaryFolder elsewhere;
  const history::Library library;
  git_repository* handle = nullptr;
  git_clone_options options{};
  history::require(git_clone_options_init(&options, GIT_CLONE_OPTIONS_VERSION), "options");
  options.bare = 1;
  history::require(git_clone(&handle, git.path().c_str(), (elsewhere.path() / "bare").c_str(), &options), "clone");
  git_repository_free(handle);
  history::require(git_repository_open(&handle, git.path().c_str()), "open");
  git_worktree* worktree = nullptr;
  history::require(git_worktree_add(&worktree, handle, "other", (elsewhere.path() / "other").c_str(), nullptr), "add");
  git_worktree_free(worktree);
  git_repository_free(handle);
  const std::string all = table_of(run_in(git.path(), {"history", "settlement"}).out);

  CHECK(table_of(run_in(elsewhere.path() / "bare", {"history", "settlement", "--at", "main"}).out) == all);
  CHECK(run_in(elsewhere.path() / "bare", {"history", "settlement"}).code == 2);
  CHECK(table_of(run_in(elsewhere.path() / "other", {"history", "settlement"}).out) == all);
  CHECK(has(all, "Bo Lind"));
  CHECK_FALSE(has(run_in(git.path(), {"history", "settlement", "--at", first}).out, "Bo Lind"));
  CHECK(run_in(git.path(), {"history", "settlement", "--at", "nowhere"}).code == 2);
}

TEST_CASE("a query has a series for each cycle, and a week its Sunday", "[cli]") {
  TemporaryFolder folder;
  folder.write("okr.yaml", "okr: 1\n");
  folder.write("a.yaml", claims("1 day", two));
  folder.write("b.yaml",
               "cycle: 2026\nteam: claims\nobjectives:\n  - id: year\n    title: Year\n    key_results:\n"
               "      - {id: k, title: Reach 10 of them, baseline: 0, check_ins: [{date: 2026-02-01, value: 5}]}\n"
               "  - {id: draft, title: Not yet, state: draft}\n");
  const auto json = nlohmann::json::parse(run_in(folder.path(), {"history", "team:claims", "--format", "json"}).out);
  REQUIRE(json["series"].size() == 2);
  CHECK(json["series"][0]["cycle"] == "2026");
  CHECK(json["series"][0]["objectives"] == nlohmann::json::array({"year"}));
  CHECK(json["series"][1]["points"].size() == 2);
  const auto weekly =
      nlohmann::json::parse(run_in(folder.path(), {"history", "record-time", "--weekly", "--format", "json"}).out);
  const auto& points = weekly["series"][0]["points"];
  REQUIRE(points.size() == 5);
  CHECK(points[0]["date"] == "2026-04-19");
  CHECK(points[3]["score"] == 0.25);
  CHECK(points[4]["date"] == "2026-05-15");
  CHECK(points[4]["score"] == 0.5);
  CHECK(run_in(folder.path(), {"history", "team:claims", "cycle:2025"}).code == 1);
  CHECK(run_in(folder.path(), {"history", "team:clams"}).code == 2);
  CHECK(run_in(folder.path(), {"history", "setlement"}).code == 1);
}
