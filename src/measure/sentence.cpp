// Reads the measure out of a key result's sentence: one known construction that accounts for every number, or nothing.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "measure/ascii.hpp"
#include "measure/aside.hpp"
#include "measure/clause.hpp"
#include "measure/constructions.hpp"
#include "measure/doubt.hpp"
#include "measure/neighbours.hpp"
#include "measure/units.hpp"
#include "okr/measure.hpp"

namespace okr {
namespace {

using namespace measure;

/// A sentence with more numbers than this is no key result, and the time to read one stays linear.
constexpr std::size_t most_numbers = 12;

struct Found {
  const Construction* construction;
  Match match;
};

std::string quoted(std::string_view text) { return '`' + std::string(text) + '`'; }

std::optional<Found> find_construction(const Tokens& tokens, std::size_t start, std::span<const std::size_t> numbers,
                                       const Match* taken) {
  Classes said = 1ULL << 63;  // so that a set of all classes is always met
  for (const Token& token : tokens) said |= token.classes;
  for (const Construction& construction : constructions()) {
    if (!construction.pattern.may_match(said)) continue;
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
  /// `explains`: says also why nothing was read, and from which bytes what was.
  Reader(std::string_view sentence, bool explains)
      : sentence_(sentence),
        explains_(explains),
        lower_case_(lower(sentence)),
        tokens_(tokenize(sentence, lower_case_)) {}

  SentenceReading read() {
    join_phrases(tokens_);
    find_names(tokens_);
    start_ = find_start(tokens_);
    find_verbs(tokens_, start_);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!tokens_[i].is_number() && tokens_[i].kind != TokenKind::factor) continue;
      if (count_ == most_numbers) return none("more numbers than one measure has; write one measure a sentence");
      places_[count_++] = i;
    }
    if (const Token* const placeholder = find_placeholder(tokens_)) {
      return none(quoted(text_of(*placeholder)) + " is a placeholder; write the number");
    }
    const auto found = find_construction(tokens_, start_, numbers(), nullptr);
    if (!found) return none(explains_ ? why_nothing_is_found() : std::string());
    if (const auto refused = account_for_the_rest(*found)) return *refused;
    const auto doubt = find_doubt(tokens_, found->construction->reads, found->match);
    if (!doubt.empty()) return none(std::string(doubt));
    return reading_of(*found);
  }

 private:
  /// Nothing read: what the first verb says still tells which way the fields' numbers should go.
  SentenceReading none(std::string why) const {
    SentenceReading reading;
    reading.direction = first_direction(tokens_);
    reading.why = std::move(why);
    return reading;
  }

  std::string_view text_of(const Token& token) const { return sentence_.substr(token.begin, token.end - token.begin); }
  std::span<const std::size_t> numbers() const { return {places_.data(), count_}; }
  std::size_t place_of(const Token& token) const { return static_cast<std::size_t>(&token - tokens_.data()); }

  std::string why_nothing_is_found() const {
    const Token* plain = nullptr;
    for (const std::size_t place : numbers()) {
      const Token& token = tokens_[place];
      if (token.kind == TokenKind::unclear) return unclear(token);
      if (is_range(place)) {
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

  /// `5-7`, `5 to 7`, `between 5 and 7`.
  bool is_range(std::size_t place) const {
    if (place + 2 >= tokens_.size() || tokens_[place].kind != TokenKind::amount ||
        tokens_[place + 2].kind != TokenKind::amount) {
      return false;
    }
    const Token &joint = tokens_[place + 1], &a = tokens_[place], &b = tokens_[place + 2];
    if (!a.unit.empty() && !b.unit.empty() && a.unit != b.unit) return false;
    const bool between = place > 0 && tokens_[place - 1].text == "between" && joint.text == "and";
    return joint.is_mark('-') || joint.text == "to" || between;
  }

  std::string unclear(const Token& token) const {
    const auto text = text_of(token);
    if (token.spelled || text.find_first_not_of("0123456789") == std::string_view::npos)
      return quoted(text) + " is only a part of the number; write fractions as decimals or percentages";
    if (text.ends_with('m') || text.ends_with('M')) {
      return quoted(text) + " may be minutes, metres or millions; write the unit out";
    }
    return quoted(text) + " can be read in two ways; write thousands as `1,200` and decimals as `1.2`";
  }

  /// A refusal where a number outside the measure is not understood.
  std::optional<SentenceReading> account_for_the_rest(const Found& found) const {
    const std::size_t last =
        std::max(place_of(*found.match.target), found.match.baseline == nullptr ? 0 : place_of(*found.match.baseline));
    for (const std::size_t place : numbers()) {
      const Token& token = tokens_[place];
      if (&token == found.match.baseline || &token == found.match.target) continue;
      if (token.kind == TokenKind::unclear) return none(unclear(token));
      if (token.kind == TokenKind::factor && !token.is(multiplying))
        return none(quoted(text_of(token)) + " and the measure do not go together");
      if (token.kind == TokenKind::factor) {
        if (is_no_second_change(found, place)) continue;
        return two(found, token);
      }
      if (found.construction->reads == Reads::pair && restates(tokens_, place)) continue;
      if (qualifies(tokens_, place) || is_noted(tokens_, place, last)) continue;
      return two(found, token);
    }
    return std::nullopt;
  }

  /// `half of the teams`; `Double revenue from $1M to $2M` says the same change twice.
  bool is_no_second_change(const Found& found, std::size_t place) const {
    const Token& factor = tokens_[place];
    if (factor.text == "half") {
      const auto previous = place > 0 ? tokens_[place - 1].text : std::string_view();
      return previous != "in" && previous != "by";
    }
    const auto target = place_of(*found.match.target);
    return found.construction->reads == Reads::pair && place < target && !any_in(tokens_, place, target, joining);
  }

  SentenceReading two(const Found& found, const Token& other) const {
    const bool relative = found.construction->reads == Reads::rise || found.construction->reads == Reads::fall ||
                          found.construction->reads == Reads::times;
    const std::size_t place = place_of(other);
    const auto second = find_construction(tokens_, start_, {&place, 1}, &found.match);
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
    if (explains_) reading.parts.push_back({token.begin, token.end, role});
  }

  Unit unit_of(const Token& token) const {
    return !token.unit.empty() ? Unit(token.unit) : token.scale ? Unit() : Unit(counted_noun(tokens_, place_of(token)));
  }

  SentenceReading reading_of(const Found& found) const {
    const Token& target = *found.match.target;
    const Reads reads = found.construction->reads;
    SentenceReading reading;
    reading.direction = direction_before(tokens_, found.match.baseline == nullptr
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
    const Quantity said{baseline.number * shared_multiplier(baseline, target), unit};
    reading.baseline = convert(said, reading.unit);
    if (unit != reading.unit) reading.own_baseline = said;
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
  bool explains_;
  std::string lower_case_;
  Tokens tokens_;
  std::size_t start_ = 0;
  std::array<std::size_t, most_numbers> places_{};  ///< of the numbers and factors
  std::size_t count_ = 0;                           ///< of them
};

}  // namespace

SentenceReading read_sentence(std::string_view sentence) { return Reader(sentence, true).read(); }
SentenceMeasure measure_in(std::string_view sentence) { return Reader(sentence, false).read(); }

}  // namespace okr
