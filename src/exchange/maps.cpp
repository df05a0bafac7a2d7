// okr.yaml as an export has it.
#include "exchange/maps.hpp"

#include "read/config.hpp"

namespace okr::exchange {

const Map& config_map() {
  static const Map map = [] {
    Map copy = read::map_of<read::ConfigFile>();
    std::erase_if(copy.keys, [](const Key& key) { return key.shape == Shape::version; });
    return copy;
  }();
  return map;
}

}  // namespace okr::exchange
