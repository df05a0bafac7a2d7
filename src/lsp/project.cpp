// Keeps the files of a workspace, and what they say, up to date.
#include "lsp/project.hpp"

#include <algorithm>
#include <utility>

#include "disk/okr_files.hpp"
#include "disk/read_file.hpp"
#include "score/again.hpp"

namespace okr::lsp {
namespace {

constexpr std::size_t largest_file = std::size_t{4} << 20;

SourceFile as_source(const std::string& path, const std::string& text) {
  const bool too_large = text.size() > largest_file;
  return {path, too_large ? std::string() : text, too_large};
}

bool is_same(const SourceFile& a, const SourceFile& b) { return a.bytes == b.bytes && a.too_large == b.too_large; }

bool is_same(const Unreadable& a, const Unreadable& b) { return a.path == b.path && a.reason == b.reason; }

bool have_same_paths(const SourceTree& a, const SourceTree& b) {
  return std::ranges::equal(a.files, b.files, {}, &SourceFile::path, &SourceFile::path) &&
         std::ranges::equal(a.unreadable, b.unreadable,
                            [](const Unreadable& one, const Unreadable& other) { return is_same(one, other); });
}

/// Puts a file among those of the tree, in the place of one with its path.
void put_in(SourceTree& tree, SourceFile file) {
  const auto place = std::ranges::lower_bound(tree.files, file.path, {}, &SourceFile::path);
  if (place != tree.files.end() && place->path == file.path) {
    *place = std::move(file);
  } else {
    tree.files.insert(place, std::move(file));
  }
}

}  // namespace

Project::Project(std::filesystem::path root) : root_(std::move(root)), live_(load_directory(root_)) {}

bool Project::takes(const std::string& path) const {
  if (path == config_name) return true;
  std::vector<std::string> exclude;
  for (const Text& pattern : live_.workspace().config.exclude) exclude.push_back(pattern.value);
  if (!disk::is_okr_file(path)) return false;
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    if (!disk::may_belong(path.substr(0, slash), exclude)) return false;
  }
  return disk::may_belong(path, exclude);
}

void Project::open(const std::string& path, OpenFile file) {
  put(as_source(path, file.text));
  open_.insert_or_assign(path, std::move(file));
}

void Project::close(const std::string& path) {
  if (open_.erase(path) > 0) look_at_disk(path);
}

void Project::look_at_disk(const std::string& path) {
  if (open_.contains(path)) return;
  SourceTree found = disk::read_one_file(root_, path);
  if (found.files.empty()) return look_at_disk();
  put(std::move(found.files.front()));
}

void Project::look_at_disk() {
  SourceTree tree = load_directory(root_);
  for (const auto& [path, file] : open_) put_in(tree, as_source(path, file.text));
  changed_.clear();
  if (!have_same_paths(tree, live_.workspace().files)) return read_all(std::move(tree));
  for (SourceFile& file : tree.files) put(std::move(file));
}

void Project::put(SourceFile file) {
  const auto number = this->file(file.path);
  const bool is_known = number && is_same(live_.workspace().files.files[*number], file);
  if (is_known) {
    changed_.erase(file.path);
  } else {
    std::string path = file.path;
    changed_.insert_or_assign(std::move(path), std::move(file));
  }
}

void Project::read_all(SourceTree tree) {
  live_ = LiveWorkspace(std::move(tree));
  is_stale_ = true;
  is_scored_ = false;
}

void Project::read_changes() {
  if (changed_.empty()) return;
  is_stale_ = true;
  std::vector<SourceFile> files;
  bool all_are_known = true;
  for (auto& [path, source] : changed_) {
    all_are_known = all_are_known && file(path).has_value();
    files.push_back(std::move(source));
  }
  changed_.clear();
  if (all_are_known) {
    const auto numbers = live_.replace(std::move(files));
    is_scored_ = is_scored_ && numbers;
    if (numbers) rescored_.insert(rescored_.end(), numbers->begin(), numbers->end());
    return;
  }
  SourceTree tree = live_.workspace().files;
  for (SourceFile& file : files) put_in(tree, std::move(file));
  read_all(std::move(tree));
}

View Project::view(Date today) {
  read_changes();
  if (scores_.today != today) is_scored_ = false;
  if (is_stale_ || !is_scored_) {
    const bool mostly_scored = std::exchange(is_scored_, false);
    scores_ = mostly_scored ? scoring::score_again(live_.workspace(), std::move(scores_), rescored_)
                            : score(live_.workspace(), today);
    findings_ = check(live_.workspace(), scores_, live_.findings());
    is_stale_ = false;
    is_scored_ = true;
    rescored_.clear();
  }
  return {root_, live_.workspace(), scores_, findings_, open_};
}

std::optional<std::uint32_t> Project::file(const std::string& path) const {
  const auto& files = live_.workspace().files.files;
  const auto found = std::ranges::lower_bound(files, path, {}, &SourceFile::path);
  if (found == files.end() || found->path != path) return std::nullopt;
  return static_cast<std::uint32_t>(found - files.begin());
}

}  // namespace okr::lsp
