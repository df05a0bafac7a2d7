// Reads JSON event by event: nothing recurses, and numbers stay the text that they are.
#include "exchange/json_file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>

#include "okr/failure.hpp"

namespace okr::exchange {
namespace {

using Json = nlohmann::json;
constexpr std::size_t deepest = 64;
/// Far more than any has; each is compared with those before it.
constexpr std::size_t most_keys = 1000;
/// As many as a YAML file may have.
constexpr std::size_t most_values = 500'000;

/// Tells the parser's place to whoever made it.
class Watched {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Watched(const char* at, const char** place) : at_(at), place_(place) {}
  reference operator*() const { return *at_; }
  Watched& operator++() {
    *place_ = ++at_;
    return *this;
  }
  Watched operator++(int) {
    Watched before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Watched& a, const Watched& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  const char** place_;
};

/// Builds the value, and stops at what no export has.
class Builder : public nlohmann::json_sax<Json> {
 public:
  Builder(std::string_view bytes, int line) : counted_(bytes.data()), place_(bytes.data()), line_(line) {}

  const char** watched() { return &place_; }
  Given take() { return std::move(root_); }

  bool null() override { return add(Given::Kind::null, ""); }
  bool boolean(bool value) override { return add(Given::Kind::boolean, value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return add_number(fmt::format("{}", value)); }
  bool number_unsigned(number_unsigned_t value) override { return add_number(fmt::format("{}", value)); }
  bool number_float(number_float_t, const string_t& text) override { return add_number(text); }
  bool string(string_t& text) override { return add(Given::Kind::text, text); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Given::Kind::map); }
  bool start_array(std::size_t) override { return open(Given::Kind::list); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& key) override {
    Given& map = *open_.back();
    if (map.entries.size() == most_keys) refuse(line(), fmt::format("a map has more than {} keys", most_keys));
    if (map.find(key) != nullptr) refuse(line(), fmt::format("`{}` stands twice in one map", key));
    map.put(key, {});
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const Json::exception&) override {
    refuse(line(), "it is no JSON from there on");
  }

 private:
  [[noreturn]] static void refuse(int line, const std::string& why) {
    throw Failure(fmt::format("line {}: {}", line, why), "nothing was written");
  }

  int line() {
    for (; counted_ < place_; ++counted_) line_ += *counted_ == '\n' ? 1 : 0;
    return line_;
  }

  Given& slot() {
    if (++values_ > most_values) refuse(line(), fmt::format("it has more than {} values", most_values));
    if (open_.empty()) return root_;
    Given& outer = *open_.back();
    if (outer.kind == Given::Kind::map) return outer.entries.back().value;
    return outer.items.emplace_back();
  }

  bool add(Given::Kind kind, std::string_view text) {
    Given& given = slot();
    given.kind = kind;
    given.text = text;
    given.line = line();
    return true;
  }

  /// The end of a number is only seen behind it.
  bool add_number(std::string_view text) {
    if (place_ > counted_ && place_[-1] == '\n') --place_;
    return add(Given::Kind::number, text);
  }

  bool open(Given::Kind kind) {
    if (open_.size() == deepest) refuse(line(), fmt::format("it is nested more than {} levels deep", deepest));
    Given& given = slot();
    given.kind = kind;
    given.line = line();
    open_.push_back(&given);
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  const char* counted_;
  const char* place_;
  int line_;
  std::size_t values_ = 0;
  Given root_;
  std::vector<Given*> open_;
};

std::string_view without_mark(std::string_view bytes) {
  return bytes.starts_with("\xef\xbb\xbf") ? bytes.substr(3) : bytes;
}

bool says(const Given& given, std::string_view key, std::string_view text) {
  const Given* found = given.find(key);
  return found != nullptr && found->text == text;
}

void require_export(const Given& head) {
  if (head.kind != Given::Kind::map || !says(head, "kind", "okr-export")) {
    throw Failure("it is no export: it does not say `\"kind\": \"okr-export\"`",
                  "`okr export` writes one; a table is imported as CSV, an outline as Markdown");
  }
  if (!says(head, "format", "1")) {
    throw Failure("it does not say `\"format\": 1`", "write it with `okr export`, or use a newer okr");
  }
}

/// Takes one value of an export, by its key.
void take(GivenWorkspace& into, const std::string& key, Given& value, Log& log) {
  const bool is_list = value.kind == Given::Kind::list;
  if (key == "format" || key == "kind") return;
  if (key == "config" && value.kind == Given::Kind::map) {
    into.config = std::move(value);
  } else if (key == "objectives" && is_list) {
    std::ranges::move(value.items, std::back_inserter(into.objectives));
  } else if (key == "kpis" && is_list) {
    std::ranges::move(value.items, std::back_inserter(into.kpis));
  } else if (key == "objective") {
    into.objectives.push_back(std::move(value));
  } else if (key == "kpi") {
    into.kpis.push_back(std::move(value));
  } else {
    log.lose(value.line, fmt::format("`{}` is nothing that an export has there", key));
  }
}

void take_all(GivenWorkspace& into, Given& map, Log& log) {
  for (auto& [key, value] : map.entries) take(into, key, value, log);
}

}  // namespace

Given read_json(std::string_view bytes, int line) {
  Builder builder(bytes, line);
  const char** place = builder.watched();
  Json::sax_parse(Watched(bytes.data(), place), Watched(bytes.data() + bytes.size(), place), &builder);
  return builder.take();
}

GivenWorkspace read_export(std::string_view bytes, Log& log) {
  Given document = read_json(without_mark(bytes));
  require_export(document);
  GivenWorkspace workspace;
  take_all(workspace, document, log);
  return workspace;
}

GivenWorkspace read_export_lines(std::string_view bytes, Log& log) {
  GivenWorkspace workspace;
  std::string_view rest = without_mark(bytes);
  bool is_first = true;
  for (int line = 1; !rest.empty(); ++line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view text = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    Given value = read_json(text, line);
    if (is_first) require_export(value);
    is_first = false;
    if (value.kind != Given::Kind::map) log.lose(line, "a line is no map");
    take_all(workspace, value, log);
  }
  if (is_first) require_export({});
  return workspace;
}

}  // namespace okr::exchange
