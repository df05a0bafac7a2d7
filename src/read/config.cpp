// The tables of okr.yaml.
#include "read/config.hpp"

#include <array>
#include <fmt/format.h>

#include "read/tables.hpp"
#include "read/yaml.hpp"

namespace okr::read {

namespace {

void read_version(Reader& reader, Value value, ConfigFile&) {
  const Node& node = reader.node(value);
  if (node.kind != NodeKind::scalar) return reader.wrong_type(value, "the format's version, `1`");
  if (node.text == "1") return;
  reader.report("unknown-format-version", node.span, fmt::format("`{}` is not a format version known here", node.text),
                "write `okr: 1`, or use a newer okr");
}

void read_year_start(Reader& reader, Value value, ConfigFile& into) {
  Decimal month;
  if (!parse(reader, value, month)) return;
  if (!month.is_whole() || month < 1 || month > 12) return reader.invalid(value, "a month", "write 1 to 12");
  into.config.fiscal_year_start = static_cast<int>(month.to_double());
  into.year_start_value = reader.node(value).span;
}

void read_named_after(Reader& reader, Value value, ConfigFile& into) {
  std::string text;
  into.named_after_written = true;
  if (!parse(reader, value, text)) return;
  into.config.fiscal_year_named_after_end = text == "end";
  if (text != "start" && text != "end") reader.invalid(value, "`start` or `end`", "write `start` or `end`");
}

template <auto Member, auto Key>
void read_declared(Reader& reader, Value value, ConfigFile& into) {
  into.config.*Key = reader.at(value.node - 1).span;
  read_records(reader, value, into.config.*Member);
}

void read_bands(Reader& reader, Value value, ConfigFile& into) {
  std::vector<Decimal> bands;
  if (reader.node(value).kind != NodeKind::sequence) return reader.wrong_type(value, "a list of two scores");
  const std::size_t before = reader.findings.size();
  reader.each_item(value, [&](Value item) {
    Decimal bound;
    if (parse_share(reader, item, bound)) bands.push_back(bound);
  });
  if (reader.findings.size() != before) return;
  if (bands.size() == 2 && 0 < bands[0] && bands[0] < bands[1] && bands[1] <= 1) {
    into.config.yellow_from = bands[0];
    into.config.green_from = bands[1];
  } else {
    reader.report("invalid-value", reader.node(value).span, "`bands` are not two rising scores",
                  "write where yellow and green begin, like `[0.4, 0.7]`");
  }
}

void read_rule(Reader& reader, Value value, RuleSetting& into) {
  if (reader.node(value).kind != NodeKind::mapping) return read_member(reader, value, into.severity);
  reader.each_entry(value.node, [&](const Node& key, Value option) {
    if (key.text == "severity") return read_member(reader, option, into.severity);
    Located<Decimal> number;
    read_member(reader, option, number);
    if (number.span != Span{}) into.options.push_back({{std::string(key.text), key.span}, number});
  });
}

void read_rules(Reader& reader, Value value, ConfigFile& into) {
  if (reader.node(value).kind != NodeKind::mapping) return reader.wrong_type(value, "a map of rules");
  reader.each_entry(value.node, [&](const Node& key, Value setting) {
    RuleSetting rule{{std::string(key.text), key.span}, {}, {}};
    if (!reader.node(setting).broken) read_rule(reader, setting, rule);
    into.config.rules.push_back(std::move(rule));
  });
}

/// A row that reads a member of ConfigFile::config.
template <auto Member>
constexpr Field<ConfigFile> config(std::string_view name, std::string_view summary) {
  return {key_for<Member>(name, summary),
          [](Reader& reader, Value value, ConfigFile& into) { read_member(reader, value, into.config.*Member); }};
}

constexpr std::array<std::string_view, 2> year_names = {"start", "end"};

constexpr Field<ConfigFile> named_after = {{.name = "fiscal_year_named_after",
                                            .shape = Shape::word,
                                            .summary = "The calendar year that gives a fiscal year its name; required "
                                                       "where it does not start in month 1",
                                            .words = [] { return std::span<const std::string_view>(year_names); }},
                                           read_named_after};

void read_check_in_every(Reader& reader, Value value, ConfigFile& into) {
  int days = 0;
  if (parse_days(reader, value, days)) into.config.check_in_every = days;
}

void add_cycles(Reader& reader, ConfigFile& file) {
  for (const DeclaredCycle& cycle : file.cycles) {
    if (cycle.start.span == Span{} || cycle.end.span == Span{}) continue;
    if (cycle.end.value < cycle.start.value) {
      reader.report(
          "invalid-value", cycle.end.span,
          fmt::format("`{}` is before the cycle's start, {}", to_string(cycle.end.value), to_string(cycle.start.value)),
          "write the cycle's last day");
    }
    const auto same = std::ranges::find(file.config.cycles, cycle.id.value, &Cycle::name);
    if (same != file.config.cycles.end()) {
      reader.report("duplicate-id", cycle.id.span, fmt::format("`{}` is already the id of a cycle", cycle.id.value),
                    "give one of the two another id");
      continue;
    }
    file.config.cycles.push_back({cycle.id.value, cycle.start.value, cycle.end.value, {}});
  }
}

}  // namespace

template <>
Table<Pillar> table_of() {
  static constexpr std::array fields = {
      field<&Pillar::id>("id", "What files call it").required().like("customer"),
      field<&Pillar::title>("title", "What people call it").like("Customer experience"),
      field<&Pillar::perspective>("perspective", "Its perspective in the Balanced Scorecard"),
  };
  return {"a pillar", fields};
}

template <>
Table<Team> table_of() {
  static constexpr std::array fields = {
      field<&Team::id>("id", "What files call it").required().like("claims"),
      field<&Team::title>("title", "What people call it").like("Claims"),
      field<&Team::parent>("parent", "The team that it is a part of; none: it is at the top").like("northwind"),
      field<&Team::lead>("lead", "The person who leads it").like("ana"),
  };
  return {"a team", fields};
}

template <>
Table<Person> table_of() {
  static constexpr std::array fields = {
      field<&Person::id>("id", "What files call them").required().like("ana"),
      field<&Person::name>("name", "What people call them").like("Ana Ruiz"),
      field<&Person::email>("email", "By which git's authors are known").like("ana@northwind.example"),
  };
  return {"a person", fields};
}

template <>
Table<DeclaredCycle> table_of() {
  static constexpr std::array fields = {
      field<&DeclaredCycle::id>("id", "What files call it").required().like("launch"),
      field<&DeclaredCycle::start>("start", "Its first day").required().like("2026-03-01"),
      field<&DeclaredCycle::end>("end", "Its last day").required().like("2026-05-15"),
  };
  return {"a cycle", fields};
}

template <>
Table<ConfigFile> table_of() {
  static constexpr std::array fields = {
      special("okr", "The version of the format: `1`", Shape::version, read_version).required(),
      config<&Config::name>("name", "Whose goals these are").like("Northwind Insurance"),
      special("fiscal_year_start", "The month in which the fiscal year and its first quarter start; 1 if left out",
              Shape::month, read_year_start)
          .like("4"),
      named_after,
      special_records<Pillar, ConfigFile>("pillars", "The strategy's areas of focus", Shape::records,
                                          read_declared<&Config::pillars, &Config::pillars_key>),
      special_records<Team, ConfigFile>("teams", "The teams; left out, any team is taken as it is", Shape::records,
                                        read_declared<&Config::teams, &Config::teams_key>),
      special_records<Person, ConfigFile>("people", "Who may own something; left out, anybody may", Shape::records,
                                          read_declared<&Config::people, &Config::people_key>),
      records<&ConfigFile::cycles>("cycles", "Cycles that the calendar does not give"),
      special("check_in_every",
              "After how long a check-in is stale; 14 days if left out, 31 in cycles of a year or more", Shape::days,
              read_check_in_every)
          .like("14 days"),
      special("bands", "The scores from which yellow and green begin; [0.4, 0.7] if left out", Shape::bands, read_bands)
          .like("[0.4, 0.7]"),
      config<&Config::exclude>("exclude", "YAML files that are no OKR files").like("[\"archive/**\"]"),
      special("rules", "What `okr check` is to tell of: a rule's severity, or a map of it and of its thresholds",
              Shape::rules, read_rules)
          .like("{missing-baseline: off}"),
  };
  return {"okr.yaml", fields};
}

Config read_config(const SourceFile& source, std::uint32_t file, Findings& findings) {
  const Document document = parse_yaml(source.bytes, file, findings);
  Reader reader{document, file, findings, source.bytes};
  ConfigFile result;
  const bool is_map = !document.nodes.empty() && document.nodes[0].kind == NodeKind::mapping;
  result.config.readable = document.whole && (document.nodes.empty() || is_map);
  if (document.nodes.empty()) {
    if (document.whole) reader.report("missing-key", {file, 0, 0}, "okr.yaml has no `okr`", "write `okr: 1`");
    return result.config;
  }
  if (!read_record(reader, {"okr.yaml", 0}, result)) return result.config;
  result.config.unread = result.unread;
  add_cycles(reader, result);
  result.config.index_teams();
  if (result.config.fiscal_year_start != 1 && !result.named_after_written) {
    reader.report("missing-key", *result.year_start_value,
                  fmt::format("a fiscal year that starts in month {} has no `fiscal_year_named_after`",
                              result.config.fiscal_year_start),
                  "add `fiscal_year_named_after: start` or `end`: the calendar year that gives it its name");
  }
  return result.config;
}

}  // namespace okr::read
