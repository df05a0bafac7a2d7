// Random documents: the block style, from the top.
#include "yaml/document.hpp"

#include <algorithm>
#include <utility>

#include "yaml/unwanted.hpp"
#include "yaml/writer.hpp"

namespace okr::yaml {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string with_carriage_returns(const std::string& bytes) {
  std::string out;
  for (const char c : bytes) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

}  // namespace

void Writer::comment() { out_ += random_.chance(70) ? "# a comment" : "#: - [\"'"; }

/// Blank lines and comments, none indented by more than `most`.
void Writer::loose_lines(int most) {
  while (!keeps_ && random_.chance(15)) {
    if (random_.chance(50)) {
      indent(random_.between(0, std::max(most, 0)));
      comment();
    }
    out_ += '\n';
  }
  keeps_ = false;
}

void Writer::end_line() {
  if (out_.ends_with('\n')) return;
  if (random_.chance(8)) {
    blanks();
    comment();
  } else if (random_.chance(5)) {
    blanks();
  }
  out_ += '\n';
}

/// Once in a document that is to have something that okr refuses.
bool Writer::is_time_for_surprise() {
  if (!wants_surprise_ || !random_.chance(20)) return false;
  wants_surprise_ = false;
  return true;
}

bool Writer::surprise() {
  if (!is_time_for_surprise()) return false;
  const Unwanted& one = random_.pick(unwanted);
  out_ += one.bytes;
  refusal_ = one.words;
  return true;
}

/// In a map of the block style, before one of its keys.
void Writer::surprise_entry(int column) {
  if (!is_time_for_surprise()) return;
  const bool is_merge = random_.chance(50);
  out_ += is_merge ? "<<: x\n" : "? x\n";
  refusal_ = is_merge ? "is a merge key" : "begins with `? `";
  indent(column);
}

void Writer::surprise_around() {
  if (!wants_surprise_ || out_.starts_with(byte_order_mark)) return;
  const Around& one = random_.pick(around);
  out_ = std::string(one.before) + out_;
  out_ += one.behind;
  refusal_ = one.words;
}

void Writer::text(int parent) {
  if (surprise()) return;
  const Place place{parent};
  const std::string text = make_text(random_, false);
  const Written written = write_text(text, place, random_);
  out_ += written.bytes;
  keeps_ = written.keeps;
  events_.push_back(scalar_event(written.style, text));
}

/// What follows a key's colon, or a dash, up to the end of its last line.
void Writer::value(int parent, bool after_key, int depth) {
  const int kind = random_.between(1, 10);
  if (depth > 0 && kind <= 4) return collection(parent, after_key, depth - 1);
  if (after_key && random_.chance(5)) {
    end_line();
    loose_lines(8);
    indent(parent + random_.between(1, 4));
  } else {
    blanks();
  }
  if (kind <= 6) {
    flow(parent, depth);
  } else {
    text(parent);
  }
  end_line();
  loose_lines(parent);
}

void Writer::collection(int parent, bool after_key, int depth) {
  const bool is_map = random_.chance(50);
  int column = parent + random_.between(1, 4);
  if (!after_key && random_.chance(70)) {
    blanks();
    column = this->column();
  } else {
    if (after_key && !is_map && random_.chance(30)) column = parent;
    end_line();
    loose_lines(8);
    indent(column);
  }
  is_map ? map(column, depth) : sequence(column, depth);
}

void Writer::key(const Place& place, std::set<std::string>& seen) {
  std::string text;
  do {
    text = random_.chance(60) ? "k" + std::to_string(random_.between(1, 99)) : make_text(random_, true);
  } while (text == "<<" || text.starts_with("<<<<") || text.starts_with("====") || !seen.insert(text).second);
  const Written written = write_text(text, place, random_);
  out_ += written.bytes;
  events_.push_back(scalar_event(written.style, text));
  if (random_.chance(5)) out_ += ' ';
  out_ += ':';
}

/// The first key's column has been reached.
void Writer::map(int column, int depth) {
  events_.emplace_back("+MAP");
  std::set<std::string> seen;
  for (int left = random_.between(1, 4); left > 0; --left) {
    surprise_entry(column);
    key({column, false, true}, seen);
    value(column, true, depth);
    if (left > 1) indent(column);
  }
  events_.emplace_back("-MAP");
}

void Writer::sequence(int column, int depth) {
  events_.emplace_back("+SEQ");
  for (int left = random_.between(1, 4); left > 0; --left) {
    out_ += '-';
    value(column, false, depth);
    if (left > 1) indent(column);
  }
  events_.emplace_back("-SEQ");
}

Made Writer::document() {
  wants_surprise_ = random_.chance(15);
  if (random_.chance(10)) out_ += byte_order_mark;
  start_ = out_.size();
  loose_lines(8);
  if (random_.chance(20)) {
    out_ += "---";
    end_line();
    loose_lines(8);
  }
  start_ = out_.size();
  const int depth = random_.between(0, 4);
  switch (random_.between(1, 10)) {
    case 1:
      indent(random_.between(0, 2));
      text(-1);
      break;
    case 2:
      flow(-1, depth);
      break;
    case 3:
    case 4:
      sequence(0, depth);
      break;
    default:
      map(0, depth);
  }
  end_line();
  if (random_.chance(10)) out_ += random_.chance(50) ? "...\n" : "... # end\n";
  surprise_around();
  Made made{std::move(out_), std::move(events_), std::move(refusal_)};
  const bool may_lose_a_feed = made.bytes.find_first_of("|>") == std::string::npos;
  if (may_lose_a_feed && random_.chance(10)) made.bytes.pop_back();
  if (random_.chance(10)) made.bytes = with_carriage_returns(made.bytes);
  return made;
}

Made make_document(bench::Random& random) { return Writer(random).document(); }

}  // namespace okr::yaml
