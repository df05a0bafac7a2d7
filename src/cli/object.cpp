// Looks for ids by parts of them.
#include "cli/object.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

#include "okr/failure.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

/// Calls `visit` with each object and its own id: a key result's without its objective's.
template <class Visit>
void each_object(const Workspace& workspace, Visit visit) {
  for (std::uint32_t o = 0; o < workspace.objectives.size(); ++o) {
    const Objective& objective = workspace.objectives[o];
    visit(Ref{Ref::To::objective, o, 0}, objective.id.value);
    for (std::uint32_t k = 0; k < objective.key_results.size(); ++k) {
      visit(Ref{Ref::To::key_result, o, k}, objective.key_results[k].id.value);
    }
  }
  for (std::uint32_t k = 0; k < workspace.kpis.size(); ++k) {
    visit(Ref{Ref::To::kpi, k, 0}, workspace.kpis[k].id.value);
  }
}

Ref only_one(const Workspace& workspace, std::string_view name, std::string_view relation,
             const std::vector<Ref>& found) {
  constexpr std::size_t most = 8;
  if (found.empty()) return {};
  if (found.size() == 1) return found.front();
  std::string list;
  for (std::size_t i = 0; i < std::min(found.size(), most); ++i) {
    list += (i == 0 ? "`" : ", `") + workspace.id(found[i]) + "`";
  }
  if (found.size() > most) list += " and " + std::to_string(found.size() - most) + " more";
  throw Failure("`" + std::string(name) + "` could be several things", std::string(relation) + " " + list);
}

}  // namespace

Ref object_named(const Workspace& workspace, std::string_view name, const Preferred& preferred) {
  if (const Ref exact = workspace.find(name)) return exact;
  std::vector<Ref> same, part;
  const bool whole = name.find('/') != std::string_view::npos;
  each_object(workspace, [&](Ref ref, const std::string& own_id) {
    if (own_id == name) same.push_back(ref);
    const std::string id = whole ? workspace.id(ref) : own_id;
    if (!name.empty() && id.find(name) != std::string::npos) part.push_back(ref);
  });
  const std::vector<Ref>& found = same.empty() ? part : same;
  std::vector<Ref> first;
  if (preferred) std::ranges::copy_if(found, std::back_inserter(first), preferred);
  return only_one(workspace, name, "it is a part of", first.size() == 1 ? first : found);
}

Ref object_matching(const Query& query, const Workspace& workspace, const Scores& scores) {
  std::vector<Ref> found;
  Ref objective;
  for (const Ref ref : matches(query, workspace, scores)) {
    if (ref.to == Ref::To::objective) objective = ref;
    const bool is_part = ref.to == Ref::To::key_result && objective && objective.index == ref.index;
    if (!is_part) found.push_back(ref);
  }
  return only_one(workspace, query.text, "it matches", found);
}

bool is_query(std::string_view argument) { return argument.find(':') != std::string_view::npos; }

Ref object_meant(const std::string& argument, const Workspace& workspace, const Scores& scores) {
  return is_query(argument) ? object_matching(parse_query(argument), workspace, scores)
                            : object_named(workspace, argument);
}

std::string nearest_id(const Workspace& workspace, std::string_view name) {
  std::vector<std::string> ids;
  each_object(workspace, [&](Ref ref, const std::string& own_id) {
    ids.push_back(own_id);
    if (ref.to == Ref::To::key_result) ids.push_back(workspace.id(ref));
  });
  const std::vector<std::string_view> candidates(ids.begin(), ids.end());
  return std::string(text::nearest(name, candidates));
}

void say_nothing_found(const Context& context, const Workspace& workspace, const std::string& name) {
  if (is_query(name)) {
    context.err << "error: nothing matches `" << text::printable(name) << "`\n";
    return;
  }
  context.err << "error: nothing has the id `" << text::printable(name) << "` or one that it is a part of\n";
  const std::string nearest = nearest_id(workspace, name);
  if (!nearest.empty()) context.err << "  did you mean `" << text::printable(nearest) << "`?\n";
}

}  // namespace okr::cli
