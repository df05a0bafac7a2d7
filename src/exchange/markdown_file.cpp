// Finds objectives and key results among headings and bullets.
#include "exchange/markdown_file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "exchange/csv_key_result.hpp"
#include "exchange/csv_row.hpp"
#include "exchange/labels.hpp"
#include "exchange/markdown_asides.hpp"
#include "exchange/markdown_heading.hpp"
#include "exchange/markdown_lines.hpp"
#include "measure/ascii.hpp"
#include "okr/measure.hpp"
#include "read/meant.hpp"

namespace okr::exchange {
namespace {

using Kind = OutlineLine::Kind;
using Box = OutlineLine::Box;

Given boolean_given(bool value, int line) {
  Given given = text_given(value ? "true" : "false", line);
  given.kind = Given::Kind::boolean;
  return given;
}

class Outline {
 public:
  Outline(std::vector<OutlineLine> lines, Names& names, Log& log)
      : lines_(std::move(lines)), names_(names), log_(log) {}

  std::vector<Given> read() {
    sections_.emplace_back();
    for (at_ = 0; at_ < lines_.size(); ++at_) {
      const OutlineLine& line = lines_[at_];
      if (line.kind == Kind::heading) read_heading(line);
      if (line.kind == Kind::bullet) read_bullet(line);
      if (line.kind == Kind::text) read_text(line);
    }
    for (Given& objective : objectives_) {
      std::erase_if(objective.entries,
                    [](const auto& entry) { return entry.key == "key_results" && entry.value.items.empty(); });
    }
    return std::move(objectives_);
  }

 private:
  // ---- headings

  void read_heading(const OutlineLine& line) {
    in_initiatives_ = is_initiatives(line.text) && objective_ != nullptr;
    if (in_initiatives_ || is_key_results(line.text)) return;
    std::string_view title = line.text;
    const Label label = take_label(title);
    if (label == Label::key_result) return add_key_result(line, title);
    while (sections_.back().depth >= line.depth) sections_.pop_back();
    Section section = sections_.back();
    section.depth = line.depth;
    close();
    is_section_ = false;
    if (label == Label::none && !is_objectives(line.text)) read_section(line, section);
    if (label == Label::objective || (label == Label::none && is_objective_heading(line))) {
      open_objective(line, title, section);
      objective_heading_ = true;
    }
    sections_.push_back(section);
  }

  /// A heading without a label is an objective where it has bullets of its own, none of which is one.
  bool is_objective_heading(const OutlineLine& heading) const {
    if (is_section_) return false;
    bool has_bullet = false;
    for (std::size_t i = at_ + 1; i < lines_.size(); ++i) {
      const OutlineLine& line = lines_[i];
      if (line.kind == Kind::heading && line.depth <= heading.depth) break;
      if (line.kind == Kind::heading && is_key_results(line.text)) return true;
      if (line.kind == Kind::heading) break;
      std::string_view title = line.text;
      if (take_label(title) == Label::objective) return false;
      has_bullet = has_bullet || (line.kind == Kind::bullet && aside_of(line.text).key.empty());
    }
    return has_bullet && !is_objectives(heading.text);
  }

  /// A cycle in a heading, and beside it a team.
  void read_section(const OutlineLine& line, Section& section) {
    const Aside aside = aside_of(line.text);
    if (aside.key == "team" || aside.key == "cycle" || aside.key == "owner") {
      is_section_ = true;
      return set(section, aside, line);
    }
    const CycleHeading heading = read_cycle(line.text, names_);
    const bool is_title = is_objective_heading(line) && !names_.is_team(line.text);
    is_section_ = !is_title || heading.is_certain;
    if (!is_section_) return;
    if (!heading.cycle.empty()) section.cycle = heading.cycle;
    const std::string& team = heading.cycle.empty() ? line.text : heading.rest;
    if (!team.empty()) section.team = names_.team(team);
  }

  void set(Section& section, const Aside& aside, const OutlineLine& line) {
    if (aside.key == "team") section.team = names_.team(aside.value);
    if (aside.key == "owner") section.owner = owner_of(aside.value, line.line, names_, log_);
    if (aside.key == "cycle") section.cycle = names_.cycle(aside.value, line.line, log_);
  }

  // ---- bullets and other lines

  void read_bullet(const OutlineLine& line) {
    std::string_view title = line.text;
    const Label label = take_label(title);
    if (is_key_results(line.text)) return;
    if (is_initiatives(line.text) && objective_ != nullptr) {
      in_initiatives_ = true;
      initiatives_depth_ = line.depth;
      return;
    }
    if (in_initiatives_ && line.depth <= initiatives_depth_ && initiatives_depth_ >= 0) in_initiatives_ = false;
    const bool is_below_key_result = key_result_ != nullptr && line.depth > key_result_depth_;
    if (label == Label::objective || (label == Label::none && is_objective_bullet(line))) {
      open_objective(line, title, sections_.back());
      objective_depth_ = line.depth;
    } else if (in_initiatives_) {
      add_initiative(line);
    } else if (label == Label::none && is_below_key_result) {
      add_below(line);
    } else if (label == Label::none && !aside_of(line.text).key.empty()) {
      read_text(line);
    } else {
      add_key_result(line, title);
    }
  }

  /// Where no heading is the objective, the outer bullets are.
  bool is_objective_bullet(const OutlineLine& line) const {
    if (objective_heading_) return false;
    if (objective_ != nullptr && line.depth > objective_depth_) return false;
    if (objective_ != nullptr && objective_depth_ < 0) return false;
    return aside_of(line.text).key.empty();
  }

  void read_text(const OutlineLine& line) {
    std::string_view title = line.text;
    const Label label = take_label(title);
    if (label == Label::objective) {
      open_objective(line, title, sections_.back());
      objective_heading_ = true;
      return;
    }
    if (label == Label::key_result && !title.empty()) return add_key_result(line, title);
    if (is_key_results(line.text)) return;
    const Aside aside = aside_of(line.text);
    const bool is_late = key_result_ != nullptr && line.kind == Kind::text;
    if (!aside.key.empty() && objective_ == nullptr) return set(sections_.back(), aside, line);
    if (!aside.key.empty()) return add(is_late ? *key_result_ : *objective_, aside, line.line);
    if (objective_ == nullptr) return lose(line, "there is no objective above it");
    if (is_late) return lose(line, "it is neither a key result nor part of one");
    describe(*objective_, line);
  }

  void add_below(const OutlineLine& line) {
    const Aside aside = aside_of(line.text);
    if (!aside.key.empty()) return add(*key_result_, aside, line.line);
    if (line.box == Box::none) return describe(*key_result_, line);
    if (read_sentence(key_result_->find("title")->text).kind != MeasureKind::none || key_result_->find("done")) {
      return lose(line, "the key result above it is measured in another way");
    }
    if (key_result_->find("milestones") == nullptr) {
      key_result_->put("milestones", list_given(line.line));
    }
    Given milestone = map_given(line.line);
    milestone.add("title", line.text, line.line);
    milestone.put("done", boolean_given(line.box == Box::checked, line.line));
    key_result_->find("milestones")->items.push_back(std::move(milestone));
  }

  void describe(Given& given, const OutlineLine& line) {
    if (Given* known = given.find("description")) {
      known->text += "\n" + line.text;
    } else {
      given.add("description", line.text, line.line);
    }
  }

  // ---- objects

  void close() {
    objective_ = key_result_ = nullptr;
    objective_heading_ = in_initiatives_ = false;
    objective_depth_ = initiatives_depth_ = -1;
  }

  void open_objective(const OutlineLine& line, std::string_view title, const Section& section) {
    close();
    Given objective = map_given(line.line);
    const TitleParts parts = take_asides(without_emphasis(title));
    objective.add("title", parts.title, line.line);
    for (const Aside& aside : parts.asides) add(objective, aside, line.line);
    report(parts, line);
    if (objective.find("cycle") == nullptr) objective.add("cycle", section.cycle, line.line);
    if (objective.find("team") == nullptr) objective.add("team", section.team, line.line);
    if (objective.find("owner") == nullptr) objective.add("owner", section.owner, line.line);
    objective.put("key_results", list_given(line.line));
    if (line.box == Box::checked) lose(line, "a check mark does not say how an objective ended");
    objectives_.push_back(std::move(objective));
    objective_ = &objectives_.back();
  }

  void add_key_result(const OutlineLine& line, std::string_view title) {
    if (objective_ == nullptr) return lose(line, "there is no objective above it");
    Given key_result = map_given(line.line);
    const TitleParts parts = take_asides(without_emphasis(title));
    key_result_ = nullptr;
    if (parts.title.empty()) return lose(line, "a key result needs a title");
    key_result.add("title", parts.title, line.line);
    for (const Aside& aside : parts.asides) add(key_result, aside, line.line);
    report(parts, line);
    const bool is_measured = read_sentence(parts.title).kind != MeasureKind::none || key_result.find("target");
    if (line.box == Box::checked && is_measured) {
      log_.lose(line.line, "a check mark says no reading: the key result is measured by its number");
    } else if (line.box != Box::none && !is_measured && !has_boxes_below(line)) {
      key_result.put("done", boolean_given(line.box == Box::checked, line.line));
    }
    auto& list = objective_->find("key_results")->items;
    list.push_back(std::move(key_result));
    key_result_ = &list.back();
    key_result_depth_ = line.kind == Kind::bullet ? line.depth : -1;
  }

  bool has_boxes_below(const OutlineLine& line) const {
    if (at_ + 1 >= lines_.size()) return false;
    const OutlineLine& next = lines_[at_ + 1];
    return next.kind == Kind::bullet && next.depth > line.depth && next.box != Box::none;
  }

  void add_initiative(const OutlineLine& line) {
    if (objective_->find("initiatives") == nullptr) {
      objective_->put("initiatives", list_given(line.line));
    }
    Given initiative = map_given(line.line);
    const TitleParts parts = take_asides(line.text);
    std::string title = parts.title;
    const std::size_t middle = title.find("](");
    if (title.starts_with('[') && title.ends_with(')') && middle != std::string::npos) {
      initiative.add("url", title.substr(middle + 2, title.size() - middle - 3), line.line);
      title = title.substr(1, middle - 1);
    }
    initiative.add("title", title, line.line);
    for (const Aside& aside : parts.asides) {
      if (aside.key == "owner") add(initiative, aside, line.line);
      if (aside.key != "owner") lose(line, fmt::format("an initiative has no `{}`", aside.key));
    }
    report(parts, line);
    if (line.box != Box::none) {
      initiative.put("done", boolean_given(line.box == Box::checked, line.line));
    }
    objective_->find("initiatives")->items.push_back(std::move(initiative));
  }

  void add(Given& given, const Aside& aside, int line) {
    std::string value = aside.value;
    const std::string& key = aside.key;
    if (key == "owner") value = owner_of(value, line, names_, log_);
    if (key == "team") value = names_.team(value);
    if (key == "cycle") value = names_.cycle(value, line, log_);
    if (key == "due" && !read::meant_date(value).empty()) value = read::meant_date(value);
    if (key == "current" || key == "baseline" || key == "target") {
      const std::string quantity = quantity_text(value, "");
      value = quantity.empty() ? value : quantity;
    }
    if (value.empty()) return;
    if (given.find(key) != nullptr) {
      return log_.lose(line, fmt::format("`{}` is not taken: there is a `{}` already", aside.value, key));
    }
    const bool is_list = key == "supports" || key == "tags";
    if (is_list) given.put(key, list_of(value, line));
    if (!is_list) given.add(key, value, line);
  }

  void report(const TitleParts& parts, const OutlineLine& line) {
    for (const std::string& text : parts.unread) {
      log_.lose(line.line, fmt::format("`{}` is not taken: it may be a reading, a share or a score", text));
    }
  }

  void lose(const OutlineLine& line, std::string_view why) {
    log_.lose(line.line, fmt::format("`{}` is not taken: {}", line.text, why));
  }

  std::vector<OutlineLine> lines_;
  Names& names_;
  Log& log_;
  std::size_t at_ = 0;
  std::vector<Section> sections_;
  std::vector<Given> objectives_;
  Given* objective_ = nullptr;
  Given* key_result_ = nullptr;
  bool objective_heading_ = false, in_initiatives_ = false, is_section_ = false;
  int objective_depth_ = -1, key_result_depth_ = -1, initiatives_depth_ = -1;
};

}  // namespace

GivenWorkspace read_markdown(std::string_view bytes, Names& names, Log& log) {
  GivenWorkspace workspace;
  workspace.objectives = Outline(read_outline(bytes), names, log).read();
  return workspace;
}

}  // namespace okr::exchange
