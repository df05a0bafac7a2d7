// Reads answers line by line.
#include "cli/question.hpp"

#include <istream>
#include <ostream>

#include "cli/complaint.hpp"
#include "cli/environment.hpp"
#include "okr/failure.hpp"

namespace okr::cli {

bool can_ask(const Context& context) {
  return context.environment.in_is_terminal && context.environment.out_is_terminal;
}

std::string ask(const Context& context, std::string_view question) {
  context.out << question << ": " << std::flush;
  std::string line;
  if (!std::getline(context.in, line)) {
    context.out << '\n';
    throw Enough();
  }
  constexpr std::string_view blanks = " \t\r";
  const std::size_t begin = line.find_first_not_of(blanks);
  if (begin == std::string::npos) return {};
  line = line.substr(begin, line.find_last_not_of(blanks) + 1 - begin);
  if (line == "q") throw Enough();
  return line;
}

std::string ask_until(const Context& context, std::string_view question,
                      const std::function<void(const std::string&)>& accept) {
  while (true) {
    std::string answer = ask(context, question);
    if (answer.empty()) return answer;
    try {
      accept(answer);
      return answer;
    } catch (const Failure& failure) {
      complain(context.out, failure);
    }
  }
}

}  // namespace okr::cli
