// Messages on a stream, each behind headers that say how long it is.
#pragma once

#include <iosfwd>
#include <string>

#include "lsp/json.hpp"

namespace okr::lsp {

/// What came next on the stream.
struct Frame {
  enum class Kind { message, unreadable, end };
  Kind kind = Kind::end;
  std::string text;  ///< the message's bytes, or why there is none
};

/// Reads the headers and the message behind them. A header that is not known is passed over; after one that says no
/// length, or one over 64 MiB, reading goes on behind what it announced.
Frame read_frame(std::istream& in);

/// Whether more has come by now, so that an answer may wait for what it says. False where the stream can't tell.
bool has_more(std::istream& in);

/// Writes `message` and flushes the stream. Bytes in it that are not UTF-8 become U+FFFD.
void write_frame(std::ostream& out, const Json& message);

}  // namespace okr::lsp
