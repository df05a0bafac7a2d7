// Copies what is left of an objective.
#include "edit/carry.hpp"

#include <algorithm>
#include <array>

#include "edit/baseline.hpp"
#include "edit/objects.hpp"
#include "okr/failure.hpp"
#include "score/progress.hpp"
#include "text/utf8.hpp"

namespace okr::edit {
namespace {

bool is_reached(const KeyResult& key_result, const KeyResultScore& score, Date today) {
  if (scoring::is_done(key_result, today)) return true;
  return key_result.measure.is_metric() && score.progress && *score.progress >= 1;
}

/// Its open milestones; those that are done were reached.
void keep_open(Tree& key_result, const KeyResult& from, Date today) {
  Tree* const milestones = key_result.find("milestones");
  if (milestones == nullptr || !from.fields.milestones) return;
  std::vector<Tree> open;
  for (std::size_t i = 0; i < milestones->items.size(); ++i) {
    if (!from.fields.milestones->value[i].done.by(today)) open.push_back(milestones->items[i]);
  }
  milestones->items = std::move(open);
}

class Carrying {
 public:
  Carrying(Draft& draft, const Workspace& workspace, const Scores& scores, Ref ref, const CarryWords& words)
      : draft_(draft),
        workspace_(workspace),
        scores_(scores),
        ref_(ref),
        from_(workspace.objective(ref)),
        words_(words) {}

  Carried run() {
    refuse_what_makes_no_sense();
    Carried carried;
    const std::string id = free_id(
        workspace_, words_.id.empty() ? id_in_cycle(workspace_.config, from_.id.value, words_.to.name) : words_.id, "");
    Tree copy = copy_of(draft_.at(from_.span));
    for (const auto* key : {"state", "review", "carried_to", "allow", "cycle", "team", "owner"}) copy.erase(key);
    copy.set_behind("id", text(id), {});
    set_defaults(copy);
    carried.left = carry_key_results(copy);
    keep_open_initiatives(copy);
    relink(copy);
    const std::string team = from_.team ? from_.team->value : "";
    const std::string path = file_of(workspace_, words_.to.name, team);
    copy.layout = Layout::block;
    put_objective(draft_, workspace_, path, std::move(copy));
    name_successor(id);
    carried.objective = {path, id};
    return carried;
  }

 private:
  void refuse_what_makes_no_sense() const {
    const std::string id = "`" + from_.id.value + "`";
    if (from_.is(State::dropped)) throw Failure(id + " was dropped", "what was dropped is not carried on");
    if (from_.time && words_.to.last <= from_.time->last) {
      throw Failure("`" + words_.to.name + "` ends no later than `" + from_.time->name + "`, the cycle of " + id,
                    "carry it into a later cycle");
    }
    for (const Reference& successor : from_.carried_to) {
      if (successor.ref.to != Ref::To::objective) continue;
      const auto& cycle = workspace_.objective(successor.ref).cycle;
      if (!cycle || cycle->value != words_.to.name) continue;
      throw Failure(id + " was carried into `" + words_.to.name + "` already", "as `" + successor.name.value + "`");
    }
  }

  void set_defaults(Tree& copy) const {
    if (!words_.state.empty()) copy.set_behind("state", text(words_.state), {"id", "title", "description"});
    if (from_.owner) copy.set_behind("owner", text(from_.owner->value), {"id", "title", "description"});
    copy.set_behind("cycle", text(words_.to.name), {"id", "title", "description"});
    if (from_.team) copy.set_behind("team", text(from_.team->value), {"id", "title", "description"});
  }

  /// Returns the ids of those that stay behind.
  std::vector<std::string> carry_key_results(Tree& copy) const {
    std::vector<std::string> left;
    Tree* const list = copy.find("key_results");
    if (list == nullptr) return left;
    std::vector<Tree> carried;
    for (std::size_t k = 0; k < list->items.size(); ++k) {
      const KeyResult& from = from_.key_results[k];
      const KeyResultScore& score = scores_.objectives[ref_.index].key_results[k];
      if (from.dropped || is_reached(from, score, scores_.today)) {
        left.push_back(from.id.value);
      } else {
        carried.push_back(key_result(std::move(list->items[k]), from, score));
      }
    }
    if (carried.empty() && !left.empty()) {
      throw Failure("nothing of `" + from_.id.value + "` is left to be carried",
                    "all of its key results were reached or dropped: `okr close` it");
    }
    list->items = std::move(carried);
    list->layout = Layout::block;
    return left;
  }

  Tree key_result(Tree copy, const KeyResult& from, const KeyResultScore& score) const {
    if (copy.kind == read::NodeKind::scalar) copy = map({{"title", std::move(copy), {}}});
    if (!from.id.written) copy.set_behind("id", text(from.id.value), {});
    for (const auto* key : {"check_ins", "current", "due", "allow"}) copy.erase(key);
    copy.layout = Layout::block;
    keep_open(copy, from, scores_.today);
    if (from.measure.is_metric() && score.current) begin_at(copy, from, *score.current);
    return copy;
  }

  void keep_open_initiatives(Tree& copy) const {
    Tree* const list = copy.find("initiatives");
    if (list == nullptr) return;
    std::vector<Tree> open;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      if (!from_.initiatives[i].done.by(scores_.today)) open.push_back(std::move(list->items[i]));
    }
    list->items = std::move(open);
    if (list->items.empty()) copy.erase("initiatives");
  }

  /// The successor of `name` that is there at the same time, where what `name` means is not.
  std::string followed(const std::string& name) const {
    const Ref ref = workspace_.find(name);
    if (ref.to != Ref::To::objective && ref.to != Ref::To::key_result) return name;
    const Objective& objective = workspace_.objective(ref);
    if (objective.time && objective.time->overlaps(words_.to)) return name;
    for (const Reference& successor : objective.carried_to) {
      if (successor.ref.to != Ref::To::objective) continue;
      const Objective& next = workspace_.objective(successor.ref);
      if (!next.time || !next.time->overlaps(words_.to)) continue;
      std::string whole = next.id.value + name.substr(objective.id.value.size());
      if (workspace_.find(whole)) return whole;
    }
    return name;
  }

  void relink(Tree& object) const {
    for (const auto* key : {"supports", "depends_on", "drives"}) {
      Tree* const names = object.find(key);
      if (names == nullptr) continue;
      if (names->kind == read::NodeKind::scalar) names->text = followed(names->text);
      for (Tree& name : names->items) name.text = followed(name.text);
    }
    Tree* const key_results = object.find("key_results");
    if (key_results == nullptr) return;
    for (Tree& key_result : key_results->items) relink(key_result);
  }

  void name_successor(const std::string& id) {
    Tree& old = written_out(draft_, workspace_, ref_);
    const auto is_it = [&](const Reference& successor) { return successor.name.value == id; };
    // Named already by a carrying that was stopped before the successor was written.
    if (std::ranges::any_of(from_.carried_to, is_it)) return;
    Tree* const there = old.find("carried_to");
    if (there == nullptr) {
      old.set_before("carried_to", text(id), {"allow"});
    } else if (there->kind == read::NodeKind::sequence) {
      there->items.push_back(text(id));
    } else {
      *there = list({*there, text(id)}, Layout::flow);
    }
  }

  Draft& draft_;
  const Workspace& workspace_;
  const Scores& scores_;
  Ref ref_;
  const Objective& from_;
  const CarryWords& words_;
};

}  // namespace

std::string id_in_cycle(const Config& config, const std::string& id, const std::string& cycle) {
  std::string base = id;
  for (std::size_t dash = id.find('-'); dash != std::string::npos; dash = id.find('-', dash + 1)) {
    std::string end = id.substr(dash + 1);
    for (char& c : end) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    constexpr std::array<std::string_view, 6> parts = {"Q1", "Q2", "Q3", "Q4", "H1", "H2"};
    const bool is_part = std::ranges::find(parts, end) != parts.end();
    if (!is_part && !cycle_named(config, end) && !cycle_named(config, id.substr(dash + 1))) continue;
    base = id.substr(0, dash);
    break;
  }
  return base + "-" + text::fold(cycle);
}

Carried carry(Draft& draft, const Workspace& workspace, const Scores& scores, Ref objective, const CarryWords& words) {
  return Carrying(draft, workspace, scores, objective, words).run();
}

}  // namespace okr::edit
