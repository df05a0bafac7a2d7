// Writes to stdout or to a file.
#include "cli/output.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

#include "cli/options.hpp"
#include "cli/pager.hpp"
#include "cli/standard_streams.hpp"
#include "okr/failure.hpp"
#include "text/text_stream.hpp"

namespace okr::cli {
namespace {

/// Writes the bytes to a file opened with `O_TRUNC` or `O_APPEND`. Returns errno, or 0.
int write_file(const std::filesystem::path& path, std::string_view bytes, int mode) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0666);
  if (descriptor < 0) return errno;
  DescriptorStream out(descriptor);
  out << bytes << std::flush;
  const bool closed = ::close(descriptor) == 0;
  return out.error() != 0 || closed ? out.error() : errno;
}

}  // namespace

std::error_code append(const std::filesystem::path& path, std::string_view bytes) {
  return {write_file(path, bytes, O_APPEND), std::generic_category()};
}

void declare_output(CLI::App& app, Output& output, std::initializer_list<std::string_view> formats) {
  std::string list;
  for (const std::string_view format : formats) list += (list.empty() ? "" : ", ") + std::string(format);
  output.format = *formats.begin();
  one_of(app.add_option("--format", output.format, list), formats)->type_name("FORMAT");
  app.add_option("-o,--output", output.file, "write to FILE, not to stdout")->type_name("FILE");
}

void write(const Context& context, const Output& output,
           const std::function<void(std::ostream&, const render::Terminal&)>& render) {
  if (output.file.empty() && !context.environment.out_is_terminal) return render(context.out, context.terminal);
  if (output.file.empty()) {
    text::TextStream text;
    render(text, context.terminal);
    return print(text.view(), context.out, context.environment);
  }
  render::Terminal plain = context.terminal;
  plain.color = false;
  // The file is not touched before all is there to be written.
  text::TextStream text;
  render(text, plain);
  if (const int error = write_file(context.folder / output.file, text.view(), O_TRUNC); error != 0) {
    throw Failure("`" + output.file + "` can't be written: " + std::generic_category().message(error));
  }
}

}  // namespace okr::cli
