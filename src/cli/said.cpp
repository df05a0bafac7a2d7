// Splits arguments into ids and values, and puts them into a draft.
#include "cli/said.hpp"

#include "cli/complaint.hpp"
#include "okr/failure.hpp"
#include "score/due.hpp"

namespace okr::cli {
namespace {

/// A key result or KPI, as an objective has no check-ins of its own. Of a key result that was carried from cycle to
/// cycle the one that runs is meant.
Ref object_of(const Change& change, const std::string& id) {
  const Date today = change.context().today;
  const Ref ref = change.object(id, [&](Ref each) {
    return each.to == Ref::To::key_result && scoring::takes_check_ins(change.workspace(), each, today);
  });
  if (ref.to != Ref::To::objective) return ref;
  std::string list;
  for (const KeyResult& key_result : change.workspace().objective(ref).key_results) {
    list += (list.empty() ? "`" : ", `") + change.workspace().id(ref) + "/" + key_result.id.value + "`";
  }
  throw Failure("`" + change.workspace().id(ref) + "` is an objective, which has no check-ins of its own",
                list.empty() ? "it has no key results yet" : "its key results have: " + list);
}

}  // namespace

bool is_said(std::string_view argument) { return argument.find('=') != std::string_view::npos; }

std::vector<Said> all_said(const std::vector<std::string>& arguments) {
  if (!is_said(arguments.front())) {
    std::string value;
    for (std::size_t i = 1; i < arguments.size(); ++i) value += (value.empty() ? "" : " ") + arguments[i];
    return {{arguments.front(), value}};
  }
  std::vector<Said> said;
  for (const std::string& argument : arguments) {
    const std::size_t equals = argument.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == argument.size()) {
      throw Failure("`" + argument + "` is no ID=VALUE", "write several like `nps=66 'settlement=1.6 days'`");
    }
    said.push_back({argument.substr(0, equals), argument.substr(equals + 1)});
  }
  return said;
}

std::vector<Ref> say(Change& change, const std::vector<Said>& said, const InWords& in_words) {
  std::vector<Ref> refs;
  for (const auto& [id, value] : said) {
    try {
      const Ref ref = object_of(change, id);
      edit::check_in(change.draft(), change.workspace(), ref, in_words(ref, value));
      refs.push_back(ref);
    } catch (const Failure& failure) {
      if (said.size() == 1) throw;
      complain(change.context().err, failure);
    }
  }
  if (refs.size() != said.size()) throw Failure("nothing was written", "all values are taken, or none");
  return refs;
}

}  // namespace okr::cli
