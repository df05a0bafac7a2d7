// Every rule of the group Format: the finding at its place, and no other.
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using okr::tests::findings_of;

namespace {

using Lines = std::vector<std::string>;

/// One objective without fault, with `rest` under its key result's title.
std::string with_key_result(const std::string& rest) {
  return "cycle: 2026-Q2\nobjectives:\n  - id: a\n    title: Delight\n    key_results:\n"
         "      - title: Increase NPS from 60 to 75\n" +
         rest;
}

}  // namespace

TEST_CASE("a faultless workspace has no findings") {
  CHECK(findings_of(with_key_result("")) == Lines{});
  CHECK(findings_of("") == Lines{});
  CHECK(findings_of("# nothing yet\n") == Lines{});
}

TEST_CASE("invalid-yaml") {
  CHECK(findings_of("cycle: 2026-Q2\nowner: @bob\n") == Lines{"a.yaml:2:8 invalid-yaml"});
  CHECK(findings_of(with_key_result("        note: Goal: win\n")).size() >= 1);
  CHECK(findings_of("--- okr.yaml\nokr: 1\nname: \"Acme\n") == Lines{"okr.yaml:2:7 invalid-yaml"});
}

TEST_CASE("unsafe-yaml") {
  CHECK(findings_of("owner: " + std::string(70'000, 'x') + "\n") == Lines{"a.yaml:1:8 unsafe-yaml"});
  const std::string deep = "owner: " + std::string(100, '[') + std::string(100, ']') + "\n";
  REQUIRE(findings_of(deep).size() == 1);
  CHECK(findings_of(deep)[0].ends_with("unsafe-yaml"));
}

TEST_CASE("not-utf-8") { CHECK(findings_of("owner: a\xff\n") == Lines{"a.yaml:1:9 not-utf-8"}); }

TEST_CASE("duplicate-key") {
  CHECK(findings_of("cycle: 2026\nowner: ana\ncycle: 2027\n") == Lines{"a.yaml:3:1 duplicate-key"});
}

TEST_CASE("unknown-key") {
  CHECK(findings_of("cycel: 2026\n") == Lines{"a.yaml:1:1 unknown-key"});
  CHECK(findings_of(with_key_result("        colour: red\n")) == Lines{"a.yaml:7:9 unknown-key"});
  CHECK(findings_of("--- okr.yaml\nokr: 1\nrules: {missing-baselin: off}\n") == Lines{"okr.yaml:2:9 unknown-key"});
  CHECK(findings_of("--- okr.yaml\nokr: 1\nrules: {missing-baseline: {max: 3}}\n") ==
        Lines{"okr.yaml:2:28 unknown-key"});
}

TEST_CASE("a misspelt key is read as what it was meant to be") {
  const std::string synonyms =
      "quarter: 2026-Q2\nobjectives:\n  - name: Delight\n    krs:\n      - statement: NPS\n        from: 60\n        "
      "to: 75\n";
  CHECK(findings_of(synonyms) == Lines{"a.yaml:1:1 unknown-key", "a.yaml:3:5 unknown-key", "a.yaml:4:5 unknown-key",
                                       "a.yaml:5:9 unknown-key", "a.yaml:6:9 unknown-key", "a.yaml:7:9 unknown-key"});
}

TEST_CASE("missing-key") {
  CHECK(findings_of("cycle: 2026-Q2\nobjectives:\n  - id: a\n    key_results: [NPS from 60 to 75]\n") ==
        Lines{"a.yaml:3:9 missing-key"});
  CHECK(findings_of("objectives:\n  - title: Delight\n    key_results: [NPS from 60 to 75]\n") ==
        Lines{"a.yaml:2:12 missing-key"});
  CHECK(findings_of(with_key_result("        check_ins:\n          - {value: 70}\n")) ==
        Lines{"a.yaml:8:14 missing-key"});
  CHECK(findings_of(with_key_result("        check_ins:\n          - {date: 2026-04-18}\n")) ==
        Lines{"a.yaml:8:14 missing-key"});
  CHECK(findings_of("--- okr.yaml\nname: Acme\n") == Lines{"okr.yaml:1:1 missing-key"});
  CHECK(findings_of("--- okr.yaml\n") == Lines{"okr.yaml:1:1 missing-key"});
  CHECK(findings_of("--- okr.yaml\nokr: 1\nfiscal_year_start: 4\n") == Lines{"okr.yaml:2:20 missing-key"});
  CHECK(findings_of("kpis:\n  - title: 42 7\n") == Lines{"a.yaml:2:12 missing-key"});
}

TEST_CASE("wrong-type") {
  CHECK(findings_of("objectives: none\n") == Lines{"a.yaml:1:13 wrong-type"});
  CHECK(findings_of("- a\n- b\n") == Lines{"a.yaml:1:1 wrong-type"});
  CHECK(findings_of(with_key_result("        due: [2026-05-01]\n")) == Lines{"a.yaml:7:14 wrong-type"});
  CHECK(findings_of("kpis:\n  - just a text\n") == Lines{"a.yaml:2:5 wrong-type"});
}

TEST_CASE("invalid-value") {
  CHECK(findings_of(with_key_result("        due: 2026-02-30\n")) == Lines{"a.yaml:7:14 invalid-value"});
  CHECK(findings_of(with_key_result("        weight: heavy\n")) == Lines{"a.yaml:7:17 invalid-value"});
  CHECK(findings_of(with_key_result("        id: NPS!\n")) == Lines{"a.yaml:7:13 invalid-value"});
  CHECK(findings_of(with_key_result("        check_ins:\n          - {date: 2026-04-18, confidence: 70}\n")) ==
        Lines{"a.yaml:8:44 invalid-value"});
  CHECK(findings_of("cycle: 2026-Q2\nobjectives:\n  - {title: Delight, state: done}\n") ==
        Lines{"a.yaml:3:29 invalid-value"});
  CHECK(findings_of("--- okr.yaml\nokr: 1\nbands: [0.7, 0.4]\n") == Lines{"okr.yaml:2:8 invalid-value"});
  CHECK(findings_of("--- okr.yaml\nokr: 1\ncheck_in_every: often\n") == Lines{"okr.yaml:2:17 invalid-value"});
}

TEST_CASE("unknown-format-version") {
  CHECK(findings_of("--- okr.yaml\nokr: 2\n") == Lines{"okr.yaml:1:6 unknown-format-version"});
}
