// YAML documents as events: what readers of different make can be compared by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/node.hpp"

namespace okr::yaml {

/// One event as the public test suite of YAML writes it: `+MAP`, `+MAP {}`, `-MAP`, `+SEQ`, `+SEQ []`, `-SEQ`, and
/// `=VAL ` with `:`, `'`, `"`, `|` or `>` for the style and the text, escaped.
using Event = std::string;
using Events = std::vector<Event>;

Event scalar_event(char style, std::string_view text);

/// Of a document that has no broken node.
Events events_of(const read::Document& document);

std::string joined(const Events& events);

}  // namespace okr::yaml
