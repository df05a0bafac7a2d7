// Changing files: splices to new bytes, and mending what is found where it is known how.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/finding.hpp"
#include "okr/source_tree.hpp"

namespace okr {

/// `bytes`, which are all of a file, with the splices in place of their spans; every other byte stays. The splices lie
/// within the file and do not overlap; their order is free. Whose file they are for is not looked at.
std::string apply(std::string_view bytes, std::vector<Splice> splices);

/// All findings of files.
using FindAll = std::function<Findings(const SourceTree&)>;
/// Those among the findings of files that are to be mended.
using Choose = std::function<Findings(const Findings&)>;

struct Mended {
  SourceTree files;
  Findings findings;  ///< of `files`
  Findings mended;    ///< what was mended, each as it was found; spans are in the files as they were at that time
};

/// Applies the fixes of the chosen ones among `findings`, which are all of `files`, again and again until nothing is
/// left that can be mended. After each step the files are read and checked again: a fix that adds a finding to a file
/// is left out. Only what the mended one had hidden may come to light: behind a mistake of the format whatever is none,
/// behind another error what is no error. Doing it again changes nothing.
Mended mend(SourceTree files, Findings findings, const FindAll& find_all, const Choose& choose);

/// Leaves their fixes to those findings alone that are among `mended`, which makes `fix` tell what `mend` would do.
void keep_fixes(Findings& findings, const Findings& mended);

}  // namespace okr
