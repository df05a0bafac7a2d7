// The bare event pass of yaml-cpp.
#include "bench/event_pass.hpp"

#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

namespace okr::bench {

namespace {

class CountScalars : public YAML::EventHandler {
 public:
  std::size_t count = 0;

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override { ++count; }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

}  // namespace

std::size_t event_pass(const SourceTree& tree) {
  CountScalars events;
  for (const SourceFile& file : tree.files) {
    std::istringstream stream(file.bytes);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events)) {
    }
  }
  return events.count;
}

}  // namespace okr::bench
