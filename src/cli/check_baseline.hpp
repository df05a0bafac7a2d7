// `okr check --baseline FILE`, `--write-baseline` and `--prune-baseline`.
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "check/baseline.hpp"
#include "cli/command.hpp"

namespace okr::cli {

struct BaselineOptions {
  std::string file;  ///< relative to the working folder; empty: none
  bool write = false;
  bool prune = false;
};

void declare_baseline(CLI::App& app, BaselineOptions& options);

/// What the file lets be; nothing where none is named, or where it is about to be written. Throws Failure where it
/// can't be read, and for options that make no sense together; `all` says that the call is about all findings of the
/// workspace and no others.
checking::Baseline read_baseline(const Context& context, const BaselineOptions& options, bool all);

/// What a call is about.
struct Asked {
  bool all = false;    ///< all findings of the workspace and no others
  bool whole = false;  ///< each of its files could be read
};

/// Writes or prunes the file where that is asked for and nothing is missing, else says what of it is mended by now.
/// `found` are all findings of the workspace. Returns the baseline that holds from here on. Throws Failure.
checking::Baseline update_baseline(const Context& context, const BaselineOptions& options,
                                   const checking::Baseline& baseline, const checking::Baseline& found, Asked asked);

}  // namespace okr::cli
