// Texts that come again and again: units, and the names of people.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace okr {

/// A short text that the process keeps once, however often it is said: no larger than a pointer, and equal to another
/// where the pointers are. What is kept stays until the process ends. Threads may make words at the same time.
class Word {
 public:
  Word() = default;  ///< empty
  template <class T>
  requires std::convertible_to<const T&, std::string_view> Word(const T& text)
      : kept_(keep(text)) {}  // NOLINT(google-explicit-constructor)

  const std::string& text() const { return kept_ == nullptr ? nothing() : *kept_; }
  operator const std::string&() const { return text(); }  // NOLINT(google-explicit-constructor)
  operator std::string_view() const { return text(); }    // NOLINT(google-explicit-constructor)
  bool empty() const { return kept_ == nullptr; }

  friend bool operator==(const Word&, const Word&) = default;
  template <class T>
  requires std::convertible_to<const T&, std::string_view> &&(!std::same_as<T, Word>)friend bool operator==(
      const Word& a, const T& b) {
    return a.text() == std::string_view(b);
  }
  template <class T>
  requires std::convertible_to<const T&, std::string_view> &&(!std::same_as<T, Word>)friend std::string operator+(
      const Word& a, const T& b) {
    return a.text() + b;
  }
  template <class T>
  requires std::convertible_to<const T&, std::string_view> &&(!std::same_as<T, Word>)friend std::string operator+(
      const T& a, const Word& b) {
    return a + b.text();
  }

 private:
  /// Null for an empty text.
  static const std::string* keep(std::string_view text);
  static const std::string& nothing();

  const std::string* kept_ = nullptr;
};

}  // namespace okr
