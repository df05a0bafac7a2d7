// What the server answers about a file, a file per feature.
#pragma once

#include "lsp/client.hpp"
#include "lsp/places.hpp"
#include "lsp/project.hpp"

namespace okr::lsp {

/// A request about one file.
struct Question {
  const View& view;
  const Client& client;
  const Json& params;
  std::uint32_t file;
  Places places;

  std::string_view bytes() const { return view.bytes(file); }
  /// The place of the cursor. Throws RequestError where the request has none.
  std::uint32_t offset() { return places.lines(file).offset(position_of(at(params, {"position"}))); }
  /// `params.range`. Throws RequestError where there is none.
  Span range();
};

// Each answers with the result of its request. All may throw RequestError.

Json completion(Question& question);
Json hover(Question& question);
Json definition(Question& question);
Json references(Question& question);
Json highlights(Question& question);
Json prepare_rename(Question& question);
Json rename(Question& question);
Json document_symbols(Question& question);
Json code_actions(Question& question);
Json resolved_code_action(Question& question);
Json inlay_hints(Question& question);
Json code_lenses(Question& question);

/// Objectives, key results and KPIs whose id or title has the text in it.
void add_workspace_symbols(const View& view, const Client& client, const std::string& text, Json& symbols);

}  // namespace okr::lsp
