// Cuts a query's text into tokens.
#include "query/tokens.hpp"

#include <algorithm>

namespace okr::query {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view delimiters = " \t\r\n()\"";

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  Token next() {
    at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size());
    const std::size_t begin = at_;
    Token token = scan();
    token.part = {begin, at_ - begin};
    return token;
  }

 private:
  Token scan() {
    Token token;
    if (at_ == text_.size()) return token;
    const std::string_view run = run_at(at_);
    const std::size_t colon = run.find(':');
    if (text_[at_] == '(' || text_[at_] == ')') {
      token.kind = text_[at_++] == '(' ? Token::Kind::open : Token::Kind::close;
    } else if (run.starts_with("not:")) {
      token.kind = Token::Kind::negation;
      at_ += 4;
    } else if (colon != std::string_view::npos) {
      token.kind = Token::Kind::field;
      token.field = run.substr(0, colon);
      at_ += colon + 1;
      read_value(token);
    } else {
      token.kind = kind_of(run);
      read_value(token);
    }
    return token;
  }

  static Token::Kind kind_of(std::string_view word) {
    if (word == "and" || word == "AND") return Token::Kind::conjunction;
    return word == "or" || word == "OR" ? Token::Kind::disjunction : Token::Kind::word;
  }

  std::string_view run_at(std::size_t begin) const {
    return text_.substr(begin, text_.find_first_of(delimiters, begin) - begin);
  }

  void read_value(Token& token) {
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    const std::size_t begin = at_ + (quoted ? 1 : 0);
    token.value = quoted ? text_.substr(begin, text_.find('"', begin) - begin) : run_at(begin);
    at_ = begin + token.value.size();
    if (quoted && at_ == text_.size()) {
      throw QueryError(std::string(text_), {begin - 1, at_ - begin + 1}, "a quote is never closed",
                       "add a `\"` where the phrase ends");
    }
    at_ += quoted ? 1 : 0;
    token.value_part = {begin, token.value.size()};
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  Scanner scanner(text);
  std::vector<Token> tokens;
  do {
    tokens.push_back(scanner.next());
  } while (tokens.back().kind != Token::Kind::end);
  return tokens;
}

}  // namespace okr::query
