// Hostile texts in what an editor is told.
#include "unit/lsp/editor.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "text/utf8.hpp"
#include "unit/catch.hpp"
#include "unit/hostile/frame.hpp"
#include "unit/hostile/harm.hpp"
#include "unit/hostile/outputs.hpp"
#include "unit/hostile/texts.hpp"

using namespace okr;
using namespace okr::tests;

namespace {

/// What editors show as it is. All else is a place, or goes into a file.
constexpr std::string_view shown[] = {"message", "label", "detail",        "name",
                                      "title",   "value", "containerName", "tooltip"};

std::string harm_in_text(const std::string& text, bool is_markdown) {
  if (std::string harm = harm_in(text); !harm.empty()) return harm;
  return is_markdown ? mention_in(text) : "";
}

/// Counts what is shown, and adds the frames of what is Markdown.
std::string harm_in_answer(const Json& answer, int& looked_at, std::string& frames) {
  std::string harm;
  const bool is_markdown = answer.is_object() && answer.value("kind", Json()) == "markdown";
  for (const auto& [key, value] : answer.items()) {
    if (value.is_structured()) harm += harm_in_answer(value, looked_at, frames);
    if (!value.is_string() || std::ranges::find(shown, key) == std::end(shown)) continue;
    ++looked_at;
    harm += harm_in_text(value.get<std::string>(), is_markdown);
    if (is_markdown) frames += frame_of(Shape::markdown, value.get<std::string>());
  }
  return harm;
}

/// A server that has a workspace with one text in all its fields.
class Opened : public Editor {
 public:
  explicit Opened(const std::string& written) {
    for (const auto& [path, bytes] : workspace_of(written)) folder().write(path, bytes);
    start();
    for (const auto& [path, bytes] : workspace_of(written)) {
      const bool is_asked_about = path == "okr.yaml" || path == "sound.yaml" || path == "wrong.yaml";
      // What is not UTF-8 does not get through JSON: the server finds it on the disk.
      if (is_asked_about && text::first_invalid_utf8(bytes) == std::string::npos) open(path, bytes);
    }
  }

  /// Asks for all that is known at places of a line, and returns what is wrong with the answers.
  std::string ask_at(const std::string& path, int line) {
    std::string harm;
    for (int character = 2; character < 80; character += 11) {
      for (const char* about : {"hover", "completion"}) harm += look_at(request_at(about, path, line, character));
    }
    const Json start = {{"line", line}, {"character", 0}}, end = {{"line", line + 1}, {"character", 0}};
    harm += look_at(request("textDocument/codeAction", {{"textDocument", {{"uri", uri(path)}}},
                                                        {"range", {{"start", start}, {"end", end}}},
                                                        {"context", {{"diagnostics", Json::array()}}}}));
    return harm;
  }

  /// The same of whole files.
  std::string ask() {
    std::string harm = look_at(request("workspace/symbol", {{"query", ""}}));
    for (const auto& [path, list] : diagnostics()) harm += look_at(list);
    for (const char* path : {"okr.yaml", "sound.yaml", "wrong.yaml"}) {
      harm += look_at(request("textDocument/documentSymbol", {{"textDocument", {{"uri", uri(path)}}}}));
    }
    return harm;
  }

  int looked_at = 0;
  std::string frames;

 private:
  std::string look_at(const Json& answer) { return harm_in_answer(answer, looked_at, frames); }
};

int check_editor(std::size_t every) {
  constexpr int lines = 40;
  Opened harmless(in_quotes("A plain text"));
  for (const char* path : {"okr.yaml", "sound.yaml", "wrong.yaml"}) {
    for (int line = 0; line < lines; ++line) CHECK(harmless.ask_at(path, line) == "");
  }
  int looked_at = 0;
  std::vector<std::string> written;
  for (const std::string& text : hostile_texts()) written.push_back(in_quotes(text));
  for (const std::string& bytes : refused_bytes()) written.push_back('"' + bytes + '"');
  for (std::size_t t = 0; t < written.size(); ++t) {
    CAPTURE(t, written[t]);
    if (!has_turn(t, 0, every > 1 ? 4 : 1)) continue;
    Opened editor(written[t]);
    CHECK(editor.ask() == "");
    for (const char* path : {"okr.yaml", "sound.yaml", "wrong.yaml"}) {
      for (int line = 0; line < lines; ++line) {
        if (has_turn(t / 4, static_cast<std::size_t>(line), every)) CHECK(editor.ask_at(path, line) == "");
      }
    }
    CHECK(added_to(harmless.frames, editor.frames) == "");
    looked_at += editor.looked_at;
  }
  return looked_at;
}

}  // namespace

TEST_CASE("no text of a file is more than text in an editor", "[hostile][lsp]") { check_editor(16); }

TEST_CASE("no text of a file is more than text in an editor, each at each place", "[.long][hostile]") {
  const int looked_at = check_editor(1);
  fmt::print("figure: {} hostile texts in an editor, {} texts shown\n", hostile_texts().size() + refused_bytes().size(),
             looked_at);
}
