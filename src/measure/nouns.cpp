// Singular and plural of counted nouns: the regular endings of English, and short lists of what departs from them.
#include "measure/nouns.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace okr::measure {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr Pair irregular[] = {
    {"person", "people"},     {"child", "children"},
    {"man", "men"},           {"woman", "women"},
    {"analysis", "analyses"}, {"hypothesis", "hypotheses"},
    {"crisis", "crises"},     {"diagnosis", "diagnoses"},
    {"thesis", "theses"},     {"index", "indices"},
    {"matrix", "matrices"},   {"criterion", "criteria"},
    {"life", "lives"},        {"shelf", "shelves"},
    {"movie", "movies"},      {"cookie", "cookies"},
    {"calorie", "calories"},  {"cache", "caches"},
    {"niche", "niches"},      {"headache", "headaches"},
    {"shoe", "shoes"},        {"use", "uses"},
    {"bias", "biases"},       {"alias", "aliases"},
    {"canvas", "canvases"},   {"lens", "lenses"},
    {"quiz", "quizzes"},      {"api", "apis"},
    {"kpi", "kpis"},          {"mri", "mris"},
    {"taxi", "taxis"},        {"sku", "skus"},
    {"cpu", "cpus"},          {"gpu", "gpus"},
    {"menu", "menus"},        {"axe", "axes"},
};

constexpr std::string_view without_plural[] = {"ms",     "nps",     "iops", "fps",   "csat", "bps", "tps",  "rps",
                                               "qps",    "sms",     "gps",  "dns",   "kg",   "km",  "gb",   "mb",
                                               "tb",     "kb",      "kwh",  "mwh",   "gas",  "aws", "data", "media",
                                               "series", "species", "news", "kudos", "staff"};

template <std::size_t size>
bool contains(const std::string_view (&list)[size], std::string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string_view without(std::string_view word, std::size_t letters) { return word.substr(0, word.size() - letters); }

}  // namespace

std::string singular(std::string_view noun) {
  const bool is_singular = std::ranges::find(irregular, noun, &Pair::first) != std::end(irregular);
  if (is_singular || contains(without_plural, noun)) return std::string(noun);
  const auto singular_of = [](std::string_view plural) {
    const auto row = std::ranges::find(irregular, plural, &Pair::second);
    return row == std::end(irregular) ? std::string_view() : row->first;
  };
  if (const auto known = singular_of(noun); !known.empty()) return std::string(known);
  if (noun.size() < 3 || !noun.ends_with('s') || ends_with_any(noun, {"ss", "us", "is"})) return std::string(noun);
  if (noun.ends_with("ies") && noun.size() > 4) return std::string(without(noun, 3)) + 'y';
  if (noun.size() > 4 && ends_with_any(noun, {"sses", "shes", "ches", "xes", "oes"}))
    return std::string(without(noun, 2));
  if (noun.ends_with("uses") && noun.size() > 4 && !is_vowel(noun[noun.size() - 5])) {
    return std::string(without(noun, 2));
  }
  // `mens` is written for `men`.
  const std::string_view rest = without(noun, 1);
  const std::string_view known = singular_of(rest);
  return std::string(known.empty() ? rest : known);
}

std::string plural(std::string_view noun) {
  if (contains(without_plural, noun)) return std::string(noun);
  const auto row = std::ranges::find(irregular, noun, &Pair::first);
  if (row != std::end(irregular)) return std::string(row->second);
  const bool in_ies = noun.ends_with('y') && noun.size() > 2 && !is_vowel(noun[noun.size() - 2]);
  const bool hissing = ends_with_any(noun, {"ss", "us", "sh", "ch", "x"});
  std::string guess = std::string(in_ies ? without(noun, 1) : noun) + (in_ies ? "ies" : hissing ? "es" : "s");
  // Better no plural than one that does not lead back.
  return singular(guess) == noun ? guess : std::string(noun);
}

}  // namespace okr::measure
