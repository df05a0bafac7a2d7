// okr_yaml_suite FOLDER: reads all cases of a copy of the public YAML test suite (a folder for each, with in.yaml,
// test.event, and error where it is invalid), and says how many are read exactly, refused, or wrong.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "read/yaml.hpp"
#include "yaml/event.hpp"

namespace {

namespace fs = std::filesystem;
using okr::yaml::Events;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Without those around the first document. Its null, where it has nothing else, is left out: to okr the file is empty.
Events events_in(const fs::path& path) {
  Events events;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const bool around = line.starts_with("+STR") || line.starts_with("-STR") || line.starts_with("+DOC");
    if (line.starts_with("-DOC")) break;
    if (!around) events.push_back(line);
  }
  if (events == Events{"=VAL :"}) events.clear();
  return events;
}

/// What okr's format leaves out of YAML, and parts of the words in which it is refused.
constexpr std::pair<std::string_view, std::string_view> names[] = {
    {"is read as an anchor", "anchors"},
    {"is read as an alias", "aliases"},
    {"is read as a tag", "tags"},
    {"is a directive", "directives"},
    {"a second document", "several documents"},
    {"stands beside `---`", "text beside ---"},
    {"a key that begins with `? `", "keys after a ?"},
    {"begins with `?`", "keys after a ?"},
    {"is a pair, not an item", "pairs in lists"},
    {"can't be a key", "collections as keys"},
    {"a key over several lines", "keys over several lines"},
    {"has no value", "no value"},
    {"an empty item", "no value"},
    {"is one key without a value", "no value"},
    {"begins with `:`", "no key"},
    {"`:` stands where a value belongs", "no key"},
    {"a comma is missing before", "text without quotes over several lines in brackets"},
    {"which no line above it is", "a dash at the start of a wrapped line"},
    {"a tab in the indentation", "tabs before text"},
    {"a line that begins with a tab", "tabs before text"},
    {"is a control character", "control characters"},
    {"a blank line whose blanks", "blanks at the end of a block text"},
    {"not read alike by all YAML readers", "what yaml-cpp reads otherwise"},
};

std::string_view name_of(std::string_view message) {
  for (const auto& [words, name] : names) {
    if (message.find(words) != std::string_view::npos) return name;
  }
  return {};
}

struct Count {
  int valid = 0, exact = 0, refused = 0, wrong = 0, invalid = 0, accepted = 0;
  std::map<std::string_view, int> names{};
};

void look_at(const fs::path& folder, const std::string& name, Count& count) {
  const std::string bytes = bytes_of(folder / "in.yaml");
  okr::Findings findings;
  const okr::read::Document document = okr::read::parse_yaml(bytes, 0, findings);
  const bool invalid = fs::exists(folder / "error");
  ++(invalid ? count.invalid : count.valid);
  if (!findings.empty() && invalid) return;
  if (!findings.empty()) {
    const std::string_view refusal = name_of(findings.front().message);
    ++count.refused;
    ++count.names[refusal];
    if (!refusal.empty()) return;
    ++count.wrong;
    fmt::print("{}: valid, and refused by no name: {}\n", name, findings.front().message);
    return;
  }
  if (invalid) {
    ++count.accepted;
    fmt::print("{}: invalid, and accepted\n", name);
    return;
  }
  const Events events = okr::yaml::events_of(document), expected = events_in(folder / "test.event");
  if (events == expected) {
    ++count.exact;
    return;
  }
  ++count.wrong;
  fmt::print("{}: read as\n{}instead of\n{}", name, okr::yaml::joined(events), okr::yaml::joined(expected));
}

std::set<fs::path> cases_in(const fs::path& folder) {
  std::set<fs::path> cases;
  const std::set<fs::path> indexes = {"name", "tags"};
  for (auto it = fs::recursive_directory_iterator(folder); it != fs::recursive_directory_iterator(); ++it) {
    if (it->is_directory() && indexes.contains(it->path().lexically_relative(folder))) it.disable_recursion_pending();
    if (it->path().filename() == "in.yaml") cases.insert(it->path().parent_path());
  }
  return cases;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const fs::path folder = argv[1];
  Count count;
  for (const fs::path& path : cases_in(folder)) {
    look_at(path, path.lexically_relative(folder).string(), count);
  }
  for (const auto& [refusal, times] : count.names) fmt::print("refused: {} ({})\n", refusal, times);
  fmt::print("suite: of {} invalid cases {} accepted; of {} valid ones {} exact, {} refused, {} wrong\n", count.invalid,
             count.accepted, count.valid, count.exact, count.refused, count.wrong);
  return count.valid > 0 && count.accepted == 0 && count.wrong == 0 ? 0 : 1;
}
