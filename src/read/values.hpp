// One value of a file to one value of the workspace, by its type: text, number, date, quantity, list of these.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "okr/workspace.hpp"
#include "read/reader.hpp"

namespace okr::read {

// Each reads the value's text into `into` and says whether it could; where not, a finding has been made.
bool parse(Reader& reader, Value value, std::string& into);
bool parse(Reader& reader, Value value, bool& into);
bool parse(Reader& reader, Value value, Decimal& into);
bool parse(Reader& reader, Value value, Date& into);
bool parse(Reader& reader, Value value, Quantity& into);
bool parse(Reader& reader, Value value, Change& into);
bool parse(Reader& reader, Value value, Done& into);
bool parse(Reader& reader, Value value, State& into);
bool parse(Reader& reader, Value value, Kind& into);
bool parse(Reader& reader, Value value, ScoreFrom& into);
bool parse(Reader& reader, Value value, Perspective& into);
bool parse(Reader& reader, Value value, Severity& into);
bool parse(Reader& reader, Value value, Reference& into);

/// A decimal in [0, 1]: a score or a confidence.
bool parse_share(Reader& reader, Value value, Decimal& into);
/// A span of time in whole days, 1 or more.
bool parse_days(Reader& reader, Value value, int& into);

/// A single number, a list of them, or a map from names.
void read_member(Reader& reader, Value value, Votes& into);
void read_member(Reader& reader, Value value, Id& into);

template <class T>
void read_member(Reader& reader, Value value, T& into) {
  parse(reader, value, into);
}

template <class T>
void read_member(Reader& reader, Value value, Located<T>& into) {
  if (parse(reader, value, into.value)) into.span = reader.node(value).span;
}

template <class T>
void read_member(Reader& reader, Value value, std::optional<T>& into) {
  T read{};
  if (parse(reader, value, read)) into = std::move(read);
}

template <class T>
void read_member(Reader& reader, Value value, std::optional<Located<T>>& into) {
  Located<T> read{{}, reader.node(value).span};
  if (parse(reader, value, read.value)) into = std::move(read);
}

template <class T>
void read_member(Reader& reader, Value value, Rare<Located<T>>& into) {
  Located<T> read{{}, reader.node(value).span};
  if (parse(reader, value, read.value)) into = std::move(read);
}

bool parse(Reader& reader, Value value, Text& into);

/// One value or a list of them.
template <class T>
requires requires(Reader& reader, Value value, T& item) { parse(reader, value, item); }
void read_member(Reader& reader, Value value, std::vector<T>& into) {
  const auto add = [&](Value item) {
    T read{};
    if (parse(reader, item, read)) into.push_back(std::move(read));
  };
  if (reader.node(value).kind == NodeKind::sequence) {
    reader.each_item(value, add);
  } else {
    add(value);
  }
}

template <class T>
requires requires(Reader& reader, Value value, std::vector<T>& items) { read_member(reader, value, items); }
void read_member(Reader& reader, Value value, Few<T>& into) {
  std::vector<T> items;
  read_member(reader, value, items);
  into = std::move(items);
}

}  // namespace okr::read
