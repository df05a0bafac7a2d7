// The rules' pages: each rule has one, its examples do what it says, and the index lists them all.
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <set>
#include <sstream>

#include "render/rules.hpp"
#include "render/rules_page.hpp"
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

namespace {

using Names = std::set<std::string_view>;

struct Example {
  std::string text;
  std::string today = "2026-04-20";
};

/// What stands behind `key` on a fence line: `today=2026-05-15`.
std::string attribute(std::string_view fence, std::string_view key) {
  const std::size_t at = fence.find(key);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = fence.substr(at + key.size());
  return std::string(rest.substr(0, rest.find(' ')));
}

/// The bytes of a text that was saved in Latin-1: all its characters lie below U+0100.
std::string in_latin_1(std::string_view utf8) {
  std::string bytes;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x80) {
      bytes += utf8[i];
    } else {
      const auto next = static_cast<unsigned char>(utf8[++i]);
      bytes += static_cast<char>((byte & 3U) << 6U | (next & 0x3FU));
    }
  }
  return bytes;
}

/// The fenced example below the heading; without text where there is none.
Example example_of(std::string_view page, std::string_view heading) {
  const std::string start = fmt::format("\n## {}\n\n```yaml", heading);
  const std::size_t at = page.find(start);
  if (at == std::string_view::npos) return {};
  std::string_view rest = page.substr(at + start.size());
  const std::string_view fence = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(fence.size() + 1);
  Example example{std::string(rest.substr(0, rest.find("```\n")))};
  if (const std::string today = attribute(fence, "today="); !today.empty()) example.today = today;
  if (attribute(fence, "encoding=") == "latin-1") example.text = in_latin_1(example.text);
  return example;
}

/// `before`: the version that the branch left, where the page has one.
Names rules_found(const Example& example, const Example& before) {
  Names found;
  for (const okr::Finding& finding : okr::tests::check_text(example.text, example.today, before.text)) {
    found.insert(finding.rule);
  }
  return found;
}

}  // namespace

TEST_CASE("every rule has a page, and every page a rule") {
  for (const okr::Rule& rule : okr::rules()) {
    INFO(rule.name);
    CHECK(okr::render::rule_page(rule.name) != nullptr);
  }
  for (const okr::render::Page& page : okr::render::rule_pages()) {
    INFO(page.name);
    CHECK(okr::rule_named(page.name) != nullptr);
  }
}

TEST_CASE("a page says of its rule what the table says") {
  for (const okr::render::Page& page : okr::render::rule_pages()) {
    const okr::Rule* rule = okr::rule_named(page.name);
    if (rule == nullptr) continue;
    INFO(page.name);
    CHECK(page.markdown.starts_with(fmt::format("# {}\n\nSeverity `{}`, group `{}`.\n\n## What it finds\n", rule->name,
                                                to_string(rule->severity), rule->group)));
    for (const okr::RuleOption& option : rule->options) {
      CHECK(page.markdown.find(fmt::format("`{}` ({})", option.name, option.value.to_string())) != std::string::npos);
    }
  }
}

TEST_CASE("a page's bad example has this finding and no other, its mended one none") {
  for (const okr::render::Page& page : okr::render::rule_pages()) {
    INFO(page.name);
    const Example before = example_of(page.markdown, "Before");
    const Example bad = example_of(page.markdown, "Bad");
    const Example mended = example_of(page.markdown, "Mended");
    CHECK(rules_found(bad, before) == Names{page.name});
    CHECK_FALSE(mended.text.empty());
    CHECK(rules_found(mended, before) == Names{});
  }
}

TEST_CASE("the index of the pages is what `okr rules` prints; OKR_REWRITE=1 writes it") {
  const auto root = std::filesystem::path(__FILE__).parent_path() / ".." / ".." / "..";
  const auto path = root / "docs" / "rules" / "README.md";
  std::ostringstream index;
  okr::render::rules_markdown(index);
  if (std::getenv("OKR_REWRITE") != nullptr) {
    std::ofstream(path, std::ios::binary) << index.str();
  } else {
    std::ostringstream page;
    page << std::ifstream(path, std::ios::binary).rdbuf();
    CHECK(page.str() == index.str());
  }
}
