// The format as JSON Schema, made of the tables that the reader uses.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string_view>

namespace okr::render {

enum class SchemaDraft : std::uint8_t { draft_07, draft_2020_12 };

/// What a schema is to take: OKR files, `okr.yaml`, or either, told apart by the key `okr`.
enum class SchemaOf : std::uint8_t { files_and_config, files, config };

/// Takes every file that reading finds nothing wrong in, as YAML 1.2's core schema gives it to a JSON Schema validator,
/// and refuses what one map alone can tell: keys, types, words, days, ranges, the way of numbers. It knows no other
/// file, so references, ids and the rules of practice are for `okr check`.
void json_schema(std::ostream& out, SchemaOf of, SchemaDraft draft);

}  // namespace okr::render
