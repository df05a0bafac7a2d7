// Which rows of a table speak of one objective.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace okr::exchange {

/// What tells objectives apart in a table, before they have ids. Empty is what a row leaves out.
struct Identity {
  std::string id, title, team, cycle;
};

/// The objectives of the rows so far, by number.
class Identities {
 public:
  /// The objective that a row speaks of: the one of its id; else of its title, team and cycle, where what is left out
  /// is as in the row above, else in the last of that title. A row that names none goes on with the one above it.
  std::optional<std::size_t> find(const Identity& row);
  /// A new one, with the next number.
  std::size_t add(Identity identity);

 private:
  using Key = std::vector<std::string>;
  static Key key_of(const Identity& identity);

  std::vector<Identity> all_;
  std::map<std::string, std::size_t> by_id_, by_title_;
  std::map<Key, std::size_t> by_key_;
  std::size_t last_ = 0;
};

}  // namespace okr::exchange
