// The difference of two texts: E. W. Myers' greedy algorithm ("An O(ND) Difference Algorithm and Its Variations",
// 1986), and its printing in hunks.
#include "render/unified_diff.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>
#include <string>
#include <vector>

#include "text/line_index.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

using Lines = std::vector<std::string_view>;

constexpr int context = 3;

/// Texts that differ in more lines are shown as wholly different in the middle: memory grows with the square.
constexpr int most_edits = 2000;

/// Each with its line feed, if it has one.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// `before` lines of the one text stand in place of `after` lines of the other, from line `a` and `b` on.
struct Change {
  int a = 0, before = 0;
  int b = 0, after = 0;
};

/// The changes between two lists of lines, in their order.
class Comparison {
 public:
  Comparison(const Lines& before, const Lines& after)
      : a_(before), b_(after), n_(static_cast<int>(before.size())), m_(static_cast<int>(after.size())) {}

  std::vector<Change> changes() {
    if (!search()) return {middle()};
    std::vector<Change> changes;
    int x = n_, y = m_;
    for (int d = static_cast<int>(reached_.size()) - 1; d > 0; --d) {
      const int k = x - y;
      const bool down = goes_down(d, k);
      const int from = down ? k + 1 : k - 1;
      x = reach(d - 1, from);
      y = x - from;
      add(changes, {x, down ? 0 : 1, y, down ? 1 : 0});
    }
    std::reverse(changes.begin(), changes.end());
    return changes;
  }

 private:
  /// Of the diagonal `k`, -d to d, in a row of `reached_`.
  static std::size_t place(int d, int k) {
    const int from_the_left = k + d;
    return static_cast<std::size_t>(from_the_left);
  }

  /// How far in `a_` one gets with `d` edits on the diagonal `k`, or -1 beyond.
  int reach(int d, int k) const { return std::abs(k) > d ? -1 : reached_[static_cast<std::size_t>(d)][place(d, k)]; }

  /// Whether the last of `d` edits that lead furthest on diagonal `k` inserts a line, rather than taking one out.
  bool goes_down(int d, int k) const { return k == -d || (k != d && reach(d - 1, k - 1) < reach(d - 1, k + 1)); }

  int run(int x, int k) const {
    while (x < n_ && x - k < m_ && a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(x - k)]) ++x;
    return x;
  }

  /// False where the texts differ too much.
  bool search() {
    reached_.push_back({run(0, 0)});
    for (int d = 1; reach(d - 1, n_ - m_) < n_; ++d) {
      if (d > most_edits) return false;
      std::vector<int> row(2 * static_cast<std::size_t>(d) + 1, -1);
      for (int k = -d; k <= d; k += 2) {
        const int x = goes_down(d, k) ? reach(d - 1, k + 1) : reach(d - 1, k - 1) + 1;
        row[place(d, k)] = x <= n_ && x - k <= m_ ? run(x, k) : x;
      }
      reached_.push_back(std::move(row));
    }
    return true;
  }

  /// All between the first and the last line that differ.
  Change middle() const {
    const int first = run(0, 0);
    int same = 0;
    while (same < std::min(n_, m_) - first && *(a_.end() - 1 - same) == *(b_.end() - 1 - same)) ++same;
    return {first, n_ - first - same, first, m_ - first - same};
  }

  /// Changes come from the last to the first; neighbours make one.
  static void add(std::vector<Change>& changes, const Change& edit) {
    if (changes.empty() || edit.a + edit.before != changes.back().a || edit.b + edit.after != changes.back().b) {
      changes.push_back(edit);
      return;
    }
    Change& next = changes.back();
    next = {edit.a, edit.before + next.before, edit.b, edit.after + next.after};
  }

  const Lines& a_;
  const Lines& b_;
  int n_, m_;
  std::vector<std::vector<int>> reached_;  ///< by number of edits: for each diagonal, how far one gets
};

/// Prints the lines of a diff.
class Printer {
 public:
  Printer(std::ostream& out, const Lines& before, const Lines& after, const Terminal& terminal)
      : out_(out), a_(before), b_(after), terminal_(terminal) {}

  /// The changes `[first, last)`, which are near each other.
  void hunk(const Change* first, const Change* last) {
    const Change& end = *(last - 1);
    const int a = std::max(0, first->a - context), b = first->b - (first->a - a);
    const int stop = std::min(static_cast<int>(a_.size()), end.a + end.before + context);
    const int after_stop = end.b + end.after + (stop - end.a - end.before);
    out_ << inked(fmt::format("@@ -{} +{} @@", range(a, stop), range(b, after_stop)), Ink::dim, terminal_) << '\n';
    int at = a;
    for (const Change* change = first; change != last; ++change) {
      lines(' ', Ink::plain, a_, at, change->a);
      lines('-', Ink::red, a_, change->a, change->a + change->before);
      lines('+', Ink::green, b_, change->b, change->b + change->after);
      at = change->a + change->before;
    }
    lines(' ', Ink::plain, a_, at, stop);
  }

 private:
  /// An empty range stands on the line before it.
  static std::string range(int begin, int end) {
    return fmt::format("{},{}", begin == end ? begin : begin + 1, end - begin);
  }

  void lines(char sign, Ink ink, const Lines& lines, int begin, int end) {
    for (int i = begin; i < end; ++i) line(sign, ink, lines[static_cast<std::size_t>(i)], i == 0);
  }

  void line(char sign, Ink ink, std::string_view line, bool is_first) {
    const bool ended = line.ends_with('\n');
    if (ended) line.remove_suffix(1);
    const bool carriage_return = ended && line.ends_with('\r');
    if (carriage_return) line.remove_suffix(1);
    out_ << inked(sign + printable(line, is_first), ink, terminal_) << (carriage_return ? "\r\n" : "\n");
    if (!ended) out_ << "\\ No newline at end of file\n";
  }

  /// Tabs, and the byte-order mark of a file, are harmless, and a line with them is to apply.
  static std::string printable(std::string_view line, bool is_first) {
    const std::string_view mark = line.substr(0, is_first && line.starts_with(text::byte_order_mark) ? 3 : 0);
    line.remove_prefix(mark.size());
    std::string safe(mark);
    for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
      safe += text::printable(line.substr(0, tab)) + '\t';
      line.remove_prefix(tab + 1);
    }
    return safe + text::printable(line);
  }

  std::ostream& out_;
  const Lines& a_;
  const Lines& b_;
  const Terminal& terminal_;
};

}  // namespace

void unified_diff(std::ostream& out, std::string_view path, std::string_view before, std::string_view after,
                  const Terminal& terminal) {
  if (before == after) return;
  const Lines a = lines_of(before), b = lines_of(after);
  const std::vector<Change> changes = Comparison(a, b).changes();
  // `patch` takes a name up to the first blank, unless a tab ends it.
  const std::string name = text::printable(path) + (path.find(' ') == std::string_view::npos ? "" : "\t");
  const std::string old_name = before.empty() ? "/dev/null" : "a/" + name;
  out << inked("--- " + old_name, Ink::bold, terminal) << '\n' << inked("+++ b/" + name, Ink::bold, terminal) << '\n';
  Printer printer(out, a, b, terminal);
  for (auto first = changes.begin(); first != changes.end();) {
    auto last = first + 1;
    while (last != changes.end() && last->a - ((last - 1)->a + (last - 1)->before) <= 2 * context) ++last;
    printer.hunk(&*first, &*first + (last - first));
    first = last;
  }
}

}  // namespace okr::render
