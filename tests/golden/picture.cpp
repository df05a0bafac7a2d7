// Makes the call, and sets its lines in cells of one size, whatever font the reader's machine has.
#include "golden/picture.hpp"

#include <fmt/format.h>
#include <stdexcept>
#include <vector>

#include "golden/blocks.hpp"
#include "golden/session.hpp"
#include "render/xml.hpp"
#include "text/utf8.hpp"

namespace okr::golden {
namespace {

constexpr double cell = 8.4, line_height = 19, margin = 22;
constexpr int columns = 80;

struct Theme {
  std::string_view ground, edge, text, dim, red, yellow, green;
};
constexpr Theme light{"#f6f8fa", "#d0d7de", "#1f2328", "#656d76", "#cf222e", "#8a5a00", "#1a7f37"};
constexpr Theme dark{"#0d1117", "#30363d", "#e6edf3", "#8b949e", "#ff7b72", "#d9a21b", "#3fb950"};

/// Text of one ink without gaps, or one stretch of a bar.
struct Run {
  std::string text;
  std::string ink;  ///< the number of the escape sequence; empty for plain
  int column = 0;
};

bool is_bar(std::string_view glyph) { return glyph == "━" || glyph == "─" || glyph == "┃"; }

/// Bars are drawn, and what is two blanks apart on the terminal stays there.
bool ends_before(std::string_view glyph, std::string_view last, const Run& run) {
  if (run.text.empty()) return false;
  return run.text.ends_with("  ") || ((is_bar(last) || is_bar(glyph)) && last != glyph);
}

std::vector<Run> runs_of(std::string_view line) {
  std::vector<Run> runs(1);
  std::string_view last;
  int column = 0;
  while (!line.empty()) {
    if (line.starts_with("\x1b[")) {
      const std::size_t end = line.find('m');
      const std::string_view ink = line.substr(2, end - 2);
      runs.push_back({"", ink == "0" ? "" : std::string(ink), column});
      line.remove_prefix(end + 1);
      continue;
    }
    const std::string_view glyph = line.substr(0, text::code_point_at(line, 0).bytes);
    if (ends_before(glyph, last, runs.back())) runs.push_back({"", runs.back().ink, column});
    column += text::display_width(glyph);
    if (runs.back().text.empty() && glyph == " ") {
      runs.back().column = column;
    } else {
      runs.back().text += glyph;
    }
    last = glyph;
    line.remove_prefix(glyph.size());
  }
  return runs;
}

std::string_view color_of(std::string_view ink, const Theme& theme) {
  if (ink == "2") return theme.dim;
  if (ink == "31") return theme.red;
  if (ink == "32") return theme.green;
  return ink == "33" ? theme.yellow : theme.text;
}

std::string drawn(const Run& run, double middle, const Theme& theme) {
  const std::string_view color = color_of(run.ink, theme);
  const int width = text::display_width(run.text);
  const double left = margin + run.column * cell, length = width * cell;
  const auto bar = [&](double x, double breadth, double height) {
    return fmt::format("<rect x='{:.1f}' y='{:.1f}' width='{:.1f}' height='{}' fill='{}'/>\n", x, middle - height / 2,
                       breadth, height, color);
  };
  if (run.text.starts_with("━")) return bar(left, length, 6);
  if (run.text.starts_with("─")) return bar(left, length, 1.5);
  if (run.text.starts_with("┃")) return bar(left + cell / 2 - 1.25, 2.5, 14);
  return fmt::format("<text x='{:.1f}' y='{:.1f}' textLength='{:.1f}' fill='{}'{}>{}</text>\n", left, middle + 5,
                     length, color, run.ink == "1" ? " font-weight='bold'" : "", render::xml(run.text));
}

std::string without_blanks_behind(std::string text) { return text.substr(0, text.find_last_not_of(' ') + 1); }

std::string drawing_of(const std::string& call, const std::string& printed, const Theme& theme) {
  std::string drawing;
  double middle = margin + line_height / 2;
  for (const std::string& line : lines_of("\x1b[2m$\x1b[0m " + call + "\n\n" + printed)) {
    for (Run run : runs_of(line)) {
      run.text = without_blanks_behind(run.text);
      if (!run.text.empty()) drawing += drawn(run, middle, theme);
    }
    middle += line_height;
  }
  const double width = columns * cell + 2 * margin, height = middle - line_height / 2 + margin;
  return fmt::format(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {0} {1}' width='{0}' height='{1}' font-size='14' "
      "font-family='ui-monospace, SFMono-Regular, Menlo, Consolas, Liberation Mono, DejaVu Sans Mono, monospace'>\n"
      "<rect x='.5' y='.5' width='{2}' height='{3}' rx='8' fill='{4}' stroke='{5}'/>\n{6}</svg>\n",
      width, height, width - 1, height - 1, theme.ground, theme.edge, drawing);
}

}  // namespace

std::string run_picture(std::string_view picture, const std::filesystem::path& repository) {
  constexpr std::string_view before = "<!-- $ ", behind = " -->", mark = " (dark)";
  const std::string first = lines_of(picture).empty() ? "" : lines_of(picture).front();
  if (!first.starts_with(before) || !first.ends_with(behind)) throw std::runtime_error("its first line is no call");
  std::string call = first.substr(before.size(), first.size() - before.size() - behind.size());
  const bool is_dark = call.ends_with(mark);
  if (is_dark) call.erase(call.size() - mark.size());

  Session session(Session::Variables{{"CLICOLOR_FORCE", "1"}});
  session.copy(repository / "examples/northwind");
  std::string printed = session.call(call);
  if (!printed.ends_with("? 0\n")) throw std::runtime_error("`" + call + "` fails: " + printed);
  printed.erase(printed.size() - 4);
  return first + '\n' + drawing_of(call, printed, is_dark ? dark : light);
}

}  // namespace okr::golden
