// Collects the outlines of a workspace's files.
#include "cli/completion/known.hpp"

#include <iterator>
#include <utility>

#include "read/config.hpp"

namespace okr::cli {
namespace {

void move_to(std::vector<read::Outlined>& all, std::vector<read::Outlined>& part) {
  all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
}

}  // namespace

Known known_at(const std::filesystem::path& start) {
  Known known;
  read::Document scratch;
  for (const SourceFile& file : load_directory(find_workspace(start)).files) {
    if (file.path == config_name) {
      Findings told_by_check;
      known.config = read::read_config(file, 0, told_by_check);
      continue;
    }
    read::Outline outline = read::outline_of(file.bytes, scratch);
    move_to(known.objectives, outline.objectives);
    move_to(known.kpis, outline.kpis);
  }
  return known;
}

}  // namespace okr::cli
