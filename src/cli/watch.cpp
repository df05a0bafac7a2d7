// Draws, waits, compares.
#include "cli/watch.hpp"

#include <algorithm>
#include <ostream>
#include <sstream>

#include "cli/complaint.hpp"
#include "cli/environment.hpp"
#include "disk/watch.hpp"
#include "okr/failure.hpp"
#include "render/findings.hpp"
#include "render/measure.hpp"
#include "text/text_stream.hpp"

namespace okr::cli {
namespace {

constexpr std::string_view home = "\x1b[H", to_line_end = "\x1b[K", to_screen_end = "\x1b[J";

/// As many mistakes as a person mends at a time.
constexpr std::size_t shown_mistakes = 3;

bool is_same(const SourceTree& a, const SourceTree& b) {
  return std::ranges::equal(a.files, b.files, [](const SourceFile& one, const SourceFile& other) {
    return one.path == other.path && one.bytes == other.bytes && one.too_large == other.too_large;
  });
}

/// Each sentence that is new, or says something else than before, with how it is read.
void print_new_sentences(std::ostream& out, const Loaded& now, const Loaded& before, const render::Terminal& terminal) {
  for (const Objective& objective : now.workspace.objectives) {
    for (const KeyResult& key_result : objective.key_results) {
      const Ref old = before.workspace.find(objective.id.value + "/" + key_result.id.value);
      const bool is_known =
          old.to == Ref::To::key_result && before.workspace.key_result(old).title.value == key_result.title.value;
      if (is_known) continue;
      render::measure_text(out, key_result.title.value, read_sentence(key_result.title.value), terminal);
      out << '\n';
    }
  }
}

/// Mistakes of the format, each with its line and what to type instead.
void print_mistakes(std::ostream& out, const Loaded& now, const render::Terminal& terminal) {
  Findings mistakes;
  for (const Finding& finding : now.findings) {
    const Rule* const rule = rule_named(finding.rule);
    const bool shown = rule != nullptr && rule->group == "format" && mistakes.size() < shown_mistakes;
    if (shown) mistakes.push_back(finding);
  }
  if (mistakes.empty()) return;
  render::findings_text(out, now.workspace.files, mistakes, terminal);
  out << '\n';
}

/// Puts a text over the one before it, line by line, so that nothing flickers; cut to the screen.
void put_on_screen(const Context& context, const std::string& text) {
  const int rows = context.environment.terminal_height > 0 ? context.environment.terminal_height : 24;
  std::istringstream lines(text);
  std::string screen(home), line;
  int row = 1;
  for (; row < rows && std::getline(lines, line); ++row) screen += line + std::string(to_line_end) + "\r\n";
  std::size_t left = 0;
  while (std::getline(lines, line)) ++left;
  if (left > 0) screen += "... " + std::to_string(left) + " more lines" + std::string(to_line_end);
  context.out << screen << to_screen_end << std::flush;
}

class Watching {
 public:
  Watching(const Context& context, const Draw& draw) : context_(context), draw_(draw) {}

  /// Draws if the files are others than before.
  void look() {
    text::TextStream out;
    try {
      Loaded now = load(context_);
      if (seen_ && !complained_ && is_same(now.workspace.files, last_.workspace.files)) return;
      if (seen_) print_new_sentences(out, now, last_, context_.terminal);
      print_mistakes(out, now, context_.terminal);
      draw_(out, now, context_.terminal);
      last_ = std::move(now);
      seen_ = true;
      complained_ = false;
    } catch (const Failure& failure) {
      // Some editors take a file away for a moment.
      complain(out, failure);
      complained_ = true;
    }
    put_on_screen(context_, out.str());
  }

 private:
  const Context& context_;
  const Draw& draw_;
  Loaded last_;
  bool seen_ = false, complained_ = false;
};

}  // namespace

void declare_watch(CLI::App& app, bool& watch) {
  app.add_flag("--watch", watch, "draw again whenever a file is saved; Ctrl-C ends it");
}

int watch(const Context& context, const Draw& draw) {
  if (context.at != nullptr) throw Failure("what `--at` names does not change", "leave out `--watch`");
  if (!context.environment.out_is_terminal) {
    throw Failure("`--watch` draws on a terminal, and stdout is none", "leave it out to print once");
  }
  disk::Watch folder(find_workspace(context.workspace_start));
  Watching watching(context, draw);
  context.out << "\x1b[2J";
  while (context.out) {
    watching.look();
    if (context.out) folder.wait();
  }
  return exit_done;
}

}  // namespace okr::cli
