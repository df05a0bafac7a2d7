// Finds the calls in a page of the docs, makes them, and compares.
#include "golden/page.hpp"

#include <algorithm>
#include <stdexcept>

#include "golden/blocks.hpp"
#include "golden/case_file.hpp"
#include "golden/links.hpp"
#include "golden/loose_calls.hpp"
#include "golden/page_files.hpp"
#include "golden/session.hpp"
#include "golden/shown.hpp"

namespace okr::golden {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view one_folder = "<!-- All in one folder, in this order. -->\n", after = "after=";

bool is_console(const Block& block) { return block.language() == "console"; }

Case calls_of(const Block& block) {
  Case calls = parse_case(block.text);
  if (!calls.preamble.empty()) {
    throw std::runtime_error("`" + lines_of(calls.preamble).front() + "` in a console block is no call");
  }
  return calls;
}

std::string run_steps(std::vector<Step>& steps, Session& session) {
  std::string text;
  for (const Step& step : steps) {
    text.append("$ ").append(step.call).append("\n");
    text += corrected(step.expected, session.type(step.call));
  }
  return text;
}

/// Runs a block that stands for itself.
std::string run_alone(const Block& block, const fs::path& repository) {
  Case shown = calls_of(block);
  Session session;
  session.attach_terminal();
  std::string move;
  const std::string attribute = block.attribute();
  if (attribute.starts_with(after)) {
    session.type("sh -eu '" + (repository / "tests/pages" / attribute.substr(after.size())).string() + ".sh'");
  } else if (attribute.empty()) {
    std::string folder = "examples/northwind";
    if (!shown.steps.empty() && shown.steps.front().call.starts_with("cd ")) {
      folder = shown.steps.front().call.substr(3);
      move = "$ " + shown.steps.front().call + '\n';
      shown.steps.erase(shown.steps.begin());
    }
    session.copy(repository / folder);
  } else if (attribute != "empty") {
    throw std::runtime_error("`" + block.fence + "` says nothing known behind `console`");
  }
  return move + run_steps(shown.steps, session);
}

void run_blocks_alone(std::vector<Block>& blocks, const fs::path& repository, std::vector<std::string>& complaints) {
  for (Block& block : blocks) {
    if (is_console(block)) {
      block.text = run_alone(block, repository);
    } else if (block.is_code()) {
      std::ranges::copy(loose_complaints(block, repository), std::back_inserter(complaints));
    }
  }
  std::ranges::copy(file_complaints(blocks, repository), std::back_inserter(complaints));
}

void run_in_one_folder(std::vector<Block>& blocks, const fs::path& repository, std::vector<std::string>& complaints) {
  Session session;
  session.attach_terminal();
  for (Block& block : blocks) {
    if (is_console(block)) {
      Case shown = calls_of(block);
      block.text = run_steps(shown.steps, session);
    } else if (!path_of(block).empty()) {
      put(block, session);
    } else if (block.is_code()) {
      std::ranges::copy(loose_complaints(block, repository), std::back_inserter(complaints));
    }
  }
}

}  // namespace

PageRun run_page(std::string_view page, const fs::path& folder, const fs::path& repository) {
  std::vector<Block> blocks = blocks_of(page);
  PageRun run{"", link_complaints(blocks, folder)};
  if (page.find(one_folder) != std::string_view::npos) {
    run_in_one_folder(blocks, repository, run.complaints);
  } else {
    run_blocks_alone(blocks, repository, run.complaints);
  }
  run.text = page_of(blocks);
  return run;
}

bool needs_git(std::string_view page) {
  return std::ranges::any_of(blocks_of(page), [](const Block& block) {
    return is_console(block) &&
           (block.attribute().starts_with(after) || block.text.find("$ git ") != std::string::npos);
  });
}

}  // namespace okr::golden
