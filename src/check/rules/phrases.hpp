// Words and phrases with which a title gives away that it is no outcome.
#pragma once

#include <string>
#include <string_view>

namespace okr::checking {

/// A phrase that stands in a title, and what it says there. Without a phrase nothing was found.
struct Telltale {
  std::string phrase;     ///< as in the title, in lower case
  std::string_view says;  ///< completes "`phrase` says …"

  explicit operator bool() const { return !phrase.empty(); }
};

/// Business as usual, in the words with which an objective begins: `maintain`, `continue`, `keep … running`.
Telltale business_as_usual(std::string_view title);

/// Work in place of what comes of it, in the words with which a key result begins: `launch`, `roll out`. What may be a
/// noun too (`Design partners stay`) counts only before an article, a number and the like.
Telltale activity(std::string_view title);

/// Words, anywhere in a key result, of which nobody can say whether they hold: `improve`, `effectively`, `as needed`.
Telltale weasel_words(std::string_view title);

}  // namespace okr::checking
