// Reads the outline of a plainly written file by its indentation.
#include <algorithm>
#include <cstdint>
#include <utility>

#include "model/ids.hpp"
#include "read/outline.hpp"
#include "read/plain_lines.hpp"
#include "read/tables.hpp"

namespace okr::read {
namespace {

/// The key that a line begins with; what stands behind it is its value.
struct Key {
  std::string_view name, value;
};

Key key_of(std::string_view line) {
  const std::size_t end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  if (end == 0 || end == std::string_view::npos || line[end] != ':') throw Doubt{};
  std::string_view value = line.substr(end + 1);
  if (!value.empty() && value.front() != ' ') throw Doubt{};
  value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
  if (value.starts_with('#')) value = {};
  return {line.substr(0, end), value};
}

/// The keys of one map, each of which the reader knows, and each once.
template <class T>
class Keys {
 public:
  void require_new(std::string_view name) {
    const auto fields = table_of<T>().fields;
    const auto row =
        std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.key.name == name; });
    const std::uint32_t bit = std::uint32_t{1} << (row - fields.begin());
    if (row == fields.end() || (seen_ & bit) != 0) throw Doubt{};
    seen_ |= bit;
  }

 private:
  std::uint32_t seen_ = 0;
};

class Outliner {
 public:
  explicit Outliner(std::string_view bytes) : lines_(bytes) {}

  Outline file() {
    Outline outline;
    Outlined defaults;
    if (lines_.column() == 0 && lines_.text() == "---") lines_.next();
    read_map<OkrFile>(0, [&](const Key& key) {
      if (key.name == "objectives") {
        read_list(key, 0, [&](int) { outline.objectives.push_back(objective()); });
      } else if (key.name == "kpis") {
        read_list(key, 0, [&](int) { outline.kpis.push_back(kpi()); });
      } else if (!read_text(key, 0, defaults)) {
        lines_.skip_value(0);
      }
    });
    if (!lines_.at_end()) throw Doubt{};
    for (Outlined& entry : outline.objectives) take_defaults(entry, defaults, true);
    for (Outlined& entry : outline.kpis) take_defaults(entry, defaults, false);
    return outline;
  }

 private:
  static void take_defaults(Outlined& entry, const Outlined& defaults, bool with_cycle) {
    if (entry.owner.empty()) entry.owner = defaults.owner;
    if (entry.team.empty()) entry.team = defaults.team;
    if (entry.cycle.empty() && with_cycle) entry.cycle = defaults.cycle;
  }

  /// The lines whose keys stand in `column`; `read` takes each key with its value.
  template <class T, class Read>
  void read_map(int column, Read read) {
    Keys<T> keys;
    while (!lines_.at_end() && lines_.column() == column) {
      const Key key = key_of(lines_.text());
      keys.require_new(key.name);
      read(key);
    }
    if (lines_.column() > column) throw Doubt{};
  }

  /// `read` takes each item behind its dash, with the dash's column.
  template <class Read>
  void read_list(const Key& key, int parent, Read read) {
    if (!key.value.empty()) throw Doubt{};
    lines_.next();
    const int column = lines_.column();
    if (column < parent || !lines_.at_dash()) throw Doubt{};
    while (!lines_.at_end() && lines_.column() == column && lines_.at_dash()) {
      lines_.take_dash();
      read(column);
    }
    if (lines_.column() > parent) throw Doubt{};
  }

  /// One of the texts that an outline has; false where the key is of another kind.
  bool read_text(const Key& key, int column, Outlined& entry) {
    constexpr std::pair<std::string_view, std::string Outlined::*> texts[] = {
        {"id", &Outlined::id},     {"title", &Outlined::title}, {"owner", &Outlined::owner},
        {"team", &Outlined::team}, {"cycle", &Outlined::cycle}, {"pillar", &Outlined::pillar}};
    for (const auto& [name, member] : texts) {
      if (key.name != name) continue;
      entry.*member = lines_.scalar(key.value, column);
      return true;
    }
    return false;
  }

  void read_tags(const Key& key, int column, Outlined& entry) {
    if (key.value.starts_with('[')) {
      read_tags_in_brackets(key.value, entry);
      lines_.next();
      if (lines_.column() > column || (lines_.column() == column && lines_.at_dash())) throw Doubt{};
    } else if (key.value.empty()) {
      read_list(key, column, [&](int dash) { entry.tags.push_back(lines_.scalar(lines_.text(), dash)); });
    } else {
      entry.tags.push_back(lines_.scalar(key.value, column));
    }
  }

  /// `[one, two]`, plain words on one line.
  static void read_tags_in_brackets(std::string_view text, Outlined& entry) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";
    if (text.size() < 3 || !text.ends_with(']')) throw Doubt{};
    text = text.substr(1, text.size() - 2);
    while (true) {
      const std::size_t comma = std::min(text.find(','), text.size());
      const std::string_view tag = text.substr(0, comma);
      const bool is_mark = tag.empty() || std::string_view("_-.").find(tag.front()) != std::string_view::npos;
      if (is_mark || tag.find_first_not_of(plain) != std::string_view::npos) throw Doubt{};
      entry.tags.emplace_back(tag);
      if (comma == text.size()) return;
      text.remove_prefix(comma + 1);
      text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    }
  }

  State state(const Key& key, int column) {
    const std::string word = lines_.scalar(key.value, column);
    for (const State state : {State::draft, State::proposed, State::active, State::closed, State::dropped}) {
      if (to_string(state) == word) return state;
    }
    throw Doubt{};
  }

  Outlined objective() {
    Outlined entry;
    const int column = lines_.column();
    read_map<Objective>(column, [&](const Key& key) {
      if (key.name == "key_results") {
        read_list(key, column, [&](int dash) { entry.key_results.push_back(key_result(dash)); });
      } else if (key.name == "state") {
        entry.state = state(key, column);
      } else if (key.name == "tags") {
        read_tags(key, column, entry);
      } else if (!read_text(key, column, entry)) {
        lines_.skip_value(column);
      }
    });
    return complete(std::move(entry));
  }

  /// A map, or just its sentence.
  Outlined key_result(int dash) {
    Outlined entry;
    const int column = lines_.column();
    const std::size_t colon = lines_.text().find(": ");
    if (colon == std::string_view::npos && !lines_.text().ends_with(':')) {
      entry.title = lines_.scalar(lines_.text(), dash);
      return complete(std::move(entry));
    }
    read_map<KeyResult>(column, [&](const Key& key) {
      if (key.name == "tags") {
        read_tags(key, column, entry);
      } else if (!read_text(key, column, entry)) {
        lines_.skip_value(column);
      }
    });
    return complete(std::move(entry));
  }

  Outlined kpi() {
    Outlined entry;
    const int column = lines_.column();
    read_map<Kpi>(column, [&](const Key& key) {
      if (!read_text(key, column, entry)) lines_.skip_value(column);
    });
    return complete(std::move(entry));
  }

  static Outlined complete(Outlined entry) {
    if (entry.title.empty()) throw Doubt{};
    if (entry.id.empty()) entry.id = model::id_from_title(entry.title);
    return entry;
  }

  PlainLines lines_;
};

}  // namespace

std::optional<Outline> plain_outline(std::string_view bytes) {
  if (bytes.find('\t') != std::string_view::npos || bytes.starts_with("\xEF\xBB\xBF")) return std::nullopt;
  try {
    return Outliner(bytes).file();
  } catch (const Doubt&) {
    return std::nullopt;
  }
}

}  // namespace okr::read
