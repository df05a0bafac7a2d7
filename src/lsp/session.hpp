// What goes on between one editor and the server, from `initialize` on.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "lsp/client.hpp"
#include "lsp/diagnostics.hpp"
#include "lsp/documents.hpp"
#include "lsp/features.hpp"
#include "lsp/message.hpp"

namespace okr::lsp {

/// What the server takes from the program around it.
struct Surroundings {
  std::filesystem::path folder;           ///< where a workspace is looked for if the editor names none
  std::function<Date()> today;            ///< the day that counts; an editor runs for more than one
  std::function<void(const Json&)> send;  ///< hands a message to the editor
};

class Session {
 public:
  explicit Session(Surroundings surroundings) : surroundings_(std::move(surroundings)) {}

  /// The answer to `initialize`.
  Json initialize(const Json& params);
  /// Reads the workspaces that the editor has open as folders.
  void begin();

  /// Works on a notification; one that is not known is passed over. Throws RequestError where it makes no sense.
  void take(const std::string& method, const Json& params);
  /// The result of a request. Throws RequestError.
  Json answer(const std::string& method, const Json& params);
  /// Sends the diagnostics that are others than before, and has the editor ask for scores again that are.
  void publish();

 private:
  using Feature = Json (*)(Question&);

  Json ask(Feature feature, const Json& params, const std::string& uri);
  Json workspace_symbols(const Json& params);
  void open(const Json& params);
  void note_if_outside(const std::string& uri);
  void notify(std::string_view method, Json params);
  void request(std::string_view method, Json params);
  void register_watchers();
  void refresh_hints();

  Surroundings surroundings_;
  Client client_;
  std::vector<std::filesystem::path> folders_;
  Documents documents_;
  Publisher publisher_;
  std::map<std::string, Json> hints_;  ///< by URI, of files that are open: what the editor shows
  bool said_outside_ = false;
  int requests_ = 0;
};

}  // namespace okr::lsp
