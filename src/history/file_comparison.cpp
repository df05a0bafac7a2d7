// What the files tell of an object before its fields are compared.
#include "history/file_comparison.hpp"

#include <map>

namespace okr::history {

namespace {

std::set<std::string_view> unread_paths(const Workspace& workspace) {
  std::set<std::string_view> paths;
  for (const std::uint32_t file : workspace.unread_files) paths.insert(workspace.files.files[file].path);
  for (const Unreadable& file : workspace.files.unreadable) paths.insert(file.path);
  return paths;
}

std::vector<bool> kept_files(const Workspace& before, const Workspace& after) {
  std::map<std::string_view, std::string_view> later;
  for (const SourceFile& file : after.files.files) later.emplace(file.path, file.bytes);
  std::vector<bool> kept;
  for (const SourceFile& file : before.files.files) {
    const auto same = later.find(file.path);
    kept.push_back(same != later.end() && same->second == file.bytes);
  }
  return kept;
}

std::string_view path_of(const Workspace& workspace, Span span) { return workspace.files.files[span.file].path; }

}  // namespace

FileComparison::FileComparison(const Workspace& before, const Workspace& after)
    : before_(before),
      after_(after),
      unread_before_(unread_paths(before)),
      unread_after_(unread_paths(after)),
      kept_(kept_files(before, after)) {}

bool FileComparison::is_unknown(const Pair& pair) const {
  if (pair.before && pair.after) return false;
  return pair.after ? unread_before_.contains(path_of(after_, after_.place(pair.after)))
                    : unread_after_.contains(path_of(before_, before_.place(pair.before)));
}

bool FileComparison::is_kept(const Pair& pair) const {
  const Span was = before_.place(pair.before), is = after_.place(pair.after);
  return kept_[was.file] && was.begin == is.begin && path_of(before_, was) == path_of(after_, is);
}

}  // namespace okr::history
