// okr_yaml_classes FOLDER: reads the tables of valid and invalid documents as okr does, and says what is not as there.
#include <cstdio>
#include <fmt/format.h>

#include "read/yaml.hpp"
#include "yaml/classes.hpp"
#include "yaml/event.hpp"

namespace {

using okr::yaml::Case;

constexpr std::string_view refused = "refused: ";

struct Reading {
  std::string events{};
  std::string complaints{};
};

Reading read(const std::string& bytes) {
  okr::Findings findings;
  const okr::read::Document document = okr::read::parse_yaml(bytes, 0, findings);
  Reading reading;
  for (const okr::Finding& finding : findings) reading.complaints += finding.message + '\n';
  if (findings.empty()) reading.events = okr::yaml::joined(okr::yaml::events_of(document));
  return reading;
}

int failures = 0;

void fail(const Case& one, const Reading& reading) {
  ++failures;
  fmt::print("FAILED: {}\n---- is\n{}{}---- wanted\n{}\n{}\n", one.name, reading.events, reading.complaints, one.words,
             one.below);
}

/// How many have to be refused.
int check_valid(const std::vector<Case>& cases) {
  int by_name = 0;
  for (const Case& one : cases) {
    const Reading reading = read(one.bytes);
    const bool is_refusal = one.words.starts_with(refused);
    by_name += is_refusal ? 1 : 0;
    const bool named = reading.complaints.find(one.words.substr(is_refusal ? refused.size() : 0)) != std::string::npos;
    const bool exact = reading.complaints.empty() && reading.events == one.below;
    if (is_refusal ? reading.complaints.empty() || !named : !exact) fail(one, reading);
  }
  return by_name;
}

void check_invalid(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    const Reading reading = read(one.bytes);
    const bool named = !one.words.empty() && reading.complaints.find(one.words) != std::string::npos;
    if (!named) fail(one, reading);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string folder = argv[1];
  const std::vector<Case> valid = okr::yaml::cases_in(folder + "/valid.txt");
  const std::vector<Case> invalid = okr::yaml::cases_in(folder + "/invalid.txt");
  const int by_name = check_valid(valid);
  check_invalid(invalid);
  fmt::print("classes: {} invalid, each refused in its own words; {} valid, of which {} exact and {} refused by name\n",
             invalid.size(), valid.size(), static_cast<int>(valid.size()) - by_name, by_name);
  if (failures > 0) fmt::print("{} failed\n", failures);
  return failures == 0 && !valid.empty() && !invalid.empty() ? 0 : 1;
}
