// okr_yaml_compare DOCUMENTS DAMAGED [SEED]: random documents, and DAMAGED damaged ones for each, to okr's reader and
// to libyaml. What okr accepts, libyaml has to read alike; what is valid, okr has to accept, or to refuse by name.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "damage/damage.hpp"
#include "yaml/classes.hpp"
#include "yaml/differences.hpp"
#include "yaml/document.hpp"
#include "yaml/verdict.hpp"

namespace {

namespace fs = std::filesystem;
using namespace okr::yaml;
using okr::bench::Random;

struct Counts {
  int classes = 0, of_examples = 0, valid = 0, exact = 0, by_name = 0, not_alike = 0, damaged = 0, accepted = 0,
      refused = 0, refused_alone = 0;
};

class Comparison {
 public:
  void valid(const Made& made);
  void damaged(const std::string& bytes);
  void table(const std::string& path);
  void examples(const fs::path& folder, std::size_t stride);
  bool report() const;

 private:
  void compare(const std::string& bytes);
  void fail(const std::string& what, const std::string& bytes, const std::string& wanted);

  Counts counts_;
  std::map<std::string_view, int> known_;
  struct Failed {
    int count = 0;
    std::string bytes, wanted;
  };
  std::map<std::string, Failed> failures_;  ///< the shortest of each kind
};

void Comparison::fail(const std::string& what, const std::string& bytes, const std::string& wanted) {
  Failed& failed = failures_[what];
  if (++failed.count == 1 || bytes.size() < failed.bytes.size()) failed = {failed.count, bytes, wanted};
}

/// `bytes` are accepted: libyaml has to read them alike.
void Comparison::compare(const std::string& bytes) {
  const Verdict verdict = compared(bytes);
  if (verdict.alike) return;
  if (!verdict.known.empty()) {
    ++known_[verdict.known];
    return;
  }
  const std::string least = failures_.count(verdict.unknown) == 0 ? shrunk(bytes, verdict) : bytes;
  fail(verdict.unknown, least, libyaml_reads(least).words);
}

void Comparison::valid(const Made& made) {
  ++counts_.valid;
  const Reading ours = okr_on(made.bytes);
  const std::string meant = joined(made.events);
  if (!made.refusal.empty()) {
    ++counts_.by_name;
    const bool named = !ours.accepted && ours.words.find(made.refusal) != std::string::npos;
    if (!named) fail("not refused as: " + made.refusal, made.bytes, ours.words);
  } else if (!ours.accepted && ours.words.ends_with("is not read alike by all YAML readers\n")) {
    ++counts_.not_alike;
  } else if (!ours.accepted || ours.words != meant) {
    fail("valid, and not read as meant", made.bytes, meant);
  } else {
    ++counts_.exact;
    compare(made.bytes);
  }
}

void Comparison::damaged(const std::string& bytes) {
  ++counts_.damaged;
  if (okr_on(bytes).accepted) {
    ++counts_.accepted;
    return compare(bytes);
  }
  ++(libyaml_reads(bytes).accepted ? counts_.refused_alone : counts_.refused);
}

/// All that okr accepts; the table itself is held to okr elsewhere.
void Comparison::table(const std::string& path) {
  for (const Case& one : cases_in(path)) {
    if (!okr_on(one.bytes).accepted) continue;
    ++counts_.classes;
    compare(one.bytes);
  }
  if (known_.size() != known_differences) fail("not each known difference shows in the table", {}, {});
}

void Comparison::examples(const fs::path& folder, std::size_t stride) {
  if (stride == 0) return;
  std::set<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") paths.insert(entry.path());
  }
  std::size_t number = 0;
  for (const fs::path& path : paths) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const std::size_t all = okr::damage::count_of(bytes);
    for (; number < all; number += stride) damaged(okr::damage::damaged(bytes, number));
    number -= all;
  }
  counts_.of_examples = counts_.damaged;
}

bool Comparison::report() const {
  const Counts& n = counts_;
  fmt::print("classes of valid documents: {} compared\n", n.classes);
  fmt::print(
      "valid documents: {}; {} read as meant, {} with something that okr's format leaves out and refused for it, "
      "{} refused as not read alike by all readers\n",
      n.valid, n.exact, n.by_name, n.not_alike);
  fmt::print("damaged documents: {}, of which {} examples; {} accepted, {} refused by libyaml too, {} by okr alone\n",
             n.damaged, n.of_examples, n.accepted, n.refused, n.refused_alone);
  for (const auto& [difference, count] : known_) fmt::print("accepted, libyaml differs: {} ({})\n", difference, count);
  for (const auto& [what, failed] : failures_) {
    fmt::print("FAILED {} times: {}\n---- for instance\n{}\n---- okr\n{}\n---- wanted\n{}\n", failed.count, what,
               failed.bytes, okr_on(failed.bytes).words, failed.wanted);
  }
  return failures_.empty();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) return 2;
  const fs::path source = argv[1];
  const int documents = std::atoi(argv[3]), damaged = std::atoi(argv[4]);
  Random random(argc > 5 ? std::strtoull(argv[5], nullptr, 10) : 1);
  Comparison comparison;
  comparison.table((source / "tests" / "yaml" / "valid.txt").string());
  comparison.examples(source / "examples", std::strtoul(argv[2], nullptr, 10));
  std::string before;
  for (int i = 0; i < documents; ++i) {
    const Made made = make_document(random);
    comparison.valid(made);
    for (int k = 0; k < damaged; ++k) comparison.damaged(mutated(made.bytes, before, random));
    before = made.bytes;
  }
  return comparison.report() ? 0 : 1;
}
