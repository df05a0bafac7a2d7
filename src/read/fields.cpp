// Keys that are unknown, misspelt or missing.
#include "read/fields.hpp"

#include <array>
#include <fmt/format.h>
#include <optional>

#include "text/nearest.hpp"

namespace okr::read {

namespace {

struct Synonym {
  std::string_view elsewhere;
  std::string_view ours;
};

/// What other tools call it; format.md has the list.
constexpr std::array synonyms = {
    Synonym{"objective", "title"},
    Synonym{"name", "title"},
    Synonym{"statement", "title"},
    Synonym{"start", "baseline"},
    Synonym{"start_value", "baseline"},
    Synonym{"from", "baseline"},
    Synonym{"to", "target"},
    Synonym{"target_value", "target"},
    Synonym{"value", "current"},
    Synonym{"actual", "current"},
    Synonym{"current_value", "current"},
    Synonym{"krs", "key_results"},
    Synonym{"keyResults", "key_results"},
    Synonym{"parent", "supports"},
    Synonym{"aligned_to", "supports"},
    Synonym{"contributes_to", "supports"},
    Synonym{"because", "reason"},
    Synonym{"quarter", "cycle"},
    Synonym{"period", "cycle"},
    Synonym{"timeframe", "cycle"},
    Synonym{"status", "state"},
    Synonym{"type", "kind"},
    Synonym{"checkins", "check_ins"},
};

bool contains(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<Span> value_of_key(const Reader& reader, std::uint32_t map, std::string_view wanted) {
  std::optional<Span> found;
  reader.each_entry(map, [&](const Node& key, Value value) {
    const Node& node = reader.node(value);
    if (key.text == wanted && node.kind == NodeKind::scalar && !node.broken) found = node.span;
  });
  return found;
}

}  // namespace

MeantKey meant_key(std::string_view key, std::span<const std::string_view> known) {
  for (const Synonym& synonym : synonyms) {
    if (synonym.elsewhere == key && contains(known, synonym.ours)) return {synonym.ours, true};
  }
  const std::string_view near = text::nearest(key, known);
  return {near, text::is_only_near(key, near, known)};
}

void report_unknown_key(Reader& reader, const Node& key, std::string_view noun, const MeantKey& meant, bool free) {
  Finding& finding = reader.report("unknown-key", key.span, fmt::format("`{}` is not a key of {}", key.text, noun),
                                   meant.name.empty() ? "see `okr explain unknown-key` for the keys, or take it out"
                                                      : fmt::format("did you mean `{}`?", meant.name));
  if (free && meant.sure) finding.fix.push_back({key.span, std::string(meant.name)});
}

Span place_of_map(const Reader& reader, std::uint32_t map) {
  if (const auto id = value_of_key(reader, map, "id")) return *id;
  if (const auto title = value_of_key(reader, map, "title")) return *title;
  const Node& node = reader.at(map);
  return node.next > map + 1 ? reader.at(map + 1).span : node.span;
}

void report_missing_key(Reader& reader, std::uint32_t map, std::string_view noun, std::string_view key) {
  reader.report("missing-key", place_of_map(reader, map), fmt::format("{} has no `{}`", noun, key),
                fmt::format("add a `{}`", key));
}

}  // namespace okr::read
