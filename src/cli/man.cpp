// Writes manual pages in the macros of man(7), which all readers of manuals know.
#include "cli/man.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>
#include <iterator>
#include <utility>

#include "cli/help.hpp"
#include "cli/roff.hpp"

namespace okr::cli {
namespace {

using roff::bold;
using roff::italic;

using Row = std::pair<std::string_view, std::string_view>;

constexpr std::array variables = {
    Row{"OKR_TODAY", "the day that counts as today, like 2026-05-15; `--today` beats it"},
    Row{"NO_COLOR", "where it is set and not empty there are no colours, unless `--color always` asks for them"},
    Row{"CLICOLOR_FORCE", "where it is set, and not to 0, there are colours in a pipe or a file, too"},
    Row{"COLUMNS", "the width of what is printed; else the terminal's, else 80"},
    Row{"PAGER",
        "the program that shows what does not fit on the terminal; where it is empty or not set there is none"},
    Row{"LC_ALL, LC_CTYPE, LANG", "the first that is set says by `UTF-8` in its name that bars and boxes can be drawn"},
    Row{"GITHUB_ACTIONS, GITHUB_STEP_SUMMARY, GITLAB_CI", "tell `okr check --format auto` where it runs"},
};

constexpr std::array codes = {
    Row{"0", "done, and nothing at or above the threshold"},
    Row{"1", "findings (`check`), differences (`diff --exit-code`), nothing that was asked for (`show`, `history`)"},
    Row{"2", "a call, a query or a configuration that makes no sense; a file that can't be read or written"},
    Row{"3", "a bug in okr, with where to report it"},
};

constexpr std::array files = {
    Row{"okr.yaml", "makes its folder a workspace; declares teams, people, pillars and cycles, and sets the rules"},
    Row{"*.yaml", "in and below that folder: objectives, key results and KPIs (`okr help format`)"},
};

class Page {
 public:
  Page(std::string_view name, std::string_view brief) {
    std::string title(name);
    std::ranges::transform(title, title.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    line(".TH \"{}\" 1 \"\" \"okr {}\" \"User Commands\"", roff::text(title), OKR_VERSION);
    heading("NAME");
    // What `apropos` reads: without a change of font.
    std::string plain(brief);
    std::erase(plain, '`');
    line("{} \\- {}", roff::text(name), roff::text(plain));
  }

  template <class... Values>
  void line(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Values>(values)...);
    text_ += '\n';
  }

  void heading(std::string_view words) { line(".SH \"{}\"", words); }

  void row(const std::string& label, const std::string& summary) { line(".TP\n{}\n{}", label, summary); }

  void rows(std::string_view title, std::span<const Row> rows) {
    heading(title);
    for (const auto& [name, summary] : rows) row(bold(name), roff::paragraph(summary));
  }

  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

std::string label_of(const OptionHelp& option) {
  std::string label;
  for (const std::string& name : option.names) label += (label.empty() ? "" : ", ") + bold(name);
  if (!option.type.empty()) label += " " + italic(option.type);
  return label;
}

void append_options(Page& page, std::string_view title, const std::vector<OptionHelp>& options, bool global) {
  const auto belongs = [&](const OptionHelp& option) { return option.is_global == global; };
  if (std::ranges::none_of(options, belongs)) return;
  page.heading(title);
  for (const OptionHelp& option : options) {
    if (belongs(option)) page.row(label_of(option), roff::paragraph(option.summary));
  }
}

/// Calls `visit` with each line of a text, without its line feed.
template <class Visit>
void each_line(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void append_examples(Page& page, std::string_view examples) {
  page.heading("EXAMPLES");
  page.line(".EX");
  each_line(examples, [&](std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    page.line("{}", roff::text(line));
  });
  page.line(".EE");
}

/// A section of Markdown: paragraphs, and a table with codes in its first column.
void append_exit_codes(Page& page, std::string_view command) {
  page.heading("EXIT STATUS");
  const auto sections = exit_codes();
  const auto section = std::ranges::find(sections, command, &render::Page::name);
  if (section == sections.end()) return;
  each_line(section->markdown, [&](std::string_view line) {
    if (line.empty()) return page.line(".PP");
    if (!line.starts_with('|')) return page.line("{}", roff::paragraph(line));
    const std::size_t middle = line.find('|', 1), end = line.rfind('|');
    const std::string_view code = line.substr(2, middle - 3);
    if (code.find_first_not_of("0123456789") == std::string_view::npos) {
      page.row(bold(code), roff::paragraph(line.substr(middle + 2, end - middle - 3)));
    }
  });
}

std::string reference(std::string_view name) { return bold("okr-" + std::string(name)) + "(1)"; }

/// The program's own page, and the other commands of the group.
void append_references(Page& page, const Command& command) {
  page.heading("SEE ALSO");
  std::string list = bold("okr") + "(1)";
  for (const Command* other : commands()) {
    if (other != &command && other->group == command.group) list += ",\n" + reference(other->name);
  }
  page.line("{}", list);
}

ManPage page_of(const Command& command) {
  const std::string name = "okr-" + std::string(command.name);
  const std::vector<OptionHelp> options = options_of(command);
  const Arguments& arguments = command.arguments;
  Page page(name, command.summary);
  page.heading("SYNOPSIS");
  page.line("{} {}{}[{}...]", bold("okr " + std::string(command.name)), italic(arguments.usage),
            arguments.usage.empty() ? "" : " ", italic("OPTION"));
  if (!arguments.usage.empty()) {
    page.heading("ARGUMENTS");
    page.row(italic(arguments.usage), roff::paragraph(arguments.summary));
  }
  append_options(page, "OPTIONS", options, false);
  append_options(page, "OPTIONS OF EVERY COMMAND", options, true);
  append_exit_codes(page, command.name);
  append_examples(page, command.examples);
  append_references(page, command);
  return {name + ".1", std::move(page).text()};
}

void append_commands(Page& page) {
  page.heading("COMMANDS");
  std::string_view group;
  for (const Command* command : commands()) {
    if (command->group != group) page.line(".SS {}", command->group);
    group = command->group;
    page.row(reference(command->name), roff::paragraph(command->summary));
  }
}

ManPage own_page() {
  Page page("okr", "objectives and key results as YAML files in git");
  page.heading("SYNOPSIS");
  page.line("{} [{}...] {} [{}...]", bold("okr"), italic("OPTION"), italic("COMMAND"), italic("ARGUMENT"));
  page.heading("DESCRIPTION");
  page.line("{}",
            roff::paragraph("Keeps objectives and key results (OKRs) as YAML files, which live in git: scores "
                            "them, checks them, shows where teams stand, and tells what a change means. Without a "
                            "command it is `okr status`."));
  page.line(".PP\n{}",
            roff::paragraph("`okr COMMAND --help` is short, `okr help TOPIC` has a page about each of these:"));
  std::string topic_list;
  for (const render::Page& topic : topics()) topic_list += (topic_list.empty() ? "" : ", ") + bold(topic.name);
  page.line("{}.", topic_list);
  append_commands(page);
  append_options(page, "OPTIONS OF EVERY COMMAND", options_of(default_command()), true);
  page.rows("EXIT STATUS", codes);
  page.rows("ENVIRONMENT", variables);
  page.rows("FILES", files);
  append_examples(page, "  okr init --example northwind\n  okr -C northwind status\n  okr check --since main\n");
  page.heading("SEE ALSO");
  page.line("{},\n{}", reference("check"), bold("git") + "(1)");
  return {"okr.1", std::move(page).text()};
}

}  // namespace

std::vector<ManPage> man_pages() {
  std::vector<ManPage> pages = {own_page()};
  for (const Command* command : commands()) pages.push_back(page_of(*command));
  return pages;
}

}  // namespace okr::cli
