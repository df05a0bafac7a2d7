// The small maps of an OKR file: check-ins, milestones, reviews, allowances.
#include <array>
#include <fmt/format.h>

#include "model/ids.hpp"
#include "read/tables.hpp"
#include "text/entries.hpp"

namespace okr::read {

namespace {

void read_check_in_score(Reader& reader, Value value, CheckIn& into) {
  Located<Decimal> score{{}, reader.node(value).span};
  if (parse_share(reader, value, score.value)) into.score = score;
}

/// Writes an entry into the map at `map`, or makes one of a bare sentence.
std::vector<Splice> written_out(const Reader& reader, std::uint32_t map, const std::string& entry) {
  const Node& node = reader.at(map);
  if (node.kind == NodeKind::mapping) return text::entry_in_front(reader.bytes, node.span, entry);
  const std::string_view sentence = reader.bytes.substr(node.span.begin, node.span.end - node.span.begin);
  const bool one_line = sentence.find('\n') == std::string_view::npos;
  return one_line ? text::map_of_item(reader.bytes, node.span, entry, "title") : std::vector<Splice>();
}

}  // namespace

template <>
Table<Allow> table_of() {
  static constexpr std::array fields = {field<&Allow::rule>("rule", required), field<&Allow::reason>("reason"),
                                        field<&Allow::until>("until")};
  return {"an allowance", fields};
}

template <>
void finish(Reader& reader, std::uint32_t map, Allow& into) {
  bool written = false;
  reader.each_entry(map, [&](const Node& key, Value) { written = written || key.text == "reason"; });
  if (written) return;
  const Span place = into.rule.value.empty() ? place_of_map(reader, map) : into.rule.span;
  reader.report("allow-without-reason", place, fmt::format("`{}` is allowed without a reason", into.rule.value),
                "add a `reason`: who reads this next year will want to know");
}

template <>
Table<CheckIn> table_of() {
  static constexpr std::array fields = {
      field<&CheckIn::date>("date", required), field<&CheckIn::value>("value"), special("score", read_check_in_score),
      field<&CheckIn::votes>("confidence"),    field<&CheckIn::note>("note"),   field<&CheckIn::by>("by"),
  };
  return {"a check-in", fields};
}

template <>
void finish(Reader& reader, std::uint32_t map, CheckIn&) {
  bool says_something = false;
  reader.each_entry(map, [&](const Node& key, Value) {
    says_something = says_something || (key.text != "date" && key.text != "by");
  });
  if (says_something) return;
  reader.report("missing-key", place_of_map(reader, map), "a check-in says nothing",
                "add a `value`, `score`, `confidence` or `note`");
}

template <>
Table<Milestone> table_of() {
  static constexpr std::array fields = {field<&Milestone::title>("title", required), field<&Milestone::done>("done"),
                                        field<&Milestone::weight>("weight")};
  return {"a milestone", fields};
}

template <>
Table<Dropped> table_of() {
  static constexpr std::array fields = {field<&Dropped::date>("date", required),
                                        field<&Dropped::reason>("reason", required)};
  return {"`dropped`", fields};
}

template <>
Table<Initiative> table_of() {
  static constexpr std::array fields = {field<&Initiative::title>("title", required), field<&Initiative::url>("url"),
                                        field<&Initiative::owner>("owner"), field<&Initiative::done>("done")};
  return {"an initiative", fields};
}

template <>
Table<Review> table_of() {
  static constexpr std::array fields = {field<&Review::date>("date", required), field<&Review::learned>("learned"),
                                        field<&Review::reason>("reason")};
  return {"a review", fields};
}

void drop_undated(std::vector<CheckIn>& check_ins) {
  std::erase_if(check_ins, [](const CheckIn& check_in) { return check_in.date.span == Span{}; });
}

void complete_id(Reader& reader, std::uint32_t map, Id& id, const Text& title) {
  if (id.written) return;
  id.span = title.value.empty() ? place_of_map(reader, map) : title.span;
  id.value = model::id_from_title(title.value);
  if (!id.value.empty() || title.value.empty()) return;
  const std::string words = model::id_from_words(title.value);
  Finding& finding =
      reader.report("missing-key", title.span, fmt::format("no id can be worked out of `{}`", title.value),
                    words.empty() ? "add an `id`" : fmt::format("add an `id`, like `{}`", words));
  if (!words.empty()) finding.fix = written_out(reader, map, "id: " + words);
}

}  // namespace okr::read
