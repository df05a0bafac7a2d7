// Findings as the diagnostics of an editor.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "lsp/client.hpp"
#include "lsp/places.hpp"
#include "lsp/project.hpp"

namespace okr::lsp {

Json diagnostic_of(const Finding& finding, const View& view, Places& places, const Client& client);

/// The diagnostics of each file that has any or is open, by URI.
struct FileDiagnostics {
  Json version;  ///< of an open file, else null
  Json list = Json::array();
};
using Diagnostics = std::map<std::string, FileDiagnostics>;

void add_diagnostics(const View& view, const Client& client, Diagnostics& all);

/// Remembers what the editor has been told.
class Publisher {
 public:
  /// Calls `send` with the parameters of a notification for each file whose diagnostics are others than before.
  void publish(const Diagnostics& now, const std::function<void(Json)>& send);

 private:
  std::map<std::string, Json> published_;
};

}  // namespace okr::lsp
