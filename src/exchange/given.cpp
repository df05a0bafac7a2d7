// Making given values, and looking into them.
#include "exchange/given.hpp"

#include <algorithm>
#include <utility>

namespace okr::exchange {

const Given* Given::find(std::string_view key) const {
  const auto entry = std::ranges::find(entries, key, &GivenEntry::key);
  return entry == entries.end() ? nullptr : &entry->value;
}

Given* Given::find(std::string_view key) { return const_cast<Given*>(std::as_const(*this).find(key)); }

void Given::add(std::string_view key, std::string_view value, int at) {
  if (!value.empty()) put(key, text_given(value, at));
}

void Given::put(std::string_view key, Given value) { entries.push_back({std::string(key), std::move(value)}); }

Given text_given(std::string_view text, int line) {
  Given given;
  given.kind = Given::Kind::text;
  given.text = text;
  given.line = line;
  return given;
}

Given list_given(int line, std::vector<Given> items) {
  Given given;
  given.kind = Given::Kind::list;
  given.line = line;
  given.items = std::move(items);
  return given;
}

Given map_given(int line) {
  Given given;
  given.kind = Given::Kind::map;
  given.line = line;
  return given;
}

}  // namespace okr::exchange
