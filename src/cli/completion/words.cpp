// Candidates that the program itself knows, and the names of commits.
#include <algorithm>

#include "cli/completion/offers.hpp"
#include "history/reference_names.hpp"
#include "okr/check.hpp"
#include "render/list.hpp"

namespace okr::cli {
namespace {

/// What stands before the last part of a list with commas, or of a range.
std::string head_of(const std::string& word, std::string_view separator) {
  const std::size_t last = word.rfind(separator);
  return last == std::string::npos ? "" : word.substr(0, last + separator.size());
}

void offer_rules(Candidates& candidates, const std::string& head, bool with_groups) {
  std::string_view group;
  for (const Rule& rule : rules()) {
    if (with_groups && rule.group != group) {
      candidates.push_back({head + std::string(rule.group), "all rules of the group"});
      group = rule.group;
    }
    candidates.push_back({head + std::string(rule.name), std::string(rule.summary)});
  }
}

void offer_columns(Candidates& candidates, const std::string& head) {
  for (const std::string_view column : render::list_columns()) candidates.push_back({head + std::string(column), ""});
}

void offer_revisions(Candidates& candidates, const Source& source, const std::string& head) {
  for (const std::string& name : history::reference_names(source.start)) candidates.push_back({head + name, ""});
}

}  // namespace

void offer_words(Candidates& candidates, const Source& source, Values values, const std::string& word) {
  const auto wants = [&](Values any) { return (values & any) != 0; };
  if (wants(value::rule)) offer_rules(candidates, "", false);
  if (wants(value::rules)) offer_rules(candidates, head_of(word, ","), true);
  if (wants(value::columns)) offer_columns(candidates, head_of(word, ","));
  if (wants(value::column)) offer_columns(candidates, word.starts_with('-') ? "-" : "");
  if (wants(value::revision)) offer_revisions(candidates, source, "");
  if (wants(value::range)) offer_revisions(candidates, source, head_of(word, ".."));
  if (wants(value::schema)) candidates.insert(candidates.end(), {{"file", ""}, {"config", ""}});
  if (wants(value::shell)) candidates.insert(candidates.end(), {{"bash", ""}, {"zsh", ""}, {"fish", ""}});
  if (wants(value::kind)) {
    candidates.insert(candidates.end(),
                      {{"objective", ""}, {"key-result", "a part of an objective"}, {"kpi", ""}, {"team", ""}});
  }
}

}  // namespace okr::cli
