// Reads the options of `okr check` that name rules.
#include "cli/check_rules.hpp"

#include <algorithm>
#include <string_view>

#include "okr/failure.hpp"
#include "text/nearest.hpp"

namespace okr::cli {
namespace {

std::vector<std::string_view> known_names() {
  std::vector<std::string_view> names;
  for (const Rule& rule : rules()) {
    names.push_back(rule.name);
    if (std::ranges::find(names, rule.group) == names.end()) names.push_back(rule.group);
  }
  return names;
}

std::vector<std::string> names_in(const std::vector<std::string>& lists) {
  const std::vector<std::string_view> known = known_names();
  std::vector<std::string> names;
  for (const std::string& list : lists) {
    std::string_view rest = list;
    while (true) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      const std::string name(rest.substr(0, comma));
      if (name.empty()) throw Failure("there is a name missing in `" + list + "`");
      if (std::ranges::find(known, name) == known.end()) {
        const std::string_view nearest = text::nearest(name, known);
        throw Failure("`" + name + "` is neither a rule nor a group of rules",
                      nearest.empty() ? "`okr rules` lists them" : "did you mean `" + std::string(nearest) + "`?");
      }
      names.push_back(name);
      if (comma == rest.size()) break;
      rest.remove_prefix(comma + 1);
    }
  }
  return names;
}

}  // namespace

void declare_rule_options(CLI::App& app, RuleChoice& rules) {
  const auto declare = [&](const char* name, std::vector<std::string>& names, const char* summary) {
    app.add_option(name, names, summary)->allow_extra_args(false)->type_name("RULES");
  };
  declare("--select", rules.select, "report on these rules alone: names or groups, with commas between them");
  declare("--ignore", rules.ignore, "do not report on these rules");
  declare("--error", rules.error, "take these for errors");
  declare("--warning", rules.warning, "take these for warnings");
}

RuleChoice rule_choice(const RuleChoice& written) {
  return {names_in(written.select), names_in(written.ignore), names_in(written.error), names_in(written.warning)};
}

}  // namespace okr::cli
