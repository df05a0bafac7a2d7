// libyaml's events in the words of event.hpp.
#include "yaml/libyaml.hpp"

#include <stdexcept>
#include <yaml.h>

namespace okr::yaml {
namespace {

std::string text_of(const yaml_char_t* text) { return text == nullptr ? "" : reinterpret_cast<const char*>(text); }

std::string marked(std::string event, const yaml_char_t* anchor, const yaml_char_t* tag) {
  if (anchor != nullptr) event += " &" + text_of(anchor);
  if (tag != nullptr) event += " <" + text_of(tag) + ">";
  return event;
}

char mark_of(yaml_scalar_style_t style) {
  switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      return '\'';
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      return '"';
    case YAML_LITERAL_SCALAR_STYLE:
      return '|';
    case YAML_FOLDED_SCALAR_STYLE:
      return '>';
    default:
      return ':';
  }
}

Event event_of(const yaml_event_t& event) {
  const auto& data = event.data;
  switch (event.type) {
    case YAML_ALIAS_EVENT:
      return "=ALI *" + text_of(data.alias.anchor);
    case YAML_SCALAR_EVENT:
      return marked(scalar_event(mark_of(data.scalar.style),
                                 {reinterpret_cast<const char*>(data.scalar.value), data.scalar.length}),
                    data.scalar.anchor, data.scalar.tag);
    case YAML_SEQUENCE_START_EVENT:
      return marked(data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? "+SEQ []" : "+SEQ",
                    data.sequence_start.anchor, data.sequence_start.tag);
    case YAML_SEQUENCE_END_EVENT:
      return "-SEQ";
    case YAML_MAPPING_START_EVENT:
      return marked(data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? "+MAP {}" : "+MAP", data.mapping_start.anchor,
                    data.mapping_start.tag);
    case YAML_MAPPING_END_EVENT:
      return "-MAP";
    case YAML_DOCUMENT_START_EVENT:
      return "+DOC";
    default:
      return {};
  }
}

class Parser {
 public:
  explicit Parser(std::string_view bytes) {
    if (yaml_parser_initialize(&parser_) == 0) throw std::runtime_error("libyaml has no memory");
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  }
  ~Parser() { yaml_parser_delete(&parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  /// False at the end, and where the bytes are refused.
  bool next(Opinion& opinion) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser_, &event) == 0) {
      opinion.problem = parser_.problem;
      return false;
    }
    opinion.accepted = event.type == YAML_STREAM_END_EVENT;
    if (Event words = event_of(event); !words.empty()) opinion.events.push_back(std::move(words));
    yaml_event_delete(&event);
    return !opinion.accepted;
  }

 private:
  yaml_parser_t parser_{};
};

}  // namespace

Opinion libyaml_on(std::string_view bytes) {
  Opinion opinion;
  Parser parser(bytes);
  while (parser.next(opinion)) {
  }
  Events& events = opinion.events;
  if (!events.empty() && events.front() == "+DOC") events.erase(events.begin());
  // `---` alone: no value, as in an empty file.
  if (events == Events{scalar_event(':', "")}) events.clear();
  return opinion;
}

}  // namespace okr::yaml
