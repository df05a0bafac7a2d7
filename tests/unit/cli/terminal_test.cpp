// What okr asks on a terminal: the program itself runs on a pseudo-terminal, and is answered as a person would do it.
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "okr/read.hpp"
#include "unit/catch.hpp"
#include "unit/history/git_folder.hpp"

using namespace okr;

namespace {

namespace fs = std::filesystem;

/// Containers may have no pseudo-terminals.
bool has_terminals() {
  const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
  const bool has = terminal >= 0 && ptsname(terminal) != nullptr && access(ptsname(terminal), F_OK) == 0;
  if (terminal >= 0) close(terminal);
  if (!has) WARN("there is no pseudo-terminal here: skipped");
  return has;
}

/// A run of okr in a folder, on a terminal of its own. It is 15 May 2026.
class Run {
 public:
  Run(const fs::path& folder, std::vector<std::string> arguments) : terminal_(posix_openpt(O_RDWR | O_NOCTTY)) {
    REQUIRE(terminal_ >= 0);
    REQUIRE(grantpt(terminal_) == 0);
    REQUIRE(unlockpt(terminal_) == 0);
    const std::string name = ptsname(terminal_);
    arguments.insert(arguments.begin(), {"okr", "-C", folder.string()});
    std::vector<std::string> variables = {"LC_ALL=C.UTF-8",       "NO_COLOR=1",    "COLUMNS=80",
                                          "OKR_TODAY=2026-05-15", "HOME=/nowhere", "ASAN_OPTIONS=detect_leaks=0"};
    const std::vector<char*> argv = pointers(arguments), envp = pointers(variables);
    process_ = fork();
    REQUIRE(process_ >= 0);
    if (process_ == 0) {
      setsid();
      const int own = open(name.c_str(), O_RDWR);
      ioctl(own, TIOCSCTTY, 0);
      for (const int standard : {0, 1, 2}) dup2(own, standard);
      execve(OKR_PROGRAM, argv.data(), envp.data());
      _exit(127);
    }
  }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  ~Run() {
    if (process_ > 0) {
      kill(process_, SIGKILL);
      waitpid(process_, nullptr, 0);
    }
    close(terminal_);
  }

  /// Waits until it asks this, and then answers. Nothing is typed ahead.
  void answer(const std::string& question, const std::string& line) {
    wait_for(question);
    const std::string typed = line + "\n";
    REQUIRE(write(terminal_, typed.data(), typed.size()) == static_cast<ssize_t>(typed.size()));
    seen_ = shown_.size();
  }
  /// Waits until it asks this, and presses Ctrl-D.
  void end_input(const std::string& question) {
    wait_for(question);
    REQUIRE(write(terminal_, "\x04", 1) == 1);
  }
  /// Waits until something new ends with `question: `, so that it is being read.
  void wait_for(const std::string& question) {
    const std::string end = question + ": ";
    while (shown_.size() < seen_ + end.size() || !shown_.ends_with(end)) {
      CAPTURE(question, shown_);
      REQUIRE(read_more());
    }
  }
  /// Waits for its end. Returns the exit code.
  int finish() {
    while (read_more()) {
    }
    int status = 0;
    REQUIRE(waitpid(process_, &status, 0) == process_);
    process_ = -1;
    CAPTURE(shown_);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
  }
  const std::string& shown() const { return shown_; }

 private:
  static std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
  }

  /// False at the end of the output.
  bool read_more() {
    constexpr int patience = 60'000;
    pollfd ready{terminal_, POLLIN, 0};
    CAPTURE(shown_);
    REQUIRE(poll(&ready, 1, patience) == 1);
    char bytes[4096];
    const ssize_t size = read(terminal_, bytes, sizeof bytes);
    if (size > 0) shown_.append(bytes, static_cast<std::size_t>(size));
    return size > 0;
  }

  int terminal_;
  pid_t process_ = -1;
  std::string shown_;
  std::size_t seen_ = 0;
};

constexpr std::string_view config = R"(okr: 1
people:
  - {id: ana, name: Ana Ruiz, email: ana@northwind.example}
  - {id: bo, name: Bo Lind}
)";

constexpr std::string_view claims = R"(cycle: 2026-Q2
owner: ana
objectives:
  - id: easy
    title: Claims feel easy
    key_results:
      - id: calls
        title: Increase claims without a call from 20% to 40%
      - id: nps
        title: Increase NPS from 60 to 75
      - id: graded
        title: Everybody knows why it matters
        judged: true
  - id: fast
    title: Claims are settled fast
    owner: bo
    key_results:
      - id: settlement
        title: Reduce the time to settlement from 3 days to 1 day # by hand
  - id: promise
    title: Every caller is called back
    owner: bo
    kind: committed
    key_results:
      - title: Increase calls within a day from 60% to 90%
        check_ins:
          - {date: 2026-05-14, value: 70%}
)";

/// A repository without a user.
struct Claims : test::GitFolder {
  Claims() {
    write("okr.yaml", config);
    write("claims.yaml", claims);
  }
};

std::string bytes_of(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

Workspace read_again(const fs::path& folder) {
  ReadResult read = read_workspace(load_directory(folder));
  CHECK(read.findings.empty());
  return std::move(read.workspace);
}

std::vector<CheckIn> check_ins(const fs::path& folder, std::string_view id) {
  const Workspace workspace = read_again(folder);
  return workspace.key_result(workspace.find(id)).check_ins;
}

const std::string confidence = "  confidence, 0 to 1, or votes like ana=0.7 bo=0.3";

}  // namespace

TEST_CASE("a conversation writes each answer before it asks the next question", "[terminal]") {
  if (!has_terminals()) return;
  const Claims folder;
  Run run(folder.path(), {"checkin", "--owner", "ana"});
  run.answer("  value", "12 parrots");
  run.answer("  value", "25%");
  run.answer(confidence, "ana=0.7 bo=2");
  run.answer(confidence, "ana=0.7 bo=0.3");
  run.answer("  note", "it's \"so\": # yes");

  run.wait_for("  value");
  const std::vector<CheckIn> calls = check_ins(folder.path(), "easy/calls");
  REQUIRE(calls.size() == 1);
  CHECK(to_string(calls.front().date.value) == "2026-05-15");
  CHECK(calls.front().value->value == Quantity{25, "%"});
  REQUIRE(calls.front().votes.size() == 2);
  CHECK(calls.front().votes[1].who == "bo");
  CHECK(Decimal(calls.front().votes[1].confidence) == 0.3_d);
  CHECK(calls.front().note->value == "it's \"so\": # yes");

  run.answer("  value", "");
  run.answer(confidence, "0.5");
  run.answer("  note", "");
  run.wait_for("  score, 0 to 1");
  REQUIRE(check_ins(folder.path(), "easy/nps").size() == 1);
  CHECK_FALSE(check_ins(folder.path(), "easy/nps").front().value);

  run.answer("  score, 0 to 1", "2");
  run.answer("  score, 0 to 1", "q");
  CHECK(run.finish() == 0);
  CHECK(run.shown().find("2 of 3 checked in") != std::string::npos);
  CHECK(check_ins(folder.path(), "easy/graded").empty());
  CHECK(check_ins(folder.path(), "fast/settlement").empty());
}

TEST_CASE("who has enough keeps what is said already", "[terminal]") {
  if (!has_terminals()) return;
  const Claims folder;
  Run run(folder.path(), {"checkin", "easy"});
  run.answer("  value", "30%");
  const bool by_q = GENERATE(true, false);
  if (by_q) run.answer(confidence, "q");
  if (!by_q) run.end_input(confidence);
  CHECK(run.finish() == 0);
  CHECK(run.shown().find("1 of 3 checked in") != std::string::npos);
  REQUIRE(check_ins(folder.path(), "easy/calls").size() == 1);
  CHECK(check_ins(folder.path(), "easy/calls").front().votes.empty());
}

TEST_CASE("who says nothing changes nothing", "[terminal]") {
  if (!has_terminals()) return;
  const Claims folder;
  Run run(folder.path(), {"checkin", "fast/settlement"});
  if (GENERATE(true, false)) {
    run.answer("  value", "");
    run.answer(confidence, " ");
  } else {
    run.end_input("  value");
  }
  CHECK(run.finish() == 0);
  CHECK(run.shown().find("0 of 1 checked in") != std::string::npos);
  CHECK(bytes_of(folder.path() / "claims.yaml") == claims);
}

TEST_CASE("without an owner it is about git's user", "[terminal]") {
  if (!has_terminals()) return;
  const Claims folder;
  const bool is_known = GENERATE(true, false);
  std::ofstream(folder.path() / ".git" / "config", std::ios::app)
      << "[user]\n\tname = " << (is_known ? "Bo Lind" : "Nobody") << "\n\temail = someone@northwind.example\n";
  Run run(folder.path(), {"checkin"});
  if (is_known) {
    run.answer("  value", "2 days");
    run.answer(confidence, "");
    run.answer("  note", "");
    CHECK(run.finish() == 0);
    CHECK(run.shown().find("1 of 1 checked in") != std::string::npos);
    CHECK(check_ins(folder.path(), "fast/settlement").size() == 1);
    Run again(folder.path(), {"checkin"});
    CHECK(again.finish() == 0);
    CHECK(again.shown() == "nothing is due\r\n");
  } else {
    run.end_input("  value");
    CHECK(run.finish() == 0);
    CHECK(run.shown().find("git's user owns nothing here") != std::string::npos);
    CHECK(run.shown().find("1 of 4") != std::string::npos);
  }
}

TEST_CASE("okr new asks nothing of who gives the title", "[terminal]") {
  if (!has_terminals()) return;
  const Claims folder;
  Run run(folder.path(), {"new", "kpi", "Claims reopened", "--max", "4%"});
  CHECK(run.finish() == 0);
  CHECK(run.shown().find("wrote claims-reopened to") != std::string::npos);
}

TEST_CASE("okr new asks for what is missing", "[terminal]") {
  if (!has_terminals()) return;
  const Claims folder;
  Run run(folder.path(), {"new", "objective"});
  run.answer("title", "Claims: easy #1");
  run.answer("team", "claims");
  run.answer("cycle [2026-Q2]", "");
  run.answer("supports, an id or nothing", "easy");
  if (GENERATE(true, false)) {
    run.answer("owner, or nothing", "bo");
    CHECK(run.finish() == 0);
    const Workspace workspace = read_again(folder.path());
    const Ref ref = workspace.find("claims-easy");
    REQUIRE(ref.to == Ref::To::objective);
    CHECK(workspace.objective(ref).title.value == "Claims: easy #1");
    CHECK(workspace.objective(ref).is(State::draft));
    CHECK(workspace.objective(ref).owner->value == "bo");
    CHECK(fs::exists(folder.path() / "2026-Q2/claims.yaml"));
  } else {
    run.end_input("owner, or nothing");
    CHECK(run.finish() == 0);
    CHECK(run.shown().find("nothing was written") != std::string::npos);
    CHECK_FALSE(fs::exists(folder.path() / "2026-Q2"));
  }
}

TEST_CASE("okr close asks what was learned", "[terminal]") {
  if (!has_terminals()) return;
  const Claims folder;
  Run run(folder.path(), {"close", "promise"});
  if (GENERATE(true, false)) {
    run.answer("what was learned", "Ask: \"why?\" first");
    run.answer("why was the commitment not met", "q is no answer, but this is");
    CHECK(run.finish() == 0);
    const Workspace workspace = read_again(folder.path());
    const Objective& promise = workspace.objective(workspace.find("promise"));
    CHECK(promise.is(State::closed));
    CHECK(promise.review->learned->value == "Ask: \"why?\" first");
    CHECK(promise.review->reason->value == "q is no answer, but this is");
  } else {
    run.answer("what was learned", "Ask why first");
    run.answer("why was the commitment not met", "q");
    CHECK(run.finish() == 0);
    CHECK(bytes_of(folder.path() / "claims.yaml") == claims);
  }
}
