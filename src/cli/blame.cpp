// Looks for the commits behind the files of a call.
#include "cli/blame.hpp"

#include "cli/snapshot.hpp"
#include "okr/failure.hpp"

namespace okr::cli {

void declare_blame(CLI::App& app, Blame& blame) {
  app.add_flag_callback(
      "--blame", [&blame] { blame = Blame::always; }, "name commits and authors, in every format");
  app.add_flag_callback(
      "--no-blame", [&blame] { blame = Blame::never; }, "name none; in text they are where git knows");
}

std::optional<Origins> origins_for(const Context& context, const Workspace& workspace, Ref ref, Blame blame,
                                   std::string_view format) {
  if (blame == Blame::never || (blame == Blame::automatic && format != "text")) return std::nullopt;
  try {
    Committed committed = committed_of(context);
    Origins origins(std::move(committed.repository), std::move(committed.commit), workspace.files);
    // Whatever keeps it from telling shows here, before anything is printed.
    origins.of(workspace.place(ref));
    return origins;
  } catch (const Failure& failure) {
    if (blame == Blame::always) say_without_commits(context, "without authors", failure);
    return std::nullopt;
  }
}

}  // namespace okr::cli
