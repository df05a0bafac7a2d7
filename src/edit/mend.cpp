// Mending: fixes are applied as long as that makes something better and nothing worse.
//
// Each round ends with fewer mistakes of the format, else with fewer errors, else with fewer findings than it began
// with, so that rounds come to an end; the last one changes nothing, and so does the next call.
#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "edit/offers.hpp"
#include "okr/check.hpp"
#include "okr/edit.hpp"

namespace okr {
namespace {

using edit::Offer;
using Offers = std::vector<const Offer*>;

constexpr std::string_view unreadable = "invalid-yaml";

/// Reading and checking a whole workspace takes time, and whoever writes the files could make most fixes fail.
constexpr int most_trials = 100;

/// What a finding is known by once its place has moved: file, rule and message.
using Identity = std::tuple<std::uint32_t, std::string_view, std::string_view>;

Identity identity(const Finding& finding) { return {finding.span.file, finding.rule, finding.message}; }

std::multiset<Identity> identities(const Findings& findings) {
  std::multiset<Identity> all;
  for (const Finding& finding : findings) all.insert(identity(finding));
  return all;
}

/// How many findings of each rule each file has more than another set has.
class Surplus {
 public:
  void add(const Finding& finding, int sign) { count_[{finding.span.file, finding.rule}] += sign; }
  void add(const Findings& findings, int sign) {
    for (const Finding& finding : findings) add(finding, sign);
  }
  bool any() const {
    return std::any_of(count_.begin(), count_.end(), [](const auto& each) { return each.second > 0; });
  }

 private:
  std::map<std::pair<std::uint32_t, std::string_view>, int> count_;
};

/// What may hide what: a mistake of the format all else, another error what is no error. To mend something may bring to
/// light what it had hidden.
enum class Layer { format, error, rest };

Layer layer_of(const Finding& finding) {
  const Rule* rule = rule_named(finding.rule);
  if (rule != nullptr && rule->group == "format") return Layer::format;
  return finding.severity == Severity::error ? Layer::error : Layer::rest;
}

Findings down_to(Layer layer, Findings findings) {
  std::erase_if(findings, [&](const Finding& finding) { return layer_of(finding) > layer; });
  return findings;
}

/// Every mended finding is gone, and no file has more of any rule than before. Below text that can't be read there may
/// be more of it, so that one place of it is as good as another.
bool is_better(const Findings& before, const Findings& after, const Offers& offers) {
  Surplus surplus;
  surplus.add(after, 1);
  surplus.add(before, -1);
  const std::multiset<Identity> had = identities(before), has = identities(after);
  for (const Offer* offer : offers) {
    for (const Finding& finding : offer->findings) {
      if (finding.rule != unreadable) {
        surplus.add(finding, 1);
      } else if (has.count(identity(finding)) >= had.count(identity(finding))) {
        return false;
      }
    }
  }
  return !surplus.any();
}

struct State {
  SourceTree files;
  Findings findings;
};

class Mending {
 public:
  Mending(State start, const FindAll& find_all, const Choose& choose)
      : find_all_(find_all), choose_(choose), now_(std::move(start)) {}

  Mended run() && {
    while (round(Layer::format) || round(Layer::error) || round(Layer::rest)) {
    }
    return {std::move(now_.files), std::move(now_.findings), std::move(mended_)};
  }

 private:
  /// Returns whether anything was mended.
  bool round(Layer layer) {
    Findings chosen = choose_(now_.findings);
    std::erase_if(chosen, [&](const Finding& finding) { return layer_of(finding) != layer; });
    const std::vector<Offer> offers = edit::offers_of(chosen);
    Offers all;
    for (const Offer& offer : offers) all.push_back(&offer);
    accepted_.clear();
    accept(all, layer);
    if (accepted_.empty()) return false;
    for (const Offer* offer : accepted_) {
      mended_.insert(mended_.end(), offer->findings.begin(), offer->findings.end());
    }
    now_ = std::move(next_);
    return true;
  }

  /// Accepts all of `offers`, else what is good in either half of them.
  void accept(std::span<const Offer* const> offers, Layer layer) {
    if (offers.empty() || ++trials_ > most_trials) return;
    Offers together = accepted_;
    together.insert(together.end(), offers.begin(), offers.end());
    State state{with(now_.files, together), {}};
    state.findings = find_all_(state.files);
    if (is_better(down_to(layer, now_.findings), down_to(layer, state.findings), together)) {
      accepted_ = std::move(together);
      next_ = std::move(state);
    } else if (offers.size() > 1) {
      const std::size_t half = offers.size() / 2;
      accept(offers.first(half), layer);
      accept(offers.subspan(half), layer);
    }
  }

  const FindAll& find_all_;
  const Choose& choose_;
  State now_, next_;
  Offers accepted_;
  Findings mended_;
  int trials_ = 0;
};

}  // namespace

Mended mend(SourceTree files, Findings findings, const FindAll& find_all, const Choose& choose) {
  return Mending({std::move(files), std::move(findings)}, find_all, choose).run();
}

void keep_fixes(Findings& findings, const Findings& mended) {
  std::multiset<Identity> left = identities(mended);
  for (Finding& finding : findings) {
    if (finding.fix.empty()) continue;
    const auto found = left.find(identity(finding));
    if (found == left.end()) {
      finding.fix.clear();
    } else {
      left.erase(found);
    }
  }
}

}  // namespace okr
