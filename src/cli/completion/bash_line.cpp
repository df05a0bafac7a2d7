// Reads quotes as bash does, without expanding anything.
#include "cli/completion/bash_line.hpp"

namespace okr::cli {
namespace {

constexpr std::string_view blanks = " \t\n";

class Line {
 public:
  Line(std::string_view text, std::string_view breaks) : text_(text), breaks_(breaks) {}

  BashLine read() {
    while (at_ < text_.size()) step();
    return std::move(line_);
  }

 private:
  std::string& word() { return line_.words.back(); }

  void step() {
    const char c = text_[at_++];
    if (line_.quote == '\'') {
      single_quoted(c);
    } else if (line_.quote == '"') {
      double_quoted(c);
    } else if (blanks.find(c) != std::string_view::npos) {
      end_word();
    } else if (c == '\'' || c == '"') {
      line_.quote = c;
      line_.taken = word().size();
    } else if (c == '\\') {
      if (at_ < text_.size()) word() += text_[at_++];
    } else {
      word() += c;
      if (breaks_.find(c) != std::string_view::npos) line_.taken = word().size();
    }
  }

  void single_quoted(char c) {
    if (c == '\'') {
      line_.quote = 0;
    } else {
      word() += c;
    }
  }

  void double_quoted(char c) {
    const bool escapes = c == '\\' && at_ < text_.size() && std::string_view("\"\\$`").find(text_[at_]) != text_.npos;
    if (c == '"') {
      line_.quote = 0;
    } else {
      word() += escapes ? text_[at_++] : c;
    }
  }

  void end_word() {
    line_.taken = 0;
    if (!word().empty()) line_.words.emplace_back();
  }

  std::string_view text_, breaks_;
  std::size_t at_ = 0;
  BashLine line_{{""}, 0, 0};
};

bool means_nothing(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0x80 ||
         std::string_view("-_./:=@%+,").find(c) != std::string_view::npos;
}

}  // namespace

BashLine read_bash_line(std::string_view line, std::string_view breaks) { return Line(line, breaks).read(); }

std::string quoted_for_bash(std::string_view value, const BashLine& line) {
  std::string quoted;
  for (const char c : value.substr(std::min(line.taken, value.size()))) {
    if (line.quote == '\'') {
      quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    } else {
      const bool as_it_is =
          line.quote == '"' ? std::string_view("\"\\$`!").find(c) == std::string_view::npos : means_nothing(c);
      if (!as_it_is) quoted += '\\';
      quoted += c;
    }
  }
  // bash takes a quote at the end for the closing one, and adds none.
  if (line.quote != 0 && quoted.ends_with(line.quote)) quoted += line.quote;
  return quoted;
}

}  // namespace okr::cli
