// Options and questions as a table: a row per key.
#include "cli/new_object.hpp"

#include <algorithm>
#include <array>
#include <ostream>

#include "cli/options.hpp"
#include "cli/question.hpp"
#include "okr/failure.hpp"
#include "okr/quantity.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

constexpr unsigned for_objective = 1, for_key_result = 2, for_kpi = 4, for_team = 8;

/// A key of the format that an option fills in.
struct Key {
  std::string_view name;
  unsigned kinds;
  std::string_view type, summary;
  std::span<const std::string_view> words{};
};

constexpr std::array<std::string_view, 2> commitments = {"aspirational", "committed"};
constexpr std::array<std::string_view, 3> states = {"draft", "proposed", "active"};

// In the order in which the files have them.
constexpr std::array keys = {
    Key{"team", for_objective | for_kpi, "TEAM", "the team whose it is"},
    Key{"cycle", for_objective, "CYCLE", "like 2026-Q3; today's quarter if left out"},
    Key{"owner", for_objective | for_key_result | for_kpi, "NAME", "who speaks for it"},
    Key{"pillar", for_objective | for_kpi, "PILLAR", "the area of the strategy"},
    Key{"kind", for_objective, "KIND", "aspirational or committed", commitments},
    Key{"state", for_objective, "STATE", "draft (if left out), proposed or active", states},
    Key{"due", for_key_result, "DATE", "its last day, where that is not the cycle's"},
    Key{"weight", for_objective | for_key_result, "NUMBER", "how much it counts; 1 if left out"},
    Key{"unit", for_kpi, "UNIT", "of its values"},
    Key{"min", for_kpi, "VALUE", "where its healthy range begins"},
    Key{"max", for_kpi, "VALUE", "where its healthy range ends"},
    Key{"source", for_kpi, "TEXT", "where its readings come from"},
    Key{"parent", for_team, "TEAM", "the team above it"},
    Key{"lead", for_team, "NAME", "who leads it"},
};

unsigned bit(NewKind kind) {
  switch (kind) {
    case NewKind::objective:
      return for_objective;
    case NewKind::key_result:
      return for_key_result;
    case NewKind::kpi:
      return for_kpi;
    case NewKind::team:
      return for_team;
  }
  return 0;
}

std::string_view noun(NewKind kind) {
  switch (kind) {
    case NewKind::objective:
      return "an objective";
    case NewKind::key_result:
      return "a key result";
    case NewKind::kpi:
      return "a KPI";
    case NewKind::team:
      return "a team";
  }
  return "";
}

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + text::printable(word);
  return list;
}

std::vector<std::string> teams_of(const Config& config) {
  std::vector<std::string> ids;
  for (const Team& team : config.teams) ids.push_back(team.id.value);
  return ids;
}

/// Asks for a key that is not given; Enter leaves it out, or takes what is offered.
void ask_for(const Context& context, NewOptions& options, const std::string& key, const std::string& question,
             const std::string& offered = {}) {
  std::string& value = options.values[key];
  if (!value.empty()) return;
  value = ask(context, question + (offered.empty() ? "" : " [" + offered + "]"));
  if (value.empty()) value = offered;
}

void require_accepted(NewKind kind, const NewOptions& options) {
  for (const Key& key : keys) {
    const auto given = options.values.find(std::string(key.name));
    if (given == options.values.end() || given->second.empty() || (key.kinds & bit(kind)) != 0) continue;
    throw Failure("`--" + std::string(key.name) + "` is nothing of " + std::string(noun(kind)),
                  "`okr new --help` shows which option goes with what");
  }
  if (!options.supports.empty() && kind != NewKind::objective) {
    throw Failure("`--supports` is nothing of " + std::string(noun(kind)), "an objective supports others");
  }
}

/// What a person would say first of each kind.
void ask_for_all(const Context& context, const Workspace& workspace, NewKind kind, NewOptions& options) {
  const std::string teams = joined(teams_of(workspace.config));
  const std::string which = teams.empty() ? "" : " (" + teams + ")";
  if (kind == NewKind::objective || kind == NewKind::kpi) ask_for(context, options, "team", "team" + which);
  if (kind == NewKind::objective) {
    ask_for(context, options, "cycle", "cycle", quarter_of(workspace.config, context.today));
    if (options.supports.empty()) {
      const std::string name = ask(context, "supports, an id or nothing");
      if (!name.empty()) options.supports.push_back(name);
    }
  }
  if (kind == NewKind::kpi) {
    ask_for(context, options, "min", "healthy from, like 80%, or nothing");
    ask_for(context, options, "max", "healthy up to, or nothing");
  }
  if (kind == NewKind::team) {
    ask_for(context, options, "parent", "parent" + which);
    ask_for(context, options, "lead", "lead, or nothing");
  } else {
    ask_for(context, options, "owner", "owner, or nothing");
  }
}

}  // namespace

std::string quarter_of(const Config& config, Date today) {
  for (const char* quarter : {"-Q1", "-Q2", "-Q3", "-Q4"}) {
    const auto cycle = cycle_named(config, fiscal_year_of(config, today).name + quarter);
    if (cycle && cycle->contains(today)) return cycle->name;
  }
  return "";
}

void declare_new(CLI::App& app, NewOptions& options) {
  app.add_option("--id", options.id, "its id; worked out of the title if left out")->type_name("NEW-ID");
  for (const Key& key : keys) {
    const std::string name(key.name);
    offer(app.add_option("--" + name, options.values[name], std::string(key.summary)), key.words)
        ->type_name(std::string(key.type));
  }
  app.add_option("--supports", options.supports, "an objective or key result above; may repeat")->type_name("ID");
  app.add_option("--file", options.file, "write it there; by itself it finds the right file")->type_name("PATH");
  declare_dry_run(app, options.dry_run);
}

NewKind kind_named(const std::string& word) {
  constexpr std::array<std::string_view, 4> kinds = {"objective", "key-result", "kpi", "team"};
  require_known(word, "okr new", kinds);
  return static_cast<NewKind>(std::ranges::find(kinds, word) - kinds.begin());
}

edit::NewObject object_to_make(const Change& change, NewKind kind, const std::string& title, NewOptions options) {
  const Context& context = change.context();
  require_accepted(kind, options);
  edit::NewObject object{options.id, title, {}, {}, options.file};
  // Whoever says the title has said what is wanted.
  if (title.empty() && can_ask(context)) {
    object.title = ask(context, kind == NewKind::key_result ? "key result, a sentence" : "title");
    ask_for_all(context, change.workspace(), kind, options);
  }
  if (object.title.empty()) {
    throw Failure(std::string(noun(kind)) + " has no title", "write it behind the kind, in quotes");
  }
  if (kind == NewKind::objective) {
    std::string& cycle = options.values["cycle"];
    if (cycle.empty()) cycle = quarter_of(change.workspace().config, context.today);
    std::string& state = options.values["state"];
    if (state.empty()) state = "draft";
    require_known(state, "--state", states);
  }
  for (const Key& key : keys) object.values.push_back({std::string(key.name), options.values[std::string(key.name)]});
  object.supports = options.supports;
  return object;
}

std::string objective_for(const Change& change, std::string id) {
  if (id.empty() && can_ask(change.context())) id = ask(change.context(), "of which objective, an id");
  if (id.empty()) {
    throw Failure("a key result is one of an objective", "name it, as in `okr new key-result record-time 'SENTENCE'`");
  }
  const Ref ref = change.object(id);
  if (ref.to == Ref::To::objective) return change.workspace().id(ref);
  throw Failure("`" + change.workspace().id(ref) + "` is not an objective", "a key result stands in an objective");
}

}  // namespace okr::cli
