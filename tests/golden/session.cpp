// Makes calls: of okr in this process, of the rest in a shell.
#include "golden/session.hpp"

#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "cli/main.hpp"
#include "golden/case_file.hpp"

namespace okr::golden {
namespace {

namespace fs = std::filesystem;

std::string with_prefix(std::string_view prefix, const std::string& text) {
  std::istringstream in(text);
  std::string result;
  for (std::string line; std::getline(in, line);) result.append(prefix).append(line).append("\n");
  return result;
}

std::string ended(std::string text) {
  return text.empty() || text.ends_with('\n') ? text : text + "\n(no line feed)\n";
}

std::string replace_all(std::string text, const std::string& what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
    text.replace(at, what.size(), by);
  }
  return text;
}

std::string quoted(const std::string& text) { return "'" + replace_all(text, "'", R"('\'')") + "'"; }

}  // namespace

Session::Session(const Variables& variables) : root_(fs::canonical(folder_.path())) {
  environment_.variables = variables;
  environment_.variables.emplace("LC_ALL", "C.UTF-8");
  environment_.folder = root_;
  environment_.local_date = std::chrono::sys_days{std::chrono::year{2026} / 5 / 15};
}

void Session::attach_terminal() {
  environment_.in_is_terminal = environment_.out_is_terminal = true;
  environment_.variables.emplace("NO_COLOR", "1");
}

void Session::copy(const fs::path& folder) const { fs::copy(folder, root_, fs::copy_options::recursive); }

void Session::write(std::string_view path, std::string_view bytes) const {
  folder_.write((environment_.folder / path).lexically_relative(root_).string(), bytes);
}

std::string Session::read(std::string_view path) const {
  std::ifstream in(environment_.folder / path, std::ios::binary);
  if (!in) return "(no such file)\n";
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::string Session::call(const std::string& call, const std::string& input) {
  std::vector<std::string> words = words_of(call);
  if (words.size() == 2 && words.front() == "cat") return ended(read(words.back()));
  if (words.empty() || words.front() != "okr") throw std::runtime_error("`" + call + "` is no call of okr or cat");
  words.erase(words.begin());
  std::istringstream in(input);
  std::ostringstream out, err;
  const int code = cli::run(words, environment_, in, out, err);
  const std::string printed = ended(out.str()) + with_prefix("! ", err.str()) + "? " + std::to_string(code) + "\n";
  return replace_all(printed, root_, "FOLDER");
}

std::string Session::type(const std::string& line) {
  const std::vector<std::string> words = words_of(line);
  if (words.size() == 2 && words.front() == "cd") {
    environment_.folder = fs::canonical(environment_.folder / words.back());
    return "? 0\n";
  }
  if (words.size() == 2 && words.front() == "export") {
    const std::size_t equals = words.back().find('=');
    if (equals == std::string::npos) throw std::runtime_error("`" + line + "` has no `=`");
    environment_.variables[words.back().substr(0, equals)] = words.back().substr(equals + 1);
    return "? 0\n";
  }
  return !words.empty() && (words.front() == "okr" || words.front() == "cat") ? call(line) : shell(line);
}

std::string Session::shell(const std::string& line) const {
  const std::string date = std::string(environment_.variable("OKR_TODAY").value_or("2026-05-15")) + "T12:00:00Z";
  std::string command = "cd " + quoted(environment_.folder) + " && env -i LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1";
  command += " GIT_CONFIG_GLOBAL=/dev/null GIT_PAGER=cat GIT_AUTHOR_NAME='Ana Ruiz' GIT_COMMITTER_NAME='Ana Ruiz'";
  command += " GIT_AUTHOR_EMAIL=ana@example.org GIT_COMMITTER_EMAIL=ana@example.org";
  command.append(" GIT_AUTHOR_DATE=").append(date).append(" GIT_COMMITTER_DATE=").append(date);
  command += " PATH=\"$PATH\"";
  for (const auto& [name, value] : environment_.variables) command.append(" ").append(name + "=").append(quoted(value));
  command += " sh -c " + quoted(line) + " 2>&1";

  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("no shell for `" + line + "`");
  std::string printed;
  for (int c = 0; (c = std::fgetc(pipe)) != EOF;) printed += static_cast<char>(c);
  if (pclose(pipe) != 0) throw std::runtime_error("`" + line + "` failed: " + printed);
  return replace_all(ended(printed), root_, "FOLDER") + "? 0\n";
}

}  // namespace okr::golden
