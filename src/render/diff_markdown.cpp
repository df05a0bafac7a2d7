// What the difference between two versions means, for the comment on a pull request.
#include <fmt/format.h>
#include <ostream>
#include <utility>

#include "render/diff_words.hpp"
#include "render/markdown.hpp"

namespace okr::render {
namespace {

/// GitHub takes 65,536 characters. Each part may fill up to its own end, so that none starves those behind it; past the
/// last there is room for the closing lines.
constexpr std::size_t warnings_end = 20'000, scores_end = 40'000, details_end = 64'000;

/// Text that takes whole pieces as long as there is room, and counts those for which there is none.
class Page {
 public:
  void write(std::string_view text) { text_ += text; }
  /// Stands before the next piece; without one, nowhere.
  void announce(std::string heading) { heading_ = std::move(heading); }
  void offer(std::string_view piece, std::size_t end) {
    if (text_.size() + heading_.size() + piece.size() <= end) {
      text_.append(std::exchange(heading_, {})).append(piece);
    } else {
      ++left_out_;
    }
  }
  /// Says how many pieces were left out since the last time.
  void close_part(std::string_view prefix) {
    if (left_out_ > 0) text_ += fmt::format("\n{}{} more did not fit here; `okr diff` shows all\n", prefix, left_out_);
    left_out_ = 0;
    heading_.clear();
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_, heading_;
  std::size_t left_out_ = 0;
};

/// Every object, an objective before its key results.
std::vector<const DiffObject*> objects_of(const DiffParts& parts) {
  std::vector<const DiffObject*> objects;
  for (const DiffTeam& team : parts.teams) {
    for (const DiffObjective& part : team.objectives) {
      objects.push_back(&part.objective);
      for (const DiffObject& key_result : part.key_results) objects.push_back(&key_result);
    }
  }
  for (const DiffObject& kpi : parts.kpis) objects.push_back(&kpi);
  return objects;
}

class DiffMarkdown {
 public:
  explicit DiffMarkdown(const DiffReport& report) : report_(report), signs_(glyphs(Terminal{})) {}

  std::string print() {
    const DiffParts parts = diff_parts(report_, signs_);
    print_head();
    const std::vector<const DiffObject*> objects = objects_of(parts);
    print_warnings(objects);
    print_scores(objects);
    if (!report_.differences.empty()) print_details(parts);
    return page_.text();
  }

 private:
  void print_head() {
    page_.write("<!-- okr diff -->\n### OKRs: ");
    const std::vector<std::string> summary = diff_summary(report_.differences);
    if (summary.empty()) page_.write(report_.differences.empty() ? "nothing has changed" : "scores changed");
    page_.write(fmt::format("{}\n\n{} {} {}\n", fmt::join(summary, ", "), markdown(report_.before.words), signs_.arrow,
                            markdown(report_.after.words)));
  }

  void print_warnings(const std::vector<const DiffObject*>& objects) {
    page_.announce("\n> [!WARNING]\n> Goalposts moved:\n");
    for (const DiffObject* object : objects) {
      if (!has_moved_goalposts(*object)) continue;
      std::string item = fmt::format(">\n> - **{}**", markdown(object->title));
      for (const DiffLine& line : diff_lines(report_, *object, signs_)) {
        if (line.is_goalpost) item += fmt::format("  \n>   {} {}", line.label, markdown(line.text));
      }
      page_.offer(item + '\n', warnings_end);
    }
    page_.close_part("> ");
  }

  void print_scores(const std::vector<const DiffObject*>& objects) {
    page_.announce("\n| | score | |\n|---|--:|---|\n");
    for (const DiffObject* object : objects) {
      const ScoreDifference* score = object->score();
      if (score == nullptr) continue;
      const bool is_objective = object->differences.front().of == DifferenceOf::objective;
      const std::string_view bold = is_objective ? "**" : "";
      page_.offer(
          fmt::format("| {}{}{} | {} | {} |\n", bold, markdown(object->title), bold,
                      markdown(score_change_words(report_, *score, signs_)), markdown(split_words(*score, signs_))),
          scores_end);
    }
    page_.close_part("");
  }

  void print_details(const DiffParts& parts) {
    page_.write("\n<details><summary>All changes</summary>\n");
    for (const DiffTeam& team : parts.teams) {
      print_heading(team.name);
      for (const DiffObjective& part : team.objectives) print_objective(part);
    }
    print_rest("KPIs", parts.kpis);
    print_rest("Teams and pillars", parts.declared);
    page_.close_part("");
    page_.write("\n</details>\n");
  }

  void print_rest(std::string_view heading, const std::vector<DiffObject>& objects) {
    if (objects.empty()) return;
    print_heading(heading);
    for (const DiffObject& object : objects) page_.offer(head(object) + lines(object, "  "), details_end);
  }

  void print_heading(std::string_view name) { page_.announce(fmt::format("\n#### {}\n\n", markdown(name))); }

  void print_objective(const DiffObjective& part) {
    const std::string own = lines(part.objective, "  ");
    std::string below;
    for (const DiffObject& key_result : part.key_results) {
      const std::string said = lines(key_result, "    ");
      // Its score stands in the table.
      if (!said.empty()) below += "  " + head(key_result) + said;
    }
    if (!own.empty() || !below.empty()) page_.offer(head(part.objective) + own + below, details_end);
  }

  std::string head(const DiffObject& object) const {
    const std::string_view sign = object.is_added() ? "added: " : object.is_removed() ? "removed: " : "";
    return fmt::format("- {}**{}**\n", sign, markdown(object.title));
  }

  std::string lines(const DiffObject& object, std::string_view indent) const {
    std::string text;
    for (const DiffLine& line : diff_lines(report_, object, signs_)) {
      text += fmt::format("{}- {}{}{}\n", indent, line.label, line.label.empty() ? "" : ": ", markdown(line.text));
    }
    return text;
  }

  const DiffReport& report_;
  const Glyphs& signs_;
  Page page_;
};

}  // namespace

void diff_markdown(std::ostream& out, const DiffReport& report) { out << DiffMarkdown(report).print(); }

}  // namespace okr::render
