// okr_generate DIR FILES [SEED]: writes a generated workspace; `large` for FILES gives one file of 4 MiB.
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

int write_all(const fs::path& folder, const okr::SourceTree& tree) {
  if (fs::exists(folder)) return fail(fmt::format("`{}` is there already; name a new folder", folder.string()));
  for (const okr::SourceFile& file : tree.files) {
    const fs::path path = folder / file.path;
    if (!write(path, file.bytes)) return fail(fmt::format("`{}` can't be written", path.string()));
  }
  fmt::print("{} files; their day is {}\n", tree.files.size() - 1, okr::to_string(okr::bench::today));
  return EXIT_SUCCESS;
}

}  // namespace

int main(int count, char** arguments) {
  const bool large = count >= 3 && std::string_view(arguments[2]) == "large";
  const auto files = count < 3 ? std::nullopt : large ? std::optional<std::uint64_t>(1) : number(arguments[2]);
  const auto seed = count == 4 ? number(arguments[3]) : std::optional<std::uint64_t>(1);
  if (count < 3 || count > 4 || !files || *files == 0 || *files > most_files || !seed) {
    return fail("okr_generate wants DIR FILES [SEED]: a new folder, 1 to 1000000 files or `large`, and a whole number");
  }
  try {
    return write_all(arguments[1], large ? okr::bench::generated_large_file(*seed)
                                         : okr::bench::generated_workspace(static_cast<int>(*files), *seed));
  } catch (const fs::filesystem_error& error) {
    return fail(error.what());
  }
}
