// A line as bash hands it over: cut into words, and candidates fitted into it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::cli {

struct BashLine {
  std::vector<std::string> words;  ///< without quotes; the last one, perhaps empty, is being typed
  char quote = 0;                  ///< the quote that is open in the last word: `'`, `"` or none
  std::size_t taken = 0;           ///< bytes of the last word before what bash will replace
};

/// `breaks` are the characters at which bash has words end outside quotes (COMP_WORDBREAKS). Nothing is expanded.
BashLine read_bash_line(std::string_view line, std::string_view breaks);

/// `value` as bash is to put it in place of what is being typed: in the open quote, else with each character quoted
/// that means anything to it.
std::string quoted_for_bash(std::string_view value, const BashLine& line);

}  // namespace okr::cli
