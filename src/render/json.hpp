// What all JSON outputs share: how values are written.
#pragma once

#include <iosfwd>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "okr/date.hpp"
#include "okr/decimal.hpp"

namespace okr::render {

using Json = nlohmann::ordered_json;

/// A whole number as an integer, any other as the nearest binary one.
Json json_of(Decimal value);
/// Null where there is none.
Json json_of(const std::optional<Decimal>& value);
Json json_of(const std::optional<Date>& value);
/// Null where it is empty.
Json json_or_null(std::string_view text);

/// Indented, with a line feed at its end. What is escaped in text (bidi controls, `##[` …) becomes `\u…`, so that the
/// values stay exact; bytes that are not UTF-8 become U+FFFD.
void write_json(std::ostream& out, const Json& value);
/// The same in one line.
void write_json_line(std::ostream& out, const Json& value);

}  // namespace okr::render
