// Writes one random document, and notes its events on the way.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "bench/random.hpp"
#include "yaml/document.hpp"
#include "yaml/text.hpp"

namespace okr::yaml {

class Writer {
 public:
  explicit Writer(bench::Random& random) : random_(random) {}

  Made document();

 private:
  void blanks() { out_.append(static_cast<std::size_t>(random_.chance(80) ? 1 : random_.between(2, 4)), ' '); }
  void indent(int column) { out_.append(static_cast<std::size_t>(column), ' '); }
  int column() const {
    const std::size_t feed = out_.rfind('\n');
    return static_cast<int>(out_.size() - (feed == std::string::npos ? start_ : feed + 1));
  }

  void comment();
  void loose_lines(int most);
  void end_line();
  void value(int parent, bool after_key, int depth);
  void text(int parent);
  void key(const Place& place, std::set<std::string>& seen);
  void map(int column, int depth);
  void sequence(int column, int depth);
  void collection(int parent, bool after_key, int depth);
  void flow(int parent, int depth);
  void flow_value(int parent, int depth);
  void flow_space(int parent);
  bool is_time_for_surprise();
  bool surprise();
  void surprise_entry(int column);
  void surprise_around();

  bench::Random& random_;
  std::string out_;
  std::size_t start_ = 0;
  Events events_;
  std::string refusal_;
  bool keeps_ = false;  ///< the text above keeps line breaks behind it
  bool wants_surprise_ = false;
};

}  // namespace okr::yaml
