// What the editor can do, as it says when it starts the server.
#pragma once

#include "lsp/json.hpp"
#include "lsp/positions.hpp"

namespace okr::lsp {

struct Client {
  Encoding encoding = Encoding::utf16;  ///< UTF-8 where the client takes it
  bool is_utf8_extension = false;       ///< asked for by the `offsetEncoding` of clients older than the protocol's own
  bool markdown_hover = false;
  bool markdown_completion = false;
  bool related_information = false;
  bool nested_symbols = false;
  bool code_action_literals = false;
  bool lazy_code_actions = false;  ///< asks for an action's edit only once it is chosen
  bool versioned_edits = false;
  bool prepares_renames = false;
  bool inlay_hints = false;
  bool refreshes_inlay_hints = false;
  bool refreshes_code_lenses = false;
  bool registers_watchers = false;
};

/// Reads `capabilities` of the request `initialize`; what it does not say the client can't do.
Client client_of(const Json& capabilities);

/// What this server does for such a client: the answer to `initialize`.
Json server_capabilities(const Client& client);

}  // namespace okr::lsp
