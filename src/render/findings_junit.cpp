// Findings as JUnit's XML.
#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <ostream>
#include <span>

#include "render/findings_ci.hpp"
#include "render/places.hpp"
#include "render/reported.hpp"
#include "render/xml.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

class Suites {
 public:
  explicit Suites(const CheckReport& report) : report_(report), places_(report.files) {}

  /// The suite of one file, with all its findings.
  void append(const std::string& path, std::span<const Finding> findings) {
    const auto failures = std::ranges::count_if(findings, [&](const Finding& finding) { return fails(finding); });
    fmt::format_to(std::back_inserter(text_),
                   "  <testsuite id=\"{}\" name=\"{}\" package=\"okr\" timestamp=\"{}T00:00:00\" hostname=\"localhost\""
                   " tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\" time=\"0\">\n    <properties/>\n",
                   suites_++, xml(path), to_string(report_.today), std::max<std::size_t>(findings.size(), 1), failures,
                   findings.size() - static_cast<std::size_t>(failures));
    if (findings.empty()) append_case(path, "no findings", "");
    std::map<std::string, int> seen;
    for (const Finding& finding : findings) {
      std::string name =
          finding.object.empty() ? std::string(finding.rule) : fmt::format("{} in {}", finding.rule, finding.object);
      if (const int count = ++seen[name]; count > 1) name += fmt::format(" ({})", count);
      append_case(path, name, outcome(finding));
    }
    text_ += "    <system-out/>\n    <system-err/>\n  </testsuite>\n";
  }

  const std::string& text() const { return text_; }

 private:
  bool fails(const Finding& finding) const { return report_.fail_on && finding.severity >= *report_.fail_on; }

  void append_case(std::string_view path, std::string_view name, std::string_view outcome) {
    fmt::format_to(std::back_inserter(text_), "    <testcase name=\"{}\" classname=\"{}\" time=\"0\"", xml(name),
                   xml(path));
    text_ += outcome.empty() ? "/>\n" : fmt::format(">\n{}    </testcase>\n", outcome);
  }

  std::string outcome(const Finding& finding) {
    const bool failure = fails(finding);
    const std::string type = failure ? fmt::format(" type=\"{}\"", to_string(finding.severity)) : "";
    const std::string_view element = failure ? "failure" : "skipped";
    std::string text = fmt::format("      <{} message=\"{}\"{}>{}\n", element, xml(message_and_help(finding)), type,
                                   line(finding.span, finding.message));
    for (const Note& note : finding.notes) text += line(note.span, note.message) + "\n";
    return text + fmt::format("      </{}>\n", element);
  }

  std::string line(const Span& span, std::string_view message) {
    const auto [line, column] = places_.begin(span);
    return fmt::format("{}:{}:{}: {}", xml(path_in_repository(report_, span)), line, column, xml(message));
  }

  const CheckReport& report_;
  Places places_;
  std::string text_;
  int suites_ = 0;
};

}  // namespace

void findings_junit(std::ostream& out, const CheckReport& report) {
  Suites suites(report);
  auto next = report.findings.begin();
  for (std::uint32_t file = 0; file < report.checked.size(); ++file) {
    const auto first = next;
    while (next != report.findings.end() && next->span.file == file) ++next;
    if (report.checked[file]) suites.append(path_in_repository(report, {file}), {first, next});
  }
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n" << suites.text() << "</testsuites>\n";
}

}  // namespace okr::render
