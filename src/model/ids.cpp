// Working out ids from titles.
#include "model/ids.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/utf8.hpp"

namespace okr::model {

namespace {

constexpr std::size_t longest_id = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter_or_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'z'); }

std::vector<std::string_view> words_of(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  std::vector<std::string_view> words;
  words.reserve(text.size() / 4);
  for (auto begin = text.begin(); begin != text.end();) {
    begin = std::find_if_not(begin, text.end(), is_blank);
    const auto end = std::find_if(begin, text.end(), is_blank);
    if (begin != end) words.emplace_back(begin, end);
    begin = end;
  }
  return words;
}

bool leads_to_a_number(std::string_view word) {
  constexpr std::array<std::string_view, 5> leading = {"from", "to", "of", "by", "at"};
  return std::find(leading.begin(), leading.end(), word) != leading.end();
}

}  // namespace

bool is_id(std::string_view text) {
  const auto allowed = [](char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; };
  return !text.empty() && is_letter_or_digit(text[0]) && std::all_of(text.begin(), text.end(), allowed);
}

std::string id_from_words(std::string_view text) {
  std::string id;
  id.reserve(text.size());
  for (const char c : text::fold(text)) {
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

std::string id_from_title(std::string_view title) {
  std::string kept;
  std::string_view waiting;  // a word that is left out if a number follows
  const std::string folded = text::fold(title);
  for (const std::string_view word : words_of(folded)) {
    const bool number = std::any_of(word.begin(), word.end(), is_digit);
    if (!number && !waiting.empty()) kept.append(waiting).append(" ");
    waiting = {};
    if (number) continue;
    if (leads_to_a_number(word)) {
      waiting = word;
    } else {
      kept.append(word).append(" ");
    }
  }
  kept.append(waiting);
  return id_from_words(kept);
}

}  // namespace okr::model
