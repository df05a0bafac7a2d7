// Reads headings.
#include "exchange/markdown_heading.hpp"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "measure/ascii.hpp"

namespace okr::exchange {
namespace {

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  while (text.ends_with(':')) text.remove_suffix(1);
  return std::ranges::find(words, std::string_view(measure::lower(text))) != words.end();
}

bool is_mark(char c) { return std::string_view(" -:,()[]|/").find(c) != std::string_view::npos; }

/// Without the punctuation around it.
std::string_view bare(std::string_view text) {
  while (!text.empty() && is_mark(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_mark(text.back())) text.remove_suffix(1);
  return text == "\u2013" || text == "\u2014" ? std::string_view() : text;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (text = measure::trimmed(text); !text.empty(); text = measure::skip_spaces(text)) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

/// The heading of `words` with `length` of them, from `first` on, taken out.
CycleHeading without_cycle(const std::string& cycle, const std::vector<std::string_view>& words, std::size_t first,
                           std::size_t length) {
  CycleHeading heading{cycle, {}, false};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_near = i + 1 == first || i == first + length;
    const bool ends_with_mark = is_mark(words[i].back()) || is_mark(words[i].front());
    const bool is_within = i >= first && i < first + length;
    heading.is_certain = heading.is_certain || is_objectives(bare(words[i])) || bare(words[i]).empty() ||
                         ((is_near || is_within) && ends_with_mark);
    if (is_within || bare(words[i]).empty() || is_objectives(bare(words[i]))) continue;
    heading.rest += (heading.rest.empty() ? "" : " ") + std::string(words[i]);
  }
  heading.rest = std::string(bare(heading.rest));
  heading.is_certain = heading.is_certain || heading.rest.empty();
  return heading;
}

/// All text from one word of it to another.
std::string_view joined(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

}  // namespace

bool is_key_results(std::string_view text) { return is_one_of(text, {"key results", "krs", "results"}); }

bool is_objectives(std::string_view text) { return is_one_of(text, {"objectives", "okrs", "okr", "objective"}); }

bool is_initiatives(std::string_view text) {
  return is_one_of(text, {"initiatives", "projects", "tasks", "actions", "activities"});
}

CycleHeading read_cycle(std::string_view heading, const Names& names) {
  std::vector<std::string_view> words = words_of(heading);
  // `Q2 2026` before `2026`.
  for (const std::size_t length : {2U, 1U}) {
    for (std::size_t i = 0; i + length <= words.size(); ++i) {
      const std::string_view found = joined(words[i], words[i + length - 1]);
      const auto name = names.cycle(bare(found));
      if (name) return without_cycle(*name, words, i, length);
    }
  }
  return {};
}

}  // namespace okr::exchange
