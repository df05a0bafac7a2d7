// The table of type names.
#include "cli/value.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace okr::cli {
namespace {

using Row = std::pair<std::string_view, Values>;

constexpr std::array rows = {
    Row{"COLUMN", value::column},
    Row{"CYCLE", value::cycle},
    Row{"DATE", value::nothing},
    Row{"DIR", value::folder},
    Row{"FILE", value::file},
    Row{"FOLDER", value::folder},
    Row{"ID", value::objective | value::key_result},
    Row{"NAME", value::owner},
    Row{"NAMES", value::columns},
    Row{"NEW-ID", value::nothing},
    Row{"NUMBER", value::nothing},
    Row{"OBJECTIVE", value::objective},
    Row{"PATH", value::file},
    Row{"PILLAR", value::pillar},
    Row{"REV", value::revision},
    Row{"REV|DATE", value::revision},
    Row{"RULES", value::rules},
    Row{"SCORE", value::nothing},
    Row{"TEAM", value::team},
    Row{"TEXT", value::nothing},
    Row{"UNIT", value::nothing},
    Row{"VALUE", value::nothing},
    Row{"VOTES", value::nothing},
    // These have words of their own: see one_of and offer.
    Row{"FORMAT", value::nothing},
    Row{"KIND", value::nothing},
    Row{"MEETING", value::nothing},
    Row{"NAME[=FILE]", value::nothing},
    Row{"SEVERITY", value::nothing},
    Row{"STATE", value::nothing},
    Row{"WHEN", value::nothing},
};

const Row* row_of(std::string_view type_name) {
  const auto* row = std::ranges::find(rows, type_name, &Row::first);
  return row == rows.end() ? nullptr : row;
}

}  // namespace

Values values_of_type(std::string_view type_name) {
  const Row* row = row_of(type_name);
  return row == nullptr ? value::nothing : row->second;
}

bool is_type_name(std::string_view type_name) { return row_of(type_name) != nullptr; }

}  // namespace okr::cli
