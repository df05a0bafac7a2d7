// Prints new values.
#include "edit/print.hpp"

#include <algorithm>
#include <array>

#include "okr/failure.hpp"
#include "text/utf8.hpp"

namespace okr::edit {
namespace {

using read::NodeKind;

/// A list of words stands on one line up to this length.
constexpr std::size_t longest_flow_list = 72;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What one YAML reader or another takes for something else than a text.
bool is_taken(std::string_view text) {
  constexpr std::array taken = {"true", "false", "null", "~", "yes", "no", "on", "off", "y", "n"};
  const std::string folded = text::fold(text);
  return std::ranges::find(taken, std::string_view(folded)) != taken.end();
}

/// A letter, a digit, a currency sign, or the sign of a number.
bool begins_plainly(std::string_view text) {
  const char c = text[0];
  const bool is_number = (c == '-' || c == '+' || c == '.') && text.size() > 1 && is_digit(text[1]);
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return is_digit(c) || is_letter || is_number || c == '$' || c == '(' || static_cast<unsigned char>(c) >= 0x80;
}

bool needs_quotes(std::string_view text, bool in_flow) {
  if (text.empty() || text.back() == ' ' || is_taken(text) || !begins_plainly(text)) return true;
  if (text.find_first_of("\t\n\\") != std::string_view::npos) return true;
  if (in_flow) return text.find_first_of(",[]{}?:#") != std::string_view::npos;
  return text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos || text.back() == ':';
}

[[noreturn]] void refuse(std::string_view text, const std::string& what) {
  throw Failure("`" + std::string(text) + "` has " + what + " in it", "take it out: no file may have one");
}

/// What no file may have.
void refuse_unreadable(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text::first_invalid_utf8(text) != std::string_view::npos) refuse(text, "a byte that is not UTF-8");
  if (text.find(byte_order_mark) != std::string_view::npos) refuse(text, "a byte-order mark");
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_c1 = byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    const bool is_c0 = (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F;
    if (is_c0 || is_c1) refuse(text, "a control character");
  }
}

std::string in_double_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n' || c == '\t') {
      out += c == '\n' ? "\\n" : "\\t";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string in_single_quotes(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    out += c;
    if (c == '\'') out += '\'';
  }
  return out + "'";
}

std::string key_text(const std::string& key, const Habits& habits) { return scalar_text(text(key), true, habits); }

std::string next_line(std::size_t column, const Habits& habits) { return habits.line_break + std::string(column, ' '); }

std::string entries_text(const Tree& map, std::size_t column, const Habits& habits) {
  std::string out;
  for (const Entry& entry : map.entries) {
    if (!out.empty()) out += next_line(column, habits);
    out += entry_text(entry, column, habits);
  }
  return out;
}

std::string items_text(const Tree& list, std::size_t column, const Habits& habits) {
  std::string out;
  for (const Tree& item : list.items) {
    if (!out.empty()) out += next_line(column, habits);
    out += "-" + std::string(habits.dash_indent - 1, ' ') + item_text(item, column + habits.dash_indent, habits);
  }
  return out;
}

bool is_scalar(const Tree& tree) { return tree.kind == NodeKind::scalar; }

/// Whether a value is worth a line of its own, however short: a list, or a map with more than single values.
bool is_deep(const Tree& tree) {
  if (tree.kind == NodeKind::sequence) return !std::ranges::all_of(tree.items, is_scalar);
  return std::ranges::any_of(tree.entries, [](const Entry& entry) { return is_deep(entry.value); });
}

}  // namespace

std::string scalar_text(const Tree& scalar, bool in_flow, const Habits& habits) {
  const std::string& text = scalar.text;
  if (scalar.is_boolean) return text;
  refuse_unreadable(text);
  if (scalar.quote == '\0' && !needs_quotes(text, in_flow)) return text;
  const char quote = scalar.quote == '\0' ? habits.quote : scalar.quote;
  const bool escapes = text.find_first_of("\t\n") != std::string::npos;
  return quote == '\'' && !escapes ? in_single_quotes(text) : in_double_quotes(text);
}

std::string flow_text(const Tree& value, const Habits& habits) {
  if (is_scalar(value)) return scalar_text(value, true, habits);
  const bool is_list = value.kind == NodeKind::sequence;
  std::string out;
  for (const Tree& item : value.items) out += (out.empty() ? "" : ", ") + flow_text(item, habits);
  for (const Entry& entry : value.entries) {
    out += (out.empty() ? "" : ", ") + key_text(entry.key, habits) + ": " + flow_text(entry.value, habits);
  }
  if (is_list) return "[" + out + "]";
  return habits.padded && !out.empty() ? "{ " + out + " }" : "{" + out + "}";
}

bool is_block(const Tree& value, bool in_list, std::size_t column) {
  if (is_scalar(value) || (value.items.empty() && value.entries.empty())) return false;
  if (value.layout != Layout::automatic) return value.layout == Layout::block;
  if (value.kind == NodeKind::mapping && !in_list) return true;
  const std::size_t longest = value.kind == NodeKind::sequence ? longest_flow_list : longest_flow_line;
  return is_deep(value) || column + static_cast<std::size_t>(text::display_width(flow_text(value, {}))) > longest;
}

std::string entry_text(const Entry& entry, std::size_t column, const Habits& habits) {
  const Tree& value = entry.value;
  const std::string key = key_text(entry.key, habits) + ":";
  if (is_scalar(value)) return key + " " + scalar_text(value, false, habits);
  if (!is_block(value, false, column + key.size() + 1)) return key + " " + flow_text(value, habits);
  const bool is_list = value.kind == NodeKind::sequence;
  const std::size_t inner = column + (is_list ? habits.list_indent : habits.map_indent);
  return key + next_line(inner, habits) +
         (is_list ? items_text(value, inner, habits) : entries_text(value, inner, habits));
}

std::string item_text(const Tree& item, std::size_t column, const Habits& habits) {
  if (is_scalar(item)) return scalar_text(item, false, habits);
  if (!is_block(item, true, column) || item.kind == NodeKind::sequence) return flow_text(item, habits);
  return entries_text(item, column, habits);
}

std::string file_text(const Tree& root, const Habits& habits) {
  std::string out;
  for (const Entry& entry : root.entries) {
    const bool is_list = entry.value.kind == NodeKind::sequence && is_block(entry.value, false, 0);
    if (is_list && !out.empty()) out += habits.line_break;
    out += entry_text(entry, 0, habits) + habits.line_break;
  }
  return out;
}

}  // namespace okr::edit
