// A bare event pass of yaml-cpp over each file.
#include "bench/event_pass.hpp"
#include "bench/peers/yaml_files.hpp"

int main(int count, char** arguments) {
  okr::SourceTree tree;
  tree.files.resize(1);
  return okr::bench::visit_yaml_files(count, arguments, [&](const std::string& bytes) {
    tree.files.front().bytes = bytes;
    return okr::bench::event_pass(tree);
  });
}
