// Importing ends on any bytes in each format, and what it makes is read back as what was meant.
#include "exchange/import.hpp"

#include <array>

#include "okr/failure.hpp"
#include "okr/read.hpp"
#include "target.hpp"

namespace {

using namespace okr;

void import_as(exchange::Format format, std::string_view bytes, const Workspace* workspace) {
  try {
    const auto is_taken = [](const std::string& path) { return path == "2026-Q2/claims.yaml"; };
    exchange::import_bytes(bytes, format, workspace, {"2026-Q2", {}}, is_taken);
  } catch (const Failure& failure) {
    // Each value was held to the format before: only an import's own mistake is seen as late as that, and in okr.yaml,
    // which comes as a whole, what two values say together.
    const std::string_view what = failure.what();
    const bool is_late = what.find("` would not ") != std::string_view::npos && !what.starts_with("`okr.yaml`");
    fuzz::require(!is_late, what);
  }
}

}  // namespace

void okr::fuzz::run(std::string_view bytes) {
  static const Workspace workspace =
      read_workspace({{{"2026-Q2/claims.yaml", "cycle: 2026-Q2\nobjectives:\n  - title: Win\n"},
                       {"okr.yaml", "okr: 1\nteams: [{id: claims}]\npeople: [{id: ana, name: Ana}]\n"}},
                      {}})
          .workspace;
  // Two formats may begin like that, and half of all inputs have an even length.
  using exchange::Format;
  const bool is_json = bytes.starts_with('{') || bytes.starts_with('[');
  for (const Format format :
       is_json ? std::array{Format::json, Format::ndjson} : std::array{Format::csv, Format::markdown}) {
    import_as(format, bytes, bytes.size() % 2 == 0 ? nullptr : &workspace);
  }
}
