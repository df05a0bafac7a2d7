// The least that any program has to do: read the bytes.
#include "bench/peers/yaml_files.hpp"

int main(int count, char** arguments) {
  return okr::bench::visit_yaml_files(count, arguments, [](const std::string&) { return std::size_t{0}; });
}
