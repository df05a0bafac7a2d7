// `--format FORMAT[=FILE]` of `okr check`, which may be given several times, and `-o`.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "render/findings_ci.hpp"

namespace okr::cli {

/// The options as they were written.
struct CheckOutput {
  std::vector<std::string> formats;
  std::string file;  ///< `-o`: where the format goes that names no file
};

void declare_check_output(CLI::App& app, CheckOutput& output);

/// Each format with its file, what goes to stdout first; `auto` becomes what the CI system around can show. Throws
/// Failure where a format is unknown, or two of them have one place.
std::vector<Output> outputs_of(const CheckOutput& written, const Context& context);

/// The workspace's folder as seen from the root of the repository that it is in: empty, or ended by `/`.
std::string folder_in_repository(const std::filesystem::path& workspace);

/// Writes the findings in each format, and with `github` to the summary of the step too. Throws Failure where a file
/// can't be written.
void write_findings(const Context& context, const std::vector<Output>& outputs, const render::CheckReport& report);

}  // namespace okr::cli
