// Asks a query of everything in a workspace.
#include <algorithm>

#include "okr/query.hpp"
#include "query/cycles.hpp"
#include "query/names.hpp"
#include "query/subject.hpp"

namespace okr {
namespace {

using query::Subject;

class Matcher {
 public:
  Matcher(const Workspace& workspace, const Scores& scores)
      : workspace_(workspace), scores_(scores), neighbours_(query::neighbours_of(workspace.config, scores.today)) {}

  bool matches(const Query& query, Ref ref) const {
    return holds(query.root, query::subject_of(workspace_, scores_, ref));
  }

 private:
  bool holds(const Query::Node& node, const Subject& subject) const {
    const auto child_holds = [&](const Query::Node& child) { return holds(child, subject); };
    switch (node.op) {
      case Query::Op::term:
        return holds(node.term, subject);
      case Query::Op::all:
        return std::ranges::all_of(node.children, child_holds);
      case Query::Op::any:
        return std::ranges::any_of(node.children, child_holds);
      case Query::Op::none:
        return std::ranges::none_of(node.children, child_holds);
    }
    return false;
  }

  bool holds(const QueryTerm& term, const Subject& subject) const {
    switch (term.field) {
      case QueryField::team:
        return workspace_.config.is_within(subject.team, term.value);
      case QueryField::owner:
        return subject.owner == term.value;
      case QueryField::cycle:
        return is_in_cycle(term.value, subject);
      case QueryField::pillar:
        return subject.pillar == term.value;
      case QueryField::state:
        return subject.state == term.value;
      case QueryField::kind:
        return subject.kind == term.value;
      case QueryField::status:
        return subject.status == term.value;
      case QueryField::tag:
        return std::ranges::find(subject.tags, term.value) != subject.tags.end();
      case QueryField::id:
        return subject.id == term.value || subject.part_of == term.value;
      case QueryField::score:
        return subject.score && term.range->contains(*subject.score);
      case QueryField::confidence:
        return subject.confidence && term.range->contains(*subject.confidence);
      case QueryField::stale:
        if (!term.range) return subject.stale == (term.value == "yes");
        return subject.age && term.range->contains(*subject.age);
      case QueryField::word:
        return std::ranges::any_of(
            subject.titles, [&](const std::string& title) { return title.find(term.value) != std::string::npos; });
    }
    return false;
  }

  bool is_in_cycle(std::string_view name, const Subject& subject) const {
    if (subject.time == nullptr) return !subject.cycle.empty() && subject.cycle == name;
    const auto belongs = [&](const std::string& other) { return subject.time->belongs_to(other); };
    if (name == "now") return subject.time->contains(scores_.today);
    if (name == "last") return std::ranges::any_of(neighbours_.last, belongs);
    if (name == "next") return std::ranges::any_of(neighbours_.next, belongs);
    return subject.time->belongs_to(name);
  }

  const Workspace& workspace_;
  const Scores& scores_;
  const query::Neighbours neighbours_;
};

}  // namespace

std::vector<Ref> matches(const Query& query, const Workspace& workspace, const Scores& scores) {
  query::check_names(query, workspace);
  const Matcher matcher(workspace, scores);
  std::vector<Ref> found;
  const auto ask = [&](Ref ref) {
    if (matcher.matches(query, ref)) found.push_back(ref);
  };
  for (std::uint32_t o = 0; o < workspace.objectives.size(); ++o) {
    ask({Ref::To::objective, o, 0});
    const std::size_t count = workspace.objectives[o].key_results.size();
    for (std::uint32_t k = 0; k < count; ++k) ask({Ref::To::key_result, o, k});
  }
  for (std::uint32_t k = 0; k < workspace.kpis.size(); ++k) ask({Ref::To::kpi, k, 0});
  return found;
}

}  // namespace okr
