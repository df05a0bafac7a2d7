// Properties of all edits, over both examples in many styles of writing, from fixed seeds: the file says what was meant
// and nothing else has changed, neither what it says nor how it is written.
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <random>

#include "edit/carry.hpp"
#include "edit/check_in.hpp"
#include "edit/reading.hpp"
#include "edit/rename.hpp"
#include "edit/states.hpp"
#include "okr/check.hpp"
#include "okr/failure.hpp"
#include "okr/read.hpp"
#include "read/yaml.hpp"
#include "unit/catch.hpp"
#include "unit/edit/styled.hpp"
#include "unit/edit/tree_difference.hpp"

namespace {

using namespace okr;
using edit::Draft;
using edit::Tree;
using test::TreeDifference;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

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

struct Example {
  std::string_view folder, today;
  std::vector<std::string> cycles;
};

const Example examples[] = {{"northwind", "2026-05-15", {"2026-Q3", "2026-Q4", "2027"}},
                            {"atlas", "2026-06-17", {"2027-Q3", "2027-Q4", "2028"}}};

/// A file as a tree. The nodes point into the bytes.
struct Parsed {
  explicit Parsed(std::string file) : bytes(std::move(file)) {
    Findings none;
    document = read::parse_yaml(bytes, 0, none);
    tree = document.nodes.empty() ? edit::map({}) : edit::tree_of(document);
  }
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;

  std::string bytes;
  read::Document document;
  Tree tree;
};

/// A workspace, and its files as trees; those that `before` has too are taken from there.
struct Version {
  Version(SourceTree files, Date today, const Version* before) {
    ReadResult read = read_workspace(std::move(files));
    workspace = std::move(read.workspace);
    scores = score(workspace, today);
    for (const Finding& finding : read.findings) {
      if (rule_named(finding.rule)->group == "format") {
        ++format[workspace.files.files[finding.span.file].path + ": " + finding.message];
      }
    }
    for (const SourceFile& file : workspace.files.files) {
      const auto is_same = [&](const auto& other) { return other->bytes == file.bytes; };
      const auto* const old = before == nullptr ? nullptr : &before->parsed;
      const bool is_known = old != nullptr && std::ranges::any_of(*old, is_same);
      parsed.push_back(is_known ? *std::ranges::find_if(*old, is_same) : std::make_shared<const Parsed>(file.bytes));
    }
  }
  Version(const Version&) = delete;
  Version& operator=(const Version&) = delete;

  std::string path_of(Span span) const {
    const auto& nodes = parsed[span.file]->document.nodes;
    const auto same_place = [&](const read::Node& node) {
      return node.span.begin == span.begin && node.span.end == span.end;
    };
    const auto node = std::find_if(nodes.begin(), nodes.end(), same_place);
    return workspace.files.files[span.file].path +
           test::path_to(parsed[span.file]->tree, std::uint32_t(node - nodes.begin()));
  }
  std::string path_of(Ref ref) const {
    return path_of(ref.to == Ref::To::objective    ? workspace.objective(ref).span
                   : ref.to == Ref::To::key_result ? workspace.key_result(ref).span
                                                   : workspace.kpi(ref).span);
  }

  Workspace workspace;
  Scores scores;
  std::map<std::string, int> format;
  std::vector<std::shared_ptr<const Parsed>> parsed;
};

/// One edit, and what it is to change.
struct Intent {
  std::string what;
  std::function<void(Draft&, const Version&)> apply;
  /// Whether the difference at `path` (file and place) was meant.
  std::function<bool(const std::string& path, const TreeDifference&)> is_meant;
  /// Whether what was meant is there.
  std::function<bool(const Version& after)> is_done;
  bool again_is_refused = true;
  bool may_say_nothing = false;  ///< all of it may stand there already
};

bool ends_with_number(std::string_view path, std::string_view list) {
  if (!path.starts_with(list) || path.size() <= list.size() || path[list.size()] != '/') return false;
  return path.find_first_not_of("0123456789", list.size() + 1) == std::string_view::npos;
}

const Tree* at(const Version& state, const std::string& place) {
  for (std::size_t file = 0; file < state.parsed.size(); ++file) {
    const std::string& path = state.workspace.files.files[file].path;
    if (!place.starts_with(path + "/")) continue;
    const Tree* tree = &state.parsed[file]->tree;
    for (std::size_t begin = path.size() + 1; tree != nullptr && begin < place.size();) {
      const std::size_t end = std::min(place.find('/', begin), place.size());
      const std::string step = place.substr(begin, end - begin);
      tree = tree->kind == read::NodeKind::sequence ? &tree->items.at(std::stoul(step)) : tree->find(step);
      begin = end + 1;
    }
    return tree;
  }
  return nullptr;
}

class Chooser {
 public:
  Chooser(const Version& state, const Example& example, std::mt19937& random)
      : state_(state), workspace_(state.workspace), example_(example), random_(random) {}

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
  Date day() {
    const Date today = *parse_date(example_.today);
    return below(3) == 0 ? today : today - std::chrono::days(below(70));
  }

  Ref any_objective() { return {Ref::To::objective, std::uint32_t(below(workspace_.objectives.size())), 0}; }
  Ref any_key_result() {
    while (true) {
      Ref ref = any_objective();
      const auto& all = workspace_.objective(ref).key_results;
      if (!all.empty()) return {Ref::To::key_result, ref.index, std::uint32_t(below(all.size()))};
    }
  }
  Ref any_kpi() { return {Ref::To::kpi, std::uint32_t(below(workspace_.kpis.size())), 0}; }

  edit::Scale scale(Ref ref, Date on) const {
    if (ref.to == Ref::To::kpi) {
      const Kpi& kpi = workspace_.kpi(ref);
      return edit::scale_of(kpi, workspace_.files.files[kpi.span.file].bytes, on);
    }
    const KeyResult& key_result = workspace_.key_result(ref);
    return edit::scale_of(key_result, workspace_.files.files[key_result.span.file].bytes, on);
  }

  std::vector<Vote> votes() {
    std::vector<Vote> votes;
    const std::size_t way = below(4);
    const auto vote = [&](const std::string& who) {
      const bool is_new = who.empty() || std::ranges::find(votes, who, &Vote::who) == votes.end();
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
    return to_string(Quantity{number, scale(ref, on).unit});
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
    return check_in_of(ref, words);
  }

  Intent check_in_of(Ref ref, const edit::CheckInWords& words) {
    const std::string id = workspace_.id(ref);
    std::string what = "check in " + id + " on " + to_string(words.date) + " value " + words.value + " note " +
                       words.note + " by " + words.by;
    for (const Vote& vote : words.votes) what += " vote " + vote.who;
    const bool is_measured =
        ref.to == Ref::To::key_result && workspace_.key_result(ref).kpi.to == Ref::To::kpi && !words.value.empty();
    const std::string place = state_.path_of(ref);
    const std::string kpi_place = is_measured ? state_.path_of(workspace_.key_result(ref).kpi) : place;
    const std::string date = to_string(words.date);
    const bool is_done = ref.to == Ref::To::key_result &&
                         (workspace_.key_result(ref).measure.kind == MeasureKind::done ||
                          workspace_.key_result(ref).measure.kind == MeasureKind::milestones) &&
                         !words.value.empty();
    const auto is_meant = [=](const std::string& path, const TreeDifference& difference) {
      for (const std::string& object : {place, kpi_place}) {
        if (path == object) return difference.is_wrapped;
        if (path == object + "/id") return difference.before == nullptr;
        const std::string list = object + "/check_ins";
        if (path == list || ends_with_number(path, list)) return difference.before == nullptr;
        if (path.starts_with(list + "/")) return difference.before == nullptr || words.replace;
        if (path == object + "/current") return difference.after == nullptr && !words.value.empty();
        if (is_done && path.starts_with(object + "/")) {
          return path.ends_with("/done") && difference.after->text == date;
        }
      }
      return false;
    };
    const Unit unit = is_done ? Unit() : scale(is_measured ? workspace_.key_result(ref).kpi : ref, words.date).unit;
    const auto is_said = [=](const Version& after) {
      const auto says = [&](const std::string& object, bool value, bool note, bool rest) {
        const Tree* const list = at(after, object + "/check_ins");
        return list != nullptr && std::any_of(list->items.begin(), list->items.end(), [&](const Tree& item) {
                 const auto has = [&](const char* key, const std::string& text) {
                   return text.empty() || (item.find(key) != nullptr && item.find(key)->text == text);
                 };
                 const Tree* const there = item.find("value");
                 if (value && (there == nullptr || convert(*parse_quantity(there->text), unit) !=
                                                       convert(*parse_quantity(words.value), unit))) {
                   return false;
                 }
                 const Tree* const confidence = item.find("confidence");
                 const auto has_vote = [&](const Vote& vote) {
                   const std::string text = vote.confidence.to_string();
                   if (words.votes.size() == 1 && vote.who.empty()) return confidence->text == text;
                   if (!vote.who.empty()) {
                     return confidence->find(vote.who) != nullptr && confidence->find(vote.who)->text == text;
                   }
                   return std::any_of(confidence->items.begin(), confidence->items.end(),
                                      [&](const Tree& one) { return one.text == text; });
                 };
                 if (rest && !words.votes.empty() && confidence == nullptr) return false;
                 if (rest && !std::all_of(words.votes.begin(), words.votes.end(), has_vote)) return false;
                 return has("date", date) && (!note || has("note", words.note)) && has("by", words.by) &&
                        (!rest || has("score", words.score ? words.score->to_string() : ""));
               });
      };
      if (is_measured) {
        return says(kpi_place, true, true, false) && (words.votes.empty() || says(place, false, false, true));
      }
      const bool has_more = words.score || !words.votes.empty() || !words.note.empty();
      if (is_done && !has_more) return true;
      return says(place, !words.value.empty() && !is_done, true, true);
    };
    return {what,     [=](Draft& draft, const Version& state) { edit::check_in(draft, state.workspace, ref, words); },
            is_meant, is_said,
            false,    true};
  }

  Intent move() {
    const Ref ref = any_objective();
    const State to = one_of(
        std::vector{State::proposed, State::active, State::closed, State::closed, State::dropped, State::dropped});
    const edit::ReviewWords words{day(), below(2) == 0 ? any_text() : "", below(2) == 0 ? any_text() : ""};
    const std::string place = state_.path_of(ref);
    const bool ends = to == State::closed || to == State::dropped;
    const auto is_meant = [=](const std::string& path, const TreeDifference& difference) {
      if (path == place + "/id") return difference.before == nullptr;
      if (path == place + "/state") return difference.after != nullptr && difference.after->text == to_string(to);
      return ends && path == place + "/review" && is_review(*difference.after, words);
    };
    const auto is_done = [=](const Version& after) {
      const Tree* const state = at(after, place + "/state");
      return state != nullptr && state->text == to_string(to) && (!ends || at(after, place + "/review") != nullptr);
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
    const std::string place = state_.path_of(ref);
    const auto is_meant = [=](const std::string& path, const TreeDifference& difference) {
      if (path == place) return difference.is_wrapped;
      if (path == place + "/id") return difference.before == nullptr;
      return path == place + "/dropped" && difference.before == nullptr && is_review(*difference.after, words);
    };
    const auto is_done = [=](const Version& after) { return at(after, place + "/dropped") != nullptr; };
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
      return is_list || ends_with_number(path, path.substr(0, path.rfind('/'))) ||
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
    object.values = {
        {"team", one_of(workspace_.config.teams).id.value},
        {"cycle", below(2) == 0 ? workspace_.objective(any_objective()).cycle->value : one_of(example_.cycles)},
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
    const edit::CarryWords words{*cycle_named(workspace_.config, one_of(example_.cycles)), new_id(), ""};
    const std::string place = state_.path_of(ref);
    const auto is_meant = [=](const std::string& path, const TreeDifference& difference) {
      if (path == place + "/carried_to" || path.starts_with(place + "/carried_to/")) return difference.after != nullptr;
      if (path == place + "/id") return difference.before == nullptr;
      if (difference.before != nullptr) return false;
      return path.ends_with("/objectives") || ends_with_number(path, path.substr(0, path.rfind('/')));
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

  const Version& state_;
  const Workspace& workspace_;
  const Example& example_;
  std::mt19937& random_;
};

std::vector<std::string> lines_of(const std::string& bytes) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    lines.push_back(bytes.substr(begin, end - begin));
    if (lines.back().ends_with('\r')) lines.back().pop_back();
    begin = end + 1;
  }
  return lines;
}

/// Whether the bytes of `old` stand in `now`, in their order.
bool is_within(const std::string& old, const std::string& now) {
  std::size_t from = 0;
  for (const char c : old) {
    from = now.find(c, from);
    if (from++ == std::string::npos) return false;
  }
  return true;
}

/// How many lines of `old` can't be found in `now` in their order.
std::size_t lost_lines(const std::vector<std::string>& old, const std::vector<std::string>& now) {
  std::vector<std::size_t> kept(now.size() + 1);
  for (const std::string& line : old) {
    std::size_t diagonal = 0;
    for (std::size_t i = 1; i < kept.size(); ++i) {
      const std::size_t longest = line == now[i - 1] ? diagonal + 1 : std::max(kept[i], kept[i - 1]);
      diagonal = std::exchange(kept[i], longest);
    }
  }
  return old.size() - kept.back();
}

std::vector<std::string> comment_lines(const std::string& bytes) {
  std::vector<std::string> lines = lines_of(bytes);
  std::erase_if(lines, [](const std::string& line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    return begin == std::string::npos || line[begin] != '#';
  });
  return lines;
}

/// The bytes without those of the values that are others now.
std::string without_changed(const std::string& bytes, const read::Document& document,
                            const std::vector<TreeDifference>& differences, std::size_t& changed_lines) {
  std::string kept = bytes;
  constexpr char gone = '\x01';
  const auto give_up = [&](Span span) {
    std::size_t begin = span.begin;
    while (begin > 0 && (kept[begin - 1] == ' ' || kept[begin - 1] == '\t')) --begin;
    changed_lines += 1 + static_cast<std::size_t>(std::count(&kept[span.begin], &kept[span.end - 1] + 1, '\n'));
    std::fill(kept.begin() + static_cast<std::ptrdiff_t>(begin), kept.begin() + span.end, gone);
  };
  for (const TreeDifference& difference : differences) {
    if (difference.before == nullptr) {
      ++changed_lines;
      continue;
    }
    const read::Node& node = document.nodes[*difference.before->origin];
    const bool is_long = bytes.substr(node.span.begin, node.span.end - node.span.begin).find('\n') != std::string::npos;
    changed_lines += difference.is_wrapped ? 1 : 0;
    if (!difference.is_wrapped || is_long) give_up(node.span);
    if (difference.key) give_up(document.nodes[*difference.key].span);
  }
  std::erase(kept, gone);
  return kept;
}

void check_bytes(const std::string& before, const std::string& after, const read::Document& document,
                 const std::vector<TreeDifference>& differences) {
  std::size_t changed_lines = 0;
  const std::string kept = without_changed(before, document, differences, changed_lines);
  CHECK(is_within(kept, after));
  CHECK(lost_lines(lines_of(before), lines_of(after)) <= changed_lines);
  CHECK(comment_lines(before) == comment_lines(after));
  const auto is_crlf = [](const std::string& bytes) { return bytes.find("\r\n") != std::string::npos; };
  const auto count = [&](char c) { return std::count(after.begin(), after.end(), c); };
  CHECK(count('\r') == (is_crlf(before) ? count('\n') : 0));
  CHECK(before.starts_with(byte_order_mark) == after.starts_with(byte_order_mark));
  CHECK(before.ends_with('\n') == after.ends_with('\n'));
}

struct Tally {
  std::size_t edits = 0, changed = 0, refused = 0, unsafe = 0;
  std::map<std::string, std::size_t> reasons;
};

/// The files of both that differ, checked one by one.
void check_files(const Version& before, const Version& after, const Intent& intent) {
  std::size_t old = 0;
  for (std::size_t now = 0; now < after.parsed.size(); ++now) {
    const SourceFile& file = after.workspace.files.files[now];
    CAPTURE(file.path);
    const auto& files = before.workspace.files.files;
    if (old == files.size() || files[old].path != file.path) {
      const auto lines = std::ranges::count(file.bytes, '\n'), returns = std::ranges::count(file.bytes, '\r');
      CHECK((returns == 0 || returns == lines));  // a new one
      continue;
    }
    const SourceFile& was = files[old];
    const auto differences = test::differences(before.parsed[old]->tree, after.parsed[now]->tree);
    if (differences.empty()) {
      CHECK(was.bytes == file.bytes);
    } else {
      check_bytes(was.bytes, file.bytes, before.parsed[old]->document, differences);
    }
    for (const TreeDifference& difference : differences) {
      CAPTURE(difference.path);
      CHECK(intent.is_meant(file.path + difference.path, difference));
    }
    ++old;
  }
  CHECK(old == before.parsed.size());
}

/// The files after the edit; nothing where it was refused.
std::optional<SourceTree> apply(const Version& state, const Intent& intent, std::string& why) {
  try {
    Draft draft(state.workspace.files);
    intent.apply(draft, state);
    return draft.files();
  } catch (const Failure& failure) {
    why = failure.what();
    return std::nullopt;
  }
}

void check_again(const Version& after, const Intent& intent) {
  std::string why;
  const auto again = apply(after, intent, why);
  CAPTURE(why);
  CHECK(again.has_value() == !intent.again_is_refused);
  if (!again || intent.again_is_refused) return;
  for (std::size_t i = 0; i < again->files.size(); ++i) {
    CHECK(again->files[i].bytes == after.workspace.files.files[i].bytes);
  }
}

/// Where something goes wrong, the difference is worth more than the values.
std::string changes(const Version& before, const SourceTree& after) {
  std::string text;
  for (const SourceFile& file : after.files) {
    const auto& files = before.workspace.files.files;
    const auto old = std::ranges::find(files, file.path, &SourceFile::path);
    if (old != files.end() && old->bytes != file.bytes)
      text += "--- before\n" + old->bytes + "--- after\n" + file.bytes;
  }
  return text;
}

/// The bytes of the file that a message begins with.
std::string file_named(const std::string& message, const Version& version) {
  for (const SourceFile& file : version.workspace.files.files) {
    if (message.starts_with("`" + file.path + "`")) return file.bytes;
  }
  return "";
}

/// Makes `count` edits, in runs of some on one workspace.
Tally edit_at_random(std::size_t count, unsigned first_seed) {
  constexpr std::size_t edits_in_a_run = 15;
  Tally tally;
  for (unsigned seed = first_seed; tally.edits < count; ++seed) {
    const Example& example = examples[seed % std::size(examples)];
    const auto root = std::filesystem::path(__FILE__).parent_path() / ".." / ".." / "..";
    const SourceTree original = load_directory(root / "examples" / example.folder);
    std::mt19937 random(seed);
    auto state = std::make_unique<Version>(test::styled(original, random), *parse_date(example.today), nullptr);
    CAPTURE(seed);
    for (const auto& [message, times] : state->format) FAIL_CHECK(message << ", before any edit");
    for (std::size_t i = 0; i < edits_in_a_run; ++i) {
      ++tally.edits;
      const Intent intent = Chooser(*state, example, random).next();
      CAPTURE(intent.what);
      std::string why;
      auto files = apply(*state, intent, why);
      if (!files) {
        CAPTURE(why);
        // Somebody's new name may be one under which somebody votes.
        const bool is_taken = why.find("a second time") != std::string::npos;
        const bool is_unsafe = !is_taken && (why.find("can't be edited safely") != std::string::npos ||
                                             why.find("could not be read") != std::string::npos);
        CAPTURE(is_unsafe ? file_named(why, *state) : "");
        CHECK_FALSE(is_unsafe);
        ++tally.refused;
        ++tally.reasons[why.substr(why.rfind('`') + 1)];
        continue;
      }
      CAPTURE(changes(*state, *files));
      auto after = std::make_unique<Version>(std::move(*files), *parse_date(example.today), state.get());
      for (const auto& [message, times] : after->format) {
        CAPTURE(message);
        CHECK(state->format[message] >= times);
      }
      check_files(*state, *after, intent);
      CHECK(intent.is_done(*after));
      check_again(*after, intent);
      ++tally.changed;
      state = std::move(after);
    }
  }
  return tally;
}

}  // namespace

TEST_CASE("an edit changes what was meant, and no other byte", "[edit]") {
  const Tally tally = edit_at_random(3000, 1);
  CHECK(tally.changed > tally.edits * 3 / 4);
}

TEST_CASE("100,000 edits change what was meant, and no other byte", "[.long]") {
  const Tally tally = edit_at_random(100'000, 1'000'000);
  for (const auto& [why, times] : tally.reasons) WARN(times << " refused: " << why);
  WARN(tally.edits << " edits: " << tally.changed << " made, " << tally.refused << " refused");
}
