// Where an id is defined, and where it is named.
#include <algorithm>

#include "lsp/features.hpp"
#include "lsp/names.hpp"

namespace okr::lsp {
namespace {

/// Mentions, and with `with_definition` where it is defined, in the order of the files.
std::vector<Span> places_of(const View& view, const Name& name, bool with_definition) {
  std::vector<Span> spans = mentions_of(view, name);
  const auto definition = with_definition ? definition_of(view, name) : std::nullopt;
  if (definition) spans.push_back(*definition);
  std::ranges::sort(spans);
  return spans;
}

}  // namespace

Json definition(Question& question) {
  const auto name = name_at(question.view, question.file, question.offset());
  const auto place = name ? definition_of(question.view, *name) : std::nullopt;
  return place ? question.places.location(*place) : Json();
}

Json references(Question& question) {
  const auto name = name_at(question.view, question.file, question.offset());
  if (!name) return nullptr;
  Json locations = Json::array();
  const bool with_definition = is_true(at(question.params, {"context", "includeDeclaration"}));
  for (const Span span : places_of(question.view, *name, with_definition)) {
    locations.push_back(question.places.location(span));
  }
  return locations;
}

Json highlights(Question& question) {
  const auto name = name_at(question.view, question.file, question.offset());
  if (!name) return nullptr;
  Json found = Json::array();
  for (const Span span : places_of(question.view, *name, true)) {
    if (span.file == question.file) found.push_back({{"range", question.places.range(span)}});
  }
  return found;
}

}  // namespace okr::lsp
