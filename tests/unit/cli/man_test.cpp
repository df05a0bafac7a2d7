// The manual: that it says what help says, and that nothing in it means anything to roff.
#include "cli/man.hpp"

#include <algorithm>

#include "cli/help.hpp"
#include "cli/roff.hpp"
#include "unit/catch.hpp"

using namespace okr::cli;

TEST_CASE("every text stands for itself in roff", "[man]") {
  CHECK(roff::text("a-b") == "a\\-b");
  CHECK(roff::text(".TH") == "\\&.TH");
  CHECK(roff::text("'x' `y` \"z\"") == "\\(aqx\\(aq \\(gay\\(ga \\(dqz\\(dq");
  CHECK(roff::text("\\fB ~^") == "\\efB \\(ti\\(ha");
  CHECK(roff::text("3 → ë") == "3 \\[u2192] \\[u00EB]");
  CHECK(roff::paragraph("see `a-b`, [the `c`](x.md), [d] and `e") ==
        "see \\fBa\\-b\\fR, the \\fBc\\fR, [d] and \\(gae");
}

TEST_CASE("every command has a page with all of its options and examples", "[man]") {
  const std::vector<ManPage> pages = man_pages();
  CHECK(pages.front().name == "okr.1");
  for (const Command* command : commands()) {
    CAPTURE(command->name);
    const std::string name = "okr-" + std::string(command->name) + ".1";
    const auto page = std::ranges::find(pages, name, &ManPage::name);
    REQUIRE(page != pages.end());
    CHECK(pages.front().roff.find(roff::bold(name.substr(0, name.size() - 2)) + "(1)") != std::string::npos);
    for (const OptionHelp& option : options_of(*command)) {
      for (const std::string& each : option.names) CHECK(page->roff.find(roff::bold(each)) != std::string::npos);
    }
    CHECK(page->roff.find(".EX\nokr") != std::string::npos);
    CHECK(page->roff.find("EXIT STATUS\"\n.SH") == std::string::npos);
    CHECK(std::ranges::all_of(page->roff, [](unsigned char c) { return c < 0x80; }));
  }
}
