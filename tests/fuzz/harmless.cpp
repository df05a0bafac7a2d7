// Looks through an output for what no text of a file may put there.
#include <cctype>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "outputs.hpp"
#include "target.hpp"
#include "text/utf8.hpp"

namespace okr::fuzz {
namespace {

/// Whether the output has hidden characters of its own: a drawing breaks between signs, and a difference shows lines as
/// they are.
bool may_have(Format format, char32_t hidden) {
  if (format == Format::mermaid) return hidden == 0x200b;
  return format == Format::diff && (hidden == U'\t' || hidden == U'\r');
}

void require_visible(std::string_view output, Format format) {
  int marks = format == Format::diff ? 2 : 0;  // byte-order marks, of one text and the other
  for (std::size_t at = text::end_of_harmless(output, 0); at < output.size(); at = text::end_of_harmless(output, at)) {
    const text::CodePoint point = text::code_point_at(output, at);
    if (point.value == 0xfeff && marks-- > 0) {
      at += point.bytes;
      continue;
    }
    const bool is_ours = output[at] == '\n' || may_have(format, point.value);
    require(is_ours || (point.valid && !text::is_hidden(point.value)), "nothing is hidden");
    require(output[at] != '#' || !text::starts_log_command(output.substr(at)), "no command stands in a line");
    at += point.bytes;
  }
}

template <class Look>
void each_line(std::string_view output, Look look) {
  while (!output.empty()) {
    const std::size_t end = std::min(output.find('\n'), output.size() - 1) + 1;
    look(output.substr(0, end));
    output.remove_prefix(end);
  }
}

bool is_ours(std::string_view line) {
  return line.starts_with("::error ") || line.starts_with("::warning ") || line.starts_with("::notice ");
}

void require_no_commands(std::string_view output, bool has_ours) {
  each_line(output, [&](std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t");
    const bool is_command = first != std::string_view::npos && line.substr(first).starts_with("::");
    require(!is_command || (has_ours && is_ours(line)), "no line is a command");
  });
}

/// One document, or several below each other.
void require_json(std::string_view output, bool several) {
  std::string part;
  each_line(output, [&](std::string_view line) {
    part += line;
    if (several && nlohmann::json::accept(part)) part.clear();
  });
  require(several ? part.empty() : nlohmann::json::accept(part), "JSON can be read");
}

/// Every element that is opened is closed, in order, and `&` begins a reference.
void require_xml(std::string_view output) {
  std::vector<std::string_view> open;
  for (std::size_t at = output.find_first_of("<&"); at != std::string_view::npos; at = output.find_first_of("<&", at)) {
    const std::string_view rest = output.substr(at);
    const std::size_t end = rest.find(rest[0] == '&' ? ';' : '>');
    require(end != std::string_view::npos, "markup ends");
    const std::string_view inner = rest.substr(1, end - 1);
    at += end + 1;
    if (rest[0] == '&') {
      require(!inner.empty() && inner.find_first_of(" <\n\"") == std::string_view::npos, "a reference is one");
    } else if (inner.starts_with("/")) {
      require(!open.empty() && open.back() == inner.substr(1), "what is closed was opened last");
      open.pop_back();
    } else if (inner[0] != '!' && inner[0] != '?' && inner.back() != '/') {
      open.push_back(inner.substr(0, inner.find_first_of(" \n")));
      const bool is_code = open.back() == "style" || open.back() == "script";
      if (is_code) at = output.find("</", at);
    }
  }
  require(open.empty(), "what is opened is closed");
}

/// As in the page: our own HTML and links are few, and known.
void require_markdown(std::string_view output) {
  constexpr std::string_view ours[] = {"details>", "/details>", "summary>", "/summary>",
                                       "!-- okr",  "br>",       "sub>",     "/sub>"};
  for (std::size_t at = 0; at + 1 < output.size(); ++at) {
    const bool escaped = at > 0 && output[at - 1] == '\\';
    const char next = output[at + 1];
    const bool is_letter = std::isalpha(static_cast<unsigned char>(next)) != 0;
    if (output[at] == '<' && (is_letter || next == '/' || next == '!')) {
      const std::string_view tag = output.substr(at + 1);
      bool known = false;
      for (const std::string_view own : ours) known = known || tag.starts_with(own);
      require(known, "Markdown has no HTML");
    }
    require(output[at] != '@' || !is_letter, "Markdown mentions nobody");
    require(output[at] != ']' || next != '(' || escaped, "Markdown has no link");
  }
}

/// No cell begins with what a spreadsheet would work out; one in quotes begins behind them (RFC 4180).
void require_no_formula(std::string_view output) {
  bool begins = true;
  bool quoted = false;
  for (const char c : output) {
    if (begins && c == '"' && !quoted) {
      quoted = true;
      continue;
    }
    require(!begins || (c != '=' && c != '+' && c != '@'), "CSV has no formula");
    if (c == '"') quoted = !quoted;
    begins = !quoted && (c == ',' || c == '\n');
  }
}

}  // namespace

void require_harmless(std::string_view output, Format format) {
  require_visible(output, format);
  require_no_commands(output, format == Format::github);
  if (format == Format::markdown) require_markdown(output);
  if (format == Format::json || format == Format::json_lines) require_json(output, format == Format::json_lines);
  if (format == Format::csv) require_no_formula(output);
  if (format == Format::xml) require_xml(output);
}

}  // namespace okr::fuzz
