// Finds names, whatever their case and marks.
#include "exchange/names.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "measure/ascii.hpp"
#include "model/ids.hpp"
#include "text/utf8.hpp"

namespace okr::exchange {
namespace {

bool is_alike(std::string_view a, std::string_view b) { return text::fold(a) == text::fold(b); }
bool is_alike(std::string_view a, Maybe<Text> b) { return b && is_alike(a, b->value); }

bool is_year(std::string_view word) { return word.size() == 4 && std::ranges::all_of(word, measure::is_digit); }

/// `Q2`, `H1`.
bool is_part(std::string_view word) {
  return word.size() == 2 && (word[0] == 'Q' || word[0] == 'H') && word[1] >= '1' && word[1] <= '4';
}

/// The words of `Q2 2026`, `2026/Q2`, `q2-2026`, `2026Q2`, in capitals.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const bool is_letter = measure::is_letter(c);
    if (!is_letter && !measure::is_digit(c)) {
      words.emplace_back();
      continue;
    }
    if (is_letter && !words.back().empty()) words.emplace_back();
    words.back() += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  std::erase_if(words, [](const std::string& word) { return word.empty(); });
  return words;
}

}  // namespace

std::string Names::remember(Remembered& known, std::string id, std::string_view name) {
  if (!id.empty() && known.ids.insert(id).second) known.all.push_back({id, std::string(name)});
  return id;
}

std::string Names::team(std::string_view text) {
  text = measure::trimmed(text);
  if (config_ != nullptr) {
    for (const Team& team : config_->teams) {
      if (is_alike(text, team.id.value) || is_alike(text, team.title)) return team.id.value;
    }
  }
  return remember(teams_, model::id_from_words(text), text);
}

bool Names::is_team(std::string_view text) const {
  const auto is_it = [&](const Team& team) { return is_alike(text, team.id.value) || is_alike(text, team.title); };
  return config_ != nullptr && std::ranges::any_of(config_->teams, is_it);
}

std::string Names::person(std::string_view text) {
  text = measure::trimmed(text);
  if (text.starts_with('@')) text.remove_prefix(1);
  std::string id = model::id_from_words(text.substr(0, text.find('@')));
  if (config_ != nullptr) {
    for (const Person& person : config_->people) {
      const bool is_known = is_alike(text, person.id.value) || is_alike(text, person.name);
      if (is_known || is_alike(text, person.email)) return person.id.value;
    }
  }
  return remember(people_, std::move(id), text);
}

std::optional<std::string> Names::cycle(std::string_view text) const {
  text = measure::trimmed(text);
  const Config none;
  const Config& config = config_ == nullptr ? none : *config_;
  if (cycle_named(config, text)) return std::string(text);
  const std::vector<std::string> words = words_of(text);
  if (words.size() != 2) return std::nullopt;
  const bool year_first = is_year(words[0]);
  const std::string& year = words[year_first ? 0 : 1];
  const std::string& part = words[year_first ? 1 : 0];
  if (!is_year(year) || !is_part(part)) return std::nullopt;
  const std::string name = year + "-" + part;
  return cycle_named(config, name) ? std::optional(name) : std::nullopt;
}

std::string Names::cycle(std::string_view text, int line, Log& log) {
  if (auto known = cycle(text)) return *known;
  if (unknown_cycles_.emplace(text).second) {
    log.aside.push_back(
        {line, fmt::format("`{}` is no cycle that the calendar gives: declare it in okr.yaml, under `cycles`", text)});
  }
  return std::string(text);
}

Given Names::declared() const {
  Given config = map_given(0);
  const auto declare = [&](std::string_view key, std::string_view name_key, const std::vector<Named>& all) {
    // Where they have nothing but ids, there is nothing to declare: any goes.
    if (std::ranges::all_of(all, [](const Named& named) { return named.name == named.id; })) return;
    Given list = list_given(0);
    for (const Named& named : all) {
      Given map = map_given(0);
      map.add("id", named.id, 0);
      const bool is_mail = named.name.find('@') != std::string::npos;
      if (named.name != named.id) map.add(is_mail ? "email" : name_key, named.name, 0);
      list.items.push_back(std::move(map));
    }
    config.put(key, std::move(list));
  };
  declare("teams", "title", teams_.all);
  declare("people", "name", people_.all);
  return config;
}

void Names::report(Log& log) const {
  if (config_ == nullptr) return;
  const auto say = [&](std::string_view noun, std::string_view key, const std::vector<Named>& all,
                       const auto& declared) {
    for (const auto& [own, name] : all) {
      const std::string& id = own;
      const bool is_taken = std::ranges::any_of(declared, [&](const auto& other) { return other.id.value == id; });
      log.aside.push_back(
          {0, is_taken ? fmt::format("`{}` is taken to be `{}`", name, id)
                       : fmt::format("`{}` is no {} of okr.yaml: declare it under `{}` as `{}`", name, noun, key, id)});
    }
  };
  if (config_->teams_key) say("team", "teams", teams_.all, config_->teams);
  if (config_->people_key) say("person", "people", people_.all, config_->people);
}

}  // namespace okr::exchange
