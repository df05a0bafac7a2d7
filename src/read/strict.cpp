// The strict reader's moves from line to line, its nodes, and its words for what several styles share.
#include "read/strict.hpp"

#include <fmt/format.h>
#include <utility>

namespace okr::read {
namespace {

constexpr int deepest = 64;
constexpr std::size_t most_nodes = 500'000;
constexpr std::uint32_t longest_scalar = 64 * 1024;
constexpr std::uint32_t longest_key = 1024;
constexpr std::size_t most_problems = 10'000;
constexpr std::string_view quote_it = "put the value in quotes";

bool is_null(std::string_view text) { return text == "~" || text == "null" || text == "Null" || text == "NULL"; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What YAML takes a character for at the start of a value; empty where it is merely not allowed there.
std::string_view meaning_of(char c) {
  switch (c) {
    case '*':
      return "an alias";
    case '&':
      return "an anchor";
    case '!':
      return "a tag";
    default:
      return {};
  }
}

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
    seek_content();
    if (at_end()) return;
    attempt(-1, [&] { block_node(-1, true); });
    if (at_end()) return;
    report(invalid_yaml, pos_, value_end(pos_),
           fmt::format("{} does not belong to what stands above it", quoted(text_.slice(pos_, value_end(pos_)))),
           "indent all keys of the file alike");
    document_.whole = false;
  } catch (const Abandoned&) {
    document_.nodes.clear();
    document_.whole = false;
  }
}

void StrictReader::seek_content() {
  for (; pos_ < text_.end(); pos_ = text_.next_line(pos_)) {
    line_ = pos_;
    const std::uint32_t indented = text_.after_spaces(pos_);
    const std::uint32_t content = text_.after_blanks(indented);
    if (is_line_end(text_.at(content)) || text_.at(content) == '#') continue;
    if (content == indented) {
      pos_ = content;
      return;
    }
    document_.whole = false;
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

/// A plain scalar from `begin` whose last line is `last`.
void StrictReader::add_plain(std::uint32_t begin, const PlainLine& last, std::string_view text) {
  if (is_null(text)) {
    report(invalid_yaml, begin, last.end, fmt::format("{} is a null, not a value", quoted(text)),
           "leave the key out, or put the text in quotes");
    return add_broken(begin, last.end);
  }
  if (last.why == Stop::comment && is_digit(text_.at(last.stop + 1))) {
    const std::uint32_t end = value_end(begin);
    report_text(begin, end, fmt::format("{} ends at the `#`, which begins a comment", quoted(text_.slice(begin, end))));
    return add_broken(begin, end);
  }
  add_scalar(Style::plain, begin, last.end, text);
}

void StrictReader::add_quoted(int parent) {
  const std::uint32_t begin = pos_;
  const QuotedScan scan = scan_quoted(text_, begin, parent);
  if (!scan.closed) {
    refuse(begin, scan.end,
           fmt::format("the quote before {} is never closed", quoted(text_.slice(begin + 1, scan.end))),
           "close it at the end of the text");
  }
  pos_ = scan.end;
  const Style style = text_.at(begin) == '"' ? Style::double_quoted : Style::single_quoted;
  if (scan.verbatim) return add_scalar(style, begin, scan.end, text_.slice(begin + 1, scan.end - 1));
  std::string& value = document_.decoded.emplace_back();
  if (const auto bad = decode_quoted(text_, begin, scan.end, value)) {
    const std::string escape = quoted(text_.slice(bad->begin, std::min(bad->end, scan.end)));
    report(invalid_yaml, bad->begin, bad->end,
           bad->control ? escape + " is a control character" : escape + " is not an escape",
           bad->control ? "take it out" : "write a backslash as `\\\\`, or use single quotes");
    return add_broken(begin, scan.end);
  }
  add_scalar(style, begin, scan.end, value);
}

/// `title:Goal` where a pair belongs: one word to YAML, a key and a value to whoever wrote it.
void StrictReader::add_pair_without_space(std::uint32_t begin, std::uint32_t end) {
  const auto colon = begin + static_cast<std::uint32_t>(text_.slice(begin, end).find(':'));
  Finding& finding =
      report(invalid_yaml, begin, end, fmt::format("{} is one key without a value", quoted(text_.slice(begin, end))),
             "put a space after the colon");
  finding.fix.push_back({problems_.span(colon + 1, colon + 1), " "});
  add_scalar(Style::plain, begin, colon, text_.slice(begin, colon));
  add_broken(colon + 1, end);
}

/// False where the key just read stood in its mapping before: its pair is to be dropped.
bool StrictReader::check_key(std::uint32_t key, KeySet& keys) {
  const Node& node = document_.nodes[key];
  const auto [file, begin, end] = node.span;
  if (node.broken) throw Unreadable{};
  if (end - begin > longest_key) {
    report(unsafe_yaml, begin, begin + 1,
           fmt::format("a key of {} bytes, over the limit of {}", end - begin, longest_key), "shorten it");
    throw Unreadable{};
  }
  if (node.style == Style::plain && node.text == "<<")
    refuse(begin, end, "`<<` is a merge key, which is not allowed", "write the keys out");
  if (node.style == Style::plain && is_null(node.text))
    refuse(begin, end, quoted(node.text) + " is a null, not a key", "name the key");
  const std::uint32_t first = keys.first_like(document_, key);
  if (first == key) return true;
  Finding& finding =
      problems_.add(duplicate_key, begin, end, quoted(node.text) + " stands here a second time", "keep one of the two");
  finding.notes.push_back({document_.nodes[first].span, quoted(node.text) + " stands here first"});
  return false;
}

Finding& StrictReader::report(std::string_view rule, std::uint32_t begin, std::uint32_t end, std::string message,
                              std::string help) {
  if (problems_.count() >= most_problems) throw Abandoned{};
  return problems_.add(rule, begin, end, std::move(message), std::move(help));
}

/// A finding that quoting the text `[begin, end)` mends.
Finding& StrictReader::report_text(std::uint32_t begin, std::uint32_t end, std::string message) {
  Finding& finding = report(invalid_yaml, begin, end, std::move(message), std::string(quote_it));
  finding.fix.push_back({problems_.span(begin, end), double_quoted(text_.slice(begin, end))});
  return finding;
}

/// The text `[begin, end)` begins with a character that plain text may not begin with.
Finding& StrictReader::report_start(std::uint32_t begin, std::uint32_t end) {
  const char c = text_.at(begin);
  const std::string_view text = text_.slice(begin, end);
  if (const std::string_view meaning = meaning_of(c); !meaning.empty()) {
    Finding& finding =
        report_text(begin, end, fmt::format("{} is read as {}, which is not allowed", quoted(text), meaning));
    const bool emphasis = c == '*' && text.find('*', 1) != std::string_view::npos;
    if (!emphasis) {
      finding.help = "write the value out, or put it in quotes if it is text";
      finding.fix.clear();
    }
    return finding;
  }
  return report_text(begin, end, fmt::format("{} begins with `{}`, which plain text can't", quoted(text), c));
}

void StrictReader::refuse(std::uint32_t begin, std::uint32_t end, std::string message, std::string help) {
  report(invalid_yaml, begin, end, std::move(message), std::move(help));
  throw Unreadable{};
}

void StrictReader::refuse_text(std::uint32_t begin, std::string message) {
  report_text(begin, value_end(begin), std::move(message));
  throw Unreadable{};
}

/// The line goes on after the quoted scalar `[begin, pos_)`.
void StrictReader::refuse_after_quote(std::uint32_t begin) {
  const std::uint32_t end = value_end(begin);
  const std::uint32_t rest = text_.after_blanks(pos_);
  Finding& finding = report(invalid_yaml, rest, std::max(end, rest + 1),
                            fmt::format("text after a closing quote: {}", quoted(text_.slice(rest, end))),
                            "put the whole value in quotes, and write a quote in it as `\\\"`");
  const char quote = text_.at(begin);
  const std::string_view whole = text_.slice(begin, end);
  const bool one_line = whole.size() > rest - begin;
  if (one_line && whole.find('\\') == std::string_view::npos) {
    const bool quoted_to_the_end = whole.back() == quote;
    const std::string_view text = quoted_to_the_end ? whole.substr(1, whole.size() - 2) : whole;
    finding.fix.push_back({problems_.span(begin, end), double_quoted(text)});
  }
  throw Unreadable{};
}

void StrictReader::abandon(std::uint32_t begin, std::uint32_t end, std::string message, std::string help) {
  problems_.add(unsafe_yaml, begin, end, std::move(message), std::move(help));
  throw Abandoned{};
}

}  // namespace okr::read
