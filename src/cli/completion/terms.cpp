// The terms of a query as candidates.
#include <algorithm>
#include <string_view>

#include "cli/completion/names.hpp"
#include "cli/completion/offers.hpp"
#include "query/term.hpp"

namespace okr::cli {
namespace {

/// Where the last term of a query that is being typed begins: behind a blank or a bracket that stands in no quotes.
std::size_t last_term(std::string_view query) {
  std::size_t begin = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < query.size(); ++i) {
    if (query[i] == '"') quoted = !quoted;
    if (!quoted && (query[i] == ' ' || query[i] == '(')) begin = i + 1;
  }
  while (query.substr(begin).starts_with("not:")) begin += 4;
  return begin;
}

std::string_view about(QueryField field) {
  switch (field) {
    case QueryField::team:
      return "that team and those below it";
    case QueryField::owner:
      return "who speaks for it";
    case QueryField::cycle:
      return "now, last, next, or one by name";
    case QueryField::pillar:
      return "the area of the strategy";
    case QueryField::state:
      return "draft, proposed, active, closed, dropped";
    case QueryField::kind:
      return "aspirational or committed";
    case QueryField::status:
      return "on-track, behind, at-risk ...";
    case QueryField::tag:
      return "with that tag";
    case QueryField::id:
      return "one objective, key result or KPI";
    case QueryField::score:
      return "in a range, as ..0.4";
    case QueryField::confidence:
      return "in a range, as ..0.5";
    case QueryField::stale:
      return "yes, no, or days as 14d..";
    case QueryField::word:
      break;
  }
  return "";
}

/// A value with a blank takes quotes in a query.
std::string in_query(const std::string& value) {
  return value.find_first_of(" ()") == std::string::npos ? value : '"' + value + '"';
}

Names values_of(QueryField field, const Known& known) {
  switch (field) {
    case QueryField::team:
      return teams_of(known);
    case QueryField::owner:
      return owners_of(known);
    case QueryField::cycle: {
      Names names = cycles_of(known);
      for (const char* word : {"last", "next", "now"}) names.try_emplace(word);
      return names;
    }
    case QueryField::pillar:
      return pillars_of(known);
    case QueryField::tag:
      return tags_of(known);
    case QueryField::id:
      return ids_of(known);
    case QueryField::stale:
      return {{"yes", ""}, {"no", ""}};
    default:
      return {};
  }
}

/// What `okr rename` knows apart by a word before the colon.
bool has_id(QueryField field) {
  return field == QueryField::id || field == QueryField::team || field == QueryField::owner ||
         field == QueryField::pillar || field == QueryField::cycle;
}

void offer_values(Candidates& candidates, const Source& source, const query::FieldWords& field,
                  const std::string& head) {
  for (const std::string_view word : field.words) candidates.push_back({head + std::string(word), ""});
  if (!field.words.empty()) return;
  for (const auto& [name, description] : values_of(field.field, source.known())) {
    if (name.find('"') == std::string::npos) candidates.push_back({head + in_query(name), description});
  }
}

}  // namespace

void offer_terms(Candidates& candidates, const Source& source, Values values, const std::string& word) {
  const bool is_query = (values & value::query) != 0;
  const std::size_t begin = is_query ? last_term(word) : 0;
  const std::size_t colon = word.find(':', begin);
  const std::string head = word.substr(0, begin);
  for (const query::FieldWords& field : query::field_words()) {
    if (!is_query && !has_id(field.field)) continue;
    if (colon == std::string::npos) {
      candidates.push_back({head + std::string(field.name) + ':', std::string(about(field.field))});
    } else if (word.substr(begin, colon - begin) == field.name) {
      offer_values(candidates, source, field, word.substr(0, colon + 1));
    }
  }
  if (is_query && colon == std::string::npos) candidates.push_back({head + "not:", "the contrary of a term"});
}

}  // namespace okr::cli
