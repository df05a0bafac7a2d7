// Messages of an editor to a server that has a small workspace: one a line, where `ROOT` is the URI of its folder; or,
// where the first is no object, the bytes as they are.
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <unistd.h>

#include "lsp/framing.hpp"
#include "lsp/server.hpp"
#include "lsp/uri.hpp"
#include "target.hpp"

namespace {

namespace fs = std::filesystem;

/// Made once, and left to the system's cleaning: a fuzzer is killed as often as it ends.
const fs::path& workspace() {
  static const fs::path folder = [] {
    fs::path made = fs::temp_directory_path() / ("okr_fuzz_lsp." + std::to_string(getpid()));
    fs::create_directory(made);
    std::ofstream(made / "okr.yaml") << "okr: 1\nteams: [{id: a}]\n";
    std::ofstream(made / "a.yaml") << "cycle: 2026\nteam: a\nobjectives:\n  - {id: x, title: One, supports: [y]}\n";
    return fs::canonical(made);
  }();
  return folder;
}

std::string framed(const std::string& body) {
  return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string messages_of(std::string_view bytes) {
  if (!bytes.starts_with('{')) return std::string(bytes);
  const std::string root = okr::lsp::uri_of(workspace());
  std::istringstream lines{std::string(bytes)};
  std::string messages = framed(R"({"id":0,"method":"initialize","params":{"capabilities":{"textDocument":)"
                                R"({"codeAction":{"codeActionLiteralSupport":{}}}}}})") +
                         framed(R"({"method":"initialized","params":{}})");
  for (std::string line; std::getline(lines, line);) {
    for (std::size_t at = line.find("ROOT"); at != std::string::npos; at = line.find("ROOT", at)) {
      line.replace(at, 4, root);
    }
    messages += framed(line);
  }
  return messages;
}

/// Answers can be read again, one after the other.
void require_frames(const std::string& output) {
  std::istringstream answers(output);
  okr::lsp::Frame frame = okr::lsp::read_frame(answers);
  for (; frame.kind == okr::lsp::Frame::Kind::message; frame = okr::lsp::read_frame(answers)) {
    okr::fuzz::require(nlohmann::json::accept(frame.text), "an answer is JSON");
  }
  okr::fuzz::require(frame.kind == okr::lsp::Frame::Kind::end, "an answer is a whole message");
}

}  // namespace

void okr::fuzz::run(std::string_view bytes) {
  std::istringstream in(messages_of(bytes));
  std::ostringstream out;
  lsp::serve(in, out, workspace(), [] { return Date(std::chrono::days(20588)); });
  require_frames(out.str());
}
