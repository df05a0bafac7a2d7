// How an object came to be: through branches, merges, renames, broken files and shallow clones.
#include "okr/timeline.hpp"

#include <filesystem>
#include <fstream>

#include "okr/read.hpp"
#include "unit/catch.hpp"
#include "unit/history/git_folder.hpp"

using namespace okr;
using okr::test::GitFolder;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view config = "okr: 1\n";

/// A file with one objective `fast`, whose key result `time` falls from 3 days to `target`.
std::string file_with(std::string_view target, std::string_view more = {}, std::string_view id = "time",
                      std::string_view objective = "fast") {
  std::string text = "cycle: 2026-Q2\nobjectives:\n  - id: ";
  text += objective;
  text += "\n    title: Fast\n    key_results:\n      - id: ";
  text += id;
  text += "\n        title: Reduce the time to settlement\n        baseline: 3 days\n        target: ";
  return text += std::string(target) + '\n' + std::string(more);
}

constexpr std::string_view check_in = "        check_ins:\n          - {date: 2026-04-10, value: 2.5 days}\n";

std::string words_of(const EventValue& value) {
  if (const Quantity* quantity = std::get_if<Quantity>(&value)) return to_string(*quantity);
  if (const std::string* words = std::get_if<std::string>(&value)) return *words;
  return "-";
}

/// `2026-04-02 Ana Ruiz: target - > 1 day`, a line for each event but those of the titles.
std::string told(const Timeline& timeline) {
  std::string lines;
  for (const Event& event : timeline.events) {
    if (event.field == EventField::title) continue;
    lines += event.day() ? to_string(*event.day()) : "uncommitted";
    lines += ' ' + (event.commit ? event.commit->author : "nobody") + ": " + std::string(to_string(event.field)) + ' ' +
             words_of(event.before) + " > " + words_of(event.after) + '\n';
  }
  return lines;
}

Timeline timeline_of(const GitFolder& git, std::string_view id, const fs::path& folder = {}) {
  const Repository repository(git.path() / folder);
  const Workspace workspace = read_workspace(load_directory(git.path() / folder)).workspace;
  REQUIRE(workspace.find(id));
  return timeline(repository, repository.commit("HEAD"), workspace, workspace.find(id));
}

constexpr std::string_view begun =
    "2026-04-02 Ana Ruiz: baseline - > 3 days\n"
    "2026-04-02 Ana Ruiz: target - > 1 day\n";

std::string after_begun(std::string_view rest) { return std::string(begun) += rest; }

/// A repository in which Ana has begun the objective.
void begin(GitFolder& git, std::string_view path = "a.yaml") {
  git.write("okr.yaml", config);
  git.write(path, file_with("1 day"));
  git.commit("2026-04-02");
}

}  // namespace

TEST_CASE("each change is told with its commit, what is not committed last", "[history]") {
  GitFolder git;
  begin(git);
  git.write("a.yaml", file_with("1 day", check_in));
  git.commit("2026-04-12", "Bo Lind");
  git.write("other.yaml", "cycle: 2026-Q2\n");
  git.commit("2026-04-13", "Nobody Else");
  git.write("a.yaml", file_with("2 days",
                                "        weight: 2\n        check_ins:\n"
                                "          - {date: 2026-04-10, value: 2.6 days}\n"));
  git.commit("2026-05-01", "Maya Chen");
  git.write("a.yaml", file_with("2 days",
                                "        weight: 2\n        check_ins:\n"
                                "          - {date: 2026-04-10, value: 2.6 days}\n"
                                "          - {date: 2026-05-10, value: 2 days}\n")
                          .replace(file_with("").find("3 days"), 6, "4 days"));
  CHECK(told(timeline_of(git, "fast/time")) == after_begun("2026-04-10 Bo Lind: reading - > 2.5 days\n"
                                                           "2026-05-01 Maya Chen: target 1 day > 2 days\n"
                                                           "2026-05-01 Maya Chen: weight 1 > 2\n"
                                                           "2026-05-01 Maya Chen: reading 2.5 days > 2.6 days\n"
                                                           "2026-05-10 nobody: reading 2.6 days > 2 days\n"
                                                           "uncommitted nobody: baseline 3 days > 4 days\n"));
  CHECK(timeline_of(git, "fast/time").events.front().id == "fast/time");
}

TEST_CASE("without a repository the check-ins tell", "[history]") {
  SourceTree files;
  files.files.push_back({"a.yaml", file_with("1 day", check_in)});
  files.files.push_back({"okr.yaml", std::string(config)});
  const Workspace workspace = read_workspace(files).workspace;
  CHECK(told(timeline(workspace, workspace.find("fast/time"))) == "2026-04-10 nobody: reading - > 2.5 days\n");
}

TEST_CASE("an objective tells of its key results, an added and a removed one by their titles", "[history]") {
  GitFolder git;
  begin(git);
  git.write("a.yaml", file_with("1 day", "      - id: calls\n        title: Reach 20 calls\n"));
  git.commit("2026-04-12", "Bo Lind");
  git.write("a.yaml", file_with("1 day"));
  git.commit("2026-04-14", "Maya Chen");
  const Timeline timeline = timeline_of(git, "fast");
  CHECK(told(timeline) == after_begun("2026-04-12 Bo Lind: target - > 20 calls\n"));
  REQUIRE_FALSE(timeline.events.empty());
  const Event& last = timeline.events.back();
  CHECK(last.id == "fast/calls");
  CHECK(last.field == EventField::title);
  CHECK(last.after == EventValue());
  CHECK(last.commit->author == "Maya Chen");
}

TEST_CASE("a merge tells only what none of its parents has", "[history]") {
  GitFolder git;
  begin(git);
  const std::string base = Repository(git.path()).commit("HEAD").id;
  git.check_out("topic", base);
  git.write("a.yaml", file_with("2 days"));
  const std::string topic = git.commit("2026-04-05", "Bo Lind");
  git.check_out("main", base);
  git.write("b.yaml", "cycle: 2026-Q2\n");
  git.commit("2026-04-06", "Maya Chen");
  SECTION("one side") {
    git.write("a.yaml", file_with("2 days"));
    git.commit("2026-04-07", "Merger", topic);
    CHECK(told(timeline_of(git, "fast/time")) == after_begun("2026-04-05 Bo Lind: target 1 day > 2 days\n"));
  }
  SECTION("the other side: what the branch did is history of nothing") {
    git.commit("2026-04-07", "Merger", topic);
    CHECK(told(timeline_of(git, "fast/time")) == begun);
  }
  SECTION("both") {
    git.write("a.yaml", file_with("1 day", check_in));
    git.commit("2026-04-10", "Ana Ruiz");
    git.write("a.yaml", file_with("2 days", check_in));
    git.commit("2026-04-11", "Merger", topic);
    CHECK(told(timeline_of(git, "fast/time")) == after_begun("2026-04-05 Bo Lind: target 1 day > 2 days\n"
                                                             "2026-04-10 Ana Ruiz: reading - > 2.5 days\n"));
  }
  SECTION("neither") {
    git.write("a.yaml", file_with("1.5 days"));
    git.commit("2026-04-07", "Merger", topic);
    CHECK(told(timeline_of(git, "fast/time")) == after_begun("2026-04-05 Bo Lind: target 1 day > 2 days\n"
                                                             "2026-04-07 Merger: target 1 day > 1.5 days\n"));
  }
}

TEST_CASE("an object is followed to where it was", "[history]") {
  GitFolder git;
  const std::string changed = file_with("2 days");
  const std::string expected = after_begun("2026-04-12 Bo Lind: target 1 day > 2 days\n");
  fs::path folder;
  std::string id = "fast/time";
  SECTION("a renamed file, changed on the way") {
    begin(git);
    git.remove("a.yaml");
    git.write("2026-Q2/claims.yaml", changed);
  }
  SECTION("another file that was there before") {
    git.write("b.yaml", "cycle: 2026-Q2\n");
    begin(git);
    git.remove("a.yaml");
    git.write("b.yaml", changed);
  }
  SECTION("another id of the key result") {
    begin(git);
    git.write("a.yaml", file_with("2 days", {}, "duration"));
    id = "fast/duration";
  }
  SECTION("another id of the objective") {
    begin(git);
    git.write("a.yaml", file_with("2 days", {}, "time", "swift"));
    id = "swift/time";
  }
  SECTION("another folder of the workspace") {
    begin(git);
    git.remove("a.yaml");
    git.remove("okr.yaml");
    git.write("goals/okr.yaml", config);
    git.write("goals/a.yaml", changed);
    folder = "goals";
  }
  git.commit("2026-04-12", "Bo Lind");
  CHECK(told(timeline_of(git, id, folder)) == expected);
}

TEST_CASE("a key result of an objective is followed through another id", "[history]") {
  GitFolder git;
  begin(git);
  git.write("a.yaml", file_with("2 days", {}, "duration"));
  git.commit("2026-04-12", "Bo Lind");
  for (const Event& event : timeline_of(git, "fast").events) CHECK((event.id == "fast" || event.id == "fast/duration"));
  CHECK(told(timeline_of(git, "fast")) == after_begun("2026-04-12 Bo Lind: target 1 day > 2 days\n"));
}

TEST_CASE("what was taken away and put back is told", "[history]") {
  GitFolder git;
  begin(git);
  git.write("a.yaml", "cycle: 2026-Q2\n");
  git.commit("2026-04-12", "Bo Lind");
  git.write("a.yaml", file_with("1 day"));
  git.commit("2026-04-13", "Maya Chen");
  CHECK(told(timeline_of(git, "fast/time")) == after_begun("2026-04-13 Maya Chen: baseline - > 3 days\n"
                                                           "2026-04-13 Maya Chen: target - > 1 day\n"));
}

TEST_CASE("a version that can't be read is passed over, and said", "[history]") {
  GitFolder git;
  begin(git);
  git.write("a.yaml", file_with("[", {}));
  const std::string broken = git.commit("2026-04-12", "Bo Lind");
  git.write("a.yaml", file_with("2 days"));
  git.commit("2026-04-13", "Maya Chen");
  const Timeline timeline = timeline_of(git, "fast/time");
  CHECK(told(timeline) == after_begun("2026-04-13 Maya Chen: target 1 day > 2 days\n"));
  REQUIRE(timeline.unread.size() == 1);
  CHECK(timeline.unread[0].path == "a.yaml");
  CHECK(timeline.unread[0].commit.id == broken);
}

TEST_CASE("a shallow clone tells what it holds", "[history]") {
  GitFolder git;
  begin(git);
  git.write("a.yaml", file_with("2 days"));
  const std::string second = git.commit("2026-04-12", "Bo Lind");
  git.write("a.yaml", file_with("2.5 days"));
  git.commit("2026-04-13", "Maya Chen");
  std::ofstream(git.path() / ".git/shallow") << second << '\n';
  const Timeline timeline = timeline_of(git, "fast/time");
  CHECK(told(timeline) ==
        "2026-04-12 Bo Lind: baseline - > 3 days\n2026-04-12 Bo Lind: target - > 2 days\n"
        "2026-04-13 Maya Chen: target 2 days > 2.5 days\n");
  CHECK(timeline.events.front().or_before);
  CHECK_FALSE(timeline.events.back().or_before);
  REQUIRE(timeline.cut_off);
  CHECK(timeline.cut_off->id == second);
}

TEST_CASE("weeks end on Sundays, the last one where the time does", "[history]") {
  const auto days = [](std::string_view first, std::string_view last) {
    std::string words;
    for (const Date day : week_ends(parse_date(first).value(), parse_date(last).value())) words += to_string(day) + ' ';
    return words;
  };
  CHECK(days("2026-04-01", "2026-04-15") == "2026-04-05 2026-04-12 2026-04-15 ");
  CHECK(days("2026-04-05", "2026-04-12") == "2026-04-05 2026-04-12 ");
  CHECK(days("2026-04-06", "2026-04-06") == "2026-04-06 ");
  CHECK(days("2026-04-07", "2026-04-06").empty());
}

TEST_CASE("points know what was checked in by their day", "[history]") {
  SourceTree files;
  files.files.push_back({"a.yaml", file_with("1 day",
                                             "        check_ins:\n          - {date: 2026-05-10, value: 1 day}\n"
                                             "          - {date: 2026-04-10, value: 2 days}\n"
                                             "          - {date: 2026-05-12, confidence: 0.5}\n")});
  files.files.push_back({"okr.yaml", std::string(config)});
  const Workspace workspace = read_workspace(files).workspace;
  const std::vector<Ref> refs = {workspace.find("fast")};
  const std::vector<Date> days = reading_days(workspace, refs, parse_date("2026-05-15").value());
  REQUIRE(days.size() == 2);
  CHECK(to_string(days[0]) == "2026-04-10");
  CHECK(reading_days(workspace, refs, parse_date("2026-05-09").value()).size() == 1);
  const auto points = timeline_points(workspace, {workspace.find("fast/time")}, days);
  CHECK(points[0].value == Decimal(2));
  CHECK(points[0].score == 0.5_d);
  CHECK(points[1].score == Decimal(1));
  CHECK(timeline_points(workspace, refs, days)[0].score == 0.5_d);
}
