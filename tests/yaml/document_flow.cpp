// Random documents: lists in brackets, maps in braces.
#include <algorithm>

#include "yaml/writer.hpp"

namespace okr::yaml {

/// Nothing, a space, or the next line.
void Writer::flow_space(int parent) {
  if (random_.chance(5)) {
    if (random_.chance(30)) out_ += " # why";
    out_ += '\n';
    indent(std::max(1, parent + random_.between(1, 4)));
  } else if (random_.chance(20)) {
    out_ += ' ';
  }
}

void Writer::flow_value(int parent, int depth) {
  if (depth > 0 && random_.chance(30)) return flow(parent, depth - 1);
  if (surprise()) return;
  const std::string text = make_text(random_, false);
  const Written written = write_text(text, {parent, true}, random_);
  out_ += written.bytes;
  events_.push_back(scalar_event(written.style, text));
}

void Writer::flow(int parent, int depth) {
  const bool is_map = random_.chance(50);
  events_.emplace_back(is_map ? "+MAP {}" : "+SEQ []");
  out_ += is_map ? '{' : '[';
  std::set<std::string> seen;
  flow_space(parent);
  const int items = random_.between(0, 4);
  for (int i = 0; i < items; ++i) {
    if (i > 0) {
      out_ += ',';
      if (random_.chance(80)) out_ += ' ';
      flow_space(parent);
    }
    if (is_map) {
      key({parent, true, true}, seen);
      const bool is_quoted = events_.back().starts_with("=VAL \"") && out_.ends_with("\":");
      const bool adjacent = is_quoted && random_.chance(10);
      if (!adjacent) out_ += ' ';
      if (!adjacent) flow_space(parent);
    }
    flow_value(parent, depth);
    flow_space(parent);
  }
  if (items > 0 && random_.chance(5)) out_ += ',';
  out_ += is_map ? '}' : ']';
  events_.emplace_back(is_map ? "-MAP" : "-SEQ");
}

}  // namespace okr::yaml
