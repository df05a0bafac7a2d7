// Ids as candidates, with titles to tell them apart by.
#include <map>
#include <string_view>

#include "cli/completion/offers.hpp"
#include "edit/states.hpp"

namespace okr::cli {
namespace {

using read::Outlined;

constexpr Values movable = value::to_propose | value::to_activate | value::to_close | value::to_drop;

std::string description_of(const Outlined& objective) {
  if (objective.state == State::active) return objective.title;
  return objective.title + " (" + std::string(to_string(objective.state)) + ")";
}

bool may_move_to(State from, Values values) {
  constexpr std::pair<Values, State> moves[] = {{value::to_propose, State::proposed},
                                                {value::to_activate, State::active},
                                                {value::to_close, State::closed},
                                                {value::to_drop, State::dropped}};
  for (const auto& [bit, to] : moves) {
    if ((values & bit) != 0 && edit::may_move(from, to)) return true;
  }
  return false;
}

class Ids {
 public:
  Ids(Candidates& candidates, const Source& source, Values values, const std::string& word)
      : candidates_(candidates), known_(source.known()), today_(source.today), values_(values), word_(word) {}

  void offer() {
    const std::size_t slash = word_.find('/');
    if (slash != std::string::npos) return offer_parts_of(word_.substr(0, slash));
    for (const Outlined& objective : known_.objectives) offer_objective(objective);
    if (wants(value::kpi | value::reading)) {
      for (const Outlined& kpi : known_.kpis) add(kpi.id, kpi.title + " (KPI)");
    }
    if (wants_key_results() && !word_.empty()) offer_key_results();
  }

 private:
  bool wants(Values any) const { return (values_ & any) != 0; }
  bool wants_key_results() const { return wants(value::key_result | value::reading); }

  void add(const std::string& id, std::string description) {
    if (id.empty()) return;
    const bool goes_on = wants(value::assignment) && !id.ends_with('/');
    candidates_.push_back({goes_on ? id + '=' : id, std::move(description)});
  }

  /// Whether its key results are wanted: a reading is one of an active objective whose cycle has begun.
  bool has_wanted_parts(const Outlined& objective) const {
    if (!wants_key_results() || objective.key_results.empty()) return false;
    if (!wants(value::reading)) return true;
    if (objective.state != State::active) return false;
    const auto cycle = cycle_named(known_.config, objective.cycle);
    return !cycle || cycle->first <= today_;
  }

  void offer_objective(const Outlined& objective) {
    const bool whole = wants(value::objective) || (wants(movable) && may_move_to(objective.state, values_));
    if (whole) {
      add(objective.id, description_of(objective));
      if (objective.id == word_) offer_parts_of(objective.id);
    } else if (has_wanted_parts(objective) && !objective.id.empty()) {
      add(objective.id + '/', description_of(objective));
    }
  }

  void offer_parts_of(const std::string& id) {
    for (const Outlined& objective : known_.objectives) {
      if (objective.id != id || !has_wanted_parts(objective)) continue;
      for (const Outlined& part : objective.key_results) {
        if (!part.id.empty()) add(id + '/' + part.id, part.title);
      }
    }
  }

  void offer_key_results() {
    count();
    for (const Outlined& objective : known_.objectives) {
      if (!has_wanted_parts(objective) || objective.id == word_) continue;
      for (const Outlined& part : objective.key_results) {
        if (part.id.find(word_) == std::string::npos) continue;
        add(is_alone(part.id) ? part.id : objective.id + '/' + part.id, part.title);
      }
    }
  }

  /// How many things have each id, and how many of them are wanted.
  struct Count {
    int all = 0, wanted = 0, whole = 0;
  };

  void count() {
    for (const Outlined& kpi : known_.kpis) ++counts_[kpi.id].whole;
    for (const Outlined& objective : known_.objectives) {
      ++counts_[objective.id].whole;
      const bool wanted = has_wanted_parts(objective);
      for (const Outlined& part : objective.key_results) {
        Count& count = counts_[part.id];
        ++count.all;
        count.wanted += wanted ? 1 : 0;
      }
    }
  }

  /// A check-in takes the one that runs where a key result was carried from cycle to cycle.
  bool is_alone(const std::string& id) const {
    const Count& count = counts_.at(id);
    return count.whole == 0 && (count.all == 1 || (wants(value::reading) && count.wanted == 1));
  }

  Candidates& candidates_;
  const Known& known_;
  Date today_;
  Values values_;
  const std::string& word_;
  std::map<std::string_view, Count> counts_;
};

}  // namespace

void offer_ids(Candidates& candidates, const Source& source, Values values, const std::string& word) {
  Ids(candidates, source, values, word).offer();
}

}  // namespace okr::cli
