// A workspace as the files say it: every value with its place, every reference resolved, nothing scored yet.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "okr/cycle.hpp"
#include "okr/date.hpp"
#include "okr/decimal.hpp"
#include "okr/few.hpp"
#include "okr/finding.hpp"
#include "okr/measure.hpp"
#include "okr/quantity.hpp"
#include "okr/rare.hpp"
#include "okr/source_tree.hpp"
#include "okr/span.hpp"
#include "okr/votes.hpp"

namespace okr {

using Text = Located<std::string>;
template <class T>
using Optional = std::optional<Located<T>>;
/// The same for what is seldom said, or of what there are many.
template <class T>
using Seldom = Rare<Located<T>>;
/// A look at either.
template <class T>
using Said = Maybe<Located<T>>;

enum class State : std::uint8_t { draft, proposed, active, closed, dropped };
enum class Kind : std::uint8_t { aspirational, committed };
enum class ScoreFrom : std::uint8_t { key_results, supporting, both };
enum class Perspective : std::uint8_t { financial, customer, internal_process, learning_and_growth };

std::string_view to_string(State state);
std::string_view to_string(Kind kind);
std::string_view to_string(ScoreFrom from);
std::string_view to_string(Perspective perspective);

/// What an id names: an index into Workspace::objectives (and, of a key result, into its objective's), or into kpis.
struct Ref {
  enum class To : std::uint8_t { nothing, objective, key_result, kpi };
  To to = To::nothing;
  std::uint32_t index = 0;
  std::uint32_t key_result = 0;

  explicit operator bool() const { return to != To::nothing; }
  friend bool operator==(const Ref&, const Ref&) = default;
};

/// A name in a `supports`, `drives` … list, and what it was resolved to.
struct Reference {
  Text name;
  Ref ref;
};

/// An id and where it is said. One that was worked out from the title stands on the title.
struct Id {
  std::string value;
  Span span;
  bool written = false;
};

/// Silences one rule at one object, with a reason.
struct Allow {
  Span span;
  Text rule;
  std::optional<Text> reason;
  Optional<Date> until;  ///< the last day on which it holds
};

// ---- okr.yaml ------------------------------------------------------------------------------------------------------

struct Pillar {
  Id id;
  std::optional<Text> title;
  Optional<Perspective> perspective;
};

struct Team {
  Id id;
  std::optional<Text> title, parent, lead;
  std::optional<std::uint32_t> parent_index;  ///< into Config::teams; none for an unknown parent or in a loop
};

struct Person {
  Id id;
  std::optional<Text> name, email;
};

/// What `rules:` says about one rule. Whether there is such a rule is for the rule table to say.
struct RuleSetting {
  Text rule;
  Optional<Severity> severity;
  struct Option {
    Text name;
    Located<Decimal> value;
  };
  std::vector<Option> options;
};

struct Config {
  bool readable = true;  ///< false: okr.yaml is no YAML mapping; what it would have declared is unknown
  std::optional<Text> name;
  int fiscal_year_start = 1;  ///< month, 1 to 12
  bool fiscal_year_named_after_end = false;
  std::optional<Span> pillars_key;  ///< set where the key is written
  std::optional<Span> teams_key;
  std::optional<Span> people_key;
  std::vector<Pillar> pillars;
  std::vector<Team> teams;
  std::vector<Person> people;
  std::vector<Cycle> cycles;
  std::optional<int> check_in_every;  ///< days
  Decimal yellow_from = 0.4_d;        ///< bands, half-open: red [0, yellow_from) yellow [.., green_from) green [.., 1]
  Decimal green_from = 0.7_d;
  std::vector<Text> exclude;  ///< globs of paths that are no OKR files
  std::vector<RuleSetting> rules;
  std::vector<std::string_view> unread;  ///< keys whose values could not be read

  /// Makes `team` know all teams, and teams their parents; a loop is cut, so that its teams count as top level.
  /// `read_workspace` calls it.
  void index_teams();
  /// The team of that id, or null.
  const Team* team(std::string_view id) const;
  /// Whether `team` is `above` itself or anywhere below it.
  bool is_within(std::string_view team, std::string_view above) const;
  /// How many steps `team` is below the top; 0 at the top and for a team that is not declared.
  int depth(std::string_view team) const;

 private:
  std::unordered_map<std::string, std::uint32_t> team_ids_;
};

// ---- OKR files -----------------------------------------------------------------------------------------------------

struct CheckIn {
  Span span;
  Located<Date> date;
  Optional<Quantity> value;
  Seldom<Decimal> score;  ///< 0 to 1
  Votes votes;            ///< a single number is one vote without a name
  Rare<Text> note, by;
};

/// `false`, `true`, or the day on which it was done.
struct Done {
  bool done = false;
  std::optional<Date> on;

  bool by(Date day) const { return done && (!on || *on <= day); }
};

struct Milestone {
  Text title;
  Done done;
  Optional<Decimal> weight;
};

/// The measure as the fields state it, each with its place.
struct MeasureFields {
  Seldom<Quantity> baseline, target, min, max;
  Rare<Text> unit, kpi;
  Seldom<Change> change;
  Seldom<std::vector<Milestone>> milestones;  ///< stands on its key
  Seldom<Done> done;
  Seldom<bool> judged;
};

struct Dropped {
  Span span;
  Located<Date> date;
  std::optional<Text> reason;
};

struct KeyResult {
  Span span;
  Id id;
  Text title;
  Rare<Text> description, owner;
  Seldom<Date> due;
  Seldom<Decimal> weight;
  Few<Text> tags, evidence;
  MeasureFields fields;
  SentenceMeasure sentence;        ///< how the title was read
  Measure measure;                 ///< fields and sentence together
  Ref kpi;                         ///< what `kpi:` names
  std::vector<CheckIn> check_ins;  ///< in the order of the file
  Seldom<Quantity> current;
  Few<Reference> drives, guardrails;
  Rare<Dropped> dropped;
  Few<Allow> allow;
  Few<std::string_view> unread;  ///< keys whose values could not be read: they are not missing

  Decimal weight_or_one() const { return weight ? weight->value : Decimal(1); }
  bool is_dropped(Date today) const { return dropped && dropped->date.value <= today; }
};

struct Initiative {
  Text title;
  std::optional<Text> url, owner;
  Done done;
};

struct Review {
  Span span;
  Optional<Date> date;
  std::optional<Text> learned, reason;
};

struct Objective {
  Span span;
  Id id;
  Text title;
  Rare<Text> description;
  std::optional<Text> team, cycle, owner;  ///< its own, else its file's
  std::optional<Cycle> time;               ///< the cycle's days; nothing where it is unknown
  std::optional<Text> pillar;
  Optional<Kind> kind;
  Optional<State> state;
  Few<Reference> supports, depends_on, carried_to;
  Optional<Decimal> weight;
  ScoreFrom score_from = ScoreFrom::key_results;
  std::optional<int> check_in_every;  ///< days: its own, else its file's
  Few<Text> tags;
  std::vector<KeyResult> key_results;
  Few<Initiative> initiatives;
  Rare<Review> review;
  Few<Allow> allow;
  Few<std::string_view> unread;  ///< keys whose values could not be read: they are not missing

  State state_or_active() const { return state ? state->value : State::active; }
  Kind kind_or_aspirational() const { return kind ? kind->value : Kind::aspirational; }
  Decimal weight_or_one() const { return weight ? weight->value : Decimal(1); }
  bool is(State s) const { return state_or_active() == s; }
  /// Active or closed: what was adopted and counts.
  bool counts() const { return is(State::active) || is(State::closed); }
};

struct Kpi {
  Span span;
  Id id;
  Text title;
  std::optional<Text> description, owner, team, pillar, source, unit_text;
  Unit unit;  ///< of `unit`, else of its range, else of its readings
  Optional<Quantity> min, max;
  std::optional<int> check_in_every;  ///< days
  std::vector<CheckIn> check_ins;
  Optional<Quantity> current;
  Few<Allow> allow;
  Few<std::string_view> unread;  ///< keys whose values could not be read: they are not missing
};

struct Workspace {
  SourceTree files;
  Config config;
  std::vector<Objective> objectives;  ///< in the order of the files' paths, then of the file
  std::vector<Kpi> kpis;
  std::vector<std::uint32_t> unread_files;  ///< files of which a part could not be read: what they define is unknown

  /// What `id` names exactly (`objective`, `objective/key-result` or a KPI); nothing where there is none. Of two things
  /// with one id the first.
  Ref find(std::string_view id) const;
  /// Makes `find` know all ids; `read_workspace` calls it.
  void index();

  const Objective& objective(Ref ref) const { return objectives[ref.index]; }
  const KeyResult& key_result(Ref ref) const { return objectives[ref.index].key_results[ref.key_result]; }
  const Kpi& kpi(Ref ref) const { return kpis[ref.index]; }
  /// The whole id: `objective`, `objective/key-result` or the KPI's.
  std::string id(Ref ref) const;
  const std::string& title(Ref ref) const;
  /// The place of the id, or of the title that it was worked out from.
  Span place(Ref ref) const;
  /// The place of all of it: its map, or the bare sentence of a key result.
  Span span(Ref ref) const;
  const Id& own_id(Ref ref) const;  ///< of a key result within its objective

 private:
  bool is_called(Ref ref, std::string_view id) const;

  std::unordered_multimap<std::size_t, Ref> ids_;  ///< by the hash of the whole id
};

/// Among the unread keys of an object: lines of it were passed over, so that any key may stand there.
inline constexpr std::string_view any_key = "*";

/// Whether `key` stands in the file but could not be read, so that rules on what is missing stay silent.
template <class T>
bool was_unread(const T& object, std::string_view key) {
  return std::any_of(object.unread.begin(), object.unread.end(),
                     [&](std::string_view unread) { return unread == key || unread == any_key; });
}

/// After how many days a check-in of `objective` is stale: its own `check_in_every`, its file's, the workspace's, else
/// 14, or 31 in a cycle of a year or more.
int check_in_every(const Config& config, const Objective& objective);

/// The owner of a key result: its own, else its objective's. Null where nobody is named.
const Text* owner_of(const Objective& objective, const KeyResult& key_result);

}  // namespace okr
