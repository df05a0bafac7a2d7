// Prints trees as people write YAML, with choices made at random.
#include "unit/edit/styled.hpp"

#include <algorithm>

#include "edit/print.hpp"
#include "okr/workspace.hpp"
#include "read/yaml.hpp"

namespace okr::test {
namespace {

using edit::Entry;
using edit::Tree;
using read::NodeKind;

class Writer {
 public:
  explicit Writer(std::mt19937& random) : random_(random) {
    list_indent_ = 2 * below(3);
    gap_ = 1 + 2 * below(2);
    comments_ = below(3);
    blank_lines_ = below(4) == 0;
    quotes_ = below(4);
    lists_ = below(6);
    habits_.padded = below(2) == 0;
    habits_.quote = below(2) == 0 ? '"' : '\'';
  }

  std::string file(const Tree& root) {
    if (below(3) == 0) out_ += "---\n";
    if (below(3) == 0) comment_line(0);
    block_map(root, 0, false);
    if (below(4) == 0) comment_line(0);
    if (below(6) == 0) out_ += "\n\n";
    return std::move(out_);
  }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }
  bool comments() { return comments_ == 1 ? below(6) == 0 : comments_ == 2 && below(2) == 0; }
  void indent(std::size_t column) { out_ += std::string(column, ' '); }

  void comment_line(std::size_t column) {
    indent(column);
    out_ += "# line " + std::to_string(++count_) + ": it's {so}, [\"so\"\n";
  }

  void end_line() {
    if (comments()) out_ += (below(2) == 0 ? "\t# behind " : "  # behind ") + std::to_string(++count_) + ", - so: it's";
    out_ += '\n';
  }

  void between_lines(std::size_t column) {
    if (blank_lines_ && below(5) == 0) out_ += below(4) == 0 ? "  \n" : "\n";
    if (comments())
      comment_line(below(4) == 0 ? column * below(2) : column + (below(6) == 0 && !is_behind_text_ ? 3 : 0));
    is_behind_text_ = false;
  }

  std::string scalar(const Tree& tree, bool in_flow) {
    Tree copy = tree;
    if (quotes_ == 1 && below(3) == 0) copy.quote = below(2) == 0 ? '"' : '\'';
    if (quotes_ == 2) copy.quote = habits_.quote;
    return edit::scalar_text(copy, in_flow, habits_);
  }

  /// A text of lines behind `|`, `|-` or `|+`.
  bool lines(const Tree& tree, std::size_t column) {
    const std::string& text = tree.text;
    const std::size_t end = text.find_last_not_of('\n') + 1, ends = text.size() - end;
    if (text.find('\n') == std::string::npos || text[0] == ' ' || text[0] == '\n' || below(4) == 0) return false;
    out_ += ends == 0 ? "|-" : ends == 1 ? "|" : "|+";
    const std::string inner = "\n" + std::string(column + 2, ' ');
    out_ += inner;
    for (const char c : text.substr(0, end)) out_ += c == '\n' ? inner : std::string(1, c);
    out_ += std::string(std::max<std::size_t>(ends, 1), '\n');
    is_behind_text_ = true;
    return true;
  }

  /// A text of words over several lines: plain, `>-` or `|-`.
  bool long_text(const Tree& tree, std::size_t column) {
    if (lines(tree, column)) return true;
    const std::string& text = tree.text;
    const std::size_t blank = text.find(' ', text.size() / 2);
    const bool is_plain = scalar(tree, false) == text && blank != std::string::npos && text[blank + 1] != '#' &&
                          text[blank + 1] != '-' && text.find("  ") == std::string::npos;
    if (!is_plain || below(5) != 0) return false;
    const std::size_t way = below(3);
    const std::string inner = "\n" + std::string(column + 2 + below(3), ' ');
    if (way == 0) out_ += text.substr(0, blank) + inner + text.substr(blank + 1);
    if (way == 1) out_ += ">-" + inner + text.substr(0, blank) + inner + text.substr(blank + 1);
    if (way == 2) out_ += "|-" + inner + text;
    if (way == 0) return end_line(), true;
    out_ += '\n';
    is_behind_text_ = true;
    return true;
  }

  std::string flow(const Tree& tree) {
    if (tree.kind == NodeKind::scalar) return scalar(tree, true);
    const bool is_list = tree.kind == NodeKind::sequence;
    const std::string pad = !is_list && habits_.padded && !tree.entries.empty() ? " " : "";
    std::string text;
    for (const Tree& item : tree.items) text += (text.empty() ? "" : ", ") + flow(item);
    for (const Entry& entry : tree.entries) text += (text.empty() ? "" : ", ") + entry.key + ": " + flow(entry.value);
    return (is_list ? "[" : "{") + pad + text + pad + (is_list ? "]" : "}");
  }

  /// A list in brackets, one item on each line.
  void flow_lines(const Tree& list, std::size_t column) {
    const bool comma_behind_all = below(2) == 0;
    out_ += '[';
    end_line();
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      between_lines(column + 2);
      indent(column + 2);
      out_ += flow(list.items[i]);
      if (comma_behind_all || i + 1 < list.items.size()) out_ += ',';
      end_line();
    }
    indent(column + 1 + below(2));
    out_ += ']';
    end_line();
  }

  static bool is_short(const Tree& tree) {
    return std::ranges::all_of(tree.items, is_scalar) &&
           std::ranges::all_of(tree.entries, [](const Entry& entry) { return is_scalar(entry.value); });
  }
  static bool is_scalar(const Tree& tree) { return tree.kind == NodeKind::scalar; }

  void value(const std::string& key, const Tree& tree, std::size_t column) {
    if (is_scalar(tree)) {
      out_ += ' ';
      if (long_text(tree, column)) return;
      out_ += scalar(tree, false);
      return end_line();
    }
    const bool is_list = tree.kind == NodeKind::sequence;
    const bool is_empty = tree.items.empty() && tree.entries.empty();
    const bool brackets = is_list && key != "objectives" && key != "kpis" && key != "key_results" &&
                          (lists_ == 1 || lists_ == 2 || (lists_ == 3 && below(2) == 0));
    if (is_empty || (is_short(tree) && below(4) != 0) || (brackets && lists_ != 2)) {
      out_ += ' ' + flow(tree);
      return end_line();
    }
    if (brackets) return out_ += ' ', flow_lines(tree, column);
    end_line();
    if (!is_list) return block_map(tree, column + 2, false);
    block_list(tree, column + list_indent_);
  }

  void block_list(const Tree& list, std::size_t column) {
    for (const Tree& item : list.items) {
      between_lines(column);
      indent(column);
      out_ += "-" + std::string(gap_, ' ');
      if (is_scalar(item)) {
        if (long_text(item, column)) continue;
        out_ += scalar(item, false);
        end_line();
      } else if (is_short(item) && lists_ != 4 && below(3) != 0) {
        out_ += flow(item);
        end_line();
      } else {
        block_map(item, column + 1 + gap_, true);
      }
    }
  }

  void block_map(const Tree& map, std::size_t column, bool is_behind_dash) {
    for (std::size_t i = 0; i < map.entries.size(); ++i) {
      if (i > 0 || !is_behind_dash) {
        between_lines(column);
        indent(column);
      }
      out_ += map.entries[i].key + ":";
      value(map.entries[i].key, map.entries[i].value, column);
    }
  }

  std::mt19937& random_;
  std::string out_;
  edit::Habits habits_;
  std::size_t list_indent_ = 2, gap_ = 1, comments_ = 0, quotes_ = 0, lists_ = 0;
  bool blank_lines_ = false;
  bool is_behind_text_ = false;  ///< a comment that is indented deeper would be part of it
  int count_ = 0;
};

/// Key results with less to them: no more than their sentence, or a `current` in place of check-ins; or with more.
void vary(Tree& root, std::mt19937& random) {
  const char* const lines[] = {"one\n\n- two: # no comment\nthree", "one\n  two\n", "one\ntwo\n\n", "one\n\n\n"};
  Tree* const objectives = root.find("objectives");
  if (objectives == nullptr) return;
  for (Tree& objective : objectives->items) {
    Tree* const key_results = objective.find("key_results");
    if (key_results == nullptr) continue;
    for (Tree& key_result : key_results->items) {
      const Tree* const title = key_result.find("title");
      const Tree* const check_ins = key_result.find("check_ins");
      if (title == nullptr) continue;
      if (check_ins == nullptr && key_result.entries.size() <= 3 && random() % 2 == 0) {
        key_result = Tree(*title);
      } else if (check_ins != nullptr && check_ins->items.back().find("value") != nullptr && random() % 6 == 0) {
        const Tree value = *check_ins->items.back().find("value");
        auto& entries = key_result.entries;
        const auto place = std::ranges::find(entries, std::string_view("check_ins"), &Entry::key);
        *place = {"current", value, {}};
      }
      const bool is_map = key_result.kind == NodeKind::mapping;
      if (is_map && random() % 5 == 0) key_result.set("description", edit::text(lines[random() % std::size(lines)]));
    }
    if (random() % 5 == 0) objective.set("description", edit::text(lines[random() % std::size(lines)]));
  }
}

std::string with_crlf(const std::string& bytes) {
  std::string out;
  for (const char c : bytes) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

/// But where it is a part of the last value: nothing can be put behind that without changing it.
void drop_last_line_break(std::string& bytes) {
  const std::string without = bytes.substr(0, bytes.find_last_not_of("\r\n") + 1);
  Findings none;
  const read::Document before = read::parse_yaml(bytes, 0, none), after = read::parse_yaml(without, 0, none);
  if (none.empty() && edit::same(edit::tree_of(before), edit::tree_of(after))) bytes = without;
}

}  // namespace

SourceTree styled(const SourceTree& files, std::mt19937& random) {
  SourceTree result = files;
  for (SourceFile& file : result.files) {
    Findings findings;
    const std::string before = file.bytes;
    const read::Document document = read::parse_yaml(before, 0, findings);
    if (file.path != config_name && random() % 5 != 0) {
      Tree root = edit::tree_of(document);
      vary(root, random);
      file.bytes = Writer(random).file(root);
    }
    if (random() % 4 == 0) file.bytes = with_crlf(file.bytes);
    if (random() % 4 == 0) file.bytes.insert(0, "\xEF\xBB\xBF");
    if (random() % 4 == 0) drop_last_line_break(file.bytes);
  }
  return result;
}

}  // namespace okr::test
