// Findings as GitHub's workflow commands, and as the summary of a job.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <ostream>

#include "render/findings.hpp"
#include "render/findings_ci.hpp"
#include "render/markdown.hpp"
#include "render/places.hpp"
#include "render/reported.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

/// Safe in a log of GitHub's wherever in a line it stands.
std::string log_text(std::string_view untrusted) {
  std::string safe;
  for (const char c : text::printable(untrusted)) {
    if (c == ':' && safe.ends_with(':')) safe += '\\';
    safe += c;
  }
  return safe;
}

std::string escaped(std::string_view text, std::string_view characters) {
  std::string result;
  for (const char c : text) {
    if (characters.find(c) == std::string_view::npos) {
      result += c;
    } else {
      fmt::format_to(std::back_inserter(result), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return result;
}

std::string as_data(std::string_view text) { return escaped(log_text(text), "%\r\n"); }
std::string as_property(std::string_view text) { return escaped(text::printable(text), "%\r\n:,"); }

std::string_view command_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "notice";
}

std::string annotation(const CheckReport& report, const Finding& finding, Places& places) {
  const auto begin = places.begin(finding.span), end = places.end(finding.span);
  // The runner takes columns only within one line.
  const bool one_line = begin.line == end.line;
  return fmt::format("::{} file={},line={}{},endLine={}{},title={}::{}\n", command_of(finding.severity),
                     as_property(path_in_repository(report, finding.span)), begin.line,
                     one_line ? fmt::format(",col={}", begin.column) : "", end.line,
                     one_line ? fmt::format(",endColumn={}", end.column) : "", as_property(finding.rule),
                     as_data(message_and_help(finding)));
}

std::string plain_line(const CheckReport& report, const Finding& finding, Places& places) {
  const auto [line, column] = places.begin(finding.span);
  return log_text(fmt::format("{}:{}:{}: {}: {} [{}]", path_in_repository(report, finding.span), line, column,
                              to_string(finding.severity), message_and_help(finding), finding.rule)) +
         '\n';
}

/// How many annotations of each severity there is room for. Where some are left out, the notice that says so takes the
/// place of one.
std::array<std::size_t, 4> rooms_for(const Findings& findings) {
  std::array<std::size_t, 4> rooms{};
  rooms.fill(most_annotations_of_a_kind);
  std::array<std::size_t, 4> counts{};
  for (const Finding& finding : findings) ++counts[static_cast<std::size_t>(finding.severity)];
  if (*std::ranges::max_element(counts) > most_annotations_of_a_kind) --rooms[static_cast<std::size_t>(Severity::info)];
  return rooms;
}

std::string summary_row(const CheckReport& report, const Finding& finding, Places& places) {
  const auto [line, column] = places.begin(finding.span);
  return fmt::format("| {} | {} | {}:{}:{} | {} |\n", to_string(finding.severity), finding.rule,
                     markdown(path_in_repository(report, finding.span)), line, column,
                     markdown(message_and_help(finding)));
}

}  // namespace

void findings_github(std::ostream& out, const CheckReport& report) {
  Places places(report.files);
  std::array<std::size_t, 4> rooms = rooms_for(report.findings);
  std::string annotations, rest;
  std::size_t left_out = 0;
  for (const Finding* finding : most_severe_first(report.findings)) {
    std::size_t& room = rooms[static_cast<std::size_t>(finding->severity)];
    if (room > 0) {
      --room;
      annotations += annotation(report, *finding, places);
    } else {
      ++left_out;
      rest += plain_line(report, *finding, places);
    }
  }
  out << annotations << rest;
  if (left_out > 0) {
    out << fmt::format("::notice title=okr check::{} more in the log of this step: GitHub shows {} of a kind\n",
                       left_out, most_annotations_of_a_kind);
  }
}

std::string findings_github_summary(const CheckReport& report, std::size_t most_bytes) {
  constexpr std::size_t last_line = 100;
  Places places(report.files);
  std::string text = fmt::format("### okr check: {}\n\n", findings_summary(report.findings, report.files_checked()));
  if (!report.findings.empty()) text += "| Severity | Rule | Place | Finding |\n|---|---|---|---|\n";
  std::size_t left_out = 0;
  for (const Finding* finding : most_severe_first(report.findings)) {
    const std::string row = left_out == 0 ? summary_row(report, *finding, places) : "";
    if (left_out == 0 && text.size() + row.size() + last_line <= most_bytes) {
      text += row;
    } else {
      ++left_out;
    }
  }
  if (left_out > 0) text += fmt::format("\n{} more stand in the log of the step.\n", left_out);
  return text.size() <= most_bytes ? text + (report.findings.empty() ? "" : "\n") : "";
}

}  // namespace okr::render
