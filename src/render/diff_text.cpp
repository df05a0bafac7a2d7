// What the difference between two versions means, for a terminal.
#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "render/diff_words.hpp"
#include "render/wrap.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

constexpr int narrowest = 40, widest = 140;
constexpr int label_columns = 16;  // `check in every`
constexpr int deepest_sign = 2;

class DiffText {
 public:
  DiffText(std::ostream& out, const DiffReport& report, const Terminal& terminal)
      : out_(out),
        report_(report),
        terminal_(terminal),
        signs_(glyphs(terminal)),
        width_(std::clamp(terminal.width, narrowest, widest)) {}

  void print() {
    print_head();
    const DiffParts parts = diff_parts(report_, signs_);
    for (const DiffTeam& team : parts.teams) {
      print_heading(team.name);
      for (const DiffObjective& objective : team.objectives) print_objective(objective);
    }
    print_rest("KPIs", parts.kpis);
    print_rest("Teams and pillars", parts.declared);
  }

 private:
  void print_head() {
    const std::string versions = fmt::format("{} {} {}", report_.before.words, signs_.arrow, report_.after.words);
    for (const std::string& line : wrapped(versions, width_)) out_ << inked(line, Ink::bold, terminal_) << '\n';
    const std::vector<std::string> summary = diff_summary(report_.differences);
    const std::string words = summary.empty() ? report_.differences.empty() ? "nothing has changed" : "scores changed"
                                              : fmt::format("{}", fmt::join(summary, ", "));
    for (const std::string& line : wrapped(words, width_)) out_ << line << '\n';
  }

  void print_heading(std::string_view name) {
    out_ << '\n' << inked(text::shorten(name, width_, signs_.ellipsis), Ink::bold, terminal_) << '\n';
  }

  void print_objective(const DiffObjective& part) {
    print_object(part.objective, 2, part.cycle);
    for (const DiffObject& key_result : part.key_results) print_object(key_result, 2 + deepest_sign, "");
  }

  void print_rest(std::string_view heading, const std::vector<DiffObject>& objects) {
    if (objects.empty()) return;
    print_heading(heading);
    for (const DiffObject& object : objects) print_object(object, 2, "");
  }

  /// Its title, behind a sign where it is added or removed, with `aside` at the right edge; below it what changed.
  void print_object(const DiffObject& object, int indent, std::string_view aside) {
    const std::string_view sign = object.is_added() ? "+ " : object.is_removed() ? "- " : "  ";
    const Ink ink = object.is_added() ? Ink::green : object.is_removed() ? Ink::dim : Ink::plain;
    const std::string right = text::shorten(text::printable(aside), width_ / 3, signs_.ellipsis);
    const int room = width_ - indent - (right.empty() ? 0 : text::display_width(right) + 2);
    std::string margin = spaces(indent - deepest_sign) + std::string(sign);
    const std::vector<std::string> lines = wrapped(object.title, room);
    for (const std::string& line : lines) {
      const bool first = &line == &lines.front();
      out_ << inked(margin + line, ink, terminal_);
      if (first && !right.empty()) {
        out_ << spaces(room - text::display_width(line) + 2) << inked(right, Ink::dim, terminal_);
      }
      out_ << '\n';
      margin = spaces(indent);
    }
    for (const DiffLine& line : diff_lines(report_, object, signs_)) print_line(line, indent + 2);
    print_score(object, indent + 2);
  }

  void print_score(const DiffObject& object, int indent) {
    const ScoreDifference* score = object.score();
    if (score == nullptr) return;
    std::string words = score_change_words(report_, *score, signs_);
    if (const std::string split = split_words(*score, signs_); !split.empty()) words += fmt::format(" ({})", split);
    print_line({"score", words}, indent);
  }

  void print_line(const DiffLine& line, int indent) {
    const int room = width_ - indent - label_columns;
    std::string label = line.label;
    for (const std::string& text : wrapped(line.text, room)) {
      out_ << spaces(indent) << inked(text::pad(label, label_columns), Ink::dim, terminal_)
           << inked(text, line.ink, terminal_) << '\n';
      label.clear();
    }
  }

  static std::string spaces(int count) { return std::string(static_cast<std::size_t>(std::max(0, count)), ' '); }

  std::ostream& out_;
  const DiffReport& report_;
  const Terminal& terminal_;
  const Glyphs& signs_;
  const int width_;
};

}  // namespace

void diff_text(std::ostream& out, const DiffReport& report, const Terminal& terminal) {
  DiffText(out, report, terminal).print();
}

}  // namespace okr::render
