// Reads the measure out of a key result's sentence: one known construction that accounts for every number, or nothing.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "measure/ascii.hpp"
#include "measure/constructions.hpp"
#include "measure/units.hpp"
#include "okr/measure.hpp"

namespace okr {
namespace {

using namespace measure;

/// A sentence with more numbers than this is no key result, and the time to read one stays linear.
constexpr int most_numbers = 12;

struct Found {
  const Construction* construction;
  Match match;
};

std::string_view written(std::string_view sentence, const Token& token) {
  return sentence.substr(token.begin, token.end - token.begin);
}

std::string quoted(std::string_view text) { return '`' + std::string(text) + '`'; }

/// Where the sentence begins behind its label: `KR1:`, `(P1)`, `2.`, `-`.
std::size_t find_start(const Tokens& tokens) {
  std::size_t start = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(tokens.size(), 4); ++i) {
    if (tokens[i].kind == TokenKind::name && i + 1 < tokens.size() &&
        tokens[i + 1].is(up | down | change | reach | keep | deed))
      return i + 1;
    const bool label = tokens[i].kind == TokenKind::name || tokens[i].kind == TokenKind::mark ||
                       tokens[i].text == "kr" || tokens[i].text == "key" || tokens[i].text == "result";
    if (!label) break;
    if (tokens[i].kind == TokenKind::mark) start = i + 1;
  }
  return start;
}

/// Takes the verb out of words that only look like one: `price increase complaints`, `the launch`.
void find_verbs(Tokens& tokens, std::size_t start) {
  constexpr Classes acts = up | down | change | reach | keep | deed;
  bool changes = false;
  for (std::size_t i = start; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (token.kind != TokenKind::word || !token.is(acts)) continue;
    const Token* const previous = i > start ? &tokens[i - 1] : nullptr;
    const bool begins = previous == nullptr || previous->kind == TokenKind::mark || previous->kind == TokenKind::name;
    const bool follows =
        !begins &&
        (previous->is(joining | up | down | change | reach | keep | deed) || previous->text.ends_with("ly") ||
         previous->text == "to" || previous->text == "we" || previous->text == "will" || previous->text == "by" ||
         previous->text == "or" || previous->text == "must" || previous->text == "should" || previous->text == "then" ||
         previous->text == "not" || previous->text == "never" || previous->text == "can");
    const bool changed = token.is(past | ongoing);
    const bool noun = token.is(rise | fall) || token.text == "hits";
    const bool holds = token.is(keep) && i + 1 < tokens.size() && tokens[i + 1].is(comparing | boundary);
    const bool third = token.text.ends_with('s') && ((i + 1 < tokens.size() && tokens[i + 1].is(boundary)) ||
                                                     (!noun && token.is(up | down | reach)));
    const std::string_view next = i + 1 < tokens.size() ? tokens[i + 1].text : std::string_view();
    const bool heading = noun && (next == "in" || next == "of");
    // `Reduce the time to close a deal`: what the time is for is no act of its own.
    const bool purpose = changes && !begins && previous->text == "to" && !token.is(up | down | change);
    if (heading || purpose || (!begins && !follows && !changed && !third && !holds && token.text != "to")) {
      token.classes &= ~acts;
    } else {
      token.classes &= ~(rise | fall | gain | metric | naming);
      changes = changes || token.is(up | down | change);
    }
  }
}

Direction find_direction(const Tokens& tokens, std::size_t before) {
  for (std::size_t i = before; i-- > 0;) {
    const bool rises = tokens[i].is(up);
    const bool falls = tokens[i].is(down);
    if (rises != falls) return rises ? Direction::up : Direction::down;
  }
  return Direction::unknown;
}

/// The placeholder that stands where a number should, or an empty text.
std::string_view find_placeholder(std::string_view sentence, const Tokens& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const std::string_view previous = i > 0 ? tokens[i - 1].text : std::string_view();
    const std::string_view next = i + 1 < tokens.size() ? tokens[i + 1].text : std::string_view();
    if (token.is(placeholder)) return written(sentence, token);
    const bool behind = previous == "from" || previous == "to" || previous == "by" || previous == "of" ||
                        previous == "least" || previous == "$" || previous == "€" ||
                        (i > 0 && tokens[i - 1].is(deed | reach | comparing));
    const bool letter = token.text == "x" || token.text == "n" || token.text == "y" || token.text == "z";
    if (letter && (behind || next == "%")) return written(sentence, token);
    if (token.kind == TokenKind::mark && token.text == "_" && (behind || next == "_" || next == "%"))
      return written(sentence, token);
    if (token.is_mark('?') && behind) return written(sentence, token);
  }
  return {};
}

const Token* previous_word(const Tokens& tokens, std::size_t place) {
  while (place > 0 && tokens[place - 1].is(filler)) --place;
  return place > 0 ? &tokens[place - 1] : nullptr;
}

/// `3 consecutive months`: a number of periods, with or without an adjective.
bool lasts(const Tokens& tokens, std::size_t place) {
  for (std::size_t i = place + 1; i < std::min(tokens.size(), place + 3); ++i) {
    if (tokens[i].is(period)) return true;
  }
  return false;
}

/// Whether the number at `place` only qualifies the measure: `within 24 hours`, `older than 60 days`, `in 3 regions`.
bool qualifies(const Tokens& tokens, std::size_t place) {
  const Token& number = tokens[place];
  if (number.spelled && number.number == 1_d && number.unit.empty()) return true;
  const Token* const previous = previous_word(tokens, place);
  if (previous == nullptr) return false;
  const bool duration = is_duration(number.unit);
  if (duration && (previous->text == "for" || previous->text == "by" || previous->text == "at")) return true;
  if (previous->text == "for" && lasts(tokens, place)) return true;
  const Token* const next = place + 1 < tokens.size() ? &tokens[place + 1] : nullptr;
  const bool bounded = next != nullptr && next->is(or_more | or_less);
  if (bounded) return previous->kind == TokenKind::word && !previous->is(verb | joining | qualifying | comparing);
  if (!previous->is(qualifying | comparing)) return false;
  if (!previous->is(comparing)) return number.unit.empty() || duration || previous->text == "than";
  const auto at = static_cast<std::size_t>(previous - tokens.data());
  if (at == 0) return false;
  const Token& noun = tokens[at - 1];
  if (noun.is_mark('(')) return true;
  for (std::size_t i = at; i-- > 0 && at - i < 5;) {
    const bool with = tokens[i].text == "with" && i + 1 == at;
    if ((tokens[i].is(joining) && !with) || tokens[i].is_mark(',') || tokens[i].is_mark(';')) return false;
  }
  return noun.kind == TokenKind::word && !noun.is(up | down | change | reach | keep | assure | metric);
}

/// Whether the number at `place` is a result noted behind the sentence: `=> 66%`, `: 8/10 (80%)`.
bool is_noted(const Tokens& tokens, std::size_t place, std::size_t measure_end) {
  if (place <= measure_end) return false;
  for (std::size_t i = place + 1; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::word) return false;
  }
  for (std::size_t i = place; i-- > measure_end;) {
    if (tokens[i].kind == TokenKind::arrow || tokens[i].is_mark(':')) return true;
    if (tokens[i].kind == TokenKind::word) return false;
  }
  return false;
}

std::optional<Found> find_construction(const Tokens& tokens, std::size_t start, const std::vector<std::size_t>& numbers,
                                       const Match* taken) {
  for (const Construction& construction : constructions()) {
    for (auto place = numbers.rbegin(); place != numbers.rend(); ++place) {
      const auto found = match(construction.pattern, tokens, *place, start);
      if (!found) continue;
      const auto is_taken = [&](const Token* token) {
        return taken != nullptr && token != nullptr && (token == taken->baseline || token == taken->target);
      };
      if (is_taken(found->baseline) || is_taken(found->target)) continue;
      if (construction.holds == nullptr || construction.holds(tokens, *found)) return Found{&construction, *found};
    }
  }
  return std::nullopt;
}

/// The multiplier that the pair's other number says for both: `from 1.2 to 1.8 million`, but not `from 500 to 2k`.
Decimal shared_multiplier(const Token& token, const Token& other) {
  if (token.multiplier != 1_d || other.multiplier == 1_d) return token.multiplier;
  const bool near = token.number < other.number * 10_d && other.number < token.number * 10_d;
  return near ? other.multiplier : token.multiplier;
}

class Reader {
 public:
  explicit Reader(std::string_view sentence)
      : sentence_(sentence), lower_case_(lower(sentence)), tokens_(tokenize(sentence, lower_case_)) {}

  SentenceReading read() {
    join_phrases(tokens_);
    find_names(tokens_);
    start_ = find_start(tokens_);
    find_verbs(tokens_, start_);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].is_number() || tokens_[i].kind == TokenKind::factor) numbers_.push_back(i);
      if (numbers_.size() > most_numbers)
        return none("more numbers than one measure has; write one measure a sentence");
    }
    if (const auto placeholder = find_placeholder(sentence_, tokens_); !placeholder.empty()) {
      return none(quoted(placeholder) + " is a placeholder; write the number");
    }
    const auto found = find_construction(tokens_, start_, numbers_, nullptr);
    if (!found) return none(why_nothing_is_found());
    if (const auto refused = account_for_the_rest(*found)) return *refused;
    return reading_of(*found);
  }

 private:
  /// Nothing read: what the first verb says still tells which way the fields' numbers should go.
  SentenceReading none(std::string why) const {
    SentenceReading reading;
    for (const Token& token : tokens_) {
      if (token.is(up) == token.is(down)) continue;
      reading.direction = token.is(up) ? Direction::up : Direction::down;
      break;
    }
    reading.why = std::move(why);
    return reading;
  }

  std::string_view text_of(const Token& token) const { return written(sentence_, token); }
  std::size_t place_of(const Token& token) const { return static_cast<std::size_t>(&token - tokens_.data()); }

  std::string why_nothing_is_found() const {
    const Token* plain = nullptr;
    for (const std::size_t place : numbers_) {
      const Token& token = tokens_[place];
      if (token.kind == TokenKind::unclear) return unclear(token);
      if (token.kind == TokenKind::amount && place + 2 < tokens_.size() && tokens_[place + 1].is_mark('-') &&
          tokens_[place + 2].kind == TokenKind::amount) {
        return quoted(sentence_.substr(token.begin, tokens_[place + 2].end - token.begin)) +
               " is a range; name the one target, as in `from 5 to 10` or `at least 5`";
      }
      if (plain == nullptr && !qualifies(tokens_, place)) plain = &token;
    }
    if (plain == nullptr)
      return "no number says what is to be reached; write it as in `from 60 to 75`, or give the measure in fields";
    return quoted(text_of(*plain)) +
           " stands in no construction that is known; write it as in `from 60 to 75` or `reach 75`";
  }

  std::string unclear(const Token& token) const {
    const auto text = text_of(token);
    if (text.ends_with('m') || text.ends_with('M')) {
      return quoted(text) + " may be minutes, metres or millions; write the unit out";
    }
    return quoted(text) + " can be read in two ways; write thousands as `1,200` and decimals as `1.2`";
  }

  /// A refusal where a number outside the measure is not understood.
  std::optional<SentenceReading> account_for_the_rest(const Found& found) const {
    const std::size_t last =
        std::max(place_of(*found.match.target), found.match.baseline == nullptr ? 0 : place_of(*found.match.baseline));
    for (const std::size_t place : numbers_) {
      const Token& token = tokens_[place];
      if (&token == found.match.baseline || &token == found.match.target) continue;
      if (token.kind == TokenKind::unclear) return none(unclear(token));
      if (token.kind == TokenKind::factor && !token.is(multiplying))
        return none(quoted(text_of(token)) + " and the measure do not go together");
      if (token.kind == TokenKind::factor && (token.text == "half" || found.construction->reads == Reads::pair))
        continue;
      if (found.construction->reads == Reads::pair && restates(place)) continue;
      if (qualifies(tokens_, place) || is_noted(tokens_, place, last)) continue;
      return two(found, token);
    }
    return std::nullopt;
  }

  /// `from 15K to 25K (67% growth)`: a bracket that says the pair once more.
  bool restates(std::size_t place) const {
    const Token& token = tokens_[place];
    if (token.unit != "%" || place == 0 || !tokens_[place - 1].is_mark('(')) return false;
    return place + 1 < tokens_.size() && tokens_[place + 1].is(rise | fall | gain | up | down);
  }

  SentenceReading two(const Found& found, const Token& other) const {
    const bool relative = found.construction->reads == Reads::rise || found.construction->reads == Reads::fall ||
                          found.construction->reads == Reads::times;
    const auto second = find_construction(tokens_, start_, {place_of(other)}, &found.match);
    const std::size_t place = place_of(other);
    const bool joined = place > 0 && (tokens_[place - 1].is(joining) || tokens_[place - 1].is_mark(','));
    const std::string both = quoted(text_of(*found.match.target)) + " and " + quoted(text_of(other));
    if (relative && second && second->construction->reads != Reads::rise &&
        second->construction->reads != Reads::fall) {
      return none(both + " give a change and a target together; keep one of them");
    }
    SentenceReading reading = none(
        both + (second || joined ? " are two measures; make two key results of them"
                                 : " stand in one sentence, and only one can be the measure; leave the other out"));
    reading.two_measures = second.has_value() || joined;
    return reading;
  }

  void mark(SentenceReading& reading, const Token& token, std::string_view role) const {
    reading.parts.push_back({token.begin, token.end, role});
  }

  Unit unit_of(const Token& token) const {
    return !token.unit.empty() ? Unit(token.unit) : token.scale ? Unit() : counted_noun(tokens_, place_of(token));
  }

  SentenceReading reading_of(const Found& found) const {
    const Token& target = *found.match.target;
    const Reads reads = found.construction->reads;
    SentenceReading reading;
    reading.direction = find_direction(tokens_, found.match.baseline == nullptr
                                                    ? place_of(target)
                                                    : std::min(place_of(target), place_of(*found.match.baseline)));
    if (reads == Reads::pair) return pair_reading(std::move(reading), *found.match.baseline, target);
    if (reads == Reads::rise || reads == Reads::fall || reads == Reads::times)
      return change_reading(std::move(reading), reads, target);
    reading.unit = unit_of(target);
    if (reading.unit.empty() && found.match.baseline != nullptr) reading.unit = unit_of(*found.match.baseline);
    const bool limit = reads == Reads::most || reads == Reads::least;
    reading.kind = limit ? MeasureKind::limit : MeasureKind::metric;
    (reads == Reads::most ? reading.max : reads == Reads::least ? reading.min : reading.target) = target.value();
    if (reads == Reads::count) reading.baseline = 0;
    mark(reading, target, reads == Reads::most ? "max" : reads == Reads::least ? "min" : "target");
    return reading;
  }

  SentenceReading pair_reading(SentenceReading reading, const Token& baseline, const Token& target) const {
    reading.kind = MeasureKind::metric;
    reading.unit = unit_of(target);
    Unit unit = unit_of(baseline);
    if (target.unit.empty() && !baseline.unit.empty()) reading.unit = unit;
    if (reading.unit.empty()) reading.unit = unit;
    if (unit.empty() || baseline.unit.empty()) unit = reading.unit;
    const auto converted = convert({baseline.number * shared_multiplier(baseline, target), unit}, reading.unit);
    reading.baseline = converted;
    reading.target = target.number * shared_multiplier(target, baseline);
    mark(reading, baseline, "baseline");
    mark(reading, target, "target");
    return reading;
  }

  SentenceReading change_reading(SentenceReading reading, Reads reads, const Token& by) const {
    reading.kind = MeasureKind::relative;
    mark(reading, by, "change");
    if (reads == Reads::times) {
      reading.change = Change{Change::Kind::factor, {by.number, ""}};
      return reading;
    }
    const Decimal amount = reads == Reads::fall ? -by.value() : by.value();
    const bool percent = by.unit == "%";
    const Unit unit = unit_of(by);
    reading.change = Change{percent ? Change::Kind::percent : Change::Kind::absolute, {amount, unit}};
    if (!percent) reading.unit = unit;
    return reading;
  }

  std::string_view sentence_;
  std::string lower_case_;
  Tokens tokens_;
  std::size_t start_ = 0;
  std::vector<std::size_t> numbers_;
};

}  // namespace

SentenceReading read_sentence(std::string_view sentence) { return Reader(sentence).read(); }

}  // namespace okr
