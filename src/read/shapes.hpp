// Which shape a key has by the type of the member that it is read into.
#pragma once

#include <array>
#include <optional>
#include <type_traits>
#include <vector>

#include "okr/workspace.hpp"
#include "read/format.hpp"

namespace okr::read {

/// Every value of an enumeration of the format, in the order in which messages name them.
template <class Enum>
inline constexpr std::array<Enum, 0> every{};
template <>
inline constexpr std::array every<State> = {State::draft, State::proposed, State::active, State::closed,
                                            State::dropped};
template <>
inline constexpr std::array every<Kind> = {Kind::aspirational, Kind::committed};
template <>
inline constexpr std::array every<ScoreFrom> = {ScoreFrom::key_results, ScoreFrom::supporting, ScoreFrom::both};
template <>
inline constexpr std::array every<Perspective> = {Perspective::financial, Perspective::customer,
                                                  Perspective::internal_process, Perspective::learning_and_growth};
template <>
inline constexpr std::array every<Severity> = {Severity::error, Severity::warning, Severity::info, Severity::off};

/// Their words, in that order.
template <class Enum>
std::span<const std::string_view> words_of() {
  static const auto words = [] {
    std::array<std::string_view, every<Enum>.size()> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = to_string(every<Enum>[i]);
    return names;
  }();
  return words;
}

namespace detail {

template <class T>
struct Bare {
  using type = T;
};
template <class T>
struct Bare<std::optional<T>> : Bare<T> {};
template <class T>
struct Bare<Rare<T>> : Bare<T> {};
template <class T>
struct Bare<Located<T>> : Bare<T> {};
template <class T>
struct Bare<Few<T>> : Bare<std::vector<T>> {};

}  // namespace detail

/// The type of a member without its place, and whether it is there or not.
template <class T>
using BareType = typename detail::Bare<T>::type;

template <class T>
consteval Shape shape_of() {
  using Bare = BareType<T>;
  if constexpr (std::is_same_v<Bare, std::string>) return Shape::text;
  if constexpr (std::is_same_v<Bare, Id>) return Shape::id;
  if constexpr (std::is_same_v<Bare, Decimal>) return Shape::number;
  if constexpr (std::is_same_v<Bare, Date>) return Shape::date;
  if constexpr (std::is_same_v<Bare, Quantity>) return Shape::quantity;
  if constexpr (std::is_same_v<Bare, Change>) return Shape::change;
  if constexpr (std::is_same_v<Bare, bool>) return Shape::boolean;
  if constexpr (std::is_same_v<Bare, Done>) return Shape::done;
  if constexpr (std::is_same_v<Bare, Votes>) return Shape::votes;
  if constexpr (std::is_same_v<Bare, std::vector<Text>>) return Shape::texts;
  if constexpr (std::is_same_v<Bare, std::vector<Reference>>) return Shape::texts;
  if constexpr (std::is_enum_v<Bare>) return Shape::word;
}

/// The words of a member that is an enumeration; null of any other.
template <class T>
constexpr auto words_for() -> std::span<const std::string_view> (*)() {
  if constexpr (std::is_enum_v<BareType<T>>) return &words_of<BareType<T>>;
  return nullptr;
}

}  // namespace okr::read
