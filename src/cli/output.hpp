// `--format` and `-o`: in which form a command writes, and where to.
#pragma once

#include <CLI/App.hpp>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>
#include <system_error>

#include "cli/command.hpp"

namespace okr::cli {

struct Output {
  std::string format;
  std::string file;  ///< relative to the working folder; empty: stdout
};

/// Declares both options; the first format is the one that is taken where none is named.
void declare_output(CLI::App& app, Output& output, std::initializer_list<std::string_view> formats);

/// Has `render` write to where `output` says; what goes to a terminal may go through the pager. Throws Failure where
/// the file can't be written.
void write(const Context& context, const Output& output,
           const std::function<void(std::ostream&, const render::Terminal&)>& render);

/// Adds to the end of a file, which is made where there is none.
std::error_code append(const std::filesystem::path& path, std::string_view bytes);

}  // namespace okr::cli
