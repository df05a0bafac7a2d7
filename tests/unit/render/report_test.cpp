// The page of `okr report`: well-formed, closed to what stands in the files, and with a policy that fits it.
#include "render/report.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "okr/read.hpp"
#include "render/html.hpp"
#include "render/sha256.hpp"
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using namespace okr;
using namespace okr::render;

namespace {

/// Every text that a file can say, as `@`, and each kind of measure.
constexpr std::string_view every_text = R"(--- okr.yaml
okr: 1
name: @
pillars: [{id: @, title: @, perspective: customer}]
teams: [{id: @, title: @}]
people: [{id: @, name: @}]
--- a.yaml
cycle: 2026-Q2
team: @
owner: @
objectives:
  - id: @
    title: @
    description: @
    pillar: @
    tags: [@]
    supports: [@, other]
    depends_on: [@]
    key_results:
      - id: @
        title: @
        description: @
        owner: @
        baseline: 1
        target: 9
        unit: @
        evidence: [@, "https://a.example/?@@"]
        guardrails: [kpi]
        check_ins:
          - {date: 2026-04-02, value: 2, note: @, by: @, confidence: {a: 0.1, @: 0.9}}
          - {date: 2026-04-20, value: 3, note: @, by: @, confidence: {a: 0.1, @: 0.9}}
      - title: @
        milestones: [{title: @, done: 2026-04-02}, {title: @}]
      - title: @
        dropped: {date: 2026-04-02, reason: @}
      - title: @
        max: 4
        check_ins: [{date: 2026-04-02, value: 2}, {date: 2026-04-20, value: 3}]
    initiatives: [{title: @, url: "https://a.example/?@@", owner: @, done: true}]
  - {id: other, title: @, state: proposed, supports: [nowhere], key_results: [@]}
  - {id: third, title: @, state: dropped, review: {date: 2026-04-02, reason: @}, carried_to: [other]}
kpis:
  - id: kpi
    title: @
    description: @
    owner: @
    team: @
    source: @
    unit: @
    max: 3
    check_ins: [{date: 2026-04-02, value: 2}, {date: 2026-04-20, value: 5, note: @}]
--- c.yaml
cycle: 2026-Q2
objectives:
  - {id: fifth, title: @, key_results: [@]}
--- d.yaml
cycle: 2026-Q3
objectives:
  - {id: sixth, title: @, state: draft}
--- b.yaml
cycle: 2025-Q4
objectives:
  - {id: fourth, title: @, team: @, state: closed, key_results: [@], review: {learned: @, reason: @}}
)";

std::string filled(std::string text, std::string_view place, std::string_view with) {
  for (std::size_t at = 0; (at = text.find(place, at)) != std::string::npos; at += with.size()) {
    text.replace(at, place.size(), with);
  }
  return text;
}

std::string page_of(std::string_view files, Meeting meeting = Meeting::check_in) {
  const Workspace workspace = read_workspace(tests::files_of(files)).workspace;
  const Scores scores = score(workspace, *parse_date("2026-05-15"));
  std::ostringstream out;
  report_html(out, workspace, scores, everything(workspace), meeting);
  return out.str();
}

/// How often each tag with its attributes' names stands in the page. Fails where it is not well-formed.
std::map<std::string, int> tags_of(std::string_view page) {
  std::map<std::string, int> tags;
  std::vector<std::string> open;
  std::size_t at = page.find('\n');
  while ((at = page.find('<', at)) != std::string_view::npos) {
    const std::size_t end = page.find('>', at);
    REQUIRE(end != std::string_view::npos);
    const std::string_view tag = page.substr(at + 1, end - at - 1);
    at = end;
    const std::string name(tag.substr(0, tag.find_first_of(" /", 1)));
    if (tag.starts_with('/')) {
      REQUIRE(!open.empty());
      CHECK("/" + open.back() == tag);
      open.pop_back();
      continue;
    }
    if (!tag.ends_with('/')) open.push_back(name);
    std::string names = name;
    bool quoted = false;
    for (std::size_t i = name.size(); i < tag.size(); ++i) {
      if (tag[i] == '"') {
        quoted = !quoted;
      } else if (!quoted && tag[i] != '/') {
        names += tag[i];
      }
    }
    CHECK(!quoted);
    ++tags[names];
  }
  CHECK(open.empty());
  return tags;
}

std::string between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t begin = text.find(before) + before.size();
  return std::string(text.substr(begin, text.find(after, begin) - begin));
}

}  // namespace

TEST_CASE("the digest is the standard's", "[report]") {
  CHECK(sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  CHECK(sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  CHECK(sha256_base64("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE=");
  CHECK(sha256_base64(std::string(1000000, 'a')) == "zcduXJkU+5KBocfihNc+Z/GAmkiklyAOBG05zMcRLNA=");
}

TEST_CASE("text is escaped, and what hides is shown", "[report]") {
  CHECK(html("a & <b> \"c\" 'd'") == "a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;");
  CHECK(html("a\u202eb\x1b") == "a\\u202eb\\x1b");
  CHECK(html_lines("one\n<two>\n") == "one<br/>&lt;two&gt;");
}

TEST_CASE("only the web and mail are linked", "[report]") {
  CHECK(html_link("https://a.example/?q=1&r='", "<t>") ==
        "<a href=\"https://a.example/?q=1&amp;r=&#39;\" rel=\"noopener noreferrer\">&lt;t&gt;</a>");
  CHECK(html_link("mailto:ana@a.example", "Ana").starts_with("<a href=\"mailto:"));
  CHECK(html_link("HTTPS://a.example", "t").starts_with("<a "));
  for (const std::string url : {"javascript:alert(1)", "JavaScript:alert(1)", " https://a.example", "data:text/html,x",
                                "//a.example", "https://a\texample", "vbscript:x", "file:///etc/passwd", "https://"}) {
    CAPTURE(url);
    CHECK(html_link(url, "t").find("<a ") == std::string::npos);
  }
  CHECK(html_link("notes.md", "notes.md") == "notes.md");
}

TEST_CASE("anchors have safe characters, and differ", "[report]") {
  Workspace workspace;
  for (const std::string id : {"a-1", "a-1", "_main", "A\"<x y", "a~2fb"}) {
    Objective objective;
    objective.id = {id, {}, true};
    workspace.objectives.push_back(objective);
  }
  workspace.index();
  const auto anchor = [&](std::uint32_t index) { return html_anchor(workspace, {Ref::To::objective, index, 0}); };
  CHECK(anchor(0) == "a-1");
  CHECK(anchor(1) == "a-1~~1-1-0");
  CHECK(anchor(2) == "~5fmain");
  CHECK(anchor(3) == "A~22~3cx~20y");
  CHECK(anchor(4) == "a~7e2fb");
}

TEST_CASE("no text of a file adds an element or an attribute to the page", "[report]") {
  const std::string hostile =
      R"(</script><script>alert(1)</script><img/src=x onerror=alert(1)>\" onload=\"x' onclick='y--><!-- ]]>&amp;\u202e)";
  const auto page = [](std::string_view text, std::string_view in_url, Meeting meeting) {
    std::string files = filled(std::string(every_text), "@@", in_url);
    return page_of(filled(std::move(files), "@", '"' + std::string(text) + '"'), meeting);
  };
  for (const Meeting meeting : {Meeting::planning, Meeting::check_in, Meeting::review}) {
    const std::string plain = page("plain", "plain", meeting), spoilt = page(hostile, R"(\"onclick='x'<b>&)", meeting);
    const auto tags = tags_of(plain);
    CHECK(tags_of(spoilt) == tags);
    CHECK(tags.at("script") == 1);
    CHECK(tags.at("h1") == 1);
    CHECK(tags.at("main id= tabindex=") == 1);
    CHECK(tags.at("a href= rel=") == 2);
    CHECK(spoilt.find("alert(1)&lt;/script&gt;") != std::string::npos);
    CHECK(spoilt.find("\u202e") == std::string::npos);
  }
}

TEST_CASE("no text of a file adds a line, a link or HTML to the minutes", "[report]") {
  const auto minutes = [](std::string_view text, Meeting meeting) {
    std::string files = filled(std::string(every_text), "@@", "plain");
    files = filled(std::move(files), "@", '"' + std::string(text) + '"');
    const Workspace workspace = read_workspace(tests::files_of(files)).workspace;
    const Scores scores = score(workspace, *parse_date("2026-05-15"));
    std::ostringstream out;
    report_markdown(out, workspace, scores, everything(workspace), meeting);
    return out.str();
  };
  for (const Meeting meeting : {Meeting::planning, Meeting::check_in, Meeting::review}) {
    const std::string plain = minutes("plain", meeting);
    const std::string spoilt = minutes(R"(a | b\n# c <img/src=x> [d](http://a.example) ![e](x) `f` @g)", meeting);
    CHECK(std::ranges::count(spoilt, '\n') == std::ranges::count(plain, '\n'));
    for (const std::string_view markup : {"<img", "a | b", "[d](", "![e]", " `f`", "@g"}) {
      CAPTURE(markup);
      CHECK(spoilt.find(markup) == std::string::npos);
    }
  }
}

TEST_CASE("the policy names the script and the style of the page", "[report]") {
  const std::string page = page_of("--- okr.yaml\nokr: 1\n");
  const std::string policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
  CHECK(policy.starts_with("default-src 'none'; "));
  CHECK(policy.find("unsafe") == std::string::npos);
  CHECK(policy.find("script-src 'sha256-" + sha256_base64(between(page, "<script>", "</script>")) + "'") !=
        std::string::npos);
  CHECK(policy.find("style-src 'sha256-" + sha256_base64(between(page, "<style>", "</style>")) + "'") !=
        std::string::npos);
  for (const std::string_view outside : {"http:", "https:", "url(", "@import", " style=\""}) {
    CAPTURE(outside);
    CHECK(page.find(outside) == std::string::npos);
  }
}

TEST_CASE("all that a link of the page names is there, once", "[report]") {
  const std::string page = page_of(filled(filled(std::string(every_text), "@@", "x"), "@", "x"));
  std::map<std::string, int> ids;
  for (std::size_t at = 0; (at = page.find(" id=\"", at)) != std::string::npos; ++at) {
    ++ids[between(std::string_view(page).substr(at), "id=\"", "\"")];
  }
  for (const auto& [id, count] : ids) {
    CAPTURE(id);
    CHECK(count == 1);
  }
  for (std::size_t at = 0; (at = page.find("href=\"#", at)) != std::string::npos; ++at) {
    const std::string id = between(std::string_view(page).substr(at), "href=\"#", "\"");
    CAPTURE(id);
    CHECK(ids.contains(id));
  }
}
