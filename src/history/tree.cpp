// The workspace within a commit's tree: where it lies, which files it has, and their bytes.
#include <algorithm>
#include <filesystem>

#include "disk/okr_files.hpp"
#include "history/repository.hpp"
#include "okr/failure.hpp"
#include "read/exclude.hpp"

namespace okr::history {

namespace {

constexpr std::size_t limit = std::size_t{4} << 20;
constexpr int deepest = 64;

bool is_regular(const git_tree_entry* entry) {
  const git_filemode_t mode = git_tree_entry_filemode(entry);
  return mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

bool is_folder(const git_tree_entry* entry) { return git_tree_entry_filemode(entry) == GIT_FILEMODE_TREE; }

const git_tree_entry* config_in(const git_tree* tree) {
  const git_tree_entry* entry = git_tree_entry_byname(tree, std::string(config_name).c_str());
  return entry != nullptr && is_regular(entry) ? entry : nullptr;
}

/// Calls `visit` with the entries of `tree`; for each folder that it returns true for, with those in it too.
template <class Visit>
void walk(git_repository* repository, const git_tree* tree, const std::string& prefix, int depth, Visit visit) {
  for (std::size_t i = 0; i < git_tree_entrycount(tree); ++i) {
    const git_tree_entry* entry = git_tree_entry_byindex(tree, i);
    const std::string path = prefix + git_tree_entry_name(entry);
    if (!is_folder(entry)) {
      visit(*entry, path, nullptr);
    } else if (depth < deepest) {
      const TreeHandle folder = open_tree(repository, git_tree_entry_id(entry));
      if (visit(*entry, path, folder.get())) walk(repository, folder.get(), path + '/', depth + 1, visit);
    }
  }
}

/// The folder `prefix` (empty, or ended by a `/`) of `tree`; none where there is no such folder.
TreeHandle folder_at(git_repository* repository, git_tree* tree, const std::string& prefix) {
  git_tree_entry* entry = nullptr;
  if (prefix.empty()) return open_tree(repository, git_tree_id(tree));
  if (git_tree_entry_bypath(&entry, tree, prefix.substr(0, prefix.size() - 1).c_str()) != 0) return nullptr;
  TreeHandle folder = is_folder(entry) ? open_tree(repository, git_tree_entry_id(entry)) : nullptr;
  git_tree_entry_free(entry);
  return folder;
}

/// Whether an okr.yaml lies at `prefix` in the working folder.
bool is_workspace_today(git_repository* repository, const std::string& prefix) {
  const char* work = git_repository_workdir(repository);
  std::error_code error;
  return work != nullptr && std::filesystem::is_regular_file(std::filesystem::path(work) / prefix / config_name, error);
}

}  // namespace

TreeHandle open_tree(git_repository* repository, const git_oid* oid) {
  git_tree* tree = nullptr;
  require(git_tree_lookup(&tree, repository, oid), "a folder of the repository can't be read");
  return TreeHandle(tree);
}

std::optional<std::string> workspace_prefix(git_repository* repository, git_tree* tree, const std::string& prefix) {
  const TreeHandle here = folder_at(repository, tree, prefix);
  if (here && config_in(here.get()) != nullptr) return prefix;
  std::vector<std::string> found;
  if (config_in(tree) != nullptr) found.emplace_back();
  walk(repository, tree, "", 0, [&](const git_tree_entry& entry, const std::string& path, const git_tree* folder) {
    if (folder == nullptr || git_tree_entry_name(&entry)[0] == '.') return false;
    if (config_in(folder) != nullptr) found.push_back(path + '/');
    return true;
  });
  if (is_workspace_today(repository, prefix)) {
    std::erase_if(found, [&](const std::string& place) { return is_workspace_today(repository, place); });
  }
  if (found.empty()) return std::nullopt;
  if (found.size() == 1) return found.front();
  std::string all;
  for (const std::string& place : found) all += (all.empty() ? "`" : ", `") + place + std::string(config_name) + '`';
  throw Failure("the workspace lay elsewhere then, and it is not clear where", "there were " + all);
}

std::vector<FileVersion> list_files(git_repository* repository, git_tree* tree, const std::string& prefix) {
  const TreeHandle root = folder_at(repository, tree, prefix);
  const git_tree_entry* config = root ? config_in(root.get()) : nullptr;
  if (config == nullptr) return {};
  const std::optional<std::string> bytes = read_blob(repository, *git_tree_entry_id(config));
  const std::vector<std::string> exclude = bytes ? read::exclude_patterns(*bytes) : std::vector<std::string>{};
  std::vector<FileVersion> files = {{std::string(config_name), id_of(*git_tree_entry_id(config))}};
  const auto visit = [&](const git_tree_entry& entry, const std::string& path, const git_tree* folder) {
    if (!disk::may_belong(path, exclude)) return false;
    if (folder != nullptr) return config_in(folder) == nullptr;
    if (is_regular(&entry) && disk::is_okr_file(path)) files.push_back({path, id_of(*git_tree_entry_id(&entry))});
    return false;
  };
  walk(repository, root.get(), "", 0, visit);
  std::ranges::sort(files, {}, &FileVersion::path);
  return files;
}

std::optional<std::string> read_blob(git_repository* repository, const git_oid& oid) {
  git_odb* odb = nullptr;
  require(git_repository_odb(&odb, repository), "the repository's objects can't be read");
  const OdbHandle owner(odb);
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  require(git_odb_read_header(&size, &type, odb, &oid), "a file of the repository can't be read");
  if (size > limit) return std::nullopt;
  git_blob* blob = nullptr;
  require(git_blob_lookup(&blob, repository, &oid), "a file of the repository can't be read");
  const BlobHandle handle(blob);
  return std::string(static_cast<const char*>(git_blob_rawcontent(blob)),
                     static_cast<std::size_t>(git_blob_rawsize(blob)));
}

}  // namespace okr::history
