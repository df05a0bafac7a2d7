// The catalogue of rules as Markdown: the index of their pages.
#include <ostream>

#include "okr/check.hpp"
#include "render/rules.hpp"

namespace okr::render {
namespace {

constexpr std::string_view preamble = R"(# Rules

A rule is named after the mistake. The name is the whole code: in every output, in `okr.yaml`, in `allow`, in
`okr explain NAME`, and of its page here. This index is what `okr rules --format markdown` prints.

Severities: `error` (the files can't be trusted), `warning` (the practice says otherwise), `info` (worth a word in the
meeting), `off`. `okr.yaml` sets the severity and the thresholds of a rule for the workspace; an `allow` on an
objective, key result or KPI silences one rule there, with a reason and, if wanted, a last day:

```yaml
# okr.yaml
rules:
  not-started: {max: 0.5, severity: warning}
  missing-baseline: off
```

```yaml
allow: {rule: missing-baseline, reason: The first survey goes out in May, until: 2026-05-31}
```

## What rules hold for

| Objective | Rules |
|---|---|
| `draft`, `proposed` | format, references and measures |
| `active` | all |
| `closed` | format, references and closing |
| `dropped` | format, references, its reason and where it was carried to |

An old quarter never nags: of the references, a closed or dropped objective is only held to those that are wrong, not to
those that are missing. Only `always-full-score` may look back from there, until the next cycle has begun. A dropped key
result counts as one of a dropped objective. What could not be read is not called missing: where a value, a name or a
file is in doubt, the rules that need it are silent.
)";

}  // namespace

void rules_markdown(std::ostream& out) {
  out << preamble;
  std::string_view group;
  for (const Rule& rule : rules()) {
    if (rule.group != group) {
      out << "\n## Group " << rule.group << "\n\n| Rule | Severity | Finds | Thresholds |\n|---|---|---|---|\n";
      group = rule.group;
    }
    out << "| [" << rule.name << "](" << rule.name << ".md) | " << to_string(rule.severity) << " | " << rule.summary
        << " | ";
    for (const RuleOption& option : rule.options) {
      out << (&option == rule.options.data() ? "" : ", ") << '`' << option.name << ": " << option.value.to_string()
          << '`';
    }
    out << (rule.options.empty() ? "|\n" : " |\n");
  }
}

}  // namespace okr::render
