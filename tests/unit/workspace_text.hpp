// Workspaces for tests, written as one text: `--- path` begins a file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "okr/check.hpp"
#include "okr/read.hpp"

namespace okr::tests {

/// The files of `text`. Before the first `--- path` line stands `a.yaml`; an `okr.yaml` of one line is added where
/// there is none.
SourceTree files_of(std::string_view text);

/// All findings of the files, each as `path:line:column rule`.
std::vector<std::string> every_finding_of(std::string_view text, std::string_view today = "2026-04-20");

/// The same, but for `missing-owner` and `too-few-key-results`: most tests write no more than they speak of.
std::vector<std::string> findings_of(std::string_view text, std::string_view today = "2026-04-20");

/// The findings themselves; where `earlier` is given, with those of integrity against that version.
Findings check_text(std::string_view text, std::string_view today = "2026-04-20", std::string_view earlier = {});

}  // namespace okr::tests
