// Collects the names that a workspace knows, and refuses others.
#include "query/names.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "text/nearest.hpp"

namespace okr::query {
namespace {

/// Sorted, so that of two equally near names always the same is suggested.
using Names = std::set<std::string, std::less<>>;

void add(Names& names, Maybe<Text> text) {
  if (text) names.insert(text->value);
}

template <class Declared>
Names declared(const std::vector<Declared>& all) {
  Names names;
  for (const Declared& each : all) names.insert(each.id.value);
  return names;
}

/// What is declared, and what objectives and KPIs have in that field.
template <class Declared>
Names names_in(const Workspace& workspace, const std::vector<Declared>& all,
               std::optional<Text> Objective::*of_objective, std::optional<Text> Kpi::*of_kpi) {
  Names names = declared(all);
  for (const Objective& objective : workspace.objectives) add(names, objective.*of_objective);
  for (const Kpi& kpi : workspace.kpis) add(names, kpi.*of_kpi);
  return names;
}

Names owners_in(const Workspace& workspace) {
  Names names = names_in(workspace, workspace.config.people, &Objective::owner, &Kpi::owner);
  for (const Objective& objective : workspace.objectives) {
    for (const KeyResult& key_result : objective.key_results) add(names, key_result.owner);
  }
  return names;
}

Names teams_in(const Workspace& workspace) {
  return names_in(workspace, workspace.config.teams, &Objective::team, &Kpi::team);
}

Names pillars_in(const Workspace& workspace) {
  return names_in(workspace, workspace.config.pillars, &Objective::pillar, &Kpi::pillar);
}

Names cycles_in(const Workspace& workspace) {
  Names names{"now", "next", "last"};
  for (const Cycle& cycle : workspace.config.cycles) names.insert(cycle.name);
  for (const Objective& objective : workspace.objectives) {
    add(names, objective.cycle);
    if (objective.time) names.insert(objective.time->parts.begin(), objective.time->parts.end());
  }
  return names;
}

Names tags_in(const Workspace& workspace) {
  Names names;
  const auto add_all = [&](const std::vector<Text>& tags) {
    for (const Text& tag : tags) names.insert(tag.value);
  };
  for (const Objective& objective : workspace.objectives) {
    add_all(objective.tags);
    for (const KeyResult& key_result : objective.key_results) add_all(key_result.tags);
  }
  return names;
}

Names ids_in(const Workspace& workspace) {
  Names names;
  for (const Objective& objective : workspace.objectives) {
    names.insert(objective.id.value);
    for (const KeyResult& key_result : objective.key_results) {
      names.insert(objective.id.value + '/' + key_result.id.value);
    }
  }
  for (const Kpi& kpi : workspace.kpis) names.insert(kpi.id.value);
  return names;
}

struct NameRow {
  QueryField field;
  std::string_view noun;
  Names (*collect)(const Workspace&);
};

constexpr NameRow rows[] = {
    {QueryField::team, "a team", teams_in},    {QueryField::owner, "an owner", owners_in},
    {QueryField::cycle, "a cycle", cycles_in}, {QueryField::pillar, "a pillar", pillars_in},
    {QueryField::tag, "a tag", tags_in},       {QueryField::id, "an objective, key result or KPI", ids_in},
};

class NameCheck {
 public:
  NameCheck(const Query& query, const Workspace& workspace) : query_(query), workspace_(workspace) {}

  void check(const Query::Node& node) {
    if (node.op == Query::Op::term) check(node.term);
    for (const Query::Node& child : node.children) check(child);
  }

 private:
  void check(const QueryTerm& term) {
    const auto* row = std::ranges::find(rows, term.field, &NameRow::field);
    if (row == std::end(rows)) return;
    const Names& known = names(*row);
    if (known.contains(term.value)) return;
    if (term.field == QueryField::cycle && cycle_named(workspace_.config, term.value)) return;
    const std::string_view nearest =
        text::nearest(term.value, std::vector<std::string_view>(known.begin(), known.end()));
    throw QueryError(query_.text, term.part, fmt::format("`{}` is not {}", term.value, row->noun),
                     nearest.empty() ? listed(known) : fmt::format("did you mean `{}`?", nearest));
  }

  /// Collected once, however many terms ask.
  const Names& names(const NameRow& row) {
    const auto [place, is_new] = names_.try_emplace(row.field);
    if (is_new) place->second = row.collect(workspace_);
    return place->second;
  }

  /// A list that nobody would read to its end is not shown.
  static std::string listed(const Names& names) {
    constexpr std::size_t most = 8;
    if (names.empty()) return "no file names one";
    if (names.size() > most) return "`okr list` shows what there is";
    return fmt::format("there is `{}`", fmt::join(names, "`, `"));
  }

  const Query& query_;
  const Workspace& workspace_;
  std::map<QueryField, Names> names_;
};

}  // namespace

void check_names(const Query& query, const Workspace& workspace) {
  const bool all_read =
      workspace.config.readable && workspace.unread_files.empty() && workspace.files.unreadable.empty();
  if (all_read) NameCheck(query, workspace).check(query.root);
}

}  // namespace okr::query
