// Words, places and order of diagnostics.
#include "lsp/diagnostics.hpp"

#include <utility>

#include "lsp/uri.hpp"
#include "render/reported.hpp"
#include "text/utf8.hpp"

namespace okr::lsp {
namespace {

int severity_of(const Finding& finding) {
  constexpr int error = 1, warning = 2, information = 3;
  return finding.severity == Severity::error ? error : finding.severity == Severity::warning ? warning : information;
}

/// `2026-Q2/claims.yaml:4: …`, for editors that show no other places.
std::string note_line(const Note& note, const View& view, Places& places) {
  const std::uint32_t line = places.lines(note.span.file).position(note.span.begin).line + 1;
  return "\n" + view.path(note.span.file) + ":" + std::to_string(line) + ": " + note.message;
}

std::string printable_lines(const std::string& text) {
  std::string lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (begin > 0) lines += '\n';
    lines += text::printable(std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

/// A file that the system refuses to hand over.
Json unreadable_diagnostic(const Unreadable& file) {
  const Json start = json_of(Position{});
  return {{"range", {{"start", start}, {"end", start}}},
          {"severity", 1},
          {"source", "okr"},
          {"message", text::printable("`" + file.path + "` can't be read: " + file.reason)}};
}

}  // namespace

Json diagnostic_of(const Finding& finding, const View& view, Places& places, const Client& client) {
  std::string message = render::message_and_help(finding);
  Json related = Json::array();
  for (const Note& note : finding.notes) {
    if (client.related_information) {
      related.push_back({{"location", places.location(note.span)}, {"message", text::printable(note.message)}});
    } else {
      message += note_line(note, view, places);
    }
  }
  Json json = {{"range", places.range(finding.span)},
               {"severity", severity_of(finding)},
               {"code", finding.rule},
               {"source", "okr"},
               {"message", printable_lines(message)}};
  if (!related.empty()) json["relatedInformation"] = std::move(related);
  return json;
}

void add_diagnostics(const View& view, const Client& client, Diagnostics& all) {
  Places places(view, client.encoding);
  FileDiagnostics* of_file = nullptr;
  std::uint32_t file = 0;
  for (const Finding& finding : view.findings) {
    if (of_file == nullptr || finding.span.file != file) {
      file = finding.span.file;
      of_file = &all[places.uri(file)];
      of_file->version = places.version(file);
    }
    of_file->list.push_back(diagnostic_of(finding, view, places, client));
  }
  for (const auto& [path, open] : view.open) all[open.uri].version = open.version;
  for (const Unreadable& each : view.workspace.files.unreadable) {
    all[uri_of(view.root / each.path)].list.push_back(unreadable_diagnostic(each));
  }
}

void Publisher::publish(const Diagnostics& now, const std::function<void(Json)>& send) {
  std::map<std::string, Json> before = std::exchange(published_, {});
  for (const auto& [uri, file] : now) {
    const auto known = before.find(uri);
    const bool is_news = known == before.end() ? !file.list.empty() : known->second != file.list;
    if (is_news) {
      Json params = {{"uri", uri}, {"diagnostics", file.list}};
      if (!file.version.is_null()) params["version"] = file.version;
      send(std::move(params));
    }
    if (known != before.end()) before.erase(known);
    published_.emplace(uri, file.list);
  }
  for (const auto& [uri, list] : before) {
    if (!list.empty()) send({{"uri", uri}, {"diagnostics", Json::array()}});
  }
}

}  // namespace okr::lsp
