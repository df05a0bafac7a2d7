// Whole calls on real repositories: --at, --since and --new-only.
#include <sstream>

#include "cli/command.hpp"
#include "cli/environment.hpp"
#include "cli/main.hpp"
#include "unit/catch.hpp"
#include "unit/history/git_folder.hpp"

using okr::test::GitFolder;

namespace {

struct Answer {
  int code = 0;
  std::string out, err;
};

Answer run(const GitFolder& git, std::vector<std::string> args) {
  okr::cli::Environment environment;
  environment.folder = git.path();
  environment.local_date = okr::parse_date("2026-05-15").value();
  std::istringstream in;
  std::ostringstream out, err;
  Answer answer;
  answer.code = okr::cli::run(args, environment, in, out, err);
  answer.out = out.str();
  answer.err = err.str();
  return answer;
}

std::string file_with(std::string_view target, std::string_view value) {
  return "cycle: 2026-Q2\nobjectives:\n  - id: record-time\n    title: Record time\n    owner: ana\n    key_results:\n"
         "      - id: settlement\n        title: Reduce the time to settlement\n        baseline: 3 days\n"
         "        target: " +
         std::string(target) + "\n        check_ins:\n          - {date: 2026-05-12, value: " + std::string(value) +
         "}\n";
}

/// A branch that left `main` before a target was moved on it.
void make_branched(GitFolder& git) {
  git.write("okr.yaml", "okr: 1\nname: Northwind\nrules: {too-few-key-results: off}\n");
  git.write("claims.yaml", file_with("1 day", "2 days"));
  const std::string base = git.commit("2026-05-12");
  git.check_out("topic", base);
  git.write("claims.yaml", file_with("2 days", "2 days"));
  git.commit("2026-05-14");
}

}  // namespace

TEST_CASE("--at reads the files as they were, on the day that it means", "[history]") {
  GitFolder git;
  git.write("okr.yaml", "okr: 1\nname: Northwind\nrules: {too-few-key-results: off}\n");
  git.write("claims.yaml", file_with("1 day", "2 days"));
  git.commit("2026-05-12");
  git.write("claims.yaml", file_with("1 day", "1 day"));
  git.commit("2026-05-14");
  CHECK(run(git, {"list"}).out.find("1.00") != std::string::npos);
  CHECK(run(git, {"list", "--at", "HEAD~1"}).out.find("0.50") != std::string::npos);
  CHECK(run(git, {"list", "--at", "2026-05-13"}).out.find("0.50") != std::string::npos);
  CHECK(run(git, {"--at", "2026-05-13", "list", "--format", "json"}).out.find("\"today\": \"2026-05-13\"") !=
        std::string::npos);
  CHECK(run(git, {"--at", "HEAD~1", "list", "--format", "json"}).out.find("\"today\": \"2026-05-12\"") !=
        std::string::npos);
  CHECK(run(git, {"--at", "HEAD~1", "--today", "2026-06-01", "list", "--format", "json"})
            .out.find("\"today\": \"2026-06-01\"") != std::string::npos);
  CHECK(run(git, {"list", "--at", "nowhere"}).code == okr::cli::exit_failure);
  CHECK(run(git, {"list", "--at=-x"}).code == okr::cli::exit_failure);
}

TEST_CASE("--since tells what a branch moved, against the point where it left", "[history]") {
  GitFolder git;
  make_branched(git);
  CHECK(run(git, {"check", "--format", "concise"}).out.empty());
  const Answer answer = run(git, {"check", "--since", "main", "--format", "concise"});
  CHECK(answer.out ==
        "claims.yaml:10:17: warning: the target of `Reduce the time to settlement` was 1 day, and is 2 days now; "
        "without that the score would be 0.50 [moved-target]\n");
  CHECK(answer.code == okr::cli::exit_done);
  CHECK(run(git, {"check", "--since", "main", "--fail-on", "warning"}).code == okr::cli::exit_findings);
  CHECK(run(git, {"check", "--since", "HEAD", "--format", "concise"}).out.empty());
  CHECK(run(git, {"check", "--since", "nowhere"}).code == okr::cli::exit_failure);
  CHECK(run(git, {"check", "--new-only"}).code == okr::cli::exit_failure);
}

TEST_CASE("nothing is moved while teams settle", "[history]") {
  GitFolder git;
  make_branched(git);
  CHECK(run(git, {"check", "--since", "main", "--today", "2026-04-15", "--select", "moved-target", "-q"}).out.empty());
  CHECK_FALSE(
      run(git, {"check", "--since", "main", "--today", "2026-04-16", "--select", "moved-target", "-q"}).out.empty());
}

TEST_CASE("where there was no workspace yet, all is new", "[history]") {
  GitFolder git;
  git.write("readme.md", "Goals");
  git.commit("2026-05-12");
  git.write("okr.yaml", "okr: 1\nname: Northwind\n");
  git.write("a.yaml", "cycle: 2026-Q2\nobjectives:\n  - id: one\n    title: One\n    supports: nowhere\n");
  const Answer answer = run(git, {"check", "--since", "HEAD", "--new-only", "--format", "concise"});
  CHECK(answer.out.find("unknown-reference") != std::string::npos);
  CHECK(answer.code == okr::cli::exit_findings);
}

TEST_CASE("--new-only leaves out what was there, wherever it has moved to", "[history]") {
  GitFolder git;
  git.write("okr.yaml", "okr: 1\nname: Northwind\nrules: {too-few-key-results: off}\n");
  git.write("a.yaml", "cycle: 2026-Q2\nobjectives:\n  - id: one\n    title: One\n    supports: nowhere\n");
  git.write("z.yaml", "cycle: 2026-Q2\nobjectives:\n  - id: last\n    title: Last\n    supports: nowhere\n");
  const std::string base = git.commit("2026-05-12");
  git.check_out("topic", base);
  git.write("a.yaml",
            "# moved down\ncycle: 2026-Q2\nobjectives:\n  - id: one\n    title: One\n    supports: nowhere\n"
            "  - id: two\n    title: Two\n    supports: nowhere\n");
  const std::vector<std::string> all = {"check",    "--since", "main", "--select", "unknown-reference",
                                        "--format", "concise"};
  std::vector<std::string> fresh = all;
  fresh.emplace_back("--new-only");
  CHECK(run(git, all).out.find("a.yaml:6:") != std::string::npos);
  CHECK(run(git, fresh).out.find("a.yaml:6:") == std::string::npos);
  CHECK(run(git, fresh).out.find("a.yaml:9:") != std::string::npos);
  CHECK(run(git, fresh).out.find("z.yaml") == std::string::npos);

  git.write("b.yaml", "cycle: 2026-Q2\nobjectives:\n  - id: three\n    title: Three\n    supports: nowhere\n");
  CHECK(run(git, fresh).out.find("a.yaml:6:") == std::string::npos);
  CHECK(run(git, fresh).out.find("b.yaml:5:") != std::string::npos);
}
