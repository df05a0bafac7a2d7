// Headers, messages and URIs, well formed and not.
#include "lsp/framing.hpp"

#include <sstream>

#include "lsp/message.hpp"
#include "lsp/uri.hpp"
#include "unit/catch.hpp"

using namespace okr::lsp;

namespace {

/// What is read, one after the other: the messages, `!` and what is wrong.
std::vector<std::string> frames_in(const std::string& bytes) {
  std::istringstream in(bytes);
  std::vector<std::string> read;
  for (Frame frame = read_frame(in); frame.kind != Frame::Kind::end; frame = read_frame(in)) {
    read.push_back((frame.kind == Frame::Kind::unreadable ? "!" : "") + frame.text);
  }
  return read;
}

ErrorCode code_of(const std::string& bytes) {
  try {
    parse_message(bytes);
  } catch (const RequestError& error) {
    return error.code();
  }
  return ErrorCode::internal_error;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("messages are read one by one, whatever headers they have", "[lsp][framing]") {
  CHECK(frames_in("Content-Length: 2\r\n\r\n{}content-length:1\nX: y\n\n1") == Texts{"{}", "1"});
  CHECK(frames_in("\r\n\r\nContent-Type: a; b\r\nContent-Length:  3 \r\n\r\nabc") == Texts{"abc"});
  CHECK(frames_in("Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\nx") == Texts{"", "x"});
  CHECK(frames_in("Content-Length: 5\r\n\r\nabc").empty());
  CHECK(frames_in("").empty());
}

TEST_CASE("what has no length, or too much of it, is passed over", "[lsp][framing]") {
  CHECK(frames_in("X: 1\r\n\r\nContent-Length: 1\r\n\r\na") == Texts{"!the headers state no Content-Length", "a"});
  CHECK(frames_in("Content-Length: -3\r\n\r\n").front().starts_with("!"));
  CHECK(frames_in("Content-Length: 99999999999999999999999\r\n\r\nabc") == Texts{"!the message is over 64 MiB"});
  const std::string large((std::size_t{64} << 20) + 1, 'x');
  CHECK(frames_in("Content-Length: " + std::to_string(large.size()) + "\r\n\r\n" + large +
                  "Content-Length: 1\r\n\r\na") == Texts{"!the message is over 64 MiB", "a"});
}

TEST_CASE("a message says what it is", "[lsp][framing]") {
  const Message request = parse_message(R"({"jsonrpc": "2.0", "id": "a", "method": "m", "params": [1]})");
  CHECK(request.kind == Message::Kind::request);
  CHECK(request.id == "a");
  CHECK(request.params == Json::array({1}));
  CHECK(parse_message(R"({"method": "m"})").kind == Message::Kind::notification);
  CHECK(parse_message(R"({"id": 3, "result": null})").kind == Message::Kind::response);
  CHECK(code_of("{") == ErrorCode::parse_error);
  CHECK(code_of("\"\xff\"") == ErrorCode::parse_error);
  CHECK(code_of("[]") == ErrorCode::invalid_request);
  CHECK(code_of(R"({"id": 1})") == ErrorCode::invalid_request);
  CHECK(code_of(R"({"id": {}, "method": "m"})") == ErrorCode::invalid_request);
  CHECK(code_of(R"({"id": 1, "method": 2})") == ErrorCode::invalid_request);
}

TEST_CASE("a file: URI is a path, and a path a URI", "[lsp][uri]") {
  CHECK(uri_of("/a b/é#?%.yaml") == "file:///a%20b/%C3%A9%23%3F%25.yaml");
  CHECK(path_of(uri_of("/a b/é#?%.yaml")) == "/a b/é#?%.yaml");
  CHECK(path_of("FILE:///a/%c3%a9") == "/a/é");
  CHECK(path_of("file://localhost/a/./b/../c") == "/a/c");
  CHECK(path_of("file:///a?query#fragment") == "/a");
  CHECK(uri_of("/AZ/az/09/-._~") == "file:///AZ/az/09/-._~");
  CHECK(uri_of("/a:b@c[d]") == "file:///a%3Ab%40c%5Bd%5D");
  for (const char* other :
       {"", "file:", "file://", "file://server/a", "untitled:a", "https://a.example/b", "file:///a%0", "file:///a%zz",
        "file:///a%2z", "file:///a%g2", "file:///a%:0", "file:///a%/0", "file:///a%00b", "/a"}) {
    CAPTURE(other);
    CHECK_FALSE(path_of(other));
  }
}
