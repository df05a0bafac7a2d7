// `--watch`: what is drawn first, and again after files were saved.
#include <fstream>
#include <functional>
#include <sstream>

#include "cli/main.hpp"
#include "unit/catch.hpp"
#include "unit/temporary_folder.hpp"

using namespace okr;

namespace {

/// A terminal that does something whenever it has been drawn on, and goes away at last.
class Screen : public std::stringbuf {
 public:
  explicit Screen(std::vector<std::function<void()>> then) : then_(std::move(then)) {}
  std::vector<std::string> frames;

 protected:
  int sync() override {
    frames.push_back(str());
    str("");
    if (frames.size() > then_.size()) return -1;
    then_[frames.size() - 1]();
    return 0;
  }

 private:
  std::vector<std::function<void()>> then_;
};

constexpr std::string_view file = R"(cycle: 2026-Q2
objectives:
  - id: fast
    title: Fast
    key_results:
      - {id: settlement, title: Reduce the time to settlement from 3 days to 1 day}
)";

std::string with(std::string text, std::string_view what, std::string_view by) {
  return text.replace(text.find(what), what.size(), by);
}

std::vector<std::string> frames_of(std::vector<std::string> call) {
  const test::TemporaryFolder folder;
  folder.write("okr.yaml", "okr: 1\n");
  folder.write("a.yaml", file);
  Screen screen({[&] { folder.write("a.yaml", with(std::string(file), "1 day", "0.5 days")); },
                 [&] { folder.write("a.yaml", with(std::string(file), "title: Fast", "title: Goal: fast")); },
                 [&] { folder.write("a.yaml", std::string(file)); }});
  std::istringstream in;
  std::ostream out(&screen);
  std::ostringstream err;
  cli::Environment environment;
  environment.folder = folder.path();
  environment.variables = {{"LC_ALL", "C.UTF-8"}};
  environment.out_is_terminal = true;
  environment.terminal_height = 12;
  call.insert(call.end(), {"--watch", "--today", "2026-05-15", "--color", "never"});
  CHECK(cli::run(call, environment, in, out, err) == 0);
  CHECK(err.str().empty());
  return screen.frames;
}

bool has(const std::string& frame, std::string_view text) { return frame.find(text) != std::string::npos; }

}  // namespace

TEST_CASE("status draws itself again, with what is new and how it is read", "[cli]") {
  const std::vector<std::string> frames = frames_of({"status"});
  REQUIRE(frames.size() == 4);
  CHECK(has(frames[0], "Reduce the time to settlement"));
  CHECK_FALSE(has(frames[0], "metric:"));
  CHECK(has(frames[1], "metric: 3 days → 0.5 days"));
  CHECK(has(frames[2], "put the value in quotes"));
  CHECK_FALSE(has(frames[3], "put the value in quotes"));
  for (const std::string& frame : frames) {
    CHECK(has(frame, "\x1b[H"));
    CHECK(std::count(frame.begin(), frame.end(), '\n') < 12);
  }
}

TEST_CASE("check draws its findings again", "[cli]") {
  const std::vector<std::string> frames = frames_of({"check"});
  REQUIRE(frames.size() == 4);
  CHECK(has(frames[0], "missing-owner"));
  CHECK(has(frames[2], "invalid-yaml"));
}

TEST_CASE("where there is no terminal, nothing is watched", "[cli]") {
  const test::TemporaryFolder folder;
  folder.write("okr.yaml", "okr: 1\n");
  std::istringstream in;
  std::ostringstream out, err;
  cli::Environment environment;
  environment.folder = folder.path();
  CHECK(cli::run({"status", "--watch"}, environment, in, out, err) == 2);
  CHECK(has(err.str(), "stdout is none"));
}
