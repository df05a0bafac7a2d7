// What all HTML outputs share: untrusted text as content, attributes, links and anchors.
#pragma once

#include <string>
#include <string_view>

#include "okr/workspace.hpp"

namespace okr::render {

/// Untrusted text as the content of an element or of an attribute in quotes of either kind.
std::string html(std::string_view untrusted);

/// The same of a text of several lines, as content: each begins on a line of its own.
std::string html_lines(std::string_view untrusted);

/// A link with `text`, where `url` is one of the web or of mail and hides nothing; else the text with the URL behind
/// it, and the text alone where the two are the same. Both are untrusted.
std::string html_link(std::string_view url, std::string_view text);

/// `text` as the id of an element: `~20` for a byte that is no letter, digit, `.`, `-`, `_` or `/`, or is no letter or
/// digit at its beginning, so that no text makes an id that begins with `_`. Different texts make different ids.
std::string html_id(std::string_view text);

/// The id of the element that shows `ref`: its own id, with its number behind it where another thing has that, too.
std::string html_anchor(const Workspace& workspace, Ref ref);

}  // namespace okr::render
