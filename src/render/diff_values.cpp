// Fields' values in both versions, for people.
#include "render/diff_values.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "render/words.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

constexpr int longest_value = 100;  // columns

/// A field's value on one side.
struct ValueWords {
  const Glyphs& signs;

  std::string operator()(std::monostate) const { return std::string(signs.dash); }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(Decimal number) const { return amount(number, {}); }
  std::string operator()(const Quantity& quantity) const { return amount(quantity.amount, quantity.unit); }
  std::string operator()(const Done& done) const {
    return done.on ? "done " + to_string(*done.on) : done.done ? "done" : "not done";
  }
  std::string operator()(const std::vector<std::string>& list) const {
    return list.empty() ? std::string(signs.dash) : fmt::format("{}", fmt::join(list, ", "));
  }
  std::string operator()(const std::vector<CheckIn>& check_ins) const {
    std::vector<std::string> list;
    for (const CheckIn& check_in : check_ins) list.push_back(check_in_words(check_in));
    return list.empty() ? "gone" : fmt::format("{}", fmt::join(list, ", "));
  }
};

/// A unit that is a word stands behind the second number alone: `3 → 1.6 days`.
bool share_unit(const FieldDifference& field) {
  const auto* before = std::get_if<Quantity>(&field.before);
  const auto* after = std::get_if<Quantity>(&field.after);
  return before != nullptr && after != nullptr && before->unit == after->unit;
}

}  // namespace

std::string brief(std::string untrusted, int columns, const Glyphs& signs) {
  std::ranges::replace(untrusted, '\n', ' ');
  return text::shorten(text::printable(untrusted), columns, signs.ellipsis);
}

std::string check_in_words(const CheckIn& check_in) {
  std::vector<std::string> says;
  if (check_in.value) says.push_back(amount(check_in.value->value.amount, check_in.value->value.unit));
  if (check_in.score) says.push_back("~" + check_in.score->value.to_string());
  const std::string what = says.empty() ? "no value" : fmt::format("{}", fmt::join(says, ", "));
  return fmt::format("{} on {}", what, to_string(check_in.date.value));
}

std::string value_words(const FieldValue& value, const Glyphs& signs) {
  return brief(std::visit(ValueWords{signs}, value), longest_value, signs);
}

std::string change_words(const FieldDifference& field, const Glyphs& signs) {
  std::string before = value_words(field.before, signs);
  if (share_unit(field)) before = before.substr(0, before.find(' '));
  return fmt::format("{} {} {}", before, signs.arrow, value_words(field.after, signs));
}

}  // namespace okr::render
