// Votes of confidence, of which a workspace has more than of anything else.
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "okr/decimal.hpp"
#include "okr/word.hpp"

namespace okr {

/// A decimal from 0 to 1 in four bytes. What is outside becomes the nearer end.
class Share {
 public:
  constexpr Share() = default;
  constexpr Share(Decimal value)  // NOLINT(google-explicit-constructor)
      : billionths_(value <= 0_d   ? 0
                    : value >= 1_d ? whole
                                   : static_cast<std::uint32_t>(value.billionths())) {}
  constexpr operator Decimal() const {  // NOLINT(google-explicit-constructor)
    return Decimal::from_billionths(billionths_);
  }

  std::string to_string() const { return Decimal(*this).to_string(); }

  friend auto operator<=>(const Share&, const Share&) = default;

 private:
  static constexpr std::uint32_t whole = 1'000'000'000;

  std::uint32_t billionths_ = 0;
};

/// One vote of confidence, 0 to 1. `who` is empty where the votes carry no names.
struct Vote {
  Word who;
  Share confidence;

  friend bool operator==(const Vote&, const Vote&) = default;
};

/// The votes of one check-in: used like a std::vector<Vote>, but that a single vote, which is what most check-ins have,
/// takes no memory of its own.
class Votes {
 public:
  using value_type = Vote;
  using const_iterator = const Vote*;
  using iterator = const Vote*;

  Votes() = default;
  Votes(std::initializer_list<Vote> votes) : Votes(std::vector<Vote>(votes)) {}
  Votes(std::vector<Vote> votes) {  // NOLINT(google-explicit-constructor)
    for (const Vote& vote : votes) push_back(vote);
  }
  Votes(const Votes& other)
      : one_(other.one_), many_(other.many_ ? std::make_unique<std::vector<Vote>>(*other.many_) : nullptr) {}
  Votes(Votes&& other) noexcept : one_(std::exchange(other.one_, {})), many_(std::move(other.many_)) {}
  Votes& operator=(Votes other) noexcept {
    one_ = other.one_;
    many_ = std::move(other.many_);
    return *this;
  }
  ~Votes() = default;

  std::size_t size() const { return many_ ? many_->size() : one_.is_there ? 1 : 0; }
  bool empty() const { return size() == 0; }
  const Vote* begin() const { return many_ ? many_->data() : &one_; }
  const Vote* end() const { return begin() + size(); }
  /// There must be one.
  const Vote& front() const { return *begin(); }
  const Vote& operator[](std::size_t at) const { return begin()[at]; }

  void push_back(Vote vote) {
    if (many_) return many_->push_back(vote);
    if (one_.is_there) {
      many_ = std::make_unique<std::vector<Vote>>(std::vector<Vote>{one_, vote});
    } else {
      one_ = {vote, true};
    }
  }
  void clear() { *this = Votes(); }

  friend bool operator==(const Votes& a, const Votes& b) { return std::ranges::equal(a, b); }

 private:
  /// Derived, so that the mark stands in bytes that a vote leaves over.
  struct One : Vote {
    bool is_there = false;
  };

  One one_;
  std::unique_ptr<std::vector<Vote>> many_;
};

}  // namespace okr
