// Reads one term of a query.
#include "query/term.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "query/range.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace okr::query {
namespace {

constexpr std::array<std::string_view, 5> states{"draft", "proposed", "active", "closed", "dropped"};
constexpr std::array<std::string_view, 2> kinds{"aspirational", "committed"};
constexpr std::array<std::string_view, 7> statuses{"upcoming", "no-data", "on-track", "behind",
                                                   "at-risk",  "met",     "not-met"};

/// A field that a query can name. One with `words` has no other value, one with `read_bound` has ranges.
struct FieldRow {
  std::string_view name;
  QueryField field;
  std::string_view noun = {};  ///< of its values, for messages
  std::span<const std::string_view> words = {};
  ReadBound read_bound = nullptr;
  std::string_view usage = {};
};

constexpr std::string_view share_usage = "write `<0.4`, `..0.4`, `0.4..0.7` or `0.7..`, with numbers from 0 to 1";
constexpr std::string_view stale_usage = "write `yes`, `no`, or days or weeks as `14d..`, `..2w` or `7d..14d`";

constexpr std::array<FieldRow, 12> fields{{
    {"team", QueryField::team},
    {"owner", QueryField::owner},
    {"cycle", QueryField::cycle},
    {"pillar", QueryField::pillar},
    {"state", QueryField::state, "state", states},
    {"kind", QueryField::kind, "kind", kinds},
    {"status", QueryField::status, "status", statuses},
    {"tag", QueryField::tag},
    {"id", QueryField::id},
    {"score", QueryField::score, "score", {}, read_share, share_usage},
    {"confidence", QueryField::confidence, "confidence", {}, read_share, share_usage},
    {"stale", QueryField::stale, "time", {}, read_days, stale_usage},
}};

std::string listed(std::span<const std::string_view> words) {
  std::string list;
  for (const std::string_view word : words) list += (list.empty() ? "`" : ", `") + std::string(word) + '`';
  return list;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> known) {
  const std::string_view nearest = text::nearest(word, known);
  return nearest.empty() ? "it is one of " + listed(known) : fmt::format("did you mean `{}`?", nearest);
}

const FieldRow& field_of(const Token& token, std::string_view query) {
  const auto* row = std::ranges::find(fields, token.field, &FieldRow::name);
  if (row != fields.end()) return *row;
  std::vector<std::string_view> names;
  for (const FieldRow& known : fields) names.push_back(known.name);
  const std::string_view nearest = text::nearest(token.field, names);
  throw QueryError(std::string(query), {token.part.offset, token.field.size()},
                   fmt::format("`{}` is nothing that a query can ask about", token.field),
                   nearest.empty() ? "put it in quotes to look for it in titles, or ask about " + listed(names)
                                   : fmt::format("did you mean `{}`?", nearest));
}

/// `stale:` alone is `stale:yes`. For so many days is for so many at least: nobody asks for one day.
void read_stale(QueryTerm& term) {
  if (term.value.empty()) term.value = "yes";
  if (term.value == "yes" || term.value == "no") {
    term.range.reset();
  } else if (read_days(term.value)) {
    term.range->high.reset();
  }
}

bool is_known(const QueryTerm& term, const FieldRow& row) {
  if (!row.words.empty()) return std::ranges::find(row.words, term.value) != row.words.end();
  const bool is_yes_or_no = term.field == QueryField::stale && (term.value == "yes" || term.value == "no");
  return row.read_bound == nullptr || term.range || is_yes_or_no;
}

}  // namespace

QueryTerm term_of(const Token& token, std::string_view query) {
  QueryTerm term{QueryField::word, std::string(token.value), {}, token.value_part};
  const auto fail = [&](QueryPart part, const std::string& message, std::string help) {
    throw QueryError(std::string(query), part, message, std::move(help));
  };
  if (token.kind == Token::Kind::word) {
    if (term.value.empty()) fail(token.part, "there is nothing between the quotes", "write a word of a title");
    term.value = text::fold(term.value);
    return term;
  }
  const FieldRow& row = field_of(token, query);
  term.field = row.field;
  if (row.read_bound != nullptr) term.range = range_of(term.value, row.read_bound);
  if (row.field == QueryField::stale) read_stale(term);
  if (term.value.empty()) {
    fail(token.part, fmt::format("`{}:` needs a value", row.name), "write it right behind the colon, without a blank");
  }
  if (!is_known(term, row)) {
    fail(term.part, fmt::format("`{}` is not a {}", term.value, row.noun),
         row.words.empty() ? std::string(row.usage) : suggestion(term.value, row.words));
  }
  return term;
}

std::vector<FieldWords> field_words() {
  std::vector<FieldWords> all;
  for (const FieldRow& row : fields) all.push_back({row.name, row.field, row.words});
  return all;
}

}  // namespace okr::query
