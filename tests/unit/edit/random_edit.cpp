// Chooses what is edited, and knows what that is to change.
#include "unit/edit/random_edit.hpp"

#include <algorithm>

#include "edit/carry.hpp"
#include "edit/rename.hpp"
#include "edit/states.hpp"
#include "unit/edit/check_in_intent.hpp"

namespace okr::test {
namespace {

using edit::Draft;
using edit::Tree;

/// What people, scripts and somebody with bad intentions put into a text.
const std::string texts[] = {
    "Slow",
    "it's \"so\"",
    "key: value",
    "- x",
    "[a, b",
    "{a: 1",
    "}",
    "a # no comment",
    "#1",
    "one\ntwo",
    "\n one\n\n  two \n",
    "\xF0\x9F\x9A\x80 faster \xE2\x80\xA6",
    " leading",
    "trailing ",
    "yes",
    "null",
    "~",
    "true",
    "1e3",
    "2026-05-15",
    "ends with:",
    "back\\slash",
    "tab\there",
    "@ana",
    "%50",
    "*bold*",
    "&x",
    "!tag",
    "|",
    "> 50%",
    "`code`",
    "? x",
    "---",
    "...",
    "'",
    "\"",
    "a,b",
    ", }",
    "\xC2\xA0nbsp",
    "line\xE2\x80\xA8separator",
    "inner \xEF\xBB\xBF mark",
    "next\xC2\x85line",
    "no \xFF UTF-8",
    "bell\a",
    "<<",
    "=",
    ":",
    std::string(900, 'x') + " long",
    "many words " + std::string(300, '.') + ": and # more",
};

class Chooser {
 public:
  Chooser(const Version& version, Date today, const std::vector<std::string>& cycles, std::mt19937& random)
      : version_(version), workspace_(version.workspace), today_(today), cycles_(cycles), random_(random) {}

  Intent next() {
    const std::size_t way = below(100);
    if (way < 62) return check_in();
    if (way < 70) return move();
    if (way < 73) return drop();
    if (way < 82) return rename();
    if (way < 88) return key_result();
    if (way < 93) return objective();
    if (way < 96) return kpi();
    return carry();
  }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }
  template <class All>
  const auto& one_of(const All& all) {
    return *(std::begin(all) + static_cast<std::ptrdiff_t>(below(std::size(all))));
  }
  std::string any_text() { return one_of(texts); }
  std::string new_id() { return "new-" + std::to_string(random_() % 1000000); }
  Date day() { return below(3) == 0 ? today_ : today_ - std::chrono::days(below(70)); }

  Ref any_objective() { return {Ref::To::objective, std::uint32_t(below(workspace_.objectives.size())), 0}; }
  Ref any_key_result() {
    while (true) {
      Ref ref = any_objective();
      const auto& all = workspace_.objective(ref).key_results;
      if (!all.empty()) return {Ref::To::key_result, ref.index, std::uint32_t(below(all.size()))};
    }
  }
  Ref any_kpi() { return {Ref::To::kpi, std::uint32_t(below(workspace_.kpis.size())), 0}; }

  std::vector<Vote> votes() {
    std::vector<Vote> votes;
    const std::size_t way = below(4);
    const auto vote = [&](const std::string& who) {
      const bool is_new = who.empty() || std::ranges::none_of(votes, [&](const Vote& is) { return is.who == who; });
      if (is_new) votes.push_back({who, Decimal(int(below(11))) / 10});
    };
    if (way == 0) vote("");
    if (way == 1) vote(""), vote(""), vote("");
    if (way >= 2) {
      for (const Person& person : workspace_.config.people) {
        if (below(3) == 0) vote(person.id.value);
      }
    }
    if (way == 3) vote(below(2) == 0 ? "yes" : one_of(texts));
    return votes;
  }

  std::string any_value(Ref ref, Date on) {
    if (ref.to == Ref::To::key_result) {
      const KeyResult& key_result = workspace_.key_result(ref);
      if (key_result.measure.kind == MeasureKind::milestones) {
        return one_of(key_result.fields.milestones->value).title.value;
      }
      if (key_result.measure.kind == MeasureKind::done) return "done";
    }
    const Decimal number = Decimal(int(below(40000))) / (below(2) == 0 ? 1 : 100);
    if (below(2) == 0) return number.to_string();
    return to_string(Quantity{number, unit_of(version_, ref, on)});
  }

  Intent check_in() {
    const Ref ref = workspace_.kpis.empty() || below(4) != 0 ? any_key_result() : any_kpi();
    edit::CheckInWords words;
    words.date = day();
    const bool is_judged =
        ref.to == Ref::To::key_result && workspace_.key_result(ref).measure.kind == MeasureKind::judged;
    if (is_judged) {
      words.score = Decimal(int(below(11))) / 10;
    } else if (below(5) != 0) {
      words.value = any_value(ref, words.date);
    }
    if (ref.to == Ref::To::key_result && below(2) == 0) words.votes = votes();
    if (below(2) == 0) words.note = any_text();
    if (below(4) == 0) words.by = any_text();
    if (!words.score && words.value.empty() && words.votes.empty() && words.note.empty()) words.note = "Slow";
    words.replace = below(5) == 0;
    return check_in_intent(version_, ref, words);
  }

  Intent move() {
    const Ref ref = any_objective();
    const State to = one_of(
        std::vector{State::proposed, State::active, State::closed, State::closed, State::dropped, State::dropped});
    const edit::ReviewWords words{day(), below(2) == 0 ? any_text() : "", below(2) == 0 ? any_text() : ""};
    const std::string place = version_.path_of(ref);
    const bool ends = to == State::closed || to == State::dropped;
    const auto is_meant = [=](const std::string& path, const TreeDifference& difference) {
      if (path == place + "/id") return difference.before == nullptr;
      if (path == place + "/state") return difference.after != nullptr && difference.after->text == to_string(to);
      return ends && path == place + "/review" && is_review(*difference.after, words);
    };
    const auto is_done = [=](const Version& after) {
      const Tree* const state = after.at(place + "/state");
      return state != nullptr && state->text == to_string(to) && (!ends || after.at(place + "/review") != nullptr);
    };
    return {"move " + workspace_.id(ref) + " to " + std::string(to_string(to)),
            [=](Draft& draft, const Version& state) { edit::move(draft, state.workspace, ref, to, words); }, is_meant,
            is_done};
  }

  static bool is_review(const Tree& tree, const edit::ReviewWords& words) {
    std::size_t size = 1;
    const auto has = [&](const char* key, const std::string& text) {
      size += text.empty() ? 0 : 1;
      return text.empty() || (tree.find(key) != nullptr && tree.find(key)->text == text);
    };
    return tree.find("date")->text == to_string(words.date) && has("learned", words.learned) &&
           has("reason", words.reason) && tree.entries.size() == size;
  }

  Intent drop() {
    const Ref ref = any_key_result();
    const edit::ReviewWords words{day(), "", any_text()};
    const std::string place = version_.path_of(ref);
    const auto is_meant = [=](const std::string& path, const TreeDifference& difference) {
      if (path == place) return difference.is_wrapped;
      if (path == place + "/id") return difference.before == nullptr;
      return path == place + "/dropped" && difference.before == nullptr && is_review(*difference.after, words);
    };
    const auto is_done = [=](const Version& after) { return after.at(place + "/dropped") != nullptr; };
    return {"drop " + workspace_.id(ref) + " because " + words.reason,
            [=](Draft& draft, const Version& state) { edit::drop_key_result(draft, state.workspace, ref, words); },
            is_meant, is_done};
  }

  std::pair<edit::Named, std::string> any_name() {
    const Config& config = workspace_.config;
    const std::size_t way = below(9);
    if (way == 0) return {edit::Named::team, one_of(config.teams).id.value};
    if (way <= 2) return {edit::Named::person, one_of(config.people).id.value};
    if (way == 3) return {edit::Named::pillar, one_of(config.pillars).id.value};
    if (way == 4 && !config.cycles.empty()) return {edit::Named::cycle, one_of(config.cycles).name};
    return {edit::Named::object, workspace_.id(way == 5 ? any_kpi() : way == 6 ? any_objective() : any_key_result())};
  }

  Intent rename() {
    const auto [kind, from] = any_name();
    const std::string odd[] = {"true", "null", "yes", "1.5", "2026", "0x1f", "a..b", "x-"};
    const std::string to = below(3) == 0 ? one_of(odd) + (below(2) == 0 ? std::to_string(below(1000)) : "") : new_id();
    const std::string name = from.substr(0, from.find('/'));
    const auto is_meant = [name = name](const std::string& path, const TreeDifference& difference) {
      if (difference.is_wrapped || path.ends_with("/id")) return true;
      if (path.find("/confidence/") != std::string::npos) return true;
      if (difference.before == nullptr || difference.after == nullptr) return false;
      return difference.before->text.find(name) != std::string::npos;
    };
    const auto is_done = [kind = kind, from = from, to](const Version& after) {
      const std::size_t slash = from.find('/');
      const bool is_part = kind == edit::Named::object && slash != std::string::npos;
      return edit::is_known(after.workspace, kind, is_part ? from.substr(0, slash + 1) + to : to) &&
             !edit::is_known(after.workspace, kind, from);
    };
    return {"rename " + from + " to " + to,
            [kind = kind, from = from, to](Draft& draft, const Version& state) {
              edit::rename(draft, state.workspace, kind, from, to);
            },
            is_meant, is_done};
  }

  static bool says(const Tree& object, const edit::NewObject& wanted, const Tree* file) {
    const auto has = [&](const std::string& key, const std::string& text) {
      const Tree* value = object.find(key);
      if (value == nullptr && file != nullptr) value = file->find(key);
      return text.empty() || (value != nullptr && value->text == text);
    };
    return has("id", wanted.id) && has("title", wanted.title) &&
           std::all_of(wanted.values.begin(), wanted.values.end(),
                       [&](const auto& value) { return has(value.key, value.text); });
  }

  /// Something new in a list `key`, perhaps in a file that is new.
  Intent made(const std::string& what, const edit::NewObject& object, const std::string& key,
              std::function<void(Draft&, const Version&)> apply) {
    const auto is_meant = [=](const std::string& path, const TreeDifference& difference) {
      if (difference.before != nullptr) return false;
      const bool is_list = path.ends_with("/" + key) && difference.after->items.size() == 1;
      return is_list || is_item(path, path.substr(0, path.rfind('/'))) ||
             (path.ends_with("/id") && key == "key_results");
    };
    const auto is_done = [=](const Version& after) {
      for (const auto& parsed : after.parsed) {
        const Tree& root = parsed->tree;
        if (key != "key_results" && is_in(root, key, object)) return true;
        const Tree* const objectives = root.find("objectives");
        if (key != "key_results" || objectives == nullptr) continue;
        for (const Tree& objective : objectives->items) {
          if (is_in(objective, key, object)) return true;
        }
      }
      return false;
    };
    return {what, std::move(apply), is_meant, is_done};
  }

  static bool is_in(const Tree& map, const std::string& key, const edit::NewObject& object) {
    const Tree* const list = map.find(key);
    return list != nullptr && std::any_of(list->items.begin(), list->items.end(),
                                          [&](const Tree& item) { return says(item, object, &map); });
  }

  Intent key_result() {
    const Ref ref = any_objective();
    const edit::NewObject object{new_id(), any_text(), {{"owner", below(2) == 0 ? any_text() : ""}}, {}, {}};
    return made(
        "new key result of " + workspace_.id(ref) + ": " + object.title, object, "key_results",
        [=](Draft& draft, const Version& state) { edit::create_key_result(draft, state.workspace, ref, object); });
  }

  Intent objective() {
    edit::NewObject object{new_id(), any_text(), {}, {}, {}};
    object.values = {{"team", one_of(workspace_.config.teams).id.value},
                     {"cycle", below(2) == 0 ? workspace_.objective(any_objective()).cycle->value : one_of(cycles_)},
                     {"owner", below(2) == 0 ? any_text() : ""}};
    if (below(2) == 0) object.supports = {workspace_.id(any_objective())};
    return made("new objective: " + object.title, object, "objectives",
                [=](Draft& draft, const Version& state) { edit::create_objective(draft, state.workspace, object); });
  }

  Intent kpi() {
    const edit::NewObject object{
        new_id(), any_text(), {{"team", one_of(workspace_.config.teams).id.value}, {"source", any_text()}}, {}, {}};
    return made("new KPI: " + object.title, object, "kpis",
                [=](Draft& draft, const Version& state) { edit::create_kpi(draft, state.workspace, object); });
  }

  Intent carry() {
    const Ref ref = any_objective();
    const edit::CarryWords words{*cycle_named(workspace_.config, one_of(cycles_)), new_id(), ""};
    const std::string place = version_.path_of(ref);
    const auto is_meant = [=](const std::string& path, const TreeDifference& difference) {
      if (path == place + "/carried_to" || path.starts_with(place + "/carried_to/")) return difference.after != nullptr;
      if (path == place + "/id") return difference.before == nullptr;
      if (difference.before != nullptr) return false;
      return path.ends_with("/objectives") || is_item(path, path.substr(0, path.rfind('/')));
    };
    const auto is_done = [=](const Version& after) {
      const Ref made = after.workspace.find(words.id);
      if (made.to != Ref::To::objective) return false;
      const Objective& old = after.workspace.objective(ref.index < made.index ? ref : Ref{ref.to, ref.index + 1, 0});
      const Objective& now = after.workspace.objective(made);
      return now.title.value == old.title.value && now.cycle->value == words.to.name &&
             std::any_of(old.carried_to.begin(), old.carried_to.end(),
                         [&](const Reference& each) { return each.ref == made; });
    };
    return {"carry " + workspace_.id(ref) + " to " + words.to.name,
            [=](Draft& draft, const Version& state) { edit::carry(draft, state.workspace, state.scores, ref, words); },
            is_meant, is_done};
  }

  const Version& version_;
  const Workspace& workspace_;
  Date today_;
  const std::vector<std::string>& cycles_;
  std::mt19937& random_;
};

}  // namespace

Intent random_edit(const Version& version, Date today, const std::vector<std::string>& cycles, std::mt19937& random) {
  return Chooser(version, today, cycles, random).next();
}

}  // namespace okr::test
