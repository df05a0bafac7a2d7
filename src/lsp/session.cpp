// Hands notifications to the documents, and questions to the features.
#include "lsp/session.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "lsp/uri.hpp"
#include "okr/failure.hpp"
#include "text/utf8.hpp"

namespace okr::lsp {
namespace {

constexpr int message_info = 3;

std::vector<std::filesystem::path> folders_in(const Json& params) {
  std::vector<std::filesystem::path> folders;
  const auto add = [&](const Json& uri) {
    if (const auto path = path_of(text_of(uri))) folders.push_back(*path);
  };
  const Json& named = at(params, {"workspaceFolders"});
  if (named.is_array()) {
    for (const Json& folder : named) add(at(folder, {"uri"}));
  }
  if (folders.empty()) add(at(params, {"rootUri"}));
  const std::string root = text_of(at(params, {"rootPath"}));
  if (folders.empty() && root.starts_with('/')) folders.emplace_back(root);
  return folders;
}

std::int64_t version_in(const Json& document) {
  const Json& version = at(document, {"version"});
  return version.is_number_integer() ? version.get<std::int64_t>() : 0;
}

}  // namespace

Json Session::initialize(const Json& params) {
  client_ = client_of(at(params, {"capabilities"}));
  folders_ = folders_in(params);
  if (folders_.empty()) folders_.push_back(surroundings_.folder);
  Json result = {{"capabilities", server_capabilities(client_)},
                 {"serverInfo", {{"name", "okr"}, {"version", OKR_VERSION}}}};
  if (client_.is_utf8_extension) result["offsetEncoding"] = "utf-8";
  return result;
}

void Session::begin() {
  for (const auto& folder : folders_) documents_.add_folder(folder);
  if (client_.registers_watchers) register_watchers();
}

void Session::take(const std::string& method, const Json& params) {
  if (method == "textDocument/didOpen") return open(params);
  if (method == "textDocument/didChange") {
    const std::int64_t version = version_in(at(params, {"textDocument"}));
    documents_.change(uri_in(params), version, at(params, {"contentChanges"}), client_.encoding);
  } else if (method == "textDocument/didClose") {
    documents_.close(uri_in(params));
  } else if (method == "textDocument/didSave") {
    // An editor that watches no files tells of none that others have written.
    const std::string uri = uri_in(params);
    documents_.changed_on_disk({uri});
    if (!client_.registers_watchers) documents_.look_at_disk();
  } else if (method == "workspace/didChangeWatchedFiles") {
    std::vector<std::string> uris;
    const Json& changes = at(params, {"changes"});
    if (!changes.is_array()) throw RequestError(ErrorCode::invalid_params, "`changes` is a list");
    for (const Json& change : changes) uris.push_back(text_of(at(change, {"uri"})));
    documents_.changed_on_disk(uris);
  }
}

void Session::open(const Json& params) {
  const Json& document = at(params, {"textDocument"});
  const std::string uri = uri_in(params);
  if (!at(document, {"text"}).is_string()) throw RequestError(ErrorCode::invalid_params, "`text` is missing");
  if (!client_.registers_watchers && documents_.open_files().empty()) documents_.look_at_disk();
  documents_.open({uri, version_in(document), text_of(document["text"])});
  note_if_outside(uri);
}

/// Once: where no workspace is to be seen, somebody may wonder why nothing happens.
void Session::note_if_outside(const std::string& uri) {
  if (said_outside_ || !documents_.projects().empty() || !path_of(uri)) return;
  said_outside_ = true;
  notify("window/showMessage",
         {{"type", message_info},
          {"message", "okr: `" + text::printable(path_of(uri)->filename().string()) +
                          "` is in no workspace, which is a folder with an `okr.yaml`; `okr init` makes one"}});
}

Json Session::ask(Feature feature, const Json& params, const std::string& uri) {
  const auto place = documents_.place_of(uri);
  if (!place) return nullptr;
  const View view = place->project->view(surroundings_.today());
  const auto file = place->project->file(place->path);
  if (!file) return nullptr;
  Question question{view, client_, params, *file, Places(view, client_.encoding)};
  return feature(question);
}

Json Session::workspace_symbols(const Json& params) {
  Json symbols = Json::array();
  for (const auto& [root, project] : documents_.projects()) {
    add_workspace_symbols(project->view(surroundings_.today()), client_, text_of(at(params, {"query"})), symbols);
  }
  return symbols;
}

Json Session::answer(const std::string& method, const Json& params) {
  static constexpr std::array<std::pair<std::string_view, Feature>, 11> features = {{
      {"textDocument/completion", completion},
      {"textDocument/hover", hover},
      {"textDocument/definition", definition},
      {"textDocument/references", references},
      {"textDocument/documentHighlight", highlights},
      {"textDocument/prepareRename", prepare_rename},
      {"textDocument/rename", rename},
      {"textDocument/documentSymbol", document_symbols},
      {"textDocument/codeAction", code_actions},
      {"textDocument/inlayHint", inlay_hints},
      {"textDocument/codeLens", code_lenses},
  }};
  const auto* const row = std::ranges::find(features, method, [](const auto& each) { return each.first; });
  if (row != features.end()) return ask(row->second, params, uri_in(params));
  if (method == "workspace/symbol") return workspace_symbols(params);
  if (method != "codeAction/resolve") {
    throw RequestError(ErrorCode::method_not_found, "`" + method + "` is no method of this server");
  }
  const std::string uri = text_of(at(params, {"data", "uri"}));
  return uri.empty() ? params : ask(resolved_code_action, params, uri);
}

void Session::publish() {
  Diagnostics all;
  for (const auto& [root, project] : documents_.projects()) {
    add_diagnostics(project->view(surroundings_.today()), client_, all);
  }
  publisher_.publish(all, [&](Json params) { notify("textDocument/publishDiagnostics", std::move(params)); });
  refresh_hints();
}

/// The editor asks by itself for the scores in the text that it has changed.
void Session::refresh_hints() {
  const bool refreshes = client_.inlay_hints ? client_.refreshes_inlay_hints : client_.refreshes_code_lenses;
  if (!refreshes) return;
  std::map<std::string, Json> now;
  bool is_stale = false;
  for (const auto& [uri, file] : documents_.open_files()) {
    const Json params;
    Json& lenses = now[uri] = ask(code_lenses, params, uri);
    const auto before = hints_.find(uri);
    is_stale = is_stale || (uri != documents_.last_edited() && before != hints_.end() && before->second != lenses);
  }
  hints_ = std::move(now);
  if (is_stale) request(client_.inlay_hints ? "workspace/inlayHint/refresh" : "workspace/codeLens/refresh", nullptr);
}

void Session::notify(std::string_view method, Json params) {
  surroundings_.send(notification_message(method, std::move(params)));
}

void Session::request(std::string_view method, Json params) {
  surroundings_.send(request_message("okr-" + std::to_string(++requests_), method, std::move(params)));
}

void Session::register_watchers() {
  const Json watchers = Json::array({{{"globPattern", "**/*.{yaml,yml}"}}});
  request("client/registerCapability",
          {{"registrations", Json::array({{{"id", "okr-files"},
                                           {"method", "workspace/didChangeWatchedFiles"},
                                           {"registerOptions", {{"watchers", watchers}}}}})}});
}

}  // namespace okr::lsp
