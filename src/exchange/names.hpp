// Teams, people and cycles as other programs name them, to the ids of a workspace.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/given.hpp"
#include "okr/workspace.hpp"

namespace okr::exchange {

/// Knows what the workspace declares, and remembers what it does not.
class Names {
 public:
  /// `config` is null for a workspace that is yet to be.
  explicit Names(const Config* config) : config_(config) {}

  /// The id of a team by its id or title, of a person by their id, name or mail address; of one that is not declared
  /// an id made of the words, or nothing where they give none.
  std::string team(std::string_view text);
  std::string person(std::string_view text);
  /// Whether the workspace declares a team of that id or title.
  bool is_team(std::string_view text) const;
  /// `2026-Q2` of that, `Q2 2026` or `2026 Q2`, a declared cycle; nothing where it is none.
  std::optional<std::string> cycle(std::string_view text) const;
  /// The same, but what is none is taken as it is, with a word in `log`.
  std::string cycle(std::string_view text, int line, Log& log);

  /// The okr.yaml of a new workspace: the teams and people that were named.
  Given declared() const;
  /// Says which of them a workspace does not know that declares its own.
  void report(Log& log) const;

 private:
  struct Named {
    std::string id, name;
  };
  struct Remembered {
    std::vector<Named> all;
    std::set<std::string, std::less<>> ids;
  };
  static std::string remember(Remembered& known, std::string id, std::string_view name);

  const Config* config_;
  Remembered teams_, people_;
  std::set<std::string, std::less<>> unknown_cycles_;
};

}  // namespace okr::exchange
