// Gathers the rows of a table to objectives.
#include "exchange/csv_file.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "exchange/csv_identity.hpp"
#include "exchange/csv_key_result.hpp"
#include "exchange/csv_row.hpp"
#include "exchange/csv_table.hpp"
#include "exchange/labels.hpp"
#include "measure/ascii.hpp"
#include "okr/failure.hpp"

namespace okr::exchange {
namespace {

/// A title, whatever line breaks and blanks were in its cell.
std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t';
    if (!is_blank) line += c;
    if (is_blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  return std::string(measure::trimmed(line));
}

class Gathering {
 public:
  Gathering(Names& names, Log& log) : names_(names), log_(log) {}

  void add(CsvCells row) {
    if (!sort_by_type(row)) return;
    const std::string objective_title = title_of(row, Column::objective);
    const std::string key_result_title = title_of(row, Column::key_result);
    Given* objective = objective_of(row, objective_title);
    if (objective == nullptr) return log_.lose(row.line, "a row names no objective, and there is none above it");
    if (key_result_title.empty()) {
      add_own(*objective, row);
    } else {
      Given key_result = key_result_of(row, key_result_title, names_, log_);
      objective->find("key_results")->items.push_back(std::move(key_result));
    }
    add_shared(*objective, row, key_result_title.empty());
    row.report_rest(log_);
  }

  std::vector<Given> take() {
    for (Given& objective : objectives_) {
      lift_owner(objective);
      // An objective that says nothing of it is active.
      std::erase_if(objective.entries, [](const auto& entry) {
        const auto& [key, value] = entry;
        return (key == "state" && value.text == "active") || (key == "key_results" && value.items.empty());
      });
    }
    return std::move(objectives_);
  }

 private:
  static std::string title_of(CsvCells& row, Column column) {
    const std::string text = row.take(column);
    std::string_view title = text;
    take_label(title);
    return one_line(title);
  }

  /// A table with one column of titles says in another what each is. False where that is neither.
  bool sort_by_type(CsvCells& row) {
    if (!row.has(Column::title)) return true;
    const std::string type = measure::lower(row.take(Column::type));
    const auto is = [&](std::initializer_list<std::string_view> words) {
      return std::ranges::find(words, std::string_view(type)) != words.end();
    };
    std::string title = row.take(Column::title);
    std::string_view unlabelled = title;
    const Label label = take_label(unlabelled);
    const bool is_key_result = is({"key result", "keyresult", "key_result", "kr"});
    const bool is_objective = is({"objective", "goal", "o"});
    if (is({"aspirational", "committed"})) {
      row.put(Column::kind, type);
    } else if (!type.empty() && !is_key_result && !is_objective) {
      log_.lose(row.line, fmt::format("`{}` is not taken: `{}` is neither an objective nor a key result", title, type));
      return false;
    }
    // Beside a column of objectives the other titles are those of key results.
    const bool is_other = row.has(Column::objective) && !row.has(Column::key_result);
    const bool is_labelled = !is_objective && label == Label::key_result;
    row.put(is_key_result || is_other || is_labelled ? Column::key_result : Column::objective, title);
    return true;
  }

  Given* objective_of(CsvCells& row, const std::string& title) {
    Identity identity{row.take(Column::objective_id), title, row.take(Column::team), row.take(Column::cycle)};
    if (!identity.cycle.empty()) identity.cycle = names_.cycle(identity.cycle, row.line, log_);
    if (!identity.team.empty()) identity.team = names_.team(identity.team);
    std::optional<std::size_t> number = identities_.find(identity);
    if (!number) {
      if (identity.id.empty() && title.empty()) return nullptr;
      number = identities_.add(identity);
      objectives_.push_back(map_given(row.line));
    }
    Given& objective = objectives_[*number];
    put(objective, "id", identity.id, row.line);
    put(objective, "title", title, row.line);
    put(objective, "cycle", identity.cycle, row.line);
    put(objective, "team", identity.team, row.line);
    if (objective.find("key_results") == nullptr) objective.put("key_results", list_given(row.line));
    return &objective;
  }

  /// The cells of a row that is the objective's alone.
  void add_own(Given& objective, CsvCells& row) {
    put(objective, "id", row.take(Column::id), row.line);
    put(objective, "description", row.take(Column::description), row.line);
    put(objective, "weight", plain_number(row.take(Column::weight)), row.line);
    put_owner(objective, row.take(Column::owner), row.line);
    row.leave_aside(Column::progress);
    row.leave_aside(Column::score);
  }

  /// The cells that speak of the objective in every row.
  void add_shared(Given& objective, CsvCells& row, bool is_own) {
    put_owner(objective, row.take(Column::objective_owner), row.line);
    put(objective, "weight", plain_number(row.take(Column::objective_weight)), row.line);
    put(objective, "pillar", row.take(Column::pillar), row.line);
    put(objective, "kind", kind_of(row), row.line);
    put_state(objective, row, Column::state, is_own);
    put_state(objective, row, Column::status, is_own);
    put_list(objective, "supports", row.take(Column::supports), row.line);
    put_list(objective, "tags", row.take(Column::tags), row.line);
  }

  void put(Given& objective, std::string_view key, const std::string& text, int line) {
    if (text.empty()) return;
    const Given* known = objective.find(key);
    if (known == nullptr) return objective.add(key, text, line);
    if (known->text == text) return;
    log_.lose(line, fmt::format("`{}` is not taken: the objective's `{}` is `{}` already", text, key, known->text));
  }

  void put_owner(Given& objective, const std::string& name, int line) {
    if (!name.empty()) put(objective, "owner", owner_of(name, line, names_, log_), line);
  }

  void put_list(Given& objective, std::string_view key, const std::string& text, int line) {
    if (text.empty()) return;
    Given list = list_of(text, line);
    const Given* known = objective.find(key);
    const auto same = [](const Given& a, const Given& b) { return a.text == b.text; };
    if (known == nullptr) {
      objective.put(key, std::move(list));
    } else if (!std::ranges::equal(known->items, list.items, same)) {
      log_.lose(line, fmt::format("`{}` is not taken: the objective has other `{}` already", text, key));
    }
  }

  static std::string kind_of(CsvCells& row) {
    const std::string word = measure::lower(row.take(Column::kind));
    if (word == "stretch" || word == "moonshot" || word == "aspirational") return "aspirational";
    return word == "commitment" || word == "roofshot" ? "committed" : word;
  }

  void put_state(Given& objective, CsvCells& row, Column column, bool is_own) {
    const std::string text = row.get(column);
    const StateWord word = state_word(text, is_own);
    if (word.is_health) row.leave_aside(column);
    if (word.state.empty()) return;
    row.take(column);
    put(objective, "state", std::string(word.state), row.line);
  }

  /// An owner that all key results have, where the objective has none, is the objective's.
  static void lift_owner(Given& objective) {
    const auto owner_in = [](const Given& given) {
      const Given* owner = given.find("owner");
      return owner == nullptr ? std::string() : owner->text;
    };
    const auto& key_results = objective.find("key_results")->items;
    std::string owner = owner_in(objective);
    if (owner.empty() && !key_results.empty()) {
      owner = owner_in(key_results.front());
      const auto has_it = [&](const Given& key_result) { return owner_in(key_result) == owner; };
      if (owner.empty() || !std::ranges::all_of(key_results, has_it)) return;
      objective.add("owner", owner, key_results.front().line);
    }
    for (Given& key_result : objective.find("key_results")->items) {
      std::erase_if(key_result.entries,
                    [&](const auto& entry) { return entry.key == "owner" && entry.value.text == owner; });
    }
  }

  Names& names_;
  Log& log_;
  std::vector<Given> objectives_;
  Identities identities_;
};

}  // namespace

GivenWorkspace read_table(std::string_view bytes, Names& names, Log& log) {
  const std::vector<CsvRow> rows = read_csv(bytes);
  if (rows.empty()) throw Failure("it is empty", "the first row of a table has the names of its columns");
  const CsvHead head(rows.front(), log);
  const auto has_title = [&](Column column) { return head.has(column); };
  if (!std::ranges::any_of(std::array{Column::objective, Column::key_result, Column::title}, has_title)) {
    throw Failure("none of its columns is known for an objective or a key result",
                  "name them in its first row: `Objective`, `Key Result`, `Owner`, `Baseline`, `Target` ...");
  }
  Gathering gathering(names, log);
  for (std::size_t i = 1; i < rows.size(); ++i) gathering.add(head.cells(rows[i], log));
  head.report(log);
  GivenWorkspace workspace;
  workspace.objectives = gathering.take();
  return workspace;
}

}  // namespace okr::exchange
