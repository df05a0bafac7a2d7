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
  static constexpr std::array fields = {
      field<&Allow::rule>("rule", "The rule that is silent here").of(Shape::rule).required().like("owner-overload"),
      field<&Allow::reason>("reason", "Why, for who reads this next year").expected().like("Bo is on leave until June"),
      field<&Allow::until>("until", "The last day on which it holds; for good if left out").like("2026-06-30"),
  };
  return {"an allowance", fields};
}

template <>
void finish(Reader& reader, std::uint32_t map, Allow& into) {
  bool written = false;
  reader.each_entry(map, [&](const Node& key, Value) { written = written || key.text == "reason"; });
  if (written || into.reason) return;
  const Span place = into.rule.value.empty() ? place_of_map(reader, map) : into.rule.span;
  reader.report("allow-without-reason", place, fmt::format("`{}` is allowed without a reason", into.rule.value),
                "add a `reason`: who reads this next year will want to know");
}

template <>
Table<CheckIn> table_of() {
  static constexpr std::array fields = {
      field<&CheckIn::date>("date", "The day of the reading").required().like("2026-05-12"),
      field<&CheckIn::value>("value", "What was read").like("1.6 days"),
      special("score", "For what is judged: its owner's grade, 0 to 1", Shape::share, read_check_in_score).like("0.4"),
      field<&CheckIn::votes>("confidence", "How sure the team is, 0 to 1: a number, or each person's vote")
          .like("{ana: 0.7, bo: 0.3}"),
      field<&CheckIn::note>("note", "What is behind the number").like("Triage bot is live in two regions"),
      field<&CheckIn::by>("by", "Who says so").like("ana"),
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
  static constexpr std::array fields = {
      field<&Milestone::title>("title", "The step").required().like("Pilot with two agencies"),
      field<&Milestone::done>("done", "`false`, `true`, or the day on which it was done").like("2026-05-02"),
      field<&Milestone::weight>("weight", "How much it counts among the milestones; 1 if left out").like("2"),
  };
  return {"a milestone", fields};
}

template <>
Table<Dropped> table_of() {
  static constexpr std::array fields = {
      field<&Dropped::date>("date", "The day on which it was given up").required().like("2026-05-12"),
      field<&Dropped::reason>("reason", "Why it was given up").required().like("The partner left the market"),
  };
  return {"`dropped`", fields};
}

template <>
Table<Initiative> table_of() {
  static constexpr std::array fields = {
      field<&Initiative::title>("title", "What is being done").required().like("Triage bot"),
      field<&Initiative::url>("url", "Where the work is tracked").like("https://example.org/42"),
      field<&Initiative::owner>("owner", "Who does it").like("bo"),
      field<&Initiative::done>("done", "`false`, `true`, or the day on which it was done").like("false"),
  };
  return {"an initiative", fields};
}

template <>
Table<Review> table_of() {
  static constexpr std::array fields = {
      field<&Review::date>("date", "The day on which it was closed or dropped").required().like("2026-07-03"),
      field<&Review::learned>("learned", "What will be done differently").like("Ask the agencies first"),
      field<&Review::reason>("reason", "Why it was dropped, or missed though committed"),
  };
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
