// Whose key results a conversation is about.
#pragma once

#include <optional>
#include <string>

#include "okr/git_user.hpp"
#include "okr/workspace.hpp"

namespace okr::cli {

/// The person of the workspace that `name` means: an id, a name, or a part of one that nobody else has. Throws Failure,
/// with the nearest, where nobody is meant.
std::string person_named(const Workspace& workspace, const std::string& name);

/// The person of the workspace that git's user is: by e-mail, by name, else by an id like either. Nothing where that
/// can't be told.
std::optional<std::string> person_of(const GitUser& user, const Workspace& workspace);

/// The owner of what `ref` names: its own, else its objective's or its file's; null where nobody is named.
const std::string* owner_named(const Workspace& workspace, Ref ref);

}  // namespace okr::cli
