// The alignment tree for a terminal.
#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "model/title.hpp"
#include "render/alignment_tree.hpp"
#include "render/tree.hpp"
#include "render/words.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

constexpr int gap = 2;
constexpr int score_columns = 6;   // `~0.699`
constexpr int status_columns = 8;  // `on track`
constexpr int narrowest = 40, widest = 140;
constexpr int branch_columns = 3;
constexpr int least_title = 12;

struct Branches {
  std::string_view fork, end, beside, blank;
};

const Branches& branches(const Terminal& terminal) {
  static constexpr Branches utf8{"├─ ", "└─ ", "│  ", "   "};
  static constexpr Branches ascii{"|- ", "`- ", "|  ", "   "};
  return terminal.utf8 ? utf8 : ascii;
}

/// Team and cycle have columns only where there is room for them beside the titles.
struct Layout {
  int width, team, cycle;

  /// Those two with their gaps.
  int beside() const { return (team > 0 ? gap + team : 0) + (cycle > 0 ? gap + cycle : 0); }
  int title() const { return width - beside() - gap - status_columns - gap - score_columns; }

  /// So deep that titles keep a few letters.
  int deepest() const { return (title() - least_title) / branch_columns; }
};

class TreeText {
 public:
  TreeText(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
           const TreeOptions& options, const Terminal& terminal)
      : out_(out),
        workspace_(workspace),
        scores_(scores),
        selection_(selection),
        options_(options),
        terminal_(terminal),
        signs_(glyphs(terminal)),
        branches_(branches(terminal)),
        layout_(layout()) {}

  void print() {
    const std::vector<TreeNode> nodes = alignment_tree(workspace_, selection_, layout_.deepest());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const TreeNode& node = nodes[i];
      const std::string margin = margin_of(node);
      const bool has_children = i + 1 < nodes.size() && nodes[i + 1].depth > node.depth;
      if (node.again) {
        print_reference(node, margin);
      } else {
        print_objective(node, margin);
        print_below(node, has_children);
      }
    }
  }

 private:
  Layout layout() const {
    const int width = std::clamp(terminal_.width, narrowest, widest);
    int team = 0, cycle = 0;
    for (const auto& item : selection_.objectives) {
      team = std::max(team, text::display_width(team_of(objective(item))));
      cycle = std::max(cycle, text::display_width(cycle_of(objective(item))));
    }
    const bool roomy = width >= 70;
    return {width, roomy ? std::min(team, width / 8) : 0, roomy ? std::min(cycle, width / 8) : 0};
  }

  /// The lines that come down from the objectives above: `rails_` has one for each level.
  std::string margin_of(const TreeNode& node) {
    rails_.resize(static_cast<std::size_t>(std::max(0, node.depth - 1)), branches_.blank);
    std::string margin;
    for (const std::string_view rail : rails_) margin += rail;
    if (node.depth == 0) return margin;
    rails_.push_back(node.last ? branches_.blank : branches_.beside);
    return margin + std::string(node.last ? branches_.end : branches_.fork);
  }

  /// In front of what belongs to a node and stands below its line.
  std::string inner_margin(bool has_children) const {
    std::string margin;
    for (const std::string_view rail : rails_) margin += rail;
    return margin + std::string(has_children ? branches_.beside : branches_.blank);
  }

  void print_objective(const TreeNode& node, const std::string& margin) {
    const Objective& shown = objective(selection_.objectives[node.item]);
    const ObjectiveScore& score = scores_.objectives[selection_.objectives[node.item].objective];
    const std::string state(score.status ? words(*score.status) : to_string(shown.state_or_active()));
    const Ink ink = score.status ? ink_of(*score.status) : Ink::dim;
    print_title(margin, title_of(shown));
    if (layout_.team > 0) out_ << "  " << cell(team_of(shown), layout_.team);
    if (layout_.cycle > 0) out_ << "  " << cell(cycle_of(shown), layout_.cycle);
    print_numbers(state, ink, score.score, false, score.band);
  }

  void print_below(const TreeNode& node, bool has_children) {
    const Selection::Item& item = selection_.objectives[node.item];
    const std::string margin = inner_margin(has_children);
    const Objective& shown = objective(item);
    if (node.depth == 0 && !shown.supports.empty()) {
      std::vector<std::string> names;
      for (const Reference& reference : shown.supports) names.push_back(text::printable(reference.name.value));
      const std::string line = margin + fmt::format("supports {}", fmt::join(names, ", "));
      out_ << inked(shortened(line, layout_.width), Ink::dim, terminal_) << '\n';
    }
    if (options_.key_results) print_key_results(item, margin + std::string(signs_.dash) + ' ');
  }

  void print_key_results(const Selection::Item& item, const std::string& margin) {
    for (const auto index : item.key_results) {
      const KeyResultScore& score = scores_.objectives[item.objective].key_results[index];
      const std::string status(score.dropped ? "dropped" : score.status ? words(*score.status) : "");
      const auto band = score.score ? std::optional(band_of(workspace_.config, *score.score)) : std::nullopt;
      print_title(margin, title_of(objective(item).key_results[index]));
      out_ << std::string(static_cast<std::size_t>(layout_.beside()), ' ');
      print_numbers(status, score.status ? ink_of(*score.status) : Ink::dim, score.score, score.judged, band);
    }
  }

  void print_reference(const TreeNode& node, const std::string& margin) {
    constexpr std::string_view words = "see above";
    const int room = layout_.width - text::display_width(margin) - gap - static_cast<int>(words.size());
    const std::string& title = title_of(objective(selection_.objectives[node.item]));
    out_ << margin << shortened(text::printable(title), room) << "  " << inked(words, Ink::dim, terminal_) << '\n';
  }

  void print_title(const std::string& margin, std::string_view title) {
    out_ << margin << cell(text::printable(title), layout_.title() - text::display_width(margin));
  }

  void print_numbers(const std::string& status, Ink ink, const std::optional<Decimal>& score, bool judged,
                     const std::optional<Band>& band) {
    const std::string number = score_words(score, judged, workspace_.config, signs_);
    out_ << "  " << inked(text::pad(status, status_columns), ink, terminal_) << "  "
         << inked(text::pad_left(number, score_columns), band ? ink_of(*band) : Ink::plain, terminal_) << '\n';
  }

  const Objective& objective(const Selection::Item& item) const { return workspace_.objectives[item.objective]; }
  std::string team_of(const Objective& shown) const {
    return shown.team ? team_words(workspace_.config, shown.team->value) : "";
  }
  std::string cycle_of(const Objective& shown) const { return shown.cycle ? text::printable(shown.cycle->value) : ""; }
  std::string shortened(std::string_view text, int columns) const {
    return text::shorten(text, columns, signs_.ellipsis);
  }
  std::string cell(std::string_view text, int columns) const { return text::pad(shortened(text, columns), columns); }

  std::ostream& out_;
  const Workspace& workspace_;
  const Scores& scores_;
  const Selection& selection_;
  const TreeOptions& options_;
  const Terminal& terminal_;
  const Glyphs& signs_;
  const Branches& branches_;
  const Layout layout_;
  std::vector<std::string_view> rails_;
};

}  // namespace

void tree_text(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
               const TreeOptions& options, const Terminal& terminal) {
  TreeText(out, workspace, scores, selection, options, terminal).print();
}

}  // namespace okr::render
