// The table of a key result.
#include <array>

#include "read/tables.hpp"

namespace okr::read {

namespace {

/// A row that reads a member of KeyResult::fields.
template <auto Member>
constexpr Field<KeyResult> measure(std::string_view name) {
  return {name, [](Reader& reader, Value value, KeyResult& into) { read_member(reader, value, into.fields.*Member); }};
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
      field<&KeyResult::id>("id"),
      field<&KeyResult::title>("title", required),
      field<&KeyResult::description>("description"),
      field<&KeyResult::owner>("owner"),
      field<&KeyResult::due>("due"),
      field<&KeyResult::weight>("weight"),
      field<&KeyResult::tags>("tags"),
      measure<&MeasureFields::baseline>("baseline"),
      measure<&MeasureFields::target>("target"),
      measure<&MeasureFields::unit>("unit"),
      measure<&MeasureFields::change>("change"),
      measure<&MeasureFields::min>("min"),
      measure<&MeasureFields::max>("max"),
      special("milestones", read_milestones),
      measure<&MeasureFields::done>("done"),
      measure<&MeasureFields::kpi>("kpi"),
      measure<&MeasureFields::judged>("judged"),
      records<&KeyResult::check_ins>("check_ins"),
      field<&KeyResult::current>("current"),
      field<&KeyResult::drives>("drives"),
      field<&KeyResult::guardrails>("guardrails"),
      field<&KeyResult::evidence>("evidence"),
      record<&KeyResult::dropped>("dropped"),
      allowances<KeyResult>(),
  };
  return {"a key result", fields};
}

template <>
void finish(Reader& reader, std::uint32_t map, KeyResult& into) {
  complete_id(reader, map, into.id, into.title);
  into.sentence = read_sentence(into.title.value);
  drop_undated(into.check_ins);
}

}  // namespace okr::read
