// Random texts, and the ways to write one in YAML.
#pragma once

#include <string>
#include <string_view>

#include "bench/random.hpp"

namespace okr::yaml {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Up to a dozen pieces, with all that means something to YAML among them. Without a line break where `on_one_line`.
std::string make_text(bench::Random& random, bool on_one_line);

struct Place {
  int parent = -1;  ///< column of the key or dash that the text belongs to
  bool in_flow = false;
  bool is_key = false;
};

struct Written {
  std::string bytes{};
  char style = ':';    ///< as in an event; `|` and `>` end with a line break
  bool keeps = false;  ///< line breaks behind it are part of the text
};

/// `text` in a random one of the styles that can say it there.
Written write_text(std::string_view text, const Place& place, bench::Random& random);

Written write_block(std::string_view text, const Place& place, bench::Random& random);
bool fits_block(std::string_view text, const Place& place);

}  // namespace okr::yaml
