// Patterns of values. A value that YAML takes for a number or a boolean stands in JSON as one, so a text may be any of
// the three, and a number may be a text in quotes.
#include "render/schema_values.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <utility>

namespace okr::render {
namespace {

using read::Shape;

// `\s` has all spaces that quantities may have. The patterns hold with and without a validator's Unicode flag.
constexpr std::string_view digits = R"((?:0|[1-9]\d*|[1-9]\d{0,2}(?:(?:,\d{3})+|(?:_\d{3})+))(?:\.\d{1,9}0*)?)";
constexpr std::string_view currency = R"((?:[A-Za-z]{0,2}\$|[€£¥₹₩₽₺₪₦]|[A-Za-z]{3,7})\s*)";
constexpr std::string_view unit = R"([^\d.,;:!?()\[\]{}"#&=<>_*@|\\]*)";

/// A number with its currency or unit, without a sign in front; or hours and minutes.
std::string unsigned_quantity() {
  return fmt::format(R"((?:(?:{1})?[-−]?{0}{2}|{0}\s*h[A-Za-z]*\s*\d{{1,2}}\s*[A-Za-z]*))", digits, currency, unit);
}

std::string quantity_pattern() { return fmt::format(R"(^\s*[-−]?{}\s*$)", unsigned_quantity()); }

std::string change_pattern() {
  return fmt::format(R"(^\s*(?:[xX×]\s*{0}|{0}\s*[xX×]|[-+−]\s*{0})\s*$)", unsigned_quantity());
}

/// The days that the calendar has from 1970 on.
std::string date_pattern() {
  constexpr std::string_view year = R"((?:19[7-9]\d|[2-9]\d{3}))";
  constexpr std::string_view leap_year =
      R"((?:19(?:7[26]|8[048]|9[26])|[2-9]\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00))";
  return fmt::format(R"(^(?:{0}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30))"
                     R"(|02-(?:0[1-9]|1\d|2[0-8]))|{1}-02-29)$)",
                     year, leap_year);
}

Json pattern(std::string_view text) { return {{"type", "string"}, {"pattern", text}}; }
Json any_of(Json::array_t schemas) { return {{"anyOf", std::move(schemas)}}; }
Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }
Json boolean() { return {{"type", "boolean"}}; }

/// A number below 10^15 on either side, or a text that is one.
Json number_or(std::string_view text) {
  constexpr double limit = 1e15;
  return any_of({{{"type", "number"}, {"exclusiveMinimum", -limit}, {"exclusiveMaximum", limit}}, pattern(text)});
}

Json text() { return {{"type", {"string", "number", "boolean"}}, {"pattern", R"([^ \t\n])"}}; }

Json id() { return {{"type", {"string", "number", "boolean"}}, {"pattern", "^[a-z0-9][a-z0-9._-]*$"}, {"minimum", 0}}; }

Json share() {
  return any_of({{{"type", "number"}, {"minimum", 0}, {"maximum", 1}},
                 pattern(R"(^(?:\+?0+(?:\.\d{1,9}0*)?|\+?0*1(?:\.0+)?|-0+(?:\.0+)?)$)")});
}

Json month() {
  return any_of(
      {{{"type", "integer"}, {"minimum", 1}, {"maximum", 12}}, pattern(R"(^\+?0*(?:[1-9]|1[0-2])(?:\.0+)?$)")});
}

Json votes() { return any_of({share(), list_of(share()), {{"type", "object"}, {"additionalProperties", share()}}}); }

Json bands() {
  Json list = list_of(share());
  list["minItems"] = list["maxItems"] = 2;
  return list;
}

}  // namespace

Json schema_values() {
  return {{"text", text()},
          {"id", id()},
          {"month", month()},
          {"number", number_or(R"(^[-+]?\d+(?:\.\d{1,9}0*)?$)")},
          {"share", share()},
          {"date", pattern(date_pattern())},
          {"quantity", number_or(quantity_pattern())},
          {"change", number_or(change_pattern())},
          {"days", pattern(fmt::format(R"(^\s*{}[A-Za-z\s]+\d*[A-Za-z\s]*$)", digits))},
          {"done", any_of({boolean(), pattern(date_pattern())})},
          {"votes", votes()},
          {"texts", any_of({text(), list_of(text())})},
          {"bands", bands()},
          {"boolean", boolean()},
          {"version", {{"enum", {1, "1"}}}}};
}

std::string_view schema_value_name(Shape shape) {
  constexpr std::pair<Shape, std::string_view> names[] = {
      {Shape::text, "text"},   {Shape::id, "id"},           {Shape::month, "month"},       {Shape::number, "number"},
      {Shape::share, "share"}, {Shape::date, "date"},       {Shape::quantity, "quantity"}, {Shape::change, "change"},
      {Shape::days, "days"},   {Shape::done, "done"},       {Shape::votes, "votes"},       {Shape::texts, "texts"},
      {Shape::bands, "bands"}, {Shape::boolean, "boolean"}, {Shape::version, "version"}};
  for (const auto& [each, name] : names) {
    if (each == shape) return name;
  }
  return {};
}

}  // namespace okr::render
