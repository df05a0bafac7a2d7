// Walks what is there and what is wanted side by side, and notes where bytes have to change.
#include "edit/rewrite.hpp"

#include <algorithm>

#include "edit/habits.hpp"
#include "edit/places.hpp"
#include "okr/edit.hpp"
#include "okr/failure.hpp"
#include "read/yaml.hpp"
#include "text/lines.hpp"

namespace okr::edit {
namespace {

using read::Document;
using read::Node;
using read::NodeKind;
using read::Style;

class Rewriter {
 public:
  Rewriter(std::string_view bytes, const Document& document)
      : bytes_(bytes), document_(document), places_(bytes, document), habits_(habits_of(bytes, document)) {}

  std::vector<Splice> run(const Tree& wanted) && {
    value(wanted, 0, false);
    return std::move(splices_);
  }

 private:
  const Node& node(std::uint32_t at) const { return document_.nodes[at]; }

  void put(std::size_t begin, std::size_t end, std::string bytes) {
    splices_.push_back(
        {{node(0).span.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, std::move(bytes)});
  }
  void put(const std::vector<Insertion>& insertions) {
    for (const Insertion& insertion : insertions) put(insertion.at, insertion.at, insertion.bytes);
  }

  void value(const Tree& wanted, std::uint32_t at, bool in_flow) {
    const Node& old = node(at);
    if (wanted.kind == NodeKind::scalar && old.kind == NodeKind::scalar) return scalar(wanted, at, in_flow);
    if (wanted.origin != at || wanted.kind != old.kind) return replace(wanted, at, in_flow);
    in_flow = in_flow || old.style == Style::flow;
    if (old.kind == NodeKind::mapping) return entries(wanted, at, in_flow);
    items(wanted, at, in_flow);
  }

  /// A text keeps the quotes that it has.
  void scalar(const Tree& wanted, std::uint32_t at, bool in_flow) {
    const Node& old = node(at);
    const bool was_boolean = old.style == Style::plain && (old.text == "true" || old.text == "false");
    if (wanted.text == old.text && wanted.is_boolean == was_boolean) return;
    Tree tree = wanted;
    tree.quote = quote_of(old.style);
    put(old.span.begin, old.span.end, scalar_text(tree, in_flow, habits_));
  }

  /// Another kind of value in place of one.
  void replace(const Tree& wanted, std::uint32_t at, bool in_flow) {
    const Node& old = node(at);
    const auto is_old = [&](const Entry& entry) { return entry.value.origin == at; };
    if (std::ranges::any_of(wanted.entries, is_old)) return wrap(wanted, at, in_flow);
    const std::size_t key = at == 0 ? 0 : column_of(bytes_, node(at - 1).span.begin);
    const bool is_below_key = at > 0 && text::line_start(bytes_, old.span.begin) > node(at - 1).span.end;
    if (old.style == Style::block && is_below_key && !is_block(wanted, false, key)) return replace_lines(wanted, at);
    if (in_flow || old.style == Style::block || !is_block(wanted, false, key)) {
      return put(old.span.begin, old.span.end, flow_text(wanted, habits_));
    }
    // Below its key, so that a comment behind the old value stays where it was.
    const std::size_t begin = bytes_.find_last_not_of(" \t", old.span.begin - 1) + 1;
    const std::string key_and_value = entry_text({"k", wanted, {}}, key, habits_);
    put(begin, old.span.end, "");
    const std::size_t end = text::line_end(bytes_, old.span.end);
    put(end, end, key_and_value.substr(key_and_value.find(':') + 1));
  }

  /// A value on the line of its key in place of one on lines of its own; what is a comment there stays.
  void replace_lines(const Tree& wanted, std::uint32_t at) {
    const Node& old = node(at);
    const std::size_t colon = bytes_.find(':', node(at - 1).span.end);
    put(colon + 1, colon + 1, " " + flow_text(wanted, habits_));
    for (std::size_t begin = text::line_start(bytes_, old.span.begin); begin < old.span.end;) {
      const std::size_t end = std::min(bytes_.find('\n', begin), bytes_.size());
      const std::size_t first = bytes_.find_first_not_of(" \t", begin);
      const std::size_t line_break = text::line_end(bytes_, text::line_start(bytes_, begin - 1));
      if (bytes_[first] != '#') put(line_break, text::line_end(bytes_, begin), "");
      begin = end + 1;
    }
  }

  /// A map in place of a text that becomes one of its values: a bare sentence becomes a key result with more to it.
  void wrap(const Tree& wanted, std::uint32_t at, bool in_flow) {
    const Node& old = node(at);
    const auto inner = std::ranges::find_if(wanted.entries, [&](const Entry& e) { return e.value.origin == at; });
    const std::string written(bytes_.substr(old.span.begin, old.span.end - old.span.begin));
    if (in_flow) {
      std::string before = "{", after;
      for (const Entry& entry : wanted.entries) {
        std::string& side = &entry < &*inner ? before : after;
        if (&entry > &*inner) side += ", ";
        side += entry.key + ": " + (&entry == &*inner ? written : flow_text(entry.value, habits_));
        if (&entry < &*inner) side += ", ";
      }
      return put(old.span.begin, old.span.end, before + after + "}");
    }
    const std::size_t column = column_of(bytes_, old.span.begin);
    const bool on_one_line = written.find('\n') == std::string::npos;
    std::string before, after;
    for (const Entry& entry : wanted.entries) {
      if (&entry > &*inner) after += next_line(column) + entry_text(modelled(entry, column), column, habits_);
      if (&entry < &*inner) before += entry_text(modelled(entry, column), column, habits_) + next_line(column);
    }
    put(old.span.begin, on_one_line ? old.span.begin : old.span.end,
        before + inner->key + ": " + (on_one_line ? "" : scalar_text(inner->value, false, habits_)));
    const std::size_t end = text::line_end(bytes_, old.span.end);
    put(end, end, std::move(after));
  }

  void entries(const Tree& wanted, std::uint32_t map, bool in_flow) {
    std::optional<std::uint32_t> previous;
    const std::size_t column = column_of(bytes_, node(map).span.begin);
    for (const Entry& entry : wanted.entries) {
      if (entry.origin) {
        const Node& key = node(*entry.origin);
        if (entry.key != key.text) put(key.span.begin, key.span.end, scalar_text(text(entry.key), true, habits_));
        const bool is_new = entry.value.kind == NodeKind::sequence && !entry.value.origin;
        value(is_new ? modelled(entry, column).value : entry.value, *entry.origin + 1, in_flow);
        previous = *entry.origin;
      } else if (in_flow) {
        const std::string key = scalar_text(text(entry.key), true, habits_);
        put(places_.in_flow(map, previous, previous ? *previous + 1 : 0, key + ": " + flow_text(entry.value, habits_),
                            habits_));
      } else {
        const std::string written = entry_text(modelled(entry, column), column, habits_);
        if (previous) {
          const std::size_t end = places_.end_of_lines(*previous + 1, column);
          const bool set_apart = map == 0 && entry.value.kind == NodeKind::sequence;
          const std::string gap = set_apart ? places_.gap_behind(*previous + 1, habits_) : "";
          put(end, end, (gap + next_line(column)).append(written));
        } else {
          put(node(map).span.begin, node(map).span.begin, written + next_line(column));
        }
      }
    }
  }

  void items(const Tree& wanted, std::uint32_t list, bool in_flow) {
    std::optional<std::uint32_t> previous;
    for (const Tree& item : wanted.items) {
      const bool is_wrapped = std::ranges::any_of(
          item.entries, [&](const Entry& entry) { return !item.origin && entry.value.origin.has_value(); });
      if (item.origin || is_wrapped) {
        const std::uint32_t at = item.origin ? *item.origin : wrapped(item);
        value(item, at, in_flow);
        previous = at;
      } else if (in_flow) {
        put(places_.in_flow(list, previous, previous.value_or(0), flow_text(item_like(item, list, previous), habits_),
                            habits_));
      } else {
        new_item(item, list, previous);
      }
    }
  }

  static std::uint32_t wrapped(const Tree& item) {
    return *std::ranges::find_if(item.entries, [](const Entry& e) { return e.value.origin.has_value(); })->value.origin;
  }

  void new_item(const Tree& item, std::uint32_t list, std::optional<std::uint32_t> previous) {
    const std::size_t dash = column_of(bytes_, node(list).span.begin);
    const std::size_t neighbour = column_of(bytes_, node(list + 1).span.begin);
    const std::size_t column = neighbour > dash ? neighbour : dash + habits_.dash_indent;
    const std::string written =
        "-" + std::string(column - dash - 1, ' ') + item_text(item_like(item, list, previous), column, habits_);
    if (previous) {
      const std::size_t end = places_.end_of_lines(*previous, dash);
      const std::string gap = places_.has_gaps(list) ? places_.gap_behind(*previous, habits_) : "";
      return put(end, end, gap + next_line(dash) + written);
    }
    const std::size_t begin = places_.start_of_first(list);
    put(begin, begin, std::string(dash, ' ') + written + habits_.line_break);
  }

  /// The item in the manner of its neighbour.
  Tree item_like(const Tree& item, std::uint32_t list, std::optional<std::uint32_t> previous) const {
    const std::uint32_t model = previous.value_or(list + 1);
    if (node(list).next == list + 1) return item;
    return like(item, document_, model, column_of(bytes_, node(model).span.begin));
  }

  /// A new entry, its items in the manner of those that other lists of that name have.
  Entry modelled(Entry entry, std::size_t column) const {
    const auto model = model_item(document_, entry.key);
    if (entry.value.kind != NodeKind::sequence || !model) return entry;
    const std::size_t inner = column + habits_.list_indent + habits_.dash_indent;
    for (Tree& item : entry.value.items) item = like(std::move(item), document_, *model, inner);
    return entry;
  }

  std::string next_line(std::size_t column) const { return habits_.line_break + std::string(column, ' '); }

  std::string_view bytes_;
  const Document& document_;
  Places places_;
  Habits habits_;
  std::vector<Splice> splices_;
};

}  // namespace

std::vector<Splice> splices_for(std::string_view bytes, const Document& document, const Tree& wanted) {
  return Rewriter(bytes, document).run(wanted);
}

std::string rewritten(const SourceFile& file, const Document& document, const Tree& wanted) {
  std::string bytes;
  if (document.nodes.empty()) {
    const bool open = !file.bytes.empty() && file.bytes.back() != '\n';
    bytes = file.bytes + (open ? "\n" : "") + file_text(wanted);
  } else {
    bytes = okr::apply(file.bytes, splices_for(file.bytes, document, wanted));
  }
  require_says({file.path, bytes}, wanted);
  return bytes;
}

void require_says(const SourceFile& file, const Tree& wanted) {
  Findings findings;
  const Document again = read::parse_yaml(file.bytes, 0, findings);
  if (!findings.empty()) {
    throw Failure("`" + file.path + "` could not be read with that in it: " + findings.front().message,
                  "nothing was written");
  }
  if (!again.nodes.empty() && same(tree_of(again), wanted)) return;
  throw Failure("`" + file.path + "` is written in a way that can't be edited safely there",
                "nothing was written: edit that place by hand");
}

}  // namespace okr::edit
