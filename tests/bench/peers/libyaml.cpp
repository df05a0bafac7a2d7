// A bare event pass of libyaml over each file.
#include <stdexcept>
#include <yaml.h>

#include "bench/peers/yaml_files.hpp"

namespace {

class Parser {
 public:
  explicit Parser(const std::string& bytes) {
    if (yaml_parser_initialize(&parser_) == 0) throw std::runtime_error("libyaml has no memory");
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  }
  ~Parser() { yaml_parser_delete(&parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  yaml_event_type_t next() {
    yaml_event_t event;
    if (yaml_parser_parse(&parser_, &event) == 0) throw std::runtime_error(parser_.problem);
    const yaml_event_type_t type = event.type;
    yaml_event_delete(&event);
    return type;
  }

 private:
  yaml_parser_t parser_{};
};

std::size_t scalars(const std::string& bytes) {
  Parser parser(bytes);
  std::size_t count = 0;
  for (auto type = YAML_NO_EVENT; type != YAML_STREAM_END_EVENT; type = parser.next()) {
    if (type == YAML_SCALAR_EVENT) ++count;
  }
  return count;
}

}  // namespace

int main(int count, char** arguments) { return okr::bench::visit_yaml_files(count, arguments, scalars); }
