// Every output of a workspace with any bytes in it: the first byte says which one, the rest is a file.
#include <sstream>

#include "okr/read.hpp"
#include "outputs.hpp"
#include "target.hpp"

namespace {

using namespace okr;
using fuzz::Shown;

constexpr std::string_view config =
    "okr: 1\nname: F\nteams: [{id: a}, {id: b, parent: a}]\npeople: [{id: ana, name: Ana}]\n"
    "pillars: [{id: p, perspective: customer}, {id: q, perspective: financial}]\n";
constexpr std::string_view other =
    "cycle: 2026-Q2\nteam: a\nowner: ana\nobjectives:\n  - {id: win, title: Win, pillar: p, key_results: [\n"
    "      {id: one, title: Grow from 1 to 9, check_ins: [{date: 2026-05-01, value: 2}]}]}\n";

}  // namespace

void okr::fuzz::run(std::string_view bytes) {
  if (bytes.empty()) return;
  const Date today{std::chrono::year(2026) / 5 / 15};
  SourceTree tree;
  tree.files = {
      {"a.yaml", std::string(bytes.substr(1))}, {"b.yaml", std::string(other)}, {"okr.yaml", std::string(config)}};
  const ReadResult read = read_workspace(std::move(tree));
  const Scores scores = score(read.workspace, today);
  static const auto outputs = all_outputs();
  const Output& output = outputs[static_cast<unsigned char>(bytes[0] - '0') % outputs.size()];
  std::ostringstream out;
  output.write(out, Shown{read.workspace, scores, read.findings});
  require_harmless(out.str(), output.format);
}
