// Finds out what is being typed, and asks for candidates.
#include <algorithm>
#include <optional>

#include "cli/completion/completion.hpp"
#include "cli/completion/offers.hpp"
#include "cli/completion/typed.hpp"
#include "cli/help.hpp"
#include "cli/object.hpp"
#include "cli/options.hpp"
#include "cli/said.hpp"
#include "okr/failure.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

class Completer {
 public:
  explicit Completer(const Typing& typing)
      : typing_(typing),
        word_(typing.words.back()),
        typed_(typed_of(std::span(typing.words).first(typing.words.size() - 1), app_)) {
    source_.start = typing.folder / expanded(typed_.workspace);
    source_.today = typing.today;
    source_.known = [this]() -> const Known& {
      if (!known_) known_ = known_at(source_.start);
      return *known_;
    };
  }

  Completion completion() {
    const std::size_t equals = word_.find('=');
    if (typed_.is_unknown) return {};
    if (typed_.pending != nullptr) {
      offer_value(*typed_.pending, "");
    } else if (!typed_.options_end && word_.starts_with("--") && equals != std::string::npos) {
      const CLI::Option* option = app_.get_option_no_throw(word_.substr(0, equals));
      if (option != nullptr) offer_value(*option, word_.substr(0, equals + 1));
    } else if (!typed_.options_end && word_.starts_with('-') && !typed_.is_help) {
      offer_options();
    } else if (typed_.is_help || typed_.command == nullptr) {
      offer_commands();
    } else {
      offer_argument(*typed_.command);
    }
    return std::move(completion_);
  }

 private:
  std::filesystem::path expanded(const std::string& path) const {
    if (path != "~" && !path.starts_with("~/")) return path;
    return typing_.home / path.substr(std::min<std::size_t>(2, path.size()));
  }

  void add(std::string_view value, std::string_view description) {
    completion_.candidates.push_back({std::string(value), std::string(description)});
  }

  void offer_commands() {
    if (!only_globals()) return;
    for (const Command* command : commands()) add(command->name, command->summary);
    if (!typed_.is_help) return add("help", "a page of the manual");
    for (const render::Page& topic : topics()) add(topic.name, "a topic");
  }

  /// Behind an option of the default command stands no other command.
  bool only_globals() const {
    return typed_.arguments.empty() && std::ranges::all_of(typed_.used, [](const CLI::Option* option) {
             return option->get_group() == global_heading;
           });
  }

  void offer_options() {
    for (const CLI::Option* option : app_.get_options()) {
      const bool once = option->get_expected_max() <= 1;
      if (once && std::ranges::find(typed_.used, option) != typed_.used.end()) continue;
      for (const std::string& name : option->get_lnames()) add("--" + name, option->get_description());
      const bool short_alone = option->get_lnames().empty();
      if (short_alone || word_ == "-") {
        for (const std::string& name : option->get_snames()) add("-" + name, option->get_description());
      }
    }
  }

  /// The value of an option, behind `head` within the word.
  void offer_value(const CLI::Option& option, const std::string& head) {
    const std::string value = word_.substr(head.size());
    const std::string type = option.get_type_name();
    const bool with_file = type == "NAME[=FILE]";
    const std::size_t equals = value.find('=');
    if (with_file && equals != std::string::npos) return offer_paths(value::file, head + value.substr(0, equals + 1));
    Candidates candidates;
    for (const std::string& word : offered(option)) candidates.push_back({word, ""});
    offer(candidates, candidates.empty() ? values_of_type(type) : value::nothing, value, head);
  }

  void offer_argument(const Command& command) {
    const Arguments& arguments = command.arguments;
    const std::size_t place = typed_.arguments.size();
    if (place >= arguments.most) return;
    Values values = place == 0 ? arguments.first : arguments.rest;
    if (place > 0) values = going_on(values, arguments.first);
    Candidates candidates;
    offer(candidates, values, word_, "");
  }

  /// Behind an id stands no query, behind one value another one, and an objective's id only where a key result is made.
  Values going_on(Values rest, Values first) const {
    const std::string& before = typed_.arguments.front();
    if (first == value::kind) return before == "key-result" && typed_.arguments.size() == 1 ? rest : value::nothing;
    if ((rest & value::assignment) != 0) {
      return is_said(before) ? rest & ~value::query : is_query(before) ? value::query : value::nothing;
    }
    return (first & ~value::query) == 0 || is_query(before) ? rest : value::nothing;
  }

  void offer_paths(Values values, const std::string& prefix) {
    completion_.paths = (values & value::file) != 0 ? Completion::Paths::files : Completion::Paths::folders;
    completion_.prefix = prefix;
  }

  void offer(Candidates& candidates, Values values, const std::string& word, const std::string& head) {
    if ((values & (value::file | value::folder)) != 0) return offer_paths(values, head);
    constexpr Values ids =
        value::object | value::reading | value::to_propose | value::to_activate | value::to_close | value::to_drop;
    const bool is_term = (values & (value::query | value::named)) != 0 && is_query(word);
    const auto attempt = [&](auto make) {
      try {
        make();
      } catch (const Failure&) {
        // No workspace, no repository: there is nothing to offer.
      }
    };
    attempt([&] { offer_words(candidates, source_, values, word); });
    attempt([&] {
      if ((values & ids) != 0 && !is_term) offer_ids(candidates, source_, values, word);
    });
    attempt([&] {
      if ((values & (value::query | value::named)) != 0) offer_terms(candidates, source_, values, word);
    });
    attempt([&] { offer_names(candidates, source_, values); });
    for (Candidate& candidate : candidates) add(head + candidate.value, candidate.description);
  }

  const Typing& typing_;
  const std::string& word_;
  CLI::App app_;
  Typed typed_;
  Source source_;
  std::optional<Known> known_;
  Completion completion_;
};

/// Those that begin with the word, else names that have it in them; sorted, each once, and safe to print.
void choose(Candidates& candidates, const std::string& word) {
  constexpr int widest = 70;
  std::erase_if(candidates,
                [](const Candidate& each) { return each.value.empty() || text::printable(each.value) != each.value; });
  const auto begins = [&](const Candidate& each) { return each.value.starts_with(word); };
  const bool none_begins = std::ranges::none_of(candidates, begins);
  std::erase_if(candidates, [&](const Candidate& each) {
    const bool in_it = each.value.find(word) != std::string::npos && !each.value.ends_with(':');
    return !(none_begins ? in_it : begins(each));
  });
  std::ranges::stable_sort(candidates, {}, &Candidate::value);
  const auto same = [](const Candidate& a, const Candidate& b) { return a.value == b.value; };
  candidates.erase(std::unique(candidates.begin(), candidates.end(), same), candidates.end());
  for (Candidate& each : candidates) {
    each.description = text::shorten(text::printable(each.description), widest, "...");
  }
}

}  // namespace

Completion complete(const Typing& typing) {
  if (typing.words.empty()) return {};
  Completion completion = Completer(typing).completion();
  choose(completion.candidates, typing.words.back());
  return completion;
}

}  // namespace okr::cli
