// Finds the beginning of a sentence and its verbs.
#include "measure/clause.hpp"

#include <algorithm>

namespace okr::measure {
namespace {

/// Behind a label: `KR1:`, `(P1)`, `2.`, `-`.
std::size_t skip_label(const Tokens& tokens) {
  std::size_t start = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(tokens.size(), 4); ++i) {
    if (tokens[i].kind == TokenKind::name && i + 1 < tokens.size() && tokens[i + 1].is(acting)) return i + 1;
    const bool label = tokens[i].kind == TokenKind::name || tokens[i].kind == TokenKind::mark ||
                       tokens[i].text == "kr" || tokens[i].text == "key" || tokens[i].text == "result";
    if (!label) break;
    if (tokens[i].kind == TokenKind::mark) start = i + 1;
  }
  return start;
}

/// Behind a heading, `Quality: no more than 3 returns`; `start` where there is none.
std::size_t skip_heading(const Tokens& tokens, std::size_t start) {
  constexpr std::size_t longest_heading = 6;
  for (std::size_t i = start; i < std::min(tokens.size(), start + longest_heading); ++i) {
    if (tokens[i].is_mark(':')) return i + 1;
    const bool heads =
        tokens[i].kind == TokenKind::name || (tokens[i].kind == TokenKind::word && !tokens[i].is(acting));
    if (!heads) break;
  }
  return start;
}

/// Whether the word at `place` stands where a verb stands.
bool acts(const Tokens& tokens, std::size_t place, std::size_t start) {
  static const Token none{.kind = TokenKind::mark};
  const Token& token = tokens[place];
  const Token& previous = place > start ? tokens[place - 1] : none;
  const Token& next = place + 1 < tokens.size() ? tokens[place + 1] : none;
  const bool noun = token.is(rise | fall) || token.text == "hits";
  // `Increase in sales` is a heading.
  if (noun && (next.text == "in" || next.text == "of")) return false;
  if (previous.kind == TokenKind::mark || previous.kind == TokenKind::name || token.text == "to") return true;
  if (previous.is(joining | acting | announcing) || previous.text.ends_with("ly") || token.is(past | ongoing))
    return true;
  // `errors in files under 1 MB`, `length of stay`
  const bool behind_preposition =
      previous.is(boundary) && !previous.is(joining | announcing | clause | filler | assure);
  if (behind_preposition && !token.is(ongoing | past)) return false;
  const bool away = next.text == "by" || next.text == "from" || next.text == "to";
  if (token.is(keep) && next.is(comparing | boundary) && !away) return true;
  return token.text.ends_with('s') && (next.is(boundary) || (!noun && token.is(up | down | reach)));
}

/// `Bring down churn`, `Drive up sales`: which way, right behind the verb.
Classes way_behind(const Tokens& tokens, std::size_t verb) {
  const std::string_view next = verb + 1 < tokens.size() ? tokens[verb + 1].text : std::string_view();
  if (next == "down") return down;
  return next == "up" ? Classes{up} : Classes{};
}

/// `Fewer complaints`, `More referrals`: without a verb the first word tells.
Direction way_of(const Token& first) {
  if (first.is(fewer) != first.is(more)) return first.is(fewer) ? Direction::down : Direction::up;
  return Direction::unknown;
}

}  // namespace

std::size_t find_start(const Tokens& tokens) { return skip_heading(tokens, skip_label(tokens)); }

void find_verbs(Tokens& tokens, std::size_t start) {
  bool changes = false;
  bool acted = false;
  for (std::size_t i = start; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (token.kind != TokenKind::word || !token.is(acting)) continue;
    // `Reduce the time to close a deal`: what the time is for is no act of its own.
    const bool purpose = changes && tokens[i - 1].text == "to" && !token.is(up | down | change);
    // `Keep open issues below 10`, `Keep answers under 2 hours`
    const bool beside = acted && (tokens[i - 1].is(acting) || (i + 1 < tokens.size() && tokens[i + 1].is(comparing)));
    const bool object = beside && token.is(deed) && token.text.ends_with('s');
    if (purpose || object || !acts(tokens, i, start)) {
      token.classes &= ~acting;
    } else {
      token.classes &= ~(rise | fall | gain | metric | naming);
      if (token.is(change)) token.classes |= way_behind(tokens, i);
      changes = changes || token.is(up | down | change);
      acted = true;
    }
  }
}

Direction direction_before(const Tokens& tokens, std::size_t place) {
  for (std::size_t i = place; i-- > 0;) {
    if (tokens[i].is(up) != tokens[i].is(down)) return tokens[i].is(up) ? Direction::up : Direction::down;
  }
  return place > 0 ? way_of(tokens.front()) : Direction::unknown;
}

Direction first_direction(const Tokens& tokens) {
  const auto verb = std::ranges::find_if(tokens, [](const Token& token) { return token.is(up) != token.is(down); });
  if (verb == tokens.end()) return tokens.empty() ? Direction::unknown : way_of(tokens.front());
  return verb->is(up) ? Direction::up : Direction::down;
}

}  // namespace okr::measure
