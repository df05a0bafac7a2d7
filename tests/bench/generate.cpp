// okr_generate DIR FILES [SEED]: writes a generated workspace.
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <string_view>

#include "bench/plan.hpp"
#include "bench/workspace.hpp"

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_files = 1'000'000;

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool write(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  return static_cast<bool>(out.flush());
}

int fail(const std::string& message) {
  fmt::print(stderr, "error: {}\n", message);
  return EXIT_FAILURE;
}

int generate(const fs::path& folder, int files, std::uint64_t seed) {
  if (fs::exists(folder)) return fail(fmt::format("`{}` is there already; name a new folder", folder.string()));
  for (const okr::SourceFile& file : okr::bench::generated_workspace(files, seed).files) {
    const fs::path path = folder / file.path;
    if (!write(path, file.bytes)) return fail(fmt::format("`{}` can't be written", path.string()));
  }
  fmt::print("{} files; their day is {}\n", files, okr::to_string(okr::bench::today));
  return EXIT_SUCCESS;
}

}  // namespace

int main(int count, char** arguments) {
  const auto files = count >= 3 ? number(arguments[2]) : std::nullopt;
  const auto seed = count == 4 ? number(arguments[3]) : std::optional<std::uint64_t>(1);
  if (count < 3 || count > 4 || !files || *files == 0 || *files > most_files || !seed) {
    return fail("okr_generate wants DIR FILES [SEED]: a new folder, 1 to 1000000 files, and a whole number");
  }
  try {
    return generate(arguments[1], static_cast<int>(*files), *seed);
  } catch (const fs::filesystem_error& error) {
    return fail(error.what());
  }
}
