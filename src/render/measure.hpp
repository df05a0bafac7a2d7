// How a sentence was read: `okr measure`.
#pragma once

#include <iosfwd>
#include <string_view>

#include "okr/measure.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// The sentence with the words marked that gave a number, and how it was read, or why it was not.
void measure_text(std::ostream& out, std::string_view sentence, const SentenceReading& reading,
                  const Terminal& terminal);

/// One line of JSON.
void measure_json(std::ostream& out, std::string_view sentence, const SentenceReading& reading);

}  // namespace okr::render
