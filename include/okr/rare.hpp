// Optional values that take little room where they are empty, and a look at an optional value wherever it is kept.
#pragma once

#include <concepts>
#include <memory>
#include <optional>
#include <utility>

namespace okr {

/// A value that is seldom there: used like a std::optional, and no larger than a pointer. Copying copies the value.
template <class T>
class Rare {
 public:
  using value_type = T;

  Rare() = default;
  Rare(std::nullopt_t) {}  // NOLINT(google-explicit-constructor)
  template <class U = T>
  requires std::constructible_from<T, U&&> &&
      (!std::same_as<std::remove_cvref_t<U>, Rare>)&&(!std::same_as<std::remove_cvref_t<U>, std::optional<T>>)&&(
          !std::same_as<std::remove_cvref_t<U>, std::nullopt_t>)Rare(U&& value)  // NOLINT
      : value_(std::make_unique<T>(std::forward<U>(value))) {}
  Rare(std::optional<T> value)  // NOLINT(google-explicit-constructor)
      : value_(value ? std::make_unique<T>(*std::move(value)) : nullptr) {}
  Rare(const Rare& other) : value_(other ? std::make_unique<T>(*other) : nullptr) {}
  Rare(Rare&&) noexcept = default;
  Rare& operator=(const Rare& other) {
    if (this != &other) value_ = Rare(other).value_;
    return *this;
  }
  Rare& operator=(Rare&&) noexcept = default;
  ~Rare() = default;

  bool has_value() const { return value_ != nullptr; }
  explicit operator bool() const { return has_value(); }

  /// There must be a value.
  T& operator*() & { return *value_; }
  const T& operator*() const& { return *value_; }
  T&& operator*() && { return std::move(*value_); }
  T* operator->() { return value_.get(); }
  const T* operator->() const { return value_.get(); }

  template <class U>
  T value_or(U&& other) const {
    return value_ ? *value_ : static_cast<T>(std::forward<U>(other));
  }
  template <class... Arguments>
  T& emplace(Arguments&&... arguments) {
    value_ = std::make_unique<T>(std::forward<Arguments>(arguments)...);
    return *value_;
  }
  void reset() { value_ = nullptr; }

  friend bool operator==(const Rare& a, const Rare& b) { return a && b ? *a == *b : a.has_value() == b.has_value(); }
  friend bool operator==(const Rare& a, const T& b) { return a && *a == b; }

 private:
  std::unique_ptr<T> value_;
};

/// What a std::optional or a Rare has, for who only reads it. It must not outlive what it looks at.
template <class T>
class Maybe {
 public:
  Maybe() = default;                                                           ///< empty
  Maybe(const std::optional<T>& value) : value_(value ? &*value : nullptr) {}  // NOLINT(google-explicit-constructor)
  Maybe(const Rare<T>& value) : value_(value ? &*value : nullptr) {}           // NOLINT(google-explicit-constructor)

  bool has_value() const { return value_ != nullptr; }
  explicit operator bool() const { return has_value(); }
  /// There must be a value.
  const T& operator*() const { return *value_; }
  const T* operator->() const { return value_; }

 private:
  const T* value_ = nullptr;
};

}  // namespace okr
