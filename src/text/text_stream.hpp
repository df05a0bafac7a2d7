// A stream into a text.
#pragma once

#include <sstream>

namespace okr::text {

/// Throws where there is no memory for all of the text; std::ostringstream leaves it unfinished, and says nothing.
class TextStream : public std::ostringstream {
 public:
  TextStream() { exceptions(std::ios::badbit); }
};

}  // namespace okr::text
