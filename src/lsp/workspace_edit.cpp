// Groups edits by file.
#include "lsp/workspace_edit.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace okr::lsp {
namespace {

/// Each with its line feed, if it has one.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// What differs between two texts, without what they begin and end with alike; whole characters.
Splice difference(std::uint32_t file, std::uint32_t begin, std::string_view before, std::string_view after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t same = 0;
  while (same < shorter && before[same] == after[same]) ++same;
  while (same > 0 &&
         ((same < before.size() && continues(before[same])) || (same < after.size() && continues(after[same])))) {
    --same;
  }
  std::size_t tail = 0;
  while (tail < shorter - same && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  while (tail > 0 && continues(before[before.size() - tail])) --tail;
  return {{file, begin + static_cast<std::uint32_t>(same), begin + static_cast<std::uint32_t>(before.size() - tail)},
          std::string(after.substr(same, after.size() - tail - same))};
}

}  // namespace

std::vector<Splice> splices_between(std::uint32_t file, std::string_view before, std::string_view after) {
  std::vector<Splice> splices;
  const auto old = lines_of(before), now = lines_of(after);
  if (before == after) return splices;
  if (old.size() != now.size()) return {difference(file, 0, before, after)};
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < old.size(); ++i) {
    if (old[i] != now[i]) splices.push_back(difference(file, begin, old[i], now[i]));
    begin += static_cast<std::uint32_t>(old[i].size());
  }
  return splices;
}

Json workspace_edit(Question& question, const std::vector<Splice>& splices) {
  std::map<std::uint32_t, Json> by_file;
  for (const Splice& splice : splices) {
    by_file[splice.span.file].push_back({{"range", question.places.range(splice.span)}, {"newText", splice.bytes}});
  }
  Json changes = Json::object(), versioned = Json::array();
  for (auto& [file, edits] : by_file) {
    const std::string uri = question.places.uri(file);
    if (question.client.versioned_edits) {
      const Json document = {{"uri", uri}, {"version", question.places.version(file)}};
      versioned.push_back({{"textDocument", document}, {"edits", std::move(edits)}});
    } else {
      changes[uri] = std::move(edits);
    }
  }
  if (question.client.versioned_edits) return {{"documentChanges", std::move(versioned)}};
  return {{"changes", std::move(changes)}};
}

}  // namespace okr::lsp
