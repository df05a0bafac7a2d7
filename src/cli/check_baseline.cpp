// Reads, writes and prunes the baseline of `okr check`.
#include "cli/check_baseline.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <ostream>

#include "disk/read_file.hpp"
#include "disk/replace.hpp"
#include "exchange/baseline_file.hpp"
#include "okr/failure.hpp"
#include "render/words.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

using checking::Baseline;

std::size_t total(const Baseline& baseline) {
  std::size_t sum = 0;
  for (const auto& [known, count] : baseline) sum += count;
  return sum;
}

void refuse_nonsense(const BaselineOptions& options, bool all) {
  const std::string_view flag = options.write ? "--write-baseline" : options.prune ? "--prune-baseline" : "";
  if (flag.empty()) return;
  const std::string name = "`" + std::string(flag) + "`";
  if (options.file.empty()) throw Failure(name + " needs `--baseline FILE`");
  if (options.write && options.prune) {
    throw Failure("`--write-baseline` and `--prune-baseline` exclude each other", "what is written is pruned already");
  }
  if (!all) {
    throw Failure(name + " is about all findings of the workspace",
                  "leave out what chooses among them: PATH, `--select`, `--ignore`, `--since`");
  }
}

}  // namespace

void declare_baseline(CLI::App& app, BaselineOptions& options) {
  app.add_option("--baseline", options.file, "say nothing of the findings that FILE lists")->type_name("FILE");
  app.add_flag("--write-baseline", options.write, "write all findings of today to the baseline's FILE");
  app.add_flag("--prune-baseline", options.prune, "take out of FILE what is mended by now");
}

Baseline read_baseline(const Context& context, const BaselineOptions& options, bool all) {
  refuse_nonsense(options, all);
  if (options.file.empty() || options.write) return {};
  if (std::error_code error; !std::filesystem::exists(context.folder / options.file, error)) {
    throw Failure("there is no baseline `" + options.file + "`", "write it with `--write-baseline`");
  }
  return exchange::parse_baseline(disk::read_named_file(context.folder / options.file), options.file);
}

Baseline update_baseline(const Context& context, const BaselineOptions& options, const Baseline& baseline,
                         const Baseline& found, Asked asked) {
  const std::string file = "`" + text::printable(options.file) + "`";
  if (!asked.whole) {
    if (options.write || options.prune) context.err << file << " stays as it is: not all files could be read\n";
    return checking::common(baseline, found);
  }
  Baseline kept = options.write ? found : checking::common(baseline, found);
  const std::size_t gone = total(baseline) - (options.write ? 0 : total(kept));
  if (options.write || (options.prune && gone > 0)) {
    disk::put_file(context.folder / options.file, exchange::print_baseline(kept));
  }
  if (!context.quiet && options.write) {
    context.err << "wrote " << render::counted(total(kept), "finding") << " to " << file << '\n';
  } else if (!context.quiet && options.prune) {
    context.err << "took " << render::counted(gone, "finding") << " out of " << file << '\n';
  } else if (!context.quiet && gone > 0 && asked.all) {
    context.err << render::counted(gone, "finding") << " of " << file
                << " are gone by now: take them out with `--prune-baseline`\n";
  }
  return kept;
}

}  // namespace okr::cli
