// The dashboard for a terminal.
#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "model/title.hpp"
#include "render/bar.hpp"
#include "render/dashboard.hpp"
#include "render/status.hpp"
#include "render/words.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

constexpr int gap = 2;
constexpr int score_columns = 6;       // `~0.699`
constexpr int confidence_columns = 5;  // `conf.`
constexpr int status_columns = 8;      // `on track`
constexpr int narrowest = 40, widest = 140;

/// From so many objectives on, key results that need no word are only counted.
constexpr std::size_t many_objectives = 31;

/// Columns of the two kinds of rows. They share their right edge; a narrow terminal has no room for a key result's way,
/// which then stands below its title.
struct Layout {
  int width, way, bar, objective_title, key_result_title;

  bool shows_way() const { return way > 0; }
};

/// No wider than the longest title wants it.
Layout layout_for(int terminal_width, int longest_title) {
  constexpr int beside_title = 52, usual = 80;
  const int width = std::clamp(terminal_width, narrowest, std::clamp(longest_title + beside_title, usual, widest));
  const int way = width >= 100 ? 30 : width >= 76 ? 22 : 0;
  const int numbers = gap + confidence_columns + gap + score_columns;
  const int key_result = way > 0 ? gap + way + numbers : numbers;
  const int bar = way > 0 ? key_result - 3 * gap - status_columns - score_columns : width >= 56 ? 10 : 5;
  return {width, way, bar, width - 3 * gap - status_columns - bar - score_columns, width - key_result};
}

int longest_title(const Workspace& workspace, const Selection& selection) {
  int longest = 0;
  const auto see = [&](const auto& object) { longest = std::max(longest, text::display_width(title_of(object))); };
  for (const auto& item : selection.objectives) {
    const Objective& objective = workspace.objectives[item.objective];
    see(objective);
    for (const auto index : item.key_results) see(objective.key_results[index]);
  }
  return longest;
}

class StatusText {
 public:
  StatusText(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
             const Terminal& terminal)
      : out_(out),
        workspace_(workspace),
        scores_(scores),
        selection_(selection),
        terminal_(terminal),
        signs_(glyphs(terminal)),
        layout_(layout_for(terminal.width, longest_title(workspace, selection))),
        brief_(selection.objectives.size() >= many_objectives) {}

  void print() {
    const Dashboard board = dashboard(workspace_, scores_, selection_);
    print_head();
    for (const CyclePart& part : board.cycles) print_cycle(part);
    if (board.cycles.empty()) out_ << "\nno objectives in a running cycle\n";
    print_kpis(selection_.kpis);
    print_end(board.attention);
  }

 private:
  void print_head() {
    const std::string date = to_string(scores_.today);
    const std::string name = workspace_.config.name ? text::printable(workspace_.config.name->value) : "OKRs";
    out_ << inked(cell(name, layout_.width - gap - static_cast<int>(date.size())), Ink::bold, terminal_) << "  " << date
         << '\n';
  }

  void print_cycle(const CyclePart& part) {
    const std::string name = shortened(text::printable(part.cycle.name), layout_.width / 2);
    const std::string time =
        shortened(time_words(part.cycle, scores_.today), layout_.width - gap - text::display_width(name));
    const int used = text::display_width(name) + gap + text::display_width(time) + gap;
    out_ << '\n' << inked(name, Ink::bold, terminal_) << "  " << time;
    if (const int rest = layout_.width - used; rest >= 10 && part.cycle.contains(scores_.today)) {
      out_ << "  " << bar(share_passed(part.cycle, scores_.today), std::nullopt, rest, Ink::plain, terminal_);
    }
    out_ << '\n';
    if (!part.teams.empty()) print_column_names();
    for (const TeamPart& team : part.teams) {
      if (&team != &part.teams.front()) out_ << '\n';
      print_team(team);
    }
    if (!part.apart.empty()) print_apart(part.apart);
  }

  void print_column_names() {
    const std::string tick = fmt::format("{} expected by now", signs_.tick);
    std::string names(static_cast<std::size_t>(layout_.key_result_title), ' ');
    if (layout_.shows_way()) names += "  " + cell(tick, layout_.way);
    names += "  " + text::pad_left("conf.", confidence_columns) + "  " + text::pad_left("score", score_columns);
    out_ << inked(names, Ink::dim, terminal_) << '\n';
  }

  void print_team(const TeamPart& team) {
    const std::string name = team.team.empty() ? "No team" : team_words(workspace_.config, team.team);
    out_ << inked(cell(name, layout_.width - gap - score_columns), Ink::bold, terminal_) << "  "
         << colored_score(team.mean, false) << '\n';
    for (const auto& item : team.objectives) print_objective(item);
  }

  void print_objective(const Selection::Item& item) {
    const Objective& objective = workspace_.objectives[item.objective];
    const ObjectiveScore& score = scores_.objectives[item.objective];
    const Ink ink = score.status ? ink_of(*score.status) : Ink::dim;
    const std::string status(score.status ? words(*score.status) : "");
    out_ << "  " << cell(text::printable(title_of(objective)), layout_.objective_title - 2) << "  "
         << inked(text::pad(status, status_columns), ink, terminal_) << "  "
         << bar(score.score, score.expected, layout_.bar, score.band ? ink_of(*score.band) : Ink::dim, terminal_)
         << "  " << in_ink(score_cell(score.score, false), score.band) << '\n';
    print_wrapped(remarks(objective, score), 4);
    for (const auto index : item.key_results) {
      if (!brief_ || needs_word(score.key_results[index])) print_key_result(objective, score, index);
    }
  }

  void print_key_result(const Objective& objective, const ObjectiveScore& objective_score, std::size_t index) {
    const KeyResult& key_result = objective.key_results[index];
    const KeyResultScore& score = objective_score.key_results[index];
    const int room = layout_.shows_way() ? layout_.way : layout_.width - 6;
    const std::string way = way_words(key_result, score, scores_.today, signs_, room);
    const std::string confidence = score.confidence ? score.confidence->to_fixed(2) : "";
    const bool way_fits = layout_.shows_way() && text::display_width(way) <= layout_.way;
    out_ << "    " << cell(text::printable(title_of(key_result)), layout_.key_result_title - 4) << "  ";
    if (layout_.shows_way()) out_ << cell(way_fits ? way : "", layout_.way) << "  ";
    out_ << text::pad_left(confidence, confidence_columns) << "  " << colored_score(score.score, score.judged) << '\n';
    std::vector<Remark> notes;
    if (!way_fits) notes.push_back({way});
    if (score.status && *score.status != Status::on_track) {
      notes.push_back({std::string(words(*score.status)), ink_of(*score.status)});
    }
    for (Remark& remark : remarks(workspace_, key_result, score, scores_.today)) notes.push_back(std::move(remark));
    print_wrapped(notes, 6);
  }

  void print_apart(const std::vector<Selection::Item>& apart) {
    out_ << '\n' << inked("Not counted", Ink::bold, terminal_) << '\n';
    for (const auto& item : apart) {
      const Objective& objective = workspace_.objectives[item.objective];
      const std::string team = objective.team ? team_words(workspace_.config, objective.team->value) : "";
      const int team_columns = layout_.shows_way() ? layout_.way : 12;
      const int title = layout_.width - 2 - status_columns - 2 * gap - team_columns;
      out_ << "  " << inked(cell(to_string(objective.state_or_active()), status_columns), Ink::dim, terminal_) << "  "
           << cell(text::printable(title_of(objective)), title) << "  " << shortened(team, team_columns) << '\n';
    }
  }

  void print_kpis(const std::vector<std::uint32_t>& kpis) {
    std::vector<std::uint32_t> listed;
    KpiColumns columns;
    for (const auto index : kpis) {
      if (brief_ && scores_.kpis[index].healthy != false) continue;
      listed.push_back(index);
      columns.value = std::max(columns.value, text::display_width(value_of(index)));
      if (layout_.shows_way()) columns.range = std::max(columns.range, text::display_width(range_of(index)));
    }
    if (listed.empty()) return;
    columns.value = std::min(columns.value, layout_.width / 5);
    columns.range = std::min(columns.range, layout_.width / 4);
    out_ << '\n' << inked("KPIs", Ink::bold, terminal_) << '\n';
    for (const auto index : listed) print_kpi(index, columns);
  }

  struct KpiColumns {
    int value = 0, range = 0;
  };

  void print_kpi(std::uint32_t index, const KpiColumns& columns) {
    constexpr int health_columns = 13;  // `outside range`
    const KpiScore& score = scores_.kpis[index];
    const int title = layout_.width - 2 - columns.value - columns.range - health_columns - 3 * gap;
    out_ << "  " << cell(text::printable(title_of(workspace_.kpis[index])), title) << "  "
         << text::pad_left(shortened(value_of(index), columns.value), columns.value) << "  "
         << cell(range_of(index), columns.range) << "  ";
    const Ink ink = !score.healthy ? Ink::dim : *score.healthy ? Ink::green : Ink::yellow;
    out_ << inked(health_words(score), ink, terminal_) << '\n';
  }

  std::string value_of(std::uint32_t index) const {
    const auto& current = scores_.kpis[index].current;
    return current ? amount(*current, workspace_.kpis[index].unit) : std::string(signs_.dash);
  }

  std::string range_of(std::uint32_t index) const {
    const Kpi& kpi = workspace_.kpis[index];
    return range_words(kpi.min, kpi.max, kpi.unit);
  }

  void print_end(const Attention& attention) {
    if (brief_) {
      out_ << "\n" << inked("`okr list` shows the other key results", Ink::dim, terminal_) << "\n";
    }
    std::vector<Remark> notes;
    for (const std::string& words : attention.words()) notes.push_back({words, Ink::bold});
    if (notes.empty())
      notes.push_back({"nothing needs a word"});
    else
      notes.front().text = "what needs a word: " + notes.front().text;
    out_ << '\n';
    print_wrapped(notes, 0);
  }

  /// Remarks side by side, as many as fit into a line.
  void print_wrapped(const std::vector<Remark>& notes, int indent) {
    const int room = layout_.width - indent;
    int used = 0;
    for (const Remark& note : notes) {
      const std::string text = shortened(note.text, room);
      const int width = text::display_width(text);
      if (used > 0 && used + 3 + width <= room) {
        out_ << ' ' << inked(signs_.dot, Ink::dim, terminal_) << ' ';
        used += 3;
      } else {
        out_ << (used > 0 ? "\n" : "") << std::string(static_cast<std::size_t>(indent), ' ');
        used = 0;
      }
      out_ << inked(text, note.ink, terminal_);
      used += width;
    }
    if (!notes.empty()) out_ << '\n';
  }

  std::string shortened(std::string_view text, int columns) const {
    return text::shorten(text, columns, signs_.ellipsis);
  }
  std::string cell(std::string_view text, int columns) const { return text::pad(shortened(text, columns), columns); }

  std::string score_cell(const std::optional<Decimal>& score, bool judged) const {
    return text::pad_left(score_words(score, judged, workspace_.config, signs_), score_columns);
  }
  std::string in_ink(const std::string& text, const std::optional<Band>& band) const {
    return inked(text, band ? ink_of(*band) : Ink::plain, terminal_);
  }
  std::string colored_score(const std::optional<Decimal>& score, bool judged) const {
    const auto band = score ? std::optional(band_of(workspace_.config, *score)) : std::nullopt;
    return in_ink(score_cell(score, judged), band);
  }

  std::ostream& out_;
  const Workspace& workspace_;
  const Scores& scores_;
  const Selection& selection_;
  const Terminal& terminal_;
  const Glyphs& signs_;
  const Layout layout_;
  const bool brief_;
};

}  // namespace

void status_text(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
                 const Terminal& terminal) {
  StatusText(out, workspace, scores, selection, terminal).print();
}

}  // namespace okr::render
