// Making a file say something else, with as few bytes changed as that takes.
#pragma once

#include <string>
#include <vector>

#include "edit/tree.hpp"
#include "okr/finding.hpp"
#include "okr/source_tree.hpp"
#include "read/node.hpp"

namespace okr::edit {

/// The splices that make a file with these bytes, read as `document`, say what `wanted` says: a changed copy of
/// `tree_of(document)`. What is new is written like its neighbours; every other byte stays. Nothing is taken away, and
/// nothing that is kept changes places.
std::vector<Splice> splices_for(std::string_view bytes, const read::Document& document, const Tree& wanted);

/// The bytes with these splices, read again. Throws Failure where they don't say just what is wanted, which leaves the
/// file to be edited by hand.
std::string rewritten(const SourceFile& file, const read::Document& document, const Tree& wanted);

/// Throws Failure unless the file, read as it is, says just what is wanted.
void require_says(const SourceFile& file, const Tree& wanted);

}  // namespace okr::edit
