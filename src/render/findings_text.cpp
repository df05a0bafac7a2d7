// Findings for people: the source line with a caret, and one line each.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <ostream>

#include "render/excerpt.hpp"
#include "render/findings.hpp"
#include "render/places.hpp"
#include "render/words.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

Ink ink_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Ink::red;
    case Severity::warning:
      return Ink::yellow;
    default:
      return Ink::bold;
  }
}

/// Below this nothing can be shown of a line; a narrower terminal wraps.
constexpr int narrowest_excerpt = 20;

void print_source(std::ostream& out, const Finding& finding, Places& places, const std::string& gutter,
                  const Terminal& terminal) {
  const text::LineIndex& lines = places.lines(finding.span);
  const int number = places.begin(finding.span).line;
  const std::size_t start = lines.start(number);
  const auto offset = [&](std::uint32_t at) { return std::max<std::size_t>(at, start) - start; };
  const int room = std::max(narrowest_excerpt, terminal.width - static_cast<int>(gutter.size()) - 3);
  const Excerpt source = excerpt(lines.line(number), offset(finding.span.begin), offset(finding.span.end), room,
                                 glyphs(terminal).ellipsis);
  const std::string bar = inked("|", Ink::dim, terminal);
  const std::string help = text::printable(finding.help);
  const bool help_fits = source.before + source.width + 1 + text::display_width(help) <= room;
  const std::string carets(static_cast<std::size_t>(source.width), '^');
  out << gutter << bar << '\n'
      << inked(fmt::format(" {} ", number), Ink::dim, terminal) << bar << ' ' << source.text << '\n'
      << gutter << bar << ' ' << std::string(static_cast<std::size_t>(source.before), ' ')
      << inked(carets, ink_of(finding.severity), terminal);
  if (!help.empty() && help_fits) out << ' ' << help;
  out << '\n';
  if (!help.empty() && !help_fits) out << gutter << "= help: " << help << '\n';
}

void print(std::ostream& out, const Finding& finding, Places& places, const Terminal& terminal) {
  const std::string gutter(fmt::formatted_size("{}", places.begin(finding.span).line) + 2, ' ');
  out << inked(to_string(finding.severity), ink_of(finding.severity), terminal) << ": "
      << inked(text::printable(finding.message), Ink::bold, terminal) << ' '
      << inked(fmt::format("[{}]", finding.rule), Ink::dim, terminal) << '\n'
      << gutter.substr(1) << inked("-->", Ink::dim, terminal) << ' ' << places.text(finding.span) << '\n';
  print_source(out, finding, places, gutter, terminal);
  for (const Note& note : finding.notes) {
    out << gutter << "= " << places.text(note.span) << ": " << text::printable(note.message) << '\n';
  }
}

std::string fixable_words(const Findings& findings) {
  const auto count = [&](bool unsafe) {
    return std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
      return !finding.fix.empty() && finding.fix_is_unsafe == unsafe;
    });
  };
  const auto safe = count(false), unsafe = count(true);
  std::string words = safe > 0 ? fmt::format("{} fixable with --fix", safe) : "";
  if (unsafe == 0) return words;
  if (safe == 0) return fmt::format("{} fixable with --fix --unsafe-fixes", unsafe);
  return words + fmt::format(", {} more with --unsafe-fixes", unsafe);
}

}  // namespace

void findings_text(std::ostream& out, const SourceTree& files, const Findings& findings, const Terminal& terminal) {
  Places places(files);
  for (const Finding& finding : findings) {
    if (&finding != &findings.front()) out << '\n';
    print(out, finding, places, terminal);
  }
}

void findings_concise(std::ostream& out, const SourceTree& files, const Findings& findings) {
  Places places(files);
  for (const Finding& finding : findings) {
    out << places.text(finding.span) << ": " << to_string(finding.severity) << ": " << text::printable(finding.message)
        << " [" << finding.rule << "]\n";
  }
}

std::string findings_summary(const Findings& findings, std::size_t checked, std::size_t baselined) {
  std::string kinds;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    const auto count = static_cast<std::size_t>(std::count_if(
        findings.begin(), findings.end(), [&](const Finding& finding) { return finding.severity == severity; }));
    if (count > 0) kinds += fmt::format("{}{}", kinds.empty() ? "" : ", ", counted(count, to_string(severity)));
  }
  std::string more = fixable_words(findings);
  if (baselined > 0) more += fmt::format("{}{} in the baseline", more.empty() ? "" : "; ", baselined);
  return fmt::format("{} in {}{}", kinds.empty() ? "no problems" : kinds, counted(checked, "file"),
                     more.empty() ? "" : " (" + more + ")");
}

}  // namespace okr::render
