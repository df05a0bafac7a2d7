// The catalogue of rules and the pages: columns, widths, what JSON holds.
#include "render/rules.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "render/rules_page.hpp"
#include "text/utf8.hpp"
#include "unit/catch.hpp"

using namespace okr;
using namespace okr::render;
using okr::checking::RuleState;

namespace {

constexpr RuleOption grace{"days", 14, "days of grace"};
constexpr Rule stale{"stale", "time", Severity::warning, "the last reading is older than it should be", {}};
constexpr Rule late{"late", "time", Severity::info, "the cycle is over", {&grace, 1}};
constexpr Rule loose{"loose", "allowances", Severity::error, "an allowance of nothing", {}};

std::string text_of(const std::vector<RuleState>& states, const Terminal& terminal) {
  std::ostringstream out;
  rules_text(out, states, terminal);
  return out.str();
}

int widest_line(const std::string& text) {
  int widest = 0;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) widest = std::max(widest, text::display_width(line));
  return widest;
}

std::vector<RuleState> all_rules() {
  Findings none;
  return checking::states_of({}, none);
}

}  // namespace

TEST_CASE("what okr.yaml changes of a rule stands before its default", "[rules]") {
  const std::vector<RuleState> states = {{&stale, Severity::error, {}}, {&late, Severity::info, {7}}};
  CHECK(text_of(states, {80}) ==
        "time\n"
        "  stale  error (warning)  the last reading is older than it should be\n"
        "  late   info             the cycle is over\n"
        "                          days: 7 (14), days of grace\n");
}

TEST_CASE("the catalogue goes by groups; a narrow terminal has the summaries below the names", "[rules]") {
  const std::vector<RuleState> states = {{&stale, Severity::warning, {}}, {&loose, Severity::off, {}}};
  CHECK(text_of(states, {40}) ==
        "time\n"
        "  stale  warning\n"
        "    the last reading is older than it\n"
        "    should be\n"
        "\n"
        "allowances\n"
        "  loose  off (error)\n"
        "    an allowance of nothing\n");
}

TEST_CASE("no line of the catalogue or of a page's prose is wider than the terminal", "[rules]") {
  for (const int width : {60, 80, 140}) {
    CHECK(widest_line(text_of(all_rules(), {width})) <= width);
    std::ostringstream page;
    page_text(page, rule_page("unknown-key")->markdown, {width});
    CHECK(widest_line(page.str()) <= width);
  }
}

TEST_CASE("JSON has every rule with its defaults", "[rules]") {
  std::ostringstream out;
  rules_json(out);
  const auto list = nlohmann::json::parse(out.str());
  REQUIRE(list.size() == rules().size());
  for (const auto& row : list) {
    const Rule& rule = *rule_named(row["rule"].get<std::string>());
    CHECK(row.size() == 5);
    CHECK(row["group"] == rule.group);
    CHECK(row["severity"] == to_string(rule.severity));
    CHECK(row["summary"] == rule.summary);
    CHECK(row["options"].is_object());
    CHECK(row["options"].size() == rule.options.size());
    for (const RuleOption& option : rule.options)
      CHECK(row["options"][std::string(option.name)] == option.value.to_double());
  }
}

TEST_CASE("a page's headings stand out, its prose is wrapped, its code indented", "[rules]") {
  std::ostringstream out;
  page_text(out,
            "# stale\n\nSays *Doerr* of `a*b`:\n\n- the first of two things\n- the second\n\n## Bad\n\n"
            "```yaml today=2026-05-15\nkpis:\n\n# none\n```\n",
            {20, true});
  CHECK(out.str() ==
        "\x1b[1mstale\x1b[0m\nSays Doerr of `a*b`:\n\n- the first of two\n  things\n- the second\n\n"
        "\x1b[1m"
        "Bad\x1b[0m\n    kpis:\n\n    # none\n");
}
