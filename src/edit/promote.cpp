// Words a key result from a KPI's readings.
#include "edit/promote.hpp"

#include "edit/objects.hpp"
#include "okr/failure.hpp"

namespace okr::edit {
namespace {

Quantity target_of(const Kpi& kpi, Decimal current, const std::string& wanted) {
  if (!wanted.empty()) {
    auto target = parse_quantity(wanted);
    const auto amount = target ? convert(*target, kpi.unit) : std::nullopt;
    if (!amount) throw Failure("`" + wanted + "` is no value of `" + kpi.id.value + "`", "write it like its readings");
    return {*amount, kpi.unit};
  }
  const auto min = kpi.min ? convert(kpi.min->value, kpi.unit) : std::nullopt;
  const auto max = kpi.max ? convert(kpi.max->value, kpi.unit) : std::nullopt;
  if (min && current < *min) return {*min, kpi.unit};
  if (max && current > *max) return {*max, kpi.unit};
  throw Failure("`" + kpi.id.value + "` is good enough: " + to_string(Quantity{current, kpi.unit}) +
                    " is within its healthy range",
                "a KPI within its range is watched and needs no objective; `--target` says where it is to go instead");
}

/// `Open claims` within a sentence; a name in capitals stays.
std::string within_sentence(std::string title) {
  const bool is_name = title.size() > 1 && title[1] >= 'A' && title[1] <= 'Z';
  if (!is_name && title[0] >= 'A' && title[0] <= 'Z') title[0] = static_cast<char>(title[0] - 'A' + 'a');
  return title;
}

Tree key_result_of(const Kpi& kpi, Decimal current, const Quantity& target) {
  const std::string sentence = std::string(target.amount < current ? "Reduce " : "Raise ") +
                               within_sentence(kpi.title.value) + " from " + to_string(Quantity{current, kpi.unit}) +
                               " to " + to_string(target);
  const SentenceReading reading = read_sentence(sentence);
  const bool says_it = reading.baseline == current && reading.target == target.amount;
  std::vector<Entry> entries = {{"id", text(kpi.id.value), {}},
                                {"title", text(says_it ? sentence : kpi.title.value), {}}};
  if (!says_it) {
    entries.push_back({"baseline", text(to_string(Quantity{current, kpi.unit})), {}});
    entries.push_back({"target", text(to_string(target)), {}});
  }
  entries.push_back({"kpi", text(kpi.id.value), {}});
  return map(std::move(entries), Layout::block);
}

std::string either(const std::string& said, Maybe<Text> own) { return !said.empty() ? said : own ? own->value : ""; }

}  // namespace

Created promote(Draft& draft, const Workspace& workspace, const Scores& scores, Ref ref, const PromoteWords& words) {
  const Kpi& kpi = workspace.kpi(ref);
  const std::optional<Decimal>& current = scores.kpis[ref.index].current;
  if (!current)
    throw Failure("`" + kpi.id.value + "` has no reading", "check one in first: it is where the way begins");
  Tree key_result = key_result_of(kpi, *current, target_of(kpi, *current, words.target));
  if (!words.objective.empty()) {
    const Ref objective = workspace.find(words.objective);
    list_in(written_out(draft, workspace, objective), "key_results", {"initiatives", "review", "carried_to", "allow"})
        .items.push_back(std::move(key_result));
    const Span span = workspace.objective(objective).span;
    return {workspace.files.files[span.file].path, words.objective + "/" + kpi.id.value};
  }
  const std::string title = !words.title.empty() ? words.title : kpi.title.value + ", back where it should be";
  const std::string id = free_id(workspace, words.title.empty() ? kpi.id.value + "-again" : "", title);
  const std::string team = either(words.team, kpi.team), owner = either(words.owner, kpi.owner);
  std::vector<Entry> entries = {{"id", text(id), {}}, {"title", text(title), {}}};
  if (!team.empty()) entries.push_back({"team", text(team), {}});
  entries.push_back({"cycle", text(words.cycle), {}});
  if (!owner.empty()) entries.push_back({"owner", text(owner), {}});
  if (kpi.pillar) entries.push_back({"pillar", text(kpi.pillar->value), {}});
  entries.push_back({"state", text("draft"), {}});
  entries.push_back({"key_results", list({std::move(key_result)}), {}});
  const std::string path = file_of(workspace, words.cycle, team);
  put_objective(draft, workspace, path, map(std::move(entries), Layout::block));
  return {path, id};
}

}  // namespace okr::edit
