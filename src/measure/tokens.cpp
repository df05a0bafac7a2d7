// Scans a sentence into tokens, from left to right, each byte once.
#include "measure/tokens.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "measure/amount.hpp"
#include "measure/ascii.hpp"
#include "measure/units.hpp"

namespace okr::measure {
namespace {

struct Mark {
  std::string_view text;
  TokenKind kind;
  char sign;
  Classes classes = 0;
};

// Of two marks where one begins the other the longer stands first.
constexpr Mark marks[] = {
    {"-->", TokenKind::arrow, 0},
    {"->", TokenKind::arrow, 0},
    {"=>", TokenKind::arrow, 0},
    {"→", TokenKind::arrow, 0},
    {"⇒", TokenKind::arrow, 0},
    {"➜", TokenKind::arrow, 0},
    {"➔", TokenKind::arrow, 0},
    {"⟶", TokenKind::arrow, 0},
    {"➝", TokenKind::arrow, 0},
    {">=", TokenKind::compare, 0, above},
    {"≥", TokenKind::compare, 0, above},
    {">", TokenKind::compare, 0, above},
    {"<=", TokenKind::compare, 0, at_most},
    {"≤", TokenKind::compare, 0, at_most},
    {"<", TokenKind::compare, 0, below},
    {"–", TokenKind::mark, '-'},
    {"—", TokenKind::mark, '-'},
    {"‑", TokenKind::mark, '-'},
    {"−", TokenKind::mark, '-'},
    {"“", TokenKind::mark, '\''},
    {"”", TokenKind::mark, '\''},
    {"‘", TokenKind::mark, '\''},
    {"’", TokenKind::mark, '\''},
    {"\"", TokenKind::mark, '\''},
    {"…", TokenKind::mark, '?'},
    {"•", TokenKind::mark, '*'},
    {"·", TokenKind::mark, '*'},
    {"[", TokenKind::mark, '('},
    {"]", TokenKind::mark, ')'},
    {"×", TokenKind::mark, 'x'},
};

constexpr std::string_view times = "×";

/// Bytes that belong to the word that they stand in, whatever stands beside them.
constexpr std::array<bool, 256> in_word = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const char c = static_cast<char>(byte);
    table[byte] = (is_letter(c) && c != times[0]) || is_digit(c);
  }
  return table;
}();

/// Bytes that join two words, or a word and a number, to one.
constexpr std::array<bool, 256> is_joint = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("'-.&_+@")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

constexpr std::string_view apostrophe = "’";

const Mark* find_mark(std::string_view text) {
  if (is_upper(text[0]) || (text[0] >= 'a' && text[0] <= 'z')) return nullptr;
  const auto* const row = std::ranges::find_if(
      marks, [&](const Mark& mark) { return mark.text[0] == text[0] && text.starts_with(mark.text); });
  return row == std::end(marks) ? nullptr : row;
}

class Scanner {
 public:
  Scanner(std::string_view sentence, std::string_view lower_case) : sentence_(sentence), lower_(lower_case) {}

  Tokens run() {
    tokens_.reserve(sentence_.size() / 5 + 4);
    while (place_ < sentence_.size()) {
      if (const std::size_t space = space_length(rest())) {
        place_ += space;
      } else if (!scan_link() && !scan_day() && !scan_times() && !scan_number()) {
        scan_word_or_mark();
      }
    }
    return std::move(tokens_);
  }

 private:
  std::string_view rest() const { return rest_from(place_); }
  std::string_view rest_from(std::size_t offset) const { return sentence_.substr(offset); }
  char at(std::size_t offset) const { return offset < sentence_.size() ? sentence_[offset] : '\0'; }
  bool letter_at(std::size_t offset) const {
    const char c = at(offset);
    return is_letter(c) && (c != times[0] || at(offset + 1) != times[1]);
  }

  Token& add(TokenKind kind, std::size_t end) {
    Token& token = tokens_.emplace_back();
    token.kind = kind;
    token.begin = static_cast<std::uint32_t>(place_);
    token.end = static_cast<std::uint32_t>(end);
    token.text = lower_.substr(place_, end - place_);
    place_ = end;
    return token;
  }

  std::size_t end_of_word(std::size_t from) const {
    std::size_t end = from;
    while (end < sentence_.size()) {
      const char c = sentence_[end];
      if (in_word[static_cast<unsigned char>(c)] || (c == times[0] && letter_at(end))) {
        ++end;
        continue;
      }
      const bool joins = is_joint[static_cast<unsigned char>(c)];
      if (!joins && c != apostrophe[0]) break;
      const std::size_t length = joins ? 1 : rest_from(end).starts_with(apostrophe) ? apostrophe.size() : 0;
      if (length == 0 || !(letter_at(end + length) || is_digit(at(end + length)))) break;
      end += length + 1;
    }
    return end;
  }

  std::size_t end_of_character() const {
    std::size_t end = place_ + 1;
    while (end - place_ < 4 && (static_cast<unsigned char>(at(end)) & 0xC0) == 0x80) ++end;
    return end;
  }

  bool scan_link() {
    const auto text = lower_.substr(place_);
    if (text[0] != 'h' && text[0] != 'w' && text[0] != '#') return false;
    if (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.")) {
      add(TokenKind::name, std::min(sentence_.find_first_of(" \t)", place_), sentence_.size()));
      return true;
    }
    if (!text.starts_with('#') || !is_digit(at(place_ + 1))) return false;
    add(TokenKind::name, end_of_word(place_ + 1));
    return true;
  }

  /// `2026-05-15`, `2026-05`, `2026-Q1`, `2026/27`: a year, a joint, and what is joined to it.
  bool scan_day() {
    const auto text = lower_.substr(place_);
    if (!(text[0] == '1' || text[0] == '2') || text.size() < 7 || !(text[4] == '-' || text[4] == '/')) return false;
    if (!std::ranges::all_of(text.substr(1, 3), is_digit) || !(is_digit(text[5]) || text[5] == 'q' || text[5] == 'h')) {
      return false;
    }
    std::size_t end = place_ + 5;
    while (is_digit(at(end)) || letter_at(end) || at(end) == '-' || at(end) == '/') ++end;
    if (end - place_ > std::string_view("2026-05-15").size()) return false;
    add(TokenKind::name, end);
    return true;
  }

  bool number_may_begin() const {
    const char c = at(place_);
    if (is_digit(c) || c == '$') return true;
    if (in_word[static_cast<unsigned char>(c)] && !may_begin_currency(c)) return false;
    const bool joined = !tokens_.empty() && tokens_.back().end == place_ && tokens_.back().sign == 0;
    if (c == '-' || c == '+' || !letter_at(place_))
      return !joined && std::string_view("-+\xE2\xC2").find(c) != std::string_view::npos;
    const bool short_word = letter_at(place_ + 1) && letter_at(place_ + 2) && !letter_at(place_ + 3);
    return short_word || at(place_ + 1) == '$' || at(place_ + 2) == '$';
  }

  bool scan_number() {
    if (!number_may_begin()) return false;
    if (const auto duration = is_digit(at(place_)) ? scan_hours_and_minutes(rest()) : std::nullopt) {
      Token& token = add(TokenKind::amount, place_ + duration->length);
      token.number = duration->minutes;
      token.unit = "minute";
      return true;
    }
    const auto amount = scan_amount(rest(), true);
    if (!amount) return false;
    const std::size_t begin = place_;
    if (scan_factor(*amount)) return true;
    Token& token = add(TokenKind::amount, place_ + amount->length);
    token.sign = amount->sign;
    token.unit = amount->currency;
    token.number = amount->number.value_or(0);
    token.multiplier = amount->multiplier;
    if (token.unit.empty()) take_unit(token);
    if (at(place_) == '+' && !is_digit(at(place_ + 1))) ++place_;
    take_scale(token);
    const auto digits = sentence_.substr(begin, amount->length);
    const bool version = !amount->number && (digits[0] == '0' || std::ranges::count(digits, '.') > 1);
    if (version || goes_on()) {
      token.kind = is_metres_or_minutes() ? TokenKind::unclear : TokenKind::name;
      while (goes_on()) place_ = end_of_word(letter_at(place_) ? place_ : place_ + 1);
    } else if (!amount->number || (amount->two_readings && token.unit != "%")) {
      token.kind = TokenKind::unclear;
    }
    token.end = static_cast<std::uint32_t>(place_);
    token.text = lower_.substr(token.begin, token.end - token.begin);
    return true;
  }

  /// Whether a number that ends here is only the beginning of a name: `1st`, `30-day`, `24/7`, `10:30`, `5G`.
  bool goes_on() const {
    const char c = at(place_);
    if (letter_at(place_)) return true;
    if (c == '-') return letter_at(place_ + 1);
    return (c == '/' || c == ':') && is_digit(at(place_ + 1));
  }

  bool is_metres_or_minutes() const { return at(place_) == 'm' && !letter_at(place_ + 1) && !is_digit(at(place_ + 1)); }

  /// `x3`, `×3`.
  bool scan_times() {
    const std::size_t sign = lower_[place_] == 'x' ? 1 : rest().starts_with(times) ? 2 : 0;
    const bool joined = !tokens_.empty() && tokens_.back().end == place_;
    if (sign == 0 || joined || !is_digit(at(place_ + sign))) return false;
    const auto amount = scan_amount(rest().substr(sign), false);
    const std::size_t end = place_ + sign + (amount ? amount->length : 0);
    constexpr int largest = 20;  // `x64` is a processor
    const bool plain = amount && amount->number && amount->multiplier == 1_d && amount->currency.empty();
    if (!plain || *amount->number > largest || letter_at(end) || at(end) == '-') return false;
    add(TokenKind::factor, end).number = *amount->number;
    return true;
  }

  /// `3x`, `2.5×`, `3-fold`.
  bool scan_factor(const Amount& amount) {
    const std::size_t end = place_ + amount.length;
    const auto behind = lower_.substr(end);
    const std::size_t length = behind.starts_with("-fold") ? 5 : behind.starts_with("×") ? 2 : behind.starts_with('x');
    if (length == 0 || !amount.number || letter_at(end + length) || is_digit(at(end + length))) return false;
    add(TokenKind::factor, end + length).number = *amount.number;
    return true;
  }

  void take_unit(Token& token) {
    const auto behind = skip_spaces(rest());
    const auto unit = match_unit(behind);
    if (!unit) return;
    place_ = sentence_.size() - (behind.size() - unit->length);
    token.unit = unit->unit;
  }

  /// `/5`, `/10` and `/100` behind a number make it a score on that scale.
  void take_scale(Token& token) {
    if (!token.unit.empty()) return;
    for (const std::string_view scale : {"/100", "/10", "/5"}) {
      const std::size_t end = place_ + scale.size();
      if (!rest().starts_with(scale) || is_digit(at(end)) || at(end) == '/') continue;
      token.scale = true;
      place_ = end;
      return;
    }
  }

  void scan_word_or_mark() {
    if (const Mark* const mark = find_mark(rest())) {
      Token& token = add(mark->kind, place_ + mark->text.size());
      token.sign = mark->sign;
      token.classes = mark->classes;
    } else if (!letter_at(place_)) {
      const char sign = at(place_);
      add(TokenKind::mark, end_of_character()).sign = sign;
    } else {
      const std::size_t end = end_of_word(place_);
      const bool name = std::ranges::any_of(sentence_.substr(place_, end - place_), is_digit);
      Token& token = add(name ? TokenKind::name : TokenKind::word, end);
      if (!name) token.classes = classes_of(token.text);
    }
    // What only decorates a word or a number stands in nobody's way.
    const Token& last = tokens_.back();
    if (last.kind != TokenKind::mark) return;
    if (last.is_mark('\'') || last.is_mark('~') || last.is_mark('*') || last.is_mark('`')) tokens_.pop_back();
  }

  std::string_view sentence_, lower_;
  std::size_t place_ = 0;
  Tokens tokens_;
};

}  // namespace

Tokens tokenize(std::string_view sentence, std::string_view lower_case) { return Scanner(sentence, lower_case).run(); }

}  // namespace okr::measure
