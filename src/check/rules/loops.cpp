// References that come back to where they began.
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>
#include <unordered_map>

#include "check/rules/rules.hpp"

namespace okr::checking {

namespace {

struct Edge {
  std::uint32_t to = 0;
  Span span;  ///< of the reference
};

/// Things that refer to things of the same kind.
struct Graph {
  std::vector<std::vector<Edge>> edges;
  std::function<std::string(std::uint32_t)> name;  ///< asked for where there is a loop
};

/// One loop: the references that make it, from the thing that is first in the files.
struct Loop {
  std::vector<std::uint32_t> nodes;
  std::vector<Span> references;
};

/// A walk in depth that needs no stack of calls. Every edge back into the trail closes one loop.
class Walk {
 public:
  explicit Walk(const Graph& graph) : graph_(graph), state_(graph.edges.size()), next_(graph.edges.size()) {}

  std::vector<Loop> loops() {
    for (std::uint32_t start = 0; start < graph_.edges.size(); ++start) {
      if (state_[start] == State::unseen) walk_from(start);
    }
    return std::move(loops_);
  }

 private:
  enum class State : std::uint8_t { unseen, on_trail, done };

  void walk_from(std::uint32_t start) {
    enter(start);
    while (!trail_.empty()) {
      const std::uint32_t at = trail_.back();
      if (next_[at] == graph_.edges[at].size()) {
        state_[at] = State::done;
        trail_.pop_back();
        continue;
      }
      const Edge& edge = graph_.edges[at][next_[at]++];
      if (state_[edge.to] == State::unseen)
        enter(edge.to);
      else if (state_[edge.to] == State::on_trail)
        close(edge.to);
    }
  }

  void enter(std::uint32_t node) {
    state_[node] = State::on_trail;
    trail_.push_back(node);
  }

  void close(std::uint32_t back_to) {
    Loop loop;
    const auto begin = std::find(trail_.begin(), trail_.end(), back_to);
    const auto first = std::min_element(begin, trail_.end());
    loop.nodes.assign(first, trail_.end());
    loop.nodes.insert(loop.nodes.end(), begin, first);
    for (const std::uint32_t node : loop.nodes) loop.references.push_back(graph_.edges[node][next_[node] - 1].span);
    loops_.push_back(std::move(loop));
  }

  const Graph& graph_;
  std::vector<State> state_;
  std::vector<std::size_t> next_;
  std::vector<std::uint32_t> trail_;
  std::vector<Loop> loops_;
};

void report_loops(Report& report, const Graph& graph, std::string_view verb) {
  for (const Loop& loop : Walk(graph).loops()) {
    std::vector<std::string> names;
    for (const std::uint32_t node : loop.nodes) names.push_back(fmt::format("`{}`", graph.name(node)));
    names.push_back(names.front());
    Finding& finding = report.at(loop.references.front(),
                                 fmt::format("{} comes back to {}: {}", verb, names.front(), fmt::join(names, " → ")),
                                 "take one of these references out");
    for (std::size_t i = 1; i < loop.references.size(); ++i) {
      finding.notes.push_back({loop.references[i], fmt::format("{} names {} here", names[i], names[i + 1])});
    }
  }
}

Graph supports_graph(const Workspace& workspace) {
  Graph graph{std::vector<std::vector<Edge>>(workspace.objectives.size()),
              [&](std::uint32_t o) { return workspace.objectives[o].id.value; }};
  for (std::uint32_t o = 0; o < workspace.objectives.size(); ++o) {
    for (const Reference& supported : workspace.objectives[o].supports) {
      const bool known = supported.ref && supported.ref.to != Ref::To::kpi;
      if (known) graph.edges[o].push_back({supported.ref.index, supported.name.span});
    }
  }
  return graph;
}

Graph drives_graph(const Workspace& workspace) {
  std::vector<Ref> nodes;
  std::vector<std::uint32_t> first_of;  // by objective: the node of its first key result
  for (std::uint32_t o = 0; o < workspace.objectives.size(); ++o) {
    first_of.push_back(static_cast<std::uint32_t>(nodes.size()));
    for (std::uint32_t k = 0; k < workspace.objectives[o].key_results.size(); ++k) {
      nodes.push_back({Ref::To::key_result, o, k});
    }
  }
  Graph graph{std::vector<std::vector<Edge>>(nodes.size()),
              [&workspace, nodes](std::uint32_t node) { return workspace.id(nodes[node]); }};
  for (std::uint32_t node = 0; node < nodes.size(); ++node) {
    for (const Reference& driven : workspace.key_result(nodes[node]).drives) {
      if (driven.ref.to != Ref::To::key_result) continue;
      graph.edges[node].push_back({first_of[driven.ref.index] + driven.ref.key_result, driven.name.span});
    }
  }
  return graph;
}

}  // namespace

void alignment_loop(Report& report) {
  report_loops(report, supports_graph(report.workspace()), "`supports`");
  report_loops(report, drives_graph(report.workspace()), "`drives`");
}

void team_loop(Report& report) {
  const std::vector<Team>& teams = report.workspace().config.teams;
  std::unordered_map<std::string_view, std::uint32_t> by_id;
  for (std::uint32_t i = 0; i < teams.size(); ++i) by_id.try_emplace(teams[i].id.value, i);
  Graph graph{std::vector<std::vector<Edge>>(teams.size()), [&](std::uint32_t i) { return teams[i].id.value; }};
  for (std::uint32_t i = 0; i < teams.size(); ++i) {
    if (!teams[i].parent) continue;
    const auto parent = by_id.find(teams[i].parent->value);
    if (parent != by_id.end()) graph.edges[i].push_back({parent->second, teams[i].parent->span});
  }
  report_loops(report, graph, "`parent`");
}

}  // namespace okr::checking
