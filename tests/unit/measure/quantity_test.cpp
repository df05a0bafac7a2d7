// Quantities, units and changes: reading, printing and converting them.
#include "okr/quantity.hpp"

#include "measure/nouns.hpp"
#include "okr/measure.hpp"
#include "unit/catch.hpp"

using okr::Change;
using okr::Decimal;
using okr::Quantity;
using okr::operator""_d;

TEST_CASE("quantities are read as people write them") {
  const std::pair<std::string_view, Quantity> rows[] = {
      {"75", {75, ""}},
      {"87.6", {87.6_d, ""}},
      {"0.5", {0.5_d, ""}},
      {"0", {0, ""}},
      {"-5", {-5, ""}},
      {"−12%", {-12, "%"}},
      {"1_000", {1000, ""}},
      {"1,000", {1000, ""}},
      {"12,345,678.5", {12345678.5_d, ""}},
      {"1.200", {1.2_d, ""}},
      {"95%", {95, "%"}},
      {"95 %", {95, "%"}},
      {"95 percent", {95, "%"}},
      {"10 percentage points", {10, "point"}},
      {"10 pp", {10, "point"}},
      {"$1.2M", {1200000, "$"}},
      {"$1.2m", {1200000, "$"}},
      {"-$5", {-5, "$"}},
      {"$-5", {-5, "$"}},
      {"$ 5", {5, "$"}},
      {"US$3k", {3000, "$"}},
      {"€400k", {400000, "€"}},
      {"40 k€", {40000, "€"}},
      {"2.5 M€", {2500000, "€"}},

      {"USD 2 million", {2000000, "$"}},
      {"2 million USD", {2000000, "$"}},
      {"5 dollars", {5, "$"}},
      {"CHF 300", {300, "CHF"}},
      {"£3bn", {3000000000_d, "£"}},
      {"2.5k", {2500, ""}},
      {"1.8 million", {1800000, ""}},
      {"3 days", {3, "day"}},
      {"3d", {3, "day"}},
      {"90 min", {90, "minute"}},
      {"1h", {1, "hour"}},
      {"1h30", {90, "minute"}},
      {"1h05", {65, "minute"}},
      {"2 h 15 min", {135, "minute"}},
      {"250ms", {250, "ms"}},
      {"2 wks", {2, "week"}},
      {"6 mo", {6, "month"}},
      {"2 yrs", {2, "year"}},
      {"1,200 members", {1200, "member"}},
      {"3 story points", {3, "story point"}},
      {"5k users", {5000, "user"}},
      {"5 kg", {5, "kg"}},
      {"12 NPS", {12, "nps"}},
      {"200 deployments per week", {200, "deployment"}},
      {"  75 ", {75, ""}},
      {"75\u00a0%", {75, "%"}},
      {"75\u2009%", {75, "%"}},
      {"75\u202f%", {75, "%"}},
      {"75\u2007%", {75, "%"}},
      {"1h30m", {90, "minute"}},
      {"1h 30 min", {90, "minute"}},
      {"5 children's books", {5, "children's book"}},
      {"2 users/servers", {2, "users/server"}},
      {"12 Euro-pallets", {12, "euro-pallet"}},
  };
  for (const auto& [text, expected] : rows) {
    INFO(text);
    const auto quantity = okr::parse_quantity(text);
    REQUIRE(quantity);
    CHECK(quantity->amount.to_string() == expected.amount.to_string());
    CHECK(quantity->unit == expected.unit);
  }
}

TEST_CASE("what is no quantity is not read") {
  for (const std::string_view text : {"",
                                      " ",
                                      "-",
                                      "%",
                                      "$",
                                      "abc",
                                      "1,00",
                                      "1,0000",
                                      "1000,000",
                                      "0,500",
                                      "1_000,000",
                                      "1,000_000",
                                      "1,",
                                      "1.",
                                      ".5",
                                      "010",
                                      "00",
                                      "0x1F",
                                      "inf",
                                      "nan",
                                      "1e3",
                                      "+5",
                                      "--5",
                                      "5 6",
                                      "5-6",
                                      "5/6",
                                      "2026-05-15",
                                      "5.2.1",
                                      "95%%",
                                      "95% of users",
                                      "3 days ago",
                                      "$5 $",
                                      "$5 per user per",
                                      "$5 days",
                                      "1h60",
                                      "1h 30",
                                      "1h30x",
                                      "1h305",
                                      "1.5h30",
                                      "2 words that are too many",
                                      "200 deployments per 5",
                                      "-1,000,000B",
                                      "1h30 days",
                                      "10 or more",
                                      "3 to five",
                                      "5 users!",
                                      "~500",
                                      "40+",
                                      "400 000",
                                      "1000000000000000",
                                      "1,000,000B",
                                      "5 m²x9",
                                      "#5",
                                      "5 %x",
                                      "26H",
                                      "\xff\xfe"}) {
    INFO(text);
    CHECK_FALSE(okr::parse_quantity(text));
  }
}

TEST_CASE("a unit has one spelling") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"days", "day"},
      {"Days", "day"},
      {"hrs", "hour"},
      {"USD", "$"},
      {"euros", "€"},
      {"percent", "%"},
      {"per cent", "%"},
      {"%", "%"},
      {"Engineers", "engineer"},
      {"countries", "country"},
      {"people", "person"},
      {"analyses", "analysis"},
      {"statuses", "status"},
      {"status", "status"},
      {"classes", "class"},
      {"boxes", "box"},
      {"warehouses", "warehouse"},
      {"toes", "toe"},
      {"percents", "%"},
      {"lens", "lens"},
      {"lenses", "lens"},
      {"hrs per week", "hour"},
      {"days  Per Week", "day"},
      {"licenses", "license"},
      {"branches", "branch"},
      {"NPS", "nps"},
      {"WIDGETS", "widget"},
      {"MQLs", "mql"},
      {"APIs", "api"},
      {"cases", "case"},
      {"businesses", "business"},
      {"story points", "story point"},
      {"pts", "point"},
      {"quizzes", "quiz"},
      {"movies", "movie"},
      {"ties", "tie"},
      {"days of work", "days of work"},
      {"", ""},
      {" hours\u00a0", "hour"},
      {"H", "hour"},
      {"deployments per week", "deployment"},
      {"bonuses", "bonus"},
      {"series", "series"},
      {"GB", "gb"},
      {"mens", "man"},
      {"peoples", "person"},
  };
  for (const auto& [text, unit] : rows) {
    INFO(text);
    CHECK(okr::normal_unit(text) == unit);
  }
}

TEST_CASE("the plural of a noun leads back to it") {
  for (const std::string_view noun :
       {"engineer", "country", "person", "analysis", "status", "class", "box",   "warehouse", "branch",
        "nps",      "key",     "quiz",   "bus",      "api",    "story", "hero",  "process",   "day",
        "tie",      "survey",  "bonus",  "case",     "clause", "push",  "child", "emu",       "x"}) {
    INFO(noun);
    CHECK(okr::measure::singular(okr::measure::plural(noun)) == noun);
  }
}

TEST_CASE("durations convert and nothing else does") {
  const auto convert = [](Decimal amount, const char* from, const char* to) {
    const auto result = okr::convert({amount, from}, to);
    return result ? result->to_string() : "none";
  };
  CHECK(convert(2, "week", "day") == "14");
  CHECK(convert(36, "hour", "day") == "1.5");
  CHECK(convert(90, "minute", "hour") == "1.5");
  CHECK(convert(100, "minute", "hour") == "1.666666667");
  CHECK(convert(1, "week", "ms") == "604800000");
  CHECK(convert(1, "ms", "second") == "0.001");
  CHECK(convert(18, "month", "year") == "1.5");
  CHECK(convert(1, "month", "week") == "none");
  CHECK(convert(1, "%", "point") == "none");
  CHECK(convert(1, "$", "€") == "none");
  CHECK(convert(7, "", "€") == "7");
  CHECK(convert(7, "member", "member") == "7");
  CHECK(convert(7, "member", "") == "none");
}

TEST_CASE("quantities are printed for people, and read again as themselves") {
  const std::pair<Quantity, std::string_view> rows[] = {
      {{1.6_d, "day"}, "1.6 days"},
      {{1, "day"}, "1 day"},
      {{-1, "day"}, "-1 day"},
      {{0, "day"}, "0 days"},
      {{84, "%"}, "84%"},
      {{0.5_d, ""}, "0.5"},
      {{1200, "member"}, "1,200 members"},
      {{1200000, "$"}, "$1.2M"},
      {{1250000, "$"}, "$1.25M"},
      {{1234567, "$"}, "$1,234,567"},
      {{1000000000_d, "$"}, "$1B"},
      {{1000000, "$"}, "$1M"},
      {{10000, "$"}, "$10k"},
      {{9999, "$"}, "$9,999"},
      {{12500, "$"}, "$12,500"},  // no half thousands
      {{999, "$"}, "$999"},
      {{400000, "€"}, "€400k"},
      {{1500, "$"}, "$1,500"},
      {{-2000000000_d, "£"}, "-£2B"},
      {{300, "CHF"}, "CHF 300"},
      {{12.5_d, "$"}, "$12.5"},
      {{-1234.5_d, ""}, "-1,234.5"},
      {{100000, ""}, "100,000"},
      {{250, "ms"}, "250 ms"},
      {{2, "country"}, "2 countries"},
      {{3, "story point"}, "3 story points"},
      {{70, "nps"}, "70 nps"},
      {{1000000.005_d, "$"}, "$1,000,000.005"},
  };
  for (const auto& [quantity, text] : rows) {
    CHECK(okr::to_string(quantity) == text);
    INFO(text);
    CHECK(okr::parse_quantity(text) == quantity);
  }
}

TEST_CASE("changes are read and printed in one spelling") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"-25%", "-25%"},
      {"+25 %", "+25%"},
      {"x3", "x3"},
      {"3x", "x3"},
      {"×0.5", "x0.5"},
      {"1.1×", "x1.1"},
      {"+15", "+15"},
      {"-2 days", "-2 days"},
      {"−1 day", "-1 day"},
      {"+10 points", "+10 points"},
      {"+$5k", "+$5,000"},
      {"-€40k", "-€40k"},
      {"+2,000 members", "+2,000 members"},
  };
  for (const auto& [text, printed] : rows) {
    INFO(text);
    const auto change = okr::parse_change(text);
    REQUIRE(change);
    CHECK(okr::to_string(*change) == printed);
    CHECK(okr::parse_change(printed) == change);
  }
  for (const std::string_view text :
       {"", "25%", "15", "x", "x0", "x-3", "x3%", "3 x 4", "+-5", "--5", "+", "-abc", "3 days"}) {
    INFO(text);
    CHECK_FALSE(okr::parse_change(text));
  }
}

TEST_CASE("a change makes a target of a baseline") {
  const auto target = [](std::string_view change, Decimal amount, const char* unit) {
    const auto result = okr::target_of(*okr::parse_change(change), {amount, unit});
    return result ? result->to_string() : "none";
  };
  CHECK(target("-25%", 80, "hour") == "60");
  CHECK(target("+25%", 80, "%") == "none");
  CHECK(target("+25%", 0, "") == "none");
  CHECK(target("+25%", -4, "") == "none");
  CHECK(target("x3", 20, "%") == "60");
  CHECK(target("+15", 60, "") == "75");
  CHECK(target("+15", 60, "member") == "75");
  CHECK(target("+10 points", 40, "%") == "50");
  CHECK(target("-7 days", 3, "week") == "2");
  CHECK(target("-1 week", 2, "month") == "none");
  CHECK(target("-12 hours", 2, "day") == "1.5");
  CHECK(target("+5 members", 5, "$") == "none");
  CHECK(target("-2 days", 5, "") == "3");
}
