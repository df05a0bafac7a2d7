// Three bytes become four letters.
#include "render/base64.hpp"

#include <cstdint>

namespace okr::render {

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      group = group << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    }
    for (int shift = 18; shift >= 0; shift -= 6) text += digits[group >> shift & 63];
    for (std::size_t missing = bytes.size() - at; missing < 3; ++missing) text[text.size() - 3 + missing] = '=';
  }
  return text;
}

}  // namespace okr::render
