// Locks, loads, compares, writes.
#include "cli/change.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <tuple>

#include "okr/failure.hpp"
#include "okr/read.hpp"
#include "render/unified_diff.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

std::optional<disk::Lock> lock(const Context& context, bool dry_run) {
  if (context.at != nullptr) {
    throw Failure("what `--at` names can't be changed", "leave it out to change the files as they are");
  }
  if (dry_run) return std::nullopt;
  return std::optional<disk::Lock>(std::in_place, find_workspace(context.workspace_start));
}

bool is_within(Span inner, Span outer) {
  return inner.file == outer.file && inner.begin >= outer.begin && inner.end <= outer.end;
}

/// The errors of `after` that `before` does not have, by what they say: their places may have moved.
std::vector<const Finding*> new_errors(const Loaded& before, const Loaded& after) {
  using Identity = std::tuple<std::string, std::string_view, std::string>;
  const auto identity = [](const Loaded& loaded, const Finding& finding) {
    return Identity{loaded.workspace.files.files[finding.span.file].path, finding.rule, finding.message};
  };
  std::multiset<Identity> known;
  for (const Finding& finding : before.findings) known.insert(identity(before, finding));
  std::vector<const Finding*> errors;
  for (const Finding& finding : after.findings) {
    if (finding.severity != Severity::error) continue;
    const auto found = known.find(identity(after, finding));
    if (found == known.end()) {
      errors.push_back(&finding);
    } else {
      known.erase(found);
    }
  }
  return errors;
}

std::string words_of(const Finding& finding) {
  std::string words = finding.message + " [" + std::string(finding.rule) + "]";
  const bool is_named = finding.object.empty() || words.find("`" + finding.object + "`") != std::string::npos;
  return is_named ? words : "`" + finding.object + "`: " + words;
}

[[noreturn]] void refuse(const std::vector<const Finding*>& errors) {
  std::string help = "nothing was written";
  if (!errors.front()->help.empty()) help += ": " + errors.front()->help;
  for (std::size_t i = 1; i < errors.size(); ++i) help += "; also " + words_of(*errors[i]);
  throw Failure(words_of(*errors.front()), help);
}

void tell(const Context& context, const std::vector<const Finding*>& errors) {
  for (const Finding* error : errors) {
    context.err << "now an error: " << text::printable(words_of(*error));
    if (!error->help.empty()) context.err << ": " << text::printable(error->help);
    context.err << '\n';
  }
}

}  // namespace

void declare_dry_run(CLI::App& app, bool& dry_run) {
  app.add_flag("--dry-run", dry_run, "show the difference, and write nothing");
}

Change::Change(const Context& context, bool dry_run)
    : context_(context), lock_(lock(context, dry_run)), before_(load(context)), draft_(before_.workspace.files) {}

Ref Change::object(const std::string& id, const Preferred& preferred) const {
  const Ref ref =
      is_query(id) ? object_matching(parse_query(id), workspace(), scores()) : object_named(workspace(), id, preferred);
  if (!ref) {
    const std::string near = nearest_id(workspace(), id);
    throw Failure("nothing has the id `" + id + "`",
                  near.empty() ? "`okr list` shows all of them" : "did you mean `" + near + "`?");
  }
  require_sound(ref);
  return ref;
}

void Change::require_sound(Ref ref) const {
  for (const Finding& finding : before_.findings) {
    const Rule* const rule = rule_named(finding.rule);
    const bool format = rule != nullptr && rule->group == "format";
    if (!format || !is_within(finding.span, workspace().span(ref))) continue;
    throw Failure("`" + workspace().id(ref) + "` can't be edited: " + finding.message,
                  "mend that first: `okr check` shows the place, and `okr check --fix` may do it");
  }
}

Loaded Change::preview() const {
  Loaded after;
  after.root = before_.root;
  ReadResult read = read_workspace(draft_.files());
  after.workspace = std::move(read.workspace);
  after.scores = score(after.workspace, context_.today);
  after.findings = check(after.workspace, after.scores, std::move(read.findings));
  return after;
}

Loaded Change::finish(Errors errors, const std::string& last) {
  Loaded after = preview();
  const auto found = new_errors(before_, after);
  if (!found.empty() && errors == Errors::refused) refuse(found);
  write(after.workspace.files, last);
  tell(context_, found);
  return after;
}

void Change::write(const SourceTree& after, const std::string& last) const {
  std::map<std::string_view, const SourceFile*> old;
  for (const SourceFile& file : workspace().files.files) old.emplace(file.path, &file);
  std::vector<disk::Replacement> replacements;
  for (const SourceFile& file : after.files) {
    const auto found = old.find(file.path);
    const bool is_new = found == old.end();
    if (is_new || found->second->bytes != file.bytes) {
      replacements.push_back({file.path, is_new ? std::string_view() : found->second->bytes, file.bytes, is_new});
    }
  }
  std::stable_partition(replacements.begin(), replacements.end(),
                        [&](const disk::Replacement& file) { return file.path != last; });
  if (lock_) return disk::replace_files(*lock_, replacements);
  for (const disk::Replacement& file : replacements) {
    render::unified_diff(context_.out, file.path, file.before, file.after, context_.terminal);
  }
}

}  // namespace okr::cli
