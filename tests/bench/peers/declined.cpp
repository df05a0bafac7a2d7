// Which files the fast path leaves to the strict reader and yaml-cpp.
#include "bench/peers/yaml_files.hpp"
#include "read/ordinary.hpp"

int main(int count, char** arguments) {
  okr::read::Document document;
  return okr::bench::visit_yaml_files(count, arguments, [&](const std::string& bytes) {
    document.clear();
    return okr::read::read_ordinary(bytes, 0, document) ? std::size_t{0} : std::size_t{1};
  });
}
