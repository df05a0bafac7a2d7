// Messages of an editor, one a line, to a server that has a small workspace; `ROOT` in them is its folder's URI.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

#include "lsp/server.hpp"
#include "lsp/uri.hpp"

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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string root = okr::lsp::uri_of(workspace());
  std::istringstream lines(std::string(reinterpret_cast<const char*>(data), size));
  std::string messages = framed(R"({"id":0,"method":"initialize","params":{"capabilities":{"textDocument":)"
                                R"({"codeAction":{"codeActionLiteralSupport":{}}}}}})") +
                         framed(R"({"method":"initialized","params":{}})");
  for (std::string line; std::getline(lines, line);) {
    for (std::size_t at = line.find("ROOT"); at != std::string::npos; at = line.find("ROOT", at))
      line.replace(at, 4, root);
    messages += framed(line);
  }
  std::istringstream in(messages);
  std::ostringstream out;
  okr::lsp::serve(in, out, workspace(), [] { return okr::Date(std::chrono::days(20588)); });
  return 0;
}
