// What people put behind a title: `(owner: ana, due: 2026-06-30)`, `@ana`, `(60%)`.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace okr::exchange {

/// `Owner: Ana`: a word that okr has a key for, and its value.
struct Aside {
  std::string key;  ///< `owner`, `due`, `current` …
  std::string value;
};

struct TitleParts {
  std::string title;
  std::vector<Aside> asides;
  std::vector<std::string> unread;  ///< what stood there, and can mean more than one thing
};

/// Takes what stands in parentheses or brackets behind the title apart, as far as it is certain.
TitleParts take_asides(std::string_view title);

/// The aside that the whole text is; its key is empty where it is none.
Aside aside_of(std::string_view text);

}  // namespace okr::exchange
