// Working out ids from titles.
#include "model/ids.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace okr::model {

namespace {

constexpr std::size_t longest_id = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter_or_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'z'); }

/// Takes the first word of `text` off it; empty where there is none.
std::string_view take_word(std::string_view& text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  const auto* const begin = std::find_if_not(text.begin(), text.end(), is_blank);
  const auto* const end = std::find_if(begin, text.end(), is_blank);
  text = {end, text.end()};
  return {begin, end};
}

bool leads_to_a_number(std::string_view word) {
  constexpr std::array<std::string_view, 5> leading = {"from", "to", "of", "by", "at"};
  return word.size() <= 4 && std::find(leading.begin(), leading.end(), word) != leading.end();
}

/// The id that folded words make.
std::string joined(std::string_view folded) {
  std::string id;
  id.reserve(folded.size());
  for (const char c : folded) {
    if (is_letter_or_digit(c)) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  if (id.size() > longest_id) {
    const bool between_words = id[longest_id] == '-';
    const std::size_t last_dash = id.rfind('-', longest_id);
    id.resize(between_words || last_dash == std::string::npos ? longest_id : last_dash);
  }
  if (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

}  // namespace

bool is_id(std::string_view text) {
  const auto allowed = [](char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; };
  return !text.empty() && is_letter_or_digit(text[0]) && std::all_of(text.begin(), text.end(), allowed);
}

std::string id_from_words(std::string_view text) { return joined(text::fold(text)); }

std::string id_from_title(std::string_view title) {
  std::string kept;
  std::string_view waiting;  // a word that is left out if a number follows
  const std::string folded = text::fold(title);
  kept.reserve(folded.size() + 1);
  std::string_view rest = folded;
  for (std::string_view word = take_word(rest); !word.empty(); word = take_word(rest)) {
    const bool number = std::any_of(word.begin(), word.end(), is_digit);
    if (!number && !waiting.empty()) (kept += waiting) += ' ';
    waiting = {};
    if (number) continue;
    if (leads_to_a_number(word)) {
      waiting = word;
    } else {
      (kept += word) += ' ';
    }
  }
  kept += waiting;
  return joined(kept);
}

}  // namespace okr::model
