// The words of the process. Each thread remembers those that it made last, so that hardly any is asked of the common
// set, which has a lock.
#include "okr/word.hpp"

#include <array>
#include <mutex>
#include <unordered_set>

namespace okr {
namespace {

const std::string* keep_for_all(std::string_view text) {
  static std::mutex mutex;
  // Never destroyed: words may be looked at until the very end.
  static auto* const words = new std::unordered_set<std::string>;
  const std::lock_guard lock(mutex);
  return &*words->emplace(text).first;
}

}  // namespace

const std::string* Word::keep(std::string_view text) {
  if (text.empty()) return nullptr;
  constexpr std::size_t remembered = 64;
  thread_local std::array<const std::string*, remembered> recent{};
  const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(text[at])); };
  const std::size_t sum = byte(0) * 5 + byte(text.size() / 2) * 3 + byte(text.size() - 1) + text.size() * 7;
  const std::string*& word = recent[sum % remembered];
  if (word == nullptr || *word != text) word = keep_for_all(text);
  return word;
}

const std::string& Word::nothing() {
  static const std::string empty;
  return empty;
}

}  // namespace okr
