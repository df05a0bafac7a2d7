// The little language in which constructions are written: `from A ~ to {comparing}? B`.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "measure/tokens.hpp"

namespace okr::measure {

/// One element of a pattern. Written:
///   `A` `B`        an amount, the baseline or the target (`B%` one in percent, `F` a factor)
///   `{up|down}`    a word of one of these classes
///   `to|at`        one of these words or signs; `->` is any arrow
///   `~`            up to six words that are no clause of their own: a noun with what belongs to it
///   `..`           up to twelve words and names
///   `^`            the sentence's beginning
/// A `?` behind an element makes it optional. Fillers (`the`, `about`) may stand anywhere between elements.
struct Element {
  enum class Kind : std::uint8_t { amount, percent, factor, classes, words, noun, gap, start };
  Kind kind = Kind::words;
  bool optional = false;
  char capture = 0;  ///< A, B or F
  Classes classes = 0;
  std::string_view words;
};

struct Pattern {
  consteval Pattern(const char* source);  // NOLINT(google-explicit-constructor): the table is written in this language

  std::array<Element, 12> elements{};
  std::size_t size = 0;
  std::size_t anchor = 0;           ///< the first amount or factor, from which the pattern is matched both ways
  std::array<Classes, 4> needed{};  ///< of each of these sets a class has to be there; unused ones hold all classes

  /// Whether the pattern may match in a sentence whose words are of these classes.
  bool may_match(Classes said) const {
    for (const Classes wanted : needed) {
      if ((said & wanted) == 0) return false;
    }
    return true;
  }
};

struct Match {
  const Token* baseline = nullptr;  ///< A
  const Token* target = nullptr;    ///< B or F
  std::size_t first = 0, last = 0;  ///< the tokens that the match spans
};

/// The match of `pattern` whose first amount is the token at `anchor`. `start` is the token at which the sentence
/// begins behind its label.
std::optional<Match> match(const Pattern& pattern, const Tokens& tokens, std::size_t anchor, std::size_t start);

namespace detail {

struct ClassName {
  std::string_view name;
  Classes classes;
};

constexpr ClassName class_names[] = {
    {"up", up},           {"down", down},       {"change", change},       {"reach", reach},
    {"keep", keep},       {"deed", deed},       {"assure", assure},       {"now", now},
    {"goal", goal},       {"metric", metric},   {"rise", rise},           {"fall", fall},
    {"better", better},   {"more", more},       {"fewer", fewer},         {"at_least", at_least},
    {"above", above},     {"over", over},       {"at_most", at_most},     {"below", below},
    {"or_more", or_more}, {"or_less", or_less}, {"comparing", comparing},
};

consteval Classes classes_named(std::string_view names) {
  Classes classes = 0;
  while (!names.empty()) {
    const std::size_t end = names.find('|') == std::string_view::npos ? names.size() : names.find('|');
    const Classes before = classes;
    for (const ClassName& row : class_names) {
      if (row.name == names.substr(0, end)) classes |= row.classes;
    }
    if (classes == before) throw "a class that the lexicon does not know";
    names.remove_prefix(end < names.size() ? end + 1 : end);
  }
  return classes;
}

consteval Element element(std::string_view text) {
  Element made;
  if (text.size() > 1 && text.ends_with('?')) {
    made.optional = true;
    text.remove_suffix(1);
  }
  using Kind = Element::Kind;
  if (text == "A" || text == "B" || text == "B%" || text == "F") {
    made.kind = text == "F" ? Kind::factor : text == "B%" ? Kind::percent : Kind::amount;
    made.capture = text[0];
  } else if (text == "~" || text == ".." || text == "^") {
    made.kind = text == "~" ? Kind::noun : text == ".." ? Kind::gap : Kind::start;
  } else if (text.starts_with('{')) {
    made.kind = Kind::classes;
    made.classes = classes_named(text.substr(1, text.size() - 2));
  } else {
    made.words = text;
  }
  return made;
}

}  // namespace detail

consteval Pattern::Pattern(const char* source) {
  std::string_view rest = source;
  bool anchored = false;
  std::size_t sets = 0;
  for (Classes& wanted : needed) wanted = ~Classes{0};
  while (!rest.empty()) {
    const std::size_t end = rest.find(' ') == std::string_view::npos ? rest.size() : rest.find(' ');
    elements[size] = detail::element(rest.substr(0, end));
    if (!anchored && elements[size].capture != 0) {
      anchor = size;
      anchored = true;
    }
    if (elements[size].kind == Element::Kind::classes && !elements[size].optional && sets < needed.size()) {
      needed[sets++] = elements[size].classes;
    }
    ++size;
    rest.remove_prefix(end < rest.size() ? end + 1 : end);
  }
  if (!anchored) throw "a pattern without an amount";
}

}  // namespace okr::measure
