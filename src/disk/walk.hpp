// The walk below a workspace's folder.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "disk/tasks.hpp"
#include "okr/source_tree.hpp"

namespace okr::disk {

/// Pushes a task for each folder and some for the OKR files of an open folder; `path` is its own, empty at the root.
/// What `exclude` names, what is hidden and what is neither file nor folder is passed over.
void list_folder(const std::shared_ptr<const Descriptor>& folder, const std::string& path,
                 const std::vector<std::string>& exclude, Tasks& tasks, SourceTree& tree);

/// Reads the task's files into `tree`, or lists its folder, unless that is a workspace of its own.
void carry_out(const Task& task, const std::vector<std::string>& exclude, Tasks& tasks, SourceTree& tree);

}  // namespace okr::disk
