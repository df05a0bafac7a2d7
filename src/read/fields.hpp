// A kind of map in the files as a table: a row per key, with the member that it is read into. Everything that is the
// same for all maps (unknown, misspelt, missing keys) is done here, once.
#pragma once

#include <algorithm>
#include <bitset>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "read/format.hpp"
#include "read/reader.hpp"
#include "read/shapes.hpp"
#include "read/values.hpp"

namespace okr::read {

/// A row: the key as the format has it, and how it is read.
template <class T>
struct Field {
  Key key;
  void (*read)(Reader&, Value, T&);

  constexpr Field required() const {
    Field copy = *this;
    copy.key.is_required = true;
    return copy;
  }
  constexpr Field expected() const {
    Field copy = *this;
    copy.key.is_expected = true;
    return copy;
  }
  constexpr Field of(Shape shape) const {
    Field copy = *this;
    copy.key.shape = shape;
    return copy;
  }
  constexpr Field like(std::string_view example) const {
    Field copy = *this;
    copy.key.example = example;
    return copy;
  }
};

/// The table of one kind of map; `noun` is what a message calls it.
template <class T>
struct Table {
  std::string_view noun;
  std::span<const Field<T>> fields;
};

/// Declared once for each kind of map, beside its fields.
template <class T>
Table<T> table_of();

namespace detail {
template <class T, class M>
T class_of(M T::*);
template <class T, class M>
M type_of(M T::*);
}  // namespace detail

/// What a member holds, as a key of the format.
template <auto Member>
constexpr Key key_for(std::string_view name, std::string_view summary) {
  using M = decltype(detail::type_of(Member));
  return {.name = name, .shape = shape_of<M>(), .summary = summary, .words = words_for<M>()};
}

/// A row that reads into a member.
template <auto Member>
constexpr auto field(std::string_view name, std::string_view summary) {
  using T = decltype(detail::class_of(Member));
  return Field<T>{key_for<Member>(name, summary),
                  [](Reader& reader, Value value, T& into) { read_member(reader, value, into.*Member); }};
}

/// The number of the row with that key, else the number of rows. Keys mostly stand in the order of the table, so that
/// the search begins behind the row that was found last.
template <class T>
std::size_t row_of(std::span<const Field<T>> rows, std::string_view key, std::size_t last) {
  const auto is_named = [&](std::size_t row) {
    const std::string_view name = rows[row].key.name;
    return name.size() == key.size() && name[0] == key[0] && name == key;
  };
  for (std::size_t row = last + 1; row < rows.size(); ++row) {
    if (is_named(row)) return row;
  }
  for (std::size_t row = 0; row <= last && row < rows.size(); ++row) {
    if (is_named(row)) return row;
  }
  return rows.size();
}

/// Sets of rows of a table, by their numbers.
using RowSet = std::bitset<32>;

/// The rows that a map must have.
template <class T>
RowSet required_rows(std::span<const Field<T>> rows) {
  RowSet required;
  for (std::size_t row = 0; row < rows.size(); ++row) required[row] = rows[row].key.is_required;
  return required;
}

/// What a misspelt key was meant to be.
struct MeantKey {
  std::string_view name;  ///< empty where nothing is near
  bool sure = false;      ///< nothing else can have been meant
};

/// A synonym in use elsewhere, else the nearest key.
MeantKey meant_key(std::string_view key, std::span<const std::string_view> known);
/// Reports a key that is not in the table; `free` says that the meant key is not there already.
void report_unknown_key(Reader& reader, const Node& key, std::string_view noun, const MeantKey& meant, bool free);
/// Reports required keys that are missing, at the map's id, else its title, else its first key.
void report_missing_key(Reader& reader, std::uint32_t map, std::string_view noun, std::string_view key);
/// The place that stands for a whole map in a finding.
Span place_of_map(const Reader& reader, std::uint32_t map);

/// Reads the map at `map` into `into`, reporting what is unknown, misread or missing. A misspelt key is read as the one
/// that it was meant to be, so that one mistake gives one finding.
template <class T>
void read_map(Reader& reader, std::uint32_t map, T& into) {
  const Table<T> table = table_of<T>();
  static const RowSet required = required_rows(table.fields);
  RowSet seen;
  const auto read_row = [&](std::size_t number, Value value) {
    const Field<T>& row = table.fields[number];
    seen[number] = true;
    const std::size_t before = reader.findings.size();
    const bool broken = reader.node(value).broken;
    if (!broken) row.read(reader, {row.key.name, value.node}, into);
    if constexpr (requires { into.unread; }) {
      if (broken || reader.findings.size() != before) into.unread.push_back(row.key.name);
    }
  };
  const std::size_t none = table.fields.size();
  std::size_t last = none;
  std::vector<std::pair<const Node*, Value>> unknown;
  reader.each_entry(map, [&](const Node& key, Value value) {
    const std::size_t row = row_of(table.fields, key.text, last);
    if (row == none) {
      unknown.emplace_back(&key, value);
    } else {
      read_row(last = row, value);
    }
  });
  if (!unknown.empty()) {
    std::vector<std::string_view> names;
    for (const Field<T>& row : table.fields) names.push_back(row.key.name);
    for (const auto& [key, value] : unknown) {
      const MeantKey meant = meant_key(key->text, names);
      const std::size_t row = row_of(table.fields, meant.name, none);
      const bool free = row != none && !seen.test(row);
      report_unknown_key(reader, *key, table.noun, meant, free);
      if (free) read_row(row, value);
    }
  }
  if (reader.document.is_torn(map)) {
    if constexpr (requires { into.unread; }) into.unread.push_back(any_key);
    return;
  }
  const RowSet missing = required & ~seen;
  for (std::size_t row = 0; missing.any() && row < none; ++row) {
    if (missing.test(row)) report_missing_key(reader, map, table.noun, table.fields[row].key.name);
  }
}

/// What remains to be done once a map has been read; most need nothing.
template <class T>
void finish(Reader&, std::uint32_t, T&) {}

/// A row that is read by hand.
template <class T>
constexpr Field<T> special(std::string_view name, std::string_view summary, Shape shape,
                           void (*read)(Reader&, Value, T&)) {
  return {{.name = name, .shape = shape, .summary = summary}, read};
}

/// Such a row of maps, each of which is read into an Item.
template <class Item, class T>
constexpr Field<T> special_records(std::string_view name, std::string_view summary, Shape shape,
                                   void (*read)(Reader&, Value, T&)) {
  return {{.name = name, .shape = shape, .summary = summary, .map = &map_of<Item>}, read};
}

/// Reads `value` as one map of the table of T, or says that it is none.
template <class T>
bool read_record(Reader& reader, Value value, T& into) {
  const Node& node = reader.node(value);
  if (node.broken) return false;
  if (node.kind != NodeKind::mapping) {
    reader.wrong_type(value, "a map");
    return false;
  }
  if constexpr (requires { into.span; }) into.span = node.span;
  read_map(reader, value.node, into);
  finish(reader, value.node, into);
  return true;
}

/// Reads a list of maps.
template <class T>
void read_records(Reader& reader, Value list, std::vector<T>& into) {
  if (reader.node(list).kind != NodeKind::sequence) {
    reader.wrong_type(list, "a list");
    return;
  }
  into.reserve(into.size() + reader.count_items(list));
  reader.each_item(list, [&](Value item) {
    if (!read_record(reader, item, into.emplace_back())) into.pop_back();
  });
}

template <class T>
void read_records(Reader& reader, Value list, Few<T>& into) {
  std::vector<T> items;
  read_records(reader, list, items);
  into = std::move(items);
}

/// A row that reads a list of maps.
template <auto Member>
constexpr auto records(std::string_view name, std::string_view summary) {
  using T = decltype(detail::class_of(Member));
  using Item = typename decltype(detail::type_of(Member))::value_type;
  return special_records<Item, T>(name, summary, Shape::records, [](Reader& reader, Value value, T& into) {
    read_records(reader, value, into.*Member);
  });
}

/// A row that reads one map.
template <auto Member>
constexpr auto record(std::string_view name, std::string_view summary) {
  using T = decltype(detail::class_of(Member));
  using Item = typename decltype(detail::type_of(Member))::value_type;
  return special_records<Item, T>(name, summary, Shape::record, [](Reader& reader, Value value, T& into) {
    Item one{};
    if (read_record(reader, value, one)) into.*Member = std::move(one);
  });
}

}  // namespace okr::read
