// Another id for something, in every file that names it.
#include "edit/rename.hpp"

#include "edit/draft.hpp"
#include "lsp/features.hpp"
#include "lsp/message.hpp"
#include "lsp/names.hpp"
#include "lsp/workspace_edit.hpp"
#include "okr/failure.hpp"

namespace okr::lsp {
namespace {

/// The failure's words as the answer to the request.
RequestError refusal(const Failure& failure) {
  std::string words = failure.what();
  if (!failure.help().empty()) words += ": " + failure.help();
  return {ErrorCode::request_failed, words};
}

/// The name at the cursor, if it can be given another one.
std::optional<Name> renamable(Question& question) {
  auto name = name_at(question.view, question.file, question.offset());
  if (!name || !edit::is_known(question.view.workspace, name->kind, name->id)) return std::nullopt;
  const Workspace& workspace = question.view.workspace;
  // A title stands for an id that was worked out of it, and for no other.
  if (name->is_title && workspace.own_id(workspace.find(name->id)).written) return std::nullopt;
  return name;
}

/// The last part of a key result's id.
std::string own_part(const std::string& id) { return id.substr(id.rfind('/') + 1); }

}  // namespace

Json prepare_rename(Question& question) {
  const auto name = renamable(question);
  if (!name) return nullptr;
  const std::string own = name->kind == edit::Named::object ? own_part(name->id) : name->id;
  Span span = name->span;
  // Of a reference to a key result the part that changes.
  const std::size_t length = span.end - span.begin;
  if (!name->is_title && length == name->id.size()) span.begin = span.end - static_cast<std::uint32_t>(own.size());
  return {{"range", question.places.range(span)}, {"placeholder", own}};
}

Json rename(Question& question) {
  const Json& wanted = at(question.params, {"newName"});
  if (!wanted.is_string()) throw RequestError(ErrorCode::invalid_params, "`newName` is missing");
  const auto name = renamable(question);
  if (!name) throw RequestError(ErrorCode::request_failed, "there is no id here that could be another one");
  std::string to = text_of(wanted);
  const std::size_t slash = name->kind == edit::Named::object ? name->id.rfind('/') : std::string::npos;
  if (slash != std::string::npos && to.starts_with(name->id.substr(0, slash + 1))) to = to.substr(slash + 1);
  try {
    edit::Draft draft(question.view.workspace.files);
    edit::rename(draft, question.view.workspace, name->kind, name->id, to);
    return workspace_edit(question, draft.splices());
  } catch (const Failure& failure) {
    throw refusal(failure);
  }
}

}  // namespace okr::lsp
