// The calls; `@` stands for the text.
#include "unit/hostile/workspace.hpp"

namespace okr::tests {

Call filled(const Call& pattern, std::string_view text) {
  Call call;
  for (const std::string& word : pattern) call.push_back(filled(word, text));
  return call;
}

const std::vector<Call>& reading_calls() {
  static const std::vector<Call> calls = [] {
    std::vector<Call> all = {{"status", "--color", "always"},
                             {"check", "--color", "always"},
                             {"check", "--diff", "--unsafe-fixes"},
                             {"list", "--columns", "title,owner,team,pillar,unit,cycle", "--sort", "owner"},
                             {"map", "--strategy"},
                             {"map", "--strategy", "--format", "dot"},
                             {"map", "--strategy", "--format", "mermaid"},
                             {"map", "--strategy", "--format", "svg"},
                             {"completion", "bash", "--", "okr show ", ""},
                             {"completion", "zsh", "--", "okr", "list", "team:"},
                             {"completion", "fish", "--", "okr", "show", ""},
                             {"completion", "fish", "--", "okr", "list", "owner:"},
                             {"completion", "fish", "--", "okr", "list", "tag:"}};
    const auto add = [&](const Call& call, std::initializer_list<const char*> formats) {
      for (const char* format : formats) {
        all.push_back(call);
        all.back().insert(all.back().end(), {"--format", format});
      }
    };
    add({"check"}, {"text", "concise", "json", "github", "sarif", "junit", "gitlab", "rdjson"});
    add({"status"}, {"text", "json", "markdown"});
    add({"list"}, {"text", "json", "csv", "markdown"});
    add({"tree"}, {"text", "json", "markdown", "dot", "mermaid", "svg"});
    for (const char* id : {"o", "o/k", "o/m", "o/j", "c", "g", "r/s"}) {
      add({"show", id}, {"text", "json", "markdown"});
      if (id != std::string_view("g")) add({"explain", id}, {"text", "json"});
    }
    add({"show", "o/k"}, {"svg"});
    add({"next"}, {"text", "json", "markdown"});
    add({"map"}, {"text", "dot", "mermaid", "svg"});
    for (const char* meeting : {"planning", "check-in", "review"}) {
      add({"report", "--template", meeting}, {"html", "markdown"});
    }
    add({"forecast"}, {"text", "json", "csv", "markdown"});
    add({"what-if", "o/k=5"}, {"text", "json"});
    add({"export", "-C", "sound"}, {"json", "ndjson", "csv"});
    for (const char* file : {"x.csv", "x.md", "x.json"}) {
      all.push_back({"import", file, "--into", "new", "--cycle", "2026-Q2", "--team", "t", "--dry-run"});
    }
    return all;
  }();
  return calls;
}

const std::vector<Call>& calls_with_text() {
  static const std::vector<Call> calls = {{"@"},
                                          {"@", "--help"},
                                          {"help", "@"},
                                          {"--@"},
                                          {"status", "--format", "@"},
                                          {"status", "@"},
                                          {"list", "team:@"},
                                          {"list", "owner:@ or", "score:@"},
                                          {"list", "(@", "confidence:@.."},
                                          {"list", "cycle:@"},
                                          {"list", "@:x"},
                                          {"list", "--columns", "@"},
                                          {"list", "--sort", "@"},
                                          {"list", "--color", "@"},
                                          {"tree", "@"},
                                          {"show", "@"},
                                          {"show", "o/@"},
                                          {"explain", "@"},
                                          {"history", "@"},
                                          {"diff", "@"},
                                          {"diff", "@..@"},
                                          {"status", "--at", "@"},
                                          {"status", "--today", "@"},
                                          {"-C", "@", "status"},
                                          {"check", "@"},
                                          {"check", "--select", "@"},
                                          {"check", "--error", "@"},
                                          {"check", "--since", "@"},
                                          {"check", "--baseline", "1/2/3/@/x"},
                                          {"check", "--format", "json=1/2/3/@/x"},
                                          {"measure", "@"},
                                          {"measure", "Raise @ from 1 to 9"},
                                          {"measure", "@", "--format", "json"},
                                          {"rules", "--format", "@"},
                                          {"schema", "@"},
                                          {"completion", "@"},
                                          {"completion", "bash", "--", "okr show @", ""},
                                          {"completion", "fish", "--", "okr", "show", "@"},
                                          {"completion", "zsh", "--", "okr", "checkin", "o/k", "@"},
                                          {"import", "@/x"},
                                          {"import", "x.csv", "--cycle", "@", "--dry-run"},
                                          {"export", "-o", "1/2/3/@/x"},
                                          {"what-if", "@=1"},
                                          {"what-if", "o/k=@"},
                                          {"checkin", "@", "5", "--dry-run"},
                                          {"checkin", "o/k", "@", "--dry-run"},
                                          {"checkin", "o/k", "5", "--note", "@", "--by", "@", "--dry-run"},
                                          {"checkin", "o/k", "5", "--confidence", "@", "--dry-run"},
                                          {"checkin", "o/k", "5", "--date", "@", "--dry-run"},
                                          {"checkin", "o/m", "@", "--dry-run"},
                                          {"new", "objective", "@", "--cycle", "2026-Q2", "--team", "t", "--dry-run"},
                                          {"new", "objective", "a", "--id", "@", "--team", "@", "--dry-run"},
                                          {"new", "key-result", "o", "@", "--dry-run"},
                                          {"new", "kpi", "@", "--unit", "@", "--dry-run"},
                                          {"new", "team", "@", "--dry-run"},
                                          {"rename", "o", "@", "--dry-run"},
                                          {"rename", "@", "a", "--dry-run"},
                                          {"carry", "o", "--to", "@", "--dry-run"},
                                          {"close", "o", "--learned", "@", "--dry-run"},
                                          {"drop", "o", "--reason", "@", "--dry-run"},
                                          {"activate", "@", "--dry-run"},
                                          {"propose", "@", "--dry-run"},
                                          {"promote", "@", "--dry-run"},
                                          {"init", "1/2/3/@/x"},
                                          {"merge-driver", "@/x", "@/x", "@/x"}};
  return calls;
}

}  // namespace okr::tests
