// Takes titles apart from their end.
#include "exchange/markdown_asides.hpp"

#include <algorithm>
#include <array>

#include "measure/ascii.hpp"
#include "okr/quantity.hpp"

namespace okr::exchange {
namespace {

struct Row {
  std::string_view word, key;
};

constexpr std::array rows = {
    Row{"owner", "owner"},
    Row{"dri", "owner"},
    Row{"responsible", "owner"},
    Row{"lead", "owner"},
    Row{"team", "team"},
    Row{"department", "team"},
    Row{"cycle", "cycle"},
    Row{"quarter", "cycle"},
    Row{"period", "cycle"},
    Row{"timeframe", "cycle"},
    Row{"pillar", "pillar"},
    Row{"kind", "kind"},
    Row{"type", "kind"},
    Row{"state", "state"},
    Row{"supports", "supports"},
    Row{"parent", "supports"},
    Row{"aligned to", "supports"},
    Row{"weight", "weight"},
    Row{"tags", "tags"},
    Row{"due", "due"},
    Row{"deadline", "due"},
    Row{"baseline", "baseline"},
    Row{"start", "baseline"},
    Row{"target", "target"},
    Row{"current", "current"},
    Row{"now", "current"},
    Row{"actual", "current"},
    Row{"unit", "unit"},
    Row{"description", "description"},
};

/// `60%`, `0.7`, `60% done`, `score 0.7`: a number that may be a reading, a share or a score.
bool is_progress(std::string_view text) {
  for (const std::string_view word : {"done", "complete", "progress", "score", "score:", "progress:"}) {
    if (text.ends_with(word)) text.remove_suffix(word.size());
    if (text.starts_with(word)) text.remove_prefix(word.size());
  }
  text = measure::trimmed(text);
  const auto quantity = parse_quantity(text);
  return quantity && (quantity->unit.empty() || quantity->unit == "%");
}

/// All asides in a pair of parentheses; false where one of its parts is none.
bool read_group(std::string_view inner, TitleParts& parts) {
  std::vector<Aside> asides;
  while (!inner.empty()) {
    const std::size_t end = std::min(inner.find_first_of(",;"), inner.size());
    Aside aside = aside_of(inner.substr(0, end));
    if (aside.key.empty()) return false;
    asides.push_back(std::move(aside));
    inner.remove_prefix(std::min(end + 1, inner.size()));
  }
  parts.asides.insert(parts.asides.end(), asides.begin(), asides.end());
  return !asides.empty();
}

/// Takes one group off the end of the title.
bool take_group(std::string_view& title, TitleParts& parts) {
  const bool round = title.ends_with(')');
  if (!round && !title.ends_with(']')) return false;
  const std::size_t begin = title.rfind(round ? '(' : '[');
  if (begin == std::string_view::npos || begin == 0) return false;
  const std::string_view inner = title.substr(begin + 1, title.size() - begin - 2);
  if (!read_group(inner, parts)) {
    if (!is_progress(inner)) return false;
    parts.unread.emplace_back(title.substr(begin));
  }
  title = measure::trimmed(title.substr(0, begin));
  return true;
}

bool take_mention(std::string_view& title, TitleParts& parts) {
  const std::size_t at = title.rfind('@');
  const bool is_word = at != std::string_view::npos && at > 0 && title[at - 1] == ' ' && at + 1 < title.size() &&
                       title.find(' ', at) == std::string_view::npos;
  if (!is_word) return false;
  parts.asides.push_back({"owner", std::string(title.substr(at + 1))});
  title = measure::trimmed(title.substr(0, at));
  for (const std::string_view dash : {"-", "\u2013", "\u2014", ","}) {
    if (title.ends_with(dash)) title = measure::trimmed(title.substr(0, title.size() - dash.size()));
  }
  return true;
}

}  // namespace

Aside aside_of(std::string_view text) {
  text = measure::trimmed(text);
  if (text.starts_with('@') && text.size() > 1) return {"owner", std::string(text.substr(1))};
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string word = measure::lower(measure::trimmed(text.substr(0, colon)));
  const auto* row = std::ranges::find(rows, std::string_view(word), &Row::word);
  if (row == rows.end()) return {};
  return {std::string(row->key), std::string(measure::trimmed(text.substr(colon + 1)))};
}

TitleParts take_asides(std::string_view title) {
  TitleParts parts;
  title = measure::trimmed(title);
  while (take_group(title, parts) || take_mention(title, parts)) {
  }
  parts.title = title;
  return parts;
}

}  // namespace okr::exchange
