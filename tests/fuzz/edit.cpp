// An edit of a workspace with any file in it is refused, or changes what was meant and no other byte. The first two
// bytes choose the edit; the rest is the file.
#include <random>

#include "edit/draft.hpp"
#include "okr/failure.hpp"
#include "okr/read.hpp"
#include "target.hpp"
#include "unit/edit/edit_complaints.hpp"

namespace {

using namespace okr;

constexpr std::string_view config =
    "okr: 1\nteams: [{id: a}, {id: b, parent: a}]\npeople: [{id: ana}, {id: bo}]\npillars: [{id: p}]\n"
    "cycles: [{id: sprint, start: 2026-03-01, end: 2026-05-31}]\n";
constexpr std::string_view other =
    "cycle: 2026-Q2\nteam: a\nobjectives:\n  - id: base\n    title: Win\n    key_results:\n      - Grow from 1 to 9\n"
    "kpis:\n  - {id: nps, title: NPS}\n";
const Date today{std::chrono::year(2026) / 5 / 15};

/// Whether all that stands in the files can be read.
bool is_sound(const test::Version& version) { return version.format.empty() && version.workspace.unread_files.empty(); }

/// The files after the edit; nothing where it was refused.
std::optional<SourceTree> edited(const test::Version& version, const test::Intent& intent) {
  try {
    edit::Draft draft(version.workspace.files);
    intent.apply(draft, version);
    return draft.files();
  } catch (const Failure&) {
    return std::nullopt;
  }
}

}  // namespace

void okr::fuzz::run(std::string_view bytes) {
  if (bytes.size() < 2) return;
  SourceTree files;
  files.files = {
      {"a.yaml", std::string(bytes.substr(2))}, {"b.yaml", std::string(other)}, {"okr.yaml", std::string(config)}};
  if (!read_workspace(files).findings.empty()) return;
  const test::Version before(std::move(files), today, nullptr);
  if (!is_sound(before)) return;
  std::mt19937 random(static_cast<unsigned char>(bytes[0]) * 256U + static_cast<unsigned char>(bytes[1]));
  const test::Intent intent = test::random_edit(before, today, {"2026-Q3", "2027", "sprint"}, random);
  std::optional<SourceTree> changed = edited(before, intent);
  if (!changed) return;
  const test::Version after(std::move(*changed), today, &before);
  require(after.format.empty(), intent.what + ": the result can be read");
  require(intent.is_done(after), intent.what + ": what was meant is there");
  const std::string complaints = test::complaints(before, after, intent);
  require(complaints.empty(), intent.what + ": " + complaints);
}
