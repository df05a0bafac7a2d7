// Sentences: the constructions with their examples, the page that shows them, and what holds for any bytes.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "measure/constructions.hpp"
#include "okr/measure.hpp"
#include "unit/catch.hpp"

namespace {

using okr::MeasureKind;
using okr::SentenceReading;

const std::filesystem::path here = std::filesystem::path(__FILE__).parent_path();

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  INFO(path);
  REQUIRE(in);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// A reading in one line: `60 -> 75 %`, `-> 75`, `max 3 day`, `min 90 %`, `+25%`, `none`.
std::string in_short(const SentenceReading& reading) {
  const std::string unit = reading.unit.empty() ? "" : ' ' + reading.unit;
  switch (reading.kind) {
    case MeasureKind::metric:
      return (reading.baseline ? reading.baseline->to_string() + ' ' : "") + "-> " + reading.target->to_string() + unit;
    case MeasureKind::limit:
      return (reading.min ? "min " + reading.min->to_string() : "max " + reading.max->to_string()) + unit;
    case MeasureKind::relative:
      return to_string(*reading.change);
    default:
      return "none";
  }
}

std::string in_short(std::string_view sentence) { return in_short(okr::read_sentence(sentence)); }

}  // namespace

TEST_CASE("the page on sentences shows what the constructions read") {
  constexpr std::string_view begin = "<!-- constructions: written by the tests with OKR_REWRITE=1 -->\n";
  constexpr std::string_view end = "<!-- /constructions -->\n";
  std::string rows = "| Sentence | Reads as |\n|---|---|\n";
  for (const auto& construction : okr::measure::constructions()) {
    const std::string reading = in_short(construction.example);
    INFO(construction.example);
    CHECK(reading != "none");
    rows += "| " + std::string(construction.example) + " | `" + reading + "` |\n";
  }
  const auto path = here.parent_path().parent_path().parent_path() / "docs" / "sentences.md";
  std::string page = read_file(path);
  const auto from = page.find(begin) + begin.size();
  const auto to = page.find(end);
  REQUIRE(to != std::string::npos);
  REQUIRE(from <= to);
  if (std::getenv("OKR_REWRITE") != nullptr) {
    std::ofstream(path, std::ios::binary) << page.replace(from, to - from, rows);
  } else {
    CHECK(page.substr(from, to - from) == rows);
  }
}

TEST_CASE("every construction reads its own example") {
  const auto all = okr::measure::constructions();
  for (const auto& construction : all) {
    INFO(construction.example);
    const auto reading = okr::read_sentence(construction.example);
    using okr::measure::Reads;
    switch (construction.reads) {
      case Reads::pair:
        CHECK((reading.baseline && reading.target));
        break;
      case Reads::level:
        CHECK((!reading.baseline && reading.target));
        break;
      case Reads::count:
        CHECK(reading.baseline == okr::Decimal(0));
        break;
      case Reads::most:
        CHECK(reading.max);
        break;
      case Reads::least:
        CHECK(reading.min);
        break;
      case Reads::rise:
      case Reads::fall:
      case Reads::times:
        CHECK(reading.change);
        break;
    }
    for (const auto& part : reading.parts) {
      CHECK(part.begin < part.end);
      CHECK(part.end <= construction.example.size());
    }
  }
}
