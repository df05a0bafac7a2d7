// JSON-RPC 2.0: what a message is, and what answers it.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "lsp/json.hpp"

namespace okr::lsp {

/// The protocol's codes of what is wrong with a request.
enum class ErrorCode : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  server_not_initialized = -32002,
  request_failed = -32803
};

/// Thrown while a request is worked on: the answer to it.
class RequestError : public std::runtime_error {
 public:
  RequestError(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  ErrorCode code() const { return code_; }

 private:
  ErrorCode code_;
};

struct Message {  // NOLINT(bugprone-exception-escape): moving JSON does not throw
  enum class Kind { request, notification, response };
  Kind kind = Kind::notification;
  Json id;
  std::string method;  ///< empty in a response
  Json params;
};

/// Reads one message. Throws RequestError where it is no JSON or no message.
Message parse_message(const std::string& bytes);

Json result_message(const Json& id, Json result);
Json error_message(const Json& id, ErrorCode code, std::string_view text);
Json notification_message(std::string_view method, Json params);
Json request_message(const Json& id, std::string_view method, Json params);

/// `params.textDocument.uri`. Throws RequestError where there is none.
std::string uri_in(const Json& params);

}  // namespace okr::lsp
