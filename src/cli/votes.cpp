// Splits votes and reads their numbers.
#include "cli/votes.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "okr/failure.hpp"

namespace okr::cli {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

Decimal parse_share(std::string_view text, std::string_view option) {
  const bool percent = text.ends_with('%');
  const auto number = Decimal::parse(percent ? text.substr(0, text.size() - 1) : text);
  const Decimal share = number ? (percent ? *number / 100 : *number) : Decimal(-1);
  if (share >= 0 && share <= 1) return share;
  throw Failure("`" + std::string(text) + "` is no " + std::string(option) + " from 0 to 1",
                "write it like 0.7 or 70%");
}

std::vector<Vote> parse_votes(std::string_view text) {
  constexpr std::string_view separators = ", \t";
  std::vector<Vote> votes;
  std::string who;
  for (std::size_t begin = text.find_first_not_of(separators); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    std::string_view word = text.substr(begin, end - begin);
    begin = text.find_first_not_of(separators, end);
    const std::size_t mark = word.find_first_of("=:");
    if (mark == 0) throw Failure("`" + std::string(word) + "` is a vote of nobody", "write it like ana=0.7, or 0.7");
    const bool has_name = mark != std::string_view::npos || (who.empty() && is_letter(word[0]));
    if (has_name) who = word.substr(0, mark);
    word = mark == std::string_view::npos ? word : word.substr(mark + 1);
    // `ana 0.7` and `ana: 0.7`: the number is the next word.
    const bool goes_on = mark == std::string_view::npos || word.empty();
    if (has_name && goes_on && begin != std::string_view::npos) continue;
    votes.push_back({std::exchange(who, {}), parse_share(word, "confidence")});
  }
  if (votes.empty())
    throw Failure("`" + std::string(text) + "` is no confidence", "write it like 0.7, or ana=0.7,bo=0.3");
  for (const Vote& vote : votes) {
    if (vote.who.empty() != votes.front().who.empty()) {
      throw Failure("some votes in `" + std::string(text) + "` have names and some have none",
                    "name all of them, or none");
    }
    if (!vote.who.empty() && std::ranges::count(votes, vote.who, &Vote::who) > 1) {
      throw Failure("`" + vote.who + "` votes twice in `" + std::string(text) + "`", "give one vote for each");
    }
  }
  return votes;
}

}  // namespace okr::cli
