// How values are written as JSON.
#include "render/json.hpp"

#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

#include "text/utf8.hpp"

namespace okr::render {
namespace {

std::string escaped(char32_t c) {
  const auto value = static_cast<unsigned>(c);
  if (value < 0x10000) return fmt::format("\\u{:04x}", value);
  return fmt::format("\\u{:04x}\\u{:04x}", 0xd7c0 + (value >> 10), 0xdc00 + (value & 0x3ff));
}

/// Hidden characters stand only within strings, but for the line feeds between the values.
void write(std::ostream& out, const Json& value, int indent) {
  const std::string json = value.dump(indent, ' ', false, Json::error_handler_t::replace);
  std::size_t written = 0;
  for (std::size_t at = text::end_of_harmless(json, 0); at < json.size(); at = text::end_of_harmless(json, at)) {
    const text::CodePoint c = text::code_point_at(json, at);
    const std::size_t after = at + c.bytes;
    const bool command = text::starts_log_command(std::string_view(json).substr(at));
    if (command || (c.value != U'\n' && text::is_hidden(c.value))) {
      out << std::string_view(json).substr(written, at - written) << escaped(c.value);
      written = after;
    }
    at = after;
  }
  out << std::string_view(json).substr(written) << '\n';
}

}  // namespace

Json json_of(Decimal value) {
  const double number = value.to_double();
  // Beyond 2^53 not every integer is a double, and readers of JSON have doubles.
  if (value.is_whole() && std::abs(number) < 9e15) return static_cast<std::int64_t>(number);
  return number;
}

Json json_of(const std::optional<Decimal>& value) { return value ? json_of(*value) : Json(); }

Json json_of(const std::optional<Date>& value) { return value ? Json(to_string(*value)) : Json(); }

Json json_or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

void write_json(std::ostream& out, const Json& value) { write(out, value, 2); }

void write_json_line(std::ostream& out, const Json& value) { write(out, value, -1); }

}  // namespace okr::render
