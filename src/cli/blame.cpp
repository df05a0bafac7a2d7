// Looks for the commits behind the files of a call.
#include "cli/blame.hpp"

#include "cli/snapshot.hpp"
#include "okr/failure.hpp"

namespace okr::cli {

void declare_blame(CLI::App& app, bool& blame) { app.add_flag("--blame", blame, "name the commits and their authors"); }

std::optional<Origins> origins_for(const Context& context, const Workspace& workspace, Ref ref) {
  try {
    Committed committed = committed_of(context);
    Origins origins(std::move(committed.repository), std::move(committed.commit), workspace.files);
    // Whatever keeps it from telling shows here, before anything is printed.
    origins.of(workspace.place(ref));
    return origins;
  } catch (const Failure& failure) {
    say_without_commits(context, "without authors", failure);
    return std::nullopt;
  }
}

}  // namespace okr::cli
