// How a value that can't be read is complained of.
#include "read/reader.hpp"

#include <fmt/format.h>

namespace okr::read {

namespace {

std::string_view kind_of(const Node& node) {
  if (node.kind == NodeKind::mapping) return "a map";
  return node.kind == NodeKind::sequence ? "a list" : "a text";
}

}  // namespace

Finding& Reader::report(std::string_view rule, Span span, std::string message, std::string help) {
  Finding finding;
  finding.rule = rule;
  finding.span = span;
  finding.message = std::move(message);
  finding.help = std::move(help);
  return findings.emplace_back(std::move(finding));
}

void Reader::wrong_type(Value value, std::string_view wanted) {
  const Node& found = node(value);
  const std::string text =
      found.kind == NodeKind::scalar ? fmt::format("`{}`", found.text) : std::string(kind_of(found));
  report("wrong-type", found.span, fmt::format("{} stands where `{}` wants {}", text, value.key, wanted),
         fmt::format("write {}", wanted));
}

void Reader::invalid(Value value, std::string_view wanted, std::string help, std::string meant) {
  const Node& found = node(value);
  Finding& finding =
      report("invalid-value", found.span, fmt::format("`{}` is not {}", found.text, wanted), std::move(help));
  if (!meant.empty()) finding.fix.push_back({found.span, std::move(meant)});
}

}  // namespace okr::read
