// Fixes: of each finding, and all the safe ones of a file at once.
#include <algorithm>
#include <fmt/format.h>

#include "lsp/diagnostics.hpp"
#include "lsp/features.hpp"
#include "lsp/message.hpp"
#include "lsp/workspace_edit.hpp"
#include "okr/edit.hpp"
#include "text/utf8.hpp"

namespace okr::lsp {
namespace {

constexpr const char* quick_fix = "quickfix";
constexpr const char* fix_all = "source.fixAll.okr";

/// Whether the request asks for actions of this kind, or of one that it is a kind of.
bool wants(const Question& question, std::string_view kind) {
  const Json& only = at(question.params, {"context", "only"});
  if (!only.is_array()) return true;
  return std::ranges::any_of(only, [&](const Json& each) {
    const std::string wanted = text_of(each);
    return kind == wanted || kind.starts_with(wanted + ".");
  });
}

/// Text of a file in one line of a menu.
std::string shown(std::string_view text) {
  constexpr std::size_t most = 40;
  const std::size_t begin = std::min(text.find_first_not_of(" \r\n"), text.size());
  const std::string line = text::printable(text.substr(begin, text.find_last_not_of(" \r\n") + 1 - begin));
  return "`" + text::shorten(line, most, "…") + "`";
}

/// What the fix does where that is told in a few words, else what the finding says is to be done.
std::string title_of(const Finding& finding, const View& view) {
  const Splice& first = finding.fix.front();
  const std::string_view old = view.bytes(first.span.file).substr(first.span.begin, first.span.end - first.span.begin);
  const auto has_lines = [](std::string_view text) { return text.find('\n') != std::string_view::npos; };
  const bool is_short = finding.fix.size() == 1 && !has_lines(old) && !has_lines(first.bytes);
  std::string title = finding.help.empty() ? finding.message : finding.help;
  if (is_short && first.bytes.empty()) title = "take out " + shown(old);
  if (is_short && old.empty()) title = "add " + shown(first.bytes);
  if (is_short && !old.empty() && !first.bytes.empty()) title = "write " + shown(first.bytes) + " for " + shown(old);
  return text::printable(title) + (finding.fix_is_unsafe ? " (a guess)" : "");
}

Json quick_fix_of(const Finding& finding, Question& question) {
  Json action = {
      {"title", title_of(finding, question.view)},
      {"kind", quick_fix},
      {"edit", workspace_edit(question, finding.fix)},
      {"diagnostics", Json::array({diagnostic_of(finding, question.view, question.places, question.client)})}};
  if (!finding.fix_is_unsafe) action["isPreferred"] = true;
  return action;
}

bool is_safe_in(const Finding& finding, std::uint32_t file) {
  return finding.span.file == file && !finding.fix.empty() && !finding.fix_is_unsafe;
}

/// What `okr check --fix` would do to this file.
std::vector<Splice> all_fixes(const Question& question) {
  const Date today = question.view.scores.today;
  const FindAll find_all = [&](const SourceTree& tree) {
    ReadResult read = read_workspace(tree);
    const Scores scores = score(read.workspace, today);
    return check(read.workspace, scores, std::move(read.findings));
  };
  const Choose choose = [&](const Findings& findings) {
    Findings chosen = findings;
    std::erase_if(chosen, [&](const Finding& finding) { return !is_safe_in(finding, question.file); });
    return chosen;
  };
  const SourceTree& before = question.view.workspace.files;
  const Mended mended = mend(before, question.view.findings, find_all, choose);
  std::vector<Splice> splices;
  for (std::uint32_t file = 0; file < before.files.size(); ++file) {
    std::ranges::move(splices_between(file, before.files[file].bytes, mended.files.files[file].bytes),
                      std::back_inserter(splices));
  }
  return splices;
}

/// Working it out takes as long as reading all files a few times: left until it is chosen, where the client asks then.
void add_fix_all(Question& question, Json& actions) {
  const bool is_any = std::ranges::any_of(question.view.findings,
                                          [&](const Finding& finding) { return is_safe_in(finding, question.file); });
  if (!is_any) return;
  Json action = {{"title", "mend all that can be mended safely in this file"}, {"kind", fix_all}};
  if (question.client.lazy_code_actions) {
    action["data"] = {{"uri", question.places.uri(question.file)}};
  } else {
    action["edit"] = workspace_edit(question, all_fixes(question));
  }
  actions.push_back(std::move(action));
}

}  // namespace

Json code_actions(Question& question) {
  const Span range = question.range();
  Json actions = Json::array();
  if (!question.client.code_action_literals) return actions;
  if (wants(question, quick_fix)) {
    for (const Finding& finding : question.view.findings) {
      const bool is_here =
          finding.span.file == question.file && finding.span.begin <= range.end && finding.span.end >= range.begin;
      if (is_here && !finding.fix.empty()) actions.push_back(quick_fix_of(finding, question));
    }
  }
  if (wants(question, fix_all)) add_fix_all(question, actions);
  return actions;
}

Json resolved_code_action(Question& question) {
  Json action = question.params;
  if (text_of(at(action, {"kind"})) == fix_all) action["edit"] = workspace_edit(question, all_fixes(question));
  return action;
}

}  // namespace okr::lsp
