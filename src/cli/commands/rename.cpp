// `okr rename`: an id of anything, with every reference to it.
#include "edit/rename.hpp"

#include <array>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/change.hpp"
#include "cli/commands/commands.hpp"
#include "cli/object.hpp"
#include "okr/failure.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

using edit::Named;
using Meaning = std::pair<Named, std::string>;

constexpr std::array<std::pair<std::string_view, Named>, 5> kinds = {{{"id", Named::object},
                                                                      {"team", Named::team},
                                                                      {"owner", Named::person},
                                                                      {"pillar", Named::pillar},
                                                                      {"cycle", Named::cycle}}};

std::string_view word(Named kind) {
  for (const auto& [name, each] : kinds) {
    if (each == kind) return name;
  }
  return "";
}

/// `team:product`, where several kinds of thing have an id.
Meaning said(const std::string& argument) {
  const std::size_t colon = argument.find(':');
  for (const auto& [name, kind] : kinds) {
    if (argument.substr(0, colon) == name) return {kind, argument.substr(colon + 1)};
  }
  throw Failure("`" + argument.substr(0, colon) + ":` is no kind of thing with an id",
                "it is one of id:, team:, owner:, pillar:, cycle:");
}

/// What an argument means: what is called so, else the one object of whose id it is a part.
Meaning meant(const Change& change, const std::string& argument) {
  if (argument.find(':') != std::string::npos) return said(argument);
  std::vector<Named> found;
  for (const auto& [name, kind] : kinds) {
    if (edit::is_known(change.workspace(), kind, argument)) found.push_back(kind);
  }
  if (found.size() == 1) return {found.front(), argument};
  if (found.empty()) return {Named::object, change.workspace().id(change.object(argument))};
  std::string list;
  for (const Named kind : found) list += (list.empty() ? "`" : ", `") + std::string(word(kind)) + ":" + argument + "`";
  throw Failure("`" + argument + "` is the id of several things", "say which: " + list);
}

std::size_t changed_files(const SourceTree& before, const SourceTree& after) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < before.files.size(); ++i) count += before.files[i].bytes != after.files[i].bytes ? 1 : 0;
  return count;
}

int run(bool dry_run, const Context& context) {
  Change change(context, dry_run);
  auto [kind, from] = meant(change, context.arguments[0]);
  if (kind == Named::object) {
    const Ref ref = change.object(from);
    from = change.workspace().id(ref);
  }
  // A key result keeps its objective.
  std::string to = context.arguments[1];
  const std::size_t slash = from.find('/');
  if (slash != std::string::npos && to.starts_with(from.substr(0, slash + 1))) to = to.substr(slash + 1);
  const std::string last = edit::rename(change.draft(), change.workspace(), kind, from, to);
  const Loaded after = change.finish(Errors::refused, last);
  if (!context.quiet) {
    std::ostream& out = dry_run ? context.err : context.out;
    const std::size_t count = changed_files(change.workspace().files, after.workspace.files);
    out << text::printable(from) << " is " << text::printable(to) << (dry_run ? " then" : " now") << ", in " << count
        << (count == 1 ? " file\n" : " files\n");
  }
  return conclude_briefly(context, after, exit_done);
}

Body declare(CLI::App& app) {
  auto dry_run = std::make_shared<bool>(false);
  declare_dry_run(app, *dry_run);
  return [dry_run](const Context& context) { return run(*dry_run, context); };
}

}  // namespace

const Command rename_command = {
    .name = "rename",
    .group = "change",
    .brief = "an id and its references",
    .summary = "gives something another id, in every file",
    .examples =
        "  okr rename record-time fast-claims\n"
        "  okr rename record-time/settlement days-to-settle\n"
        "  okr rename team:product planner       # also owner:, pillar:, cycle:\n"
        "  okr rename ana ana-ruiz --dry-run\n",
    .arguments = {.usage = "OLD NEW",
                  .summary = "an id of anything, and another one for it",
                  .least = 2,
                  .most = 2,
                  .first = value::object | value::named},
    .declare = declare,
};

}  // namespace okr::cli
