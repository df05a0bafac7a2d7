// `okr new`: what can be made, what it takes, and what is asked for.
#pragma once

#include <CLI/App.hpp>
#include <map>
#include <string>
#include <vector>

#include "cli/change.hpp"
#include "edit/create.hpp"

namespace okr::cli {

enum class NewKind { objective, key_result, kpi, team };

struct NewOptions {
  std::map<std::string, std::string> values;  ///< by the key of the format: `owner`, `min` …
  std::vector<std::string> supports;
  std::string id, file;
  bool dry_run = false;
};

/// Declares an option for each key that some kind takes.
void declare_new(CLI::App& app, NewOptions& options);

/// The kind that a word names. Throws Failure, with the nearest, for another word.
NewKind kind_named(const std::string& word);

/// What is to be made, from the words behind the kind and the options; what is missing is asked for where there is
/// somebody to ask. Throws Failure where something is missing, and for an option that the kind does not take.
edit::NewObject object_to_make(const Change& change, NewKind kind, const std::string& title, NewOptions options);

/// The quarter of the fiscal year that `today` is in; empty where there is none.
std::string quarter_of(const Config& config, Date today);

/// The id of the objective that a new key result is for: the one that `id` means, else asked for.
std::string objective_for(const Change& change, std::string id);

}  // namespace okr::cli
