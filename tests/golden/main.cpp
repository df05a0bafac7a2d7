// Runs all golden cases, pages and pictures of the docs below a folder: `okr_cases REPOSITORY [--rewrite] [FOLDER or
// FILE…]`, tests/cases if none is named. With `--rewrite` each gets what the program prints now: read the difference
// before you commit it.
#include <algorithm>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "golden/case_file.hpp"
#include "golden/page.hpp"
#include "golden/picture.hpp"
#include "golden/run_case.hpp"

namespace {

namespace fs = std::filesystem;
using okr::golden::Case;

std::string read_file(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The lines between the first and the last that differ.
void print_difference(std::string_view where, const std::string& expected, const std::string& actual) {
  const std::vector<std::string> before = lines_of(expected), after = lines_of(actual);
  const auto [b, a] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto [rb, ra] =
      std::mismatch(before.rbegin(), std::make_reverse_iterator(b), after.rbegin(), std::make_reverse_iterator(a));
  std::cout << "  " << where << '\n';
  if (b != before.begin()) std::cout << "    " << *(b - 1) << '\n';
  std::for_each(b, rb.base(), [](const std::string& line) { std::cout << "  - " << line << '\n'; });
  std::for_each(a, ra.base(), [](const std::string& line) { std::cout << "  + " << line << '\n'; });
}

void write_anew(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
  std::cout << "rewritten: " << path.string() << '\n';
}

/// `holds` where it does by now.
enum class Outcome { holds, fails, skipped };

Outcome run_docs(const fs::path& path, const fs::path& repository, bool rewrite) {
  const std::string text = read_file(path);
  static const bool has_git = std::system("git --version >/dev/null 2>&1") == 0;
  if (!has_git && okr::golden::needs_git(text)) {
    std::cout << "skipped: " << path.string() << ": there is no git; .ci/packages ci installs it\n";
    return Outcome::skipped;
  }
  const auto [actual, complaints] = okr::golden::run_page(text, path.parent_path(), repository);
  if (rewrite && actual != text) write_anew(path, actual);
  const bool differs = !rewrite && actual != text;
  if (!differs && complaints.empty()) return Outcome::holds;
  std::cout << "FAILED: " << path.string() << '\n';
  if (differs) print_difference("the page", text, actual);
  for (const std::string& complaint : complaints) std::cout << "  " << complaint << '\n';
  return Outcome::fails;
}

Outcome run_drawing(const fs::path& path, const fs::path& repository, bool rewrite) {
  const std::string text = read_file(path);
  const std::string actual = okr::golden::run_picture(text, repository);
  if (actual == text) return Outcome::holds;
  if (rewrite) return write_anew(path, actual), Outcome::holds;
  std::cout << "FAILED: " << path.string() << '\n';
  print_difference("the picture", text, actual);
  return Outcome::fails;
}

Outcome run_case(const fs::path& path, const fs::path& repository, bool rewrite) {
  const std::string text = read_file(path);
  const Case expected = okr::golden::parse_case(text);
  const Case actual = okr::golden::run_case(expected, repository);
  if (print_case(actual) == text && !expected.steps.empty()) return Outcome::holds;
  if (rewrite) return write_anew(path, print_case(actual)), Outcome::holds;
  std::cout << "FAILED: " << path.string() << '\n';
  if (expected.steps.empty()) std::cout << "  there is no call in it\n";
  for (std::size_t i = 0; i < expected.steps.size(); ++i) {
    const auto& [call, shown] = expected.steps[i];
    if (shown != actual.steps[i].expected) print_difference("$ " + call, shown, actual.steps[i].expected);
  }
  return Outcome::fails;
}

Outcome run(const fs::path& path, const fs::path& repository, bool rewrite) {
  try {
    if (path.extension() == ".md") return run_docs(path, repository, rewrite);
    if (path.extension() == ".svg") return run_drawing(path, repository, rewrite);
    return run_case(path, repository, rewrite);
  } catch (const std::exception& error) {
    std::cout << "FAILED: " << path.string() << "\n  " << error.what() << '\n';
    return Outcome::fails;
  }
}

std::vector<fs::path> cases_below(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> cases;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path)) {
    const fs::path kind = entry.path().extension();
    if (kind == ".case" || kind == ".md" || kind == ".svg") cases.push_back(entry.path());
  }
  std::ranges::sort(cases);
  return cases;
}

}  // namespace

int main(int argc, char** argv) try {
  std::vector<std::string> args(argv + 1, argv + argc);
  const bool rewrite = std::erase(args, "--rewrite") > 0;
  const fs::path repository = fs::absolute(args.at(0));
  if (args.size() == 1) args.push_back((repository / "tests/cases").string());

  std::size_t failed = 0, skipped = 0, all = 0;
  for (std::size_t i = 1; i < args.size(); ++i) {
    for (const fs::path& path : cases_below(args[i])) {
      ++all;
      const Outcome outcome = run(path, repository, rewrite);
      if (outcome == Outcome::fails) ++failed;
      if (outcome == Outcome::skipped) ++skipped;
    }
  }
  std::cout << all - failed - skipped << " of " << all << " cases hold\n";
  if (failed > 0 || all == 0) return 1;
  constexpr int skip = 77;
  return skipped > 0 ? skip : 0;
} catch (const std::exception& error) {
  std::cerr << "okr_cases: " << error.what() << '\n';
  return 2;
}
