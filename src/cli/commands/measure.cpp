// `okr measure`: how a key result's sentence is read.
#include "okr/measure.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <istream>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"
#include "render/measure.hpp"

namespace okr::cli {
namespace {

/// The sentences among the arguments. Without quotes the shell takes one apart: words alone are one again.
std::vector<std::string> sentences_of(const std::vector<std::string>& arguments) {
  const auto is_word = [](const std::string& argument) {
    return argument != "-" && argument.find(' ') == std::string::npos;
  };
  if (!std::ranges::all_of(arguments, is_word)) return arguments;
  return {fmt::format("{}", fmt::join(arguments, " "))};
}

/// Calls `visit` with each sentence; `-` stands for the lines of stdin that are not empty.
template <class Visit>
void each_sentence(const Context& context, Visit visit) {
  for (const std::string& argument : sentences_of(context.arguments)) {
    if (argument != "-") {
      visit(argument);
      continue;
    }
    for (std::string line; std::getline(context.in, line);) {
      if (line.ends_with('\r')) line.pop_back();
      if (!line.empty()) visit(line);
    }
  }
}

int run(const Output& output, const Context& context) {
  const auto answer = [&](std::ostream& out, const render::Terminal& terminal) {
    each_sentence(context, [&](std::string_view sentence) {
      const SentenceReading reading = read_sentence(sentence);
      if (output.format == "text") render::measure_text(out, sentence, reading, terminal);
      if (output.format == "json") render::measure_json(out, sentence, reading);
      out.flush();
    });
  };
  // Each line that is typed is answered before the next.
  if (output.file.empty()) {
    answer(context.out, context.terminal);
  } else {
    write(context, output, answer);
  }
  return exit_done;
}

Body declare(CLI::App& app) {
  auto output = std::make_shared<Output>();
  declare_output(app, *output, {"text", "json"});
  return [output](const Context& context) { return run(*output, context); };
}

}  // namespace

const Command measure_command = {
    .name = "measure",
    .group = "start",
    .brief = "how a sentence is read",
    .summary = "how a key result's sentence is read",
    .examples =
        "  okr measure 'Increase NPS from 60 to 75'\n"
        "  okr measure - < sentences.txt\n",
    .arguments = {.usage = "SENTENCE...",
                  .summary = "in quotes, or one without; `-` reads one a line",
                  .least = 1,
                  .most = Arguments::any_number},
    .declare = declare,
};

}  // namespace okr::cli
