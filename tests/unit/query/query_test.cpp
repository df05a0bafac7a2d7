// What queries are, what they match, and how they are refused.
#include "okr/query.hpp"

#include <array>
#include <fmt/format.h>
#include <random>
#include <sstream>

#include "okr/read.hpp"
#include "query/cycles.hpp"
#include "render/query_error.hpp"
#include "render/selection.hpp"
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using namespace okr;

namespace {

const std::string files = R"(--- okr.yaml
okr: 1
teams:
  - {id: north}
  - {id: claims, parent: north}
  - {id: intake, parent: claims}
  - {id: ops, parent: north}
pillars: [{id: customer}, {id: people}]
people: [{id: ana}, {id: bo}, {id: maya}]
cycles: [{id: launch, start: 2026-03-01, end: 2026-05-31}, {id: harvest, start: 2026-08-01, end: 2026-10-31}]
--- 2026.yaml
cycle: 2026
objectives:
  - id: cx
    title: Exceptional Café experiences
    team: north
    owner: maya
    pillar: customer
    kind: committed
    key_results:
      - id: nps
        title: Increase NPS from 60 to 80
        check_ins: [{date: 2026-05-10, value: 68, confidence: 0.9}]
      - id: csat
        title: Increase CSAT from 80 to 90
        tags: [survey]
        owner: bo
kpis:
  - {id: calls, title: Calls per day, team: ops, owner: bo, pillar: customer, check_ins: [{date: 2026-01-05, value: 3}]}
--- q2.yaml
cycle: 2026-Q2
team: claims
owner: ana
objectives:
  - id: fast
    title: Claims are settled in record time
    tags: [speed]
    key_results:
      - id: days
        title: Reduce days to settle from 10 to 5
        check_ins: [{date: 2026-04-20, value: 6, confidence: 0.5}]
      - id: bot
        title: Reduce manual steps from 20 to 10
        check_ins: [{date: 2026-05-12, value: 20, confidence: 0.2}]
  - id: people
    title: People like it here
    pillar: people
    state: draft
    team: intake
    cycle: 2026-Q2..2026-Q3
    key_results: [{id: quit, title: Keep turnover under 5%}]
  - id: old
    title: Things of the past
    cycle: 2026-Q1
    state: closed
    review: {date: 2026-04-01, learned: much}
    key_results:
      - {id: done, title: Raise coverage from 0 to 10, check_ins: [{date: 2026-03-20, value: 10}]}
)";

struct Loaded {
  Workspace workspace;
  Scores scores;
};

Loaded load(const std::string& text) {
  Loaded loaded{read_workspace(tests::files_of(text)).workspace, {}};
  loaded.scores = score(loaded.workspace, *parse_date("2026-05-15"));
  return loaded;
}

std::string ids_of(std::string_view query, const Loaded& loaded) {
  std::vector<std::string> ids;
  for (const Ref ref : matches(parse_query(query), loaded.workspace, loaded.scores)) {
    ids.push_back(loaded.workspace.id(ref));
  }
  return fmt::format("{}", fmt::join(ids, " "));
}

struct Row {
  std::string query, expected;
};

/// The words that the caret stands under, the message and the help.
std::string refusal(std::string_view text, const Loaded& loaded) {
  try {
    return "matches " + ids_of(text, loaded);
  } catch (const QueryError& error) {
    const std::string part = error.query().substr(error.part().offset, error.part().length);
    return fmt::format("[{}] {}; {}", part, error.what(), error.help());
  }
}

}  // namespace

TEST_CASE("a query matches objectives, key results and KPIs by their fields") {
  const Row rows[] = {
      {"", "cx cx/nps cx/csat fast fast/days fast/bot people people/quit old old/done calls"},
      {"team:claims", "fast fast/days fast/bot people people/quit old old/done"},
      {"team:intake", "people people/quit"},
      {"team:north not:team:claims", "cx cx/nps cx/csat calls"},
      {"owner:bo", "cx/csat calls"},
      {"owner:maya", "cx cx/nps"},
      {"pillar:customer", "cx cx/nps cx/csat calls"},
      {"state:draft", "people people/quit"},
      {"state:closed or state:draft", "people people/quit old old/done"},
      {"kind:committed", "cx cx/nps cx/csat"},
      {"tag:survey", "cx/csat"},
      {"tag:speed", "fast fast/days fast/bot"},
      {"id:fast", "fast fast/days fast/bot"},
      {"id:fast/bot", "fast/bot"},
      {"id:calls", "calls"},
      {"status:no-data", "cx/csat"},
      {"status:at-risk", "fast/bot"},
      {"status:met", "old old/done"},
  };
  const Loaded loaded = load(files);
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(ids_of(row.query, loaded) == row.expected);
  }
}

TEST_CASE("a cycle is its own objectives' and those of ranges with it as a part") {
  const Row rows[] = {
      {"cycle:2026", "cx cx/nps cx/csat"},
      {"cycle:2026-Q2", "fast fast/days fast/bot people people/quit"},
      {"cycle:2026-Q3", "people people/quit"},
      {"cycle:2026-Q2..2026-Q3", "people people/quit"},
      {"cycle:2029-Q1", ""},
      {"cycle:now", "cx cx/nps cx/csat fast fast/days fast/bot people people/quit"},
      {"cycle:next", "people people/quit"},
      {"cycle:last", "old old/done"},
  };
  const Loaded loaded = load(files);
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(ids_of(row.query, loaded) == row.expected);
  }
}

TEST_CASE("last and next are the neighbours of today's cycles of every kind") {
  const auto names = [](Config config, const char* today) {
    const query::Neighbours neighbours = query::neighbours_of(config, *parse_date(today));
    return fmt::format("{} | {}", fmt::join(neighbours.last, " "), fmt::join(neighbours.next, " "));
  };
  Config config;
  CHECK(names(config, "2026-05-15") == "2025 2025-H2 2026-Q1 2026-04 | 2027 2026-H2 2026-Q3 2026-06");
  CHECK(names(config, "2026-01-01") == "2025 2025-H2 2025-Q4 2025-12 | 2027 2026-H2 2026-Q2 2026-02");
  config.fiscal_year_start = 10;
  config.fiscal_year_named_after_end = true;
  CHECK(names(config, "2026-11-15") == "2026 2026-H2 2026-Q4 2026-10 | 2028 2027-H2 2027-Q2 2026-12");
  const auto cycle = [](const char* name, const char* first, const char* last) {
    return Cycle{name, *parse_date(first), *parse_date(last), {}};
  };
  config.cycles = {cycle("sowing", "2026-01-01", "2026-02-28"), cycle("launch", "2026-03-01", "2026-05-31"),
                   cycle("winter", "2026-11-01", "2026-12-31"), cycle("harvest", "2026-08-01", "2026-10-31")};
  CHECK(names(config, "2026-07-01") == "2025 2026-H1 2026-Q3 2026-06 launch | 2027 2027-H1 2027-Q1 2026-08 harvest");
}

TEST_CASE("numbers are compared exactly, and what has none matches no range") {
  const Row rows[] = {
      {"score:0.4", "cx cx/nps fast"},
      {"score:=0.4", "cx cx/nps fast"},
      {"score:<0.4", "fast/bot"},
      {"score:<=0.4", "cx cx/nps fast fast/bot"},
      {"score:..0.4", "cx cx/nps fast fast/bot"},
      {"score:>0.4", "fast/days old old/done"},
      {"score:>=0.8", "fast/days old old/done"},
      {"score:0.8..", "fast/days old old/done"},
      {"score:0.4..0.8", "cx cx/nps fast fast/days"},
      {"not:score:0..", "cx/csat people people/quit calls"},
      {"confidence:..0.5", "fast fast/days fast/bot"},
      {"confidence:>0.8", "cx cx/nps"},
      {"stale:", "fast fast/days calls"},
      {"stale:yes team:claims", "fast fast/days"},
      {"stale:no team:claims state:active", "fast/bot"},
      {"stale:25d.. owner:ana", "fast fast/days"},
      {"stale:26d.. owner:ana", ""},
      {"stale:3w", "fast fast/days calls"},
      {"stale:..5d", "cx cx/nps fast/bot"},
      {"stale:>130d", ""},
  };
  const Loaded loaded = load(files);
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(ids_of(row.query, loaded) == row.expected);
  }
}

TEST_CASE("words are looked for in titles, folded; a key result has its objective's title too") {
  const Row rows[] = {
      {"cafe", "cx cx/nps cx/csat"},
      {"CAFÉ nps", "cx/nps"},
      {"settle", "fast fast/days fast/bot"},
      {"\"record time\"", "fast fast/days fast/bot"},
      {"record days", "fast/days"},
      {"\"time record\"", ""},
      {"calls", "calls"},
      {"\"or\"", "fast fast/days fast/bot"},
  };
  const Loaded loaded = load(files);
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(ids_of(row.query, loaded) == row.expected);
  }
}

TEST_CASE("and binds closer than or, not closest, and parentheses close anything") {
  const Row rows[] = {
      {"tag:survey or tag:speed id:fast/bot", "cx/csat fast/bot"},
      {"(tag:survey or tag:speed) score:..0.1", "fast/bot"},
      {"tag:speed and not:settle and not:record", ""},
      {"not:(team:claims or team:ops) NPS", "cx/nps"},
      {"not:not:tag:survey", "cx/csat"},
      {"id:cx/nps OR id:cx/csat AND tag:survey", "cx/nps cx/csat"},
      {"  ( tag:survey )  ", "cx/csat"},
      {"not: tag:speed tag:survey", "cx/csat"},
  };
  const Loaded loaded = load(files);
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(ids_of(row.query, loaded) == row.expected);
  }
}

TEST_CASE("a refused query points at what is to be changed") {
  const Row rows[] = {
      {"teem:claims", "[teem] `teem` is nothing that a query can ask about; did you mean `team`?"},
      {"a state:actve", "[actve] `actve` is not a state; did you mean `active`?"},
      {"state:new", "[new] `new` is not a state; it is one of `draft`, `proposed`, `active`, `closed`, `dropped`"},
      {"status:\"at risk\"", "[at risk] `at risk` is not a status; did you mean `at-risk`?"},
      {"kind:commited", "[commited] `commited` is not a kind; did you mean `committed`?"},
      {"team:clams", "[clams] `clams` is not a team; did you mean `claims`?"},
      {"team:zzzzzz", "[zzzzzz] `zzzzzz` is not a team; there is `claims`, `intake`, `north`, `ops`"},
      {"owner:Ana", "[Ana] `Ana` is not an owner; did you mean `ana`?"},
      {"cycle:2026-q2", "[2026-q2] `2026-q2` is not a cycle; did you mean `2026-Q2`?"},
      {"pillar:costumer", "[costumer] `costumer` is not a pillar; did you mean `customer`?"},
      {"tag:sped", "[sped] `sped` is not a tag; did you mean `speed`?"},
      {"id:fast/bots", "[fast/bots] `fast/bots` is not an objective, key result or KPI; did you mean `fast/bot`?"},
      {"score:70", "[70] `70` is not a score; write `<0.4`, `..0.4`, `0.4..0.7` or `0.7..`, with numbers from 0 to 1"},
      {"score:0.7..0.4",
       "[0.7..0.4] `0.7..0.4` is not a score; write `<0.4`, `..0.4`, `0.4..0.7` or `0.7..`, with "
       "numbers from 0 to 1"},
      {"stale:14", "[14] `14` is not a time; write `yes`, `no`, or days or weeks as `14d..`, `..2w` or `7d..14d`"},
      {"x team: claims", "[team:] `team:` needs a value; write it right behind the colon, without a blank"},
      {"\"\"", "[\"\"] there is nothing between the quotes; write a word of a title"},
      {"team:claims \"record", "[\"record] a quote is never closed; add a `\"` where the phrase ends"},
      {"a (b or c", "[(] `(` is never closed; add a `)` where it ends"},
      {"a b)", "[)] `)` closes nothing; leave it out, or open a `(` before it"},
      {"a or", "[or] a term is missing behind `or`; write one as in `team:claims`"},
      {"a or or b", "[or] a term is missing before this; quote it to look for it in titles"},
      {"()", "[(] a term is missing behind `(`; write one as in `team:claims`"},
      {"a not:", "[not:] a term is missing behind `not:`; write one as in `team:claims`"},
  };
  const Loaded loaded = load(files);
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(refusal(row.query, loaded) == row.expected);
  }
}

TEST_CASE("names are not refused while a file could not be read, for it may have them") {
  const Loaded loaded = load(files + "--- broken.yaml\nobjectives: [\n");
  CHECK(ids_of("team:clams or id:nowhere", loaded).empty());
}

TEST_CASE("words that a query can ask for are those that objectives have") {
  for (const State state : {State::draft, State::proposed, State::active, State::closed, State::dropped}) {
    CHECK_NOTHROW(parse_query(fmt::format("state:{}", to_string(state))));
  }
  for (const Kind kind : {Kind::aspirational, Kind::committed}) {
    CHECK_NOTHROW(parse_query(fmt::format("kind:{}", to_string(kind))));
  }
  for (const Status status : {Status::upcoming, Status::no_data, Status::on_track, Status::behind, Status::at_risk,
                              Status::met, Status::not_met}) {
    CHECK_NOTHROW(parse_query(fmt::format("status:{}", to_string(status))));
  }
}

TEST_CASE("arguments are one query, and several plain words in one are a phrase") {
  const auto joined = [](std::vector<std::string> arguments) { return query_text(arguments); };
  CHECK(joined({"team:claims", "not:state:draft"}) == "team:claims not:state:draft");
  CHECK(joined({"record time", "team:claims"}) == "\"record time\" team:claims");
  CHECK(joined({"record", "time"}) == "record time");
  CHECK(joined({"team:claims record time"}) == "team:claims record time");
  CHECK(joined({"claims or ops", "a \"b c\""}) == "claims or ops a \"b c\"");
  CHECK(joined({}).empty());
}

TEST_CASE("a query knows which fields it asks about") {
  CHECK(asks_about(parse_query("x or not:(cycle:2026 y)"), QueryField::cycle));
  CHECK_FALSE(asks_about(parse_query("cycle \"cycle:2026\""), QueryField::cycle));
}

TEST_CASE("nesting ends at 64 levels") {
  const auto nested = [](std::size_t levels) { return std::string(levels, '(') + "a" + std::string(levels, ')'); };
  CHECK_NOTHROW(parse_query(nested(64)));
  CHECK_THROWS_AS(parse_query(nested(65)), QueryError);
  CHECK_THROWS_AS(parse_query(std::string(1'000'000, '(')), QueryError);
  std::string negations;
  for (int i = 0; i < 65; ++i) negations += "not:";
  CHECK_THROWS_AS(parse_query(negations + "a"), QueryError);
  CHECK_NOTHROW(parse_query("(a) (b) not:c " + nested(64)));
}

TEST_CASE("any bytes are a query or a refusal that points into them") {
  const Loaded loaded = load(files);
  constexpr std::array pieces{"team:", "claims", "(",      ")",    "not:",     " ",      "or",     " and ",
                              "\"",    "score:", "0.4",    "..",   "<",        "stale:", "14d",    ":",
                              "cafe",  "id:",    "cx/nps", "\xff", "\xc3\xa9", "\t",     "cycle:", "now"};
  std::mt19937 random(7);
  int refused = 0, read = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto count = random() % 12; count > 0; --count) {
      text += random() % 8 == 0 ? std::string(1, static_cast<char>(random() % 256)) : pieces[random() % pieces.size()];
    }
    try {
      matches(parse_query(text), loaded.workspace, loaded.scores);
      ++read;
    } catch (const QueryError& error) {
      ++refused;
      REQUIRE(error.query() == text);
      REQUIRE(error.part().offset + error.part().length <= text.size());
      REQUIRE_FALSE(std::string_view(error.what()).empty());
    }
  }
  CHECK(read > 1'000);
  CHECK(refused > 1'000);
}

TEST_CASE("a selection has the key results that match, with their objectives") {
  const Loaded loaded = load(files);
  const auto selected = [&](std::string_view query) {
    std::string text;
    const auto selection = render::select(parse_query(query), loaded.workspace, loaded.scores);
    for (const auto& item : selection.objectives) {
      text += fmt::format("{}[{}] ", item.objective, fmt::join(item.key_results, ","));
    }
    return text + fmt::format("{}", fmt::join(selection.kpis, ","));
  };
  CHECK(selected("team:north") == "0[0,1] 1[0,1] 2[0] 3[0] 0");
  CHECK(selected("status:at-risk or owner:bo") == "0[1] 1[1] 0");
  CHECK(selected("record not:settle").empty());
}

TEST_CASE("a refused query is printed with carets, and its help behind them where it fits") {
  const auto printed = [](std::string_view query, int width) {
    std::ostringstream out;
    try {
      parse_query(query);
    } catch (const QueryError& error) {
      render::query_error_text(out, error, {.width = width, .color = false, .utf8 = true});
    }
    return out.str();
  };
  CHECK(printed("日本 state:actve x", 80) == R"(error: `actve` is not a state
  日本 state:actve x
             ^^^^^ did you mean `active`?
)");
  CHECK(printed("state:actve\x1b", 30) == R"(error: `actve\x1b` is not a state
  state:actve\x1b
        ^^^^^^^^^
  did you mean `active`?
)");
}
