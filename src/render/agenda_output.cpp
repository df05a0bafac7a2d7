// The agenda as text, JSON and Markdown.
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

#include "model/title.hpp"
#include "render/agenda.hpp"
#include "render/json.hpp"
#include "render/markdown.hpp"
#include "render/words.hpp"
#include "render/wrap.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

const Text* owner(const Workspace& workspace, Ref ref) {
  if (ref.to == Ref::To::key_result) return owner_of(workspace.objective(ref), workspace.key_result(ref));
  const auto& own = ref.to == Ref::To::kpi ? workspace.kpi(ref).owner : workspace.objective(ref).owner;
  return own ? &*own : nullptr;
}

std::string title_line(const Workspace& workspace, Ref ref, const Terminal& terminal) {
  const std::string name = text::shorten(owner_words(workspace, ref), terminal.width / 3, glyphs(terminal).ellipsis);
  const int room = terminal.width - 2 - (name.empty() ? 0 : text::display_width(name) + 2);
  const std::string title =
      text::shorten(text::printable(title_of(workspace, ref)), std::max(room, 10), glyphs(terminal).ellipsis);
  const std::string padded = name.empty() ? title : text::pad(title, std::max(room, 10)) + "  ";
  return "  " + inked(padded, Ink::bold, terminal) + inked(name, Ink::dim, terminal);
}

std::string name_of(const Workspace& workspace) {
  return workspace.config.name ? workspace.config.name->value : "OKRs";
}

}  // namespace

std::string_view heading(Topic topic) {
  switch (topic) {
    case Topic::guardrail:
      return "A guardrail is broken";
    case Topic::votes:
      return "Votes far apart";
    case Topic::at_risk:
      return "At risk";
    case Topic::behind:
      return "Behind";
    case Topic::due:
      return "A check-in is due";
    case Topic::kpi:
      return "A KPI outside its range";
    case Topic::close:
      return "Over, and not closed";
    case Topic::decide:
      return "To be decided";
  }
  return "";
}

std::string owner_words(const Workspace& workspace, Ref ref) {
  const Text* const person = owner(workspace, ref);
  return person == nullptr ? "" : person_words(workspace.config, person->value);
}

void agenda_text(std::ostream& out, const Workspace& workspace, const Scores& scores,
                 const std::vector<AgendaItem>& items, const Terminal& terminal) {
  if (items.empty()) {
    out << "Nothing needs a word on " << okr::to_string(scores.today) << ".\n";
    return;
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    const AgendaItem& item = items[i];
    const bool begins = i == 0 || items[i - 1].topic != item.topic;
    if (begins) out << (i == 0 ? "" : "\n") << heading(item.topic) << '\n';
    out << title_line(workspace, item.ref, terminal) << '\n';
    for (const std::string& line : wrapped(item.reason, terminal.width - 4)) out << "    " << line << '\n';
    out << "    " << inked(text::printable(item.command), Ink::dim, terminal) << '\n';
  }
}

void agenda_json(std::ostream& out, const Workspace& workspace, const Scores& scores,
                 const std::vector<AgendaItem>& items) {
  Json list = Json::array();
  for (const AgendaItem& item : items) {
    const Text* const person = owner(workspace, item.ref);
    list.push_back({{"topic", to_string(item.topic)},
                    {"id", workspace.id(item.ref)},
                    {"title", workspace.title(item.ref)},
                    {"owner", person == nullptr ? Json() : Json(person->value)},
                    {"reason", item.reason},
                    {"command", item.command}});
  }
  write_json(out, Json{{"format", 1},
                       {"workspace", workspace.config.name ? Json(workspace.config.name->value) : Json()},
                       {"today", okr::to_string(scores.today)},
                       {"agenda", std::move(list)}});
}

void agenda_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores,
                     const std::vector<AgendaItem>& items) {
  out << "# " << markdown(name_of(workspace)) << ", " << okr::to_string(scores.today) << '\n';
  if (items.empty()) out << "\nNothing needs a word.\n";
  agenda_points_markdown(out, workspace, items, "##");
}

void agenda_points_markdown(std::ostream& out, const Workspace& workspace, const std::vector<AgendaItem>& items,
                            std::string_view marks) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const AgendaItem& item = items[i];
    const std::string name = owner_words(workspace, item.ref);
    if (i == 0 || items[i - 1].topic != item.topic) out << '\n' << marks << ' ' << heading(item.topic) << "\n\n";
    out << "- [ ] **" << markdown(title_of(workspace, item.ref)) << "**";
    if (!name.empty()) out << " (" << markdown(name) << ")";
    out << ": " << markdown(item.reason) << '\n';
  }
}

}  // namespace okr::render
