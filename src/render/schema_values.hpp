// Single values of the format as JSON Schema.
#pragma once

#include "read/format.hpp"
#include "render/json.hpp"

namespace okr::render {

/// Schemas of the shapes that many keys share, by the name of the shape: `text`, `date`, `quantity` …
Json schema_values();

/// The name of the shape among them; empty for a shape that each key has its own way of.
std::string_view schema_value_name(read::Shape shape);

}  // namespace okr::render
