// Each value by its shape: what would not be read back is not written.
#include "exchange/to_tree.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/ids.hpp"
#include "okr/date.hpp"
#include "okr/decimal.hpp"
#include "okr/measure.hpp"
#include "okr/quantity.hpp"
#include "text/utf8.hpp"

namespace okr::exchange {
namespace {

using edit::Layout;
using edit::Tree;
using Kind = Given::Kind;

/// As many bytes as a value of a file may have.
constexpr std::size_t longest = std::size_t{64} << 10;

/// A key has less room, and may get longer by its escapes.
constexpr std::size_t longest_name = 500;

/// Why no file can hold the text; empty where one can.
std::string_view unwritable(std::string_view text) {
  if (text.size() > longest) return "over 64 KiB long";
  if (text::first_invalid_utf8(text) != std::string_view::npos) return "not UTF-8";
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    const bool is_control = c.value < 0x20 || (c.value >= 0x7f && c.value < 0xa0);
    if (is_control && c.value != U'\n' && c.value != U'\t') return "not plain text: it has a control character";
    if (c.value == 0xfeff || c.value == 0xfffe || c.value == 0xffff) return "not plain text";
    at += c.bytes;
  }
  return text.find_first_not_of(" \t\n") == std::string_view::npos ? "empty" : "";
}

bool is_share(std::string_view text) {
  const auto value = Decimal::parse(text);
  return value && *value >= 0 && *value <= 1;
}

bool is_days(std::string_view text) {
  const auto quantity = parse_quantity(text);
  const auto days = quantity && !quantity->unit.empty() ? convert(*quantity, "day") : std::nullopt;
  return days && days->is_whole() && *days >= 1 && *days <= 3660;
}

bool is_word(std::string_view text, const Key& key) {
  const auto words = key.words();
  return std::ranges::find(words, text) != words.end();
}

/// What a text of that shape has to be; empty where `text` is it.
std::string wanted(std::string_view text, const Key& key) {
  switch (key.shape) {
    case Shape::id:
      return model::is_id(text) ? "" : "an id: small letters, digits, `.`, `_` and `-`";
    case Shape::month:
    case Shape::number:
      return Decimal::parse(text) ? "" : "a number with at most nine decimals";
    case Shape::share:
    case Shape::bands:
    case Shape::votes:
      return is_share(text) ? "" : "a number from 0 to 1";
    case Shape::date:
      return parse_date(text) ? "" : "a day like `2026-05-15`";
    case Shape::quantity:
      return parse_quantity(text) ? "" : "a number with its unit, like `75`, `95%` or `3 days`";
    case Shape::change:
      return parse_change(text) ? "" : "a change like `-25%`, `x3` or `+15`";
    case Shape::days:
      return is_days(text) ? "" : "a number of days like `14 days`";
    case Shape::boolean:
    case Shape::done:
      return key.shape == Shape::done && parse_date(text) ? "" : "`true` or `false`";
    case Shape::word:
      return is_word(text, key) ? "" : fmt::format("one of {}", fmt::join(key.words(), ", "));
    default:
      return "";
  }
}

/// Reads one map after the other; `key` is what a message calls a value.
class Reading {
 public:
  explicit Reading(Log& log) : log_(log) {}

  std::optional<Tree> map(const Given& given, const Map& map) {
    if (given.kind != Kind::map) {
      log_.lose(given.line, fmt::format("{} is to be a map here", map.noun));
      return std::nullopt;
    }
    for (const auto& [key, value] : given.entries) {
      if (map.find(key) == nullptr) log_.lose(value.line, fmt::format("`{}` is no key of {}", key, map.noun));
    }
    std::vector<edit::Entry> entries;
    for (const Key& key : map.keys) {
      const Given* value = given.find(key.name);
      std::optional<Tree> tree = value == nullptr ? std::nullopt : read(*value, key);
      if (tree) entries.push_back({std::string(key.name), std::move(*tree), {}});
      if (tree || !key.is_required) continue;
      log_.lose(given.line, fmt::format("{} without a `{}` is left out", map.noun, key.name));
      return std::nullopt;
    }
    const auto says_something = [](const edit::Entry& entry) { return entry.key != "date" && entry.key != "by"; };
    if (&map == &read::map_of<CheckIn>() && std::ranges::none_of(entries, says_something)) {
      log_.lose(given.line, "a check-in that says nothing is left out");
      return std::nullopt;
    }
    const bool is_large = &map == &objective_map() || &map == &read::map_of<KeyResult>() || &map == &kpi_map();
    return edit::map(std::move(entries), is_large ? Layout::block : Layout::automatic);
  }

 private:
  std::optional<Tree> read(const Given& value, const Key& key) {
    if (value.kind == Kind::null) return std::nullopt;
    switch (key.shape) {
      case Shape::record:
        return map(value, key.map());
      case Shape::records:
      case Shape::sentences_or_records:
      case Shape::one_or_records:
      case Shape::texts:
      case Shape::bands:
        return list(value, key);
      case Shape::votes:
        return votes(value, key);
      case Shape::rules:
        return rules(value, key);
      default:
        return scalar(value, key);
    }
  }

  std::optional<Tree> scalar(const Given& value, const Key& key) {
    if (value.kind == Kind::boolean && (key.shape == Shape::boolean || key.shape == Shape::done)) {
      return edit::boolean(value.text == "true");
    }
    if (!value.is_text()) return refuse(value, key, "a single text");
    if (const auto why = unwritable(value.text); !why.empty()) {
      log_.lose(value.line, fmt::format("the `{}` is {}", key.name, why));
      return std::nullopt;
    }
    if (const std::string what = wanted(value.text, key); !what.empty()) return refuse(value, key, what);
    return edit::text(value.text);
  }

  std::optional<Tree> list(const Given& value, const Key& key) {
    std::vector<Tree> items;
    const auto add = [&](const Given& item) {
      std::optional<Tree> tree = key.map != nullptr ? map(item, key.map()) : scalar(item, key);
      if (tree) items.push_back(std::move(*tree));
    };
    if (value.kind != Kind::list) {
      add(value);
    } else {
      std::ranges::for_each(value.items, add);
    }
    const bool was_lost = items.empty() && (value.kind != Kind::list || !value.items.empty());
    return was_lost ? std::nullopt : std::optional(edit::list(std::move(items)));
  }

  std::optional<Tree> votes(const Given& value, const Key& key) {
    if (value.kind == Kind::list) return list(value, key);
    if (value.kind != Kind::map) return scalar(value, key);
    std::vector<edit::Entry> entries;
    for (const auto& [who, vote] : value.entries) add_named(entries, who, scalar(vote, key), vote);
    return unless_lost(std::move(entries), value, Layout::flow);
  }

  std::optional<Tree> rules(const Given& value, const Key& key) {
    if (value.kind != Kind::map) return refuse(value, key, "a map");
    std::vector<edit::Entry> entries;
    for (const auto& [rule, setting] : value.entries) add_named(entries, rule, setting_of(setting, key), setting);
    return unless_lost(std::move(entries), value, Layout::automatic);
  }

  std::optional<Tree> setting_of(const Given& setting, const Key& rules) {
    const Key key{rules.name, Shape::text};
    if (setting.kind != Kind::map) return scalar(setting, key);
    std::vector<edit::Entry> entries;
    for (const auto& [name, value] : setting.entries) add_named(entries, name, scalar(value, key), value);
    return unless_lost(std::move(entries), setting, Layout::flow);
  }

  /// Nothing where none of the given entries could be taken.
  static std::optional<Tree> unless_lost(std::vector<edit::Entry> entries, const Given& given, Layout layout) {
    if (entries.empty() && !given.entries.empty()) return std::nullopt;
    return edit::map(std::move(entries), layout);
  }

  void add_named(std::vector<edit::Entry>& entries, const std::string& name, std::optional<Tree> value,
                 const Given& at) {
    const std::string_view why = name.size() > longest_name ? "over 500 bytes long" : unwritable(name);
    if (!why.empty()) {
      log_.lose(at.line, fmt::format("a name is {}", why));
    } else if (value) {
      entries.push_back({name, std::move(*value), {}});
    }
  }

  std::optional<Tree> refuse(const Given& value, const Key& key, std::string_view what) {
    const std::string text = value.is_text() || value.kind == Kind::boolean ? "`" + value.text + "`" : "this";
    log_.lose(value.line, fmt::format("{} is no `{}`: that is {}", text, key.name, what));
    return std::nullopt;
  }

  Log& log_;
};

}  // namespace

std::optional<Tree> to_tree(const Given& given, const Map& map, Log& log) { return Reading(log).map(given, map); }

}  // namespace okr::exchange
