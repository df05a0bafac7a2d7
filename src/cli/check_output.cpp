// Reads the formats of `okr check`, and writes each to its place.
#include "cli/check_output.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <set>

#include "cli/environment.hpp"
#include "cli/options.hpp"
#include "disk/repository.hpp"
#include "okr/failure.hpp"
#include "render/findings.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 9> formats = {"text",  "concise", "json",   "github", "sarif",
                                                     "junit", "gitlab",  "rdjson", "auto"};

/// Where GitLab's documentation has the report lie, and its own jobs write it.
constexpr const char* gitlab_report = "gl-code-quality-report.json";

Output output_of(const std::string& written, const std::string& file) {
  const std::size_t equals = written.find('=');
  Output output{written.substr(0, equals), equals == std::string::npos ? file : written.substr(equals + 1)};
  require_known(output.format, "--format", formats);
  if (equals == std::string::npos) return output;
  if (output.file.empty()) throw Failure("`" + written + "` names no file", "write it as `--format sarif=okr.sarif`");
  if (output.format == "auto") throw Failure("`auto` takes no file", "name the format that the file is to have");
  return output;
}

void append_automatic(const Output& output, Ci::System system, std::vector<Output>& outputs) {
  outputs.push_back({system == Ci::System::github ? "github" : "text", output.file});
  if (system == Ci::System::gitlab) outputs.push_back({"gitlab", gitlab_report});
}

void require_own_places(const std::vector<Output>& outputs, const fs::path& folder) {
  std::set<fs::path> places;
  for (const Output& output : outputs) {
    const fs::path place = output.file.empty() ? fs::path() : (folder / output.file).lexically_normal();
    if (places.insert(place).second) continue;
    throw Failure("two formats would go to " + (output.file.empty() ? "stdout" : "`" + output.file + "`"),
                  "give each a file of its own, as in `--format sarif=okr.sarif`");
  }
}

void append_step_summary(const Context& context, const std::string& file, const render::CheckReport& report) {
  const fs::path path = context.folder / file;
  std::error_code no_file_yet;
  const auto size = fs::file_size(path, no_file_yet);
  const std::size_t taken = no_file_yet ? 0 : std::min<std::size_t>(size, render::most_summary_bytes);
  const std::error_code error =
      append(path, render::findings_github_summary(report, render::most_summary_bytes - taken));
  if (!error) return;
  // The findings stand in the log: a container that was not given the file is no reason to fail.
  context.err << "the summary can't be written to `" << text::printable(file) << "`: " << error.message() << '\n';
}

void render_findings(std::ostream& out, const std::string& format, const Context& context,
                     const render::CheckReport& report, const render::Terminal& terminal) {
  if (format == "text") render::findings_text(out, report.files, report.findings, terminal);
  if (format == "concise") render::findings_concise(out, report.files, report.findings);
  if (format == "json") {
    render::findings_json(out, report.files, report.findings, report.files_checked(), context.today, report.baselined);
  }
  if (format == "github") render::findings_github(out, report);
  if (format == "sarif") render::findings_sarif(out, report);
  if (format == "junit") render::findings_junit(out, report);
  if (format == "gitlab") render::findings_gitlab(out, report);
  if (format == "rdjson") render::findings_rdjson(out, report);
}

}  // namespace

void declare_check_output(CLI::App& app, CheckOutput& output) {
  offer(app.add_option("--format", output.formats,
                       "text (if left out), concise, json, github, sarif, junit, gitlab, rdjson, auto; several where "
                       "each but one has a FILE"),
        formats)
      ->allow_extra_args(false)
      ->type_name("NAME[=FILE]");
  app.add_option("-o,--output", output.file, "write to FILE, not to stdout")->type_name("FILE");
}

std::vector<Output> outputs_of(const CheckOutput& written, const Context& context) {
  const Ci::System system = ci_of(context.environment).system;
  std::vector<Output> outputs;
  for (const std::string& format : written.formats) {
    const Output output = output_of(format, written.file);
    if (output.format == "auto") {
      append_automatic(output, system, outputs);
    } else {
      outputs.push_back(output);
    }
  }
  if (outputs.empty()) outputs.push_back({"text", written.file});
  require_own_places(outputs, context.folder);
  const auto is_of_option = [&](const Output& output) { return output.file == written.file; };
  if (std::ranges::none_of(outputs, is_of_option) && !written.file.empty()) {
    throw Failure("there is nothing to write to `" + written.file + "`", "each format names a file already");
  }
  std::ranges::stable_sort(outputs, {}, [](const Output& output) { return !output.file.empty(); });
  return outputs;
}

std::string folder_in_repository(const fs::path& workspace) {
  const fs::path folder = workspace.lexically_relative(disk::find_repository(workspace).value_or(workspace));
  return folder == "." ? "" : folder.generic_string() + '/';
}

void write_findings(const Context& context, const std::vector<Output>& outputs, const render::CheckReport& report) {
  const std::string summary = ci_of(context.environment).step_summary;
  for (const Output& output : outputs) {
    write(context, output, [&](std::ostream& out, const render::Terminal& terminal) {
      render_findings(out, output.format, context, report, terminal);
    });
    if (output.format == "github" && !summary.empty()) append_step_summary(context, summary, report);
  }
}

}  // namespace okr::cli
