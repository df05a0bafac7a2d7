// Reading a sentence ends on any bytes; the words that it marks stand within the sentence, in their order.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "okr/measure.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view sentence(reinterpret_cast<const char*>(data), size);
  const okr::SentenceReading reading = okr::read_sentence(sentence);
  for (const okr::SentenceReading::Part& part : reading.parts) {
    if (part.begin >= part.end || part.end > size) std::abort();
  }
  if ((reading.kind == okr::MeasureKind::none) == reading.why.empty()) std::abort();
  return 0;
}
