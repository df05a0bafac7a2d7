// Opens, changes and closes texts, each in the workspace that it belongs to.
#include "lsp/documents.hpp"

#include <algorithm>
#include <utility>

#include "lsp/message.hpp"
#include "lsp/uri.hpp"
#include "okr/failure.hpp"

namespace okr::lsp {
namespace {

namespace fs = std::filesystem;

/// The nearest folder, upwards, that is there: a file may be new, and its folder too.
fs::path existing(fs::path folder) {
  std::error_code error;
  while (folder.has_relative_path() && !fs::is_directory(folder, error)) folder = folder.parent_path();
  return folder;
}

/// A path without symbolic links in its folders. Nothing where the file itself is one: those are no OKR files.
std::optional<fs::path> real_path(const fs::path& path) {
  std::error_code error;
  if (fs::symlink_status(path, error).type() == fs::file_type::symlink) return std::nullopt;
  const fs::path folder = existing(path.parent_path());
  const fs::path real = fs::canonical(folder, error);
  if (error) return std::nullopt;
  return real / path.lexically_relative(folder);
}

std::optional<fs::path> root_of(const fs::path& folder) {
  try {
    return find_workspace(existing(folder));
  } catch (const Failure&) {
    return std::nullopt;
  }
}

bool is_config(const std::string& uri) { return uri.ends_with(std::string("/") + std::string(config_name)); }

}  // namespace

std::string changed(std::string text, const Json& change, Encoding encoding) {
  const Json& now = at(change, {"text"});
  if (!now.is_string()) throw RequestError(ErrorCode::invalid_params, "a change has a `text`");
  const Json& range = at(change, {"range"});
  if (range.is_null()) return text_of(now);
  const Lines lines(text, encoding);
  const std::uint32_t begin = lines.offset(position_of(at(range, {"start"})));
  const std::uint32_t end = std::max(begin, lines.offset(position_of(at(range, {"end"}))));
  return text.replace(begin, end - begin, text_of(now));
}

Project* Documents::project_at(const fs::path& root) {
  const auto known = projects_.find(root);
  if (known != projects_.end()) return known->second.get();
  return projects_.emplace(root, std::make_unique<Project>(root)).first->second.get();
}

void Documents::add_folder(const fs::path& folder) {
  folders_.push_back(folder);
  if (const auto root = root_of(folder)) project_at(*root);
}

std::optional<Place> Documents::place_of(const std::string& uri) {
  const auto path = path_of(uri);
  const auto real = path ? real_path(*path) : std::nullopt;
  const auto root = real ? root_of(real->parent_path()) : std::nullopt;
  if (!root) return std::nullopt;
  const Place place{project_at(*root), real->lexically_relative(*root).generic_string()};
  return place.project->takes(place.path) ? std::optional(place) : std::nullopt;
}

void Documents::open(OpenFile file) {
  const std::string uri = file.uri;
  last_edited_ = uri;
  open_.insert_or_assign(uri, file);
  if (const auto place = place_of(uri)) place->project->open(place->path, std::move(file));
}

void Documents::change(const std::string& uri, std::int64_t version, const Json& changes, Encoding encoding) {
  const auto found = open_.find(uri);
  if (found == open_.end()) throw RequestError(ErrorCode::invalid_params, "`" + uri + "` is not open");
  if (!changes.is_array()) throw RequestError(ErrorCode::invalid_params, "`contentChanges` is a list");
  OpenFile file = found->second;
  file.version = version;
  for (const Json& each : changes) file.text = changed(std::move(file.text), each, encoding);
  open(std::move(file));
}

void Documents::close(const std::string& uri) {
  if (open_.erase(uri) == 0) return;
  if (const auto place = place_of(uri)) place->project->close(place->path);
}

void Documents::changed_on_disk(const std::vector<std::string>& uris) {
  // Which files belong to which workspace is another question once an okr.yaml comes or goes.
  if (std::ranges::any_of(uris, is_config)) return begin_again();
  constexpr std::size_t few = 16;
  if (uris.size() > few) return look_at_disk();
  for (const std::string& uri : uris) {
    if (const auto place = place_of(uri)) place->project->look_at_disk(place->path);
  }
}

void Documents::look_at_disk() {
  for (const auto& [root, project] : projects_) {
    std::error_code error;
    if (!fs::exists(root / config_name, error)) return begin_again();
    project->look_at_disk();
  }
}

void Documents::begin_again() {
  projects_.clear();
  for (const fs::path& folder : std::exchange(folders_, {})) add_folder(folder);
  for (const auto& [uri, file] : std::map(open_)) open(file);
}

}  // namespace okr::lsp
