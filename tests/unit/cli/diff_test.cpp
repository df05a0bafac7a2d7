// `okr diff` as a whole, on real repositories: which versions it compares, and what each format prints.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/environment.hpp"
#include "cli/main.hpp"
#include "unit/catch.hpp"
#include "unit/history/git_folder.hpp"

using namespace okr;
using okr::test::GitFolder;

namespace {

struct Result {
  int code = 0;
  std::string out, err;
};

Result run_in(const std::filesystem::path& folder, std::vector<std::string> args, int width = 80, bool utf8 = true) {
  cli::Environment environment;
  environment.folder = folder;
  environment.local_date = parse_date("2026-05-15").value();
  environment.terminal_width = width;
  environment.variables = {{"LC_ALL", utf8 ? "C.UTF-8" : "C"}};
  std::istringstream in;
  std::ostringstream out, err;
  const int code = cli::run(args, environment, in, out, err);
  return {code, out.str(), err.str()};
}

constexpr std::string_view config =
    "okr: 1\nname: Northwind\nteams:\n  - {id: northwind, title: Northwind}\n"
    "  - {id: claims, title: Claims, parent: northwind}\n";

/// The record-time objective, with that target, those check-ins and more key results.
std::string claims(std::string_view target, std::string_view check_ins, std::string_view more = {}) {
  return "cycle: 2026-Q2\nteam: claims\nobjectives:\n  - id: record-time\n    title: Claims settle in record time\n"
         "    key_results:\n      - id: settlement\n        title: Cut the time to settlement from 3 days to " +
         std::string(target) + "\n        check_ins: [" + std::string(check_ins) + "]\n" + std::string(more);
}

constexpr std::string_view first = "{date: 2026-04-28, value: 1.6 days}";
constexpr std::string_view second =
    "{date: 2026-04-28, value: 1.6 days}, {date: 2026-05-12, value: 1.5 days, note: Storms hold}";

std::string without_ids(std::string text) {
  for (std::size_t at = text.find(" ("); at != std::string::npos; at = text.find(" (", at + 1)) {
    if (text.substr(at + 9, 2) == ", ") text.replace(at + 2, 7, "0000000");
  }
  return text;
}

/// A workspace in a folder of the repository: committed, then with a target moved, a check-in and a new key result.
GitFolder& changed(GitFolder& git) {
  git.write("goals/okr.yaml", config);
  git.write("goals/claims.yaml", claims("1 day", first));
  git.commit("2026-05-10");
  git.write("goals/claims.yaml", claims("1.8 days", second, "      - Hire 3 adjusters\n"));
  return git;
}

/// Whether `tool` is there; a test that needs it says that it is not.
bool has_tool(const std::string& tool) {
  const bool there = std::system(("command -v " + tool + " >/dev/null 2>&1").c_str()) == 0;
  if (!there) WARN(tool << " is not installed: skipped");
  return there;
}

std::string rendered(const std::filesystem::path& folder, const std::string& markdown) {
  std::ofstream(folder / "page.md") << markdown;
  const std::string page = (folder / "page").string();
  REQUIRE(std::system(("cmark-gfm -e table --unsafe " + page + ".md > " + page + ".html").c_str()) == 0);
  std::ostringstream html;
  html << std::ifstream(page + ".html").rdbuf();
  return html.str();
}

}  // namespace

TEST_CASE("diff as text tells what was added, moved and reached", "[diff]") {
  GitFolder git;
  const Result result = run_in(changed(git).path() / "goals", {"diff"});
  CHECK(result.code == 0);
  CHECK(result.err.empty());
  CHECK(without_ids(result.out) ==
        "HEAD (0000000, 2026-05-10) → working tree\n"
        "1 added, 1 target moved, 1 checked in\n"
        "\n"
        "Claims\n"
        "  Claims settle in record time                                           2026-Q2\n"
        "    score           0.70 → 1.00 (▲ 0.05 progress, ▲ 0.25 goalposts)\n"
        "    Cut the time to settlement from 3 days to 1.8 days\n"
        "      target          1 → 1.8 days; without it the score would be 0.75\n"
        "      checked in      1.6 → 1.5 days, 2026-05-12\n"
        "                      Storms hold\n"
        "      score           0.70 → 1.00 (▲ 0.05 progress, ▲ 0.25 goalposts)\n"
        "  + Hire 3 adjusters\n"
        "      read as         0 adjusters → 3 adjusters\n");
}

TEST_CASE("diff as text fits narrow terminals, and those without UTF-8", "[diff]") {
  GitFolder git;
  const Result narrow = run_in(changed(git).path() / "goals", {"diff"}, 60, false);
  for (std::istringstream lines(narrow.out); !lines.eof();) {
    std::string line;
    std::getline(lines, line);
    CHECK(line.size() <= 60);
    CHECK(std::ranges::all_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
  }
  CHECK(narrow.out.find("0.70 -> 1.00 (+0.05 progress, +0.25") != std::string::npos);
  const Result wide = run_in(git.path() / "goals", {"diff", "--color", "always"}, 140);
  CHECK(wide.out.find("\x1b[33m1 → 1.8 days; without it the score would be 0.75\x1b[0m") != std::string::npos);
}

TEST_CASE("diff as JSON has one entry for each object and kind", "[diff]") {
  GitFolder git;
  const Result result = run_in(changed(git).path() / "goals", {"diff", "--format", "json", "--exit-code"});
  CHECK(result.code == 1);
  const auto json = nlohmann::json::parse(result.out);
  CHECK(json["to"] == "working tree");
  CHECK(json["from"].get<std::string>().size() == 40);
  std::vector<std::string> changes;
  for (const auto& each : json["changes"]) {
    changes.push_back(each["change"].get<std::string>() + ' ' + each["id"].get<std::string>());
  }
  CHECK(changes == std::vector<std::string>{"score record-time", "moved-target record-time/settlement",
                                            "checked-in record-time/settlement", "added record-time/hire-adjusters"});
  const auto& moved = json["changes"][1];
  CHECK(moved["before"] == nlohmann::json::parse(R"({"target": 1, "unit": "day", "path": "claims.yaml", "line": 7})"));
  CHECK(moved["after"]["target"] == 1.8);
  CHECK(moved["score"] ==
        nlohmann::json::parse(R"({"before": 0.7, "after": 1, "from_progress": 0.05, "from_goalposts": 0.25})"));
  CHECK(json["changes"][2]["score"].is_null());
  CHECK(json["changes"][2]["after"]["check_ins"][0]["value"] == 1.5);
  CHECK(json["changes"][3]["before"].is_null());
  CHECK(json["changes"][3]["after"]["target"] == 3);
}

TEST_CASE("diff as Markdown begins with its marker and warns of moved goalposts", "[diff]") {
  GitFolder git;
  const Result result = run_in(changed(git).path() / "goals", {"diff", "--format", "markdown"});
  CHECK(result.out.starts_with("<!-- okr diff -->\n### OKRs: 1 added, 1 target moved, 1 checked in\n"));
  CHECK(result.out.find("> [!WARNING]") < result.out.find("| **Claims settle in record time** | 0.70 → 1.00 |"));
  if (!has_tool("cmark-gfm")) return;
  const std::string html = rendered(git.path(), result.out);
  CHECK(html.find("<blockquote>") != std::string::npos);
  CHECK(html.find("<td>▲ 0.05 progress, ▲ 0.25 goalposts</td>") != std::string::npos);
  CHECK(html.find("<li>target: 1 → 1.8 days; without it the score would be 0.75</li>") != std::string::npos);
}

TEST_CASE("no text of a file makes markup of the comment", "[diff]") {
  GitFolder git;
  git.write("okr.yaml", config);
  git.write("claims.yaml", claims("1 day", first));
  git.commit("2026-05-10");
  git.write("claims.yaml", claims("1 day", first,
                                  "      - id: x\n        title: \"</details> <img src=x> @ana | a **b** `c` [l](u) "
                                  "](javascript:x)\\n# h from 1 to 2\"\n        current: 1\n"));
  const Result result = run_in(git.path(), {"diff", "--format", "markdown"});
  CHECK(result.out.find("@ana") == std::string::npos);
  if (!has_tool("cmark-gfm")) return;
  const std::string html = rendered(git.path(), result.out);
  CHECK(html.find("<img") == std::string::npos);
  CHECK(html.find("<a ") == std::string::npos);
  CHECK(html.find("<code>") == std::string::npos);
  CHECK(html.find("<h1>") == std::string::npos);
  CHECK(html.find("</details>") == html.rfind("</details>"));
}

TEST_CASE("a long comment stays under GitHub's limit and says what it leaves out", "[diff]") {
  GitFolder git;
  git.write("okr.yaml", config);
  const auto many = [](int target) {
    std::string text = "cycle: 2026-Q2\nobjectives:\n";
    for (int i = 0; i < 400; ++i) {
      const std::string number = std::to_string(i);
      text += "  - id: o" + number + "\n    title: Objective " + number + " with some more words\n    key_results:\n" +
              "      - {id: k, title: '@@@@@@ from 0 to " + std::to_string(target) + "', current: 5}\n";
    }
    return text;
  };
  git.write("many.yaml", many(10));
  git.commit("2026-05-10");
  git.write("many.yaml", many(9));
  const Result result = run_in(git.path(), {"diff", "--format", "markdown"});
  CHECK(result.out.size() < 65'536);
  CHECK(result.out.size() > 60'000);
  CHECK(result.out.find("more did not fit here; `okr diff` shows all") != std::string::npos);
  CHECK(result.out.ends_with("\n</details>\n"));
}

TEST_CASE("two dots, three dots, days and one revision", "[diff]") {
  GitFolder git;
  git.write("okr.yaml", config);
  git.write("claims.yaml", claims("1 day", first));
  const std::string base = git.commit("2026-05-01");
  git.check_out("topic", base);
  git.write("claims.yaml", claims("1 day", second));
  git.commit("2026-05-10");
  git.check_out("main", base);
  git.write("claims.yaml", claims("1.8 days", first));
  git.commit("2026-05-12");
  const auto summary = [&](const std::string& range) {
    const std::string out = run_in(git.path(), {"diff", range}).out;
    const std::size_t line = out.find('\n') + 1;
    return out.substr(line, out.find('\n', line) - line);
  };
  CHECK(summary("main..topic") == "1 target moved, 1 checked in");
  CHECK(summary("main...topic") == "1 checked in");
  CHECK(summary("2026-05-05..2026-05-12") == "1 target moved");
  CHECK(summary("2026-05-05..") == "1 target moved");
  CHECK(summary("..main~1") == "1 target moved");
  CHECK(summary("topic") == "1 target moved, 1 check-in rewritten");
  CHECK(summary("HEAD") == "nothing has changed");
  CHECK(run_in(git.path(), {"diff", "HEAD", "--exit-code"}).code == 0);
  CHECK(run_in(git.path(), {"diff", "main~1", "--at", "2026-05-05"}).out.find("nothing has changed") !=
        std::string::npos);
}

TEST_CASE("a workspace that is new, that moved, or that is in no repository", "[diff]") {
  GitFolder git;
  git.write("readme.md", "none");
  git.write("goals/okr.yaml", config);
  git.write("goals/claims.yaml", claims("1 day", first));
  const Result unborn = run_in(git.path() / "goals", {"diff"});
  CHECK(unborn.code == 2);
  CHECK(unborn.err == "error: `HEAD` is not a revision of this repository\n  it has no commits yet\n");

  std::filesystem::rename(git.path() / "goals", git.path() / "later");
  git.commit("2026-05-01");
  std::filesystem::rename(git.path() / "later", git.path() / "goals");
  CHECK(run_in(git.path() / "goals", {"diff"}).out.find("nothing has changed") != std::string::npos);

  GitFolder fresh;
  fresh.write("readme.md", "none");
  fresh.commit("2026-05-01");
  fresh.write("goals/okr.yaml", config);
  fresh.write("goals/claims.yaml", claims("1 day", first));
  CHECK(run_in(fresh.path() / "goals", {"diff"}).out.find("\n2 added\n") != std::string::npos);

  const test::TemporaryFolder plain;
  plain.write("okr.yaml", config);
  const Result nowhere = run_in(plain.path(), {"diff"});
  CHECK(nowhere.code == 2);
  CHECK(nowhere.err.find("is not in a git repository") != std::string::npos);
}

TEST_CASE("a file that can't be read in one version is named, and the rest compared", "[diff]") {
  GitFolder git;
  git.write("okr.yaml", config);
  git.write("claims.yaml", claims("1 day", first));
  git.write("other.yaml", "cycle: 2026-Q2\nobjectives:\n  - {id: a, title: \"A}\n");
  git.commit("2026-05-01");
  git.write("claims.yaml", claims("1.8 days", first));
  git.write("other.yaml", "cycle: 2026-Q2\nobjectives:\n  - {id: a, title: \"A\"}\n");
  const Result result = run_in(git.path(), {"diff"});
  CHECK(result.out.find("\n1 target moved\n") != std::string::npos);
  CHECK(without_ids(result.err)
            .find("`other.yaml` can't be read whole in HEAD (0000000, 2026-05-01): what is unclear "
                  "there is not compared\n") == 0);
}
