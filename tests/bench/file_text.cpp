// Writes one file as one person would, with that person's habits.
#include "bench/file_text.hpp"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <iterator>
#include <string_view>
#include <utility>

#include "bench/phrases.hpp"

namespace okr::bench {

namespace {

struct Habits {
  int dash;        ///< columns from a key to the dashes below it: 0 or 2
  int flow;        ///< percent of check-ins and references in flow style
  int commented;   ///< percent of key results with a comment
  char quote;      ///< around titles and notes: `'`, `"`, or a blank for none
  bool sentences;  ///< measures stand in the sentence, not in fields
  bool crlf;
};

Habits habits_of(Random& random) {
  constexpr char quotes[] = {' ', ' ', ' ', '"', '\''};
  const int dash = random.chance(70) ? 2 : 0;
  constexpr int flows[] = {0, 70, 100};
  const int flow = random.pick(flows);
  const int commented = random.between(0, 30);
  const char quote = random.pick(quotes);
  return {dash, flow, commented, quote, random.chance(75), random.chance(3)};
}

class Writer {
 public:
  Writer(Slot slot, Random random) : slot_(slot), period_(cycle_of(slot)), random_(random), is_(habits_of(random_)) {}

  std::string text() {
    head();
    // Of the company's the teams support the first.
    const int objectives = slot_.team != 0 && random_.chance(60) ? 2 : 1;
    for (int i = 0; i < objectives; ++i) objective(i);
    if (slot_.quarter == 0) kpi();
    return is_.crlf ? with_crlf() : std::move(out_);
  }

  /// As many objectives as have room in `bytes`, and the KPI, which they may name.
  std::string text_within(std::size_t bytes) {
    constexpr std::size_t room_for_kpi = 1024;
    head();
    std::size_t fits = 0;
    for (int i = 0; out_.size() + room_for_kpi <= bytes; ++i) {
      fits = out_.size();
      objective(i);
    }
    out_.resize(fits);
    kpi();
    return std::move(out_);
  }

 private:
  void head() {
    if (random_.chance(20)) line(0, "---");
    if (random_.chance(40)) line(0, "# OKRs of {} for {}", team_id(slot_.team), period_.name);
    line(0, "cycle: {}", period_.name);
    line(0, "team: {}", team_id(slot_.team));
    line(0, "owner: {}\n", lead_of(slot_.team));
    line(0, "objectives:");
  }

  template <class... Args>
  void line(int indent, fmt::format_string<Args...> format, Args&&... args) {
    out_.append(static_cast<std::size_t>(indent), ' ');
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }

  std::string with_crlf() const {
    std::string text;
    for (const char c : out_) text += c == '\n' ? "\r\n" : std::string(1, c);
    return text;
  }

  std::string quoted(std::string_view text) const {
    const bool plain = is_.quote == ' ' && text.find(": ") == text.npos;
    if (plain) return std::string(text);
    if (is_.quote != '\'') return fmt::format("\"{}\"", text);
    std::string doubled;
    for (const char c : text) doubled += c == '\'' ? "''" : std::string(1, c);
    return fmt::format("'{}'", doubled);
  }

  void references(int indent, std::string_view key, const std::string& first, const std::string& second) {
    if (random_.chance(is_.flow)) return line(indent, "{}: [{}, {}]", key, first, second);
    line(indent, "{}:", key);
    for (const auto& name : {first, second}) line(indent + is_.dash, "- {}", name);
  }

  void objective(int number) {
    const int indent = is_.dash + 2;
    line(is_.dash, "- id: {}", objective_id(slot_, number));
    line(indent, "title: {}", quoted(outcome(number)));
    if (random_.chance(30)) description(indent);
    if (random_.chance(30)) line(indent, "kind: aspirational");
    if (slot_.quarter > 1) line(indent, "state: closed");
    supports(indent);
    line(indent, "key_results:");
    const int first = random_.between(0, 9), count = random_.between(2, 4);
    for (int i = 0; i < count; ++i) key_result(indent + is_.dash, i, first + i);
    if (random_.chance(40)) initiatives(indent);
    if (slot_.quarter > 1) review(indent);
    out_ += '\n';
  }

  /// Another one than the team's objectives around it have, as nobody's is the same quarter after quarter.
  std::string_view outcome(int number) const {
    const int place = 3 * slot_.team + 2 * slot_.quarter + number;
    return outcomes[static_cast<std::size_t>(place) % std::size(outcomes)];
  }

  void description(int indent) {
    constexpr std::string_view headers[] = {"", " >", " |"};
    line(indent, "description:{}", random_.pick(headers));
    line(indent + 2, "What we heard in the interviews is that people like what we do and dislike");
    line(indent + 2, "how long it takes. This is the part of it that we can change ourselves.");
  }

  void supports(int indent) {
    if (slot_.team == 0) return;
    const Slot above{parent_of(slot_.team), slot_.quarter};
    const bool in_the_year = slot_.quarter == 1 || slot_.quarter == 2;
    if (in_the_year && random_.chance(50)) {
      references(indent, "supports", objective_id(above, 0), objective_id({above.team, 0}, 0));
    } else {
      line(indent, "supports: {}", objective_id(above, 0));
    }
  }

  void key_result(int indent, int number, int subject) {
    if (random_.chance(is_.commented)) line(indent, "# {}", random_.pick(comments));
    const int kind = random_.between(1, 100);
    if (kind <= 70) return metric(indent, subjects[static_cast<std::size_t>(subject) % std::size(subjects)], subject);
    if (kind <= 80) return limit(indent, random_.pick(limits), number);
    if (kind <= 87) return milestones(indent, number);
    if (kind <= 94) return judged(indent, number);
    line(indent, "- id: finished-{}", number);
    line(indent + 2, "title: {}", quoted(random_.pick(finishable)));
    line(indent + 2, "done: {}", to_string(last_done()));
  }

  std::string amount(const Subject& subject, int number) const {
    return fmt::format("{}{}{}", subject.prefix, number, subject.suffix);
  }

  void metric(int indent, const Subject& subject, int number) {
    const int from = random_.between(subject.baseline_low, subject.baseline_high);
    const int to = random_.between(subject.target_low, subject.target_high);
    const std::string baseline = amount(subject, from), target = amount(subject, to);
    line(indent, "- id: {}-{}", subject.verb[0] == 'R' ? "r" : "m", number);
    if (is_.sentences) {
      line(indent + 2, "title: {}",
           quoted(fmt::format("{} {} from {} to {}", subject.verb, subject.name, baseline, target)));
    } else {
      line(indent + 2, "title: {}", quoted(fmt::format("{} {}", subject.verb, subject.name)));
      line(indent + 2, "baseline: {}", baseline);
      line(indent + 2, "target: {}", target);
    }
    if (random_.chance(15)) line(indent + 2, "weight: 2");
    if (random_.chance(15)) line(indent + 2, "guardrails: [{}]", kpi_id(slot_.team));
    check_ins(indent + 2, [&](int step, int steps) {
      return "value: " + amount(subject, from + (to - from) * step * random_.between(60, 100) / (100 * steps));
    });
  }

  void limit(int indent, const Subject& subject, int number) {
    const int max = random_.between(subject.baseline_low, subject.baseline_high);
    line(indent, "- id: limit-{}", number);
    line(indent + 2, "title: {}",
         quoted(fmt::format("{} {} under {}", subject.verb, subject.name, amount(subject, max))));
    check_ins(indent + 2, [&](int, int) { return "value: " + amount(subject, max * random_.between(70, 105) / 100); });
  }

  void milestones(int indent, int number) {
    line(indent, "- id: steps-{}", number);
    line(indent + 2, "title: {}", quoted(random_.pick(finishable)));
    line(indent + 2, "milestones:");
    for (const std::string_view step : steps) {
      const bool first = step == steps[0];
      const bool done = first || slot_.quarter > 1 || random_.chance(50);
      const Date day = first ? last_done() : period_.first;
      line(indent + 2 + is_.dash, "- {{title: {}, done: {}}}", step, done ? to_string(day) : "false");
    }
  }

  /// A few days before the period ends, or before today: nothing is stale.
  Date last_done() const { return std::min(today, period_.last) - std::chrono::days{5}; }

  void judged(int indent, int number) {
    line(indent, "- id: grade-{}", number);
    line(indent + 2, "title: {}", quoted(random_.pick(gradable)));
    line(indent + 2, "judged: true");
    check_ins(indent + 2, [&](int step, int steps) { return fmt::format("score: 0.{}", 1 + 6 * step / steps); });
  }

  /// A reading every second week, every month in the year's file, as far as today.
  template <class Reading>
  void check_ins(int indent, Reading reading) {
    const int every = slot_.quarter == 0 ? 30 : 14;
    const int steps = days_between(period_.first, std::min(today, period_.last)) / every;
    line(indent, "check_ins:");
    for (int step = 1; step <= steps; ++step) {
      check_in(indent + is_.dash, period_.first + std::chrono::days{step * every}, reading(step, steps));
    }
  }

  void check_in(int indent, Date date, const std::string& reading) {
    const std::string note = random_.chance(25) ? std::string(random_.pick(notes)) : "";
    if (random_.chance(is_.flow)) {
      const std::string end = note.empty() ? "" : fmt::format(", note: \"{}\"", note);
      return line(indent, "- {{date: {}, {}, confidence: {}{}}}", to_string(date), reading, confidence(), end);
    }
    line(indent, "- date: {}", to_string(date));
    line(indent + 2, "{}", reading);
    if (random_.chance(70)) line(indent + 2, "confidence: {}", confidence());
    if (!note.empty()) line(indent + 2, "note: {}", quoted(note));
  }

  std::string confidence() {
    const int one = random_.between(3, 9), other = std::clamp(one + random_.between(-2, 2), 1, 9);
    if (random_.chance(80)) return fmt::format("0.{}", one);
    return random_.chance(50) ? fmt::format("[0.{}, 0.{}]", one, other)
                              : fmt::format("{{{}: 0.{}, ana: 0.{}}}", lead_of(slot_.team), one, other);
  }

  void initiatives(int indent) {
    line(indent, "initiatives:");
    for (const std::string_view title : {random_.pick(steps), random_.pick(steps)}) {
      line(indent + is_.dash, "- title: {}", quoted(title));
      line(indent + is_.dash + 2, "url: https://tracker.example/{}", random_.between(100, 9999));
      line(indent + is_.dash + 2, "done: {}", slot_.quarter > 1 || random_.chance(30));
    }
  }

  void review(int indent) {
    line(indent, "review:");
    line(indent + 2, "date: {}", to_string(period_.last + std::chrono::days{5}));
    line(indent + 2, "learned: {}", quoted(random_.pick(lessons)));
  }

  void kpi() {
    line(0, "kpis:");
    line(is_.dash, "- id: {}", kpi_id(slot_.team));
    line(is_.dash + 2, "title: {}", quoted("Satisfaction of those we work for"));
    line(is_.dash + 2, "min: 70%");
    check_ins(is_.dash + 2, [&](int, int) { return fmt::format("value: {}%", random_.between(72, 90)); });
  }

  Slot slot_;
  Period period_;
  Random random_;
  Habits is_;
  std::string out_;
};

}  // namespace

std::string file_text(Slot slot, Random random) { return Writer(slot, random).text(); }

std::string large_file_text(Slot slot, Random random, std::size_t bytes) {
  return Writer(slot, random).text_within(bytes);
}

}  // namespace okr::bench
