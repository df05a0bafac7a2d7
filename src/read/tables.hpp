// Which kinds of map there are; each table stands in the file of its kind.
#pragma once

#include "okr/workspace.hpp"
#include "read/config.hpp"
#include "read/fields.hpp"
#include "read/okr_file.hpp"

namespace okr::read {

template <>
Table<Allow> table_of();
template <>
Table<CheckIn> table_of();
template <>
Table<Milestone> table_of();
template <>
Table<Dropped> table_of();
template <>
Table<Initiative> table_of();
template <>
Table<Review> table_of();
template <>
Table<KeyResult> table_of();
template <>
Table<Objective> table_of();
template <>
Table<Kpi> table_of();
template <>
Table<OkrFile> table_of();
template <>
Table<Pillar> table_of();
template <>
Table<Team> table_of();
template <>
Table<Person> table_of();
template <>
Table<DeclaredCycle> table_of();
template <>
Table<ConfigFile> table_of();

template <>
void finish(Reader& reader, std::uint32_t map, CheckIn& into);
template <>
void finish(Reader& reader, std::uint32_t map, KeyResult& into);
template <>
void finish(Reader& reader, std::uint32_t map, Objective& into);
template <>
void finish(Reader& reader, std::uint32_t map, Kpi& into);
template <>
void finish(Reader& reader, std::uint32_t map, Allow& into);

/// Works an id out of the title where none is written, and asks for one where nothing can be.
void complete_id(Reader& reader, std::uint32_t map, Id& id, const Text& title);

/// Takes out check-ins without a day that could be read: nobody knows what they come after.
void drop_undated(std::vector<CheckIn>& check_ins);

/// A row that reads a span of time in days.
template <auto Member>
constexpr auto days(std::string_view name, std::string_view summary) {
  using T = decltype(detail::class_of(Member));
  return special<T>(name, summary, Shape::days,
                    [](Reader& reader, Value value, T& into) {
                      int read = 0;
                      if (parse_days(reader, value, read)) into.*Member = read;
                    })
      .like("14 days");
}

/// A row that reads one allowance or a list of them.
template <class T>
constexpr Field<T> allowances() {
  return special_records<Allow, T>("allow", "Rules that are silent here, each with its reason", Shape::one_or_records,
                                   [](Reader& reader, Value value, T& into) {
                                     const bool is_one = reader.node(value).kind == NodeKind::mapping;
                                     if (!is_one) return read_records(reader, value, into.allow);
                                     Allow one;
                                     if (read_record(reader, value, one)) into.allow.push_back(std::move(one));
                                   });
}

}  // namespace okr::read
