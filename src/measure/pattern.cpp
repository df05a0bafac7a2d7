// Matches a pattern against a sentence's tokens, from its first amount to both sides.
#include "measure/pattern.hpp"

#include <algorithm>

namespace okr::measure {
namespace {

constexpr int longest_noun = 6;
constexpr int longest_gap = 12;
constexpr std::size_t most_fillers = 4;

bool is_one_of(std::string_view alternatives, const Token& token) {
  const bool mark = token.kind == TokenKind::mark;
  const std::string_view text = token.kind == TokenKind::arrow ? "->"
                                : mark                         ? std::string_view(&token.sign, 1)
                                                               : token.text;
  while (!alternatives.empty()) {
    const std::size_t end = std::min(alternatives.find('|'), alternatives.size());
    if (alternatives.substr(0, end) == text) return true;
    alternatives.remove_prefix(std::min(end + 1, alternatives.size()));
  }
  return false;
}

bool is_meant(const Element& element, const Token& token) {
  switch (element.kind) {
    case Element::Kind::amount:
      return token.kind == TokenKind::amount;
    case Element::Kind::percent:
      return token.kind == TokenKind::amount && token.unit == "%";
    case Element::Kind::factor:
      return token.kind == TokenKind::factor;
    case Element::Kind::classes:
      return token.is(element.classes);
    case Element::Kind::words:
      return is_one_of(element.words, token);
    case Element::Kind::noun:
    case Element::Kind::gap:
    case Element::Kind::start:
      return false;
  }
  return false;
}

bool may_be_skipped(const Element& gap, const Token& token) {
  if (token.is_number() || token.kind == TokenKind::arrow || token.is(turning)) return false;
  if (gap.kind == Element::Kind::gap)
    return !token.is(up | down | reach | keep | comparing) && !token.is_mark(';') && !token.is_mark('.');
  if (token.is(joining)) return false;
  const bool bracket = token.is_mark('(') || token.is_mark(')') || token.is_mark('/');
  return bracket || (token.kind != TokenKind::mark && !token.is(up | down));
}

/// Walks a pattern's elements in one direction.
class Walk {
 public:
  Walk(const Pattern& pattern, const Tokens& tokens, std::size_t start, Match& match)
      : pattern_(pattern), tokens_(tokens), start_(start), match_(match) {}

  bool forward(std::size_t element, std::size_t place) {
    if (element == pattern_.size) {
      match_.last = place - 1;
      return true;
    }
    const Element& wanted = pattern_.elements[element];
    if (wanted.kind == Element::Kind::noun || wanted.kind == Element::Kind::gap) {
      const int longest = wanted.kind == Element::Kind::noun ? longest_noun : longest_gap;
      for (int skipped = 0; skipped <= longest; ++skipped, ++place) {
        if (forward(element + 1, place)) return true;
        if (place >= tokens_.size() || !may_be_skipped(wanted, tokens_[place])) return false;
      }
      return false;
    }
    const std::size_t after_fillers = skip_fillers(wanted, place);
    if (after_fillers < tokens_.size() && is_meant(wanted, tokens_[after_fillers])) {
      if (forward(element + 1, after_fillers + 1)) return capture(wanted, after_fillers);
    }
    return wanted.optional && forward(element + 1, place);
  }

  /// Matches the elements before `element` to the tokens before `place`.
  bool backward(std::size_t element, std::size_t place) {
    if (element == 0) {
      match_.first = place;
      return true;
    }
    const Element& wanted = pattern_.elements[element - 1];
    if (wanted.kind == Element::Kind::start) {
      while (place > start_ && tokens_[place - 1].is(filler)) --place;
      match_.first = place;
      return place <= start_;
    }
    if (wanted.kind == Element::Kind::noun || wanted.kind == Element::Kind::gap) {
      const int longest = wanted.kind == Element::Kind::noun ? longest_noun : longest_gap;
      for (int skipped = 0; skipped <= longest; ++skipped, --place) {
        if (backward(element - 1, place)) return true;
        if (place == 0 || !may_be_skipped(wanted, tokens_[place - 1])) return false;
      }
      return false;
    }
    std::size_t before_fillers = place;
    while (before_fillers > 0 && place - before_fillers < most_fillers &&
           !is_meant(wanted, tokens_[before_fillers - 1]) && tokens_[before_fillers - 1].is(filler)) {
      --before_fillers;
    }
    if (before_fillers > 0 && is_meant(wanted, tokens_[before_fillers - 1])) {
      if (backward(element - 1, before_fillers - 1)) return true;
    }
    return wanted.optional && backward(element - 1, place);
  }

  bool capture(const Element& element, std::size_t place) {
    if (element.capture == 'A') match_.baseline = &tokens_[place];
    if (element.capture == 'B' || element.capture == 'F') match_.target = &tokens_[place];
    return true;
  }

 private:
  std::size_t skip_fillers(const Element& wanted, std::size_t place) const {
    const std::size_t end = std::min(place + most_fillers, tokens_.size());
    while (place < end && !is_meant(wanted, tokens_[place]) && tokens_[place].is(filler)) ++place;
    return place;
  }

  const Pattern& pattern_;
  const Tokens& tokens_;
  std::size_t start_;
  Match& match_;
};

}  // namespace

std::optional<Match> match(const Pattern& pattern, const Tokens& tokens, std::size_t anchor, std::size_t start) {
  const Element& first = pattern.elements[pattern.anchor];
  if (!is_meant(first, tokens[anchor])) return std::nullopt;
  Match found;
  Walk walk(pattern, tokens, start, found);
  walk.capture(first, anchor);
  if (!walk.backward(pattern.anchor, anchor) || !walk.forward(pattern.anchor + 1, anchor + 1)) return std::nullopt;
  return found;
}

}  // namespace okr::measure
