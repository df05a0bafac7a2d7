// The grammar of queries: any of (all of (terms, negations, parentheses)).
#include <algorithm>
#include <fmt/format.h>

#include "okr/query.hpp"
#include "query/term.hpp"
#include "query/tokens.hpp"

namespace okr {
namespace {

using query::Token;
using Node = Query::Node;
using Op = Query::Op;

constexpr int deepest = 64;

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), tokens_(query::tokens_of(text)) {}

  Node parse() {
    if (is(Token::Kind::end)) return {};
    Node root = parse_any();
    if (is(Token::Kind::close)) fail("`)` closes nothing", "leave it out, or open a `(` before it");
    return root;
  }

 private:
  Node parse_any() {
    Node any{Op::any, {}, {}};
    any.children.push_back(parse_all());
    while (takes(Token::Kind::disjunction)) any.children.push_back(parse_all());
    return any.children.size() == 1 ? std::move(any.children.front()) : std::move(any);
  }

  Node parse_all() {
    Node all{Op::all, {}, {}};
    all.children.push_back(parse_one());
    while (!is(Token::Kind::end) && !is(Token::Kind::close) && !is(Token::Kind::disjunction)) {
      takes(Token::Kind::conjunction);
      all.children.push_back(parse_one());
    }
    return all.children.size() == 1 ? std::move(all.children.front()) : std::move(all);
  }

  Node parse_one() {
    const Token& token = *next_;
    if (is(Token::Kind::word) || is(Token::Kind::field)) {
      ++next_;
      return {Op::term, query::term_of(token, text_), {}};
    }
    if (depth_ == deepest) fail(fmt::format("the query is more than {} levels deep", deepest), "take it apart");
    ++depth_;
    Node node{Op::none, {}, {}};
    if (takes(Token::Kind::negation)) {
      node.children.push_back(parse_one());
    } else if (takes(Token::Kind::open)) {
      node = parse_any();
      if (!takes(Token::Kind::close)) fail_at(token, "`(` is never closed", "add a `)` where it ends");
    } else {
      fail_without_term();
    }
    --depth_;
    return node;
  }

  /// Here stands something that is no term, where one must stand.
  [[noreturn]] void fail_without_term() const {
    const bool at_end = is(Token::Kind::end) || is(Token::Kind::close);
    if (!at_end || next_ == tokens_.begin()) {
      fail("a term is missing before this", "quote it to look for it in titles");
    }
    const Token& before = *std::prev(next_);
    const std::string_view written = text_.substr(before.part.offset, before.part.length);
    fail_at(before, fmt::format("a term is missing behind `{}`", written), "write one as in `team:claims`");
  }

  bool is(Token::Kind kind) const { return next_->kind == kind; }
  bool takes(Token::Kind kind) {
    if (!is(kind)) return false;
    ++next_;
    return true;
  }

  [[noreturn]] void fail(const std::string& message, std::string help) const {
    fail_at(*next_, message, std::move(help));
  }
  [[noreturn]] void fail_at(const Token& token, const std::string& message, std::string help) const {
    throw QueryError(std::string(text_), token.part, message, std::move(help));
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<Token>::const_iterator next_ = tokens_.begin();
  int depth_ = 0;
};

bool any_term_asks(const Node& node, QueryField field) {
  if (node.op == Op::term) return node.term.field == field;
  return std::ranges::any_of(node.children, [&](const Node& child) { return any_term_asks(child, field); });
}

/// An argument that is several plain words.
bool is_phrase(std::string_view argument) {
  if (argument.find('"') != std::string_view::npos) return false;
  const std::vector<Token> tokens = query::tokens_of(argument);
  const auto words = static_cast<std::size_t>(std::ranges::count(tokens, Token::Kind::word, &Token::kind));
  return words > 1 && words == tokens.size() - 1;
}

}  // namespace

Query parse_query(std::string_view text) { return {std::string(text), Parser(text).parse()}; }

std::string query_text(std::span<const std::string> arguments) {
  std::string text;
  for (const std::string& argument : arguments) {
    if (!text.empty()) text += ' ';
    text += is_phrase(argument) ? '"' + argument + '"' : argument;
  }
  return text;
}

bool asks_about(const Query& query, QueryField field) { return any_term_asks(query.root, field); }

}  // namespace okr
