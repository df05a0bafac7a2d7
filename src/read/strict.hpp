// The strict reader: one pass over the bytes of a document, which makes its nodes and says what is wrong with them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/node.hpp"
#include "read/problems.hpp"
#include "read/scalar.hpp"
#include "read/source_text.hpp"

namespace okr::read {

/// The keys of one mapping, to find a second of a kind.
class KeySet {
 public:
  /// The key with the text of key `node` that was given first: `node` itself where there was none.
  std::uint32_t first_like(const Document& document, std::uint32_t node);

 private:
  std::vector<std::uint32_t> few_;
  std::unordered_map<std::string_view, std::uint32_t> many_;
};

/// Reads by recursive descent, at most 64 levels deep. Functions of the block style begin at the first character of
/// some content and leave at the first character of the next line that has content; those of the flow style leave right
/// after what they read. `parent` is the column of the key or dash that a value belongs to, -1 for the root: a value's
/// lines are indented deeper.
class StrictReader {
 public:
  /// `begin` is where the first line of the document starts; `text` ends where the document does.
  StrictReader(SourceText text, std::uint32_t begin, Problems& problems, Document& document)
      : text_(text), problems_(problems), document_(document), pos_(begin), line_(begin) {}

  /// Reads all. A value that can't be read is reported and marked broken, and reading goes on below it; past a limit
  /// the document is left without nodes.
  void read();

 private:
  struct Unreadable {};  ///< thrown after the finding is made: the value around is given up
  struct Abandoned {};   ///< thrown after the finding is made: the file is given up

  void read_all();
  void report_tabs();
  int column() const { return static_cast<int>(pos_ - line_); }
  bool at_end() const { return pos_ >= text_.end(); }
  bool is_dash(std::uint32_t pos) const { return text_.at(pos) == '-' && is_space(text_.at(pos + 1)); }
  bool at_dash() const { return is_dash(pos_); }
  void seek_content();
  void next_content();
  bool finish_line();
  void skip_deeper(int parent);
  void skip_loose_lines();
  std::uint32_t value_end(std::uint32_t begin) const;

  std::uint32_t open(NodeKind kind, Style style);
  void close(std::uint32_t node, std::uint32_t end);
  void add_scalar(Style style, std::uint32_t begin, std::uint32_t end, std::string_view text);
  void add_broken(std::uint32_t begin, std::uint32_t end);
  void add_plain(std::uint32_t begin, const PlainLine& last, std::string_view text);
  void add_quoted(int parent);
  void add_pair_without_space(std::uint32_t begin, std::uint32_t end);
  bool check_key(std::uint32_t key, KeySet& keys);

  void block_node(int parent, bool nests);
  void refuse_key_mark();
  void block_mapping();
  void block_entry(KeySet& keys);
  bool block_key();
  bool key_at(std::uint32_t pos) const;
  void entry_value(int parent, std::uint32_t key);
  void missing_value(std::uint32_t key, std::uint32_t comment);
  void block_sequence(bool beside_keys);
  void block_item();
  void misplaced_lines(int expected, bool dashes);
  void block_text(int parent);
  void plain_text(int parent, bool nests);
  bool key_below() const;
  void quoted_text(int parent);
  void flow_text(int parent);
  template <class Read>
  bool attempt(int parent, Read read);

  void flow_node(int parent);
  void flow_collection(int parent);
  void flow_item(int parent);
  void flow_pair(int parent, std::uint32_t opening, KeySet& keys);
  bool flow_key(int parent, std::uint32_t opening);
  void flow_plain();
  void flow_space(int parent, std::uint32_t opening);
  void flow_line(int parent, std::uint32_t opening, std::uint32_t start);

  Finding& report(std::string_view rule, std::uint32_t begin, std::uint32_t end, std::string message, std::string help);
  Finding& report_text(std::uint32_t begin, std::uint32_t end, std::string message);
  void report_comment(std::uint32_t begin, std::uint32_t end, std::string message);
  Finding& report_start(std::uint32_t begin, std::uint32_t end);
  [[noreturn]] void refuse(std::uint32_t begin, std::uint32_t end, std::string message, std::string help);
  [[noreturn]] void refuse_text(std::uint32_t begin, std::string message);
  [[noreturn]] void refuse_after_quote(std::uint32_t begin);
  [[noreturn]] void abandon(std::uint32_t begin, std::uint32_t end, std::string message, std::string help);

  SourceText text_;
  Problems& problems_;
  Document& document_;
  std::uint32_t pos_;
  std::uint32_t line_;      ///< start of the line that `pos_` is in
  std::uint32_t last_ = 0;  ///< end of the last value
  int depth_ = 0;
  int tabbed_lines_ = 0;      ///< lines passed over for a tab in their indentation
  std::vector<Splice> tabs_;  ///< what mends the lines that begin with a tab and have no value in them
};

/// Gives up no more than the value that `read` fails to read, and what stands deeper than `parent` below it; false
/// then.
template <class Read>
bool StrictReader::attempt(int parent, Read read) {
  const std::uint32_t begin = pos_;
  const std::size_t nodes = document_.nodes.size();
  const int depth = depth_;
  try {
    read();
    return true;
  } catch (const Unreadable&) {
    document_.nodes.resize(nodes);
    depth_ = depth;
  }
  add_broken(begin, value_end(begin));
  skip_deeper(parent);
  return false;
}

}  // namespace okr::read
