// Merges three texts by libgit2, without a repository.
#include "history/text_merge.hpp"

#include "history/git.hpp"

namespace okr::history {
namespace {

git_merge_file_input input_of(std::string_view bytes) {
  git_merge_file_input input{};
  require(git_merge_file_input_init(&input, GIT_MERGE_FILE_INPUT_VERSION), "a file can't be merged");
  input.ptr = bytes.data();
  input.size = bytes.size();
  return input;
}

}  // namespace

TextMerge merge_texts(std::string_view base, std::string_view ours, std::string_view theirs, unsigned marker_size) {
  const Library library;
  git_merge_file_options options{};
  require(git_merge_file_options_init(&options, GIT_MERGE_FILE_OPTIONS_VERSION), "a file can't be merged");
  options.our_label = "ours";
  options.their_label = "theirs";
  options.marker_size = static_cast<unsigned short>(marker_size);
  const git_merge_file_input inputs[] = {input_of(base), input_of(ours), input_of(theirs)};
  git_merge_file_result result{};
  require(git_merge_file(&result, &inputs[0], &inputs[1], &inputs[2], &options), "a file can't be merged");
  TextMerge merged{std::string(result.ptr == nullptr ? "" : result.ptr, result.len), result.automergeable != 0};
  // libgit2 gives nothing where one of them has a NUL in it.
  if (!merged.clean && result.ptr == nullptr) merged.bytes = ours;
  git_merge_file_result_free(&result);
  return merged;
}

}  // namespace okr::history
