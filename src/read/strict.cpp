// The strict reader's moves from line to line, its nodes, its limits, and how it gives up.
#include "read/strict.hpp"

#include <fmt/format.h>
#include <utility>

namespace okr::read {
namespace {

constexpr int deepest = 64;
constexpr std::size_t most_nodes = 500'000;
constexpr std::uint32_t longest_scalar = 64 * 1024;
constexpr std::size_t most_problems = 10'000;

}  // namespace

std::uint32_t KeySet::first_like(const Document& document, std::uint32_t node) {
  constexpr std::size_t few = 16;
  const std::string_view text = document.nodes[node].text;
  if (many_.empty()) {
    for (const std::uint32_t key : few_) {
      if (document.nodes[key].text == text) return key;
    }
    few_.push_back(node);
    if (few_.size() < few) return node;
    for (const std::uint32_t key : few_) many_.emplace(document.nodes[key].text, key);
    return node;
  }
  return many_.emplace(text, node).first->second;
}

void StrictReader::read() {
  try {
    read_all();
    report_tabs();
  } catch (const Abandoned&) {
    document_.nodes.clear();
    document_.whole = false;
  }
}

void StrictReader::read_all() {
  seek_content();
  if (at_end()) return;
  attempt(-1, [&] { block_node(-1, true); });
  if (at_end()) return;
  report(invalid_yaml, pos_, value_end(pos_),
         fmt::format("{} does not belong to what stands above it", quoted(text_.slice(pos_, value_end(pos_)))),
         "indent all keys of the file alike");
  document_.whole = false;
}

/// Lines without a value that begin with a tab: YAML to its specification, but not to most who read it.
void StrictReader::report_tabs() {
  if (tabs_.empty()) return;
  const Span& first = tabs_.front().span;
  report(invalid_yaml, first.begin, first.begin + 1, "a line that begins with a tab", "take the tab out").fix =
      std::move(tabs_);
}

void StrictReader::seek_content() {
  for (; pos_ < text_.end(); pos_ = text_.next_line(pos_)) {
    line_ = pos_;
    const std::uint32_t indented = text_.after_spaces(pos_);
    const std::uint32_t content = text_.after_blanks(indented);
    if (is_line_end(text_.at(content)) || text_.at(content) == '#') {
      const bool is_new = tabs_.empty() || tabs_.back().span.begin < pos_;
      if (text_.at(pos_) == '\t' && is_new) tabs_.push_back({problems_.span(pos_, content), {}});
      continue;
    }
    if (content == indented) {
      pos_ = content;
      return;
    }
    document_.whole = false;
    document_.torn.push_back(pos_);
    if (tabbed_lines_++ > 0) continue;
    report(invalid_yaml, indented, indented + 1, "a tab in the indentation", "indent with spaces");
  }
  pos_ = line_ = text_.end();
}

void StrictReader::next_content() {
  pos_ = text_.next_line(pos_);
  seek_content();
}

/// Goes on to the next content where nothing but a comment follows on this line.
bool StrictReader::finish_line() {
  const std::uint32_t rest = text_.after_blanks(pos_);
  const bool comment = text_.at(rest) == '#' && rest > pos_;
  if (!comment && !is_line_end(text_.at(rest))) return false;
  next_content();
  return true;
}

void StrictReader::skip_deeper(int parent) {
  document_.whole = false;
  const auto passes_over = [&] {
    const std::uint32_t content = text_.after_spaces(pos_);
    const char c = text_.at(content);
    return is_line_end(c) || c == '#' || c == '\t' || static_cast<int>(content - pos_) > parent;
  };
  do {
    pos_ = text_.next_line(pos_);
  } while (!at_end() && passes_over());
  seek_content();
}

/// Goes to the last of the lines below that are neither keys nor list items: what is never closed reaches over them.
void StrictReader::skip_loose_lines() {
  const auto loose = [&](std::uint32_t start) {
    const std::uint32_t content = text_.after_spaces(start);
    return start < text_.end() && !is_dash(content) && !key_at(content);
  };
  for (std::uint32_t next = text_.next_line(pos_); loose(next); next = text_.next_line(next)) pos_ = next;
}

/// The end of the text that somebody who knows no YAML would see from `begin` to the end of the line: only a `#` with a
/// space on both sides begins a comment.
std::uint32_t StrictReader::value_end(std::uint32_t begin) const {
  std::uint32_t pos = begin;
  for (; !is_line_end(text_.at(pos)); ++pos) {
    if (text_.at(pos) == '#' && pos > begin && is_blank(text_.at(pos - 1)) && is_space(text_.at(pos + 1))) break;
  }
  return text_.trimmed(begin, pos);
}

std::uint32_t StrictReader::open(NodeKind kind, Style style) {
  if (++depth_ > deepest) {
    abandon(pos_, pos_ + 1, fmt::format("nested more than {} levels deep", deepest), "make it flatter");
  }
  add_scalar(style, pos_, pos_, {});
  document_.nodes.back().kind = kind;
  return static_cast<std::uint32_t>(document_.nodes.size() - 1);
}

void StrictReader::close(std::uint32_t node, std::uint32_t end) {
  document_.nodes[node].next = static_cast<std::uint32_t>(document_.nodes.size());
  document_.nodes[node].span.end = last_ = end;
  --depth_;
}

void StrictReader::add_scalar(Style style, std::uint32_t begin, std::uint32_t end, std::string_view text) {
  if (document_.nodes.size() == most_nodes) {
    abandon(begin, end, fmt::format("more than {} values in one file", most_nodes), "split the file");
  }
  last_ = end;
  Node& node = document_.nodes.emplace_back();
  node.style = style;
  node.next = static_cast<std::uint32_t>(document_.nodes.size());
  node.span = problems_.span(begin, end);
  node.text = text;
  if (end - begin <= longest_scalar) return;
  node.text = {};
  node.broken = true;
  document_.whole = false;
  report(unsafe_yaml, begin, begin + 1,
         fmt::format("a text of {} bytes, over the limit of {}", end - begin, longest_scalar), "shorten it");
}

void StrictReader::add_broken(std::uint32_t begin, std::uint32_t end) {
  add_scalar(Style::plain, begin, end, {});
  document_.nodes.back().broken = true;
  document_.whole = false;
}

Finding& StrictReader::report(std::string_view rule, std::uint32_t begin, std::uint32_t end, std::string message,
                              std::string help) {
  if (problems_.count() >= most_problems) throw Abandoned{};
  return problems_.add(rule, begin, end, std::move(message), std::move(help));
}

void StrictReader::refuse(std::uint32_t begin, std::uint32_t end, std::string message, std::string help) {
  report(invalid_yaml, begin, end, std::move(message), std::move(help));
  throw Unreadable{};
}

void StrictReader::abandon(std::uint32_t begin, std::uint32_t end, std::string message, std::string help) {
  problems_.add(unsafe_yaml, begin, end, std::move(message), std::move(help));
  throw Abandoned{};
}

}  // namespace okr::read
