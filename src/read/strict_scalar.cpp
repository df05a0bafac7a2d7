// The strict reader's scalars and keys, and its words for text that wants quotes.
#include <algorithm>
#include <fmt/format.h>

#include "read/strict.hpp"

namespace okr::read {
namespace {

constexpr std::uint32_t longest_key = 1024;
constexpr std::string_view quote_it = "put the value in quotes";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What YAML takes a value for that begins with `c`; empty where it may not begin so at all.
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

/// A plain scalar from `begin` whose last line is `last`.
void StrictReader::add_plain(std::uint32_t begin, const PlainLine& last, std::string_view text) {
  if (is_null(text)) {
    report(invalid_yaml, begin, last.end, fmt::format("{} is a null, not a value", quoted(text)),
           "leave the key out, or put the text in quotes");
    return add_broken(begin, last.end);
  }
  if (last.why == Stop::comment && is_digit(text_.at(last.stop + 1))) {
    const std::uint32_t end = value_end(last.stop);
    report_text(begin, end,
                fmt::format("{} ends before the `#`, which begins a comment", quoted(text_.slice(begin, end))));
    return add_broken(begin, end);
  }
  add_scalar(Style::plain, begin, last.end, text);
}

void StrictReader::add_quoted(int parent) {
  const std::uint32_t begin = pos_;
  const QuotedScan scan = scan_quoted(text_, begin, parent);
  if (!scan.closed) {
    skip_loose_lines();
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
  if (node.style == Style::plain && node.text == "<<") {
    refuse(begin, end, "`<<` is a merge key, which is not allowed", "write the keys out");
  }
  if (node.style == Style::plain && is_null(node.text)) {
    refuse(begin, end, quoted(node.text) + " is a null, not a key", "name the key");
  }
  const std::uint32_t first = keys.first_like(document_, key);
  if (first == key) return true;
  Finding& finding =
      report(duplicate_key, begin, end, quoted(node.text) + " stands here a second time", "keep one of the two");
  finding.notes.push_back({document_.nodes[first].span, quoted(node.text) + " stands here first"});
  return false;
}

/// A finding that quoting the text `[begin, end)` mends.
Finding& StrictReader::report_text(std::uint32_t begin, std::uint32_t end, std::string message) {
  Finding& finding = report(invalid_yaml, begin, end, std::move(message), std::string(quote_it));
  finding.fix.push_back({problems_.span(begin, end), double_quoted(text_.slice(begin, end))});
  return finding;
}

/// A comment `[begin, end)` in the place of a value: `#1 in NPS` is text, `#ana` may have been taken out on purpose.
void StrictReader::report_comment(std::uint32_t begin, std::uint32_t end, std::string message) {
  report_text(begin, end, std::move(message)).fix_is_unsafe = !is_digit(text_.at(begin + 1));
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
  return report_text(begin, end, fmt::format("{} begins with `{}`, as only text in quotes may", quoted(text), c));
}

void StrictReader::refuse_text(std::uint32_t begin, std::string message) {
  report_text(begin, value_end(begin), std::move(message));
  throw Unreadable{};
}

/// The line goes on after the quoted scalar `[begin, pos_)`.
void StrictReader::refuse_after_quote(std::uint32_t begin) {
  const std::uint32_t rest = text_.after_blanks(pos_);
  const std::uint32_t end = value_end(rest);
  Finding& finding = report(invalid_yaml, rest, end, "text after a closing quote: " + quoted(text_.slice(rest, end)),
                            "put the whole value in quotes, and write a double quote in it as `\\\"`");
  const std::string_view whole = text_.slice(begin, end);
  if (whole.find_first_of("\\\n") == std::string_view::npos) {
    const bool closed_at_the_end = whole.back() == whole.front();
    const std::string_view text = closed_at_the_end ? whole.substr(1, whole.size() - 2) : whole;
    finding.fix.push_back({problems_.span(begin, end), double_quoted(text)});
  }
  throw Unreadable{};
}

}  // namespace okr::read
