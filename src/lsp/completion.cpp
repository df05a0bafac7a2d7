// Completion: what may be typed at the cursor, as items of the protocol.
#include <algorithm>
#include <fmt/format.h>

#include "lsp/completion_items.hpp"
#include "lsp/features.hpp"
#include "lsp/names.hpp"
#include "text/utf8.hpp"

namespace okr::lsp {
namespace {

/// More than this nobody looks through; the list is made again for what is typed then.
constexpr std::size_t most_items = 200;

/// The word in the file that the completion takes the place of.
struct Typed {
  Json range;
  std::string before;  ///< a blank that the value needs
  bool in_flow = false;
  bool has_colon = false;
};

std::string new_text(const Candidate& candidate, const Typed& typed) {
  std::string text = typed.before + candidate.text;
  if (!candidate.is_key || typed.has_colon) return text;
  const bool is_block = !typed.in_flow && (candidate.detail.starts_with("map") || candidate.detail == "list");
  return text + (is_block ? ":" : ": ");
}

Json item_of(const Candidate& candidate, const Typed& typed, std::size_t rank, const Client& client) {
  Json item = {{"label", text::printable(candidate.text)},
               {"kind", static_cast<int>(candidate.kind)},
               {"sortText", fmt::format("{:05}", rank)},
               {"textEdit", {{"range", typed.range}, {"newText", new_text(candidate, typed)}}}};
  if (!candidate.detail.empty()) item["detail"] = text::printable(candidate.detail);
  // Whoever remembers the title alone finds the id by it.
  if (candidate.kind == CandidateKind::reference) {
    item["filterText"] = candidate.text + " " + text::printable(candidate.detail);
  }
  if (!candidate.documentation.empty()) {
    item["documentation"] = {{"kind", client.markdown_completion ? "markdown" : "plaintext"},
                             {"value", candidate.documentation}};
  }
  return item;
}

bool has_word(const Candidate& candidate, const std::string& folded) {
  return text::fold(candidate.text).find(folded) != std::string::npos ||
         text::fold(candidate.detail).find(folded) != std::string::npos;
}

}  // namespace

Json completion(Question& question) {
  const std::uint32_t offset = question.offset();
  Json items = Json::array();
  bool is_incomplete = false;
  if (const auto cursor = cursor_at(question.bytes(), offset)) {
    const Slot slot = slot_of(root_map(question.view, question.file), *cursor);
    std::vector<Candidate> all = candidates(question.view, question.file, slot, *cursor);
    if (all.size() > most_items) {
      is_incomplete = true;
      const std::string typed = text::fold(question.bytes().substr(cursor->begin, offset - cursor->begin));
      std::erase_if(all, [&](const Candidate& candidate) { return !has_word(candidate, typed); });
      if (all.size() > most_items) all.resize(most_items);
    }
    const bool is_close = cursor->is_value && cursor->begin > 0 && question.bytes()[cursor->begin - 1] == ':';
    const Typed typed{question.places.range({question.file, cursor->begin, cursor->end}), is_close ? " " : "",
                      cursor->in_flow, cursor->has_colon};
    for (const Candidate& candidate : all) items.push_back(item_of(candidate, typed, items.size(), question.client));
  }
  return {{"isIncomplete", is_incomplete}, {"items", std::move(items)}};
}

}  // namespace okr::lsp
