// Visits every place that can name something.
#include "edit/rename.hpp"

#include <algorithm>

#include "edit/mentions.hpp"
#include "edit/objects.hpp"
#include "model/ids.hpp"
#include "okr/failure.hpp"

namespace okr::edit {
namespace {

const std::string& path_of(const Workspace& workspace, Span span) { return workspace.files.files[span.file].path; }

template <class Declared>
const Id* declared(const std::vector<Declared>& all, const std::string& id) {
  const auto found = std::ranges::find(all, id, [](const Declared& each) { return each.id.value; });
  return found == all.end() ? nullptr : &found->id;
}

/// Where okr.yaml declares it; null where it does not. A cycle has no place, and is found by its name.
const Id* declaration(const Workspace& workspace, Named kind, const std::string& id) {
  const Config& config = workspace.config;
  if (kind == Named::team) return declared(config.teams, id);
  if (kind == Named::person) return declared(config.people, id);
  return kind == Named::pillar ? declared(config.pillars, id) : nullptr;
}

bool is_declared_cycle(const Workspace& workspace, const std::string& id) {
  return std::ranges::find(workspace.config.cycles, id, &Cycle::name) != workspace.config.cycles.end();
}

bool is_mentioned(const Workspace& workspace, Named kind, const std::string& id) {
  bool found = false;
  each_mention(workspace, kind, [&](const Text& mention) { found = found || mention.value == id; });
  return found;
}

void require_all_read(const Workspace& workspace) {
  if (workspace.unread_files.empty() && workspace.files.unreadable.empty()) return;
  const std::string& path = workspace.unread_files.empty() ? workspace.files.unreadable.front().path
                                                           : workspace.files.files[workspace.unread_files.front()].path;
  throw Failure("`" + path + "` can't be read, and may name it",
                "nothing was written: `okr check` shows what is wrong there");
}

void require_free(const Workspace& workspace, Named kind, const std::string& from, const std::string& to) {
  if (!model::is_id(to)) {
    const std::string near = model::id_from_words(to);
    throw Failure("`" + to + "` is not an id",
                  near.empty() ? "ids are small letters, digits, `.`, `_` and `-`" : "`" + near + "` would be one");
  }
  const std::size_t slash = from.find('/');
  const std::string whole = kind == Named::object && slash != std::string::npos ? from.substr(0, slash + 1) + to : to;
  if (is_known(workspace, kind, whole)) throw Failure("the id `" + whole + "` is taken", "choose another one");
}

/// The map in okr.yaml that declares a cycle of that name.
Tree* declared_cycle(Draft& draft, const Workspace& workspace, const std::string& id) {
  for (std::uint32_t file = 0; file < workspace.files.files.size(); ++file) {
    if (workspace.files.files[file].path != config_name) continue;
    Tree* const cycles = draft.root(file).find("cycles");
    if (cycles == nullptr) continue;
    for (Tree& cycle : cycles->items) {
      if (cycle.find("id") != nullptr && cycle.find("id")->text == id) return &cycle;
    }
  }
  return nullptr;
}

/// The reference to what is now called `to`: a key result's begins with its objective's id.
std::string renamed(const std::string& reference, const std::string& from, const std::string& to) {
  const bool is_part_of = reference.starts_with(from + "/");
  const std::size_t slash = from.find('/');
  if (reference == from) return slash == std::string::npos ? to : from.substr(0, slash + 1) + to;
  return is_part_of ? to + reference.substr(from.size()) : reference;
}

/// A cycle, or a range that has it as an end.
std::string renamed_cycle(const std::string& written, const std::string& from, const std::string& to) {
  const std::size_t dots = written.find("..");
  if (dots == std::string::npos) return written == from ? to : written;
  const std::string first = written.substr(0, dots), last = written.substr(dots + 2);
  return (first == from ? to : first) + ".." + (last == from ? to : last);
}

void rename_votes(Tree& check_ins, const std::string& from, const std::string& to) {
  for (Tree& check_in : check_ins.items) {
    Tree* const votes = check_in.find("confidence");
    if (votes == nullptr) continue;
    for (Entry& vote : votes->entries) {
      if (vote.key == from) vote.key = to;
    }
  }
}

/// People stand in votes as keys.
void rename_votes(Draft& draft, const Workspace& workspace, const std::string& from, const std::string& to) {
  const auto votes = [&](const CheckIn& check_in) {
    return std::ranges::any_of(check_in.votes, [&](const Vote& vote) { return vote.who == from; });
  };
  const auto visit = [&](const std::vector<CheckIn>& check_ins, Span span) {
    if (std::ranges::any_of(check_ins, votes)) rename_votes(*draft.at(span).find("check_ins"), from, to);
  };
  for (const Objective& objective : workspace.objectives) {
    for (const KeyResult& key_result : objective.key_results) visit(key_result.check_ins, key_result.span);
  }
  for (const Kpi& kpi : workspace.kpis) visit(kpi.check_ins, kpi.span);
}

/// What a file says of all that it holds, which nothing in it may inherit.
void rename_in_files(Draft& draft, const Workspace& workspace, std::string_view key, const std::string& from,
                     const std::string& to) {
  for (std::uint32_t file = 0; file < workspace.files.files.size(); ++file) {
    const SourceFile& source = workspace.files.files[file];
    if (source.path == config_name || source.bytes.find(from) == std::string::npos) continue;
    Tree* const value = draft.root(file).find(key);
    if (value != nullptr) value->text = renamed_cycle(value->text, from, to);
  }
}

std::string define(Draft& draft, const Workspace& workspace, Named kind, const std::string& from,
                   const std::string& to) {
  if (kind == Named::object) {
    const Ref ref = workspace.find(from);
    written_out(draft, workspace, ref).find("id")->text = to;
    return path_of(workspace, workspace.place(ref));
  }
  if (kind == Named::cycle) {
    Tree* const cycle = declared_cycle(draft, workspace, from);
    if (cycle != nullptr) cycle->find("id")->text = to;
    return std::string(config_name);
  }
  const Id* const id = declaration(workspace, kind, from);
  if (id == nullptr) return {};
  draft.at(id->span).text = to;
  return std::string(config_name);
}

}  // namespace

bool is_known(const Workspace& workspace, Named kind, const std::string& id) {
  if (kind == Named::object) return static_cast<bool>(workspace.find(id));
  if (kind == Named::cycle) return is_declared_cycle(workspace, id);
  const bool may_be_undeclared = kind != Named::pillar;
  return declaration(workspace, kind, id) != nullptr || (may_be_undeclared && is_mentioned(workspace, kind, id));
}

std::string rename(Draft& draft, const Workspace& workspace, Named kind, const std::string& from,
                   const std::string& to) {
  if (!is_known(workspace, kind, from)) throw Failure("nothing is called `" + from + "`", "`okr list` shows the ids");
  require_free(workspace, kind, from, to);
  require_all_read(workspace);
  std::string path = define(draft, workspace, kind, from, to);
  each_mention(workspace, kind, [&](const Text& mention) {
    const std::string now = kind == Named::object   ? renamed(mention.value, from, to)
                            : kind == Named::cycle  ? renamed_cycle(mention.value, from, to)
                            : mention.value == from ? to
                                                    : mention.value;
    if (now != mention.value) draft.at(mention.span).text = now;
  });
  if (kind == Named::person) rename_votes(draft, workspace, from, to);
  const std::string_view key = kind == Named::team ? "team" : kind == Named::person ? "owner" : "cycle";
  if (kind != Named::object && kind != Named::pillar) rename_in_files(draft, workspace, key, from, to);
  return path;
}

}  // namespace okr::edit
