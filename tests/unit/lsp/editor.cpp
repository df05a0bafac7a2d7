// Streams between two threads, and the editor's end of them.
#include "unit/lsp/editor.hpp"

#include <chrono>

#include "cli/main.hpp"
#include "lsp/uri.hpp"
#include "unit/catch.hpp"

namespace okr::tests {

void Channel::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

void Channel::wait_until_read() {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, std::chrono::seconds(60), [&] { return closed_ || (reader_waits_ && waiting_.empty()); });
}

Channel::int_type Channel::underflow() {
  std::unique_lock lock(mutex_);
  reader_waits_ = true;
  changed_.notify_all();
  // A server that says nothing is to fail a test, not to stop all of them.
  const bool in_time = changed_.wait_for(lock, std::chrono::seconds(60), [&] { return closed_ || !waiting_.empty(); });
  reader_waits_ = false;
  if (!in_time || waiting_.empty()) return traits_type::eof();
  reading_ = std::exchange(waiting_, {});
  setg(reading_.data(), reading_.data(), reading_.data() + reading_.size());
  return traits_type::to_int_type(*gptr());
}

std::streamsize Channel::showmanyc() {
  const std::lock_guard lock(mutex_);
  return waiting_.empty() && closed_ ? -1 : static_cast<std::streamsize>(waiting_.size());
}

Channel::int_type Channel::overflow(int_type character) {
  const char c = traits_type::to_char_type(character);
  xsputn(&c, 1);
  return traits_type::not_eof(character);
}

std::streamsize Channel::xsputn(const char* bytes, std::streamsize count) {
  const std::lock_guard lock(mutex_);
  waiting_.append(bytes, static_cast<std::size_t>(count));
  changed_.notify_all();
  return count;
}

Json usual_capabilities() {
  return {{"workspace", {{"workspaceEdit", {{"documentChanges", true}}}}},
          {"textDocument",
           {{"hover", {{"contentFormat", {"markdown", "plaintext"}}}},
            {"completion", {{"completionItem", {{"documentationFormat", {"markdown"}}}}}},
            {"publishDiagnostics", {{"relatedInformation", true}}},
            {"documentSymbol", {{"hierarchicalDocumentSymbolSupport", true}}},
            {"codeAction", {{"codeActionLiteralSupport", Json::object()}}},
            {"rename", {{"prepareSupport", true}}}}}};
}

Editor::Editor(const std::vector<std::string>& arguments) {
  std::vector<std::string> all = {"lsp", "--today", "2026-05-15"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  server_ = std::thread([this, all] {
    cli::Environment environment;
    environment.folder = folder_.path();
    std::istream in(&to_server_);
    std::ostream out(&from_server_);
    code_ = cli::run(all, environment, in, out, err_);
    from_server_.close();
  });
}

Editor::~Editor() { end(); }

int Editor::end() {
  to_server_.close();
  if (server_.joinable()) server_.join();
  return code_;
}

std::string Editor::uri(const std::string& path) const {
  return lsp::uri_of(std::filesystem::canonical(folder_.path()) / path);
}

Json Editor::start(Json capabilities) {
  Json result = request(
      "initialize", {{"rootUri", uri("").substr(0, uri("").size() - 1)}, {"capabilities", std::move(capabilities)}});
  notify("initialized", Json::object());
  return result;
}

void Editor::send(const std::string& bytes) { out_ << bytes << std::flush; }

std::string Editor::framed(const std::string& method, Json params) {
  const std::string body = Json({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}}).dump();
  return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

void Editor::notify(const std::string& method, Json params) { send(framed(method, std::move(params))); }

Json Editor::receive() {
  std::size_t length = 0;
  std::string header;
  while (std::getline(in_, header) && header != "\r") {
    if (header.starts_with("Content-Length: ")) length = std::stoul(header.substr(16));
  }
  std::string body(length, '\0');
  in_.read(body.data(), static_cast<std::streamsize>(length));
  return length == 0 ? Json() : Json::parse(body);
}

void Editor::keep(const Json& message) {
  if (message.value("method", "") == "textDocument/publishDiagnostics") {
    const std::string path = message["params"]["uri"].get<std::string>().substr(uri("").size());
    diagnostics_[path] = message["params"];
    ++told_;
  } else {
    said_.push_back(message);
  }
}

Json Editor::ask(const std::string& method, Json params) {
  const int id = ++last_id_;
  const std::string body =
      Json({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}}).dump();
  send("content-length:" + std::to_string(body.size()) + "\r\nContent-Type: x\r\n\r\n" + body);
  for (Json message = receive(); !message.is_null(); message = receive()) {
    if (!message.contains("method") && message["id"] == id) return message;
    keep(message);
  }
  FAIL("no answer to " << method);
  return {};
}

Json Editor::request(const std::string& method, Json params) {
  Json answer = ask(method, std::move(params));
  CAPTURE(method, answer.dump());
  REQUIRE(answer.contains("result"));
  return answer["result"];
}

Json Editor::request_at(const std::string& method, const std::string& path, int line, int character, Json more) {
  if (!more.is_object()) more = Json::object();
  more["textDocument"] = {{"uri", uri(path)}};
  more["position"] = {{"line", line}, {"character", character}};
  return request("textDocument/" + method, std::move(more));
}

void Editor::open(const std::string& path, const std::string& text) {
  notify("textDocument/didOpen",
         {{"textDocument", {{"uri", uri(path)}, {"languageId", "yaml"}, {"version", version_}, {"text", text}}}});
}

void Editor::change(const std::string& path, Json changes) {
  notify("textDocument/didChange",
         {{"textDocument", {{"uri", uri(path)}, {"version", ++version_}}}, {"contentChanges", std::move(changes)}});
}

void Editor::change_all(const std::string& path, const std::string& text) {
  change(path, Json::array({{{"text", text}}}));
}

const std::map<std::string, Json>& Editor::diagnostics() {
  to_server_.wait_until_read();
  while (from_server_.in_avail() > 0) keep(receive());
  return diagnostics_;
}

std::vector<std::string> Editor::findings(const std::string& path) {
  const auto& all = diagnostics();
  const auto found = all.find(path);
  std::vector<std::string> lines;
  if (found == all.end()) return lines;
  for (const Json& each : found->second["diagnostics"]) {
    const Json& start = each["range"]["start"];
    lines.push_back(start["line"].dump() + ":" + start["character"].dump() + " " + each["code"].get<std::string>());
  }
  return lines;
}

}  // namespace okr::tests
