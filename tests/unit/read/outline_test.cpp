// The quick reading of what a file names, held to the whole reading of it.
#include "read/outline.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <tuple>

#include "bench/workspace.hpp"
#include "read/okr_file.hpp"
#include "unit/catch.hpp"

namespace {

using okr::read::Outline;
using okr::read::Outlined;

void describe(const Outlined& entry, std::string& text) {
  for (const std::string& part : {entry.id, entry.title, entry.owner, entry.team, entry.cycle, entry.pillar,
                                  std::string(to_string(entry.state))}) {
    text.append("<").append(part).append(">");
  }
  for (const std::string& tag : entry.tags) text.append("#").append(tag);
  for (const Outlined& part : entry.key_results) describe(part, text.append("\n  "));
}

std::string described(const Outline& outline) {
  std::string text;
  for (const Outlined& entry : outline.objectives) describe(entry, text.append("\nobjective "));
  for (const Outlined& entry : outline.kpis) describe(entry, text.append("\nkpi "));
  return text;
}

std::string text_of(okr::Maybe<okr::Text> text) { return text ? text->value : std::string(); }

std::vector<std::string> texts_of(const std::vector<okr::Text>& texts) {
  std::vector<std::string> values;
  for (const okr::Text& text : texts) values.push_back(text.value);
  return values;
}

/// What the whole reader makes of it; nothing where it complains of anything.
std::optional<std::string> read_whole(const std::string& bytes) {
  const okr::read::OkrFile file = okr::read::read_okr_file({"a.yaml", bytes}, 0);
  if (!file.findings.empty() || !file.whole) return std::nullopt;
  Outline outline;
  for (const okr::Objective& o : file.objectives) {
    Outlined entry{o.id.value,          o.title.value,    text_of(o.owner),
                   text_of(o.team),     text_of(o.cycle), text_of(o.pillar),
                   o.state_or_active(), texts_of(o.tags), {}};
    for (const okr::KeyResult& k : o.key_results) {
      entry.key_results.push_back(
          {k.id.value, k.title.value, text_of(k.owner), {}, {}, {}, okr::State::active, texts_of(k.tags), {}});
    }
    outline.objectives.push_back(std::move(entry));
  }
  for (const okr::Kpi& k : file.kpis) {
    outline.kpis.push_back({k.id.value,
                            k.title.value,
                            text_of(k.owner),
                            text_of(k.team),
                            {},
                            text_of(k.pillar),
                            okr::State::active,
                            {},
                            {}});
  }
  return described(outline);
}

enum class Reading { unsound, same, wrong };

Reading reading_of(const std::string& bytes) {
  const std::string outlined = described(okr::read::outline_of(bytes));
  const auto whole = read_whole(bytes);
  if (!whole) return Reading::unsound;
  return outlined == *whole ? Reading::same : Reading::wrong;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

const std::filesystem::path root =
    std::filesystem::path(__FILE__).parent_path().parent_path().parent_path().parent_path();

}  // namespace

TEST_CASE("an outline of what is usually written is what the reader reads", "[outline]") {
  const auto text = GENERATE(
      as<std::string>{}, "", "# only a comment\n", "cycle: 2026-Q2 # now\n",
      "objectives: # all\n- title: 'it''s' # its\n  cycle: \"2026\" # the year\n",
      "---\ncycle: 2026-Q2\nteam: claims\n",
      "cycle: 2026-Q2\nobjectives:\n  - title: Fast\n    key_results:\n      - Raise x from 1 to 2\n      - title: y "
      "z\n",
      "cycle: 2026-Q2\nobjectives:\n- id: a\n  title: 'Fast'\n  state: draft\n  tags: [one, two]\n  key_results:\n"
      "  - title: \"One\"\n    check_ins:\n    - date: 2026-05-01\n      value: 3\n      note: |\n        # no key: "
      "here\n",
      "objectives:\n  - title: A text that\n      goes on (and on)\n    cycle: 2026-Q2\n    tags:\n      - b\n      - "
      "c d\n",
      "objectives:\r\n- title: A\r\n  cycle: 2026\r\n  owner: ana\r\nowner: bo\r\nteam: t\r\n",
      "kpis:\n  - title: Open claims\n    owner: ana\n    min: 3\n    allow: {rule: kpi-alone, reason: r}\nteam: x\n");
  INFO(text);
  CHECK(reading_of(text) == Reading::same);
}

TEST_CASE("an outline of what is written in other ways is what the reader reads", "[outline]") {
  const auto text = GENERATE(
      as<std::string>{}, "--- # here\ncycle: 2026-Q2\n", "{cycle: 2026-Q2}\n", "\"cycle\": 2026-Q2\n",
      "cycle:\n  2026-Q2\n", "kpis: [{title: x, owner: ana, min: 3, allow: {rule: kpi-alone, reason: r}}]\n",
      "objectives:\n- title: >\n    Folded\n  cycle: 2026\n",
      "objectives:\n- title: \"\\u00e9t\\u00e9\"\n  cycle: 2026\n", "objectives:\n- title: a\n\n    b\n  cycle: 2026\n",
      "objectives:\n- title: a\n  tags: [\"b\"]\n  cycle: 2026\n", "objectives:\n-\n  title: a\n  cycle: 2026\n",
      "objectives:\n- title: A\n  cycle: 2026\n  tags: x\n  key_results:\n    - \"In: quotes\"\n");
  INFO(text);
  CHECK(reading_of(text) == Reading::same);
}

TEST_CASE("the outline of every neighbour of a file is what the reader reads", "[outline]") {
  const std::string whole = bytes_of(root / "tests" / "fuzz" / "seeds" / "outline" / "plain.yaml");
  REQUIRE(reading_of(whole) == Reading::same);
  int same = 0;
  const auto look = [&](const std::string& bytes) {
    const Reading reading = reading_of(bytes);
    if (reading == Reading::wrong) FAIL_CHECK(bytes);
    same += reading == Reading::same ? 1 : 0;
  };
  for (std::size_t at = 0; at < whole.size(); ++at) {
    look(whole.substr(0, at));
    look(std::string(whole).erase(at, 1));
    for (const char c : std::string_view(" \n:-?#,[]{}'\"|>&x\r\xC3")) {
      std::string bytes = whole;
      bytes[at] = c;
      look(bytes);
      look(bytes.insert(at, 1, whole[at]));
    }
  }
  CHECK(same > 2000);
}

TEST_CASE("the outlines of the examples are what the reader reads", "[outline]") {
  int files = 0, same = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "examples")) {
    if (entry.path().extension() != ".yaml" || entry.path().filename() == "okr.yaml") continue;
    INFO(entry.path());
    const Reading reading = reading_of(bytes_of(entry.path()));
    CHECK(reading != Reading::wrong);
    ++files;
    same += reading == Reading::same ? 1 : 0;
  }
  CHECK(files > 10);
  CHECK(same > files / 2);
}

TEST_CASE("the outlines of a large workspace are what the reader reads", "[outline]") {
  int same = 0;
  for (const okr::SourceFile& file : okr::bench::generated_workspace(300, 7).files) {
    if (file.path == okr::config_name) continue;
    const Reading reading = reading_of(file.bytes);
    if (reading == Reading::wrong) FAIL_CHECK(file.bytes);
    same += reading == Reading::same ? 1 : 0;
  }
  CHECK(same > 290);
}
