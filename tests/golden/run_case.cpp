// Sets up a case's folder, and makes its calls there.
#include "golden/run_case.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "cli/main.hpp"
#include "unit/temporary_folder.hpp"

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

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return "(no such file)\n";
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::string make_call(const std::string& call, const cli::Environment& environment, const std::string& input) {
  std::vector<std::string> words = words_of(call);
  if (words.size() == 2 && words.front() == "cat") return ended(read_file(environment.folder / words.back()));
  if (words.empty() || words.front() != "okr") throw std::runtime_error("`" + call + "` is no call of okr or cat");
  words.erase(words.begin());
  std::istringstream in(input);
  std::ostringstream out, err;
  const int code = cli::run(words, environment, in, out, err);
  return ended(out.str()) + with_prefix("! ", err.str()) + "? " + std::to_string(code) + "\n";
}

}  // namespace

Case run_case(const Case& expected, const fs::path& repository) {
  const test::TemporaryFolder folder;
  for (const std::string& name : expected.folders) {
    fs::copy(repository / name, folder.path(), fs::copy_options::recursive);
  }
  for (const auto& [path, bytes] : expected.files) folder.write(path, bytes);

  cli::Environment environment;
  environment.variables = expected.variables;
  environment.variables.emplace("LC_ALL", "C.UTF-8");
  environment.folder = fs::canonical(folder.path());
  environment.local_date = std::chrono::sys_days{std::chrono::year{2026} / 5 / 15};

  Case actual = expected;
  for (Step& step : actual.steps) {
    step.expected = replace_all(make_call(step.call, environment, expected.input), environment.folder, "FOLDER");
  }
  return actual;
}

}  // namespace okr::golden
