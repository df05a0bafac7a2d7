// One OKR file: its defaults, objectives and KPIs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "okr/workspace.hpp"
#include "read/node.hpp"

namespace okr::read {

struct OkrFile {
  std::optional<Text> cycle, team, owner;
  std::optional<int> check_in_every;
  std::vector<Objective> objectives;
  std::vector<Kpi> kpis;
  std::vector<std::string_view> unread;
  Findings findings;
  bool whole = true;  ///< false: part of the file could not be read
};

/// Reads the bytes of file number `file`; objectives have taken the file's defaults.
OkrFile read_okr_file(const SourceFile& source, std::uint32_t file);
/// The same for who reads many: `scratch` holds the document meanwhile, and its memory serves the next one.
OkrFile read_okr_file(const SourceFile& source, std::uint32_t file, Document& scratch);

}  // namespace okr::read
