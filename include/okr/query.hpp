// The query language: which objectives, key results and KPIs somebody wants to see (docs/queries.md).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "okr/decimal.hpp"
#include "okr/failure.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr {

/// A part of a query's text, in bytes.
struct QueryPart {
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// A query that can't be read, or that names something there is not; `part` is what is to be changed.
class QueryError : public Failure {
 public:
  QueryError(std::string query, QueryPart part, const std::string& message, std::string help)
      : Failure(message, std::move(help)), query_(std::move(query)), part_(part) {}
  const std::string& query() const { return query_; }
  const QueryPart& part() const { return part_; }

 private:
  std::string query_;
  QueryPart part_;
};

/// What a term asks about.
enum class QueryField { team, owner, cycle, pillar, state, kind, status, tag, id, score, confidence, stale, word };

/// Numbers between two bounds; both belong to it unless they are marked as open.
struct QueryRange {
  std::optional<Decimal> low, high;
  bool low_open = false, high_open = false;

  bool contains(Decimal value) const {
    const bool above = !low || (low_open ? value > *low : value >= *low);
    return above && (!high || (high_open ? value < *high : value <= *high));
  }
};

struct QueryTerm {
  QueryField field = QueryField::word;
  std::string value;                ///< as written; of a word its folded form; of `stale:` `yes` or `no`
  std::optional<QueryRange> range;  ///< of score and confidence, 0 to 1; of stale in days
  QueryPart part;                   ///< where the value stands
};

/// A query as a tree, at most 64 levels of parentheses and `not:` deep.
struct Query {
  enum class Op { term, all, any, none };
  struct Node {
    Op op = Op::all;
    QueryTerm term;              ///< where `op` is term
    std::vector<Node> children;  ///< of all, any and none
  };

  std::string text;
  Node root;  ///< of an empty query `all` of nothing: everything matches
};

/// Reads a query. Linear in its length; throws QueryError, and nothing else on any bytes.
Query parse_query(std::string_view text);

/// The arguments of a command line as one query: joined by spaces, and an argument that is several plain words
/// (`"record time"`) as a phrase in quotes.
std::string query_text(std::span<const std::string> arguments);

/// Whether a term anywhere in the query asks about `field`.
bool asks_about(const Query& query, QueryField field);

/// All that matches, in the order of the workspace: each objective before those of its key results that match; then
/// KPIs. Throws QueryError where a term names a team, an owner, a cycle, a pillar, a tag or an id that nothing in the
/// workspace has; not while a file could not be read, for it may have it.
std::vector<Ref> matches(const Query& query, const Workspace& workspace, const Scores& scores);

}  // namespace okr
