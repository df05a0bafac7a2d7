// Which bytes belong to an item of a list, and how items change places.
#include "text/items.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "text/comments.hpp"
#include "text/lines.hpp"

namespace okr::text {
namespace {

constexpr std::string_view blanks = " \t";

/// What moves: the item itself, and the comment behind it where a comma comes in between.
struct Item {
  std::size_t begin = 0, end = 0;
  std::size_t tail = 0, tail_end = 0;
};

bool is_blank(std::string_view text) { return text.find_first_not_of(blanks) == std::string_view::npos; }

/// An item behind a dash that stands first on its line.
std::optional<Item> item_of_block(std::string_view bytes, Span span) {
  const std::size_t dash = bytes.substr(0, span.begin).find_last_not_of(" \t\r\n");
  if (dash == std::string_view::npos || bytes[dash] != '-') return std::nullopt;
  const std::size_t start = line_start(bytes, dash);
  if (!is_blank(bytes.substr(start, dash - start))) return std::nullopt;
  const std::size_t end = comments_below(bytes, line_end(bytes, span.end), dash - start);
  return Item{comments_above(bytes, start, dash - start), end, end, end};
}

/// An item between commas, alone on its lines but for comments.
std::optional<Item> item_of_flow(std::string_view bytes, Span span) {
  const std::size_t start = line_start(bytes, span.begin);
  if (!is_blank(bytes.substr(start, span.begin - start))) return std::nullopt;
  const std::size_t next = bytes.find_first_not_of(blanks, span.end);
  const bool comma = next != std::string_view::npos && bytes[next] == ',';
  const std::size_t tail = comma ? next + 1 : span.end, end = line_end(bytes, tail);
  std::size_t ignored = 0;
  const std::string_view rest = bytes.substr(tail, end - tail);
  if (!is_blank(rest) && !is_comment(bytes, tail, ignored)) return std::nullopt;
  return Item{comments_above(bytes, start, std::string_view::npos), span.end, tail, end};
}

/// Whether comments stand among items between commas.
bool has_comments(std::string_view bytes, std::span<const Span> items) {
  const std::size_t start = line_start(bytes, items.front().begin);
  if (comments_above(bytes, start, std::string_view::npos) != start) return true;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t end = i + 1 < items.size() ? items[i + 1].begin : bytes.find(']', items[i].end);
    if (bytes.substr(items[i].end, end - items[i].end).find('#') != std::string_view::npos) return true;
  }
  return false;
}

/// The items as they move; fewer than `items` where that can't be told.
std::vector<Item> items_of(std::string_view bytes, std::span<const Span> items) {
  std::vector<Item> found;
  const std::size_t mark = bytes.substr(0, items.front().begin).find_last_not_of(" \t\r\n");
  const bool block = mark != std::string_view::npos && bytes[mark] == '-';
  const bool plain = !block && !has_comments(bytes, items);
  for (const Span& span : items) {
    const std::optional<Item> item = block   ? item_of_block(bytes, span)
                                     : plain ? Item{span.begin, span.end, span.end, span.end}
                                             : item_of_flow(bytes, span);
    if (!item || (!found.empty() && item->begin < found.back().tail_end)) return {};
    found.push_back(*item);
  }
  return found;
}

}  // namespace

std::vector<Splice> reordered(std::string_view bytes, std::span<const Span> items, std::span<const std::size_t> order) {
  if (items.empty()) return {};
  const std::vector<Item> places = items_of(bytes, items);
  if (places.size() != items.size()) return {};
  std::vector<Splice> splices;
  const auto put = [&](std::size_t begin, std::size_t end, std::size_t from, std::size_t to) {
    const std::string_view text = bytes.substr(from, to - from);
    if (text == bytes.substr(begin, end - begin)) return;
    splices.push_back(
        {{items.front().file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, std::string(text)});
  };
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Item& place = places[i];
    const Item& moved = places[order[i]];
    put(place.begin, place.end, moved.begin, moved.end);
    put(place.tail, place.tail_end, moved.tail, moved.tail_end);
  }
  return splices;
}

}  // namespace okr::text
