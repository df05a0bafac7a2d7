// Takes messages apart and puts them together.
#include "lsp/message.hpp"

namespace okr::lsp {
namespace {

constexpr const char* version = "2.0";

}  // namespace

Message parse_message(const std::string& bytes) {
  Json json = Json::parse(bytes, nullptr, false);
  if (json.is_discarded()) throw RequestError(ErrorCode::parse_error, "the message is not JSON");
  if (!json.is_object()) throw RequestError(ErrorCode::invalid_request, "a message is an object");
  Message message;
  const bool has_id = json.contains("id");
  if (has_id) message.id = std::move(json["id"]);
  const bool is_id = message.id.is_string() || message.id.is_number_integer() || message.id.is_null();
  if (!is_id) throw RequestError(ErrorCode::invalid_request, "an id is a number or a text");
  if (!json.contains("method") && has_id && (json.contains("result") || json.contains("error"))) {
    message.kind = Message::Kind::response;
    return message;
  }
  if (!at(json, {"method"}).is_string()) throw RequestError(ErrorCode::invalid_request, "the message has no method");
  message.method = text_of(json["method"]);
  message.kind = has_id ? Message::Kind::request : Message::Kind::notification;
  if (json.contains("params")) message.params = std::move(json["params"]);
  return message;
}

Json result_message(const Json& id, Json result) {
  return {{"jsonrpc", version}, {"id", id}, {"result", std::move(result)}};
}

Json error_message(const Json& id, ErrorCode code, std::string_view text) {
  return {{"jsonrpc", version}, {"id", id}, {"error", {{"code", static_cast<int>(code)}, {"message", text}}}};
}

Json notification_message(std::string_view method, Json params) {
  return {{"jsonrpc", version}, {"method", method}, {"params", std::move(params)}};
}

Json request_message(const Json& id, std::string_view method, Json params) {
  return {{"jsonrpc", version}, {"id", id}, {"method", method}, {"params", std::move(params)}};
}

std::string uri_in(const Json& params) {
  const Json& uri = at(params, {"textDocument", "uri"});
  if (!uri.is_string()) throw RequestError(ErrorCode::invalid_params, "`textDocument.uri` is missing");
  return text_of(uri);
}

}  // namespace okr::lsp
