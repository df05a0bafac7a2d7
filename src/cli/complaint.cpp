// Writes a Failure's two lines.
#include "cli/complaint.hpp"

#include <ostream>

#include "text/utf8.hpp"

namespace okr::cli {

void complain(std::ostream& out, const Failure& failure) {
  out << "error: " << text::printable(failure.what()) << '\n';
  if (!failure.help().empty()) out << "  " << text::printable(failure.help()) << '\n';
}

}  // namespace okr::cli
