// `okr import`: new OKR files of what another program has.
#include "exchange/import.hpp"

#include <CLI/App.hpp>
#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/new_workspace.hpp"
#include "cli/options.hpp"
#include "disk/create.hpp"
#include "disk/read_file.hpp"
#include "disk/replace.hpp"
#include "okr/failure.hpp"
#include "okr/read.hpp"
#include "render/unified_diff.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

namespace fs = std::filesystem;
using exchange::Format;

struct Options {
  std::string format, into;
  exchange::Defaults defaults;
  bool dry_run = false;
};

struct Ending {
  std::string_view ending, name;
  Format format;
};

constexpr std::array endings = {
    Ending{".json", "json", Format::json},
    Ending{".ndjson", "ndjson", Format::ndjson},
    Ending{".jsonl", "ndjson", Format::ndjson},
    Ending{".csv", "csv", Format::csv},
    Ending{".tsv", "csv", Format::csv},
    Ending{".md", "markdown", Format::markdown},
    Ending{".markdown", "markdown", Format::markdown},
};

Format format_of(const Options& options, const std::string& file) {
  for (const Ending& row : endings) {
    const bool is_it = options.format.empty() ? fs::path(file).extension() == row.ending : options.format == row.name;
    if (is_it) return row.format;
  }
  throw Failure("`" + file + "` does not say by its name what it is",
                "add `--format json`, `ndjson`, `csv` or `markdown`");
}

std::string bytes_of(const std::string& file, const Context& context) {
  if (file != "-") return disk::read_named_file(context.folder / file);
  std::string bytes;
  constexpr std::size_t limit = std::size_t{4} << 20;
  for (std::istreambuf_iterator<char> c(context.in), end; c != end && bytes.size() <= limit; ++c) bytes += *c;
  if (bytes.size() > limit) throw Failure("the standard input is over 4 MiB");
  return bytes;
}

/// Reads what is imported, and names it in what is wrong with it.
exchange::Imported read(const Options& options, const std::string& file, const Workspace* workspace,
                        const fs::path& root, const Context& context) {
  const Format format = format_of(options, file);
  const std::string bytes = bytes_of(file, context);
  const auto is_taken = [&](const std::string& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(root / path, ignored));
  };
  try {
    return exchange::import_bytes(bytes, format, workspace, options.defaults, is_taken);
  } catch (const Failure& failure) {
    throw Failure("`" + file + "`: " + failure.what(), failure.help());
  }
}

void write(const exchange::Imported& imported, const Options& options, const fs::path& root, const Context& context) {
  if (options.dry_run) {
    for (const SourceFile& file : imported.files) {
      render::unified_diff(context.out, file.path, "", file.bytes, context.terminal);
    }
    return;
  }
  if (!imported.files.empty()) disk::create_files(root, imported.files);
  if (context.quiet) return;
  const fs::path where = root.lexically_relative(context.folder);
  for (const SourceFile& file : imported.files) {
    context.out << "wrote " << text::printable((where / file.path).lexically_normal().string()) << '\n';
  }
}

void say(const std::string& file, const exchange::Remark& remark, const Context& context) {
  context.err << text::printable(file) << ':';
  if (remark.line > 0) context.err << remark.line << ':';
  constexpr int longest = 400;  // whatever the file says: a remark is one line
  context.err << ' ' << text::shorten(text::printable(remark.message), longest, "...") << '\n';
}

int conclude(const exchange::Log& log, const std::string& file, const Context& context) {
  for (const exchange::Remark& remark : log.unplaced) say(file, remark, context);
  if (!context.quiet) {
    for (const exchange::Remark& remark : log.aside) say(file, remark, context);
  }
  const std::size_t count = log.unplaced.size() + log.more;
  if (count > 0) context.err << count << (count == 1 ? " thing was" : " things were") << " not taken\n";
  return count > 0 ? exit_findings : exit_done;
}

int run(const Options& options, const Context& context) {
  if (context.at != nullptr) throw Failure("nothing can be imported into what `--at` names", "leave `--at` out");
  const std::string& file = context.arguments.front();
  const fs::path wanted = (context.workspace_start / options.into).lexically_normal();
  const fs::path folder = wanted.has_filename() ? wanted : wanted.parent_path();
  const std::optional<fs::path> existing = workspace_around(folder);
  const fs::path root = existing.value_or(folder);
  if (!options.into.empty() && root != folder) {
    throw Failure("`" + options.into + "` is in the workspace `" + root.string() + "`",
                  "leave `--into` out to import into that one, or take a folder outside it");
  }
  std::optional<disk::Lock> lock;
  std::optional<Workspace> workspace;
  if (existing) {
    if (!options.dry_run) lock.emplace(root);
    workspace = read_workspace(load_directory(root)).workspace;
    if (!workspace->config.readable) {
      throw Failure("`okr.yaml` can't be read: what it declares is unknown", "nothing was written: run `okr check`");
    }
  } else {
    refuse_files(folder, "as in `okr import " + file + " --into okrs`");
  }
  const exchange::Imported imported = read(options, file, workspace ? &*workspace : nullptr, root, context);
  write(imported, options, root, context);
  return conclude(imported.log, file, context);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  one_of(app.add_option("--format", options->format, "json, ndjson, csv or markdown; else by the file's name"),
         {"json", "ndjson", "csv", "markdown"})
      ->type_name("FORMAT");
  app.add_option("--into", options->into, "a workspace, or a folder to become one")->type_name("FOLDER");
  app.add_option("--cycle", options->defaults.cycle, "for objectives that name none")->type_name("CYCLE");
  app.add_option("--team", options->defaults.team, "for those that name none")->type_name("TEAM");
  app.add_flag("--dry-run", options->dry_run, "show the new files, and write nothing");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command import_command = {
    .name = "import",
    .group = "move",
    .brief = "OKRs from elsewhere",
    .summary = "OKR files of an export, a table or an outline",
    .examples =
        "  okr import okrs.csv --cycle 2026-Q2 --dry-run\n"
        "  okr import notes.md --cycle 2026-Q2 --team claims\n"
        "  okr import okrs.json --into okrs\n",
    .arguments =
        {.usage = "FILE", .summary = "the file; - for the standard input", .least = 1, .most = 1, .first = value::file},
    .declare = declare,
};

}  // namespace okr::cli
