// A workspace whose files change one at a time.
#include <algorithm>
#include <cassert>
#include <iterator>
#include <string>
#include <utility>

#include "okr/read.hpp"
#include "read/config.hpp"
#include "read/link.hpp"
#include "read/okr_file.hpp"

namespace okr {
namespace {

/// Puts `now` in the place of the objects of file number `file`, which stand side by side.
template <class T>
void replace_objects(std::vector<T>& all, std::uint32_t file, std::vector<T> now) {
  const auto old = read::objects_in(all, file);
  const auto begin = all.begin() + (old.data() - all.data());
  const auto count = static_cast<std::ptrdiff_t>(old.size());
  const auto kept = std::min(static_cast<std::ptrdiff_t>(now.size()), count);
  const auto rest = std::move(now.begin(), now.begin() + kept, begin);
  if (kept < count) {
    all.erase(rest, begin + count);
  } else {
    all.insert(rest, std::move_iterator(now.begin() + kept), std::move_iterator(now.end()));
  }
}

/// What other files know of this one.
std::vector<std::string> names_in(const Workspace& workspace, std::uint32_t file) {
  std::vector<std::string> names;
  for (const Objective& objective : read::objects_in(workspace.objectives, file)) {
    names.push_back(objective.id.value);
    for (const KeyResult& key_result : objective.key_results) names.push_back('/' + key_result.id.value);
  }
  return names;
}

bool has_kpis(const Workspace& workspace, std::uint32_t file) {
  return !read::objects_in(workspace.kpis, file).empty();
}

}  // namespace

LiveWorkspace::LiveWorkspace(SourceTree files) {
  ReadResult all = read_workspace(std::move(files));
  workspace_ = std::move(all.workspace);
  findings_.resize(workspace_.files.files.size());
  for (Finding& finding : all.findings) findings_[finding.span.file].push_back(std::move(finding));
}

Findings LiveWorkspace::findings() const {
  Findings all;
  for (const Findings& each : findings_) all.insert(all.end(), each.begin(), each.end());
  return all;
}

std::optional<std::vector<std::uint32_t>> LiveWorkspace::replace(std::vector<SourceFile> files) {
  std::vector<std::uint32_t> numbers;
  bool concerns_others = false;
  for (SourceFile& source : files) {
    const auto old = std::ranges::lower_bound(workspace_.files.files, source.path, {}, &SourceFile::path);
    assert(old != workspace_.files.files.end() && old->path == source.path);
    *old = std::move(source);
    const auto file = static_cast<std::uint32_t>(old - workspace_.files.files.begin());
    const std::vector<std::string> names = names_in(workspace_, file);
    const bool had_kpis = has_kpis(workspace_, file);
    read_again(file);
    // Which unit a KPI has is known only once it is linked, and it matters to key results anywhere.
    const bool kpis = had_kpis || has_kpis(workspace_, file);
    concerns_others = concerns_others || kpis || old->path == config_name || names != names_in(workspace_, file);
    numbers.push_back(file);
  }
  if (concerns_others) {
    read::link(workspace_);
    return std::nullopt;
  }
  for (const std::uint32_t file : numbers) read::link_objectives(workspace_, file);
  return numbers;
}

void LiveWorkspace::read_again(std::uint32_t file) {
  const SourceFile& source = workspace_.files.files[file];
  Findings& findings = findings_[file];
  findings.clear();
  if (source.path == config_name) workspace_.config = read::read_config(source, file, findings);
  if (source.too_large) findings.push_back(read::too_large(file, source.path));
  if (source.path == config_name) return;
  read::OkrFile part = read::read_okr_file(source, file);
  std::ranges::move(part.findings, std::back_inserter(findings));
  replace_objects(workspace_.objectives, file, std::move(part.objectives));
  replace_objects(workspace_.kpis, file, std::move(part.kpis));
  std::erase(workspace_.unread_files, file);
  if (part.whole) return;
  workspace_.unread_files.insert(std::ranges::lower_bound(workspace_.unread_files, file), file);
}

}  // namespace okr
