// Finds the milestone that is meant by its title.
#include "edit/milestones.hpp"

#include <algorithm>
#include <vector>

#include "okr/failure.hpp"
#include "text/utf8.hpp"

namespace okr::edit {
namespace {

using Milestones = std::vector<Milestone>;

bool means_done(std::string_view said) { return said == "done" || said == "true" || said == "yes"; }

std::string titles(const Milestones& milestones, Date day, const std::vector<std::size_t>& some) {
  std::string list;
  for (const std::size_t i : some) {
    list += (list.empty() ? "`" : ", `") + milestones[i].title.value + "`";
    if (milestones[i].done.by(day)) list += " (done)";
  }
  return list;
}

/// All whose title is `said`, else all of whose titles it is a part; case and accents are free.
std::vector<std::size_t> meant(const Milestones& milestones, const std::string& said) {
  std::vector<std::size_t> same, part;
  const std::string folded = text::fold(said);
  for (std::size_t i = 0; i < milestones.size(); ++i) {
    const std::string title = text::fold(milestones[i].title.value);
    if (title == folded) same.push_back(i);
    if (title.find(folded) != std::string::npos) part.push_back(i);
  }
  return same.empty() ? part : same;
}

std::vector<std::size_t> all_open(const Milestones& milestones, Date day) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < milestones.size(); ++i) {
    if (!milestones[i].done.by(day)) open.push_back(i);
  }
  return open;
}

std::size_t only_one(const Workspace& workspace, Ref ref, const Milestones& milestones, const std::string& said,
                     Date day) {
  const std::vector<std::size_t> open = all_open(milestones, day);
  const std::vector<std::size_t> found = means_done(said) ? open : meant(milestones, said);
  if (found.size() == 1) return found.front();
  const std::string id = "`" + workspace.id(ref) + "`";
  if (found.empty() && means_done(said))
    throw Failure("all milestones of " + id + " are done", "there is no more to do");
  if (found.empty()) {
    throw Failure("`" + said + "` is no milestone of " + id,
                  "it has " + titles(milestones, day, meant(milestones, "")));
  }
  throw Failure("`" + said + "` could be several milestones of " + id, "name one of " + titles(milestones, day, found));
}

}  // namespace

void mark_done(Tree& object, const Workspace& workspace, Ref ref, const std::string& said, Date day) {
  const MeasureFields& fields = workspace.key_result(ref).fields;
  if (!fields.milestones) {
    if (!means_done(said)) {
      throw Failure("`" + said + "` is no value of `" + workspace.id(ref) + "`, which is done or not", "say `done`");
    }
    if (!(fields.done && fields.done->value.by(day))) object.set("done", text(to_string(day)));
    return;
  }
  const Milestones& milestones = fields.milestones->value;
  const std::size_t milestone = only_one(workspace, ref, milestones, said, day);
  if (milestones[milestone].done.by(day)) return;
  object.find("milestones")->items[milestone].set_behind("done", text(to_string(day)), {"title"});
}

}  // namespace okr::edit
