// Hostile texts in every field, through every format of every command.
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>

#include "unit/catch.hpp"
#include "unit/hostile/outputs.hpp"
#include "unit/hostile/texts.hpp"
#include "unit/temporary_folder.hpp"

using namespace okr;
using namespace okr::tests;

namespace {

constexpr int not_run = -1;

/// Of the calls that have their turn; the others are not run.
std::vector<Output> outputs_with(std::string_view written, std::size_t every = 1, std::size_t turn = 0) {
  const test::TemporaryFolder folder;
  write_all(folder, workspace_of(written));
  std::vector<Output> outputs;
  for (std::size_t i = 0; i < reading_calls().size(); ++i) {
    Call call = reading_calls()[i];
    call.insert(call.begin(), {"--today", "2026-05-15"});
    outputs.push_back(has_turn(turn, i, every) ? run(call, folder.path()) : Output{not_run, {}, {}});
  }
  return outputs;
}

bool is_blank(const std::string& text) { return text.find_first_not_of(' ') == std::string::npos; }

/// What may become a link, where a page has links, and what may not.
std::string kind_of(const std::string& text) { return text.starts_with("https://") ? "link" : "plain"; }

/// For other programs to look at, where a folder for them is named.
void keep(const std::vector<Output>& outputs, const std::string& name) {
  const char* const folder = std::getenv("OKR_HOSTILE_OUTPUTS");
  if (folder == nullptr) return;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    std::ofstream(fmt::format("{}/{} {}", folder, said(reading_calls()[i]), name), std::ios::binary) << outputs[i].out;
  }
}

/// The frames of what all calls print with a harmless text.
std::vector<std::string> frames_with(const std::string& text) {
  const std::vector<Output> outputs = outputs_with(in_quotes(text));
  std::vector<std::string> frames;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    frames.push_back(frame_of(shape_of(reading_calls()[i]), outputs[i].out));
    CAPTURE(said(reading_calls()[i]), outputs[i].err);
    CHECK(outputs[i].code < 2);
    CHECK_FALSE(frames.back().starts_with("broken"));
  }
  keep(outputs, kind_of(text));
  return frames;
}

void check_output(const std::string& text, const Call& call, const Output& output, const std::string& harmless) {
  CAPTURE(text, said(call), output.err);
  CHECK(harm_of(call, output) == "");
  // Without a name there is nothing to refer to.
  if (is_blank(text)) return;
  CHECK(output.code < 2);
  const std::string frame = frame_of(shape_of(call), output.out);
  // Another text has other findings, which have other parts where they are JSON.
  const bool is_varied = call.front() == "check" && shape_of(call) == Shape::json;
  CHECK(added_to(is_varied ? frame : harmless, frame) == "");
}

/// Some of the calls for each text, others for the next, or all for all. Returns how many outputs were looked at.
int check_texts(std::size_t every) {
  const std::vector<std::string> of_words = frames_with("A plain text"), of_links = frames_with("https://x.example/a");
  int looked_at = 0;
  for (std::size_t t = 0; t < hostile_texts().size(); ++t) {
    const std::string& text = hostile_texts()[t];
    const std::vector<Output> outputs = outputs_with(in_quotes(text), every, t);
    if (!is_blank(text)) keep(outputs, std::to_string(t) + ' ' + kind_of(text));
    const auto& frames = kind_of(text) == "link" ? of_links : of_words;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      if (outputs[i].code == not_run) continue;
      check_output(text, reading_calls()[i], outputs[i], frames[i]);
      ++looked_at;
    }
  }
  return looked_at;
}

}  // namespace

TEST_CASE("no text of a file is more than text in any output", "[hostile]") { check_texts(16); }

TEST_CASE("no text of a file is more than text in any output, each in each", "[.long][hostile]") {
  const int outputs = check_texts(1);
  fmt::print("figure: {} hostile texts in all fields, {} outputs\n", hostile_texts().size(), outputs);
}

TEST_CASE("bytes that no file may have are told harmlessly", "[hostile]") {
  for (std::size_t t = 0; t < refused_bytes().size(); ++t) {
    const std::string& bytes = refused_bytes()[t];
    const std::vector<Output> outputs = outputs_with('"' + bytes + '"', 8, t);
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      if (outputs[i].code == not_run) continue;
      const Call& call = reading_calls()[i];
      CAPTURE(bytes, said(call));
      CHECK(harm_of(call, outputs[i]) == "");
      const bool has_output = outputs[i].code < 2 || call.front() == "check";
      if (has_output) CHECK_FALSE(frame_of(shape_of(call), outputs[i].out).starts_with("broken"));
    }
  }
}
