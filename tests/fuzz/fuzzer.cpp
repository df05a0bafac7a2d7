// Hands libFuzzer's inputs to the target, and keeps those that took longer than all before them.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

#include "target.hpp"

namespace {

using std::chrono::microseconds;

/// The processor's time for one call, so that nobody else on the machine counts.
microseconds time_of(std::string_view bytes) {
  const std::clock_t begin = std::clock();
  okr::fuzz::run(bytes);
  return microseconds((std::clock() - begin) * 1'000'000 / CLOCKS_PER_SEC);
}

/// A file named by the microseconds, in the folder OKR_FUZZ_SLOW.
void keep(std::string_view bytes, microseconds time) {
  const char* const folder = std::getenv("OKR_FUZZ_SLOW");
  if (folder == nullptr) return;
  std::ofstream out(std::string(folder) + '/' + std::to_string(time.count()), std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static microseconds slowest(200);
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto begin = std::chrono::steady_clock::now();
  okr::fuzz::run(bytes);
  if (std::chrono::steady_clock::now() - begin <= slowest) return 0;
  // Once may be an accident: a first call, or another process.
  const microseconds again = std::min(time_of(bytes), time_of(bytes));
  if (again > slowest) keep(bytes, slowest = again);
  return 0;
}
