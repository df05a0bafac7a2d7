// Whom a name means, and who git's user is.
#include "cli/owner.hpp"

#include <fstream>

#include "okr/failure.hpp"
#include "okr/git_user.hpp"
#include "unit/catch.hpp"
#include "unit/containing.hpp"
#include "unit/history/git_folder.hpp"
#include "unit/workspace_text.hpp"

namespace {

using namespace okr;

constexpr std::string_view text = R"(--- okr.yaml
okr: 1
people:
  - {id: ana, name: Ana Ruiz, email: ana@okr.example}
  - {id: bo, name: Bo Lind}
  - {id: annette, name: Annette Bo}
--- a.yaml
cycle: 2026-Q2
owner: bo
objectives:
  - {title: O, owner: zoe}
)";

Workspace workspace() { return read_workspace(tests::files_of(text)).workspace; }

/// Who `user.name` and `user.email` of a repository's own configuration are.
std::optional<std::string> person_of(const std::string& name, const std::string& email) {
  const test::GitFolder folder;
  std::ofstream(folder.path() / ".git/config", std::ios::app)
      << "[user]\nname = " << name << "\nemail = " << email << '\n';
  const auto user = git_user(folder.path());
  REQUIRE(user);
  return cli::person_of(*user, workspace());
}

}  // namespace

TEST_CASE("a person is named by id, by name, or by a part of it", "[cli]") {
  CHECK(cli::person_named(workspace(), "bo") == "bo");
  CHECK(cli::person_named(workspace(), "ana ruiz") == "ana");
  CHECK(cli::person_named(workspace(), "Ruiz") == "ana");
  CHECK(cli::person_named(workspace(), "zoe") == "zoe");
  CHECK_THROWS_AS(cli::person_named(workspace(), "nobody"), Failure);
  CHECK_THROWS_WITH(cli::person_named(workspace(), "anna"), tests::containing("anna"));
}

TEST_CASE("git's user is found by e-mail, by name, by an id like either", "[cli]") {
  CHECK(person_of("Somebody", "ANA@okr.example") == "ana");
  CHECK(person_of("Bo Lind", "x@elsewhere.example") == "bo");
  CHECK(person_of("B", "bo@elsewhere.example") == "bo");
  CHECK(person_of("zoe", "z@elsewhere.example") == "zoe");
  CHECK(person_of("Nobody", "n@elsewhere.example") == std::nullopt);
}
