// Reads a document twice, and compares.
#include "yaml/verdict.hpp"

#include <utility>

#include "read/ordinary.hpp"
#include "read/yaml.hpp"
#include "yaml/differences.hpp"
#include "yaml/libyaml.hpp"

namespace okr::yaml {

using read::Document;

Reading okr_on(const std::string& bytes) {
  Findings findings;
  Document strict = read::parse_strictly(bytes, 0, findings);
  Document fast;
  const bool parted = read::read_ordinary(bytes, 0, fast) && (!findings.empty() || fast.nodes != strict.nodes);
  if (parted) return {true, "the fast path read it in another way\n"};
  std::string complaints;
  for (const Finding& finding : findings) complaints += finding.message + '\n';
  if (!findings.empty()) return {false, complaints};
  return {true, joined(events_of(strict)), std::move(strict)};
}

Reading libyaml_reads(const std::string& bytes) {
  const Opinion opinion = libyaml_on(bytes);
  return {opinion.accepted, opinion.accepted ? joined(opinion.events) : opinion.problem};
}

namespace {

std::string texts_of(const Document& document) {
  std::string all;
  for (const read::Node& node : document.nodes) {
    all += node.text;
    all += '\0';
  }
  return all;
}

/// Why libyaml may read otherwise what okr accepts: without that, it has to read the same. Empty where nothing is
/// known.
std::string_view known_difference(const std::string& bytes, const Reading& ours) {
  if (ours.words != joined(events_of(ours.document))) return {};  // the fast path parted
  const Plainer less = plainer(bytes, ours.document);
  if (less.reason.empty()) return {};
  const Reading again = okr_on(less.bytes), theirs = libyaml_reads(less.bytes);
  const bool same = again.accepted && theirs.accepted && again.words == theirs.words;
  return same && texts_of(again.document) == texts_of(ours.document) ? less.reason : std::string_view();
}

}  // namespace

Verdict compared(const std::string& bytes) {
  const Reading ours = okr_on(bytes), theirs = libyaml_reads(bytes);
  if (!ours.accepted || (theirs.accepted && theirs.words == ours.words)) return {};
  const std::string_view known = known_difference(bytes, ours);
  if (!known.empty()) return {false, known};
  return {false, {}, theirs.accepted ? "libyaml reads other events" : theirs.words};
}

std::string shrunk(std::string bytes, const Verdict& verdict) {
  for (std::size_t length = bytes.size() / 2; length > 0; length /= 2) {
    for (std::size_t at = 0; at + length <= bytes.size();) {
      std::string less = bytes;
      less.erase(at, length);
      if (compared(less).unknown == verdict.unknown) {
        bytes = std::move(less);
      } else {
        at += length;
      }
    }
  }
  return bytes;
}

}  // namespace okr::yaml
