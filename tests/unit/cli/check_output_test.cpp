// What `okr check` adds to the summary of a step, within what GitHub takes of one.
#include <sstream>

#include "cli/main.hpp"
#include "render/findings_ci.hpp"
#include "unit/catch.hpp"
#include "unit/temporary_folder.hpp"

using namespace okr;

TEST_CASE("a summary takes what room an earlier call has left", "[cli]") {
  const test::TemporaryFolder folder;
  folder.write("okr.yaml", "okr: 1\n");
  folder.write("a.yaml", "cycle: 2026\nobjectives:\n  - title: Delight our customers\n    supports: [a, b, c, d, e]\n");
  cli::Environment environment;
  environment.folder = folder.path();
  environment.local_date = *parse_date("2026-05-15");
  environment.variables = {{"GITHUB_STEP_SUMMARY", "summary.md"}};
  const auto added_to = [&](std::size_t bytes) {
    folder.write("summary.md", std::string(bytes, 'x'));
    std::istringstream in;
    std::ostringstream out, err;
    CHECK(cli::run({"check", "--format", "github"}, environment, in, out, err) == 1);
    return std::filesystem::file_size(folder.path() / "summary.md") - bytes;
  };
  const auto whole = added_to(0);
  CHECK(whole > 600);
  CHECK(added_to(render::most_summary_bytes - whole - 200) == whole);
  CHECK(added_to(render::most_summary_bytes - 500) < 500);
  CHECK(added_to(render::most_summary_bytes - 500) > 200);
  CHECK(added_to(render::most_summary_bytes) == 0);
  CHECK(added_to(render::most_summary_bytes + 1) == 0);
}
