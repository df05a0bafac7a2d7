// Hostile texts as arguments, as what is written, and as answers.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "text/utf8.hpp"
#include "unit/catch.hpp"
#include "unit/hostile/outputs.hpp"
#include "unit/hostile/texts.hpp"

using namespace okr;
using namespace okr::tests;

namespace {

nlohmann::json exported(const std::filesystem::path& folder) {
  const Output output = run({"export"}, folder);
  REQUIRE(output.code == 0);
  return nlohmann::json::parse(output.out);
}

constexpr const char* sound =
    "cycle: 2026-Q2\nteam: t\nowner: bo\nobjectives:\n  - id: o\n    title: Win\n    key_results:\n"
    "      - {id: k, title: Sales, baseline: 1, target: 9}\n";

/// Returns how many calls were looked at.
int check_arguments(std::size_t every) {
  const test::TemporaryFolder folder;
  write_all(folder, workspace_of("\"A plain text\""));
  const std::vector<std::string> texts = texts_of_arguments();
  int looked_at = 0;
  for (std::size_t t = 0; t < texts.size(); ++t) {
    for (std::size_t i = 0; i < calls_with_text().size(); ++i) {
      if (!has_turn(t, i, every)) continue;
      const Call call = filled(calls_with_text()[i], texts[t]);
      CAPTURE(texts[t], said(calls_with_text()[i]));
      CHECK(harm_of(call, run(call, folder.path() / "sound")) == "");
      ++looked_at;
    }
  }
  return looked_at;
}

}  // namespace

TEST_CASE("no argument is more than text in what is said of it", "[hostile]") { check_arguments(16); }

TEST_CASE("no argument is more than text in what is said of it, each in each", "[.long][hostile]") {
  fmt::print("figure: {} hostile arguments, {} outputs\n", texts_of_arguments().size(), check_arguments(1));
}

TEST_CASE("what is said in a flag stands in the file as it was said, or is refused", "[hostile]") {
  int written = 0;
  for (const std::string& text : texts_of_arguments()) {
    const test::TemporaryFolder folder;
    folder.write("okr.yaml", "okr: 1\n");
    folder.write("a.yaml", sound);
    CAPTURE(text);
    const Output output =
        run({"checkin", "o/k", "5", "--note=" + text, "--by=" + text, "--today", "2026-05-15"}, folder.path());
    CHECK(harm_of({"checkin"}, output) == "");
    const nlohmann::json key_result = exported(folder.path())["objectives"][0]["key_results"][0];
    if (output.code != 0) {
      CHECK(output.code == 2);
      CHECK_FALSE(key_result.contains("check_ins"));
      continue;
    }
    ++written;
    const nlohmann::json& check_in = key_result["check_ins"][0];
    if (!text.empty()) CHECK(check_in.value("note", "") == text);
    if (!text.empty()) CHECK(check_in.value("by", "") == text);
    CHECK(check_in["value"] == "5");
    CHECK(key_result.size() == 5);
  }
  CHECK(written >= 80);
}

TEST_CASE("questions and their answers are text", "[hostile]") {
  const std::vector<Call> calls = {{"checkin"}, {"checkin", "o"}, {"close", "o"}, {"checkin", "team:t"}};
  const std::vector<std::string> texts = texts_of_arguments();
  for (std::size_t t = 0; t < texts.size(); ++t) {
    const test::TemporaryFolder folder;
    write_all(folder, workspace_of(in_quotes(hostile_texts()[t % hostile_texts().size()])));
    const std::string line = texts[t].substr(0, texts[t].find('\n')) + "\n";
    const Call& call = calls[t % calls.size()];
    CAPTURE(texts[t], said(call));
    CHECK(harm_of(call, run(call, folder.path() / "sound", line + "5\n" + line + line + line)) == "");
  }
}
