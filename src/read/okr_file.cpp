// The tables of objectives, KPIs and of a whole OKR file.
#include "read/okr_file.hpp"

#include <array>

#include "read/tables.hpp"
#include "read/yaml.hpp"

namespace okr::read {

namespace {

/// Key results are maps, or just their sentences.
void read_key_results(Reader& reader, Value list, Objective& into) {
  if (reader.node(list).kind != NodeKind::sequence) return reader.wrong_type(list, "a list");
  reader.each_item(list, [&](Value item) {
    const Node& node = reader.node(item);
    KeyResult key_result;
    key_result.span = node.span;
    if (node.kind == NodeKind::scalar) {
      if (!parse(reader, item, key_result.title)) return;
      finish(reader, item.node, key_result);
    } else if (!read_record(reader, item, key_result)) {
      return;
    }
    into.key_results.push_back(std::move(key_result));
  });
}

/// Whatever is wrong within a key result, it remembers itself: where none was lost, all of them are known.
void trust_key_results(const Reader& reader, std::uint32_t map, Objective& into) {
  reader.each_entry(map, [&](const Node& key, Value value) {
    if (key.text != "key_results" || reader.node(value).kind != NodeKind::sequence) return;
    std::size_t items = 0;
    reader.each_item(value, [&](Value) { ++items; });
    if (items == into.key_results.size()) std::erase(into.unread, key.text);
  });
}

/// Where the file's value could not be read, the object's own is unread rather than missing.
template <class Object, class T>
void inherit(const OkrFile& file, std::optional<T> OkrFile::*value, std::string_view key, Object& into,
             std::optional<T> Object::*own) {
  if (into.*own) return;
  into.*own = file.*value;
  if (was_unread(file, key)) into.unread.push_back(key);
}

void take_defaults(OkrFile& file) {
  for (Objective& objective : file.objectives) {
    inherit(file, &OkrFile::cycle, "cycle", objective, &Objective::cycle);
    inherit(file, &OkrFile::team, "team", objective, &Objective::team);
    inherit(file, &OkrFile::owner, "owner", objective, &Objective::owner);
    inherit(file, &OkrFile::check_in_every, "check_in_every", objective, &Objective::check_in_every);
  }
  for (Kpi& kpi : file.kpis) {
    inherit(file, &OkrFile::team, "team", kpi, &Kpi::team);
    inherit(file, &OkrFile::owner, "owner", kpi, &Kpi::owner);
    inherit(file, &OkrFile::check_in_every, "check_in_every", kpi, &Kpi::check_in_every);
  }
}

void require_cycles(Reader& reader, const OkrFile& file) {
  if (file.cycle || was_unread(file, "cycle")) return;
  for (const Objective& objective : file.objectives) {
    if (objective.cycle || was_unread(objective, "cycle")) continue;
    reader.report("missing-key", objective.id.span, "an objective has no `cycle`",
                  "add one like `2026-Q2` to the objective or to its file");
  }
}

}  // namespace

template <>
Table<Objective> table_of() {
  static constexpr std::array fields = {
      field<&Objective::id>("id"),
      field<&Objective::title>("title", required),
      field<&Objective::description>("description"),
      field<&Objective::team>("team"),
      field<&Objective::cycle>("cycle"),
      field<&Objective::owner>("owner"),
      field<&Objective::pillar>("pillar"),
      field<&Objective::kind>("kind"),
      field<&Objective::state>("state"),
      field<&Objective::supports>("supports"),
      field<&Objective::depends_on>("depends_on"),
      field<&Objective::weight>("weight"),
      field<&Objective::score_from>("score_from"),
      days<&Objective::check_in_every>("check_in_every"),
      field<&Objective::tags>("tags"),
      special("key_results", read_key_results),
      records<&Objective::initiatives>("initiatives"),
      record<&Objective::review>("review"),
      field<&Objective::carried_to>("carried_to"),
      allowances<Objective>(),
  };
  return {"an objective", fields};
}

template <>
void finish(Reader& reader, std::uint32_t map, Objective& into) {
  complete_id(reader, map, into.id, into.title);
  trust_key_results(reader, map, into);
}

template <>
Table<Kpi> table_of() {
  static constexpr std::array fields = {
      field<&Kpi::id>("id"),
      field<&Kpi::title>("title", required),
      field<&Kpi::description>("description"),
      field<&Kpi::unit_text>("unit"),
      field<&Kpi::owner>("owner"),
      field<&Kpi::team>("team"),
      field<&Kpi::pillar>("pillar"),
      field<&Kpi::min>("min"),
      field<&Kpi::max>("max"),
      field<&Kpi::source>("source"),
      days<&Kpi::check_in_every>("check_in_every"),
      records<&Kpi::check_ins>("check_ins"),
      field<&Kpi::current>("current"),
      allowances<Kpi>(),
  };
  return {"a KPI", fields};
}

template <>
void finish(Reader& reader, std::uint32_t map, Kpi& into) {
  complete_id(reader, map, into.id, into.title);
  drop_undated(into.check_ins);
}

template <>
Table<OkrFile> table_of() {
  static constexpr std::array fields = {
      field<&OkrFile::cycle>("cycle"),
      field<&OkrFile::team>("team"),
      field<&OkrFile::owner>("owner"),
      days<&OkrFile::check_in_every>("check_in_every"),
      records<&OkrFile::objectives>("objectives"),
      records<&OkrFile::kpis>("kpis"),
  };
  return {"an OKR file", fields};
}

OkrFile read_okr_file(const SourceFile& source, std::uint32_t file) {
  OkrFile result;
  const Document document = parse_yaml(source.bytes, file, result.findings);
  result.whole = document.whole && !source.too_large;
  Reader reader{document, file, result.findings, source.bytes};
  if (document.nodes.empty()) return result;
  if (read_record(reader, {"okr file", 0}, result)) {
    take_defaults(result);
    require_cycles(reader, result);
  } else {
    result.whole = false;
  }
  return result;
}

}  // namespace okr::read
