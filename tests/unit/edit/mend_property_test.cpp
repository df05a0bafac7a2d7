// Properties of mending, over both examples with mistakes put into them at random, from fixed seeds.
#include <algorithm>
#include <filesystem>
#include <map>
#include <random>

#include "okr/check.hpp"
#include "okr/edit.hpp"
#include "okr/read.hpp"
#include "unit/catch.hpp"

namespace {

using namespace okr;

struct Example {
  std::string_view folder, today;
};

constexpr Example examples[] = {{"northwind", "2026-05-15"}, {"atlas", "2026-06-17"}};

SourceTree files_of(const Example& example) {
  const auto root = std::filesystem::path(__FILE__).parent_path() / ".." / ".." / "..";
  return load_directory(root / "examples" / example.folder);
}

/// One mistake: where `good` stands, `bad` may stand.
struct Mistake {
  std::string_view good, bad;
};

constexpr Mistake mistakes[] = {
    {"title: ", "titel: "},
    {"title: ", "statement: "},
    {"check_ins:", "checkins:"},
    {"value: ", "valu: "},
    {"confidence: 0.", "confidense: 0."},
    {"date: 2026-0", "date: 2026-"},
    {"key_results:", "krs:"},
    {"supports: ", "suports: "},
    {"kind: aspirational", "kind: aspirationl"},
    {"id: ", "id:  "},
    {"exceptional-cx", "exceptonal-cx"},
    {"title: ", "title: @"},
    {"title: ", "title: [P1] "},
    {"title: ", "title: Goal: "},
    {"\n", "\n\n"},
    {"\n", " # c\n"},
    {"date: 2026-04", "date: 2026-07"},
    {"date: 2026-05", "date: 2026-02"},
    {"%", ",5%"},
    {"\n", "\r\n"},
    {"people:", "poeple:"},
};

/// Puts `count` mistakes into the files.
void spoil(SourceTree& files, std::mt19937& random, int count) {
  const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random() % end); };
  for (int i = 0; i < count; ++i) {
    std::string& bytes = files.files[below(files.files.size())].bytes;
    const Mistake& mistake = mistakes[below(std::size(mistakes))];
    std::size_t at = bytes.find(mistake.good, below(bytes.size()));
    if (at == std::string::npos) at = bytes.find(mistake.good);
    if (at != std::string::npos) bytes.replace(at, mistake.good.size(), mistake.bad);
  }
  if (below(4) == 0) files.files[below(files.files.size())].bytes.insert(0, "\xEF\xBB\xBF");
  if (below(4) == 0) files.files[below(files.files.size())].bytes.pop_back();
}

/// 0: a mistake of the format, 1: another error, 2: no error. What is mended may have hidden what has a higher number.
int layer_of(const Finding& finding) {
  return rule_named(finding.rule)->group == "format" ? 0 : finding.severity == Severity::error ? 1 : 2;
}

auto count_like(const Finding& wanted, const Findings& findings) {
  return std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.span.file == wanted.span.file && finding.rule == wanted.rule && finding.message == wanted.message;
  });
}

using Counts = std::map<std::pair<std::uint32_t, std::string_view>, int>;

/// Of each file and rule, down to that layer.
Counts counts(const Findings& findings, int layer) {
  Counts counts;
  for (const Finding& finding : findings) {
    if (layer_of(finding) <= layer) ++counts[{finding.span.file, finding.rule}];
  }
  return counts;
}

/// Gives each check-in another day of its own: two on one day may not change places.
void shuffle_days(std::string& bytes, std::mt19937& random) {
  std::vector<std::string> days;
  for (const Date day = *parse_date("2026-02-01"); days.size() < 99;) {
    days.push_back("date: " + to_string(day + std::chrono::days(days.size())));
  }
  for (std::size_t i = days.size() - 1; i > 0; --i) std::swap(days[i], days[random() % (i + 1)]);
  for (std::size_t at = bytes.find("date: 2026-"); at != std::string::npos; at = bytes.find("date: 2026-", at + 1)) {
    bytes.replace(at, days.back().size(), days.back());
    days.pop_back();
  }
}

/// The bytes without blanks, sorted: what a move keeps.
std::string sorted_letters(const std::string& bytes) {
  std::string letters;
  for (const char c : bytes) {
    if (c != ' ') letters += c;
  }
  std::sort(letters.begin(), letters.end());
  return letters;
}

}  // namespace

TEST_CASE("mending twice is mending once, and nothing gets worse", "[edit]") {
  const bool unsafe = GENERATE(false, true);
  const Choose choose = [&](const Findings& findings) {
    Findings chosen = findings;
    std::erase_if(chosen, [&](const Finding& finding) { return finding.fix_is_unsafe && !unsafe; });
    return chosen;
  };
  std::size_t mended_in_all = 0;
  for (const Example& example : examples) {
    const SourceTree sound = files_of(example);
    const FindAll find_all = [&](const SourceTree& files) {
      ReadResult read = read_workspace(files);
      const Scores scores = score(read.workspace, *parse_date(example.today));
      return check(read.workspace, scores, std::move(read.findings));
    };
    for (unsigned seed = 1; seed <= 150; ++seed) {
      CAPTURE(example.folder, seed, unsafe);
      std::mt19937 random(seed);
      SourceTree files = sound;
      spoil(files, random, 1 + static_cast<int>(seed % 6));
      const Findings before = find_all(files);
      const Mended once = mend(files, before, find_all, choose);
      const Mended twice = mend(once.files, once.findings, find_all, choose);
      CHECK(twice.mended.empty());
      for (std::size_t i = 0; i < files.files.size(); ++i) {
        CHECK(once.files.files[i].bytes == twice.files.files[i].bytes);
      }
      Findings fixable = before;
      keep_fixes(fixable, once.mended);
      for (const Finding& finding : fixable) {
        const bool is_gone = count_like(finding, once.findings) < count_like(finding, before);
        if (!finding.fix.empty()) CHECK(is_gone);
      }
      int layer = 2;
      for (const Finding& finding : once.mended) layer = std::min(layer, layer_of(finding));
      const Counts had = counts(before, layer);
      for (const auto& [where, count] : counts(once.findings, layer)) {
        const auto found = had.find(where);
        CAPTURE(where.second);
        CHECK(count <= (found == had.end() ? 0 : found->second));
      }
      mended_in_all += once.mended.size();
    }
  }
  CHECK(mended_in_all > 500);
}

TEST_CASE("putting check-ins in order moves bytes and changes none", "[edit]") {
  for (const Example& example : examples) {
    const SourceTree sound = files_of(example);
    for (unsigned seed = 1; seed <= 60; ++seed) {
      CAPTURE(example.folder, seed);
      std::mt19937 random(seed);
      SourceTree files = sound;
      for (SourceFile& file : files.files) shuffle_days(file.bytes, random);
      const FindAll find_all = [&](const SourceTree& tree) {
        ReadResult read = read_workspace(tree);
        const Scores scores = score(read.workspace, *parse_date(example.today));
        return check(read.workspace, scores, std::move(read.findings));
      };
      const Choose order = [](Findings findings) {
        std::erase_if(findings, [](const Finding& finding) { return finding.rule != "check-ins-out-of-order"; });
        return findings;
      };
      const Mended result = mend(files, find_all(files), find_all, order);
      for (std::size_t i = 0; i < files.files.size(); ++i) {
        CHECK(sorted_letters(result.files.files[i].bytes) == sorted_letters(files.files[i].bytes));
      }
      CHECK(order(result.findings).empty());
    }
  }
}
