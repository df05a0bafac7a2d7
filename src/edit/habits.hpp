// How a file is written, told by what stands in it.
#pragma once

#include <string_view>

#include "edit/print.hpp"
#include "edit/tree.hpp"
#include "read/node.hpp"

namespace okr::edit {

/// What most of the file does; where it has nothing of a kind, what the examples do.
Habits habits_of(std::string_view bytes, const read::Document& document);

/// The quotes that a style of scalars has; `\0`: none.
char quote_of(read::Style style);

/// The column of a place in a file, in bytes from the start of its line.
std::size_t column_of(std::string_view bytes, std::size_t at);

/// `item`, laid out like the node `model`, an item of the same kind of list: in braces or not, its keys in that order,
/// its texts in quotes where those of `model` are. `column` is where it is to stand: what is too long for one line is
/// no longer put on one.
Tree like(Tree item, const read::Document& document, std::uint32_t model, std::size_t column);

/// The last item of the last list under `key` in the document; nothing where there is none.
std::optional<std::uint32_t> model_item(const read::Document& document, std::string_view key);

}  // namespace okr::edit
