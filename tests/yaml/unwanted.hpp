// What okr's format leaves out of YAML.
#pragma once

#include <string_view>

namespace okr::yaml {

/// How it is written in the place of a value, and a part of the words that refuse it.
struct Unwanted {
  std::string_view bytes, words;
};
inline constexpr Unwanted unwanted[] = {
    {"&a x", "an anchor"},
    {"&a [x]", "an anchor"},
    {"*a", "an alias"},
    {"!t x", "a tag"},
    {"!!str \"x\"", "a tag"},
    {"! x", "a tag"},
    {"~", "is a null"},
    {"null", "is a null"},
    {"\"\\a\"", "is a control character"},
    {"\"\\0\"", "is a control character"},
    {"\"\\e[0m\"", "is a control character"},
    {"[a: b]", "is a pair, not an item"},
    {"[{a: b}: c]", "is a pair, not an item"},
    {"{[a]: b}", "a list or a mapping can't be a key"},
    {"{a, b: c}", "`a` has no value"},
    {"{a: , b: c}", "`a` has no value"},
    {"[? a]", "begins with `?`"},
    {"{a: 1, a: 2}", "stands here a second time"},
    {"{<<: b}", "a merge key"},
};

/// Of whole documents: what stands before and behind them.
struct Around {
  std::string_view before, behind, words;
};
inline constexpr Around around[] = {
    {"%YAML 1.2\n---\n", "", "is a directive"},  {"%TAG ! tag:a.example,2026:\n---\n", "", "is a directive"},
    {"--- x\n---\n", "", "stands beside `---`"}, {"--- |\n x\n---\n", "", "stands beside `---`"},
    {"", "---\nx\n", "a second document"},       {"", "...\nx: y\n", "a second document"},
    {"", "---\n", "a second document"}};

}  // namespace okr::yaml
