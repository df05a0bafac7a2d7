// Makes untrusted text safe in a page.
#include "render/html.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>

#include "render/xml.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

bool is_safe(char c, bool first) {
  const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return alphanumeric || (!first && std::string_view("._-/").find(c) != std::string_view::npos);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool is_harmless_link(std::string_view url) {
  constexpr std::array<std::string_view, 3> schemes = {"https://", "http://", "mailto:"};
  const bool known = std::ranges::any_of(schemes, [&](std::string_view scheme) {
    return url.size() > scheme.size() && std::ranges::equal(url.substr(0, scheme.size()), scheme, {}, lower);
  });
  return known && url.find_first_of(" \\") == std::string_view::npos && text::printable(url) == url;
}

}  // namespace

std::string html(std::string_view untrusted) {
  const std::string escaped = xml(untrusted);
  std::string safe;
  safe.reserve(escaped.size());
  for (const char c : escaped) {
    if (c == '\'') {
      safe += "&#39;";
    } else {
      safe += c;
    }
  }
  return safe;
}

std::string html_lines(std::string_view untrusted) {
  while (untrusted.ends_with('\n')) untrusted.remove_suffix(1);
  std::string safe;
  for (std::size_t begin = 0; begin <= untrusted.size();) {
    const std::size_t end = std::min(untrusted.find('\n', begin), untrusted.size());
    safe += (begin == 0 ? "" : "<br/>") + html(untrusted.substr(begin, end - begin));
    begin = end + 1;
  }
  return safe;
}

std::string html_link(std::string_view url, std::string_view text) {
  if (is_harmless_link(url)) {
    return fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", html(url), html(text));
  }
  return url == text || url.empty() ? html(text) : fmt::format("{} ({})", html(text), html(url));
}

std::string html_id(std::string_view text) {
  std::string id;
  for (const char c : text) {
    if (is_safe(c, id.empty())) {
      id += c;
    } else {
      fmt::format_to(std::back_inserter(id), "~{:02x}", static_cast<unsigned char>(c));
    }
  }
  return id;
}

std::string html_anchor(const Workspace& workspace, Ref ref) {
  const std::string id = workspace.id(ref);
  if (workspace.find(id) == ref && !id.empty()) return html_id(id);
  return fmt::format("{}~~{}-{}-{}", html_id(id), static_cast<int>(ref.to), ref.index, ref.key_result);
}

}  // namespace okr::render
