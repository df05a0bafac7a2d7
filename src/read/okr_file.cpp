// The tables of objectives, KPIs and of a whole OKR file.
#include "read/okr_file.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "read/problems.hpp"
#include "read/tables.hpp"
#include "read/yaml.hpp"

namespace okr::read {

namespace {

/// `- NPS: increase from 60 to 75`: a sentence that its colon makes a map of one unknown key. Reads it as what is
/// meant, and says how to write that; false where it is something else.
bool read_split_sentence(Reader& reader, Value item, KeyResult& into) {
  const Node& map = reader.node(item);
  if (map.kind != NodeKind::mapping || map.next == item.node + 1) return false;
  const Node& key = reader.at(item.node + 1);
  const Node& value = reader.at(item.node + 2);
  if (value.kind != NodeKind::scalar || value.broken || value.next != map.next) return false;
  const Span span{key.span.file, key.span.begin, value.span.end};
  const std::string_view sentence = reader.bytes.substr(span.begin, span.end - span.begin);
  if (key.span.end != span.begin + key.text.size() || sentence.find('\n') != std::string_view::npos) return false;
  std::vector<std::string_view> keys;
  for (const auto& field : table_of<KeyResult>().fields) keys.push_back(field.key.name);
  const bool is_key = std::ranges::find(keys, key.text) != keys.end() || !meant_key(key.text, keys).name.empty();
  if (is_key) return false;
  Finding& finding = reader.report("unknown-key", key.span,
                                   fmt::format("`{}` is not a key of a key result: the colon makes it one", key.text),
                                   "put the sentence in quotes");
  if (map.span.begin == span.begin) finding.fix = {{span, double_quoted(sentence)}};
  into.title = {std::string(sentence), span};
  return true;
}

/// Key results are maps, or just their sentences.
void read_key_results(Reader& reader, Value list, Objective& into) {
  if (reader.node(list).kind != NodeKind::sequence) return reader.wrong_type(list, "a list");
  into.key_results.reserve(reader.count_items(list));
  reader.each_item(list, [&](Value item) {
    const Node& node = reader.node(item);
    KeyResult& key_result = into.key_results.emplace_back();
    key_result.span = node.span;
    const bool is_split = read_split_sentence(reader, item, key_result);
    const bool is_sentence = is_split || node.kind == NodeKind::scalar;
    const bool read =
        is_split || (is_sentence ? parse(reader, item, key_result.title) : read_record(reader, item, key_result));
    if (!read) return into.key_results.pop_back();
    if (is_sentence) finish(reader, item.node, key_result);
  });
}

/// Whatever is wrong within a key result, it remembers itself: where none was lost, all of them are known.
void trust_key_results(const Reader& reader, std::uint32_t map, Objective& into) {
  reader.each_entry(map, [&](const Node& key, Value value) {
    if (into.unread.empty() || key.text != "key_results" || reader.node(value).kind != NodeKind::sequence) return;
    if (reader.count_items(value) == into.key_results.size()) std::erase(into.unread.list(), key.text);
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
      field<&Objective::id>("id", "What other files call it; worked out from the title if left out")
          .like("record-time"),
      field<&Objective::title>("title", "What is to be reached, in words that people remember")
          .required()
          .like("We are satisfying customers' needs in record time"),
      field<&Objective::description>("description", "Why it matters, and whatever else is to be said"),
      field<&Objective::cycle>("cycle",
                               "When: a year, half, quarter, month, range of these or of days; else its file's")
          .like("2026-Q2"),
      field<&Objective::team>("team", "Whose it is: a team of okr.yaml; else its file's").like("claims"),
      field<&Objective::owner>("owner", "The one person who speaks for it; else its file's").like("ana"),
      field<&Objective::pillar>("pillar", "The pillar of the strategy that it serves").like("customer"),
      field<&Objective::kind>("kind", "`aspirational` (0.7 is success; if left out) or `committed` (1.0 is)"),
      field<&Objective::state>("state", "How far it has come; `active` if left out"),
      field<&Objective::supports>("supports", "The objectives or key results above that it helps")
          .like("[exceptional-cx]"),
      field<&Objective::depends_on>("depends_on", "The objectives that it needs").like("[claims-platform]"),
      field<&Objective::weight>("weight", "How much it counts among those that support the same; 1 if left out")
          .like("2"),
      field<&Objective::score_from>("score_from", "What its score comes from; `key_results` if left out"),
      days<&Objective::check_in_every>("check_in_every", "After how long one of its check-ins is stale"),
      field<&Objective::tags>("tags", "Words to find it by").like("[onboarding]"),
      special_records<KeyResult, Objective>("key_results", "How it is measured: two to five, or just their sentences",
                                            Shape::sentences_or_records, read_key_results),
      records<&Objective::initiatives>("initiatives", "What is being done for it; counts for no score"),
      record<&Objective::review>("review", "What was learned, once it is closed or dropped"),
      field<&Objective::carried_to>("carried_to", "The objectives of a later cycle that go on with it")
          .like("[record-time-q3]"),
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
      field<&Kpi::id>("id", "What other files call it; worked out from the title if left out").like("csat"),
      field<&Kpi::title>("title", "What is watched").required().like("Customer satisfaction"),
      field<&Kpi::description>("description", "How it is counted, and whatever else is to be said"),
      field<&Kpi::team>("team", "Whose it is: a team of okr.yaml; else its file's").like("claims"),
      field<&Kpi::owner>("owner", "The one person who speaks for it; else its file's").like("ana"),
      field<&Kpi::pillar>("pillar", "The pillar of the strategy that it belongs to").like("customer"),
      field<&Kpi::unit_text>("unit", "The unit of its bare numbers").like("\"%\""),
      field<&Kpi::min>("min", "The healthy range begins here").like("80%"),
      field<&Kpi::max>("max", "The healthy range ends here").like("4%"),
      field<&Kpi::source>("source", "Where the number comes from").like("quarterly survey"),
      days<&Kpi::check_in_every>("check_in_every", "After how long a check-in is stale"),
      field<&Kpi::current>("current", "Where it stands, for those who keep no check-ins").like("84%"),
      records<&Kpi::check_ins>("check_ins", "Its readings, each with its day"),
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
      field<&OkrFile::cycle>("cycle",
                             "The cycle of objectives here that name none: a year, half, quarter, month or range")
          .like("2026-Q2"),
      field<&OkrFile::team>("team", "The team of objectives and KPIs here that name none").like("claims"),
      field<&OkrFile::owner>("owner", "The owner of objectives and KPIs here that name none").like("ana"),
      days<&OkrFile::check_in_every>("check_in_every", "After how long check-ins here are stale"),
      records<&OkrFile::objectives>("objectives", "What is to be reached, each with its key results"),
      records<&OkrFile::kpis>("kpis", "What is good enough, and watched so that it stays so"),
  };
  return {"an OKR file", fields};
}

OkrFile read_okr_file(const SourceFile& source, std::uint32_t file) {
  Document scratch;
  return read_okr_file(source, file, scratch);
}

OkrFile read_okr_file(const SourceFile& source, std::uint32_t file, Document& document) {
  OkrFile result;
  parse_yaml(source.bytes, file, result.findings, document);
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

Finding too_large(std::uint32_t file, const std::string& path) {
  Finding finding;
  finding.rule = "unsafe-yaml";
  finding.span = {file, 0, 0};
  finding.message = "`" + path + "` is over 4 MiB";
  finding.help = "split it, or name it under `exclude` in okr.yaml";
  return finding;
}

}  // namespace okr::read
