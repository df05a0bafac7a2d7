// Merges files by their structure, and makes sure that the result says what it should.
#include "edit/merge.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "edit/merge_text.hpp"
#include "edit/merge_values.hpp"
#include "text/line_index.hpp"

namespace okr::edit {
namespace {

/// How a file is put down, apart from what its lines say.
struct Form {
  bool mark = false;       ///< a byte-order mark
  bool carriage = false;   ///< lines end with CR LF, all of them
  bool last_break = true;  ///< the last line ends
  bool operator==(const Form&) const = default;
};

/// Whether all lines end in the same way.
bool is_even(std::string_view bytes) {
  const auto carriages = std::ranges::count(bytes, '\r');
  std::ptrdiff_t pairs = 0;
  for (std::size_t at = bytes.find("\r\n"); at != std::string_view::npos; at = bytes.find("\r\n", at + 2)) ++pairs;
  return carriages == pairs && (pairs == 0 || pairs == std::ranges::count(bytes, '\n'));
}

Form form_of(std::string_view bytes, bool even) {
  return {bytes.starts_with(text::byte_order_mark), even && bytes.find('\r') != std::string_view::npos,
          bytes.ends_with('\n')};
}

/// The bytes in the plain form: no mark, lines that all end, with LF where all files are even.
std::string plain(std::string_view bytes, const Form& form) {
  if (form.mark) bytes.remove_prefix(text::byte_order_mark.size());
  std::string out(bytes);
  if (form.carriage) std::erase(out, '\r');
  if (!form.last_break && !out.empty()) out += '\n';
  return out;
}

std::string in_form(std::string bytes, const Form& form, bool may_cut) {
  if (!form.last_break && may_cut && bytes.ends_with('\n')) bytes.pop_back();
  std::string out = form.mark ? std::string(text::byte_order_mark) : "";
  for (const char c : bytes) {
    if (c == '\n' && form.carriage) out += '\r';
    out += c;
  }
  return out;
}

Form merged_form(const Form* base, const Form& ours, const Form& theirs) {
  if (base == nullptr) return ours;
  const auto merged = [&](bool Form::*part) { return base->*part == ours.*part ? theirs.*part : ours.*part; };
  return {merged(&Form::mark), merged(&Form::carriage), merged(&Form::last_break)};
}

enum class Show : std::uint8_t { markers, ours, theirs };

std::string joined(const std::vector<Piece>& pieces, Show show, unsigned marker_size) {
  std::string out;
  const auto marker = [&](char c, std::string_view label) {
    out.append(marker_size, c).append(label.empty() ? "" : " ").append(label) += '\n';
  };
  for (const Piece& piece : pieces) {
    if (!piece.theirs || show == Show::ours) {
      out += piece.text;
    } else if (show == Show::theirs) {
      out += *piece.theirs;
    } else {
      marker('<', "ours");
      out += piece.text;
      marker('=', "");
      out += *piece.theirs;
      marker('>', "theirs");
    }
  }
  return out;
}

using Counts = std::map<std::string, int>;

Counts comments_in(const Side* side) {
  Counts counts;
  if (side == nullptr) return counts;
  for (std::string& comment : comments_of(*side)) ++counts[std::move(comment)];
  return counts;
}

/// What is merged: three versions that can be read. `base` is null where there was none.
struct Versions {
  std::unique_ptr<const Side> base, ours, theirs;
  std::string_view bytes[3];  ///< as they are
};

/// Whether `bytes` say exactly `value`, with each comment that neither side has taken out.
bool is_faithful(const std::string& bytes, const Tree& value, const Versions& versions) {
  const auto side = read_side(bytes);
  if (side == nullptr || !same(side->tree, value)) return false;
  Counts before = comments_in(versions.base.get()), ours = comments_in(versions.ours.get());
  Counts theirs = comments_in(versions.theirs.get()), merged = comments_in(side.get());
  const auto is_kept = [&](const auto& comment) {
    const std::string& text = comment.first;
    // What both sides added alike is one comment.
    const int both = ours[text] + theirs[text] - before[text];
    return merged[text] >= std::min(both, std::max(ours[text], theirs[text]));
  };
  return std::ranges::all_of(Counts(ours), is_kept) && std::ranges::all_of(Counts(theirs), is_kept);
}

/// The side in the plain form; null where the file can't be read, or a last line that does not end says something else.
std::unique_ptr<const Side> plain_side(std::string_view bytes, const Form& form) {
  auto side = read_side(plain(bytes, form));
  if (side == nullptr || form.last_break) return side;
  const auto as_it_is = read_side(std::string(bytes));
  return as_it_is != nullptr && same(as_it_is->tree, side->tree) ? std::move(side) : nullptr;
}

/// The versions merged by what they say; nothing where that can't be put down.
std::optional<Merged> merge_by_meaning(const Versions& versions, const Merged& as_text, const Form& form,
                                       unsigned marker_size) {
  const Unit ours = unit_of(*versions.ours), theirs = unit_of(*versions.theirs);
  const Unit base = versions.base == nullptr ? Unit() : unit_of(*versions.base);
  const OnLines merged = merge_files(versions.base == nullptr ? nullptr : &base, ours, theirs);
  const auto conflicts = static_cast<std::size_t>(
      std::ranges::count_if(merged.pieces, [](const Piece& piece) { return piece.theirs.has_value(); }));
  const auto last = std::find_if(merged.pieces.rbegin(), merged.pieces.rend(),
                                 [](const Piece& piece) { return piece.theirs || !piece.text.empty(); });
  const bool may_cut = last == merged.pieces.rend() || !last->theirs;
  std::string bytes = in_form(joined(merged.pieces, Show::markers, marker_size), form, may_cut);
  if (conflicts > 0) {
    const auto is_map = [&](Show show) { return read_side(joined(merged.pieces, show, 0)) != nullptr; };
    if (!is_map(Show::ours) || !is_map(Show::theirs)) return std::nullopt;
    return Merged{std::move(bytes), conflicts};
  }
  if (as_text.conflicts == 0 && is_faithful(as_text.bytes, merged.value, versions)) return as_text;
  if (is_faithful(bytes, merged.value, versions)) return Merged{std::move(bytes), 0};
  // Where lines repeat, git may merge them in one way alone.
  Merged turned = merge_as_text(versions.bytes[0], versions.bytes[2], versions.bytes[1], marker_size);
  if (turned.conflicts == 0 && is_faithful(turned.bytes, merged.value, versions)) return turned;
  return std::nullopt;
}

}  // namespace

Merged merge(std::string_view base, std::string_view ours, std::string_view theirs, unsigned marker_size) {
  if (ours == theirs || theirs == base) return {std::string(ours), 0};
  if (ours == base) return {std::string(theirs), 0};
  Merged as_text = merge_as_text(base, ours, theirs, marker_size);
  const bool is_new = base.empty();
  const bool even = is_even(base) && is_even(ours) && is_even(theirs);
  const Form forms[] = {form_of(base, even), form_of(ours, even), form_of(theirs, even)};
  const Versions versions{is_new ? nullptr : plain_side(base, forms[0]),
                          plain_side(ours, forms[1]),
                          plain_side(theirs, forms[2]),
                          {base, ours, theirs}};
  const bool has_meaning =
      versions.ours != nullptr && versions.theirs != nullptr && (versions.base != nullptr || is_new);
  if (has_meaning) {
    const Form form = merged_form(is_new ? nullptr : &forms[0], forms[1], forms[2]);
    if (auto merged = merge_by_meaning(versions, as_text, form, marker_size)) return *std::move(merged);
  }
  if (as_text.conflicts > 0) return as_text;
  const bool is_worse = can_be_read(ours) && can_be_read(theirs) && !can_be_read(as_text.bytes);
  return has_meaning || is_worse ? keep_apart(ours, theirs, marker_size) : as_text;
}

}  // namespace okr::edit
