// Commits as they are named to people and programs.
#include "render/origin.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace okr::render {

std::string short_id(const Commit& commit) { return commit.id.substr(0, 7); }

std::string origin_words(const LineOrigin& origin) {
  if (!origin.commit) return "not committed yet";
  return fmt::format("{}, {} ({}{})", origin.commit->author, to_string(origin.commit->day), short_id(*origin.commit),
                     origin.or_before ? " or before" : "");
}

Json origin_json(const LineOrigin& origin) {
  if (!origin.commit) return {};
  return {{"author", origin.commit->author},
          {"commit", origin.commit->id},
          {"committed", to_string(origin.commit->day)},
          {"or_before", origin.or_before}};
}

}  // namespace okr::render
