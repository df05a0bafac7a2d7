// Sets up a case's folder, and makes its calls there.
#include "golden/run_case.hpp"

#include "golden/session.hpp"

namespace okr::golden {

Case run_case(const Case& expected, const std::filesystem::path& repository) {
  Session session(expected.variables);
  for (const std::string& name : expected.folders) session.copy(repository / name);
  for (const auto& [path, bytes] : expected.files) session.write(path, bytes);

  Case actual = expected;
  for (Step& step : actual.steps) step.expected = session.call(step.call, expected.input);
  return actual;
}

}  // namespace okr::golden
