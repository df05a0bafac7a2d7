// What a foreign file gives: values with their lines, and what of them went nowhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace okr::exchange {

struct GivenEntry;

/// A value of an imported file, whatever its format.
struct Given {
  enum class Kind : std::uint8_t { null, boolean, number, text, list, map };
  Kind kind = Kind::null;
  int line = 0;
  std::string text;  ///< of a boolean, a number or a text; numbers as they are written
  std::vector<Given> items;
  std::vector<GivenEntry> entries;

  const Given* find(std::string_view key) const;
  Given* find(std::string_view key);
  bool is_text() const { return kind == Kind::text || kind == Kind::number; }
  /// Adds an entry, unless the text is empty.
  void add(std::string_view key, std::string_view text, int line);
  void put(std::string_view key, Given value);
};

struct GivenEntry {
  std::string key;
  Given value;
};

Given text_given(std::string_view text, int line);
Given list_given(int line, std::vector<Given> items = {});
Given map_given(int line);

/// As many rows or lines as an import takes; a company has a few thousand.
inline constexpr std::size_t most_rows = 50'000;

/// Something that did not go into any file, and why: one sentence about a place in the imported file.
struct Remark {
  int line = 0;
  std::string message;
};

/// What an import has to say.
struct Log {
  /// After so many that are lost nobody reads on; the rest is counted.
  static constexpr std::size_t most = 10'000;
  std::vector<Remark> unplaced;  ///< is lost
  std::size_t more = 0;          ///< that are lost, too
  std::vector<Remark> aside;     ///< worth a word, but nothing is lost: what okr works out itself

  void lose(int line, std::string message) {
    if (unplaced.size() < most) {
      unplaced.push_back({line, std::move(message)});
    } else {
      ++more;
    }
  }
};

/// Objectives and KPIs as maps of docs/json.md, and okr.yaml where the file gives one.
struct GivenWorkspace {
  Given config;  ///< a map, or null
  std::vector<Given> objectives, kpis;
};

}  // namespace okr::exchange
