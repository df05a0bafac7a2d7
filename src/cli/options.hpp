// Options that more than one command takes, and how their values are held to what is known.
#pragma once

#include <CLI/App.hpp>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/command.hpp"

namespace okr::cli {

/// The heading that `--help` puts over the global options.
inline constexpr std::string_view global_heading = "Everywhere";

/// Declares the global options, which fill `globals`.
void declare_globals(CLI::App& app, GlobalOptions& globals);

/// Declares the global options and the command's own, and returns its body.
Body declare(CLI::App& app, const Command& command, GlobalOptions& globals);

/// Throws Failure where `word` is none of those that the option takes, with the nearest.
void require_known(std::string_view word, std::string_view option, std::span<const std::string_view> known);

/// Holds an option to some words. Another one is refused with the nearest, as a Failure.
CLI::Option* one_of(CLI::Option* option, std::initializer_list<std::string_view> words);

/// Has completion offer some words for an option that takes others, too, or is held to them elsewhere.
CLI::Option* offer(CLI::Option* option, std::span<const std::string_view> words);

/// The words that `one_of` or `offer` named; none where the option has no such words.
std::vector<std::string> offered(const CLI::Option& option);

}  // namespace okr::cli
