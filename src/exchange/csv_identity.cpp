// Finds objectives in time that does not grow with their number.
#include "exchange/csv_identity.hpp"

namespace okr::exchange {
namespace {

bool may_be(const Identity& row, const Identity& known) {
  const auto agree = [](const std::string& a, const std::string& b) { return a.empty() || b.empty() || a == b; };
  return agree(row.id, known.id) && row.title == known.title && agree(row.team, known.team) &&
         agree(row.cycle, known.cycle);
}

}  // namespace

Identities::Key Identities::key_of(const Identity& identity) { return {identity.title, identity.team, identity.cycle}; }

std::optional<std::size_t> Identities::find(const Identity& row) {
  if (all_.empty()) return std::nullopt;
  if (row.id.empty() && row.title.empty()) return last_;
  const auto look = [&](const auto& index, const auto& key) -> std::optional<std::size_t> {
    const auto found = index.find(key);
    return found == index.end() ? std::nullopt : std::optional(found->second);
  };
  std::optional<std::size_t> found = row.id.empty() ? std::nullopt : look(by_id_, row.id);
  if (!found && !row.title.empty()) {
    if (may_be(row, all_[last_])) found = last_;
    const auto namesake = look(by_title_, row.title);
    if (!found && namesake && may_be(row, all_[*namesake])) found = namesake;
    const auto exact = look(by_key_, key_of(row));
    if (!found && exact && may_be(row, all_[*exact])) found = exact;
  }
  if (found) last_ = *found;
  return found;
}

std::size_t Identities::add(Identity identity) {
  last_ = all_.size();
  if (!identity.id.empty()) by_id_.emplace(identity.id, last_);
  by_title_[identity.title] = last_;
  by_key_.emplace(key_of(identity), last_);
  all_.push_back(std::move(identity));
  return last_;
}

}  // namespace okr::exchange
