// Writes, changes and checks what a page shows as files.
#include "golden/page_files.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace okr::golden {
namespace {

constexpr std::string_view config = "okr.yaml";

/// The lines of a block `diff` that begin with a blank or with `mark`, without that.
std::string side_of(const Block& block, char mark) {
  std::string side;
  std::vector<std::string> lines = lines_of(block.text);
  lines.erase(lines.begin());
  for (const std::string& line : lines) {
    if (line.starts_with(' ') || line.starts_with(mark)) side += line.substr(1) + '\n';
  }
  return side;
}

std::string changed(const std::string& file, const Block& block) {
  const std::string before = side_of(block, '-');
  const std::size_t at = ("\n" + file).find("\n" + before);
  if (at == std::string::npos || file.find(before, at + 1) != std::string::npos) {
    throw std::runtime_error("what line " + std::to_string(block.line) + " changes does not stand there once");
  }
  return file.substr(0, at) + side_of(block, '+') + file.substr(at + before.size());
}

bool is_okr_file(const Block& block) {
  const std::string path = path_of(block);
  return block.language() == "yaml" && path.ends_with(".yaml") && !path.starts_with('.');
}

}  // namespace

std::string path_of(const Block& block) {
  if (!block.is_code() || !block.text.starts_with("# ")) return {};
  const std::string path = block.text.substr(2, block.text.find_first_of("; \n", 2) - 2);
  return path.find_first_of("./") == std::string::npos ? "" : path;
}

void put(const Block& block, const Session& session) {
  const std::string path = path_of(block);
  session.write(path, block.language() == "diff" ? changed(session.read(path), block) : block.text);
}

std::vector<std::string> file_complaints(const std::vector<Block>& blocks, const std::filesystem::path& repository) {
  std::vector<Block> files;
  std::ranges::copy_if(blocks, std::back_inserter(files), is_okr_file);
  if (files.empty()) return {};
  const auto is_whole = [](const Block& block) {
    return path_of(block) == config && ("\n" + block.text).find("\nokr: ") != std::string::npos;
  };
  Session session;
  if (std::ranges::none_of(files, is_whole)) session.copy(repository / "examples/northwind");

  std::string call = "okr check --format concise --fail-on error";
  for (const Block& file : files) {
    const bool is_part = path_of(file) == config && !is_whole(file);
    session.write(path_of(file), (is_part ? session.read(config) : "") + file.text);
    call += " " + path_of(file);
  }
  const std::string printed = session.call(call);
  if (printed.ends_with("? 0\n")) return {};
  return {"the files that the page shows: " + call + '\n' + printed};
}

}  // namespace okr::golden
