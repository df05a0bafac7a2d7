// Percent-encoding, there and back.
#include "lsp/uri.hpp"

#include <algorithm>

namespace okr::lsp {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";

int value_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::optional<std::string> decoded(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      result += text[at];
      continue;
    }
    const int high = at + 2 < text.size() ? value_of(text[at + 1]) : -1;
    const int low = at + 2 < text.size() ? value_of(text[at + 2]) : -1;
    if (high < 0 || low < 0) return std::nullopt;
    result += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return result;
}

bool stays(char c) {
  const bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return is_word || std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::optional<std::filesystem::path> path_of(std::string_view uri) {
  constexpr std::string_view scheme = "file://";
  const bool is_file = std::ranges::equal(uri.substr(0, scheme.size()), scheme, {},
                                          [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (!is_file) return std::nullopt;
  uri.remove_prefix(scheme.size());
  const std::size_t slash = std::min(uri.find('/'), uri.size());
  const std::string_view host = uri.substr(0, slash);
  if (!host.empty() && host != "localhost") return std::nullopt;
  std::optional<std::string> path = decoded(uri.substr(slash, uri.find_first_of("?#", slash) - slash));
  if (!path || path->empty() || path->find('\0') != std::string::npos) return std::nullopt;
  return std::filesystem::path(std::move(*path)).lexically_normal();
}

std::string uri_of(const std::filesystem::path& path) {
  std::string uri = "file://";
  for (const char c : path.string()) {
    if (stays(c)) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += digits[byte / 16];
    uri += digits[byte % 16];
  }
  return uri;
}

}  // namespace okr::lsp
