// Looks at a document for how it is written.
#include "edit/habits.hpp"

#include <algorithm>
#include <map>

#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace okr::edit {
namespace {

using read::Document;
using read::Node;
using read::NodeKind;
using read::Style;

/// Counts how often each of some ways is taken.
class Votes {
 public:
  void add(std::size_t way) { ++counts_[way]; }
  /// The way that is taken most often, of equally frequent ones the smallest.
  std::size_t most(std::size_t otherwise) const {
    const auto most = std::ranges::max_element(counts_, {}, [](const auto& entry) { return entry.second; });
    return most == counts_.end() ? otherwise : most->first;
  }

 private:
  std::map<std::size_t, int> counts_;
};

class Survey {
 public:
  Survey(std::string_view bytes, const Document& document) : bytes_(bytes), document_(document) {}

  Habits habits() {
    for (std::uint32_t at = 0; at < document_.nodes.size(); ++at) look_at(at);
    Habits habits;
    habits.line_break = text::line_break(bytes_);
    habits.list_indent = lists_.most(2);
    habits.dash_indent = dashes_.most(2);
    habits.map_indent = maps_.most(2);
    habits.quote = static_cast<char>(quotes_.most('"'));
    habits.padded = padded_.most(0) == 1;
    return habits;
  }

 private:
  void look_at(std::uint32_t at) {
    const Node& node = document_.nodes[at];
    if (node.style == Style::single_quoted) quotes_.add('\'');
    if (node.style == Style::double_quoted) quotes_.add('"');
    if (node.kind == NodeKind::mapping && node.style == Style::flow) {
      padded_.add(bytes_.substr(node.span.begin).starts_with("{ ") ? 1 : 0);
    }
    if (node.style != Style::block) return;
    if (node.kind == NodeKind::sequence) return look_at_items(at);
    for (std::uint32_t key = at + 1; key < node.next; key = document_.nodes[key + 1].next) look_at_entry(key);
  }

  void look_at_entry(std::uint32_t key) {
    const Node& value = document_.nodes[key + 1];
    if (value.style != Style::block) return;
    const std::size_t from = column_of(bytes_, document_.nodes[key].span.begin);
    const std::size_t to = column_of(bytes_, value.span.begin);
    if (to >= from) (value.kind == NodeKind::sequence ? lists_ : maps_).add(to - from);
  }

  void look_at_items(std::uint32_t list) {
    const std::size_t dash = column_of(bytes_, document_.nodes[list].span.begin);
    for (std::uint32_t item = list + 1; item < document_.nodes[list].next; item = document_.nodes[item].next) {
      const std::size_t column = column_of(bytes_, document_.nodes[item].span.begin);
      if (column > dash) dashes_.add(column - dash);
    }
  }

  std::string_view bytes_;
  const Document& document_;
  Votes lists_, dashes_, maps_, quotes_, padded_;
};

}  // namespace

char quote_of(Style style) { return style == Style::single_quoted ? '\'' : style == Style::double_quoted ? '"' : '\0'; }

std::size_t column_of(std::string_view bytes, std::size_t at) { return at - text::line_start(bytes, at); }

Habits habits_of(std::string_view bytes, const Document& document) { return Survey(bytes, document).habits(); }

Tree like(Tree item, const Document& document, std::uint32_t model, std::size_t column) {
  const Node& node = document.nodes[model];
  if (item.kind != NodeKind::mapping || node.kind != NodeKind::mapping) return item;
  std::map<std::string_view, std::size_t> places;
  for (std::uint32_t key = model + 1; key < node.next; key = document.nodes[key + 1].next) {
    places.emplace(document.nodes[key].text, places.size());
    Tree* const value = item.find(document.nodes[key].text);
    if (value != nullptr && !value->is_boolean) value->quote = quote_of(document.nodes[key + 1].style);
  }
  // What the model does not have stays behind what comes before it.
  std::map<std::string_view, std::size_t> order;
  std::size_t previous = 0;
  for (const Entry& entry : item.entries) {
    const auto found = places.find(entry.key);
    if (found != places.end()) previous = found->second;
    order.emplace(entry.key, previous);
  }
  std::vector<Entry> sorted = item.entries;
  std::ranges::stable_sort(sorted, {}, [&](const Entry& entry) { return order.at(entry.key); });
  item.entries = std::move(sorted);
  if (item.layout != Layout::automatic) return item;
  item.layout = Layout::flow;
  const bool fits = column + static_cast<std::size_t>(text::display_width(flow_text(item, {}))) <= longest_flow_line;
  if (node.style != Style::flow || !fits) item.layout = Layout::block;
  return item;
}

std::optional<std::uint32_t> model_item(const Document& document, std::string_view key) {
  std::optional<std::uint32_t> last;
  for (std::uint32_t at = 1; at < document.nodes.size(); ++at) {
    const Node& list = document.nodes[at];
    if (list.kind != NodeKind::sequence || document.nodes[at - 1].text != key || list.next == at + 1) continue;
    for (std::uint32_t item = at + 1; item < list.next; item = document.nodes[item].next) last = item;
  }
  return last;
}

}  // namespace okr::edit
