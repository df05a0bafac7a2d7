// Capabilities, the client's and ours.
#include "lsp/client.hpp"

namespace okr::lsp {

Client client_of(const Json& capabilities) {
  const Json& document = at(capabilities, {"textDocument"});
  const Json& workspace = at(capabilities, {"workspace"});
  const auto can = [](const Json& json, std::initializer_list<const char*> keys) { return is_true(at(json, keys)); };
  Client client;
  client.is_utf8_extension = has(at(capabilities, {"offsetEncoding"}), "utf-8");
  const bool utf8 = client.is_utf8_extension || has(at(capabilities, {"general", "positionEncodings"}), "utf-8");
  if (utf8) client.encoding = Encoding::utf8;
  client.markdown_hover = has(at(document, {"hover", "contentFormat"}), "markdown");
  client.markdown_completion = has(at(document, {"completion", "completionItem", "documentationFormat"}), "markdown");
  client.related_information = can(document, {"publishDiagnostics", "relatedInformation"});
  client.nested_symbols = can(document, {"documentSymbol", "hierarchicalDocumentSymbolSupport"});
  client.code_action_literals = at(document, {"codeAction", "codeActionLiteralSupport"}).is_object();
  client.lazy_code_actions = can(document, {"codeAction", "dataSupport"}) &&
                             has(at(document, {"codeAction", "resolveSupport", "properties"}), "edit");
  client.versioned_edits = can(workspace, {"workspaceEdit", "documentChanges"});
  client.prepares_renames = can(document, {"rename", "prepareSupport"});
  client.inlay_hints = at(document, {"inlayHint"}).is_object();
  client.refreshes_inlay_hints = can(workspace, {"inlayHint", "refreshSupport"});
  client.refreshes_code_lenses = can(workspace, {"codeLens", "refreshSupport"});
  client.registers_watchers = can(workspace, {"didChangeWatchedFiles", "dynamicRegistration"});
  return client;
}

Json server_capabilities(const Client& client) {
  constexpr int incremental = 2;
  Json capabilities = {
      {"positionEncoding", client.encoding == Encoding::utf8 ? "utf-8" : "utf-16"},
      {"textDocumentSync", {{"openClose", true}, {"change", incremental}, {"save", true}}},
      {"completionProvider", {{"triggerCharacters", {" ", "[", "{", ",", "/"}}}},
      {"hoverProvider", true},
      {"definitionProvider", true},
      {"referencesProvider", true},
      {"documentHighlightProvider", true},
      {"documentSymbolProvider", true},
      {"workspaceSymbolProvider", true},
      {"codeActionProvider",
       {{"codeActionKinds", {"quickfix", "source.fixAll.okr"}}, {"resolveProvider", client.lazy_code_actions}}}};
  if (client.prepares_renames) {
    capabilities["renameProvider"] = {{"prepareProvider", true}};
  } else {
    capabilities["renameProvider"] = true;
  }
  // A score is shown once: beside its title where the editor can, else above it.
  if (client.inlay_hints) {
    capabilities["inlayHintProvider"] = true;
  } else {
    capabilities["codeLensProvider"] = Json::object();
  }
  return capabilities;
}

}  // namespace okr::lsp
