// A golden case: files, calls of the program, and what each is to print, in one text file.
//
//   Any text: what the case is about.
//   --- file 2026-Q2/claims.yaml          its lines follow, up to the next line of this kind
//   --- folder examples/northwind         a copy of that folder of the repository
//   --- variable COLUMNS=60               for all calls
//   --- stdin                             its lines follow
//   $ okr check --fail-on warning         words as a shell takes them, with ' and "
//   what it prints to stdout
//   ! what it prints to stderr
//   ? 1
//   $ cat 2026-Q2/claims.yaml             what is in a file by then
//
// All calls run in a folder of their own on 2026-05-15, with LC_ALL=C.UTF-8 and nothing else in the environment. The
// path of that folder is printed as FOLDER.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace okr::golden {

struct Step {
  std::string call;      ///< without the `$ `
  std::string expected;  ///< all lines up to the next call
};

struct Case {
  std::string preamble;  ///< all lines before the first call, as they are
  std::map<std::string, std::string> files;
  std::vector<std::string> folders;
  std::map<std::string, std::string, std::less<>> variables;
  std::string input;
  std::vector<Step> steps;
};

/// Throws std::runtime_error where a line that starts with `--- ` is none of the above.
Case parse_case(std::string_view text);

/// The case as a file; of a parsed one, the same text.
std::string print_case(const Case& parsed);

/// The words of a call.
std::vector<std::string> words_of(std::string_view call);

}  // namespace okr::golden
