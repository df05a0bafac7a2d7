// Writes `.gitattributes` and the repository's configuration.
#include "cli/init_git.hpp"

#include <ostream>
#include <sstream>
#include <string>

#include "disk/read_file.hpp"
#include "disk/replace.hpp"
#include "history/merge_driver.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view attribute = "merge=okr";

/// Whether a line of `attributes` gives the files of `pattern` the merge driver.
bool has_line(const std::string& attributes, std::string_view pattern) {
  std::istringstream lines(attributes);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string word;
    if (!(words >> word) || word != pattern) continue;
    while (words >> word) {
      if (word == attribute) return true;
    }
  }
  return false;
}

std::string with_lines(std::string attributes) {
  const std::string line_break(text::line_break(attributes));
  for (const std::string_view pattern : {"*.yaml", "*.yml"}) {
    if (has_line(attributes, pattern)) continue;
    if (!attributes.empty() && !attributes.ends_with('\n')) attributes += line_break;
    attributes.append(pattern).append(" ").append(attribute).append(line_break);
  }
  return attributes;
}

/// Returns whether the file has changed.
bool put_attributes(const fs::path& root) {
  const disk::Lock lock(root);
  const fs::path path = root / ".gitattributes";
  std::error_code ignored;
  const bool is_new = !fs::exists(fs::symlink_status(path, ignored));
  const std::string before = is_new ? "" : disk::read_named_file(path), after = with_lines(before);
  if (after != before) disk::put_file(path, after);
  return after != before;
}

}  // namespace

void set_up_git(const fs::path& root, const Context& context) {
  const fs::path configuration = history::configuration_of(root);
  const bool has_attributes = put_attributes(root), has_driver = history::set_merge_driver(configuration);
  if (context.quiet) return;
  const auto tell = [&](bool changed, const fs::path& path, std::string_view what) {
    const fs::path name = fs::canonical(path).lexically_relative(fs::canonical(context.folder));
    context.out << (changed ? "wrote " : "kept ") << text::printable(name.string()) << ": " << what << '\n';
  };
  tell(has_attributes, root / ".gitattributes", "`*.yaml merge=okr`, `*.yml merge=okr`");
  tell(has_driver, configuration, "the merge driver `okr`, which is `okr merge-driver`");
  context.out << "\nnext: commit .gitattributes. The driver is known to this clone alone: everybody\n"
                 "runs `okr init --git` once in theirs\n";
}

}  // namespace okr::cli
