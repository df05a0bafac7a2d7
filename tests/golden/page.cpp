// Finds the calls in a page of the docs, makes them, and compares.
#include "golden/page.hpp"

#include <algorithm>
#include <span>
#include <sstream>
#include <stdexcept>
#include <utility>
#include <vector>

#include "golden/run_case.hpp"

namespace okr::golden {
namespace {

using Lines = std::span<const std::string>;

std::vector<std::string> lines_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Takes the exit code, the last line, off what a call printed, and puts both streams together as a terminal does. What
/// is in a file has no exit code.
std::vector<std::string> as_on_terminal(std::vector<std::string> printed) {
  if (printed.back().starts_with("? ")) printed.pop_back();
  for (std::string& line : printed) {
    if (line.starts_with("! ")) line.erase(0, 2);
  }
  return printed;
}

bool is_ellipsis(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(' '), line.size())) == "…";
}

bool matches(Lines shown, Lines printed) {
  while (!shown.empty() && !is_ellipsis(shown.front())) {
    if (printed.empty() || printed.front() != shown.front()) return false;
    shown = shown.subspan(1);
    printed = printed.subspan(1);
  }
  if (shown.empty()) return printed.empty();
  for (std::size_t left_out = 0; left_out <= printed.size(); ++left_out) {
    if (matches(shown.subspan(1), printed.subspan(left_out))) return true;
  }
  return false;
}

/// What the page is to show of a call: what it shows, where that holds.
std::string corrected(const std::string& shown, const std::string& printed) {
  const std::vector<std::string> lines = lines_of(printed);
  const bool failed = lines.back() == "? 2" || lines.back() == "? 3";
  const std::vector<std::string> visible = as_on_terminal(lines);
  if (shown.empty() ? !failed : matches(lines_of(shown), visible)) return shown;
  std::string text;
  for (const std::string& line : visible) text += line + '\n';
  return text;
}

std::string run_block(std::string_view block, const std::filesystem::path& repository) {
  Case shown = parse_case(block);
  if (!shown.preamble.empty()) {
    throw std::runtime_error("`" + lines_of(shown.preamble).front() + "` in a console block is no call");
  }
  std::string move;
  shown.folders = {"examples/northwind"};
  if (!shown.steps.empty() && shown.steps.front().call.starts_with("cd ")) {
    shown.folders = {shown.steps.front().call.substr(3)};
    move = "$ " + shown.steps.front().call + '\n';
    shown.steps.erase(shown.steps.begin());
  }
  const Case actual = run_case(shown, repository);
  for (std::size_t i = 0; i < shown.steps.size(); ++i) {
    shown.steps[i].expected = corrected(shown.steps[i].expected, actual.steps[i].expected);
  }
  return move + print_case(shown);
}

}  // namespace

std::string run_page(std::string_view page, const std::filesystem::path& repository) {
  std::string result;
  std::string block;
  bool within = false;
  for (const std::string& line : lines_of(page)) {
    if (within && line != "```") {
      block += line + '\n';
      continue;
    }
    if (within) result += run_block(std::exchange(block, {}), repository);
    within = line == "```console";
    result += line + '\n';
  }
  return result;
}

}  // namespace okr::golden
