// Prints a refused query.
#include "render/query_error.hpp"

#include <ostream>

#include "render/excerpt.hpp"
#include "text/utf8.hpp"

namespace okr::render {

void query_error_text(std::ostream& out, const QueryError& error, const Terminal& terminal) {
  constexpr int indent = 2;
  const QueryPart part = error.part();
  const Excerpt shown = excerpt(error.query(), part.offset, part.offset + part.length, terminal.width - indent,
                                glyphs(terminal).ellipsis);
  const std::string help = text::printable(error.help());
  const bool fits = indent + shown.before + shown.width + 1 + text::display_width(help) <= terminal.width;
  out << "error: " << text::printable(error.what()) << "\n  " << shown.text << "\n  "
      << std::string(static_cast<std::size_t>(shown.before), ' ')
      << std::string(static_cast<std::size_t>(shown.width), '^') << (fits ? " " : "\n  ") << help << '\n';
}

}  // namespace okr::render
