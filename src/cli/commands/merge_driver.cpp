// `okr merge-driver`: merges an OKR file for git.
#include <CLI/App.hpp>
#include <charconv>
#include <ostream>
#include <string>

#include "cli/commands/commands.hpp"
#include "disk/read_file.hpp"
#include "disk/replace.hpp"
#include "edit/merge.hpp"
#include "okr/failure.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

constexpr unsigned usual_marker_size = 7, longest_marker = 65535;

unsigned marker_size_of(const std::string& text) {
  unsigned size = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
  if (error == std::errc() && end == text.data() + text.size() && size > 0 && size <= longest_marker) return size;
  throw Failure("`" + text + "` is not the length of a conflict marker",
                "git fills in `%O %A %B %L %P`: `okr init --git` sets it up");
}

/// Says why there are more conflicts than git would have.
void explain(const Context& context) {
  const std::string& path = context.arguments[context.arguments.size() > 4 ? 4 : 1];
  context.err << '`' << text::printable(path) << "` conflicts wherever its sides differ\n"
              << "  their lines would merge into a file that can't be read, or that says something else\n";
}

int run(const Context& context) {
  const auto path = [&](std::size_t index) { return context.folder / context.arguments[index]; };
  const unsigned size = context.arguments.size() > 3 ? marker_size_of(context.arguments[3]) : usual_marker_size;
  const std::string base = disk::read_named_file(path(0)), ours = disk::read_named_file(path(1));
  const edit::Merged merged = edit::merge(base, ours, disk::read_named_file(path(2)), size);
  if (merged.bytes != ours) disk::put_file(path(1), merged.bytes);
  if (merged.apart) explain(context);
  return merged.conflicts == 0 ? exit_done : exit_findings;
}

Body declare(CLI::App&) { return run; }

}  // namespace

const Command merge_driver_command = {
    .name = "merge-driver",
    .group = "tools",
    .brief = "merges files for git",
    .summary = "merges two versions of an OKR file for git",
    .examples =
        "  okr init --git\n"
        "  okr merge-driver base.yaml ours.yaml theirs.yaml\n"
        "  okr merge-driver %O %A %B %L %P\n",
    .arguments = {.usage = "BASE OURS THEIRS [SIZE [PATH]]",
                  .summary = "three versions of a file, of which OURS is replaced; SIZE is the length of a conflict "
                             "marker, PATH the file's name in the repository",
                  .least = 3,
                  .most = 5,
                  .first = value::file,
                  .rest = value::file},
    .declare = declare,
};

}  // namespace okr::cli
