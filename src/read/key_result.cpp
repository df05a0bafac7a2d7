// The table of a key result.
#include <array>

#include "read/tables.hpp"

namespace okr::read {

namespace {

/// A row that reads a member of KeyResult::fields.
template <auto Member>
constexpr Field<KeyResult> measure(std::string_view name, std::string_view summary) {
  return {key_for<Member>(name, summary),
          [](Reader& reader, Value value, KeyResult& into) { read_member(reader, value, into.fields.*Member); }};
}

void read_milestones(Reader& reader, Value value, KeyResult& into) {
  Located<std::vector<Milestone>> milestones{{}, reader.at(value.node - 1).span};
  read_records(reader, value, milestones.value);
  into.fields.milestones = std::move(milestones);
}

}  // namespace

template <>
Table<KeyResult> table_of() {
  static constexpr std::array fields = {
      field<&KeyResult::id>("id",
                            "What other files call it, behind its objective's and a `/`; worked out from the title "
                            "if left out")
          .like("settlement"),
      field<&KeyResult::title>("title", "The sentence that says how it is measured")
          .required()
          .like("Reduce the time from claim notification to settlement from 3 days to 1 day"),
      field<&KeyResult::description>("description", "How it is counted, and whatever else is to be said"),
      field<&KeyResult::owner>("owner", "The one person who speaks for it; else its objective's").like("bo"),
      field<&KeyResult::due>("due", "The day by which it is to be reached; else the cycle's last").like("2026-06-30"),
      field<&KeyResult::weight>("weight", "How much it counts in its objective's score; 1 if left out").like("2"),
      field<&KeyResult::tags>("tags", "Words to find it by").like("[onboarding]"),
      measure<&MeasureFields::baseline>("baseline", "Where it began; else what the sentence says").like("3 days"),
      measure<&MeasureFields::target>("target", "Where it is to get; else what the sentence says").like("1 day"),
      measure<&MeasureFields::change>("change", "Where it is to get, as a change from the baseline").like("-25%"),
      measure<&MeasureFields::min>("min", "A limit: come to this or above, and stay").like("95%"),
      measure<&MeasureFields::max>("max", "A limit: come to this or below, and stay").like("2 seconds"),
      measure<&MeasureFields::unit>("unit", "The unit of its bare numbers").like("\"%\""),
      special_records<Milestone, KeyResult>("milestones", "Steps; the score is the share that is done", Shape::records,
                                            read_milestones),
      measure<&MeasureFields::done>("done", "For what is reached or not: `false`, `true`, or the day").like("false"),
      measure<&MeasureFields::kpi>("kpi", "The KPI whose check-ins are its readings").like("csat"),
      measure<&MeasureFields::judged>("judged", "`true`: its owner grades it, with a `score` in the check-ins")
          .like("true"),
      field<&KeyResult::current>("current", "Where it stands, for those who keep no check-ins").like("1.6 days"),
      field<&KeyResult::drives>("drives", "The key results or KPIs that it is a leading indicator of")
          .like("[exceptional-cx/csat]"),
      field<&KeyResult::guardrails>("guardrails", "The KPIs that must stay in their range meanwhile")
          .like("[reopened-claims]"),
      records<&KeyResult::check_ins>("check_ins", "Where it stood, day by day"),
      field<&KeyResult::evidence>("evidence", "Where the result can be looked up").like("[https://example.org/board]"),
      record<&KeyResult::dropped>("dropped", "That it was given up, when and why; it counts no more"),
      allowances<KeyResult>(),
  };
  return {"a key result", fields};
}

template <>
void finish(Reader& reader, std::uint32_t map, KeyResult& into) {
  complete_id(reader, map, into.id, into.title);
  into.sentence = measure_in(into.title.value);
  drop_undated(into.check_ins);
}

}  // namespace okr::read
