// Nodes to events.
#include "yaml/event.hpp"

namespace okr::yaml {
namespace {

using read::Document;
using read::Node;
using read::NodeKind;
using read::Style;

char mark_of(Style style) {
  switch (style) {
    case Style::single_quoted:
      return '\'';
    case Style::double_quoted:
      return '"';
    case Style::literal:
      return '|';
    case Style::folded:
      return '>';
    default:
      return ':';
  }
}

std::string_view escape_of(char c) {
  switch (c) {
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\t':
      return "\\t";
    case '\r':
      return "\\r";
    case '\b':
      return "\\b";
    case '\0':
      return "\\0";
    default:
      return {};
  }
}

void add(const Document& document, std::uint32_t at, Events& events) {
  const Node& node = document.nodes[at];
  if (node.kind == NodeKind::scalar) {
    events.push_back(scalar_event(mark_of(node.style), node.text));
    return;
  }
  const bool mapping = node.kind == NodeKind::mapping;
  const bool flow = node.style == Style::flow;
  events.emplace_back(mapping ? (flow ? "+MAP {}" : "+MAP") : (flow ? "+SEQ []" : "+SEQ"));
  for (std::uint32_t child = at + 1; child < node.next; child = document.nodes[child].next) {
    add(document, child, events);
  }
  events.emplace_back(mapping ? "-MAP" : "-SEQ");
}

}  // namespace

Event scalar_event(char style, std::string_view text) {
  Event event = "=VAL ";
  event += style;
  for (const char c : text) {
    const std::string_view escape = escape_of(c);
    event += escape.empty() ? std::string_view(&c, 1) : escape;
  }
  return event;
}

Events events_of(const Document& document) {
  Events events;
  if (!document.nodes.empty()) add(document, 0, events);
  return events;
}

std::string joined(const Events& events) {
  std::string all;
  for (const Event& event : events) {
    all += event;
    all += '\n';
  }
  return all;
}

}  // namespace okr::yaml
