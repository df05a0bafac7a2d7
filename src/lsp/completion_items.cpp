// Candidates out of the tables of the format.
#include "lsp/completion_items.hpp"

#include <algorithm>

#include "okr/check.hpp"
#include "read/shapes.hpp"

namespace okr::lsp {
namespace {

using read::Key;
using read::Map;
using read::Shape;

void add(std::vector<Candidate>& all, CandidateKind kind, std::string_view text, std::string_view detail = {},
         std::string_view documentation = {}) {
  all.push_back({kind, std::string(text), std::string(detail), std::string(documentation), false});
}

void add_words(std::span<const std::string_view> words, std::vector<Candidate>& all) {
  for (const std::string_view word : words) add(all, CandidateKind::word, word);
}

bool has_records(const Key& key) {
  return key.shape == Shape::record || key.shape == Shape::records || key.shape == Shape::sentences_or_records ||
         key.shape == Shape::one_or_records;
}

/// The thresholds and the severity of a rule.
void add_rule_options(const std::string& name, const Cursor& cursor, std::vector<Candidate>& all) {
  const Rule* const rule = rule_named(name);
  if (rule == nullptr) return;
  const auto add_option = [&](std::string_view option, std::string_view detail, std::string_view summary) {
    if (std::ranges::find(cursor.keys, option) != cursor.keys.end()) return;
    all.push_back({CandidateKind::property, std::string(option), std::string(detail), std::string(summary), true});
  };
  for (const RuleOption& option : rule->options) add_option(option.name, option.value.to_string(), option.summary);
  add_option("severity", to_string(rule->severity), "How bad it is: error, warning, info or off");
}

void add_simple_values(const Key& key, Date today, std::vector<Candidate>& all) {
  const bool is_yes_or_no = key.shape == Shape::boolean || key.shape == Shape::done;
  if (key.words != nullptr) add_words(key.words(), all);
  if (is_yes_or_no) add_words(std::initializer_list<std::string_view>{"true", "false"}, all);
  if (key.shape == Shape::date || key.shape == Shape::done) {
    add(all, CandidateKind::value, to_string(today), "today");
  }
  if (key.shape == Shape::days) add(all, CandidateKind::value, "14 days");
  if (key.shape == Shape::version) add(all, CandidateKind::value, "1");
}

}  // namespace

std::string shape_words(const Key& key) {
  std::string words;
  switch (key.shape) {
    case Shape::texts:
    case Shape::bands:
    case Shape::records:
    case Shape::sentences_or_records:
      words = "list";
      break;
    case Shape::record:
    case Shape::rules:
    case Shape::one_or_records:
      words = "map";
      break;
    case Shape::quantity:
    case Shape::number:
    case Shape::share:
      words = "number";
      break;
    case Shape::date:
    case Shape::days:
    case Shape::change:
    case Shape::id:
      words = key.shape == Shape::date   ? "date"
              : key.shape == Shape::days ? "days"
              : key.shape == Shape::id   ? "id"
                                         : "change";
      break;
    default:
      words = "text";
  }
  return key.is_required ? words + ", required" : words;
}

Slot slot_of(const Map& root, const Cursor& cursor) {
  Slot slot;
  slot.map = &root;
  for (const std::string& name : cursor.path) {
    if (slot.map == nullptr) {
      // Within votes, or within the settings of rules.
      if (slot.key == nullptr) return {};
      slot.inner = name;
      continue;
    }
    slot.key = slot.map->find(name);
    slot.map = slot.key != nullptr && slot.key->map != nullptr ? &slot.key->map() : nullptr;
    if (slot.key == nullptr) return {};
  }
  // Behind `check_ins:` on its line nothing can be typed but brackets.
  if (cursor.is_value && slot.map != nullptr) return {};
  return slot;
}

void add_keys(const Map& map, const Cursor& cursor, std::vector<Candidate>& all) {
  for (const bool required : {true, false}) {
    for (const Key& key : map.keys) {
      const bool is_there = std::ranges::find(cursor.keys, key.name) != cursor.keys.end();
      if (is_there || key.is_required != required) continue;
      std::string text(key.summary);
      if (!key.example.empty()) text += "\n\n`" + std::string(key.name) + ": " + std::string(key.example) + "`";
      all.push_back({CandidateKind::property, std::string(key.name), shape_words(key), std::move(text), true});
    }
  }
}

void add_rules(const Cursor& cursor, std::vector<Candidate>& all) {
  for (const Rule& rule : rules()) {
    if (std::ranges::find(cursor.keys, rule.name) != cursor.keys.end()) continue;
    add(all, CandidateKind::constant, rule.name, to_string(rule.severity), rule.summary);
  }
}

std::vector<Candidate> candidates(const View& view, std::uint32_t file, const Slot& slot, const Cursor& cursor) {
  std::vector<Candidate> all;
  if (slot.map != nullptr) {
    add_keys(*slot.map, cursor, all);
    return all;
  }
  if (slot.key == nullptr) return all;
  const Key& key = *slot.key;
  const Span place{file, cursor.begin, cursor.begin};
  if (key.shape == Shape::rules) {
    if (slot.inner.empty()) {
      add_rules(cursor, all);
      for (Candidate& rule : all) rule.is_key = true;
    } else if (cursor.is_value && (cursor.path.back() == slot.inner || cursor.path.back() == "severity")) {
      add_words(read::words_of<Severity>(), all);
    } else if (!cursor.is_value) {
      add_rule_options(slot.inner, cursor, all);
    }
  } else if (key.shape == Shape::votes) {
    if (cursor.is_value) return all;
    if (cursor.in_flow || slot.inner.empty()) add_names(view, place, "owner", all);
    for (Candidate& person : all) person.is_key = true;
  } else if (has_records(key)) {
    return all;
  } else if (key.name == "rule") {
    add_rules({}, all);
  } else {
    add_simple_values(key, view.scores.today, all);
    add_names(view, place, key.name, all);
  }
  return all;
}

}  // namespace okr::lsp
