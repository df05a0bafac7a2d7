// Fixes that can be applied together.
#include "edit/offers.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "okr/edit.hpp"

namespace okr::edit {
namespace {

/// Which bytes are taken, and by which offer.
class Taken {
 public:
  struct Part {
    std::uint32_t end;
    std::size_t offer;
  };

  /// The part that `span` meets, or null; to touch is to meet, as nobody knows what would come first.
  const Part* met_by(Span span) const {
    const auto after = parts_.upper_bound({span.file, span.end});
    if (after == parts_.begin()) return nullptr;
    const auto& [begin, part] = *std::prev(after);
    return begin.first == span.file && part.end >= span.begin ? &part : nullptr;
  }

  void take(const std::vector<Splice>& fix, std::size_t offer) {
    for (const Splice& splice : fix) parts_[{splice.span.file, splice.span.begin}] = {splice.span.end, offer};
  }

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, Part> parts_;
};

}  // namespace

std::vector<Offer> offers_of(const Findings& findings) {
  std::vector<Offer> offers;
  Taken taken;
  for (const Finding& finding : findings) {
    if (finding.fix.empty()) continue;
    const Taken::Part* const first = taken.met_by(finding.fix.front().span);
    if (first != nullptr && offers[first->offer].fix == finding.fix) {
      offers[first->offer].findings.push_back(finding);
      continue;
    }
    const auto meets = [&](const Splice& splice) { return taken.met_by(splice.span) != nullptr; };
    if (std::any_of(finding.fix.begin(), finding.fix.end(), meets)) continue;
    taken.take(finding.fix, offers.size());
    offers.push_back({finding.fix, {finding}});
  }
  return offers;
}

SourceTree with(SourceTree files, const std::vector<const Offer*>& offers) {
  std::map<std::uint32_t, std::vector<Splice>> splices;
  for (const Offer* offer : offers) {
    for (const Splice& splice : offer->fix) splices[splice.span.file].push_back(splice);
  }
  for (auto& [file, of_file] : splices) {
    std::string& bytes = files.files[file].bytes;
    bytes = okr::apply(bytes, std::move(of_file));
  }
  return files;
}

}  // namespace okr::edit
