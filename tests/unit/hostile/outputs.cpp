// In-process, so that thousands of calls take a few seconds.
#include "unit/hostile/outputs.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <sstream>

#include "cli/main.hpp"
#include "unit/hostile/harm.hpp"

namespace okr::tests {
namespace {

bool has(const Call& call, std::string_view word) { return std::ranges::find(call, word) != call.end(); }

std::string format_of(const Call& call) {
  const auto option = std::ranges::find(call, "--format");
  if (option != call.end() && option + 1 != call.end()) return *(option + 1);
  return call.front() == "export" ? "json" : call.front() == "report" ? "html" : "text";
}

/// The fields of a completion are parted by tabs, which no candidate has; a name in a difference is ended by one where
/// it has blanks.
std::string without_own_tabs(const Call& call, std::string text) {
  if (call.front() == "completion") std::ranges::replace(text, '\t', ' ');
  if (!has(call, "--dry-run") && !has(call, "--diff")) return text;
  for (std::size_t at = text.find("\t\n"); at != std::string::npos; at = text.find("\t\n", at + 1)) {
    const std::string line = text.substr(text.rfind('\n', at) + 1, 6);
    if (line == "--- a/" || line == "+++ b/") text[at] = ' ';
  }
  return text;
}

}  // namespace

Output run(const Call& call, const std::filesystem::path& folder, const std::string& in) {
  std::istringstream input(in);
  std::ostringstream out, err;
  cli::Environment environment;
  environment.folder = folder;
  environment.local_date = std::chrono::year{2026} / 5 / 15;
  environment.in_is_terminal = !in.empty();
  environment.variables = {{"LC_ALL", "C.UTF-8"}, {"HOME", folder.string()}};
  const int code = cli::run(call, environment, input, out, err);
  return {code, out.str(), err.str()};
}

Shape shape_of(const Call& call) {
  static const std::map<std::string, Shape, std::less<>> shapes = {
      {"json", Shape::json},         {"sarif", Shape::json}, {"gitlab", Shape::json},    {"rdjson", Shape::json},
      {"ndjson", Shape::json_lines}, {"csv", Shape::csv},    {"html", Shape::xml},       {"svg", Shape::xml},
      {"junit", Shape::xml_list},    {"dot", Shape::quoted}, {"mermaid", Shape::quoted}, {"markdown", Shape::markdown}};
  const auto found = shapes.find(format_of(call));
  if (found == shapes.end()) return Shape::text;
  return call.front() == "measure" ? Shape::json_lines : found->second;
}

std::string harm_of(const Call& call, const Output& output) {
  if (output.code > 2) return "exit " + std::to_string(output.code);
  if (std::string harm = harm_in(output.err); !harm.empty()) return "stderr: " + harm;
  if (format_of(call) == "github") return harm_in_annotations(output.out);
  const std::string out = without_own_tabs(call, output.out);
  if (std::string harm = harm_in(out, has(call, "always")); !harm.empty()) return harm;
  if (out.empty()) return "";
  if (shape_of(call) == Shape::markdown) return mention_in(out);
  if (shape_of(call) == Shape::csv) return formula_in(out);
  return "";
}

std::string said(const Call& call) { return fmt::format("{}", fmt::join(call, " ")); }

}  // namespace okr::tests
