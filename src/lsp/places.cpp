// Finds places in files.
#include "lsp/places.hpp"

#include "lsp/uri.hpp"

namespace okr::lsp {

const Lines& Places::lines(std::uint32_t file) {
  return lines_.try_emplace(file, view_.bytes(file), encoding_).first->second;
}

Json Places::range(Span span) {
  const Lines& of_file = lines(span.file);
  return {{"start", json_of(of_file.position(span.begin))}, {"end", json_of(of_file.position(span.end))}};
}

std::string Places::uri(std::uint32_t file) const {
  const auto open = view_.open.find(view_.path(file));
  return open == view_.open.end() ? uri_of(view_.root / view_.path(file)) : open->second.uri;
}

Json Places::version(std::uint32_t file) const {
  const auto open = view_.open.find(view_.path(file));
  return open == view_.open.end() ? Json() : Json(open->second.version);
}

}  // namespace okr::lsp
