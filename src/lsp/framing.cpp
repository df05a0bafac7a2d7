// Content-Length headers.
#include "lsp/framing.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <istream>
#include <limits>
#include <optional>
#include <ostream>
#include <string_view>

namespace okr::lsp {
namespace {

constexpr std::uint64_t longest_message = std::uint64_t{64} << 20;
constexpr std::size_t longest_header = 8192;

/// One line without its end; nothing where the stream is at its end. What a line has beyond its limit is dropped.
std::optional<std::string> read_line(std::istream& in) {
  std::string line;
  for (int c = in.get(); c != std::istream::traits_type::eof(); c = in.get()) {
    if (c == '\n') {
      if (line.ends_with('\r')) line.pop_back();
      return line;
    }
    if (line.size() < longest_header) line += static_cast<char>(c);
  }
  return std::nullopt;
}

bool is_same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  const std::size_t first = std::min(text.find_first_not_of(blanks), text.size());
  text.remove_prefix(first);
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

/// The length that the header states; nothing where it is another header, or states none.
std::optional<std::uint64_t> length_in(std::string_view header) {
  const std::size_t colon = header.find(':');
  if (colon == std::string_view::npos || !is_same_name(trimmed(header.substr(0, colon)), "content-length")) return {};
  const std::string_view digits = trimmed(header.substr(colon + 1));
  std::uint64_t length = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
  if (error == std::errc::result_out_of_range) return std::numeric_limits<std::uint64_t>::max();
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole ? std::optional(length) : std::nullopt;
}

void pass_over(std::istream& in, std::uint64_t bytes) {
  constexpr std::uint64_t most = std::numeric_limits<std::streamsize>::max() - 1;
  in.ignore(static_cast<std::streamsize>(std::min(bytes, most)));
}

Frame read_body(std::istream& in, std::uint64_t length) {
  if (length > longest_message) {
    pass_over(in, length);
    return {Frame::Kind::unreadable, "the message is over 64 MiB"};
  }
  std::string body(static_cast<std::size_t>(length), '\0');
  in.read(body.data(), static_cast<std::streamsize>(length));
  if (static_cast<std::uint64_t>(in.gcount()) < length) return {};
  return {Frame::Kind::message, std::move(body)};
}

}  // namespace

Frame read_frame(std::istream& in) {
  std::optional<std::uint64_t> length;
  bool any = false;
  for (auto line = read_line(in); line; line = read_line(in)) {
    if (!line->empty()) {
      any = true;
      if (const auto stated = length_in(*line)) length = stated;
    } else if (length) {
      return read_body(in, *length);
    } else if (any) {
      return {Frame::Kind::unreadable, "the headers state no Content-Length"};
    }
  }
  return {};
}

bool has_more(std::istream& in) { return in.good() && in.rdbuf()->in_avail() > 0; }

void write_frame(std::ostream& out, const Json& message) {
  const std::string body = message.dump(-1, ' ', false, Json::error_handler_t::replace);
  out << "Content-Length: " << body.size() << "\r\n\r\n" << body << std::flush;
}

}  // namespace okr::lsp
