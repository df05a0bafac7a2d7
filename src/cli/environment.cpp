// Reads the process's surroundings, and works out today, colour, width and character set from them.
#include "cli/environment.hpp"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <sys/ioctl.h>
#include <unistd.h>

#include "okr/failure.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

Date local_date() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return std::chrono::year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday;
}

winsize size_of(int descriptor) {
  winsize size{};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size : winsize{};
}

bool names_utf8(std::string_view locale) {
  std::string folded;
  for (const char c : locale) {
    if (c != '-') folded += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  }
  return folded.find("utf8") != std::string::npos;
}

bool utf8_of(const Environment& environment) {
  for (const std::string_view name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    if (const auto locale = environment.variable(name)) return names_utf8(*locale);
  }
  return false;
}

int width_of(const Environment& environment) {
  constexpr int narrowest = 20, widest = 1000;
  int columns = 0;
  if (const auto text = environment.variable("COLUMNS")) {
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), columns);
    if (error != std::errc{} || end != text->data() + text->size()) columns = 0;
  }
  if (columns <= 0) columns = environment.terminal_width;
  if (columns <= 0) columns = 80;
  return std::clamp(columns, narrowest, widest);
}

bool color_of(const Environment& environment, Color color) {
  if (color != Color::automatic) return color == Color::always;
  if (environment.variable("NO_COLOR")) return false;
  if (const auto force = environment.variable("CLICOLOR_FORCE"); force && *force != "0") return true;
  return environment.out_is_terminal;
}

Date date_from(std::string_view text, std::string_view source) {
  if (const auto date = parse_date(text)) return *date;
  throw Failure("`" + text::printable(text) + "` is not a date", std::string(source) + " wants one like 2026-05-15");
}

}  // namespace

std::optional<std::string_view> Environment::variable(std::string_view name) const {
  const auto found = variables.find(name);
  if (found == variables.end() || found->second.empty()) return std::nullopt;
  return found->second;
}

Environment environment_of_process(const char* const* variables) {
  Environment environment;
  for (; *variables != nullptr; ++variables) {
    const std::string_view entry = *variables;
    const std::size_t equals = entry.find('=');
    if (equals == std::string_view::npos) continue;
    environment.variables.emplace(entry.substr(0, equals), entry.substr(equals + 1));
  }
  std::error_code no_such_folder;
  environment.folder = std::filesystem::current_path(no_such_folder);
  environment.local_date = local_date();
  environment.clock = local_date;
  environment.in_is_terminal = isatty(STDIN_FILENO) == 1;
  environment.out_is_terminal = isatty(STDOUT_FILENO) == 1;
  environment.err_is_terminal = isatty(STDERR_FILENO) == 1;
  const winsize size = size_of(STDOUT_FILENO);
  environment.terminal_width = size.ws_col;
  environment.terminal_height = size.ws_row;
  return environment;
}

render::Terminal terminal_of(const Environment& environment, Color color) {
  return {.width = width_of(environment), .color = color_of(environment, color), .utf8 = utf8_of(environment)};
}

Ci ci_of(const Environment& environment) {
  Ci ci;
  if (environment.variable("GITHUB_ACTIONS") == "true") {
    ci.system = Ci::System::github;
  } else if (environment.variable("GITLAB_CI") == "true") {
    ci.system = Ci::System::gitlab;
  }
  ci.step_summary = environment.variable("GITHUB_STEP_SUMMARY").value_or("");
  return ci;
}

Date today_of(const Environment& environment, const std::string& flag, std::optional<Date> at) {
  if (!flag.empty()) return date_from(flag, "`--today`");
  if (at) return *at;
  if (const auto variable = environment.variable("OKR_TODAY")) return date_from(*variable, "`OKR_TODAY`");
  return environment.local_date;
}

}  // namespace okr::cli
