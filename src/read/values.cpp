// Reading single values: each knows how its kind of value is written, and says so where it is not.
#include "read/values.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <span>

#include "model/ids.hpp"
#include "read/meant.hpp"
#include "read/shapes.hpp"
#include "text/nearest.hpp"

namespace okr::read {

namespace {

/// The text of a scalar. Null for a node that was reported already, and for one that is no scalar, which is reported.
const std::string_view* text_of(Reader& reader, Value value, std::string_view wanted) {
  const Node& node = reader.node(value);
  if (node.broken) return nullptr;
  if (node.kind != NodeKind::scalar) {
    reader.wrong_type(value, wanted);
    return nullptr;
  }
  return &node.text;
}

template <class Enum>
bool parse_word(Reader& reader, Value value, Enum& into) {
  const auto* text = text_of(reader, value, "one word");
  if (text == nullptr) return false;
  const std::span<const std::string_view> names = words_of<Enum>();
  const auto found = std::find(names.begin(), names.end(), *text);
  if (found != names.end()) {
    into = every<Enum>[static_cast<std::size_t>(found - names.begin())];
    return true;
  }
  const std::string_view near = text::nearest(*text, names);
  reader.invalid(
      value, fmt::format("a `{}`", value.key),
      near.empty() ? fmt::format("write one of {}", fmt::join(names, ", ")) : fmt::format("did you mean `{}`?", near),
      std::string(text::is_only_near(*text, near, names) ? near : std::string_view()));
  return false;
}

}  // namespace

bool parse(Reader& reader, Value value, std::string& into) {
  const auto* text = text_of(reader, value, "a text");
  if (text == nullptr) return false;
  if (text->find_first_not_of(" \t\n") == std::string_view::npos) {
    reader.report("invalid-value", reader.node(value).span, fmt::format("`{}` is empty", value.key),
                  "write a text, or leave the key out");
    return false;
  }
  into = *text;
  return true;
}

bool parse(Reader& reader, Value value, Text& into) {
  into.span = reader.node(value).span;
  return parse(reader, value, into.value);
}

bool parse(Reader& reader, Value value, bool& into) {
  const auto* text = text_of(reader, value, "`true` or `false`");
  if (text == nullptr) return false;
  const bool plain = reader.node(value).style == Style::plain;
  into = *text == "true";
  if (plain && (into || *text == "false")) return true;
  reader.wrong_type(value, "`true` or `false`");
  return false;
}

bool parse(Reader& reader, Value value, Decimal& into) {
  const auto* text = text_of(reader, value, "a number");
  if (text == nullptr) return false;
  const auto number = Decimal::parse(*text);
  if (number) {
    into = *number;
  } else {
    reader.invalid(value, "a number", "write it like `2` or `0.5`, with at most nine decimals", meant_number(*text));
  }
  return number.has_value();
}

bool parse_share(Reader& reader, Value value, Decimal& into) {
  const Node& node = reader.node(value);
  const bool is_scalar = node.kind == NodeKind::scalar && !node.broken;
  if (const auto share = is_scalar ? Decimal::parse(node.text) : std::nullopt; share && *share >= 0 && *share <= 1) {
    into = *share;
    return true;
  }
  if (const std::string meant = meant_share(node.text); !node.broken && !meant.empty()) {
    reader.invalid(value, fmt::format("a `{}` from 0 to 1", value.key), "write it like `0.7`", meant);
    return false;
  }
  if (!parse(reader, value, into)) return false;
  reader.invalid(value, fmt::format("a `{}` from 0 to 1", value.key), "write it like `0.7`");
  return false;
}

bool parse(Reader& reader, Value value, Date& into) {
  const auto* text = text_of(reader, value, "a day");
  if (text == nullptr) return false;
  const auto date = parse_date(*text);
  if (date) {
    into = *date;
  } else {
    reader.invalid(value, "a day of the calendar", "write it like `2026-05-15`", meant_date(*text));
  }
  return date.has_value();
}

bool parse(Reader& reader, Value value, Quantity& into) {
  const auto* text = text_of(reader, value, "a number with its unit");
  if (text == nullptr) return false;
  auto quantity = parse_quantity(*text);
  if (quantity) {
    into = *quantity;
  } else {
    reader.invalid(value, "a number with its unit", "write it like `75`, `1,200`, `95%`, `$1.2M` or `3 days`",
                   meant_quantity(*text));
  }
  return quantity.has_value();
}

bool parse(Reader& reader, Value value, Change& into) {
  const auto* text = text_of(reader, value, "a change");
  if (text == nullptr) return false;
  auto change = parse_change(*text);
  if (change) {
    into = *change;
  } else {
    reader.invalid(value, "a change", "write it like `-25%`, `x3` or `+15`");
  }
  return change.has_value();
}

bool parse(Reader& reader, Value value, Done& into) {
  const auto* text = text_of(reader, value, "`true`, `false` or a day");
  if (text == nullptr) return false;
  const bool plain = reader.node(value).style == Style::plain;
  into.on = parse_date(*text);
  into.done = into.on || *text == "true";
  if (into.on || (plain && (into.done || *text == "false"))) return true;
  reader.invalid(value, "`true`, `false` or a day", "write `true`, `false`, or the day on which it was done");
  return false;
}

bool parse(Reader& reader, Value value, State& into) { return parse_word(reader, value, into); }
bool parse(Reader& reader, Value value, Kind& into) { return parse_word(reader, value, into); }
bool parse(Reader& reader, Value value, ScoreFrom& into) { return parse_word(reader, value, into); }
bool parse(Reader& reader, Value value, Perspective& into) { return parse_word(reader, value, into); }
bool parse(Reader& reader, Value value, Severity& into) { return parse_word(reader, value, into); }

bool parse(Reader& reader, Value value, Reference& into) { return parse(reader, value, into.name); }

bool parse_days(Reader& reader, Value value, int& into) {
  Quantity quantity;
  if (!parse(reader, value, quantity)) return false;
  const auto days = quantity.unit.empty() ? std::nullopt : convert(quantity, "day");
  if (!days || !days->is_whole() || *days < 1 || *days > 3660) {
    reader.invalid(value, "a number of whole days", "write it like `14 days` or `2 weeks`");
    return false;
  }
  into = static_cast<int>(days->to_double());
  return true;
}

void read_member(Reader& reader, Value value, Id& into) {
  // What is written stays the id even where it is spelt wrongly: what refers to it is no second mistake.
  if (!parse(reader, value, into.value)) return;
  into.span = reader.node(value).span;
  into.written = true;
  if (model::is_id(into.value)) return;
  const std::string near = model::id_from_words(into.value);
  reader.invalid(
      value, "an id",
      near.empty() ? "use small letters, digits, `.`, `_` and `-`" : fmt::format("write it like `{}`", near));
}

void read_member(Reader& reader, Value value, Votes& into) {
  const auto add = [&](std::string_view who, Value vote) {
    Decimal confidence;
    if (parse_share(reader, {value.key, vote.node}, confidence)) into.push_back({who, confidence});
  };
  const Node& node = reader.node(value);
  if (node.kind == NodeKind::mapping) {
    reader.each_entry(value.node, [&](const Node& key, Value vote) { add(key.text, vote); });
  } else if (node.kind == NodeKind::sequence) {
    reader.each_item(value, [&](Value vote) { add({}, vote); });
  } else {
    add({}, value);
  }
}

}  // namespace okr::read
