// What yaml-cpp reads in a document that the strict reader has accepted: the one place that knows the library.
#include "read/second_opinion.hpp"

#include <istream>
#include <streambuf>
#include <string>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace okr::read {
namespace {

struct Disagreement {};

/// Walks the nodes in step with the events.
class Comparison : public YAML::EventHandler {
 public:
  Comparison(const Document& document, std::uint32_t begin) : document_(document), begin_(begin) {}

  std::uint32_t place() const {
    return next_ < document_.nodes.size() ? document_.nodes[next_].span.begin : document_.nodes[0].span.begin;
  }
  bool complete() const { return next_ == document_.nodes.size(); }

  void OnDocumentStart(const YAML::Mark& /*mark*/) override { require(!started_ && (started_ = true)); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override { require(false); }
  void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override { require(false); }
  void OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& value) override {
    const Node& node = take(NodeKind::scalar);
    if (node.span.begin != begin_ + static_cast<std::uint32_t>(mark.pos) || node.text != value) {
      --next_;
      throw Disagreement{};
    }
  }
  void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value /*style*/) override {
    ends_.push_back(take(NodeKind::sequence).next);
  }
  void OnSequenceEnd() override { leave(); }
  void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {
    ends_.push_back(take(NodeKind::mapping).next);
  }
  void OnMapEnd() override { leave(); }

 private:
  static void require(bool agreed) {
    if (!agreed) throw Disagreement{};
  }
  const Node& take(NodeKind kind) {
    require(next_ < document_.nodes.size() && document_.nodes[next_].kind == kind);
    return document_.nodes[next_++];
  }
  void leave() {
    require(!ends_.empty() && ends_.back() == next_);
    ends_.pop_back();
  }

  const Document& document_;
  std::uint32_t begin_;
  std::size_t next_ = 0;
  std::vector<std::size_t> ends_;
  bool started_ = false;
};

/// A stream over bytes in memory, without a copy.
class ByteBuffer : public std::streambuf {
 public:
  explicit ByteBuffer(std::string_view bytes) {
    char* first = const_cast<char*>(bytes.data());  // streambuf's get area has no const form; it is never written to
    setg(first, first, first + bytes.size());
  }
};

/// The scalar that stands at `place`, or the last one before it.
std::uint32_t scalar_at(const Document& document, std::size_t place) {
  std::uint32_t found = 0;
  for (std::uint32_t node = 0; node < document.nodes.size() && document.nodes[node].span.begin <= place; ++node) {
    if (document.nodes[node].kind == NodeKind::scalar) found = node;
  }
  return found;
}

}  // namespace

std::optional<std::uint32_t> second_opinion(std::string_view bytes, const Document& document) {
  const std::uint32_t begin = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;  // which marks do not count
  ByteBuffer buffer(bytes.substr(begin));
  std::istream stream(&buffer);
  Comparison comparison(document, begin);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(comparison)) {
    }
  } catch (const YAML::Exception& refusal) {
    return scalar_at(document,
                     refusal.mark.is_null() ? comparison.place() : begin + static_cast<std::size_t>(refusal.mark.pos));
  } catch (const Disagreement&) {
    return scalar_at(document, comparison.place());
  }
  return comparison.complete() ? std::nullopt : std::optional(scalar_at(document, comparison.place()));
}

}  // namespace okr::read
