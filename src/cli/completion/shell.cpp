// Answers in the way that each script reads.
#include "cli/completion/shell.hpp"

#include <algorithm>
#include <array>
#include <ostream>

#include "cli/completion/bash_line.hpp"
#include "cli/completion/scripts.hpp"

namespace okr::cli {
namespace {

constexpr std::array<std::string_view, 3> names = {"bash", "zsh", "fish"};

void write(std::ostream& out, const Completion& completion) {
  switch (completion.paths) {
    case Completion::Paths::none:
      out << "words\n";
      break;
    case Completion::Paths::files:
      out << "files\t" << completion.prefix << '\n';
      break;
    case Completion::Paths::folders:
      out << "folders\t" << completion.prefix << '\n';
      break;
  }
  for (const Candidate& each : completion.candidates) out << each.value << '\t' << each.description << '\n';
}

/// bash puts the longest common beginning of all candidates in place of the word: one that does not go on with the word
/// may only stand alone. It can't replace what stands before a break within the word.
void fit(Completion& completion, const BashLine& line) {
  Candidates& all = completion.candidates;
  const std::string& word = line.words.back();
  const std::string_view kept = std::string_view(word).substr(0, line.taken);
  const auto goes_on = [&](const Candidate& each) { return each.value.starts_with(word); };
  if (all.size() > 1 && std::ranges::none_of(all, goes_on)) all.clear();
  std::erase_if(all, [&](const Candidate& each) { return !each.value.starts_with(kept); });
  for (Candidate& each : all) each.value = quoted_for_bash(each.value, line);
}

}  // namespace

std::optional<Shell> shell_named(std::string_view word) {
  const auto* name = std::ranges::find(names, word);
  if (name == names.end()) return std::nullopt;
  return static_cast<Shell>(name - names.begin());
}

std::string_view script_of(Shell shell) {
  const std::string name = "okr." + std::string(names.at(static_cast<std::size_t>(shell)));
  const auto scripts = completion_scripts();
  return std::ranges::find(scripts, name, &render::Page::name)->markdown;
}

void answer(std::ostream& out, Shell shell, const std::vector<std::string>& given, Typing typing) {
  if (shell != Shell::bash) {
    typing.words = given;
    return write(out, complete(typing));
  }
  const BashLine line = read_bash_line(given.empty() ? "" : given[0], given.size() > 1 ? given[1] : "");
  typing.words.assign(line.words.begin() + 1, line.words.end());
  Completion completion = complete(typing);
  fit(completion, line);
  write(out, completion);
}

}  // namespace okr::cli
