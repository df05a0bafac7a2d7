// How the scripts of the shells and the program talk: what each hands over, and what it is answered.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/completion/completion.hpp"

namespace okr::cli {

enum class Shell { bash, zsh, fish };

/// The shell of that name; nothing for another word.
std::optional<Shell> shell_named(std::string_view word);

/// The script that makes a shell ask for completions.
std::string_view script_of(Shell shell);

/// Answers the script of a shell with lines: `words`, `files` or `folders` (with the prefix of the path behind a tab),
/// then a candidate a line, with its description behind a tab. zsh and fish hand over the words; bash the line up to
/// the cursor, as it stands there, and the characters that it breaks words at; its candidates are quoted for it.
void answer(std::ostream& out, Shell shell, const std::vector<std::string>& given, Typing typing);

}  // namespace okr::cli
