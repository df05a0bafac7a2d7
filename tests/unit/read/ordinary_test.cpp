// The fast path: what belongs to its subset, and that the others read all of it alike.
#include "read/ordinary.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "read/yaml.hpp"
#include "unit/catch.hpp"

namespace {

using okr::Findings;

enum class Reading { unsound, ordinary, unusual, disputed };

/// `disputed`: ordinary, and the strict reader or yaml-cpp reads it in another way, or finds something wrong.
Reading reading_of(std::string_view bytes) {
  Findings findings;
  const okr::read::Document strict = okr::read::parse_strictly(bytes, 7, findings);
  okr::read::Document document;
  if (!okr::read::read_ordinary(bytes, 7, document)) {
    CHECK((document.nodes.empty() && document.decoded.empty()));
    return findings.empty() && !strict.nodes.empty() ? Reading::unusual : Reading::unsound;
  }
  const bool same = findings.empty() && strict.whole && document.whole && strict.nodes == document.nodes;
  return same ? Reading::ordinary : Reading::disputed;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

const std::filesystem::path tests = std::filesystem::path(__FILE__).parent_path().parent_path().parent_path();

}  // namespace

TEST_CASE("what OKR files are written in is ordinary") {
  const auto text =
      GENERATE(as<std::string>{}, "title: Are we there?", "a: it's 5 o'clock\n", "a:\n- b\n- c: d\n",
               "a: text\n  on two lines\n", "a: {b: 1, c: [x, \"y: z\"]}\n", "a: |\n  x\n\n  y\nb: -5\n",
               "a: >-\n  x\n  y\nb: c # d\n", "a: x\r\nb: |\r\n  y\r\n", "a: 'it''s'\n", "# only\na: 1", "---\na: b\n",
               "\xEF\xBB\xBF"
               "a: b\n");
  INFO(text);
  CHECK(reading_of(text) == Reading::ordinary);
}

TEST_CASE("what readers of YAML are known to differ in is not") {
  const auto text = GENERATE(as<std::string>{}, "\"a\": b\n", "a : b\n", "a: \"x\\ty\"\n", "a: [b,\n  c]\n",
                             "a: |2\n   x\n", "a: |+\n  x\n", "a: >\n  x\n\n  y\n", "a: b\n  c\n\n  d\n", "a: b\t# c\n",
                             "- - a\n", "a: {b: c:d}\n", "a: -b\n", "a: \"x\n  y\"\n");
  INFO(text);
  CHECK(reading_of(text) == Reading::unusual);
}

TEST_CASE("the others read every ordinary neighbour of a file alike") {
  const auto name = GENERATE(as<std::string>{}, "styles.yaml", "flow.yaml");
  const std::string whole = bytes_of(tests / "fuzz" / "seeds" / "ordinary" / name);
  int ordinary = 0;
  const auto look = [&](const std::string& bytes) {
    const Reading reading = reading_of(bytes);
    if (reading == Reading::disputed) FAIL_CHECK(bytes);
    ordinary += reading == Reading::ordinary ? 1 : 0;
  };
  for (std::size_t at = 0; at < whole.size(); ++at) {
    look(whole.substr(0, at));
    look(whole.substr(0, at) + '\n');
    look(std::string(whole).erase(at, 1));
    for (const char c : std::string_view(" \n:-?#,[]{}'\"|>&x\xC3")) {
      std::string bytes = whole;
      bytes[at] = c;
      look(bytes);
      look(bytes.insert(at, 1, whole[at]));
    }
  }
  CHECK(ordinary > 200);
}
