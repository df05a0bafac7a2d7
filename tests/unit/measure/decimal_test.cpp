// Exact decimals, calendar days and the names of measures.
#include "okr/decimal.hpp"

#include <limits>

#include "okr/date.hpp"
#include "okr/measure.hpp"
#include "unit/catch.hpp"

using okr::Decimal;
using okr::operator""_d;

namespace {

Decimal number(std::string_view text) {
  INFO(text);
  const auto parsed = Decimal::parse(text);
  REQUIRE(parsed);
  return *parsed;
}

}  // namespace

TEST_CASE("a decimal reads and prints itself") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"0", "0"},
      {"-0", "0"},
      {"75", "75"},
      {"+3.5", "3.5"},
      {"-12", "-12"},
      {"0.70", "0.7"},
      {"007", "7"},
      {"1200", "1200"},
      {"-0.000000001", "-0.000000001"},
      {"1.10", "1.1"},
      {"0.0000000010", "0.000000001"},
      {"999999999999999.999999999", "999999999999999.999999999"},
  };
  for (const auto& [text, printed] : rows) {
    CHECK(number(text).to_string() == printed);
    CHECK(number(printed) == number(text));
  }
}

TEST_CASE("what is no decimal is not read") {
  for (const std::string_view text :
       {"",    "-",   "+",  ".",  ".5",  "5.",  "1,000", "1_000", "0x10",         "1e3",
        "inf", "nan", " 1", "1 ", "--1", "+-1", "1.2.3", "1.-2",  "0.0000000001", "1000000000000000",
        "١"}) {
    INFO(text);
    CHECK_FALSE(Decimal::parse(text));
  }
}

TEST_CASE("a decimal prints with fixed decimals, halves away from zero") {
  CHECK(number("0.125").to_fixed(2) == "0.13");
  CHECK(number("-0.125").to_fixed(2) == "-0.13");
  CHECK(number("0.1249").to_fixed(2) == "0.12");
  CHECK(number("2.5").to_fixed(0) == "3");
  CHECK(number("-2.5").to_fixed(0) == "-3");
  CHECK(number("7").to_fixed(9) == "7.000000000");
  CHECK(number("-0.001").to_fixed(2) == "0.00");
  CHECK(number("12").to_double() == 12.0);
  CHECK(number("0.7").to_double() == 0.7);
  CHECK(number("-0.705882353").to_double() == -0.705882353);
}

TEST_CASE("arithmetic is exact to the ninth decimal") {
  CHECK((87.6_d - 82_d) / (90_d - 82_d) == 0.7_d);
  CHECK(120_d / 170_d == 0.705882353_d);
  CHECK(-120_d / 170_d == -0.705882353_d);
  CHECK(0.1_d + 0.2_d == 0.3_d);
  CHECK(0.000000001_d * 0.5_d == 0.000000001_d);
  CHECK(-0.000000001_d * 0.5_d == -0.000000001_d);
  CHECK(0.000000001_d * 0.4_d == 0_d);
  CHECK(1'234.5_d * 2_d == 2469_d);
  CHECK(-2.5_d * -2.5_d == 6.25_d);
  CHECK(1_d / 3_d == 0.333333333_d);
  CHECK(2_d / 3_d == 0.666666667_d);
  CHECK(Decimal(7).is_whole());
  CHECK_FALSE((0.5_d).is_whole());
  CHECK(-1_d < 0_d);
  CHECK(okr::clamp(1.2_d, 0, 1) == 1_d);
  CHECK(okr::clamp(-0.2_d, 0, 1) == 0_d);
  CHECK(okr::clamp(0.4_d, 0, 1) == 0.4_d);
}

TEST_CASE("products of numbers that pass 64 bits keep every decimal") {
  const Decimal large = number("10000000000.5");
  CHECK((large * 3_d).to_string() == "30000000001.5");
  CHECK((3_d * large).to_string() == "30000000001.5");
  CHECK((large * 0.5_d).to_string() == "5000000000.25");
  CHECK((-large * 2.000000001_d).to_string() == "-20000000011.000000001");
  CHECK((-large * -2_d).to_string() == "20000000001");
  CHECK((large * 0.000000001_d).to_string() == "10.000000001");  // 10.0000000005, halves away from zero
  CHECK((large / 3_d).to_string() == "3333333333.5");
}

TEST_CASE("arithmetic stops at the ends of the range") {
  const Decimal huge = number("999999999999999") * 1000_d;
  const Decimal end = huge * huge;
  CHECK(end.to_string() == "1000000000000000000");
  CHECK(huge < end);
  CHECK(end + end == end);
  CHECK(-end - end == -end);
  CHECK(end * -2_d == -end);
  CHECK(end * end == end);
  CHECK(end / 0.000000001_d == end);
  CHECK(-end / 0.000000001_d == -end);
  CHECK(end / end == 1_d);
  CHECK(Decimal::from_billionths(std::numeric_limits<std::int64_t>::min()).to_string() == "-9223372036.854775808");
}

TEST_CASE("a day reads and prints itself") {
  for (const std::string_view text : {"1970-01-01", "2024-02-29", "2026-05-15", "2000-02-29", "9999-12-31"}) {
    const auto date = okr::parse_date(text);
    INFO(text);
    REQUIRE(date);
    CHECK(okr::to_string(*date) == text);
  }
  for (const std::string_view text :
       {"", "2026-5-15", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-04-00",
        "1969-12-31", "2026/05/15", "2026-05-15 ", "+026-05-15", "20260515", "2026-05-1x", "10000-01-01"}) {
    INFO(text);
    CHECK_FALSE(okr::parse_date(text));
  }
  CHECK(okr::days_between(*okr::parse_date("2026-02-27"), *okr::parse_date("2026-03-01")) == 2);
  CHECK(okr::days_between(*okr::parse_date("2024-03-01"), *okr::parse_date("2024-02-28")) == -2);
}

TEST_CASE("the kinds of measure have their names") {
  using okr::MeasureKind;
  CHECK(okr::to_string(MeasureKind::none).empty());
  CHECK(okr::to_string(MeasureKind::metric) == "metric");
  CHECK(okr::to_string(MeasureKind::relative) == "relative");
  CHECK(okr::to_string(MeasureKind::limit) == "limit");
  CHECK(okr::to_string(MeasureKind::milestones) == "milestones");
  CHECK(okr::to_string(MeasureKind::done) == "done");
  CHECK(okr::to_string(MeasureKind::kpi) == "kpi");
  CHECK(okr::to_string(MeasureKind::judged) == "judged");
}

TEST_CASE("an optional decimal is there or not, in a decimal's room") {
  using okr::OptionalDecimal;
  CHECK(sizeof(OptionalDecimal) == sizeof(Decimal));
  OptionalDecimal none;
  CHECK_FALSE(none);
  CHECK(none == OptionalDecimal(std::nullopt));
  CHECK(none == OptionalDecimal(std::optional<Decimal>()));
  CHECK_FALSE(std::optional<Decimal>(none));
  CHECK(none.value_or(3) == Decimal(3));
  OptionalDecimal some = -0.7_d;
  REQUIRE(some);
  CHECK(*some == -0.7_d);
  CHECK(some->to_string() == "-0.7");
  CHECK(std::optional<Decimal>(some) == -0.7_d);
  CHECK(some.value_or(3) == -0.7_d);
  CHECK(some != none);
  some.reset();
  CHECK(some == none);
}

TEST_CASE("the largest decimals are not taken for none") {
  const Decimal largest = Decimal(1'000'000'000) * Decimal(1'000'000'000);
  CHECK(okr::OptionalDecimal(largest * largest).has_value());
  CHECK(okr::OptionalDecimal(-largest * largest).has_value());
}
