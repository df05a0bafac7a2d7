// Hostile names of files, folders, authors and branches.

#include <fmt/format.h>

#include "unit/catch.hpp"
#include "unit/history/git_folder.hpp"
#include "unit/hostile/outputs.hpp"
#include "unit/hostile/texts.hpp"

using namespace okr;
using namespace okr::tests;

namespace {

/// A text without what no name of a file has, and not too long for one.
std::string name_of(std::string text) {
  for (char& c : text) {
    if (c == '/' || c == '\0') c = '_';
  }
  return text.substr(0, 200);
}

struct Turn {
  std::size_t text, every;
};

/// Returns how many calls had something to say.
int look_at(const std::vector<Call>& calls, const std::filesystem::path& folder, std::string_view text, Turn turn) {
  int looked_at = 0;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!has_turn(turn.text, i, turn.every)) continue;
    const Call& call = calls[i];
    const Output output = run(call, folder);
    CAPTURE(text, said(call), output.err);
    CHECK(harm_of(call, output) == "");
    const bool has_output = output.code < 2 || call.front() == "check";
    looked_at += has_output;
    if (has_output) CHECK_FALSE(frame_of(shape_of(call), output.out).starts_with("broken"));
  }
  return looked_at;
}

const std::vector<Call> calls_that_name_files = {{"check"},
                                                 {"check", "--format", "concise"},
                                                 {"check", "--format", "json"},
                                                 {"check", "--format", "github"},
                                                 {"check", "--format", "sarif"},
                                                 {"check", "--format", "junit"},
                                                 {"check", "--format", "gitlab"},
                                                 {"check", "--format", "rdjson"},
                                                 {"check", "--diff", "--unsafe-fixes"},
                                                 {"list", "--format", "json"},
                                                 {"list", "--format", "csv", "--columns", "id,path"},
                                                 {"list", "--format", "markdown", "--columns", "id,path"},
                                                 {"show", "o"},
                                                 {"show", "o", "--format", "markdown"},
                                                 {"explain", "o/k"},
                                                 {"explain", "o/k", "--format", "json"},
                                                 {"export", "--format", "csv"},
                                                 {"export"},
                                                 {"report"},
                                                 {"checkin", "o/k", "5", "--dry-run"},
                                                 {"close", "o", "--learned", "x", "--dry-run"},
                                                 {"rename", "o", "oo", "--dry-run"},
                                                 {"carry", "o", "--to", "2026-Q3", "--dry-run"}};

constexpr const char* sound =
    "cycle: 2026-Q2\nobjectives:\n  - {id: o, title: Win, supports: [y], key_results: [{id: k, title: Sales, "
    "baseline: 1, target: 9, check_ins: [{date: 2026-04-09, value: 3}]}]}\n";

/// Of an author, who has none of these in git.
std::string author_of(std::string text) {
  std::erase_if(text, [](char c) { return c == '<' || c == '>' || c == '\n' || c == '\0'; });
  return "x" + text + "x";
}

/// Of a branch, which git allows less.
std::string branch_of(std::string_view text) {
  std::string name = "x";
  for (const char c : text.substr(0, 100)) {
    const bool is_refused = static_cast<unsigned char>(c) <= ' ' || c == '\x7f' ||
                            std::string_view("~^:?*[\\@/.").find(c) != std::string_view::npos;
    if (!is_refused) name += c;
  }
  return name;
}

std::vector<std::string> all_texts() {
  std::vector<std::string> texts = hostile_texts();
  texts.insert(texts.end(), refused_bytes().begin(), refused_bytes().end());
  return texts;
}

int check_names(std::size_t every) {
  int looked_at = 0;
  const std::vector<std::string> texts = all_texts();
  for (std::size_t t = 0; t < texts.size(); ++t) {
    const std::string name = name_of(texts[t]);
    const test::TemporaryFolder folder;
    folder.write("okr.yaml", "okr: 1\nexclude: [nothing]\nteams: [{id: t, title: T}]\n");
    folder.write("x" + name + ".yaml", sound);
    folder.write("d" + name + "/a.yaml", "cycle: 2026-Q2\nobjectives: [{id: o, title: Again}]\nteam: nobody\n");
    folder.write("d" + name + "/b.yaml", "objectives: [\n");
    looked_at += look_at(calls_that_name_files, folder.path(), texts[t], {t, every});
    std::filesystem::create_directory(folder.path() / ("f" + name));
    looked_at += look_at({{"check", "f" + name}, {"-C", "f" + name, "status"}}, folder.path(), texts[t], {t, every});
  }
  return looked_at;
}

std::vector<Call> calls_of_git(const std::string& branch) {
  std::vector<Call> calls = {{"diff", branch + "~1.." + branch},
                             {"status", "--at", branch},
                             {"diff", branch + "~9"},
                             {"completion", "bash", "--", "okr diff ", ""},
                             {"completion", "fish", "--", "okr", "diff", ""},
                             {"explain", "o/k", "--blame"},
                             {"show", "o/k", "--blame"},
                             {"check", "--since", "HEAD~1", "--format", "github"},
                             {"check", "--since", "HEAD~1", "--format", "junit"},
                             {"status", "--at", "HEAD~1"}};
  for (const char* format : {"text", "json", "markdown"}) calls.push_back({"diff", "HEAD~1..HEAD", "--format", format});
  for (const char* format : {"text", "json", "csv", "markdown", "svg"}) {
    calls.push_back({"history", "o", "--format", format});
    calls.push_back({"history", "o/k", "--format", format});
  }
  return calls;
}

/// The text comes into the files, as the name of one, of who did it and of a branch, and as the message.
int check_repositories(std::size_t every) {
  int looked_at = 0;
  const std::vector<std::string> texts = all_texts();
  for (std::size_t t = 0; t < texts.size(); ++t) {
    test::GitFolder folder;
    const auto files = workspace_of(in_quotes(texts[t]));
    folder.write("okr.yaml", files[1].bytes);
    folder.write("a.yaml", sound);
    folder.commit("2026-04-10", author_of(texts[t]), {}, texts[t] + "\n");
    folder.write("a.yaml", files[2].bytes);
    folder.write("x" + name_of(texts[t]) + ".yaml", "cycle: 2026-Q2\nobjectives: [{id: z, title: Z}]\n");
    const std::string commit = folder.commit("2026-05-10", author_of(texts[t]), {}, texts[t] + "\n");
    folder.check_out(branch_of(texts[t]), commit);
    looked_at += look_at(calls_of_git(branch_of(texts[t])), folder.path(), texts[t], {t, every});
  }
  return looked_at;
}

}  // namespace

TEST_CASE("no name of a file or folder is more than text in any output", "[hostile]") { check_names(16); }

TEST_CASE("nothing of a repository is more than text in any output", "[hostile]") { check_repositories(16); }

TEST_CASE("no name of anything is more than text in any output, each in each", "[.long][hostile]") {
  fmt::print("figure: {} hostile names of files, {} outputs\n", all_texts().size(), check_names(1));
  fmt::print("figure: {} hostile repositories, {} outputs\n", all_texts().size(), check_repositories(1));
}
