// Mending: fixes are applied as long as that makes something better and nothing worse.
//
// Each round ends with fewer mistakes of the format, else with fewer errors, else with fewer findings than it began
// with, so that rounds come to an end; the last one changes nothing, and so does the next call.
#include <algorithm>
#include <map>
#include <set>
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

/// The files that have more of some rule than before, or a mended finding still: none where all is better. Below text
/// that can't be read there may be more of it, so that one place of it is as good as another.
std::set<std::uint32_t> worse_files(const Findings& before, const Findings& after, const Offers& offers) {
  std::set<std::uint32_t> worse;
  std::map<std::pair<std::uint32_t, std::string_view>, int> surplus;
  for (const Finding& finding : after) ++surplus[{finding.span.file, finding.rule}];
  for (const Finding& finding : before) --surplus[{finding.span.file, finding.rule}];
  const std::multiset<Identity> had = identities(before), has = identities(after);
  for (const Offer* offer : offers) {
    for (const Finding& finding : offer->findings) {
      if (finding.rule != unreadable) {
        ++surplus[{finding.span.file, finding.rule}];
      } else if (has.count(identity(finding)) >= had.count(identity(finding))) {
        worse.insert(finding.span.file);
      }
    }
  }
  for (const auto& [where, count] : surplus) {
    if (count > 0) worse.insert(where.first);
  }
  return worse;
}

bool is_in(const Offer& offer, const std::set<std::uint32_t>& files) {
  return std::any_of(offer.fix.begin(), offer.fix.end(),
                     [&](const Splice& splice) { return files.contains(splice.span.file); });
}

Offers without(Offers offers, const Offers& others) {
  const std::set<const Offer*> out(others.begin(), others.end());
  std::erase_if(offers, [&](const Offer* offer) { return out.contains(offer); });
  return offers;
}

Offers first_of_each_file(const Offers& offers) {
  Offers firsts;
  std::set<std::uint32_t> files;
  for (const Offer* offer : offers) {
    if (files.insert(offer->fix.front().span.file).second) firsts.push_back(offer);
  }
  return firsts;
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
    // Of what was left out, one fix for each file at a time: so it is clear which one is to blame.
    for (Offers rest = without(all, accepted_); !rest.empty();) {
      const Offers firsts = first_of_each_file(rest);
      accept(firsts, layer);
      rest = without(std::move(rest), firsts);
    }
    if (accepted_.empty()) return false;
    for (const Offer* offer : accepted_) {
      mended_.insert(mended_.end(), offer->findings.begin(), offer->findings.end());
    }
    now_ = std::move(next_);
    return true;
  }

  /// Accepts what makes nothing worse: all, or those whose own files it leaves as good as they were, or, where the harm
  /// is done elsewhere, what is good in either half.
  void accept(Offers offers, Layer layer) {
    while (!offers.empty() && ++trials_ <= most_trials) {
      Offers together = accepted_;
      together.insert(together.end(), offers.begin(), offers.end());
      State state{with(now_.files, together), {}};
      state.findings = find_all_(state.files);
      const auto worse = worse_files(down_to(layer, now_.findings), down_to(layer, state.findings), together);
      if (worse.empty()) {
        accepted_ = std::move(together);
        next_ = std::move(state);
        return;
      }
      if (std::erase_if(offers, [&](const Offer* offer) { return is_in(*offer, worse); }) > 0) continue;
      if (offers.size() == 1) return;
      const auto half = offers.begin() + static_cast<std::ptrdiff_t>(offers.size() / 2);
      accept({offers.begin(), half}, layer);
      offers.erase(offers.begin(), half);
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
