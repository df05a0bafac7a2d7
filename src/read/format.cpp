// The kinds of map as data, each made once of the table that reads it.
#include "read/format.hpp"

#include <algorithm>

#include "read/tables.hpp"

namespace okr::read {

const Key* Map::find(std::string_view key) const {
  const auto row = std::ranges::find(keys, key, &Key::name);
  return row == keys.end() ? nullptr : &*row;
}

template <class T>
const Map& map_of() {
  static const Map map = [] {
    const Table<T> table = table_of<T>();
    Map made{table.noun, {}};
    for (const Field<T>& field : table.fields) made.keys.push_back(field.key);
    return made;
  }();
  return map;
}

template const Map& map_of<Allow>();
template const Map& map_of<CheckIn>();
template const Map& map_of<Milestone>();
template const Map& map_of<Dropped>();
template const Map& map_of<Initiative>();
template const Map& map_of<Review>();
template const Map& map_of<KeyResult>();
template const Map& map_of<Objective>();
template const Map& map_of<Kpi>();
template const Map& map_of<OkrFile>();
template const Map& map_of<Pillar>();
template const Map& map_of<Team>();
template const Map& map_of<Person>();
template const Map& map_of<DeclaredCycle>();
template const Map& map_of<ConfigFile>();

}  // namespace okr::read
